use super::*;

const CSV: &str = "\u{feff}document,agency,lead,days,n,no,on,points\r\n\
    a,x,\"x; y\",3,10,1,2026-10-01,0.1\r\n\
    a,x,x,[x],20,1,2026-10-31,0.2\r\n\
    a,y,'=z,8,30,2,[x],5.66\r\n";

fn site(figure: &str) -> Files {
    let digest: String = Sha256::digest(CSV).iter().map(|byte| format!("{byte:02x}")).collect();
    let list = format!(
        "{{\"files\":{{\"k/a.t.csv\":\"{digest}\"}},\"sets\":[[\"k/a.t.csv\"]],\"figures\":[{{\"name\":\"f\",\
         \"shown\":[[\"p.html\",\"lead\",null,\"1\"]],{figure}}}]}}"
    );
    [("k/a.t.csv".to_owned(), CSV.as_bytes().to_vec()), (LIST.to_owned(), list.into_bytes())].into()
}

fn right(value: &str, how: &str) -> bool {
    let report = verify(&site(&format!("\"value\":{value},\"from\":0,{how}")), None).unwrap();
    report.right == 1 && report.wrong.is_empty()
}

#[test]
fn every_measure_and_condition_is_worked_out() {
    for (value, how) in [
        ("3", "\"measure\":\"rows\""),
        ("2", "\"where\":[{\"column\":\"agency\",\"is\":[\"x\"]}],\"measure\":\"rows\""),
        ("1", "\"where\":[{\"column\":\"lead\",\"lists\":\"y\"}],\"measure\":\"rows\""),
        ("1", "\"where\":[{\"column\":\"lead\",\"is\":[\"=z\"]}],\"measure\":\"rows\""),
        ("1", "\"where\":[{\"column\":\"days\",\"filled\":false}],\"measure\":\"rows\""),
        ("2", "\"where\":[{\"column\":\"days\",\"filled\":true}],\"measure\":\"rows\""),
        ("1", "\"where\":[{\"column\":\"days\",\"within\":[1,3]}],\"measure\":\"rows\""),
        ("1", "\"where\":[{\"column\":\"days\",\"within\":[4,null]}],\"measure\":\"rows\""),
        ("2", "\"measure\":{\"distinct\":[\"document\",\"no\"]}"),
        ("60", "\"measure\":{\"sum\":[\"n\"]}"),
        ("71", "\"measure\":{\"sum\":[\"n\",\"days\"]}"),
        ("8", "\"measure\":{\"max\":\"days\"}"),
        ("5.5", "\"measure\":{\"median\":\"days\"}"),
        ("0.3", "\"where\":[{\"column\":\"agency\",\"is\":[\"x\"]}],\"measure\":{\"sum\":[\"points\"]}"),
        (
            "1",
            "\"where\":[{\"column\":\"on\",\"between\":[\"2026-10-02\",\"2026-10-31\"]}],\"measure\":\"rows\"",
        ),
        ("0.3", "\"measure\":{\"compared\":{\"of\":\"points\",\"by\":\"agency\",\"ask\":\"least\"}}"),
        ("5.66", "\"measure\":{\"compared\":{\"of\":\"points\",\"by\":\"agency\",\"ask\":\"most\"}}"),
        ("5.36", "\"measure\":{\"compared\":{\"of\":\"points\",\"by\":\"agency\",\"ask\":\"apart\"}}"),
        (
            "2",
            "\"measure\":{\"compared\":{\"of\":\"points\",\"by\":\"agency\",\"ask\":\"place\",\"value\":\"x\"}}",
        ),
        // 8/30 of 80 %: 6 × 0,2667 ÷ 0,8 = 2.
        (
            "2",
            "\"where\":[{\"column\":\"agency\",\"is\":[\"y\"]}],\"measure\":{\"score\":{\"rate\":[\"days\",\"n\"],\
             \"max\":\"6\",\"full_from\":80,\"decimals\":2}}",
        ),
        (
            "0.5",
            "\"where\":[{\"column\":\"agency\",\"is\":[\"y\"]}],\"measure\":{\"score\":{\"rate\":[\"n\"],\
             \"max\":\"2\",\"steps\":[[90,\"2\"],[20,\"0.5\"]],\"decimals\":1}}",
        ),
        // 30 of 60: 37,7–62,3 %.
        (
            "37.7",
            "\"measure\":{\"wilson\":{\"part\":{\"where\":[{\"column\":\"agency\",\"is\":[\"x\"]}],\"measure\":{\"sum\":[\"n\"]}},\"whole\":{\"measure\":{\"sum\":[\"n\"]}},\"end\":\"low\"}}",
        ),
        (
            "62.3",
            "\"measure\":{\"wilson\":{\"part\":{\"where\":[{\"column\":\"agency\",\"is\":[\"x\"]}],\"measure\":{\"sum\":[\"n\"]}},\"whole\":{\"measure\":{\"sum\":[\"n\"]}},\"end\":\"high\"}}",
        ),
        (
            "{\"part\":30,\"whole\":60}",
            "\"measure\":{\"share\":{\"part\":{\"where\":[{\"column\":\"agency\",\"is\":[\"x\"]}],\
             \"measure\":{\"sum\":[\"n\"]}},\"whole\":{\"measure\":{\"sum\":[\"n\"]}}}}",
        ),
    ] {
        assert!(right(value, how), "{value} {how}");
        assert!(!right("77", how), "{how}");
    }
}

