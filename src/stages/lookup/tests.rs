//! The look-up over made-up portals: what a reader loads, and that it finds what is there and nothing else.

use super::*;
use crate::base::date::Date;
use crate::base::diag::Lang;
use crate::domain::sighting::{Anchor, Said, Sighting, Sightings};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::borrow::Cow;
use std::io::Write;
use std::sync::LazyLock;

/// Rows of `months` lists: sixty agencies, dossiers of any working day, three rows for every two dossiers.
struct Made {
    count: usize,
    codes: Vec<String>,
    titles: Vec<String>,
    /// Of an agency in a month, five pages each.
    routes: Vec<String>,
}

const AGENCIES: usize = 60;
const MONTHS: usize = 60;

/// The same numbers on every machine.
fn scatter(n: usize, salt: u64) -> usize {
    let mut mixed = (n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ salt.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    for factor in [0xbf58_476d_1ce4_e5b9_u64, 0x94d0_49bb_1331_11eb] {
        mixed = (mixed ^ (mixed >> 29)).wrapping_mul(factor);
    }
    (mixed >> 33) as usize
}

fn day(n: usize) -> Date {
    Date::ymd(2021 + (n / 336) as i32, 1 + (n / 28 % 12) as u32, 1 + (n % 28) as u32).unwrap()
}

impl Made {
    fn new(count: usize) -> Made {
        let code = |at: usize| {
            // Two rows in three are of a dossier that has two.
            let dossier = at - usize::from(at % 3 == 2);
            let received = scatter(dossier, 1) % 1500;
            let (day, month) = (1 + received % 28, 1 + received / 28 % 12);
            let number = 1 + scatter(dossier, 3) % 60;
            let agency = scatter(dossier, 2) % AGENCIES;
            format!("H99.{agency:02}-{:02}{month:02}{day:02}-{number:04}", 21 + received / 336)
        };
        let month = |n: usize| (2021 + n / 12, 1 + n % 12);
        let title = |n| format!("Hồ sơ trễ hạn tháng {:02}/{}", month(n).1, month(n).0);
        let route = |n: usize| {
            let (year, of_year) = month(n / 5 / AGENCIES);
            format!(
                "tre-han/{year}-{of_year:02}-so-quan-ly-linh-vuc-so-{}-{}.html",
                n / 5 % AGENCIES,
                1 + n % 5
            )
        };
        Made {
            count,
            codes: (0..count).map(code).collect(),
            titles: (0..MONTHS).map(title).collect(),
            routes: (0..MONTHS * AGENCIES * 5).map(route).collect(),
        }
    }
}

impl Sightings for Made {
    fn covered(&self) -> Covered {
        Covered { label: String::new(), href: String::new(), demo: true }
    }

    fn count(&self) -> usize {
        self.count
    }

    fn code(&self, at: usize) -> &str {
        &self.codes[at]
    }

    fn tell(&self, at: usize) -> Sighting<'_> {
        let month = at * MONTHS / self.count;
        let agency = self.codes[at][4..6].parse::<usize>().unwrap();
        let pick = |salt, of| scatter(at, salt) % of;
        let text = |text: String| Said::Text(Cow::Owned(text));
        let after = |days: usize| Said::Day(day(scatter(at, 1) % 1500 + days));
        let procedure =
            format!("Cấp giấy phép hoạt động theo thủ tục hành chính số {}", agency * 7 + pick(4, 7));
        Sighting {
            code: &self.codes[at],
            date: day(month * 28),
            title: &self.titles[month],
            route: &self.routes[(month * AGENCIES + agency) * 5 + pick(10, 5)],
            anchor: Anchor::Code("hs-"),
            facts: vec![
                ("Cơ quan", text(format!("Sở Quản lý lĩnh vực số {agency} tỉnh Minh Họa"))),
                ("Thủ tục", text(procedure)),
                ("Tiếp nhận", after(0)),
                ("Hẹn trả", after(15)),
                ("Hẹn lại", if pick(5, 3) == 0 { after(30) } else { Said::Nothing }),
                ("Trả kết quả", after(20 + pick(6, 40))),
                ("Ngày trễ", text((1 + pick(6, 40)).to_string())),
                ("Lý do", text(format!("Lý do thứ {} vì sao hồ sơ chưa được trả đúng hẹn", pick(7, 25)))),
                ("Giải trình", after(18 + pick(8, 8))),
                ("Xin lỗi", after(14 + pick(9, 8))),
            ],
        }
    }
}

static LOCALE: LazyLock<Locale> = LazyLock::new(|| Locale::new(Lang::Vi, Default::default()));

fn lookup(count: usize) -> Lookup<'static> {
    let all = All(vec![Box::new(Made::new(count))]);
    Lookup { order: Arc::new(Order::new(&all)), all, locale: &LOCALE }
}

fn packed(bytes: &[u8]) -> usize {
    let mut packer = GzEncoder::new(Vec::new(), Compression::new(6));
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap().len()
}

