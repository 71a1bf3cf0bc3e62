//! Media types by the ending of a file: those of the site itself, and those that offices attach.

/// What is sent for files of an ending.
pub struct Media {
    /// The ending, without a dot.
    pub ending: &'static str,
    /// The type.
    pub kind: &'static str,
    /// Whether it is text: sent as UTF-8, and packed by the build.
    pub text: bool,
}

impl Media {
    const fn text(ending: &'static str, kind: &'static str) -> Media {
        Media { ending, kind, text: true }
    }

    const fn other(ending: &'static str, kind: &'static str) -> Media {
        Media { ending, kind, text: false }
    }

    /// The type with its encoding. A drawing states its own.
    pub fn header(&self) -> String {
        let encoding = if self.text && self.ending != "svg" { "; charset=utf-8" } else { "" };
        format!("{}{encoding}", self.kind)
    }
}

/// All of them.
pub static MEDIA: [Media; 31] = [
    Media::text("html", "text/html"),
    Media::text("css", "text/css"),
    Media::text("js", "text/javascript"),
    Media::text("json", "application/json"),
    Media::text("jsonld", "application/ld+json"),
    Media::text("xml", "application/xml"),
    Media::text("csv", "text/csv"),
    Media::text("txt", "text/plain"),
    Media::text("ics", "text/calendar"),
    Media::text("svg", "image/svg+xml"),
    Media::other("png", "image/png"),
    Media::other("jpg", "image/jpeg"),
    Media::other("jpeg", "image/jpeg"),
    Media::other("gif", "image/gif"),
    Media::other("webp", "image/webp"),
    Media::other("avif", "image/avif"),
    Media::other("ico", "image/x-icon"),
    Media::other("woff2", "font/woff2"),
    Media::other("pdf", "application/pdf"),
    Media::other("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    Media::other("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    Media::other("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    Media::other("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    Media::other("odt", "application/vnd.oasis.opendocument.text"),
    Media::other("xls", "application/vnd.ms-excel"),
    Media::other("doc", "application/msword"),
    Media::other("zip", "application/zip"),
    Media::other("gz", "application/gzip"),
    Media::other("br", "application/x-brotli"),
    Media::other("mp3", "audio/mpeg"),
    Media::other("mp4", "video/mp4"),
];

/// The endings of texts.
pub fn texts() -> impl Iterator<Item = &'static str> {
    MEDIA.iter().filter(|media| media.text).map(|media| media.ending)
}

/// Whether a file of the site is text.
pub fn is_text(route: &str) -> bool {
    route.rsplit_once('.').is_some_and(|(_, ending)| texts().any(|text| text == ending))
}
