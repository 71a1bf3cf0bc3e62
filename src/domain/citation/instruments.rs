//! Documents whose day and life are known: dated data, not rules in the program.

use super::{Number, number};
use crate::base::date::Date;
use crate::format::yaml;
use schemars::JsonSchema;
use serde::Deserialize;

const TEXT: &str = include_str!("instruments.yaml");

/// A document whose day and life are known.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Its number.
    #[schemars(extend("x-vi" = "Số, ký hiệu văn bản"))]
    pub number: String,
    /// Its day.
    #[schemars(extend("x-vi" = "Ngày của văn bản"))]
    pub date: Date,
    /// Last day in force.
    #[schemars(extend("x-vi" = "Ngày cuối cùng còn hiệu lực"))]
    pub until: Option<Date>,
    /// The document in its place.
    #[schemars(extend("x-vi" = "Số, ký hiệu văn bản thay thế"))]
    pub replaced_by: Option<String>,
    /// Numbers under which it is cited by mistake.
    #[serde(default)]
    #[schemars(extend("x-vi" = "Các số hay bị ghi nhầm thay cho số này"))]
    pub mistaken: Vec<String>,
    /// Where the facts come from, in Vietnamese.
    #[serde(rename = "source")]
    #[schemars(extend("x-vi" = "Lấy thông tin ở đâu"))]
    pub _source: String,
}

impl Instrument {
    /// The documents that the program knows.
    pub fn embedded() -> Vec<Instrument> {
        // The embedded text is right (tested); if it were not, nothing would be known.
        yaml::typed(TEXT).unwrap_or_default()
    }

    /// Whether a citation means this document. Numbers without a year begin anew each year, so another year of such a
    /// number is another document, unless day and month are the same: then the year is wrong.
    pub fn is(&self, cited: &Number, date: Option<Date>) -> bool {
        let same_year = |day: Date| day.year() == self.date.year();
        let same_day = |day: Date| (day.month(), day.day()) == (self.date.month(), self.date.day());
        number(&self.number).is_some_and(|own| own == *cited)
            && (cited.year.is_some() || date.is_none_or(|day| same_year(day) || same_day(day)))
    }

    /// Whether a citation bears a number that is taken for this document by mistake.
    pub fn is_mistaken(&self, cited: &Number) -> bool {
        self.mistaken.iter().any(|one| number(one).is_some_and(|one| one == *cited))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documents_can_be_read_and_follow_each_other() {
        let all: Vec<Instrument> = yaml::typed(TEXT).unwrap();
        for one in &all {
            let own = number(&one.number).unwrap();
            assert!(own.year.is_none_or(|year| year == one.date.year()), "{}", one.number);
            assert!(one.until.is_none_or(|until| until > one.date), "{}", one.number);
            assert_eq!(one.until.is_some(), one.replaced_by.is_some(), "{}", one.number);
            assert!(one.mistaken.iter().chain(&one.replaced_by).all(|text| number(text).is_some()));
            assert!(!one._source.is_empty());
        }
        assert!(all.len() > 10);
    }

    #[test]
    fn a_number_without_a_year_is_another_document_in_another_year() {
        let one = Instrument::embedded().into_iter().find(|one| one.number == "766/QĐ-TTg").unwrap();
        let cited = number("766/QĐ-TTg").unwrap();
        let on = |year, month, day| one.is(&cited, Date::ymd(year, month, day));
        assert!(one.is(&cited, None) && on(2022, 6, 23) && on(2022, 8, 23) && on(2023, 6, 23));
        assert!(!on(2019, 6, 5));
    }
}
