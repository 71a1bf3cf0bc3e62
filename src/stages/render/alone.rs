//! A page that stands alone in one file: its style is written into it, its links lead to the living site.

use super::frame::Frame;
use serde::Serialize;
use tera::{Context, Tera, Value};

/// The page as the templates of its frame see it.
#[derive(Serialize)]
struct PageView<'p> {
    /// The address of the living page, if the site's is known.
    living: Option<&'p str>,
}

/// The frame of a page that stands alone.
pub(super) fn frame(
    tera: &Tera,
    site: &Value,
    style: &[u8],
    living: Option<&str>,
) -> tera::TeraResult<Value> {
    let mut context = Context::new();
    context.insert_value("site", site.clone());
    context.insert("page", &PageView { living });
    context.insert_value("style", Value::safe_string(&String::from_utf8_lossy(style)));
    Frame::render(tera, "frame/alone-", &context)
}
