use super::*;
use proptest::prelude::*;

/// All letters with a mark, small; their capitals make 134.
const SMALL: &str = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

fn is_latin1(text: &str) -> bool {
    text.chars().all(|letter| u32::from(letter) <= 0xff)
}

#[test]
fn all_134_letters_are_written_and_read() {
    let capitals = SMALL.to_uppercase();
    assert_eq!(SMALL.chars().count() + capitals.chars().count(), 134);
    let pairs = [
        (Family::Tcvn3, SMALL),
        (Family::Tcvn3, "ĂÂÊÔƠƯĐ"),
        (Family::Tcvn3Capitals, &capitals),
        (Family::Vni, SMALL),
        (Family::Vni, &capitals),
    ];
    for (family, letters) in pairs {
        for letter in letters.chars().map(String::from) {
            let written = family.encode(&letter);
            assert!(is_latin1(&written), "{family:?} {letter}");
            assert_eq!(family.decode(&written), letter, "{family:?} {written}");
        }
    }
}

/// Texts seen in the wild.
#[test]
fn known_texts_are_decoded() {
    assert_eq!(
        Family::Tcvn3.decode("Hå s¬ chËm trÔ, ®\u{ad}êng B¶o Th¾ng"),
        "Hồ sơ chậm trễ, đường Bảo Thắng"
    );
    assert_eq!(Family::Tcvn3Capitals.decode("céng hßa x· héi"), "CỘNG HÒA XÃ HỘI");
    assert_eq!(
        Family::Vni.decode("Ñöôøng phoá Nguyeãn Vaên Cöø, UÛy ban"),
        "Đường phố Nguyễn Văn Cừ, Ủy ban"
    );
    assert_eq!(Family::Vni.decode("SÔÛ Y TEÁ"), "SỞ Y TẾ");
}

#[test]
fn fonts_are_known_by_name() {
    let family = Family::of_font;
    assert_eq!([family(".VnTime"), family(".vnArial"), family("'.VnTime'")], [Some(Family::Tcvn3); 3]);
    assert_eq!(family(".VnTimeH"), Some(Family::Tcvn3Capitals));
    assert_eq!([family("VNI-Times"), family("vni-helve")], [Some(Family::Vni); 2]);
    assert_eq!([family("Times New Roman"), family("Vn"), family("Ủ")], [None; 3]);
}

#[test]
fn unicode_in_an_old_font_stays() {
    for text in ["Chữ Unicode", "Sở Xây dựng", "h\u{302}\u{309}", "một"] {
        assert_eq!(decode_in_font(text, Family::Tcvn3), None, "{text}");
        assert_eq!(decode_in_font(text, Family::Vni), None, "{text}");
    }
    assert_eq!(decode_in_font("H99.07", Family::Tcvn3), None);
    assert_eq!(decode_in_font("ubnd", Family::Tcvn3Capitals).as_deref(), Some("UBND"));
    assert_eq!(decode_in_font("Së Y tÕ", Family::Tcvn3).as_deref(), Some("Sở Y tế"));
    // Good as it stands, and no Vietnamese when decoded.
    assert_eq!(decode_in_font("các", Family::Tcvn3), None);
}

#[test]
fn families_are_detected_in_enough_text_only() {
    let rows = ["Mã hồ sơ", "Cơ quan giải quyết", "Sở Xây dựng", "đường phố", "Ủy ban nhân dân xã"];
    for family in [Family::Tcvn3, Family::Vni] {
        let written: Vec<String> = rows.iter().map(|row| family.encode(&row.to_lowercase())).collect();
        assert_eq!(detect(written.iter().map(String::as_str)), Some(family));
        assert_eq!(detect(written.iter().map(String::as_str).take(1)), None);
    }
    assert_eq!(detect(rows.into_iter()), None);
    assert_eq!(detect(["Müller", "Straße", "über", "naïve", "façade", "señor"].into_iter()), None);
}

fn syllable() -> impl Strategy<Value = String> {
    const INITIALS: &[&str] =
        &["", "b", "ch", "đ", "gi", "h", "kh", "ng", "nh", "ph", "qu", "s", "th", "tr", "v", "x"];
    const RHYMES: &[&str] =
        &["a", "ai", "ang", "âm", "âu", "e", "en", "ênh", "i", "iên", "o", "ong", "ô", "ơ", "u", "y", "ươi"];
    const TONES: &[&str] = &["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
    use proptest::sample::select;
    (select(INITIALS), select(RHYMES), select(TONES)).prop_map(|(initial, rhyme, tone)| {
        // The tone stands on the vowel that bears a mark already, else on the last.
        let at = rhyme.char_indices().rfind(|(_, letter)| !letter.is_ascii());
        let vowel = at.or(rhyme.char_indices().rfind(|(_, letter)| "aeiouy".contains(*letter)));
        let end = vowel.map_or(rhyme.len(), |(at, letter)| at + letter.len_utf8());
        format!("{initial}{}{tone}{}", &rhyme[..end], &rhyme[end..]).nfc().collect()
    })
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(syllable(), 1..12).prop_map(|syllables| syllables.join(" "))
}

proptest! {
    #[test]
    fn what_is_written_is_read(text in text()) {
        prop_assert_eq!(Family::Tcvn3.decode(&Family::Tcvn3.encode(&text)), text.clone());
        prop_assert_eq!(Family::Vni.decode(&Family::Vni.encode(&text)), text.clone());
        let capitals = text.to_uppercase();
        prop_assert_eq!(Family::Vni.decode(&Family::Vni.encode(&capitals)), capitals.clone());
        prop_assert_eq!(Family::Tcvn3Capitals.decode(&Family::Tcvn3Capitals.encode(&capitals)), capitals);
    }

    #[test]
    fn real_vietnamese_is_never_detected(texts in prop::collection::vec(text(), 1..8)) {
        prop_assert_eq!(detect(texts.iter().map(String::as_str)), None);
    }

    #[test]
    fn real_vietnamese_in_an_old_font_stays_where_it_can_be_told(text in text()) {
        if text.chars().any(|letter| u32::from(letter) > 0xff) {
            prop_assert_eq!(decode_in_font(&text, Family::Tcvn3), None);
            prop_assert_eq!(decode_in_font(&text, Family::Vni), None);
        }
    }

    #[test]
    fn any_text_is_decoded_without_a_fault(text in ".*") {
        for family in [Family::Tcvn3, Family::Tcvn3Capitals, Family::Vni] {
            let _ = (family.decode(&text), family.encode(&text), decode_in_font(&text, family));
        }
    }
}
