use super::*;
use crate::base::span::FileId;

fn directory(yaml: &str) -> (Directory, Vec<&'static str>) {
    let agencies: Vec<Agency> = crate::format::yaml::typed(yaml).unwrap();
    let mut codes = Vec::new();
    let span = Span::file(FileId(0));
    let entries = agencies.into_iter().map(|agency| (agency, span)).collect();
    (Directory::new(entries, |diag| codes.push(diag.fault.code)), codes)
}

const THREE: &str = "- {id: t, name: UBND tỉnh T, level: province, demo: true}\n\
    - {id: so-yt, name: Sở Y tế, short: Sở YT, level: department, parent: t}\n\
    - {id: vp, name: Văn phòng, level: unit, parent: so-yt, predecessors: [t]}\n";

#[test]
fn an_agency_is_found_by_id_name_and_short_name_in_any_marks() {
    let (directory, _) = directory(THREE);
    let span = Span::file(FileId(0));
    for word in ["so-yt", "Sở Y tế", "SỞ Y TẾ", "so yt"] {
        assert_eq!(
            directory.find(word, span).map(|id| directory.get(id).id.clone()).ok().as_deref(),
            Some("so-yt")
        );
    }
    assert_eq!(directory.find("Sở Y té1", span).unwrap_err().fault.code, "agency/unknown");
}

#[test]
fn two_agencies_of_one_name_are_never_guessed() {
    let (directory, codes) = directory(&format!(
        "{THREE}- {{id: vp2, name: Văn phòng, level: unit}}\n- {{id: vp, name: X, level: unit}}\n"
    ));
    assert_eq!(codes, ["agency/duplicate"]);
    assert_eq!(
        directory.find("văn phòng", Span::file(FileId(0))).unwrap_err().fault.code,
        "agency/ambiguous"
    );
}

#[test]
fn lineage_demo_and_successors_follow_the_tree() {
    let (directory, _) = directory(THREE);
    let vp = directory.by_id("vp").unwrap();
    assert!(directory.is_demo(vp));
    assert_eq!(directory.successors(directory.by_id("t").unwrap()), [vp]);
    assert!(!directory.in_cycle(vp));
}

#[test]
fn circles_of_any_length_are_found() {
    for yaml in [
        "- {id: a, name: A, level: unit, parent: a}\n",
        "- {id: a, name: A, level: unit, parent: b}\n- {id: b, name: B, level: unit, parent: a}\n",
    ] {
        let (directory, _) = directory(yaml);
        assert!(directory.ids().all(|id| directory.in_cycle(id)), "{yaml}");
    }
}

#[test]
fn what_is_written_in_english_stands_for_what_it_translates() {
    let (directory, _) = directory(
        "- {id: a, name: Sở A, short: SA, level: department, name_en: Department A, short_en: DA}\n\
         - {id: b, name: Sở B, short: SB, level: department, name_en: Department B}\n\
         - {id: c, name: Sở C, short: SC, level: department, short_en: DC}\n\
         - {id: d, name: Sở D, short: SD, level: department}\n",
    );
    let directory = directory.translated();
    let names: Vec<_> = directory
        .ids()
        .map(|id| directory.get(id))
        .map(|agency| (agency.name.as_str(), agency.short.as_deref()))
        .collect();
    let expected =
        [("Department A", Some("DA")), ("Department B", None), ("Sở C", Some("DC")), ("Sở D", Some("SD"))];
    assert_eq!(names, expected);
}
