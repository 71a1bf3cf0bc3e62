//! The targets and the results that they were judged by as tables.

use super::stem;
use crate::base::diag::text;
use crate::base::number::decimal;
use crate::domain::columns::{Column, Shape, TableSpec, computed};
use crate::domain::dataset::Empty;
use crate::domain::kind::PlanCx;
use crate::domain::outcome::Measured;
use crate::domain::target::Verdict;
use crate::stages::data::columns::{DENOMINATOR, INTERVAL_HIGH, INTERVAL_LOW, MEASURE, NUMERATOR, PAGE};
use crate::stages::scoreboard::compare::Against;
use crate::stages::scoreboard::{self, Judged};

/// The words of the column `verdict`.
const VERDICTS: [&str; 7] =
    ["met", "met-late", "missed", "unreached", "indistinct", "not-due", "cannot-judge"];

/// The words of the column `comparator`.
const COMPARATORS: [&str; 5] = ["at-least", "over", "exactly", "at-most", "under"];

/// The words of the column `against`.
pub(super) const AGAINST: [&str; 3] = ["short", "indistinct", "reached"];

const PLAN: Column =
    computed("plan", text("tên kế hoạch trong địa chỉ", "name of the plan in addresses"), Shape::Text);
const TARGET: Column =
    computed("target", text("chỉ tiêu, theo địa chỉ trên trang", "target, by its anchor"), Shape::Text);

/// `bang-diem.csv`.
pub(super) static TARGETS: TableSpec = TableSpec {
    name: "bang-diem",
    label: text("chỉ tiêu và kết luận", "targets and verdicts"),
    columns: &OF_TARGETS,
};

static OF_TARGETS: [Column; 16] = [
    PLAN,
    computed("plan_title", text("kế hoạch", "plan"), Shape::Text),
    TARGET,
    computed("no", text("số thứ tự trong kế hoạch", "number in the plan"), Shape::Text),
    computed("title", text("nội dung chỉ tiêu", "what the target is"), Shape::Text),
    computed("part_of", text("là phần của chỉ tiêu nào", "the target that it is a part of"), Shape::Text),
    computed("period", text("kỳ đánh giá", "the time whose result counts"), Shape::Text),
    computed(
        "each",
        text("từng phần của kỳ đều phải đạt", "whether each part of that time counts by itself"),
        Shape::Choice(&["month", "quarter", "half", "year"]),
    ),
    MEASURE,
    computed("comparator", text("cách so sánh", "how a result is compared"), Shape::Choice(&COMPARATORS)),
    computed("value", text("mức đề ra", "value that is wanted"), Shape::Decimal),
    computed("unit", text("đơn vị tính", "unit"), Shape::Text),
    computed("aspirational", text("kế hoạch viết là phấn đấu", "worded as an aspiration"), Shape::YesNo),
    computed("verdict", text("kết luận của cổng", "verdict of the portal"), Shape::Choice(&VERDICTS)),
    computed("met", text("đã đạt", "whether it was met"), Shape::Choice(&["yes", "no"])),
    computed(
        "decided",
        text("kết luận do người có thẩm quyền ghi đè", "verdict that somebody decided on"),
        Shape::Choice(&VERDICTS),
    ),
];

/// `bang-diem-ket-qua.csv`.
pub(super) static RESULTS: TableSpec = TableSpec {
    name: "bang-diem-ket-qua",
    label: text("kết quả đem so với chỉ tiêu", "results held against targets"),
    columns: &OF_RESULTS,
};

static OF_RESULTS: [Column; 12] = [
    PLAN,
    TARGET,
    MEASURE,
    computed("period", text("kỳ của kết quả", "period of the result"), Shape::Text),
    computed(
        "agencies",
        text("cơ quan có kết quả được cộng", "agencies whose results are added up"),
        Shape::Agencies,
    ),
    NUMERATOR,
    DENOMINATOR,
    computed("stated", text("giá trị do nơi công bố ghi", "value as it was published"), Shape::Decimal),
    INTERVAL_LOW,
    INTERVAL_HIGH,
    computed("against", text("so với mức đề ra", "how it stands to the value"), Shape::Choice(&AGAINST)),
    PAGE,
];

