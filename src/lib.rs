//! minhbach turns a folder of content files into a static transparency portal.
//!
//! The program is a pure function from *files* and *an as-of date* to *artifacts*, between a thin
//! shell that reads before it and publishes after it. Modules stand in floor order: a module uses
//! only floors below its own, and `tests/suite/tidy` checks it.
//!
//! | floor | module | what it holds |
//! |---|---|---|
//! | 0 | [`base`] | spans, faults, civil dates, calendars, slugs and routes, digests |
//! | 1 | [`mod@format`] | YAML, CSV, Markdown and office files: values with their place in the file |
//! | 2 | [`domain`] | agencies, periods, the portal, planned pages, what a *kind* is |
//! | 3 | [`kinds`] | plans, handling, late lists, satisfaction, scorecards, pages: one folder each |
//! | 4 | [`stages`] | read files → parsed → resolved → derived → planned → rendered → checked |
//! | 5 | [`io`], [`pipeline`], [`cli`] | the file system, the one function that names every stage, the command line |

pub mod base;
pub mod cli;
pub mod domain;
pub mod format;
pub mod io;
pub mod kinds;
pub mod pipeline;
pub mod stages;
