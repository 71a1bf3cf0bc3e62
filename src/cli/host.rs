//! `host`: the configuration of a web server for the site.

use super::Stop;
use super::args::{Common, WebServer};
use super::report::Reporter;
use crate::base::diag::{Diags, Lang};
use crate::domain::address::visible;
use crate::io::read::read_portal;
use crate::pipeline;
use crate::stages::host::{Server, Setting, configuration, foreign_sign};
use std::path::PathBuf;

/// `minhbach host SERVER`.
pub(super) fn host(
    server: WebServer,
    folder: Option<&str>,
    common: &Common,
    reporter: &Reporter,
) -> Result<(), Stop> {
    let lang = reporter.lang;
    let reading = read_portal(&common.root).map_err(|error| Stop::environment(error.message(lang)))?;
    let mut diags = Diags::new();
    let (config, theme) = pipeline::look(&reading.sources, &reading.refused, &mut diags);
    if diags.has_errors() {
        reporter.findings(&diags, &reading.sources);
        return Err(Stop::told());
    }
    let address = common.address()?.or(config.base_url).ok_or_else(|| Stop::usage(no_address(lang)))?;
    let folder = whole(folder.map_or_else(|| common.out(), PathBuf::from));
    // The servers read forward slashes on Windows too.
    let folder = if cfg!(windows) { folder.replace('\\', "/") } else { folder };
    let folder = format!("{}/", folder.trim_end_matches('/'));
    for path in [address.path(), &folder] {
        if let Some(sign) = foreign_sign(path) {
            return Err(Stop::usage(foreign(path, sign, lang)));
        }
    }
    let server = match server {
        WebServer::Nginx => Server::Nginx,
        WebServer::Apache => Server::Apache,
        WebServer::Iis => Server::Iis,
        WebServer::Caddy => Server::Caddy,
    };
    let setting = Setting { address: &address, folder: &folder, style: theme.style() };
    reporter.result(configuration(server, &setting, lang).trim_end());
    Ok(())
}

/// A folder from the root of its disk: servers would look for it elsewhere than in the folder we run in.
fn whole(folder: PathBuf) -> String {
    let text = folder.display().to_string();
    // A folder on another disk of a Windows server may be named from here.
    let disk = matches!(text.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    if disk || folder.has_root() {
        return text;
    }
    std::path::absolute(&folder).map_or(text, |folder| folder.display().to_string())
}

fn no_address(lang: Lang) -> String {
    super::say(
        lang,
        "chưa biết địa chỉ công khai của cổng. Ghi base_url trong content/portal.yaml, hoặc thêm --base-url, chẳng hạn https://tinh.gov.vn/minh-bach/",
        "the public address of the site is not known. Write base_url in content/portal.yaml or give --base-url, such as https://example.gov.vn/minh-bach/",
    )
}

fn foreign(path: &str, sign: char, lang: Lang) -> String {
    let sign = visible(sign);
    match lang {
        Lang::Vi => format!(
            "‘{path}’ có ký tự ‘{sign}’, máy chủ web sẽ hiểu sang nghĩa khác. Hãy đổi tên thư mục hoặc địa chỉ."
        ),
        Lang::En => format!(
            "'{path}' has the sign '{sign}', which a web server would read as something else. Rename the folder or the address."
        ),
    }
}
