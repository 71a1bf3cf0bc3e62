//! The targets and the results that they were judged by as tables, and the figures that follow from them.

use super::{ROUTE, counted, met_of, newest, stem, words};
use crate::base::diag::text;
use crate::base::number::Ratio;
use crate::domain::agency::AgencyId;
use crate::domain::columns::{Column, Shape, TableSpec};
use crate::domain::dataset::Empty;
use crate::domain::figure::{End, Exact, Figure, Filter, Formula, Measure, Part, Place, Shown, Table};
use crate::domain::kind::PlanCx;
use crate::domain::outcome::Measured;
use crate::domain::target::{Target, Verdict};
use crate::stages::data::Own;
use crate::stages::plan::data::column;
use crate::stages::scoreboard::compare::Against;
use crate::stages::scoreboard::{self, Judged, Scoreboard};

/// The words of the column `verdict`.
const VERDICTS: [&str; 7] =
    ["met", "met-late", "missed", "unreached", "indistinct", "not-due", "cannot-judge"];

/// The words of the column `comparator`.
const COMPARATORS: [&str; 5] = ["at-least", "over", "exactly", "at-most", "under"];

/// The words of the column `against`.
const AGAINST: [&str; 3] = ["short", "indistinct", "reached"];

/// `bang-diem.csv`.
static TARGETS: TableSpec = TableSpec {
    name: "bang-diem",
    label: text("chỉ tiêu và kết luận", "targets and verdicts"),
    columns: &OF_TARGETS,
};

static OF_TARGETS: [Column; 16] = [
    column("plan", text("tên kế hoạch trong địa chỉ", "name of the plan in addresses"), Shape::Text),
    column("plan_title", text("kế hoạch", "plan"), Shape::Text),
    column("target", text("chỉ tiêu, theo địa chỉ trên trang", "target, by its anchor"), Shape::Text),
    column("no", text("số thứ tự trong kế hoạch", "number in the plan"), Shape::Text),
    column("title", text("nội dung chỉ tiêu", "what the target is"), Shape::Text),
    column("part_of", text("là phần của chỉ tiêu nào", "the target that it is a part of"), Shape::Text),
    column("period", text("kỳ đánh giá", "the time whose result counts"), Shape::Text),
    column(
        "each",
        text("từng phần của kỳ đều phải đạt", "whether each part of that time counts by itself"),
        Shape::Choice(&["month", "quarter", "half", "year"]),
    ),
    column("measure", text("thước đo", "measure"), Shape::Text),
    column("comparator", text("cách so sánh", "how a result is compared"), Shape::Choice(&COMPARATORS)),
    column("value", text("mức đề ra", "value that is wanted"), Shape::Decimal),
    column("unit", text("đơn vị tính", "unit"), Shape::Text),
    column("aspirational", text("kế hoạch viết là phấn đấu", "worded as an aspiration"), Shape::YesNo),
    column("verdict", text("kết luận của cổng", "verdict of the portal"), Shape::Choice(&VERDICTS)),
    column("met", text("đã đạt", "whether it was met"), Shape::Choice(&["yes", "no"])),
    column(
        "decided",
        text("kết luận do người có thẩm quyền ghi đè", "verdict that somebody decided on"),
        Shape::Choice(&VERDICTS),
    ),
];

/// `bang-diem-ket-qua.csv`.
static RESULTS: TableSpec = TableSpec {
    name: "bang-diem-ket-qua",
    label: text("kết quả đem so với chỉ tiêu", "results held against targets"),
    columns: &OF_RESULTS,
};

static OF_RESULTS: [Column; 12] = [
    column("plan", text("tên kế hoạch trong địa chỉ", "name of the plan in addresses"), Shape::Text),
    column("target", text("chỉ tiêu, theo địa chỉ trên trang", "target, by its anchor"), Shape::Text),
    column("measure", text("thước đo", "measure"), Shape::Text),
    column("period", text("kỳ của kết quả", "period of the result"), Shape::Text),
    column(
        "agencies",
        text("cơ quan có kết quả được cộng", "agencies whose results are added up"),
        Shape::Agencies,
    ),
    column("numerator", text("tử số", "numerator"), Shape::Count),
    column("denominator", text("mẫu số", "denominator"), Shape::Count),
    column("stated", text("giá trị do nơi công bố ghi", "value as it was published"), Shape::Decimal),
    column(
        "interval_low",
        text("cận dưới khoảng tin cậy 95% (%)", "lower end of the 95% interval (%)"),
        Shape::Decimal,
    ),
    column(
        "interval_high",
        text("cận trên khoảng tin cậy 95% (%)", "upper end of the 95% interval (%)"),
        Shape::Decimal,
    ),
    column("against", text("so với mức đề ra", "how it stands to the value"), Shape::Choice(&AGAINST)),
    column("page", text("trang có các dòng số liệu", "page with its rows"), Shape::Text),
];

