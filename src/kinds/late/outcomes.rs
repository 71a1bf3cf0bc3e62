//! What was explained and apologised for, as results that targets are judged by.

use super::derive::{Late, MonthList};
use super::documents::address;
use super::figures::Figures;
use super::model::Cover;
use crate::base::number::Ratio;
use crate::domain::kind::PlanCx;
use crate::domain::outcome::{Measured, Outcome};
use crate::domain::period::Period;

/// A share of the late dossiers.
type Share = fn(&Figures) -> Ratio;

/// The measures: their keys and their shares. Of single months only: a dossier stands on the lists of several.
const MEASURES: [(&str, Share); 3] = [
    ("late/explained", Figures::explained_share),
    ("late/apologised", Figures::apologised_share),
    ("late/apologised-in-time", Figures::in_time_share),
];

/// What the measures are called.
type Titles = [String; MEASURES.len()];

/// Of each month: of the whole, then of each agency that reported.
pub fn all(late: &Late, cx: &PlanCx<'_>) -> Vec<Outcome> {
    let title =
        |(measure, _): (&str, Share)| cx.locale.say(&format!("measure.{}", measure.replace('/', ".")), &[]);
    let titles = MEASURES.map(title);
    late.months.iter().flat_map(|month| of_month(late, month, &titles, cx)).collect()
}

fn of_month(late: &Late, month: &MonthList, titles: &Titles, cx: &PlanCx<'_>) -> Vec<Outcome> {
    let (missing, sent): (Vec<_>, Vec<_>) =
        month.agencies.iter().partition(|one| one.cover == Cover::Missing);
    let whole = Outcome {
        measure: "".into(),
        title: String::new(),
        agency: None,
        covers: sent.iter().map(|one| one.agency).collect(),
        missing: missing.iter().map(|one| one.agency).collect(),
        period: Period::Month(month.month),
        value: Measured::Nothing,
        published: month.published,
        href: address(month.month, None, cx.directory),
        demo: month.lists.iter().any(|place| late.lists[*place].head.demo)
            || month.agencies.is_demo(cx.directory),
    };
    let own = sent.iter().map(|one| {
        let outcome = Outcome {
            agency: Some(one.agency),
            covers: vec![one.agency],
            missing: Vec::new(),
            published: late.lists[one.list].head.published,
            href: address(month.month, Some(one.agency), cx.directory),
            ..whole.clone()
        };
        (outcome, &one.figures)
    });
    let all: Vec<(Outcome, &Figures)> = own.collect();
    let all = std::iter::once((whole, &month.figures)).chain(all);
    all.flat_map(|(outcome, figures)| measured(&outcome, figures, titles)).collect()
}

fn measured(outcome: &Outcome, figures: &Figures, titles: &Titles) -> Vec<Outcome> {
    let one = |((measure, share), title): ((&'static str, Share), &String)| Outcome {
        measure: measure.into(),
        title: title.clone(),
        value: Measured::of(share(figures)),
        ..outcome.clone()
    };
    MEASURES.into_iter().zip(titles).map(one).collect()
}
