//! What holds for every input: the same bytes whatever the machine, no panic whatever the bytes, nothing before its day.

use crate::cli::{PAGE, Portal};
use crate::site::{Files, TODAY, build, bytes, fixture, inputs, sound};
use minhbach::base::span::InputFile;
use minhbach::kinds::registry;
use proptest::prelude::*;
use std::sync::LazyLock;

/// The fixture of every kind.
fn fixtures() -> &'static [Vec<InputFile>] {
    static ALL: LazyLock<Vec<Vec<InputFile>>> = LazyLock::new(|| {
        let kinds = registry::all();
        kinds.iter().map(|kind| fixture(kind.key())).collect()
    });
    &ALL
}

fn on_threads<R: Send>(threads: usize, work: impl FnOnce() -> R + Send) -> R {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(work)
}

/// The files in an order that `seed` decides.
fn shuffled(files: &[InputFile], seed: usize) -> Vec<InputFile> {
    let mut files = files.to_vec();
    let mut state = seed;
    for at in (1..files.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        files.swap(at, (state >> 33) % (at + 1));
    }
    files
}

#[test]
fn neither_threads_nor_the_order_of_files_change_a_byte() {
    for fixture in fixtures() {
        let expected = on_threads(1, || build(fixture.clone(), TODAY));
        assert!(expected.0.is_some(), "{:#?}", expected.1);
        for (threads, seed) in [(8, 1), (3, 2), (1, 3)] {
            let found = on_threads(threads, || build(shuffled(fixture, seed), TODAY));
            assert!(found == expected, "{threads} threads, order {seed}");
        }
    }
}

#[test]
fn neither_time_zone_nor_locale_change_a_byte() {
    let portal = Portal::sound();
    let site = |out: &str, env: &[(&str, &str)]| {
        let run = portal.run_with(&["build", "--out", out], env);
        assert_eq!(run.status, Some(0), "{}", run.stderr);
        portal.tree(out)
    };
    let expected = site("a", &[("TZ", "UTC"), ("LC_ALL", "C")]);
    assert!(
        expected == site("b", &[("TZ", "America/Los_Angeles"), ("LC_ALL", "vi_VN.UTF-8"), ("LANG", "vi_VN")])
    );
    assert!(
        expected
            == site(
                "c",
                &[("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8"), ("RAYON_NUM_THREADS", "1")]
            )
    );
}

/// A word that stands in publications of a day to come and nowhere else.
const CANARY: &str = "zyxhoangyen";

fn with_canaries() -> Portal {
    let portal = Portal::sound();
    let plan = format!(
        "---\ntitle: Kế hoạch {CANARY}\nperiod: 2027\ndate: 2026-11-20\npublished: 2026-11-20\n---\n\n{CANARY}\n"
    );
    portal.put("content/plans/ke-hoach-moi.md", plan);
    let progress = format!("task,date,state,note,evidence\n1,2026-11-20,done,{CANARY},Báo cáo số 9\n");
    portal.put("content/plans/cchc.progress.csv", progress);
    portal.put(
        "content/late/bo-sung.md",
        "---\nperiod: 2026-09\npublished: 2026-11-20\nagency: so-y-te\n---\n",
    );
    let row = format!("H99.05-260901-0001,{CANARY},so-y-te,2026-09-01,2026-09-04,2026-09-09\n");
    let header = "dossier,procedure,agency,received,due,ended\n";
    portal.put("content/late/bo-sung.closed.csv", format!("{header}{row}"));
    portal.put(
        "content/handling/bo-sung.md",
        "---\nperiod: 2026-09\npublished: 2026-11-20\nagency: so-y-te\n---\n",
    );
    let header = "field,(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13)\n";
    portal.put("content/handling/bo-sung.rows.csv", format!("{header}{CANARY},1,1,0,0,1,0,0,1,0,0,0\n"));
    let head = portal.read("content/satisfaction/2026-q3.md").replace("2026-10-20", "2026-11-20");
    portal.put(
        "content/satisfaction/them.md",
        head.replace("Thái độ phục vụ", CANARY).replace("kiosk", "survey, probability: false"),
    );
    portal.put(
        "content/satisfaction/them.results.csv",
        portal.read("content/satisfaction/2026-q3.results.csv"),
    );
    portal
}

