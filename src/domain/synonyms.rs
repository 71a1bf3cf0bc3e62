//! Words that mean the same, so that a reader finds "UBND" by "ủy ban nhân dân" and "giấy chứng nhận" by "sổ đỏ".
//!
//! The program brings the common ones; `content/search.yaml` adds to them. The search page gets them and asks for the other
//! words too: nothing about them is written into the index.

use super::agency::{Agency, Directory};
use super::fold::{fold, tokens};
use crate::base::diag::{Diag, Fault, Level, text};
use crate::base::span::Span;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Abbreviation and what it stands for. Only such as have one meaning in this field ("KH" has two).
pub const ABBREVIATIONS: [(&str, &str); 8] = [
    ("CCHC", "cải cách hành chính"),
    ("DVC", "dịch vụ công"),
    ("HĐND", "hội đồng nhân dân"),
    ("PAKN", "phản ánh kiến nghị"),
    ("QPPL", "quy phạm pháp luật"),
    ("TTHC", "thủ tục hành chính"),
    ("TTPVHCC", "trung tâm phục vụ hành chính công"),
    ("UBND", "ủy ban nhân dân"),
];

/// What people say for what authorities write. An expression has the meaning of the first group that names it: who types
/// "ủy ban" means UBND too, who types "UBND" no other committee.
const SAYINGS: [&[&str]; 9] = [
    &["ủy ban", "UBND"],
    &["KSTTHC", "kiểm soát thủ tục hành chính"],
    &["DVCTT", "dịch vụ công trực tuyến"],
    &["VP", "văn phòng"],
    &["TP", "thành phố"],
    &["ĐKKD", "đăng ký kinh doanh"],
    &["GPXD", "giấy phép xây dựng"],
    // Nghị định 118/2025/NĐ-CP, Điều 3 and 7.
    &["bộ phận một cửa", "bộ phận tiếp nhận và trả kết quả"],
    &["sổ đỏ", "sổ hồng", "giấy chứng nhận quyền sử dụng đất"],
];

/// The first words of agencies that people abbreviate by initials: "sở xd".
const HEADS: [&str; 4] = ["sở", "ban", "phòng", "chi cục"];
/// Words at which the place begins in an agency's name.
const PLACES: [&str; 8] = ["tỉnh", "thành", "tp", "quận", "huyện", "phường", "xã", "đặc"];

/// Longest expression, in words: the search page compares each word of a query with it.
const LONGEST: usize = 10;

/// One entry of `content/search.yaml`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Expressions that mean the same, at least two. What one of them stands for in the program's own list no longer counts.
    #[schemars(extend("x-vi" = "Các cách nói cùng một nghĩa, ít nhất hai; thay cho nghĩa có sẵn của chương trình"))]
    pub same: Vec<String>,
}

/// Fewer than two expressions.
pub static ALONE: Fault = Fault {
    code: "search/alone",
    level: Level::Error,
    says: text(
        "Mục này chưa có hai cách nói khác nhau cho cùng một nghĩa.",
        "This entry does not hold two different expressions for one meaning.",
    ),
    mend: text(
        "Ghi ít nhất hai, như `same: [TTHC, thủ tục hành chính]`; viết hoa, dấu thanh không làm thành cách nói khác.",
        "Write at least two, such as `same: [TTHC, thủ tục hành chính]`; capitals and marks do not make another expression.",
    ),
    why: text(
        "Ô tìm kiếm chỉ biết thay cách nói này bằng cách nói kia.",
        "The search can only put one expression for another.",
    ),
};

/// An expression without words, or of too many.
pub static UNFIT: Fault = Fault {
    code: "search/unfit",
    level: Level::Error,
    says: text(
        "‘{value}’ không dùng được: mỗi cách nói có từ 1 đến {limit} chữ.",
        "'{value}' cannot be used: an expression has 1 to {limit} words.",
    ),
    mend: text("Ghi ngắn hơn, chỉ phần người dân hay gõ.", "Write less: what people type."),
    why: text(
        "Không ai gõ cả một câu dài; cách nói không có chữ thì không tìm được.",
        "Nobody types a long sentence, and what has no words cannot be found.",
    ),
};

/// The same expression in two entries.
pub static TWICE: Fault = Fault {
    code: "search/twice",
    level: Level::Error,
    says: text("‘{value}’ đã có ở một mục khác.", "'{value}' stands in another entry too."),
    mend: text(
        "Gộp hai mục làm một nếu cùng nghĩa; nếu khác nghĩa thì bỏ khỏi một mục.",
        "Make one entry of the two if they mean the same; if not, take it out of one.",
    ),
    why: text(
        "Một chữ viết tắt hai nghĩa sẽ đưa người đọc tới trang không liên quan.",
        "An abbreviation of two meanings would lead readers astray.",
    ),
};