/// Numbers of the shards that the page asks for: the rule of `range` in `assets/lookup.js`.
fn range(bounds: &[String], wanted: &str) -> (usize, usize) {
    let before = |limit: &str| bounds.iter().filter(|bound| bound.as_str() <= limit).count();
    (before(wanted), before(&format!("{wanted}~")))
}

/// Codes of a shard, as often as it has rows of them.
fn codes_of(shard: &Shard) -> Vec<String> {
    let script = std::str::from_utf8(&shard.bytes).unwrap();
    let list = script.strip_prefix("minhbachLookup.take(").unwrap().strip_suffix(");\n").unwrap();
    let parts: serde_json::Value = serde_json::from_str(&format!("[{list}]")).unwrap();
    let name = shard.route.trim_start_matches("tra-cuu/").trim_end_matches(".js");
    assert_eq!(parts[0], name);
    parts[3].as_array().unwrap().iter().map(|row| row[0].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_code_is_found_in_one_shard_by_itself_and_in_two_by_its_end() {
    let lookup = lookup(6000);
    let shards: Vec<Vec<String>> =
        (0..lookup.count()).map(|number| codes_of(&lookup.shard(number))).collect();
    assert!(shards.len() > 10);
    assert_eq!(shards.iter().map(Vec::len).sum::<usize>(), 6000);
    let bounds = &lookup.order.bounds;
    let long = suffices(bounds);
    for number in 0..6000 {
        let code = lookup.all.code(number);
        let wanted = key::of(code);
        let (first, last) = range(bounds, &wanted);
        assert_eq!(first, last, "{code}");
        let rows = shards[first].iter().filter(|one| *one == code).count();
        let told = (0..6000).filter(|other| lookup.all.code(*other) == code).count();
        assert_eq!(rows, told, "{code}");
        let (first, last) = range(bounds, &wanted[..long]);
        assert!(last - first < 2, "{code} by its last {long}");
    }
}

#[test]
fn no_shard_tells_which_code_was_meant() {
    for count in [1, 99, 150, 700, 9000] {
        let lookup = lookup(count);
        for number in 0..lookup.count() {
            let mut codes = codes_of(&lookup.shard(number));
            codes.dedup();
            assert!(
                lookup.count() == 1 || codes.len() >= CODES,
                "{count} rows, {number}: {} codes",
                codes.len()
            );
        }
    }
}

#[test]
fn shards_of_other_codes_have_other_names() {
    let (one, same, other) = (lookup(500), lookup(500), lookup(501));
    assert_eq!(one.route(0), same.route(0));
    assert_eq!(one.shard(1).bytes, same.shard(1).bytes);
    assert_ne!(one.route(0), other.route(0));
}

#[test]
fn bounds_are_written_short() {
    let bounds = ["02", "027", "1", "18A"].map(str::to_owned);
    assert_eq!(short(&bounds), "a02c7a1b8A");
    assert_eq!(short(&[]), "");
    assert_eq!((suffices(&bounds), suffices(&["0123456".to_owned(), "0123457".to_owned()])), (4, 7));
}

#[test]
fn a_portal_whose_lists_are_empty_has_an_empty_shard() {
    let lookup = lookup(0);
    assert_eq!((lookup.count(), lookup.order.codes), (1, 0));
    assert!(codes_of(&lookup.shard(0)).is_empty());
}

/// A look-up at a million rows in all: page, style sheet, scripts, bounds and shards, compressed.
#[test]
#[ignore = "a measurement: some minutes without optimisation"]
fn a_million_rows_cost_forty_kilobytes() {
    let start = std::time::Instant::now();
    let lookup = lookup(1_000_000);
    let ordered = start.elapsed();
    let bounds = packed(short(&lookup.order.bounds).as_bytes());
    let shards: Vec<usize> =
        (0..lookup.count()).step_by(7).map(|number| packed(&lookup.shard(number).bytes)).collect();
    let assets: usize = ["app.css", "app.js", "lookup.js"]
        .map(|name| {
            packed(
                &std::fs::read(format!("{}/themes/default/assets/{name}", env!("CARGO_MANIFEST_DIR")))
                    .unwrap(),
            )
        })
        .iter()
        .sum();
    // What the page weighs without bounds, measured on the bundled portal.
    let page = 3 * 1024;
    let (mean, most) = (shards.iter().sum::<usize>() / shards.len(), *shards.iter().max().unwrap());
    println!(
        "{} shards, ordered in {ordered:?}; bounds {bounds}, assets {assets}, shard {mean}, at most {most}",
        lookup.count()
    );
    println!(
        "an end of {} characters always suffices; a code {}, an end {}",
        suffices(&lookup.order.bounds),
        page + bounds + assets + most,
        page + bounds + assets + 2 * most
    );
    assert!(page + bounds + assets + 2 * most <= 40 * 1024);
}
