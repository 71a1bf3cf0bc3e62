//! `build` and `check`.

use super::args::Common;
use super::report::Reporter;
use super::{Stop, today};
use crate::base::diag::{Diags, Lang};
use crate::base::digest::Digest;
use crate::base::span::Sources;
use crate::domain::portal::Derived;
use crate::io::disk::RealDisk;
use crate::io::publish::{PublishError, Staging};
use crate::io::read::{read_anew, read_portal};
use crate::io::reason::reason;
use crate::io::record::{self, Files, Unrecorded};
use crate::pipeline::{self, Built, Options, Purpose, Sink};
use crate::stages::versions::Recording;
use std::convert::Infallible;
use std::path::Path;
use std::time::{Duration, Instant};

/// Takes outputs and forgets them.
struct Nowhere;

impl Sink for Nowhere {
    type Error = Infallible;

    fn take(&self, _: &str, bytes: &[u8]) -> Result<Digest, Infallible> {
        Ok(Digest::of(bytes))
    }
}

fn options(common: &Common, purpose: Purpose) -> Result<Options, Stop> {
    Ok(Options {
        as_of: common.as_of.unwrap_or_else(today),
        base_url: common.address()?,
        strict: common.strict,
        purpose,
    })
}

/// A site that was published.
pub(super) struct Published {
    /// Pages.
    pub pages: usize,
    /// Things that the search finds.
    records: usize,
    /// Versions that are not recorded yet.
    recordings: Vec<Recording>,
    /// What was made of the files.
    pub derived: Derived,
}

/// What one build came to.
pub(super) struct Outcome {
    /// What was published; `None` when findings block publication.
    pub built: Option<Published>,
    /// The findings.
    pub diags: Diags,
    /// The files, to show the places of findings.
    pub sources: Sources,
}

/// Reads, builds and publishes; reports nothing.
pub(super) fn publish(common: &Common, purpose: Purpose, reporter: &Reporter) -> Result<Outcome, Stop> {
    let environment = |error: PublishError| Stop::environment(error.message(reporter.lang));
    let (reading, known) =
        read_anew(&common.root).map_err(|error| Stop::environment(error.message(reporter.lang)))?;
    let mut diags = reading.diags;
    let options = options(common, purpose)?;
    let open = || Staging::open(&common.root, &common.out(), || reporter.note(&waiting(reporter.lang)));
    let built = pipeline::build(&reading.sources, &reading.refused, &options, open, &mut diags)
        .map_err(environment)?;
    let built = match built {
        None => None,
        Some((Built { verified, pages, records, recordings, derived }, staging)) => {
            let published = staging.commit(verified).map_err(environment)?;
            for left in &published.left {
                reporter.note(&left_behind(reporter.lang, left));
            }
            // It only saves time: where it cannot be kept, the next build reads everything.
            let _ = known.map(|known| known.save(&RealDisk, &common.root));
            Some(Published { pages, records, recordings, derived })
        }
    };
    Ok(Outcome { built, diags, sources: reading.sources })
}

/// `minhbach build`.
pub(super) fn build(common: &Common, reporter: &Reporter) -> Result<(), Stop> {
    let start = Instant::now();
    let Outcome { built, diags, sources } = publish(common, Purpose::Publish, reporter)?;
    let recorded = built.as_ref().map(|built| record(common, reporter, &built.recordings, &sources));
    reporter.findings(&diags, &sources);
    let Some(Published { pages, records, derived, .. }) = built else {
        reporter.note(&nothing_published(reporter.lang));
        return Err(Stop::told());
    };
    let (out, time) = (common.out(), start.elapsed());
    let figures = serde_json::json!({
        "pages": pages, "records": records, "recorded": recorded, "seconds": time.as_secs_f64(), "out": out
    });
    let mut text = done(reporter.lang, pages, records, time, &out);
    text.extend(recorded.filter(|recorded| *recorded > 0).map(|recorded| kept(reporter.lang, recorded)));
    reporter.done(&text, figures);
    // The process ends here: freeing the texts of ten thousand files one by one would only keep people waiting.
    std::mem::forget((sources, derived, diags));
    Ok(())
}

