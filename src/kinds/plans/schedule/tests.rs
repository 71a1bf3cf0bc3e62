use super::*;
use crate::base::date::parse_date;
use crate::domain::period::words::Words;
use proptest::prelude::*;

fn plan(period: &str) -> Period {
    Period::parse(period).unwrap()
}

/// The meaning in short: kind, days, rhythm. `?` marks an inferred year.
fn gist(schedule: &Schedule) -> String {
    let span = |interval: &Interval| {
        let mark = if interval.year_inferred { "?" } else { "" };
        format!("{}..{}{mark}", interval.start, interval.end)
    };
    let within = |named: &Bounds| {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let days = format!(" in {}..{}", day(named.from), day(named.until));
        let unclear = if named.unclear { " unclear" } else { "" };
        format!("{}{unclear}", if days.len() > 6 { days } else { String::new() })
    };
    match &schedule.parsed {
        Parsed::Interval(interval) => format!("interval {}", span(interval)),
        Parsed::Window { target, latest } => format!("window {} {}", span(target), span(latest)),
        Parsed::Recurring { every, also_adhoc, within: span } => {
            let adhoc = if *also_adhoc { " +adhoc" } else { "" };
            format!("recurring {every:?}{adhoc}{}", within(span))
        }
        Parsed::Continuous { within: span } => format!("continuous{}", within(span)),
        Parsed::Adhoc { within: span } => format!("adhoc{}", within(span)),
        Parsed::Before { date, inclusive, year_inferred } => {
            let mark = if *year_inferred { "?" } else { "" };
            format!("{} {date}{mark}", if *inclusive { "until" } else { "before" })
        }
        Parsed::Event { after } => format!("event {after}"),
        Parsed::External { reference } => format!("external {reference}"),
        Parsed::Text => "text".to_owned(),
    }
}

fn read(text: &str, period: &str) -> String {
    gist(&parse_schedule("", text, &plan(period)))
}

