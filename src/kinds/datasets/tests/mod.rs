//! Tests of the kind: what it tells duties, and pages in English. Cells are tested where they are checked and by transcripts.

use super::model::Dataset;
use super::{Datasets, Published};
use crate::base::calendar::Calendars;
use crate::base::date::{AsOf, parse_date};
use crate::base::diag::{Diags, Lang};
use crate::base::span::{FileId, Span};
use crate::domain::agency::{Directory, Named};
use crate::domain::columns::described;
use crate::domain::config::Config;
use crate::domain::duty::Duties;
use crate::domain::kind::{DeriveCx, DerivedKind, Kind, PlanCx};
use crate::domain::locale::{Locale, Messages};
use crate::format::markdown::Prose;
use crate::format::yaml;

const HEAD: &str = "title: Bảng\nperiod: 2026-q3\npublished: 2026-10-09\nowner: so\nschema:\n  fields:\n  \
    - { name: ma, title: Mã }\n  - { name: so, type: integer }\n  - { name: co, type: boolean }\n  primaryKey: [ma]\n  missingValues: [\"-\"]\n";

fn directory() -> Directory {
    let agencies = yaml::typed("[{id: so, name: Sở A, level: department, demo: true}]").unwrap();
    let agencies: Vec<crate::domain::agency::Agency> = agencies;
    let span = Span::file(FileId(0));
    Directory::new(agencies.into_iter().map(|one| (one, span)).collect(), |diag| panic!("{diag:?}"))
}

fn dataset(rows: usize, directory: &Directory) -> Dataset {
    let mut owner = Named::new("so", Span::file(FileId(0)));
    owner.id = directory.by_id("so");
    let mut one = Dataset::new(yaml::typed(HEAD).unwrap(), FileId(0), "bang".into(), owner, Prose::default());
    one.rows =
        (0..rows).map(|n| vec![format!("M{n}").into(), format!("{}", n * 1000).into(), "".into()]).collect();
    one
}

#[test]
fn a_head_describes_the_table() {
    let spec = Datasets.described(Datasets.tables()[0], HEAD);
    assert_eq!((spec.name, spec.keys()), ("rows", vec!["ma", "so", "co"]));
    assert_eq!((described::keys(spec), described::missing(spec)), (Some(&[0][..]), &["-".to_owned()][..]));
    // One that cannot be read leaves the table without columns.
    assert!(Datasets.described(Datasets.tables()[0], "title: x\n").columns.is_empty());
}

#[test]
fn duties_name_the_table_and_pages_have_a_hundred_rows() {
    let directory = directory();
    let messages = [
        include_str!("../../../../themes/default/messages/en/datasets.yaml"),
        include_str!("../../../../themes/default/messages/en/sections.yaml"),
        include_str!("../../../../themes/default/messages/en/site.yaml"),
    ];
    let messages = messages.map(|text| yaml::typed::<Messages>(text).unwrap());
    let locale = Locale::new(Lang::En, messages.into_iter().flatten().collect());
    let (config, as_of) = (Config::default(), AsOf(parse_date("2026-11-22").unwrap()));
    let calendars = Calendars::embedded();
    let datasets = vec![dataset(201, &directory), dataset(0, &directory)];
    let cx = DeriveCx {
        config: &config,
        directory: &directory,
        calendars: &calendars,
        duties: &Duties::embedded(),
        as_of,
    };
    let derived = super::Published::new(datasets, &cx, &mut Diags::new());
    let cx = PlanCx { config: &config, directory: &directory, as_of, locale: &locale };
    let publications = derived.publications(&cx);
    // A table without rows is not published.
    assert_eq!(publications.len(), 1);
    let one = &publications[0];
    assert_eq!(
        (one.object.as_ref(), one.period.to_string(), one.demo),
        ("datasets/bang", "2026-q3".into(), true)
    );
    assert_eq!((one.publisher, one.covers.len()), (directory.by_id("so"), 1));
    let pages = derived.pages(&cx);
    let routes: Vec<&str> = pages.iter().map(|page| page.route.as_str()).collect();
    let expected = ["index", "bang", "bang-2", "bang-3"].map(|name| format!("cong-khai/{name}.html"));
    assert_eq!(routes, expected);
    let last = serde_json::to_value(pages[3].view.value()).unwrap();
    assert_eq!(last["caption"], "Bảng: rows 201 to 201 of 201, in the order of the table");
    assert_eq!(last["rows"][0][1]["text"], "200,000");
    assert_eq!(
        (&last["rows"][0][2]["text"], &pages[3].title),
        (&"no data reported".into(), &"Bảng, page 3 of 3".to_owned())
    );
    assert_eq!(pages[0].summary, "One more table that an authority has to publish.");
    let all = Published(vec![dataset(5, &directory)]).documents(&directory);
    assert_eq!(all[0].routes, ["cong-khai/bang.html"]);
}
