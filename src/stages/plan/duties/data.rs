//! What is due and what became of it as a table, and the figures that follow from it.

use super::index::shown_on;
use super::tally::{Tally, part};
use super::{ROUTE, block, words};
use crate::base::diag::text;
use crate::domain::agency::AgencyId;
use crate::domain::columns::{Column, Shape, TableSpec, computed};
use crate::domain::dataset::Empty;
use crate::domain::figure::{Exact, Figure, Filter, Formula, Measure, Part, Place, Shown, Table};
use crate::domain::kind::PlanCx;
use crate::stages::data::{Content, Own, Rows};
use crate::stages::duties::{Held, Ledger, Share, Slot, Standing};

/// The words of the column `standing`.
const STANDINGS: [&str; 7] =
    ["on-time", "late", "overdue", "published", "cancelled", "pending", "no-calendar"];

/// `lich-cong-bo.csv`.
static PERIODS: TableSpec = TableSpec {
    name: "lich-cong-bo",
    label: text(
        "nghĩa vụ công bố theo từng kỳ, và phần của từng cơ quan trong kỳ",
        "duties period by period, and the part of each agency in them",
    ),
    columns: &COLUMNS,
};

static COLUMNS: [Column; 10] = [
    computed("duty", text("mã nghĩa vụ", "id of the duty"), Shape::Text),
    computed("title", text("nghĩa vụ", "duty"), Shape::Text),
    computed("period", text("kỳ", "period"), Shape::Text),
    computed(
        "agency",
        text(
            "cơ quan có phần trong kỳ; không có ở dòng của cả kỳ",
            "agency; none in the row of the period itself",
        ),
        Shape::Agency,
    ),
    computed("due", text("hạn công bố", "last day"), Shape::Date),
    computed("first_due", text("hạn trước khi hoãn", "last day before it was postponed"), Shape::Date),
    computed("published", text("ngày công bố đủ", "day on which it was complete"), Shape::Date),
    computed("standing", text("tình trạng", "how it stands"), Shape::Choice(&STANDINGS)),
    computed("days_late", text("số ngày làm việc trễ", "working days late"), Shape::Count),
    computed("nil", text("báo không phát sinh", "reported that nothing arose"), Shape::YesNo),
];

/// The table with its figures; none where nothing is owed.
pub(in crate::stages::plan) fn own<'a>(ledger: &'a Ledger, cx: &'a PlanCx<'a>) -> Option<Own<'a>> {
    ledger.held.iter().any(|held| !held.slots.is_empty()).then(|| Own {
        name: "lich-cong-bo",
        title: cx.locale.say("duties.title", &[]),
        page: ROUTE,
        tables: vec![&PERIODS],
        content: Box::new(Calendar { ledger, cx }),
        demo: ledger.held.iter().any(|held| held.demo),
    })
}

struct Calendar<'a> {
    ledger: &'a Ledger,
    cx: &'a PlanCx<'a>,
}

impl Content for Calendar<'_> {
    fn rows(&self) -> Vec<Rows> {
        let of = |held| move |slot| rows(held, slot, self.cx);
        vec![self.ledger.held.iter().flat_map(|held| held.slots.iter().flat_map(of(held))).collect()]
    }

    fn figures(&self) -> Vec<Figure> {
        let mut figures = Vec::new();
        for held in &self.ledger.held {
            for (page, slots) in shown_on(self.ledger, held) {
                counts(held, &slots, page, self.cx, &mut figures);
            }
        }
        for agency in self.cx.directory.ids() {
            of_agency(self.ledger, agency, self.cx, &mut figures);
        }
        figures
    }
}

fn word(standing: Standing) -> &'static str {
    STANDINGS[match standing {
        Standing::OnTime => 0,
        Standing::Late(_) => 1,
        Standing::Overdue(_) => 2,
        Standing::Unjudged => 3,
        Standing::Cancelled => 4,
        Standing::Pending => 5,
        Standing::NoCalendar(_) => 6,
    }]
}

