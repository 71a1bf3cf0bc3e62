//! What holds for every import: what is exported comes back the same, and the demonstration's own tables with it.

use crate::site::{input, inputs};
use crate::source::root;
use minhbach::base::date::{AsOf, Date, parse_date};
use minhbach::base::diag::Diags;
use minhbach::base::span::{InputFile, Sources};
use minhbach::domain::columns::{Column, Shape};
use minhbach::domain::import::ImportSpec;
use minhbach::domain::kind::Kind;
use minhbach::domain::period::Period;
use minhbach::format::sheet::{Cell, Row, Sheet, Workbook};
use minhbach::kinds::registry;
use minhbach::pipeline::import::{Import, Order, Portal, run};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn target(word: &str) -> (&'static dyn Kind, &'static ImportSpec) {
    let kinds = registry::all();
    let mut all = kinds.into_iter().flat_map(|kind| kind.imports().iter().map(move |spec| (kind, spec)));
    all.find(|(_, spec)| spec.word == word).unwrap()
}

/// A table of content as a sheet: every cell a text.
fn exported(csv: &[u8]) -> Workbook {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv);
    let cell = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    let row = |record: csv::StringRecord| Row { hidden: false, cells: record.iter().map(cell).collect() };
    let rows = reader.records().map(|record| row(record.unwrap())).collect();
    Workbook { sheets: vec![Sheet { name: "1".into(), rows, ..Sheet::default() }], ..Workbook::default() }
}

fn imported(files: Vec<InputFile>, workbook: &Workbook, word: &str, stem: &str, period: &str) -> Import {
    let (kind, spec) = target(word);
    let (sources, refused) = (Sources::new(files), BTreeSet::new());
    let portal = Portal::open(&sources, &refused, &mut Diags::new()).unwrap();
    let order = Order {
        workbook,
        kind,
        spec,
        period: Period::parse(period).unwrap(),
        agency: None,
        stem: stem.to_owned(),
        sheets: Vec::new(),
        said: Default::default(),
        set: Vec::new(),
        reason: None,
        accept: Vec::new(),
        today: AsOf(parse_date("2026-11-22").unwrap()),
    };
    run(&portal, &order)
}

fn file<'i>(import: &'i Import, path: &str) -> &'i str {
    let found = import.files.iter().find(|file| &*file.path == path);
    let codes: Vec<_> = import.findings.iter().map(|one| one.diag.fault.code).collect();
    std::str::from_utf8(&found.unwrap_or_else(|| panic!("no {path}: {codes:?}")).bytes).unwrap()
}

/// Each table of the bundled portal, taken as an office's export, is imported without a change of a byte.
#[test]
fn the_tables_of_the_portal_come_back_the_same() {
    let files = inputs(root());
    let text =
        |path: &str| files.iter().find(|file| &*file.path == path).map(|file| file.bytes.clone()).unwrap();
    let mut seen = 0;
    for (kind, spec) in ["late", "handling", "satisfaction", "plan", "targets"].map(target) {
        for table in spec.tables {
            let (folder, end) = (format!("content/{}/", kind.key()), format!(".{}.csv", table.spec.name));
            let ours =
                files.iter().filter(|file| file.path.starts_with(&folder) && file.path.ends_with(&end));
            for csv in ours {
                let stem = &csv.path[folder.len()..csv.path.len() - end.len()];
                let head = String::from_utf8(text(&format!("{folder}{stem}.md")).to_vec()).unwrap();
                let period = head.lines().find_map(|line| line.strip_prefix("period: ")).unwrap();
                let portal = files.iter().filter(|file| {
                    let agencies =
                        file.path.starts_with("content/agencies") || &*file.path == "content/portal.yaml";
                    agencies || file.path.starts_with(&format!("{folder}{stem}."))
                });
                let import =
                    imported(portal.cloned().collect(), &exported(&csv.bytes), spec.word, stem, period);
                assert!(!import.reading.blocked(false), "{}", csv.path);
                let (found, old) = (file(&import, &csv.path), std::str::from_utf8(&csv.bytes).unwrap());
                // The demonstration's summaries and surveys have their own order of agencies, and no column without values.
                match spec.word {
                    "handling" | "satisfaction" => assert_eq!(filled(found), filled(old), "{}", csv.path),
                    _ => assert!(found == old, "{}:\n{found}", csv.path),
                }
                assert_eq!(file(&import, &format!("{folder}{stem}.md")), head);
                seen += 1;
            }
        }
    }
    assert!(seen > 30, "{seen}");
}