/// The catalogue of this module.
pub static FAULTS: &[&Fault] = &[&ALONE, &UNFIT, &TWICE];

/// Groups of expressions that mean the same: folded words, one space between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synonyms(Vec<Vec<String>>);

impl Default for Synonyms {
    /// Those of the program.
    fn default() -> Synonyms {
        let pairs = ABBREVIATIONS.iter().map(|(short, long)| vec![fold(short), fold(long)]);
        let sayings = SAYINGS.iter().map(|group| group.iter().map(|one| fold(one)).collect());
        Synonyms(pairs.chain(sayings).collect())
    }
}

impl Synonyms {
    /// Those of the program and of a portal, whose entries come with their places.
    pub fn new(entries: &[(Entry, Span)], mut fault: impl FnMut(Diag)) -> Synonyms {
        let mut seen = BTreeSet::new();
        let mut own = Vec::new();
        for (entry, span) in entries {
            let mut group: Vec<String> = Vec::new();
            let mut told = false;
            for expression in &entry.same {
                let words = tokens(expression);
                if words.is_empty() || words.len() > LONGEST {
                    fault(Diag::at(&UNFIT, *span).with("value", expression).with("limit", LONGEST));
                    told = true;
                    continue;
                }
                let folded = words.join(" ");
                if group.contains(&folded) {
                    continue;
                }
                if !seen.insert(folded.clone()) {
                    fault(Diag::at(&TWICE, *span).with("value", expression));
                    told = true;
                    continue;
                }
                group.push(folded);
            }
            if group.len() > 1 {
                own.push(group);
            } else if !told {
                fault(Diag::at(&ALONE, *span));
            }
        }
        let mut groups = Synonyms::default().0;
        groups.retain(|group| !group.iter().any(|one| seen.contains(one)));
        groups.extend(own);
        Synonyms(groups)
    }

    /// With the short names of agencies, where no other meaning is known.
    pub fn with_agencies(mut self, directory: &Directory) -> Synonyms {
        let mut short: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for agency in directory.ids().map(|id| directory.get(id)) {
            for (alias, name) in aliases(agency) {
                short.entry(alias).or_default().insert(name);
            }
        }
        let known: BTreeSet<String> = self.0.iter().flatten().cloned().collect();
        let new = short.into_iter().filter(|(alias, _)| !known.contains(alias));
        self.0.extend(new.map(|(alias, names)| std::iter::once(alias).chain(names).collect()));
        self
    }

    /// The groups.
    pub fn groups(&self) -> &[Vec<String>] {
        &self.0
    }
}

/// Short forms of an agency's name, folded, with what they stand for: a short name of other words than the full one, and
/// initials after the first word.
fn aliases(agency: &Agency) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let name = tokens(&agency.name);
    if let Some(short) = &agency.short {
        let words = tokens(short);
        if !words.is_empty() && !words.iter().all(|word| name.contains(word)) && name.len() <= LONGEST {
            found.push((words.join(" "), name.join(" ")));
        }
    }
    let spoken: BTreeSet<String> =
        agency.short.iter().chain([&agency.name]).map(|name| name.to_lowercase()).collect();
    found.extend(spoken.iter().flat_map(|name| initials(name)));
    found.extend(english(agency));
    found
}

/// The English name without its place, for readers of English pages: `department of health` for "sở y tế".
fn english(agency: &Agency) -> Option<(String, String)> {
    let english = tokens(agency.short_en.as_ref().or(agency.name_en.as_ref())?);
    let spoken = agency.name.split(',').next().unwrap_or_default();
    let words: Vec<&str> = spoken.split_whitespace().collect();
    // The place may belong to the name, as in "UBND phường Nắng Mai": only a province or a city ends it.
    let end = words.iter().rposition(|word| PLACES[..2].contains(word)).filter(|at| *at > 1);
    let name = tokens(&words[..end.unwrap_or(words.len())].join(" "));
    let fits = |words: &[String]| (2..=LONGEST).contains(&words.len());
    (fits(&english) && fits(&name)).then(|| (english.join(" "), name.join(" ")))
}