/// A period, then the agencies that have a part in it.
fn rows(held: &Held, slot: &Slot, cx: &PlanCx<'_>) -> Vec<Vec<String>> {
    let day = |day: Option<crate::base::date::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let row = |share: Option<&Share>| {
        let standing = block::standing(slot, share);
        let published = share.map_or(slot.published, |share| share.published);
        let nil = share
            .map_or(!slot.shares.is_empty() && slot.shares.iter().all(|share| share.nil), |share| share.nil);
        vec![
            held.duty.id.clone(),
            held.duty.title.clone(),
            slot.period.slug(),
            share.map(|share| cx.directory.get(share.agency).id.clone()).unwrap_or_default(),
            day(slot.owing.day()),
            day(slot.first_day),
            published.map_or_else(|| Empty::Missing.code().to_owned(), |day| day.to_string()),
            word(standing).to_owned(),
            match standing {
                Standing::Late(days) => days.to_string(),
                Standing::OnTime => "0".to_owned(),
                // Each day adds to it until the period is published.
                Standing::Overdue(_) => Empty::Provisional.code().to_owned(),
                _ => String::new(),
            },
            if nil { "yes".to_owned() } else { String::new() },
        ]
    };
    std::iter::once(row(None)).chain(slot.shares.iter().map(|share| row(Some(share)))).collect()
}

fn figure(
    name: String,
    page: &str,
    text: String,
    filters: Vec<Filter>,
    value: Exact,
    measure: Measure,
) -> Figure {
    let shown = vec![Shown { page: page.to_owned(), place: Place::Text, text }];
    Figure { name, shown, value, formula: Formula { tables: vec![Table::own(&PERIODS)], filters, measure } }
}

fn periods<'s>(slots: impl Iterator<Item = &'s Slot>) -> Filter {
    Filter::one_of("period", slots.map(|slot| slot.period.slug()))
}

/// What a page counts of a duty: periods by how they stand, agencies that sent their part, nil returns.
fn counts(held: &Held, slots: &[&Slot], page: String, cx: &PlanCx<'_>, figures: &mut Vec<Figure>) {
    let duty = Filter::is("duty", &held.duty.id);
    let tally = Tally::of(slots.iter().map(|slot| slot.standing));
    for ((key, n), word) in tally.parts().zip(STANDINGS).filter(|((_, n), _)| *n > 0) {
        let text = part(&held.duty, key, n, cx.locale);
        let own = vec![
            duty.clone(),
            periods(slots.iter().copied()),
            Filter::empty("agency"),
            Filter::is("standing", word),
        ];
        let name = format!("{}, {text}", held.duty.title);
        figures.push(figure(name, &page, text, own, Exact::Count(n), Measure::Count));
    }
    for slot in slots {
        if words::completeness(slot, cx).is_none() {
            continue;
        }
        let name = format!("{}, {}", held.duty.title, cx.locale.period_title(&slot.period));
        let own = || vec![duty.clone(), periods(std::iter::once(*slot)), Filter::filled("agency")];
        let (sent, all) = (slot.sent() as u64, slot.shares.len() as u64);
        let text = format!("{}/{}", cx.locale.count(sent), cx.locale.count(all));
        let measure = Measure::share(Part::rows(vec![Filter::filled("published")]), Part::rows(Vec::new()));
        let value = Exact::Share(crate::base::number::Ratio::new(sent, all));
        figures.push(figure(name.clone(), &page, text, own(), value, measure));
        let nil = slot.shares.iter().filter(|share| share.nil).count() as u64;
        if nil > 0 {
            let text = cx.locale.say_n("duties.say.nil", nil, &[]);
            let nils = [own(), vec![Filter::is("nil", "yes")]].concat();
            figures.push(figure(name, &page, text, nils, Exact::Count(nil), Measure::Count));
        }
    }
}

/// What the page of an agency counts of its own publications.
fn of_agency(ledger: &Ledger, agency: AgencyId, cx: &PlanCx<'_>, figures: &mut Vec<Figure>) {
    for (held, parts) in ledger.of(agency) {
        let due = block::counted(&parts);
        // Where the agency answers for the whole, the rows of periods count; else its own.
        let own = due.iter().all(|(_, share)| share.is_some());
        if !own && due.iter().any(|(_, share)| share.is_some()) {
            continue;
        }
        let whose =
            if own { Filter::is("agency", &cx.directory.get(agency).id) } else { Filter::empty("agency") };
        let tally = Tally::of(due.iter().map(|(slot, share)| block::standing(slot, *share)));
        for ((key, n), word) in tally.parts().zip(STANDINGS).filter(|((_, n), _)| *n > 0) {
            let text = part(&held.duty, key, n, cx.locale);
            let name = format!("{}, {}, {text}", cx.directory.get(agency).name, held.duty.title);
            let filters = vec![
                Filter::is("duty", &held.duty.id),
                periods(due.iter().map(|(slot, _)| *slot)),
                whose.clone(),
                Filter::is("standing", word),
            ];
            let page = cx.directory.href(agency);
            figures.push(figure(name, &page, text, filters, Exact::Count(n), Measure::Count));
        }
    }
}