#[test]
fn forms_seen_in_plans() {
    let year_2023 = "2023-01-01..2023-12-31";
    let cases = [
        ("Tháng 12/2022", "interval 2022-12-01..2022-12-31".to_owned()),
        ("Tháng\n04/2023", "interval 2023-04-01..2023-04-30".to_owned()),
        ("Quý II/2023", "interval 2023-04-01..2023-06-30".to_owned()),
        ("Quý \nII/2023", "interval 2023-04-01..2023-06-30".to_owned()),
        ("Quý IV/2025", "interval 2025-10-01..2025-12-31".to_owned()),
        ("Quy 1V/2025", "interval 2025-10-01..2025-12-31".to_owned()),
        ("Quy 11/2023", "interval 2023-04-01..2023-06-30".to_owned()),
        ("Trong năm 2023", format!("interval {year_2023}")),
        ("Năm 2023", format!("interval {year_2023}")),
        ("Trong năm", format!("interval {year_2023}?")),
        ("Trong tháng 7/2025", "interval 2025-07-01..2025-07-31".to_owned()),
        ("Trong tháng 712025", "interval 2025-07-01..2025-07-31".to_owned()),
        ("6 tháng cuối năm 2025", "interval 2025-07-01..2025-12-31".to_owned()),
        ("6 tháng cuối\nnăm", "interval 2023-07-01..2023-12-31?".to_owned()),
        ("9 tháng đầu năm 2023", "interval 2023-01-01..2023-09-30".to_owned()),
        ("Giai đoạn 2023 - 2025", "interval 2023-01-01..2025-12-31".to_owned()),
        ("Thường xuyên", "continuous".to_owned()),
        ("Thường xuyên, liên tục", "continuous".to_owned()),
        ("Thường\nxuyên năm 2023", format!("continuous in {year_2023}")),
        ("Thường xuyên trong năm 2023", format!("continuous in {year_2023}")),
        ("Hằng quý", "recurring [Quarter]".to_owned()),
        ("Định kỳ hàng tháng", "recurring [Month]".to_owned()),
        ("Định kỳ hoặc đột xuất năm 2023", format!("recurring [] +adhoc in {year_2023}")),
        ("định kỳ (Quý, năm) hoặc đột xuất", "recurring [Quarter, Year] +adhoc".to_owned()),
        ("Đột xuất", "adhoc".to_owned()),
        (
            "Tháng 11/2022, chậm nhất tháng 3/2023",
            "window 2022-11-01..2022-11-30 2023-03-01..2023-03-31".to_owned(),
        ),
        ("trước ngày 31/01/2023", "before 2023-01-31".to_owned()),
        ("trước ngày 10/12", "before 2023-12-10?".to_owned()),
        ("chậm nhất tháng 3/2023", "until 2023-03-31".to_owned()),
        ("Theo tiến độ của Đề án 06", "external tiến độ của Đề án 06".to_owned()),
        (
            "Theo tiến độ của Đề án 06 và Quyết định số 422/QĐ-TTg",
            "external tiến độ của Đề án 06 và Quyết định số 422/QĐ-TTg".to_owned(),
        ),
        (
            "Theo lộ trình giao tại Nghị định số 107/2021/NĐ-CP",
            "external lộ trình giao tại Nghị định số 107/2021/NĐ-CP".to_owned(),
        ),
        ("Theo lộ trình Kế hoạch [số 161/KH-UBND]", "external lộ trình Kế hoạch [số 161/KH-UBND]".to_owned()),
        (
            "Theo hướng dẫn và chỉ đạo của các Bộ, ngành chủ quản.",
            "external hướng dẫn và chỉ đạo của các Bộ, ngành chủ quản".to_owned(),
        ),
        (
            "Ngay sau khi phương án cắt giảm được phê duyệt.",
            "event phương án cắt giảm được phê duyệt".to_owned(),
        ),
        ("", "text".to_owned()),
    ];
    for (text, meaning) in cases {
        assert_eq!(read(text, "2023"), meaning, "{text:?}");
    }
}

#[test]
fn forms_near_to_those() {
    let cases = [
        ("THÁNG 6 NĂM 2023.", "interval 2023-06-01..2023-06-30"),
        ("Ngày 15 tháng 12 năm 2023", "interval 2023-12-15..2023-12-15"),
        ("31/12/2023", "interval 2023-12-31..2023-12-31"),
        ("12/2023", "interval 2023-12-01..2023-12-31"),
        ("T12/2022", "interval 2022-12-01..2022-12-31"),
        ("Từ tháng 01/2023 đến hết tháng 12/2023", "interval 2023-01-01..2023-12-31"),
        ("Tháng 3-4/2023", "interval 2023-03-01..2023-04-30"),
        ("Quý III, IV/2023", "interval 2023-07-01..2023-12-31"),
        ("Quý I – Quý II năm 2023", "interval 2023-01-01..2023-06-30"),
        ("Hoàn thành trong quý III", "interval 2023-07-01..2023-09-30?"),
        ("Xong trước tháng 6/2023", "before 2023-06-01"),
        ("Hoàn thành trước ngày 15 tháng 12 năm 2023", "before 2023-12-15"),
        ("Chậm nhất là ngày 15/12/2023", "until 2023-12-15"),
        ("Đến hết quý II/2023", "until 2023-06-30"),
        ("Quý I/2023 (chậm nhất trước 15/4/2023)", "window 2023-01-01..2023-03-31 2023-04-14..2023-04-14"),
        ("Hàng tháng, quý, năm", "recurring [Month, Quarter, Year]"),
        ("Định kỳ 6 tháng, năm và đột xuất khi có yêu cầu", "recurring [Half, Year] +adhoc"),
        ("02 lần/năm", "recurring [Half]"),
        ("6 tháng một lần", "recurring [Half]"),
        ("Trước ngày 15 hằng tháng", "recurring [Month]"),
        ("Định kỳ hàng tháng công khai danh sách trên Cổng", "recurring [Month]"),
        ("Thường xuyên, theo dõi trong năm 2023", "continuous in 2023-01-01..2023-12-31"),
        ("Năm 2023 và đột xuất", "adhoc in 2023-01-01..2023-12-31"),
        ("Khi có yêu cầu", "adhoc"),
        ("Khi có hướng dẫn của Bộ Nội vụ", "event có hướng dẫn của Bộ Nội vụ"),
        ("Trong 05 ngày làm việc kể từ ngày ban hành", "event ban hành"),
    ];
    for (text, meaning) in cases {
        assert_eq!(read(text, "2023"), meaning, "{text:?}");
    }
}