/// The first word of a name with the initials of the others, with what they stand for: "sở gdvđt", "sở gdđt", and
/// "sở gd đt", as which "Sở GD&ĐT" is read.
fn initials(name: &str) -> Vec<(String, String)> {
    let words: Vec<&str> =
        name.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let Some(head) = HEADS.iter().find(|head| name.starts_with(&format!("{head} "))) else {
        return Vec::new();
    };
    let after = &words[head.split(' ').count()..];
    let after = &after[..after.iter().position(|word| PLACES.contains(word)).unwrap_or(after.len())];
    if !(2..=LONGEST - 2).contains(&after.len()) {
        return Vec::new();
    }
    let first = |word: &&str| fold(word).chars().next();
    let letters = |words: &[&str]| words.iter().filter_map(first).collect::<String>();
    let parts: Vec<String> = after.split(|word| *word == "và").map(letters).collect();
    let forms = BTreeSet::from([letters(after), parts.concat(), parts.join(" ")]);
    let whole = format!("{} {}", fold(head), fold(&after.join(" ")));
    let forms = forms.into_iter().filter(|letters| letters.len() > 1);
    forms.map(|letters| (format!("{} {letters}", fold(head)), whole.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::span::FileId;
    use crate::format::yaml;

    fn read(text: &str) -> (Synonyms, Vec<String>) {
        let entries: Vec<Entry> = yaml::typed(text).unwrap();
        let entries: Vec<(Entry, Span)> =
            entries.into_iter().map(|entry| (entry, Span::file(FileId(0)))).collect();
        let mut faults = Vec::new();
        let synonyms = Synonyms::new(&entries, |diag| faults.push(diag.fault.code.to_owned()));
        (synonyms, faults)
    }

    #[test]
    fn the_programs_own_have_one_meaning_each() {
        let mut all: Vec<String> = Synonyms::default().0.concat();
        let committee = all.iter().rposition(|one| one == "ubnd").unwrap();
        all.remove(committee);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    }

    #[test]
    fn an_entry_adds_a_group_or_takes_the_place_of_one() {
        let (synonyms, faults) = read("- same: [DVC, Ban Dân vận, dân vận]\n- same: [BHYT, Bảo hiểm y tế]\n");
        assert!(faults.is_empty());
        let of =
            |word: &str| synonyms.groups().iter().find(|group| group.contains(&word.to_owned())).unwrap();
        assert_eq!(of("dvc"), &["dvc", "ban dan van", "dan van"]);
        assert_eq!(of("bao hiem y te"), &["bhyt", "bao hiem y te"]);
        assert_eq!(of("ubnd"), &["ubnd", "uy ban nhan dan"]);
    }

    #[test]
    fn faults_of_entries() {
        assert_eq!(read("- same: [TTHC, tthc]").1, ["search/alone"]);
        assert_eq!(read("- same: [TTHC]").1, ["search/alone"]);
        assert_eq!(read("- same: [a, b]\n- same: [B, c, d]").1, ["search/twice"]);
        assert_eq!(read("- same: ['–', a, b]").1, ["search/unfit"]);
        assert_eq!(
            read("- same: [a, một hai ba bốn năm sáu bảy tám chín mười mười một]").1,
            ["search/unfit"]
        );
    }

    #[test]
    fn short_names_of_agencies() {
        let agencies = "- {id: a, name: Sở Xây dựng tỉnh Minh Họa, short: Sở Xây dựng, level: department}\n\
            - {id: b, name: Sở Giáo dục và Đào tạo, level: department}\n- {id: c, name: Sở Y tế tỉnh, level: department}\n\
            - {id: d, name: Trung tâm Phục vụ hành chính công, short: TTPVHCC tỉnh, level: unit}\n\
            - {id: e, name: Ban Chỉ huy, short: BCH, level: unit}\n\
            - {id: f, name: 'Sở Nội vụ tỉnh A', name_en: 'X, A', short_en: Department of Home Affairs, level: department}\n\
            - {id: g, name: 'UBND xã B, tỉnh A', name_en: People’s Committee of B Commune, level: commune}\n\
            - {id: h, name: 'UBND tỉnh A', name_en: People’s Committee of A, level: province}\n";
        let agencies: Vec<Agency> = yaml::typed(agencies).unwrap();
        let entries = agencies.into_iter().map(|agency| (agency, Span::file(FileId(0)))).collect();
        let directory = Directory::new(entries, |diag| panic!("{}", diag.fault.code));
        let synonyms = Synonyms::default().with_agencies(&directory);
        let of = |word: &str| {
            synonyms.groups().iter().find(|group| group[0] == word).map(|group| group[1].as_str())
        };
        assert_eq!(of("so xd"), Some("so xay dung"));
        assert_eq!(of("so gddt"), Some("so giao duc va dao tao"));
        assert_eq!(of("so gdvdt"), Some("so giao duc va dao tao"));
        assert_eq!(of("so gd dt"), Some("so giao duc va dao tao"));
        assert_eq!(of("so yt"), Some("so y te"));
        assert_eq!(of("ttpvhcc tinh"), Some("trung tam phuc vu hanh chinh cong"));
        assert_eq!(of("bch"), Some("ban chi huy"));
        assert_eq!(of("department of home affairs"), Some("so noi vu"));
        assert_eq!(of("people s committee of b commune"), Some("ubnd xa b"));
        assert_eq!(of("people s committee of a"), Some("ubnd tinh a"));
    }
}
