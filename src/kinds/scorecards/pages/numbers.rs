//! The figures of scorecards, each with the way to work it out from the rows: rates, scores by the rule of the scheme, sums,
//! ranks.

use super::scope::{Change, Scope};
use super::{INDEX, block, index, words};
use crate::domain::agency::AgencyId;
use crate::domain::dataset::DOCUMENT;
use crate::domain::figure::{Ask, Exact, Figure, Filter, Formula, Measure, Part, Place, Shown, Table};
use crate::domain::kind::PlanCx;
use crate::kinds::scorecards::card::Sum;
use crate::kinds::scorecards::columns::ROWS;
use crate::kinds::scorecards::derive::{Entry, Scorecards};
use crate::kinds::scorecards::points::Points;
use crate::kinds::scorecards::scheme::{Rule, Subject};
use crate::kinds::scorecards::score::{Score, Share};

/// All figures, edition by edition.
pub fn all(scorecards: &Scorecards, cx: &PlanCx<'_>, take: &mut dyn FnMut(Figure)) {
    let shown = block::shown(scorecards, cx);
    for edition in &scorecards.editions {
        let scope = Scope { scorecards, cx, edition, entry: None };
        of_index(&scope, take);
        for one in edition.agencies.iter() {
            let in_block = shown[&one.agency].iter().any(|shown| std::ptr::eq(*shown, edition));
            Numbers { scope, one, in_block }.all(take);
        }
    }
}

/// The agencies of an edition in a condition.
fn agencies(scope: &Scope<'_>, all: impl Iterator<Item = AgencyId>) -> Filter {
    Filter::one_of("agency", all.map(|id| scope.cx.directory.get(id).id.clone()))
}

fn in_total() -> Filter {
    Filter::is("in_total", "yes")
}

/// The line of an edition on the page of all editions: how many agencies, the lowest and the highest total.
fn of_index(scope: &Scope<'_>, take: &mut dyn FnMut(Figure)) {
    let (locale, scheme) = (scope.cx.locale, &scope.edition.scheme);
    let headline = scope.headline().map(|one| one.agency);
    let others = || scope.edition.agencies.iter().filter(|one| Some(one.agency) != headline);
    let row = |text: String| {
        let place = Place::Row(locale.period_title(&scope.edition.period));
        vec![Shown { page: INDEX.to_owned(), place, text }]
    };
    let known: Vec<AgencyId> =
        others().filter(|one| scope.card(one).has_figures()).map(|one| one.agency).collect();
    let formula = |filters, measure| Formula { tables: tables(scope), filters, measure };
    let n = known.len() as u64;
    take(Figure {
        name: format!("{}, {}", scope.title(), locale.say("scorecards.col.agencies", &[])),
        shown: row(locale.count(n)),
        value: Exact::Count(n),
        formula: formula(vec![agencies(scope, known.into_iter())], Measure::Distinct(&["agency"])),
    });
    let whole = || others().filter_map(|one| Some((one.agency, scope.whole(one)?)));
    let totals: Vec<Points> = whole().map(|(_, points)| points).collect();
    let ends = [
        ("scorecards.col.lowest", totals.iter().min(), Ask::Least),
        ("scorecards.col.highest", totals.iter().max(), Ask::Most),
    ];
    for (key, points, ask) in ends {
        let Some(points) = points else { continue };
        let text = words::points(locale, scheme, *points);
        let mut shown = row(text.clone());
        shown.push(Shown { page: scope.href(), place: Place::Lead, text });
        take(Figure {
            name: format!("{}, {}", scope.title(), locale.say(key, &[])),
            shown,
            value: points.exact(),
            formula: formula(
                vec![in_total(), agencies(scope, whole().map(|(id, _)| id))],
                Measure::Compared { of: "points", by: "agency", ask },
            ),
        });
    }
}

fn tables(scope: &Scope<'_>) -> Vec<Table> {
    scope.documents().iter().map(|document| Table::new(document.head.file, &ROWS)).collect()
}

/// The figures of an agency.
struct Numbers<'a> {
    scope: Scope<'a>,
    one: &'a Entry,
    /// Whether the agency's page shows the edition.
    in_block: bool,
}