#[test]
fn nothing_is_guessed() {
    let unread = [
        "Tháng 13/2023",
        "ngày 31/4/2023",
        "Tháng 6, tháng 12/2023",
        "Tháng 12/2023 hoặc khi có hướng dẫn",
        "Quý II/2023 đến Quý I/2023",
        "Tháng 6/2023, chậm nhất tháng 3/2023",
        "Thường xuyên, hoàn thành trước 31/12/2023",
        "Sớm nhất có thể",
        "Năm",
    ];
    for text in unread {
        let schedule = parse_schedule("", text, &plan("2023"));
        assert!(schedule.is_unread(), "{text}: {schedule:?}");
        assert_eq!(schedule.deadline(), None);
    }
    assert!(!parse_schedule("", " ", &plan("2023")).is_unread());
    // A plan of several years lends no year.
    assert_eq!(read("trước ngày 10/12", "2023..2025"), "text");
    assert_eq!(read("trước ngày 10/12", "2025-h2"), "before 2025-12-10?");
}

#[test]
fn a_rhythm_within_a_time() {
    for (text, wanted) in [
        ("Hằng tháng từ tháng 7/2026", "2026-07-01.."),
        ("Hằng tháng, từ Quý III/2026", "2026-07-01.."),
        ("Hằng tháng, bắt đầu từ ngày 01/7/2026", "2026-07-01.."),
        ("Hằng tháng, đến hết tháng 6/2026", "..2026-06-30"),
        ("Hằng tháng, đến ngày 15/6/2026", "..2026-06-15"),
        ("Hằng tháng kể từ tháng 7/2026 đến tháng 9/2026", "2026-07-01..2026-09-30"),
        ("Từ tháng 7/2026 đến tháng 9/2026, hằng tháng", "2026-07-01..2026-09-30"),
        ("Hằng tháng, từ nay đến hết năm 2026", "..2026-12-31"),
        ("Hằng tháng trong Quý III/2026", "2026-07-01..2026-09-30"),
    ] {
        assert_eq!(read(text, "2026"), format!("recurring [Month] in {wanted}"), "{text}");
    }
    for text in
        ["Hằng tháng, sau khi khai trương ngày 01/7/2026", "Hằng tháng, Quý I/2026 và từ Quý III/2026"]
    {
        assert!(read(text, "2026").ends_with(" unclear"), "{text}: {}", read(text, "2026"));
    }
    assert_eq!(read("Hằng tháng, gửi trước ngày 25", "2026"), "recurring [Month]");
    let pair = |start, due| gist(&parse_schedule(start, due, &plan("2026")));
    assert_eq!(pair("Tháng 7/2026", "Hằng tháng"), "recurring [Month] in 2026-07-01..");
    assert_eq!(pair("Quý III/2026", "Thường xuyên"), "continuous in 2026-07-01..");
    assert_eq!(pair("Sau khi được duyệt", "Hằng tháng"), "recurring [Month] unclear");
    assert_eq!(pair("Thường xuyên", "Hằng tháng"), "recurring [Month]");
}