/// The tables with the figures of the page; none when no plan sets a target.
pub(in crate::stages::plan) fn own(board: &Scoreboard, cx: &PlanCx<'_>) -> Option<Own> {
    let first = board.plans.first()?;
    let places = |plan: &Judged| 0..plan.list.targets.len();
    let targets = board.plans.iter().flat_map(|plan| places(plan).map(move |place| target(plan, place)));
    let results =
        board.plans.iter().flat_map(|plan| places(plan).flat_map(move |place| results(plan, place, cx)));
    Some(Own {
        name: "bang-diem",
        title: cx.locale.say("scoreboard.title", &[]),
        page: ROUTE,
        tables: vec![(&TARGETS, targets.collect()), (&RESULTS, results.collect())],
        figures: figures(board, cx),
        demo: first.list.demo,
    })
}

fn target(plan: &Judged, place: usize) -> Vec<String> {
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

fn results(plan: &Judged, place: usize, cx: &PlanCx<'_>) -> Vec<Vec<String>> {
    let one = &plan.list.targets[place];
    let row = |shown: &scoreboard::Shown| {
        let mut values: [String; 5] = Default::default();
        match &shown.found.value {
            Measured::Share { ratio, interval } => {
                values[0] = ratio.part.to_string();
                values[1] = ratio.whole.to_string();
                if let Some((low, high)) = interval {
                    values[3] = tenths(*low);
                    values[4] = tenths(*high);
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

fn tenths(tenths: u64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn figures(board: &Scoreboard, cx: &PlanCx<'_>) -> Vec<Figure> {
    let mut all = Vec::new();
    for plan in &board.plans {
        if plan.verdicts.iter().any(|one| one.verdict != Verdict::CannotJudge) {
            verdicts(&[plan], Place::Text, cx, &mut all);
        }
        for (target, judged) in plan.list.targets.iter().zip(&plan.verdicts) {
            judged.shown.iter().for_each(|shown| result(plan, target, shown, cx, &mut all));
            parts(plan, target, judged, cx, &mut all);
        }
    }
    let newest = newest(board);
    verdicts(&newest, Place::Lead, cx, &mut all);
    answer(&newest, cx, &mut all);
    all
}

fn figure(
    name: String,
    shown: Vec<Shown>,
    value: Exact,
    spec: &'static TableSpec,
    filters: Vec<Filter>,
    measure: Measure,
) -> Figure {
    Figure { name, shown, value, formula: Formula { tables: vec![Table::own(spec)], filters, measure } }
}

/// The targets of plans that are part of no other.
fn top(plans: &[&Judged]) -> Vec<Filter> {
    vec![Filter::one_of("plan", plans.iter().map(|plan| stem(&plan.list.page))), Filter::empty("part_of")]
}

/// How many targets have which verdict.
fn verdicts(plans: &[&Judged], place: Place, cx: &PlanCx<'_>, all: &mut Vec<Figure>) {
    let names: Vec<&str> = plans.iter().map(|plan| plan.list.title.as_str()).collect();
    for verdict in Verdict::ALL {
        let n: u64 = plans.iter().map(|plan| plan.count(verdict)).sum();
        if n == 0 {
            continue;
        }
        let text = counted(verdict, n, cx);
        let name = format!("{}: {text}", names.join("; "));
        let filters = [top(plans), vec![Filter::is("verdict", verdict.key())]].concat();
        let shown = vec![Shown { page: ROUTE.to_owned(), place: place.clone(), text }];
        all.push(figure(name, shown, Exact::Count(n), &TARGETS, filters, Measure::Count));
    }
}

/// The number of the home page.
fn answer(plans: &[&Judged], cx: &PlanCx<'_>, all: &mut Vec<Figure>) {
    let count = |verdict| plans.iter().map(|plan| plan.count(verdict)).sum::<u64>();
    let total: u64 = Verdict::ALL.into_iter().map(count).sum();
    if total == 0 || total == count(Verdict::NotDue) + count(Verdict::CannotJudge) {
        return;
    }
    let met = count(Verdict::Met);
    let text = met_of(met, total, cx);
    let shown = vec![Shown { page: "index.html".to_owned(), place: Place::Answer, text: text.clone() }];
    let is_met = vec![Filter::is("verdict", Verdict::Met.key())];
    let measure = Measure::share(Part::rows(is_met), Part::rows(Vec::new()));
    let value = Exact::Share(Ratio::new(met, total));
    all.push(figure(text, shown, value, &TARGETS, top(plans), measure));
}

fn of(plan: &Judged, target: &Target) -> Vec<Filter> {
    vec![Filter::is("plan", stem(&plan.list.page)), Filter::is("target", &target.anchor)]
}

/// A result with its counts, and its interval.
fn result(plan: &Judged, target: &Target, one: &scoreboard::Shown, cx: &PlanCx<'_>, all: &mut Vec<Figure>) {
    let Some(goal) = &target.goal else { return };
    let filters = [of(plan, target), vec![Filter::is("period", one.found.period.slug())]].concat();
    let text = words::formula(&one.found.value, goal, one.against, cx.locale);
    let name = format!("{}, {}", target.title, cx.locale.period_title(&one.found.period));
    let mut pages = vec![ROUTE.to_owned()];
    // On pages of agencies, results of many parts of a time stand as their number alone.
    if target.each.is_none() {
        let mut agencies: Vec<AgencyId> = target.lead.iter().chain(&target.agencies).copied().collect();
        agencies.sort_unstable();
        agencies.dedup();
        pages.extend(agencies.into_iter().map(|agency| cx.directory.href(agency)));
    }
    let shown = |pages: &[String], text: &str| -> Vec<Shown> {
        let at = |page: &String| Shown { page: page.clone(), place: Place::Text, text: text.to_owned() };
        pages.iter().map(at).collect()
    };
    let sum = |column| Part::sum(vec![column]);
    match &one.found.value {
        Measured::Share { ratio, .. } | Measured::Chosen(ratio) => {
            let measure = Measure::share(sum("numerator"), sum("denominator"));
            all.push(figure(
                name.clone(),
                shown(&pages, &text),
                Exact::Share(*ratio),
                &RESULTS,
                filters.clone(),
                measure,
            ));
        }
        Measured::Stated { value, .. } => {
            let Some(value) = decimal(value) else { return };
            all.push(figure(
                name.clone(),
                shown(&pages, &text),
                value,
                &RESULTS,
                filters.clone(),
                Measure::Sum(vec!["stated"]),
            ));
        }
        Measured::Withheld | Measured::Nothing => {}
    }
    if let Measured::Share { interval: Some((low, high)), .. } = one.found.value {
        let note = words::interval(low, high, cx);
        for (end, tenths) in [(End::Low, low), (End::High, high)] {
            let sides = Box::new([sum("numerator"), sum("denominator")]);
            let value = Exact::Decimal(tenths, 1);
            all.push(figure(
                name.clone(),
                shown(&pages[..1], &note),
                value,
                &RESULTS,
                filters.clone(),
                Measure::Wilson(sides, end),
            ));
        }
    }
}

/// How many of the parts of the time reached the goal.
fn parts(
    plan: &Judged,
    target: &Target,
    judged: &scoreboard::Judgement,
    cx: &PlanCx<'_>,
    all: &mut Vec<Figure>,
) {
    let Some(text) = words::parts(target, judged, cx) else { return };
    let reached = judged.shown.iter().filter(|one| one.against == Against::Reached).count() as u64;
    let measure = Measure::share(Part::rows(vec![Filter::is("against", AGAINST[2])]), Part::rows(Vec::new()));
    let shown = vec![Shown { page: ROUTE.to_owned(), place: Place::Text, text: text.clone() }];
    let value = Exact::Share(Ratio::new(reached, judged.shown.len() as u64));
    all.push(figure(format!("{}: {text}", target.title), shown, value, &RESULTS, of(plan, target), measure));
}

/// A decimal with a dot.
fn decimal(text: &str) -> Option<Exact> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let decimals = u32::try_from(part.len()).ok()?;
    Some(Exact::Decimal(format!("{whole}{part}").parse().ok()?, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::target::Comparator;

    #[test]
    fn words_are_those_of_verdicts_and_comparators() {
        assert_eq!(VERDICTS, Verdict::ALL.map(Verdict::key));
        assert_eq!(COMPARATORS, Comparator::ALL.map(Comparator::key));
        assert_eq!(decimal("84.12"), Some(Exact::Decimal(8412, 2)));
        assert_eq!(decimal("-1"), None);
    }
}