/// Records what was published for the first time or changed; gives how many versions. That a folder cannot be written to
/// is told and stops nothing: the next build tries again.
fn record(common: &Common, reporter: &Reporter, recordings: &[Recording], sources: &Sources) -> usize {
    let mut versions: Vec<Files<'_>> = Vec::with_capacity(recordings.len());
    for one in recordings {
        let files = one.files.iter().map(|(name, file)| (name.as_str(), sources.get(*file).bytes.as_slice()));
        versions.push((&one.folder, files.collect()));
    }
    let failed = record::record(&RealDisk, &common.root, &versions);
    if let Some(Unrecorded { folder, source }) = failed.first() {
        let (why, folder, more) = (reason(source, reporter.lang), folder.display(), failed.len());
        reporter.note(&match reporter.lang {
            Lang::Vi => format!(
                "cảnh báo: không lưu được {more} bản đã công bố, chẳng hạn {folder}: {why}. Lần dựng sau sẽ lưu lại."
            ),
            Lang::En => format!(
                "warning: {more} published versions could not be recorded, such as {folder}: {why}. The next build tries again."
            ),
        });
    }
    versions.len() - failed.len()
}

/// `minhbach check`.
pub(super) fn check(common: &Common, reporter: &Reporter) -> Result<(), Stop> {
    let reading =
        read_portal(&common.root).map_err(|error| Stop::environment(error.message(reporter.lang)))?;
    let mut diags = reading.diags;
    let options = options(common, Purpose::Check)?;
    let Ok(built) = pipeline::build(&reading.sources, &reading.refused, &options, || Ok(Nowhere), &mut diags);
    reporter.findings(&diags, &reading.sources);
    let Some((Built { pages, records, derived, .. }, _)) = built else { return Err(Stop::told()) };
    let text = match reporter.lang {
        Lang::Vi => format!("Nội dung hợp lệ: {pages} trang, {records} mục tìm kiếm. Chưa công bố gì."),
        Lang::En => {
            format!("The content is sound: {pages} pages, {records} things to find. Nothing was published.")
        }
    };
    reporter.done(&text, serde_json::json!({ "pages": pages, "records": records }));
    // As above.
    std::mem::forget((reading.sources, derived, diags));
    Ok(())
}

fn waiting(lang: Lang) -> String {
    super::say(
        lang,
        "Đang chờ một lần dựng khác vào cùng thư mục…",
        "Waiting for another build into the same folder…",
    )
}

fn nothing_published(lang: Lang) -> String {
    super::say(
        lang,
        "Chưa công bố gì; trang cũ (nếu có) giữ nguyên.",
        "Nothing was published; the old site, if any, is untouched.",
    )
}

fn left_behind(lang: Lang, path: &Path) -> String {
    match lang {
        Lang::Vi => format!("Không xóa được thư mục tạm {}; lần dựng sau sẽ thử lại.", path.display()),
        Lang::En => format!(
            "The temporary folder {} could not be deleted; the next build will try again.",
            path.display()
        ),
    }
}

fn kept(lang: Lang, recorded: usize) -> String {
    match lang {
        Lang::Vi => {
            format!("\nĐã lưu {recorded} bản công bố vào content/published/. Hãy đưa thư mục này vào git.")
        }
        Lang::En => {
            format!(
                "\nPublished versions recorded in content/published/: {recorded}. Commit this folder to git."
            )
        }
    }
}

fn done(lang: Lang, pages: usize, records: usize, time: Duration, out: &Path) -> String {
    let (seconds, out) = (format!("{:.2}", time.as_secs_f64()), out.display());
    match lang {
        Lang::Vi => format!(
            "Đã dựng {pages} trang, {records} mục tìm kiếm trong {} giây vào {out}\nXem: mở {out}/index.html, hoặc chạy `minhbach serve`.",
            seconds.replace('.', ",")
        ),
        Lang::En => format!(
            "Built {pages} pages, {records} things to find, in {seconds} s into {out}\nTo look at it: open {out}/index.html, or run `minhbach serve`."
        ),
    }
}