/// The rows of a table with the names of their columns, without empty cells and in an order of their own.
fn filled(csv: &str) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let mut rows: Vec<Vec<(String, String)>> = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let cells = header.iter().zip(record.iter()).filter(|(_, cell)| !cell.is_empty());
            cells.map(|(name, cell)| (name.clone(), cell.to_owned())).collect()
        })
        .collect();
    rows.sort();
    rows
}

/// A late dossier in the columns of the table.
#[derive(Clone, Debug)]
struct Dossier {
    number: u32,
    field: String,
    procedure: String,
    agency: bool,
    received: i64,
    allowed: i64,
    ended: Option<i64>,
    days: Option<u32>,
    reason: String,
}

fn dossier() -> impl Strategy<Value = Dossier> {
    let words = || "[a-zA-ZđĐêếộ0-9,\";:(]{1,4}( [a-zđêếộ0-9,\"']{1,5}){0,3}";
    let when = (0..20i64, 1..15i64, prop::option::of(1..20i64));
    let rest = (any::<bool>(), prop::option::of(0..2000u32), words(), words(), "([a-zđê,]{2,5}){0,2}");
    (1..9999u32, when, rest).prop_map(
        |(number, (received, allowed, ended), (agency, days, field, procedure, reason))| Dossier {
            number,
            field,
            procedure,
            agency,
            received,
            allowed,
            ended,
            days,
            reason,
        },
    )
}

impl Dossier {
    fn day(offset: i64) -> Date {
        Date::ymd(2026, 9, 1).unwrap().plus_days(offset)
    }

    fn cells(&self) -> Vec<String> {
        let day = |offset: i64| Dossier::day(offset).to_string();
        let due = self.received + self.allowed;
        let agency = if self.agency { "so-y-te" } else { "so-xay-dung" };
        let number = |number: &Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let ended = self.ended.map(|more| day(due + more)).unwrap_or_default();
        let code = format!("H99.05-260901-{:04}", self.number);
        let cells: [&str; 16] = [
            &code,
            &self.field,
            "",
            &self.procedure,
            agency,
            "",
            &day(self.received),
            &day(due),
            "",
            &ended,
            &number(&self.days),
            &self.reason,
            "",
            "",
            "",
            "",
        ];
        cells.map(|cell| cell.trim().to_owned()).to_vec()
    }
}

fn csv_of<'r>(header: &[&str], rows: impl Iterator<Item = &'r Vec<String>>) -> String {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(header).unwrap();
    rows.for_each(|row| writer.write_record(row).unwrap());
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

const PORTAL: [(&str, &str); 2] = [
    ("content/portal.yaml", "name: Cổng thử\n"),
    (
        "content/agencies.yaml",
        "- {id: so-y-te, name: Sở Y tế, level: department}\n- {id: so-xay-dung, name: Sở Xây dựng, level: department}\n",
    ),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Rows of any order, exported and imported, are the canonical tables; imported again they change nothing.
    #[test]
    fn export_then_import_is_the_identity(mut dossiers in prop::collection::vec(dossier(), 1..12), turn in any::<usize>()) {
        let (_, spec) = target("late");
        dossiers.sort_by_key(|one| one.number);
        dossiers.dedup_by_key(|one| one.number);
        let rows: Vec<Vec<String>> = dossiers.iter().map(Dossier::cells).collect();
        // A column for names of officials stands only where it has names.
        let named = |column: &&Column| !matches!(column.shape, Shape::Official | Shape::Times);
        let keys: Vec<&str> = spec.columns().iter().filter(named).map(|column| column.key).collect();
        let mut turned: Vec<&Vec<String>> = rows.iter().collect();
        turned.rotate_left(turn % rows.len());
        let workbook = exported(csv_of(&keys, turned.into_iter()).as_bytes());
        let portal = PORTAL.map(|(path, text)| input(path, text)).to_vec();
        let import = imported(portal.clone(), &workbook, "late", "2026-10", "2026-10");
        for (name, closed) in [("closed", true), ("open", false)] {
            let of_table: Vec<&Vec<String>> = rows.iter().filter(|row| row[9].is_empty() != closed).collect();
            let path = format!("content/late/2026-10.{name}.csv");
            if !of_table.is_empty() {
                prop_assert_eq!(file(&import, &path), csv_of(&keys, of_table.into_iter()));
            }
        }
        let mut after = portal;
        after.extend(import.files.iter().cloned());
        let again = imported(after, &workbook, "late", "2026-10", "2026-10");
        prop_assert_eq!(again.files, import.files);
    }
}
