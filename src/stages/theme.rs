//! The theme: templates, assets and messages, with the portal's own files laid over the built-in ones.

mod assets;

use crate::base::diag::{Diag, Diags, Fault, Lang, Level, text};
use crate::base::span::{Sources, lossy};
use crate::domain::config::Config;
use crate::domain::foreign;
use crate::domain::locale::{Locale, Messages};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{EscapeFn, Kwargs, State, Tera};

/// The theme that comes with the program.
static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A template is wrong.
pub static TEMPLATE: Fault = Fault {
    code: "theme/template",
    level: Level::Error,
    says: text("Mẫu trang của giao diện có lỗi:\n{detail}", "A template of the theme is wrong:\n{detail}"),
    mend: text(
        "Sửa tệp trong themes/{theme}/templates/, hoặc xóa tệp đó để dùng bản có sẵn.",
        "Correct the file in themes/{theme}/templates/, or delete it to use the built-in one.",
    ),
    why: text(
        "Biến không có thật hoặc mẫu sai cú pháp sẽ làm trang thiếu chỗ mà không ai biết.",
        "An unknown variable or a slip of syntax would leave a gap in the page that nobody sees.",
    ),
};

/// The portal names a theme that it does not have.
pub static UNKNOWN_THEME: Fault = Fault {
    code: "theme/unknown",
    level: Level::Error,
    says: text("Không có giao diện ‘{theme}’.", "There is no theme '{theme}'."),
    mend: text(
        "Tạo thư mục themes/{theme}/ với ít nhất một tệp, hoặc ghi `theme: default`.",
        "Create the folder themes/{theme}/ with at least one file, or write `theme: default`.",
    ),
    why: text(
        "Tên giao diện viết sai thì cổng hiện ra không như mong muốn.",
        "With a mistyped name the portal would not look as intended.",
    ),
};

/// Messages that cannot be read.
pub static MESSAGES: Fault = Fault {
    code: "theme/messages",
    level: Level::Error,
    says: text(
        "Tệp câu chữ của giao diện không đọc được: {detail}.",
        "A file of messages cannot be read: {detail}.",
    ),
    mend: text("Mỗi dòng là `khóa: \"câu\"`.", "Each line is `key: \"sentence\"`."),
    why: text("Câu chữ của giao diện lấy từ tệp này.", "The words of the interface come from this file."),
};

/// The catalogue of this stage.
pub static FAULTS: &[&Fault] = &[&TEMPLATE, &UNKNOWN_THEME, &MESSAGES];

/// A theme ready for rendering.
pub struct Theme {
    /// Name in `portal.yaml`.
    pub name: String,
    /// Templates, with the functions `t` and `asset`.
    pub tera: Tera,
    /// Messages and formats.
    pub locale: Arc<Locale>,
    /// Row patterns by their path below `rows/`, with the words of `t`.
    pub patterns: BTreeMap<String, String>,
    /// Assets: route with the digest in its name, and bytes.
    pub assets: Vec<(String, Vec<u8>)>,
}

impl Theme {
    /// The style sheet of the pages: the asset `app.css`.
    pub fn style(&self) -> &[u8] {
        let is_style = |route: &str| route.starts_with("assets/app.") && route.ends_with(".css");
        self.assets.iter().find(|(route, _)| is_style(route)).map_or(b"", |(_, bytes)| bytes)
    }
}

/// Files of a theme by path below its folder.
type Files = BTreeMap<String, Vec<u8>>;

/// Loads the theme that the portal names. Faults make parts fall back to the built-in ones.
pub fn load(config: &Config, sources: &Sources, diags: &mut Diags) -> Theme {
    load_with(config, config.locale, sources, diags)
}

/// Loads the theme with the words of another language than that of the content. Its faults are those of [`load`], but for
/// those of its messages.
pub fn load_beside(config: &Config, lang: Lang, sources: &Sources, diags: &mut Diags) -> Theme {
    let mut found = Diags::new();
    let theme = load_with(config, lang, sources, &mut found);
    found.iter().filter(|diag| diag.fault.code == MESSAGES.code).for_each(|diag| diags.push(diag.clone()));
    theme
}