#[test]
fn what_cannot_be_worked_out_is_told_with_its_pages() {
    let unknown = |how: &str| {
        let report = verify(&site(&format!("\"value\":1,\"from\":0,{how}")), None).unwrap();
        let [Wrong::Unknown { name, pages, detail }] = report.wrong.as_slice() else { panic!("{report:?}") };
        assert_eq!((name.as_str(), pages.as_slice()), ("f", &["p.html".to_owned()][..]));
        detail.clone()
    };
    assert_eq!(unknown("\"measure\":{\"sum\":[\"m\"]}"), "m");
    assert_eq!(unknown("\"measure\":{\"sum\":[\"agency\"]}"), "agency: x");
    let none = "\"where\":[{\"column\":\"no\",\"is\":[\"9\"]}],\"measure\":{\"max\":\"days\"}";
    assert_eq!(unknown(none), "days");
    let report = verify(&site("\"value\":1,\"not\":\"withheld\""), None).unwrap();
    assert_eq!((report.left["withheld"], report.wrong.len()), (1, 0));
}

#[test]
fn files_are_held_against_their_digests() {
    let figure = "\"value\":60,\"from\":0,\"measure\":{\"sum\":[\"n\"]}";
    let mut files = site(figure);
    files.insert("k/a.t.csv".to_owned(), CSV.replace(",20,", ",21,").into_bytes());
    let report = verify(&files, None).unwrap();
    let differs = Wrong::Differs {
        name: "f".to_owned(),
        pages: vec!["p.html".to_owned()],
        stated: Value::Number(Number::whole(60)),
        computed: Value::Number(Number::whole(61)),
    };
    assert_eq!(report.wrong, [Wrong::Changed("k/a.t.csv".to_owned()), differs]);
    files.insert("k/a.t.csv".to_owned(), b"a,b\n\xff\n".to_vec());
    assert_eq!(verify(&files, None).unwrap().wrong, [Wrong::Changed("k/a.t.csv".to_owned())]);
    files.remove("k/a.t.csv");
    assert_eq!(verify(&files, None).unwrap().wrong, [Wrong::Missing("k/a.t.csv".to_owned())]);
    let sums = |digest: &str| format!("{digest}  du-lieu/k/a.t.csv\n{digest}  index.html\n");
    let report = verify(&site(figure), Some(&sums("00"))).unwrap();
    assert_eq!((report.right, report.wrong), (1, vec![Wrong::Changed("k/a.t.csv".to_owned())]));
}

#[test]
fn without_a_list_nothing_is_checked() {
    assert_eq!(verify(&Files::new(), None).unwrap_err(), Unusable::NoList);
    let files = Files::from([(LIST.to_owned(), b"{}".to_vec())]);
    assert!(matches!(verify(&files, None).unwrap_err(), Unusable::BadList(_)));
}