fn holding_canaries(files: &Files) -> Vec<&String> {
    let holds = |bytes: &[u8]| memchr::memmem::find(bytes, CANARY.as_bytes()).is_some();
    files
        .iter()
        .filter(|(route, bytes)| holds(bytes) || route.contains(CANARY))
        .map(|(route, _)| route)
        .collect()
}

#[test]
fn nothing_is_shown_before_its_day() {
    let portal = with_canaries();
    let later = sound(inputs(portal.root()), "2026-11-20");
    for section in ["ke-hoach/", "xu-ly/", "tre-han/", "hai-long/", "search/"] {
        assert!(holding_canaries(&later).iter().any(|route| route.starts_with(section)), "{section}");
    }
    let (earlier, _) = build(inputs(portal.root()), "2026-11-19");
    assert_eq!(holding_canaries(&earlier.unwrap()), Vec::<&String>::new());
}

#[derive(Clone, Debug)]
enum Harm {
    Flip(usize, u8),
    Cut(usize),
    Insert(usize, Vec<u8>),
    Swap(usize, usize),
}

impl Harm {
    fn to(&self, bytes: &mut Vec<u8>) {
        let size = bytes.len().max(1);
        match self {
            Harm::Flip(at, mask) => bytes.iter_mut().skip(at % size).take(1).for_each(|byte| *byte ^= mask),
            Harm::Cut(at) => bytes.truncate(at % size),
            Harm::Insert(at, more) => drop(bytes.splice(at % size..at % size, more.iter().copied())),
            Harm::Swap(from, at) => {
                let lines: Vec<Vec<u8>> = bytes.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
                let moved = lines[from % lines.len()].clone();
                let mut lines = lines;
                let place = at % lines.len();
                lines.insert(place, moved);
                *bytes = lines.join(&b'\n');
            }
        }
    }
}

/// Harm as people and machines do it: a bit, a cut, words of the formats in the wrong place, a line twice.
fn harm() -> impl Strategy<Value = Harm> {
    let words = prop::sample::select(vec![
        "---\n",
        ": ",
        "\n- ",
        "\"",
        ",",
        ";",
        "{",
        "[",
        "&a ",
        "31/4/2026",
        "9999999999999999999",
        "-1",
        "\u{feff}",
        "\u{300}",
        "../",
        "#",
        "nil: all\n",
    ]);
    let noise = prop_oneof![
        words.prop_map(|word| word.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 1..9)
    ];
    prop_oneof![
        (any::<usize>(), 1..=255u8).prop_map(|(at, mask)| Harm::Flip(at, mask)),
        any::<usize>().prop_map(Harm::Cut),
        (any::<usize>(), noise).prop_map(|(at, more)| Harm::Insert(at, more)),
        (any::<usize>(), any::<usize>()).prop_map(|(from, at)| Harm::Swap(from, at)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a file holds, a build ends with findings or a site.
    #[test]
    fn no_bytes_make_a_build_panic(
        fixture in any::<prop::sample::Index>(),
        file in any::<prop::sample::Index>(),
        harms in prop::collection::vec(harm(), 1..4),
    ) {
        let mut files = fixture.get(fixtures()).clone();
        let at = file.index(files.len());
        for harm in &harms {
            harm.to(bytes(&mut files[at]));
        }
        let (built, findings) = build(files, TODAY);
        prop_assert!(built.is_some() || !findings.is_empty());
    }
}

#[test]
fn a_page_may_be_written_on_windows() {
    let portal = Portal::sound();
    let unix = sound(inputs(portal.root()), TODAY);
    for path in [
        PAGE,
        "content/portal.yaml",
        "content/agencies.yaml",
        "content/plans/cchc.md",
        "content/late/2026-10.closed.csv",
    ] {
        portal.put(path, format!("\u{feff}{}", portal.read(path).replace('\n', "\r\n")));
    }
    assert!(sound(inputs(portal.root()), TODAY) == unix);
}