fn load_with(config: &Config, lang: Lang, sources: &Sources, diags: &mut Diags) -> Theme {
    let mut files = Files::new();
    collect(&DEFAULT, &mut files);
    overlay(config, sources, &mut files, diags);
    let beside = lang != config.locale;
    let locale = if beside { Locale::beside } else { Locale::new };
    let locale = Arc::new(locale(lang, messages(lang, &files, diags)));
    let (assets, routes) = assets::assets(&files);
    let mut tera = Tera::new();
    register(&mut tera, locale.clone(), routes);
    let escape = escape_of(beside);
    tera.set_escape_fn(escape);
    let templates = texts(&files, "templates/").into_iter().map(|(name, text)| {
        let text = if is_markup(&name) { put_words(&text, &locale, escape) } else { text };
        (name, text)
    });
    if let Err(error) = tera.add_raw_templates(templates) {
        diags.push(Diag::whole(&TEMPLATE).with("detail", error).with("theme", &config.theme));
    }
    let mut patterns = texts(&files, "rows/");
    patterns.values_mut().for_each(|text| *text = put_words(text, &locale, escape));
    Theme { name: config.theme.clone(), tera, locale, patterns, assets }
}

/// The texts of a folder of the theme, by their path below it.
fn texts(files: &Files, folder: &str) -> BTreeMap<String, String> {
    let text = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).into_owned();
    files
        .iter()
        .filter_map(|(path, bytes)| Some((path.strip_prefix(folder)?.to_owned(), text(bytes))))
        .collect()
}

fn collect(dir: &Dir<'_>, files: &mut Files) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.insert(path, file.contents().to_vec());
    }
    dir.dirs().for_each(|dir| collect(dir, files));
}

/// A file of the portal's own theme takes the place of the built-in one of that name.
fn overlay(config: &Config, sources: &Sources, files: &mut Files, diags: &mut Diags) {
    let folder = format!("themes/{}/", config.theme);
    let mut found = false;
    for (_, file) in sources.iter() {
        if let Some(path) = file.path.strip_prefix(&folder) {
            // Parts of a script take the place of a built-in one in a single file.
            if let Some((whole, _)) =
                path.rsplit_once('/').filter(|(whole, _)| DEFAULT.get_file(whole).is_some())
            {
                files.remove(whole);
            }
            files.insert(path.to_owned(), file.bytes.to_vec());
            found = true;
        }
    }
    if !found && !matches!(config.theme.as_str(), "default" | "") {
        diags.push(Diag::whole(&UNKNOWN_THEME).with("theme", &config.theme));
    }
}

/// All messages of a language: one file a kind, in `messages/LANG/`.
fn messages(lang: Lang, files: &Files, diags: &mut Diags) -> Messages {
    let folder = match lang {
        Lang::Vi => "messages/vi/",
        Lang::En => "messages/en/",
    };
    let mut messages = Messages::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with(folder)) {
        match crate::format::yaml::typed::<Messages>(&String::from_utf8_lossy(bytes)) {
            Ok(more) => messages.extend(more),
            Err(detail) => {
                // The first line names the place; those after it show a text without a name.
                let detail = detail.lines().next().unwrap_or_default().trim_start_matches("error: ");
                diags.push(Diag::whole(&MESSAGES).with("detail", format!("{path}: {detail}")));
            }
        }
    }
    messages
}

/// How texts get into the markup: beside another language the content among them is marked.
fn escape_of(beside: bool) -> EscapeFn {
    if beside { |text, out| tera::escape_html(&foreign::mark(text), out) } else { tera::escape_html }
}

/// Whether what a template writes is escaped.
fn is_markup(name: &str) -> bool {
    name.ends_with(".html") || name.ends_with(".xml")
}

/// The template with messages in place of `t(key="…")` where they have no placeholders: a page has dozens of them. A table
/// head made of words alone becomes a constant, a sentence between tags a part of the markup.
fn put_words(template: &str, locale: &Locale, escape: EscapeFn) -> String {
    const CALL: &str = "t(key=\"";
    const ALONE: (&str, &str) = ("{{ ", " }}");
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, call)) = rest.split_once(CALL) {
        out.push_str(before);
        let longer_name = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let words = call.split_once("\")").filter(|_| !longer_name);
        let known = words.and_then(|(key, behind)| Some((locale.template(key, None)?, behind)));
        match known.and_then(|(text, behind)| Some((text, literal(text)?, behind))) {
            Some((text, literal, behind)) => {
                let alone = out.strip_suffix(ALONE.0).map(str::len).zip(behind.strip_prefix(ALONE.1));
                // Templates take away spaces around tags, not those of words.
                let alone = alone.filter(|_| text.trim() == text);
                if let Some((length, _)) = alone {
                    out.truncate(length);
                }
                out.push_str(&alone.map_or(literal, |_| markup(text, escape)));
                rest = alone.map_or(behind, |(_, behind)| behind);
            }
            None => {
                out.push_str(CALL);
                rest = call;
            }
        }
    }
    out.push_str(rest);
    out
}