#[test]
fn start_and_finish_columns() {
    let pair = |start, due| gist(&parse_schedule(start, due, &plan("2023")));
    assert_eq!(pair("Quý I/2023", "Quý \nII/2023"), "interval 2023-01-01..2023-06-30");
    assert_eq!(pair("Tháng 01/2023", "Tháng\n04/2023"), "interval 2023-01-01..2023-04-30");
    assert_eq!(pair("Tháng 12/2022", "Tháng 12/2022"), "interval 2022-12-01..2022-12-31");
    assert_eq!(pair("Tháng 5", "Tháng 11/2023"), "interval 2023-05-01..2023-11-30?");
    assert_eq!(pair("Quý II/2023", "Quý I/2023"), "text");
    assert_eq!(pair("Tháng 01/2023", ""), "text");
    assert_eq!(pair("Thường xuyên", ""), "continuous");
    assert_eq!(pair("Tháng 01/2023", "trước ngày 31/01/2023"), "before 2023-01-31");
}

#[test]
fn deadlines_and_lateness() {
    let overdue = |text: &str, day: &str| {
        parse_schedule("", text, &plan("2023")).overdue_at(AsOf(parse_date(day).unwrap()))
    };
    assert_eq!(overdue("Quý II/2023", "2023-06-30"), Some(false));
    assert_eq!(overdue("Quý II/2023", "2023-07-01"), Some(true));
    assert_eq!(overdue("trước ngày 31/01/2023", "2023-01-30"), Some(false));
    assert_eq!(overdue("trước ngày 31/01/2023", "2023-01-31"), Some(true));
    assert_eq!(overdue("chậm nhất 31/01/2023", "2023-01-31"), Some(false));
    assert_eq!(overdue("Tháng 11/2022, chậm nhất tháng 3/2023", "2023-03-31"), Some(false));
    assert_eq!(overdue("Tháng 11/2022, chậm nhất tháng 3/2023", "2023-04-01"), Some(true));
    for text in ["Thường xuyên năm 2023", "Hằng quý", "Theo tiến độ", "Ngay sau khi duyệt", "Đột xuất"]
    {
        assert_eq!(overdue(text, "2030-01-01"), None, "{text}");
    }
}

#[test]
fn a_deadline_inside_an_output() {
    let text = "Quyết định công bố cắt giảm ≥30% thủ tục, hoàn thành trong năm 2024; báo cáo quận";
    let found = deadline_in_text(text, &plan("2024")).unwrap();
    assert_eq!(found.raw, "hoàn thành trong năm 2024");
    assert_eq!(gist(&found), "interval 2024-01-01..2024-12-31");
    let none = "xử lý hồ sơ trên môi trường điện tử, hoàn thành ở cấp xã năm 2024";
    assert_eq!(deadline_in_text(none, &plan("2024")), None);
}

#[test]
fn serialised_with_its_type() {
    let json = serde_json::to_value(parse_schedule("", "Hằng quý", &plan("2023"))).unwrap();
    assert_eq!(json["parsed"]["type"], "recurring");
    let json = serde_json::to_value(parse_schedule("", "Quý II/2023", &plan("2023"))).unwrap();
    assert_eq!(json["parsed"]["end"], "2023-06-30");
    assert_eq!(json["parsed"]["grain"], "quarter");
}

proptest! {
    #[test]
    fn every_text_is_answered_and_kept(
        start in "\\PC{0,20}",
        due in "((Tháng|Quý|năm|trước|ngày|định kỳ|hằng|lần|từ|đến|1V|II|6|12|2023|/|-|,|\\(|\n| ){1,3} ?){0,8}|\\PC{0,40}",
    ) {
        let schedule = parse_schedule(&start, &due, &plan("2023"));
        prop_assert_eq!((&schedule.start_raw, &schedule.raw), (&start, &due));
        if let Parsed::Interval(interval) = schedule.parsed {
            prop_assert!(interval.start <= interval.end);
        }
        let _ = deadline_in_text(&due, &plan("2023"));
        prop_assert!(due.contains(Words::new(&due).rest()));
    }
}
