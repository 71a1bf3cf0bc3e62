//! What many pages have in common: head, navigation and foot, rendered once for all pages of a section and depth.

use crate::domain::site::PlannedPage;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use tera::{Context, Tera, Value};

/// The folder of templates that are rendered once.
const ONCE: &str = "once/";

/// What a frame depends on. A page that the navigation or the foot names is marked there, so it has a frame of its own.
type Key<'p> = (String, &'p str, Option<&'p str>);

/// The frames of a site.
pub struct Frames<'p> {
    /// Addresses that the navigation and the foot name.
    named: BTreeSet<String>,
    frames: BTreeMap<Key<'p>, tera::TeraResult<Value>>,
    once: tera::TeraResult<Value>,
}

/// The page as the templates of the frame see it.
#[derive(Serialize)]
struct PageView<'p> {
    root: &'p str,
    section: &'p str,
    route: &'p str,
}

/// The rendered parts.
#[derive(Serialize)]
pub(super) struct Frame {
    head: Value,
    top: Value,
    foot: Value,
}

impl Frame {
    /// Renders the three templates whose names begin with a prefix.
    pub(super) fn render(tera: &Tera, prefix: &str, context: &Context) -> tera::TeraResult<Value> {
        let part = |name| -> tera::TeraResult<Value> {
            let html = tera.render(&format!("{prefix}{name}.html"), context)?;
            // The last line of a template ends in a line break that is not part of the page.
            Ok(Value::safe_string(html.trim_end()))
        };
        Ok(Value::from_serializable(&Frame { head: part("head")?, top: part("top")?, foot: part("foot")? }))
    }
}

impl<'p> Frames<'p> {
    /// Renders the frames of `pages`. A fault is kept for the pages that need the frame.
    pub fn new<'a: 'p>(
        tera: &Tera,
        site: &Value,
        named: BTreeSet<String>,
        pages: impl Iterator<Item = &'p PlannedPage<'a>>,
    ) -> Frames<'p> {
        let mut frames = Frames { named, frames: BTreeMap::new(), once: once(tera) };
        for page in pages {
            let key = frames.key(page);
            frames.frames.entry(key).or_insert_with_key(|key| render(tera, site, key));
        }
        frames
    }

    /// The frame of a page.
    ///
    /// # Errors
    /// A fault of one of the templates.
    pub fn of(&self, page: &'p PlannedPage<'_>) -> Result<Value, &tera::Error> {
        match self.frames.get(&self.key(page)) {
            Some(frame) => frame.as_ref().cloned(),
            None => Ok(Value::none()),
        }
    }

    /// The parts that depend on nothing but the language.
    ///
    /// # Errors
    /// A fault of one of the templates.
    pub fn once(&self) -> Result<Value, &tera::Error> {
        self.once.as_ref().cloned()
    }

    fn key(&self, page: &'p PlannedPage<'_>) -> Key<'p> {
        let route = page.route.as_str();
        (page.route.to_root(), page.section, Some(route).filter(|route| self.named.contains(*route)))
    }
}

/// The parts of pages that depend on nothing but the language: the templates of `once/`, by their path below it without
/// extension.
fn once(tera: &Tera) -> tera::TeraResult<Value> {
    let mut parts = BTreeMap::new();
    for template in tera.get_template_names() {
        let name = template.strip_prefix(ONCE).and_then(|name| name.strip_suffix(".html"));
        if let Some(name) = name {
            let html = tera.render(template, &Context::new())?;
            parts.insert(name, Value::safe_string(html.trim_end()));
        }
    }
    Ok(Value::from_serializable(&parts))
}

fn render(tera: &Tera, site: &Value, (root, section, route): &Key<'_>) -> tera::TeraResult<Value> {
    let mut context = Context::new();
    context.insert_value("site", site.clone());
    context.insert("page", &PageView { root, section, route: route.unwrap_or_default() });
    Frame::render(tera, "frame/", &context)
}