/// The row of a target.
pub(super) fn target(plan: &Judged, place: usize) -> Vec<String> {
    let (one, judged) = (&plan.list.targets[place], &plan.verdicts[place]);
    let yes = |yes: bool| if yes { "yes".to_owned() } else { String::new() };
    let goal = one.goal.as_ref();
    let missing =
        |text: &str| if text.is_empty() { Empty::Missing.code().to_owned() } else { text.to_owned() };
    vec![
        stem(&plan.list.page).to_owned(),
        plan.list.title.clone(),
        one.anchor.clone(),
        one.no.to_string(),
        one.title.to_string(),
        one.parent.map(|parent| plan.list.targets[parent].anchor.clone()).unwrap_or_default(),
        one.period.slug(),
        one.each.map(|each| each.key().to_owned()).unwrap_or_default(),
        goal.map_or_else(String::new, |_| missing(&one.measure)),
        goal.map(|goal| goal.comparator.key().to_owned()).unwrap_or_default(),
        goal.map(|goal| goal.value.to_string()).unwrap_or_default(),
        goal.map(|goal| goal.unit.to_string()).unwrap_or_default(),
        yes(goal.is_some_and(|goal| goal.aspirational)),
        judged.verdict.key().to_owned(),
        met(judged.verdict).to_owned(),
        one.decisions.last().map(|one| one.verdict.key().to_owned()).unwrap_or_default(),
    ]
}

/// Whether a target was met: not final before its time is over, not known where nothing can judge it.
fn met(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met | Verdict::MetLate => "yes",
        Verdict::Missed | Verdict::Unreached => "no",
        Verdict::NotDue => Empty::Provisional.code(),
        Verdict::Indistinct | Verdict::CannotJudge => Empty::Missing.code(),
    }
}

/// The rows of the results that a target was held against.
pub(super) fn results(plan: &Judged, place: usize, cx: &PlanCx<'_>) -> Vec<Vec<String>> {
    let one = &plan.list.targets[place];
    let row = |shown: &scoreboard::Shown| {
        let mut values: [String; 5] = Default::default();
        match &shown.found.value {
            Measured::Share { ratio, interval } => {
                values[0] = ratio.part.to_string();
                values[1] = ratio.whole.to_string();
                if let Some((low, high)) = interval {
                    values[3] = decimal(*low, 1);
                    values[4] = decimal(*high, 1);
                }
            }
            Measured::Chosen(ratio) => {
                values[0] = ratio.part.to_string();
                values[1] = ratio.whole.to_string();
            }
            Measured::Stated { value, .. } => values[2] = value.to_string(),
            Measured::Withheld | Measured::Nothing => {}
        }
        let from = &shown.found.from;
        let agencies: Vec<&str> =
            from.iter().filter_map(|one| one.agency).map(|id| cx.directory.get(id).id.as_str()).collect();
        let against = AGAINST[match shown.against {
            Against::Short => 0,
            Against::Indistinct => 1,
            Against::Reached => 2,
        }];
        let page = from.first().map(|one| one.href.clone()).unwrap_or_default();
        let head = [
            stem(&plan.list.page).to_owned(),
            one.anchor.clone(),
            one.measure.to_string(),
            shown.found.period.slug(),
            agencies.join("; "),
        ];
        head.into_iter().chain(values).chain([against.to_owned(), page]).collect()
    };
    plan.verdicts[place].shown.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::target::Comparator;

    #[test]
    fn words_are_those_of_verdicts_and_comparators() {
        assert_eq!(VERDICTS, Verdict::ALL.map(Verdict::key));
        assert_eq!(COMPARATORS, Comparator::ALL.map(Comparator::key));
    }
}
