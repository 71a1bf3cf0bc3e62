//! Rules of law are dated data: what of them nobody could verify is marked on pages, and content puts others in their place.

use crate::site::{TODAY, bundled, input, inputs, sound, text};
use crate::source::{root, tracked};
use serde_json::Value;

/// The mark of what has to be verified, whatever its first letter.
const MARK: &str = "ần kiểm chứng";

fn yaml(path: &str) -> Vec<Value> {
    let text = tracked().iter().find(|(one, _)| one == path).map(|(_, text)| text.as_str());
    serde_yaml::from_str(text.unwrap_or_else(|| panic!("{path}"))).unwrap()
}

/// The entry of a name on the page of methods, up to the next.
fn entry<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let name = format!("<dt>{name}</dt>");
    page.match_indices(&name).map(|(at, _)| page[at..].split("</dd>").next().unwrap()).collect()
}

fn of<'v>(row: &'v Value, key: &str) -> &'v str {
    row[key].as_str().unwrap_or_default()
}

fn name(row: &Value) -> String {
    match of(row, "article") {
        "" => of(row, "document").to_owned(),
        article => format!("{}, {article}", of(row, "document")),
    }
}

/// Every rule of the program is told on the page of methods; those that nobody verified bear the mark, the others do not.
#[test]
fn rules_that_are_not_verified_are_marked() {
    let files = bundled();
    let methods = text(files, "phuong-phap.html");
    let (mut marked, mut bare) = (0, 0);
    let rules = yaml("src/domain/law/rules.yaml");
    let late = yaml("src/kinds/late/rulesets/apology.yaml");
    for row in rules.iter().chain(&late) {
        let verified = row["verified"].as_bool().unwrap();
        let told = entry(methods, &name(row));
        assert!(told.iter().any(|text| text.contains(MARK) != verified), "{}: {told:#?}", name(row));
        if verified { bare += 1 } else { marked += 1 }
    }
    assert!(marked >= 6 && bare >= 4, "{marked} {bare}");
    let [year] = entry(methods, "Năm 2026")[..] else { panic!("the calendar of 2026") };
    assert!(year.contains(MARK) && year.contains("24/11/2026"), "{year}");
    assert!(!entry(methods, "Năm 2025")[0].contains(MARK));
}

/// Pages that rely on a rule which is not verified say so themselves.
#[test]
fn pages_that_rely_on_them_are_marked() {
    let files = bundled();
    for route in [
        // Form II.06a after the transfer to the Ministry of Justice.
        "xu-ly/2026-10.html",
        // Decree 118/2025 on apologies.
        "xin-loi/index.html",
        // Indicators 5.2, 1.1 and 1.2 of decision 766.
        "phan-anh/index.html",
        "thu-tuc/index.html",
        // The bands and thresholds of decision 766.
        "chat-luong/766-2026-10.html",
        // Decree 194/2025 on open data.
        "du-lieu/dieu-khoan.html",
    ] {
        assert!(text(files, route).contains(MARK), "{route}");
    }
    let calendar = text(files, "lich-cong-bo.html");
    for duty in yaml("src/domain/duty/duties.yaml") {
        let id = of(&duty, "id");
        let Some(at) = calendar.find(&format!("id=\"{id}\"")) else { continue };
        let section = calendar[at..].split("</section>").next().unwrap();
        let own = yaml("content/duties.yaml");
        let own = own.iter().find(|one| of(one, "id") == id);
        let sets_day = own.is_some_and(|one| !one["due"].is_null() && !one["basis"].is_null());
        // What content takes over may say itself that it is to be verified.
        let doubts = own.is_some_and(|one| one["basis"].to_string().contains(MARK));
        let verified = !doubts && (duty["verified"].as_bool().unwrap() || sets_day);
        assert!(section.contains(MARK) != verified, "{id}");
    }
}

/// Rules in content take the place of those of the program, by id and first day, and pages say what they say.
#[test]
fn content_puts_rules_in_place_of_those_of_the_program() {
    let few = "- { id: few-answers, document: Quy chế 07/QC-UBND, article: Điều 3, says: Dưới 50 phiếu thì không nêu tỷ lệ., \
        valid_from: 2022-01-01, numbers: { share_from: 50, count_from: 8 }, source: Toàn văn, verified: true }\n";
    let apology = "- { id: nd118, title: Một cửa, document: Nghị định 118/2025/NĐ-CP, article: Điều 20, valid_from: 2025-07-01, \
        max_reappointments: 1, apology_lead_days: 1, source: Toàn văn, verified: true }\n";
    let limits = "- { document: Quyết định 9/QĐ-TTg, article: chỉ số 5, says: Xử lý trong 20 ngày., valid_from: 2022-06-23, \
        days: { rejected: 2, supplement: 5, processed: 20, published: 2 }, source: Toàn văn }\n";
    let mut files = inputs(root());
    for (path, text) in [
        ("content/law/tinh.yaml", few),
        ("content/late/rulesets/nd118.yaml", apology),
        ("content/feedback/limits/9.yaml", limits),
    ] {
        files.push(input(path, text));
    }
    let files = sound(files, TODAY);
    let methods = text(&files, "phuong-phap.html");
    assert!(methods.contains("Dưới 50 phiếu") && entry(methods, "Quy chế 07/QC-UBND, Điều 3").len() == 1);
    assert!(entry(methods, "Thông lệ thống kê").is_empty());
    assert!(text(&files, "hai-long/index.html").contains("Dưới 50 phiếu"));
    let decree = "Nghị định 118/2025/NĐ-CP, Điều 20";
    assert!(text(&files, "xin-loi/index.html").contains(decree));
    let [told] = entry(methods, decree)[..] else { panic!("one entry") };
    assert!(!told.contains(MARK) && told.contains("1 lần"), "{told}");
    assert_eq!(entry(methods, "Quyết định 9/QĐ-TTg, chỉ số 5").len(), 1);
    let feedback = text(&files, "phan-anh/index.html");
    assert!(feedback.contains("Quyết định 9/QĐ-TTg") && !feedback.contains("766/QĐ-TTg ngày 23/6/2022"));
}