impl Numbers<'_> {
    fn all(&self, take: &mut dyn FnMut(Figure)) {
        self.total(take);
        self.change(take);
        self.rank(take);
        let card = self.scope.card(self.one);
        for (at, group) in card.groups.iter().enumerate() {
            self.group(at, &group.sum, take);
            if let Some(own) = &group.own {
                self.rate(Subject::Group(at), own, take);
                self.scored(Subject::Group(at), own, take);
            }
            for (place, row) in group.indicators.iter().enumerate() {
                let Some(row) = row else { continue };
                self.rate(Subject::Indicator(at, place), row, take);
                self.scored(Subject::Indicator(at, place), row, take);
            }
        }
    }

    fn own(&self) -> Filter {
        agencies(&self.scope, std::iter::once(self.one.agency))
    }

    /// The page of the agency's scores, where it has one.
    fn card_page(&self) -> Option<String> {
        let own = self.scope.card(self.one).has_groups();
        own.then(|| Scope { entry: Some(self.one), ..self.scope }.href())
    }

    fn figure(
        &self,
        what: &str,
        shown: Vec<Shown>,
        value: Exact,
        filters: Vec<Filter>,
        measure: Measure,
    ) -> Figure {
        let scope = &self.scope;
        let name = format!("{}, {}, {what}", scope.title(), scope.cx.directory.get(self.one.agency).name);
        let tables = tables(&Scope { entry: Some(self.one), ..*scope });
        let filters = std::iter::once(self.own()).chain(filters).collect();
        Figure { name, shown, value, formula: Formula { tables, filters, measure } }
    }

    /// Where the total stands, and the rank beside it.
    fn rows(&self, text: &str) -> Vec<Shown> {
        let (scope, cx) = (&self.scope, self.scope.cx);
        let row =
            |page: String, heading: String| Shown { page, place: Place::Row(heading), text: text.to_owned() };
        let mut shown = vec![row(scope.href(), scope.name(self.one.agency).to_owned())];
        if self.in_block {
            shown
                .push(row(cx.directory.href(self.one.agency), cx.locale.period_title(&scope.edition.period)));
        }
        shown
    }

    fn total(&self, take: &mut dyn FnMut(Figure)) {
        let (scope, sum) = (&self.scope, &self.scope.card(self.one).total);
        let Some(points) = sum.points else { return };
        let (locale, scheme) = (scope.cx.locale, &scope.edition.scheme);
        let text = words::sum(locale, scheme, sum);
        let mut shown = self.rows(&text);
        let mut add =
            |page: String, place, text: &str| shown.push(Shown { page, place, text: text.to_owned() });
        let lead = words::points(locale, scheme, points);
        if let Some(page) = self.card_page() {
            add(page.clone(), Place::Text, &text);
            add(page, Place::Lead, &lead);
        }
        if scope.headline().is_some_and(|one| one.agency == self.one.agency) {
            add(INDEX.to_owned(), Place::Row(locale.period_title(&scope.edition.period)), &text);
            add(scope.href(), Place::Lead, &lead);
            let newest = index::newest(scope.scorecards).is_some_and(|one| std::ptr::eq(one, scope.edition));
            if newest {
                add("index.html".to_owned(), Place::Answer, &text);
            }
        }
        let what = locale.say("scorecards.col.total", &[]);
        let of =
            self.figure(&what, self.rows(&text), sum.of.exact(), vec![in_total()], Measure::Sum(vec!["max"]));
        take(self.figure(&what, shown, points.exact(), vec![in_total()], Measure::Sum(vec!["points"])));
        take(of);
    }

    /// How far the total is from that of the month before, and what that was, in the sentence of the page.
    fn change(&self, take: &mut dyn FnMut(Figure)) {
        let (scope, cx) = (&self.scope, self.scope.cx);
        let Some(Change { before, old, new }) = scope.change(self.one) else { return };
        let headline = scope.headline().is_some_and(|one| one.agency == self.one.agency);
        let pages = || self.card_page().into_iter().chain(headline.then(|| scope.href()));
        let lead = |points| {
            let text = words::points(cx.locale, &scope.edition.scheme, points);
            pages().map(|page| Shown { page, place: Place::Lead, text: text.clone() }).collect()
        };
        let then = tables(&before);
        let what = cx.locale.say("scorecards.col.total", &[]);
        let sum = Measure::Sum(vec!["points"]);
        let figure = self.figure(&what, lead(old), old.exact(), vec![in_total()], sum);
        let name = format!("{}, {what}", before.title());
        let formula = Formula { tables: then.clone(), ..figure.formula };
        take(Figure { name, formula, ..figure });
        if new == old {
            return;
        }
        let period = cx.locale.period(&before.edition.period);
        let what = cx.locale.say("scorecards.change.name", &[("other", &period)]);
        let measure = Measure::Compared { of: "points", by: DOCUMENT.key, ask: Ask::Apart };
        let apart = new.apart(old);
        let mut figure = self.figure(&what, lead(apart), apart.exact(), vec![in_total()], measure);
        figure.formula.tables.extend(then);
        take(figure);
    }

    /// The place among the agencies of the same level whose totals are whole, and how many these are.
    fn rank(&self, take: &mut dyn FnMut(Figure)) {
        let (scope, Some(rank)) = (&self.scope, self.one.rank) else { return };
        let directory = scope.cx.directory;
        let level = directory.get(self.one.agency).level;
        let ranked = scope.edition.agencies.iter().filter(|one| one.rank.is_some());
        let ranked = ranked.map(|one| one.agency).filter(|id| directory.get(*id).level == level);
        let filters = vec![in_total(), agencies(scope, ranked)];
        let place = Ask::Place(directory.get(self.one.agency).id.clone());
        let measures = [
            (rank.place, Measure::Compared { of: "points", by: "agency", ask: place }),
            (rank.of, Measure::Distinct(&["agency"])),
        ];
        let text = words::rank(rank);
        for (n, measure) in measures {
            let what = scope.cx.locale.say("scorecards.col.rank", &[]);
            let figure = self.figure(&what, self.rows(&text), Exact::Count(n as u64), Vec::new(), measure);
            let Formula { measure, .. } = figure.formula;
            let formula = Formula { tables: tables(scope), filters: filters.clone(), measure };
            take(Figure { formula, ..figure });
        }
    }

    fn group(&self, at: usize, sum: &Sum, take: &mut dyn FnMut(Figure)) {
        let Some(points) = sum.points else { return };
        let (scope, locale) = (&self.scope, self.scope.cx.locale);
        let group = &scope.edition.scheme.groups[at];
        let whole = words::sum(locale, &scope.edition.scheme, sum);
        let text = if sum.nothing == 0 {
            words::points(locale, &scope.edition.scheme, points)
        } else {
            whole.clone()
        };
        let place = Place::Row(scope.name(self.one.agency).to_owned());
        let mut shown = vec![Shown { page: scope.href(), place, text }];
        let heading = format!("{} {}", group.id, group.name);
        shown.extend(self.card_page().map(|page| Shown { page, place: Place::Row(heading), text: whole }));
        let filters = vec![Filter::is("group", &group.id), Filter::is("in_group", "yes")];
        take(self.figure(&group.name, shown, points.exact(), filters, Measure::Sum(vec!["points"])));
    }

    /// The heading of the row of a group or an indicator.
    fn heading(&self, subject: Subject) -> String {
        let scheme = &self.scope.edition.scheme;
        let name = match subject {
            Subject::Total => "",
            Subject::Group(at) => &scheme.groups[at].name,
            Subject::Indicator(at, place) => &scheme.groups[at].indicators[place].name,
        };
        let heading = format!("{} {name}", scheme.id_of(subject));
        let indicator = matches!(subject, Subject::Indicator(..));
        let doubted = indicator && scheme.rule_of(subject).is_some_and(|rule| !rule.verified);
        match doubted {
            true => format!("{heading} {}", words::unverified(self.scope.cx.locale).label),
            false => heading,
        }
    }

    fn on_card(&self, subject: Subject, text: String) -> Vec<Shown> {
        let place = Place::Row(self.heading(subject));
        self.card_page().map(|page| Shown { page, place, text }).into_iter().collect()
    }

    fn subject(&self, subject: Subject) -> Vec<Filter> {
        vec![Filter::is("subject", self.scope.edition.scheme.id_of(subject))]
    }

    fn rate(&self, subject: Subject, row: &Score, take: &mut dyn FnMut(Figure)) {
        if row.nothing {
            return;
        }
        let (value, measure) = match &row.share {
            Some(Share::Counted(ratio)) => {
                let sum = |column| Part::sum(vec![column]);
                (Exact::Share(*ratio), Measure::share(sum("numerator"), sum("denominator")))
            }
            Some(Share::Stated(_, text)) => match Exact::decimal(text) {
                Some(rate) => (rate, Measure::Sum(vec!["rate"])),
                None => return,
            },
            None => return,
        };
        let shown = self.on_card(subject, words::share(self.scope.cx.locale, row));
        let name = self.scope.cx.locale.say("scorecards.col.rate", &[]);
        let what = format!("{}, {name}", self.heading(subject));
        take(self.figure(&what, shown, value, self.subject(subject), measure));
    }

    /// A score that follows from the rate by the rule of the scheme, or one that was exported.
    fn scored(&self, subject: Subject, row: &Score, take: &mut dyn FnMut(Figure)) {
        let (locale, scheme) = (self.scope.cx.locale, &self.scope.edition.scheme);
        let Some(points) = row.points else { return };
        let text = match scheme.max_of(subject) {
            Some(max) if max == Points::ZERO => return,
            Some(max) => format!("{}/{}", words::points(locale, scheme, points), words::max(locale, max)),
            None => words::points(locale, scheme, points),
        };
        let rule = scheme.rule_of(subject).zip(scheme.max_of(subject)).zip(row.share.as_ref());
        let measure = match rule.filter(|_| row.given.is_none()) {
            Some(((rule, max), share)) => self.by_rule(rule, max, share),
            None => Measure::Sum(vec!["points"]),
        };
        let name = locale.say("scorecards.col.score", &[]);
        let what = format!("{}, {name}", self.heading(subject));
        take(self.figure(&what, self.on_card(subject, text), points.exact(), self.subject(subject), measure));
    }

    fn by_rule(&self, rule: &Rule, max: Points, share: &Share) -> Measure {
        Measure::Score(crate::domain::figure::Score {
            rate: match share {
                Share::Counted(_) => vec!["numerator", "denominator"],
                Share::Stated(..) => vec!["rate"],
            },
            max: max.short(),
            full_from: rule.full_from,
            steps: rule.steps.iter().map(|step| (step.rate, step.score.short())).collect(),
            decimals: self.scope.edition.scheme.decimals,
        })
    }
}
