//! How a period is written: as a key, in a route, and for people.

use super::Period;
use crate::base::date::{Date, Month};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;

const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

impl Period {
    /// The name in routes: `2026-q3`, `2026-10`, `2023-2025`, `2026-01-01-2026-03-31`.
    pub fn slug(&self) -> String {
        self.to_string().replace("..", "-")
    }

    /// The Vietnamese name within a sentence: `quý III/2026`, `tháng 10/2026`, `năm 2026`.
    pub fn label_vi(&self) -> String {
        match *self {
            Period::Day(day) => format!("ngày {}", day_vi(day)),
            Period::Month(month) => format!("tháng {:02}/{}", month.month(), month.year()),
            Period::Quarter { year, quarter } => format!("quý {}/{year}", roman(quarter)),
            Period::Half { year, half: 1 } => format!("6 tháng đầu năm {year}"),
            Period::Half { year, .. } => format!("6 tháng cuối năm {year}"),
            Period::NineMonths(year) => format!("9 tháng năm {year}"),
            Period::Year(year) => format!("năm {year}"),
            Period::Years { from, to } => format!("giai đoạn {from}–{to}"),
            Period::Range { from, to } => format!("từ ngày {} đến ngày {}", day_vi(from), day_vi(to)),
        }
    }

    /// The English name within a sentence: `Quarter III of 2026`, `October 2026`, `2026`.
    pub fn label_en(&self) -> String {
        match *self {
            Period::Day(day) => day_en(day),
            Period::Month(month) => month_en(month),
            Period::Quarter { year, quarter } => format!("Quarter {} of {year}", roman(quarter)),
            Period::Half { year, half: 1 } => format!("the first half of {year}"),
            Period::Half { year, .. } => format!("the second half of {year}"),
            Period::NineMonths(year) => format!("the first nine months of {year}"),
            Period::Year(year) => year.to_string(),
            Period::Years { from, to } => format!("{from}–{to}"),
            Period::Range { from, to } => format!("{} to {}", day_en(from), day_en(to)),
        }
    }
}

fn roman(quarter: u32) -> &'static str {
    ROMAN[quarter.clamp(1, 4) as usize - 1]
}

fn day_vi(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

fn day_en(day: Date) -> String {
    format!("{} {}", day.day(), month_en(day.month_of()))
}

fn month_en(month: Month) -> String {
    format!("{} {}", month.name_en(), month.year())
}

/// The key: what [`Period::parse`] reads back.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Day(day) => day.fmt(f),
            Period::Month(month) => month.fmt(f),
            Period::Quarter { year, quarter } => write!(f, "{year}-q{quarter}"),
            Period::Half { year, half } => write!(f, "{year}-h{half}"),
            Period::NineMonths(year) => write!(f, "{year}-9m"),
            Period::Year(year) => write!(f, "{year}"),
            Period::Years { from, to } => write!(f, "{from}..{to}"),
            Period::Range { from, to } => write!(f, "{from}..{to}"),
        }
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Period, D::Error> {
        let text = String::deserialize(deserializer)?;
        Period::parse(&text).map_err(de::Error::custom)
    }
}

impl JsonSchema for Period {
    fn schema_name() -> Cow<'static, str> {
        "Period".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "period",
            "description": "A period: 2026, 2026-10, 2026-q3, 2026-h1, 2026-9m, 2023..2025, 2026-10-05, \
                            2026-01-01..2026-03-31, or in words such as quý III/2026."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_for_people_and_routes() {
        let cases = [
            ("2026-10-05", "2026-10-05", "ngày 05/10/2026", "5 October 2026"),
            ("2026-10", "2026-10", "tháng 10/2026", "October 2026"),
            ("2026-q3", "2026-q3", "quý III/2026", "Quarter III of 2026"),
            ("2026-h2", "2026-h2", "6 tháng cuối năm 2026", "the second half of 2026"),
            ("2026-9m", "2026-9m", "9 tháng năm 2026", "the first nine months of 2026"),
            ("2026", "2026", "năm 2026", "2026"),
            ("2023..2025", "2023-2025", "giai đoạn 2023–2025", "2023–2025"),
            (
                "2026-01-01..2026-03-15",
                "2026-01-01-2026-03-15",
                "từ ngày 01/01/2026 đến ngày 15/03/2026",
                "1 January 2026 to 15 March 2026",
            ),
        ];
        for (key, slug, vi, en) in cases {
            let period = Period::parse(key).unwrap();
            assert_eq!([period.slug().as_str(), &period.label_vi(), &period.label_en()], [slug, vi, en]);
            // What is shown to people is read back too.
            let read = Period::parse(vi).unwrap();
            assert_eq!((read.first(), read.last()), (period.first(), period.last()), "{vi}");
        }
    }

    #[test]
    fn yaml_takes_a_bare_year() {
        let read: Vec<Period> = serde_yaml::from_str("- 2023\n- 2025-h2\n- 2023..2025\n").unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), r#"["2023","2025-h2","2023..2025"]"#);
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in "[0-9qhQH9m/. \\-àưthángquýnăm]{0,20}|\\PC{0,20}") {
            if let Ok(period) = Period::parse(&text) {
                prop_assert!(period.first() <= period.last());
                prop_assert_eq!(Period::parse(&period.to_string()), Ok(period));
            }
        }
    }
}
