//! Each detector with what it must find and what it must pass over. All numbers are invented; check digits are computed.

use super::*;
use proptest::prelude::*;

fn found(text: &str) -> Vec<(Data, &str)> {
    scan(text).into_iter().map(|hit| (hit.data, &text[hit.range])).collect()
}

#[track_caller]
fn finds(data: Data, texts: &[&str]) {
    for text in texts {
        let hits = found(text);
        assert!(hits.len() == 1 && hits[0].0 == data, "{text}: {hits:?}");
    }
}

#[track_caller]
fn passes(texts: &[&str]) {
    for text in texts {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn identity_numbers() {
    finds(
        Data::CitizenId,
        &[
            "001099012345",
            "Số CCCD: 079203004567.",
            "(001 099 012 345)",
            "CCCD 0790 9900 1234",
            "STT 3 001099012345 cấp năm 2021",
            "căn cước số 999999012345",
            "x,001099012345,y",
        ],
    );
    passes(&[
        "123456789012",
        "003099012345",
        "001499012345",
        "001277012345",
        "0010990123456",
        "1.001.099.012.345",
    ]);
    finds(Data::OldId, &["CMND 012345678", "chứng minh nhân dân số 012 345 678"]);
    passes(&["012345678", "có 123456789 lượt xem", "CMND còn hiệu lực 15 năm"]);
}

#[test]
fn telephones() {
    finds(
        Data::Phone,
        &[
            "0912345678",
            "ĐT: 0912 345 678",
            "0912.345.678",
            "091-234-5678",
            "+84 912 345 678",
            "(+84)912345678",
            "84912345678",
            "gọi 0912\u{a0}345\u{a0}678.",
            "SĐT0912345678",
            "năm 2026 0912345678",
            "0912345678-gặp",
        ],
    );
    assert_eq!(found("0912345678-0987654321/0388888888").len(), 3);
    finds(
        Data::Landline,
        &["(024) 3825 1234", "0203 3 825 123", "(0203)3825123", "+84 24 38251234", "024-3825-1234"],
    );
    passes(&[
        "1900 1234",
        "18001234",
        "84.912.345.678 đồng",
        "0.912345678",
        "1.234.567.890",
        "2026-10-05 2026-10-06",
        "05.10.2026 06.10.2026",
        "03 12 45 67 89",
        "0112345678",
    ]);
}

#[test]
fn codes_are_no_numbers_of_persons() {
    passes(&[
        "H99.05-260930-0012",
        "Hồ sơ 000.00.01.H26-260930-0012, mã cơ quan 000.00.01.H26 và H99.05.12.",
        "H99.05-260930-****",
        "thủ tục 1.004227 và 2.000815.000.00.00.H29",
        "Quyết định 2704/QĐ-UBND, Luật 91/2025/QH15, 43/TB-XL",
        "https://example.vn/tin-1491904567890123.htm",
    ]);
    assert_eq!(found("H99.05-260930-0012 0912345678"), [(Data::Phone, "0912345678")]);
    let text = "xem H99.05-260930-0012, H99.05-260930-**** và 000.00.01.H26-260930-0012.";
    let codes: Vec<&str> = dossiers(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(codes, ["H99.05-260930-0012", "000.00.01.H26-260930-0012"]);
}

#[test]
fn tax_insurance_and_bank_numbers() {
    // 0·31+1·29+0·23+9·19+8·17+7·13+6·7+5·5+4·3 = 506 = 46·11: no check digit fits; 0109876545 has 509, rest 3, digit 7.
    finds(Data::TaxCode, &["MST 0109876545", "0109876557", "mã số thuế: 999099012999", "0109876557-001"]);
    passes(&["0109876558", "1500000000 đồng", "9900000001"]);
    finds(Data::Insurance, &["DN4010123456789", "mã BHXH 0123456789"]);
    finds(
        Data::BankAccount,
        &["STK 19031234567890", "số tài khoản 123456", "chuyển vào tài khoản 1903 1234 5678"],
    );
    passes(&["cấp 1234567 tài khoản", "số tài khoản định danh: 1.200.000", "tài khoản VNeID mức 2 12345678"]);
}

#[test]
fn papers() {
    finds(Data::Passport, &["C1234567", "hộ chiếu P01234567."]);
    finds(Data::LandCertificate, &["GCN BK 123456", "số AA01234567"]);
    finds(Data::Plate, &["30A-123.45", "xe 29A12345", "29-H1 234.56", "29H1-23456", "80B 123.45"]);
    finds(Data::Email, &["nguyenvana@example.vn", "thư:van.a+1@mail.example.com."]);
    passes(&[
        "BC 20261030",
        "A123456",
        "UBND 123456",
        "QCVN 123:2026",
        "TT 01/2018",
        "a@b",
        "pkg@1.2.3",
        "@example.vn",
    ]);
    passes(&["02A-123.45", "Quý 30A-12345678", "12 A 12345"]);
}

#[test]
fn names_after_forms_of_address() {
    finds(
        Data::Name,
        &[
            "ông Nguyễn Văn Mẫu",
            "Bà Trần Thị Ví Dụ đã nộp",
            "của anh **Lê Văn Mẫu**",
            "Ông/bà: Phạm Văn Mẫu",
            "ÔNG NGUYỄN VĂN MẪU",
            "Kính gửi Ông Nguyễn Văn Mẫu",
            "cháu Giàng A Mẫu",
            "bà H'Mẫu Niê",
            "đồng chí Đỗ Văn Mẫu",
            "đ/c Đỗ Văn Mẫu",
            "ông\nNguyễn Văn Mẫu",
            "ông Phó Chủ tịch UBND xã An Bình Nguyễn Văn Mẫu",
            "Họ và tên: Võ Thị Mẫu",
            "chủ hồ sơ Võ Thị Mẫu",
            "Bà Huỳnh Thị Mẫu",
            "cụ Nguyễn Thị Mẫu",
            "do chị Hoa nghỉ",
            "hộ ông Nam chưa nộp",
            "anh Tuấn",
            "đ/c Lan",
            "Đồng chí Lan nghỉ ốm",
            "do bà Bưởi, thôn 3",
            "Ông Nam và vợ",
            "ông và bà Hoa",
            "anh Trung báo lại",
            "Ô. Nguyễn Văn Mẫu",
            "cán bộ Trần Văn Mẫu nghỉ",
            "công chức Nguyễn Thị Mẫu",
            "Chuyên viên: Hồ Thị Mẫu",
            "chủ hộ Lê Thị Mẫu",
        ],
    );
    passes(&[
        "Ông Chủ tịch UBND tỉnh",
        "Ông Chủ Tịch Ủy Ban Nhân Dân",
        "ông Giám đốc Sở Xây dựng",
        "thành phố Bà Rịa Vũng Tàu",
        "đền Bà Triệu",
        "quận Hai Bà Trưng Hà Nội",
        "đường Bà Huyện Thanh Quan",
        "phố Ông Ích Khiêm",
        "huyện Đông Anh Hà Nội",
        "huyện Anh Sơn Nghệ An",
        "tiếng Anh Việt Nam",
        "DANH SÁCH ÔNG BÀ CÓ HỒ SƠ",
        "công dân Việt Nam",
        "ông bà, anh chị",
        "Chủ tịch Hồ Chí Minh",
        "ông Chủ tịch UBND phường Trần Hưng Đạo",
        "Họ và tên: ..........",
        "ông A",
        "Ghi chú Sở Y Tế",
        "công cụ Google Drive",
        "trẻ em Việt Nam",
        "ông bà Có hài lòng không",
        "Ông/Bà Vui lòng cho biết",
        "ông (bà) Đề nghị",
        "gửi ông bà\nĐề nghị",
        "Ông/bà: Họ và tên",
        "chị em Phụ nữ",
        "bà con Nhân dân",
        "bà mẹ Việt Nam anh hùng",
        "ông Trung tá, bà Bác sĩ, anh Thanh tra, đồng chí Lãnh đạo",
        "đồng chí Chủ tịch, đồng chí Thành viên, các đồng chí Đảng viên",
        "Bà Rịa",
        "số 12 Bà Triệu",
        "12 Bà Hạt",
        "các xã Anh Sơn, Anh Thọ",
        "cù lao Ông Hổ, sông Ông Lớn",
        "tiếng Anh",
        "cán bộ Đoàn Thanh niên",
        "cán bộ Đoàn TNCS Hồ Chí Minh",
        "công chức Sở Tư pháp",
        "công chức Lưu trữ",
        "cán bộ Châu Thành",
        "người dân Hà Nội",
        "công chức Văn phòng",
        "CÁN BỘ LÊ CHÂN",
        "bộ phận Một cửa, cán bộ Nguyễn",
    ]);
}

#[test]
fn a_role_is_no_name() {
    for name in [
        "Lê Văn Mẫu",
        "Chuyên viên Nguyễn Văn Mẫu",
        "Bà Trần Thị Mẫu",
        "Chuyên viên (Lò Thị Mẫu)",
        "LÊ VĂN MẪU",
    ] {
        assert!(names_a_person(name), "{name}");
    }
    for role in [
        "Chuyên viên",
        "Phó Giám đốc Sở Tư pháp",
        "Công chức Địa chính - Xây dựng",
        "Chủ tịch UBND phường Trần Hưng Đạo",
        "Trưởng phòng Kinh tế Hạ tầng và Đô thị",
        "Chuyên viên Sở Nội vụ Hà Nội",
        "Chủ tịch UBND xã Hồ Thầu",
        "Phó Trưởng Phòng Nông Nghiệp",
        "TRƯỞNG PHÒNG NÔNG NGHIỆP",
        "PHÓ CHỦ TỊCH UBND TỈNH",
        "",
    ] {
        assert!(!names_a_person(role), "{role}");
    }
    assert!(is_author("Nguyen Van Mau") && is_author("Nguyễn Văn Mẫu"));
    assert!(
        !is_author("Admin")
            && !is_author("UBND tinh Minh Hoa")
            && !is_author("Van phong")
            && !is_author("Ha Noi")
    );
}

#[test]
fn a_masked_value_shows_neither_province_nor_birth() {
    let shown = |text: &str| scan(text)[0].masked.clone();
    assert_eq!(shown("001099012345"), "***345");
    assert_eq!(shown("0912.345.678"), "***678");
    assert_eq!(shown("C1234567"), "***67");
    assert_eq!(shown("ai.do@example.vn"), "***vn");
    assert_eq!(shown("Bà Trần Thị Mẫu"), "Bà ***");
    assert_eq!(mask("CCCD 001099012345, gặp ông Lê Văn Mẫu!"), "CCCD ***345, gặp ông ***!");
    assert_eq!(mask("không có gì"), "không có gì");
}

const PROSE: &str = "Ngày 05/10/2026, Trung tâm Phục vụ hành chính công nhận hồ sơ H99.05-260930-0012 (thủ tục 1.004227), \
    hẹn trả ngày 12/10/2026; đến nay đã trễ 12,5 ngày so với Quyết định 2704/QĐ-UBND. Tổng 1.234.567 lượt, đạt 99,8%.";

fn citizen_id() -> impl Strategy<Value = String> {
    let provinces = prop::sample::select(vec!["001", "036", "056", "079", "096"]);
    (provinces, 0..4u32, 0..50u32, 0..1_000_000u32).prop_map(|(p, c, y, n)| format!("{p}{c}{y:02}{n:06}"))
}

fn phone() -> impl Strategy<Value = String> {
    let parts = (prop::sample::select(vec!['3', '5', '7', '8', '9']), 0..100_000_000u32, 0..5u8);
    parts.prop_map(|(second, rest, form)| {
        let digits = format!("{second}{rest:08}");
        match form {
            0 => format!("0{digits}"),
            1 => format!("0{} {} {}", &digits[..3], &digits[3..6], &digits[6..]),
            2 => format!("0{}.{}.{}", &digits[..3], &digits[3..6], &digits[6..]),
            3 => format!("+84{digits}"),
            _ => format!("+84 {} {} {}", &digits[..3], &digits[3..6], &digits[6..]),
        }
    })
}

fn dossier() -> impl Strategy<Value = String> {
    let agency = prop_oneof![
        "[A-Y][0-9]{2}(\\.[A-Z0-9]{1,4}){0,5}",
        "[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Y][0-9]{2}",
    ];
    (agency, 0..100u32, 1..13u32, 1..32u32, "[0-9]{4,6}")
        .prop_map(|(a, y, m, d, n)| format!("{a}-{y:02}{m:02}{d:02}-{n}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn codes_never_hit(code in dossier(), procedure in "[123]\\.[0-9]{6}", number in "[0-9]{1,5}/(QĐ|KH|NQ)-UBND") {
        let text = format!("Hồ sơ {code}, thủ tục {procedure}, theo {number} ngày 05/10/2026; {code}\n{procedure}.");
        prop_assert_eq!(found(&text), []);
        prop_assert_eq!(dossiers(&text).len(), 2);
    }

    #[test]
    fn a_number_of_a_person_is_found_anywhere_in_prose(
        value in prop_oneof![citizen_id(), phone()],
        place in any::<prop::sample::Index>(),
    ) {
        // Not inside a number: there it would be another number.
        let part = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || ".-/%+,".contains(c));
        let free = |at: &usize| !part(PROSE[..*at].chars().next_back()) && !part(PROSE[*at..].chars().next());
        let places: Vec<usize> = PROSE.char_indices().map(|(at, _)| at).chain([PROSE.len()]).filter(free).collect();
        let at = *place.get(&places);
        let text = format!("{}{value}{}", &PROSE[..at], &PROSE[at..]);
        let start = at + usize::from(value.starts_with('+'));
        let hits = scan(&text);
        let hit = hits.iter().find(|hit| hit.range == (start..at + value.len()));
        prop_assert!(hit.is_some_and(|hit| hit.masked.len() <= "***".len() + 3), "{}: {:?}", text, hits);
        prop_assert!(!mask(&text).contains(&value));
    }

    #[test]
    fn any_text_is_walked_to_its_end(text in "([0-9 .)(+@/-]|[A-ZĐa-zđ]|ông |bà |\\PC){0,60}") {
        let mut end = 0;
        for hit in scan(&text) {
            prop_assert!(hit.range.start >= end && hit.range.end > hit.range.start);
            prop_assert!(!hit.masked.contains(&text[hit.range.clone()]));
            end = hit.range.end;
        }
        mask(&text);
    }
}