/// A text as markup.
fn markup(text: &str, escape: EscapeFn) -> String {
    let mut out = Vec::new();
    // Writing to memory does not fail.
    let _ = escape(text, &mut out);
    lossy(&out).into_owned()
}

/// A text as a template writes a constant; `None` when it has placeholders or signs that would need escapes.
fn literal(text: &str) -> Option<String> {
    let quote = ['"', '\'', '`'].into_iter().find(|quote| !text.contains(*quote))?;
    (!text.contains(['{', '\\', '\n'])).then(|| format!("{quote}{text}{quote}"))
}

/// Gives the templates their two functions. An unknown key or asset is an error with template and line.
fn register(tera: &mut Tera, locale: Arc<Locale>, routes: BTreeMap<String, String>) {
    tera.register_function("t", move |kwargs: Kwargs, _: &State| -> tera::TeraResult<String> {
        let key: &str = kwargs.must_get("key")?;
        let n: Option<u64> = kwargs.get::<u64>("n").ok().flatten();
        let Some(template) = locale.template(key, n) else {
            return Err(tera::Error::message(format!("there is no message '{key}'")));
        };
        let args: Vec<(String, String)> =
            kwargs.iter().map(|(name, value)| (name.to_string(), shown(&locale, value))).collect();
        let args: Vec<(&str, &str)> =
            args.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        Ok(crate::base::diag::fill(template, &args))
    });
    tera.register_function("asset", move |kwargs: Kwargs, _: &State| -> tera::TeraResult<String> {
        let name: &str = kwargs.must_get("name")?;
        routes.get(name).cloned().ok_or_else(|| tera::Error::message(format!("there is no asset '{name}'")))
    });
}

/// A placeholder's value: counts are written as the language writes them.
fn shown(locale: &Locale, value: &tera::Value) -> String {
    match value.as_str() {
        Some(text) => locale.content(text).into_owned(),
        None => match value.to_string().parse::<u64>() {
            Ok(count) => locale.count(count),
            Err(_) => value.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::span::InputFile;

    #[test]
    fn parts_of_a_portals_script_take_the_place_of_a_whole_one() {
        let path = "themes/mine/assets/list.js/1.js";
        let file = InputFile::new(path, b"f();\n".to_vec());
        let config = Config { theme: "mine".to_owned(), ..Config::default() };
        let theme = load(&config, &Sources::new(vec![file]), &mut Diags::new());
        let own: Vec<&str> = theme
            .assets
            .iter()
            .filter(|(route, _)| route.starts_with("assets/list."))
            .map(|(_, bytes)| std::str::from_utf8(bytes).expect("a script"))
            .collect();
        assert_eq!(own, ["(function () {\n\"use strict\";\nf();\n})();"]);
    }

    #[test]
    fn words_without_placeholders_are_put_into_templates() {
        let messages = [("a", "Số"), ("b", "Nói \"có\""), ("c", "{n} tệp"), ("d", "C:\\")];
        let messages = messages.map(|(key, text)| (key.to_owned(), text.to_owned()));
        let locale = Locale::new(Lang::Vi, messages.into());
        for (template, expected) in [
            (
                "{{ t(key=\"a\") }} {% set x = [{\"label\": t(key=\"b\")}] %}",
                "Số {% set x = [{\"label\": 'Nói \"có\"'}] %}",
            ),
            ("{{ t(key=\"c\", n=1) }}{{ t(key=\"c\") }}", "{{ t(key=\"c\", n=1) }}{{ t(key=\"c\") }}"),
            ("<p title=\"{{ t(key=\"b\") }}\">", "<p title=\"Nói &quot;có&quot;\">"),
            ("{{ t(key=\"d\") }}{{ t(key=\"none\") }}", "{{ t(key=\"d\") }}{{ t(key=\"none\") }}"),
            (
                "{{ t(key=\"c\", n=f(x=\"a\")) }}{{ cut(key=\"a\") }}",
                "{{ t(key=\"c\", n=f(x=\"a\")) }}{{ cut(key=\"a\") }}",
            ),
        ] {
            assert_eq!(put_words(template, &locale, escape_of(false)), expected);
        }
    }
}
