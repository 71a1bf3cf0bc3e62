use super::*;
use crate::base::diag::Lang;
use proptest::prelude::*;

fn locale() -> Locale {
    Locale::new(Lang::Vi, [("site.chart.gap".to_owned(), "?".to_owned())].into())
}

fn months(values: &[Option<u64>]) -> Vec<(Month, Option<u64>)> {
    let first = Month::parse("2025-03").unwrap();
    let all = std::iter::successors(Some(first), |month| Some(month.next()));
    all.zip(values.iter().copied()).collect()
}

fn drawn(values: &[Option<u64>], unit: Unit, goal: Option<u64>) -> Chart {
    let values = months(values);
    let goal = goal.map(|goal| (goal, "mục tiêu 95,0%".to_owned()));
    let series = Series { id: "x", tone: "late", unit, values: &values, goal, beside: 0 };
    series.draw(String::new(), &locale())
}

#[test]
fn the_scale_reaches_the_largest_in_few_round_steps() {
    let scales = [0, 1, 4, 7, 600, 742, 3000, 4001].map(scale);
    assert_eq!(scales, [(1, 1), (1, 1), (1, 4), (2, 8), (200, 600), (200, 800), (1000, 3000), (2000, 6000)]);
}

#[test]
fn a_month_without_a_figure_breaks_the_line_and_is_not_0() {
    let chart = drawn(&[Some(4), Some(2), None, Some(0), None, Some(3)], Unit::Count, None);
    assert_eq!(chart.path.matches('M').count(), 3, "{}", chart.path);
    assert_eq!(chart.dots.len(), 2, "the lone month, and the newest");
    let texts: Vec<&str> = chart.marks.iter().map(|mark| mark.text.as_str()).collect();
    assert_eq!(texts, ["3", "4", "?", "?"]);
    assert!(chart.gaps);
}

#[test]
fn a_goal_is_a_line_with_its_words() {
    let chart = drawn(&[Some(990), Some(930), Some(960)], Unit::Tenths, Some(950));
    assert_eq!(chart.goal, Some(Frame { left: 0.0, top: 1000, months: 3 }.height(950)));
    assert!(chart.marks.iter().any(|mark| mark.text == "mục tiêu 95,0%"), "{:?}", chart.marks);
}

#[test]
fn drawings_beside_each_other_share_a_scale() {
    let (small, large) = (months(&[Some(1), Some(2)]), months(&[Some(70), Some(81)]));
    let beside = largest([&*small, &*large]);
    let draw = |values: &[(Month, Option<u64>)]| {
        let series = Series { id: "x", tone: "late", unit: Unit::Count, values, goal: None, beside };
        series.draw(String::new(), &locale())
    };
    assert_eq!((draw(&small).lines, draw(&small).left), (draw(&large).lines, draw(&large).left));
}

proptest! {
    #[test]
    fn no_label_meets_another_or_leaves_the_drawing(
        values in prop::collection::vec(prop::option::of(prop_oneof![0u64..3, 0u64..1000, 0u64..20_000_000]), 1..=MONTHS),
        goal in prop::option::of(0u64..20_000),
        tenths in any::<bool>(),
    ) {
        let unit = if tenths { Unit::Tenths } else { Unit::Count };
        let chart = drawn(&values, unit, goal);
        let labels: Vec<&Label> = chart.labels.iter().chain(&chart.marks).collect();
        for (place, label) in labels.iter().enumerate() {
            prop_assert!(label.is_clear_of(labels[..place].iter().copied()), "{label:?} in {labels:?}");
            let room = label.room();
            prop_assert!(room.left >= -0.1 && room.right <= WIDTH + 0.1, "{label:?}");
            prop_assert!(room.top >= 0.0 && room.bottom <= chart.height, "{label:?}");
        }
        if let Some(newest) = values.iter().rev().flatten().next() {
            prop_assert_eq!(&chart.marks[0].text, &unit.write(*newest, &locale()), "the newest figure is always told");
        }
    }
}
