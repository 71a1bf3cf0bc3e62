//! `host`: the configuration of a web server for the site.

use super::Stop;
use super::args::{Common, WebServer};
use super::report::Reporter;
use crate::base::diag::{Diags, Lang};
use crate::io::read::read_portal;
use crate::pipeline;
use crate::stages::host::{Address, BadAddress, Server, Setting, check_folder, configuration};

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
        reporter.findings(diags, &reading.sources);
        return Err(Stop::told());
    }
    let Some(url) = common.base_url.as_deref().or(config.base_url.as_deref()) else {
        return Err(Stop::usage(no_address(lang)));
    };
    let address = Address::new(url).map_err(|fault| Stop::usage(bad_address(url, fault, lang)))?;
    let folder = match folder {
        Some(folder) => folder.to_owned(),
        None => std::path::absolute(common.out()).unwrap_or(common.out()).display().to_string(),
    };
    // The servers read forward slashes on Windows too.
    let folder = if cfg!(windows) { folder.replace('\\', "/") } else { folder };
    let folder = format!("{}/", folder.trim_end_matches('/'));
    check_folder(&folder).map_err(|fault| Stop::usage(bad_address(&folder, fault, lang)))?;
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

fn no_address(lang: Lang) -> String {
    super::say(
        lang,
        "chưa biết địa chỉ công khai của cổng. Ghi base_url trong content/portal.yaml, hoặc thêm --base-url, chẳng hạn https://tinh.gov.vn/minh-bach/",
        "the public address of the site is not known. Write base_url in content/portal.yaml or give --base-url, such as https://example.gov.vn/minh-bach/",
    )
}

fn bad_address(text: &str, fault: BadAddress, lang: Lang) -> String {
    match (fault, lang) {
        (BadAddress::NoHost, Lang::Vi) => {
            format!("‘{text}’ không phải địa chỉ đầy đủ. Hãy viết dạng https://tinh.gov.vn/minh-bach/")
        }
        (BadAddress::NoHost, Lang::En) => {
            format!("'{text}' is no whole address. Write it as https://example.gov.vn/minh-bach/")
        }
        (BadAddress::Sign(sign), Lang::Vi) => format!(
            "‘{text}’ có ký tự ‘{}’, máy chủ web sẽ hiểu sang nghĩa khác. Hãy đổi tên thư mục hoặc địa chỉ.",
            visible(sign)
        ),
        (BadAddress::Sign(sign), Lang::En) => format!(
            "'{text}' has the sign '{}', which a web server would read as something else. Rename the folder or the address.",
            visible(sign)
        ),
    }
}

/// A sign as a person can read it.
fn visible(sign: char) -> String {
    if sign.is_control() { sign.escape_default().to_string() } else { sign.to_string() }
}
