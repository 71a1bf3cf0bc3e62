//! What numbers of office programs mean: plain figures, days of two calendars, shares, times of day.

use super::Cell;
use super::format::Shown;
use crate::base::date::Date;

/// From which day a workbook counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Calendar {
    /// 1 is 1 January 1900, and there is a 29 February 1900 that never was.
    #[default]
    From1900,
    /// 0 is 1 January 1904.
    From1904,
}

/// The cell of a number as its format shows it.
pub fn number_cell(value: f64, shown: Shown, calendar: Calendar) -> Cell {
    match shown {
        _ if !value.is_finite() => Cell::Fault("#NUM!".to_owned()),
        Shown::Date => day_of(value, calendar).map_or_else(|| Cell::Number(plain(value, 0)), Cell::Date),
        Shown::Share => Cell::Text(format!("{}%", plain(value, 2))),
        Shown::Time => Cell::Text(time_of(value)),
        Shown::Plain => Cell::Number(plain(value, 0)),
    }
}

/// The day of a serial number; `None` before the first and after the last day of the calendar.
pub fn day_of(serial: f64, calendar: Calendar) -> Option<Date> {
    let days = serial.floor();
    if !(0.0..=2_958_465.0).contains(&days) {
        return None;
    }
    let days = days as i64;
    let day = match calendar {
        Calendar::From1904 => Date::ymd(1904, 1, 1)?.plus_days(days),
        Calendar::From1900 if days == 0 || days == 60 => return None,
        Calendar::From1900 if days < 60 => Date::ymd(1899, 12, 31)?.plus_days(days),
        Calendar::From1900 => Date::ymd(1899, 12, 30)?.plus_days(days),
    };
    Some(day)
}

/// The cell of a day in ISO 8601, with or without a time; another text stays one.
pub fn iso_cell(text: &str) -> Cell {
    let mut parts = text.get(..10).unwrap_or_default().splitn(3, '-').map(str::parse::<u32>);
    let day = match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) => {
            i32::try_from(year).ok().and_then(|year| Date::ymd(year, month, day))
        }
        _ => None,
    };
    day.map_or_else(|| Cell::Text(text.to_owned()), Cell::Date)
}

/// The 15 digits that office programs hold for certain, written out, times ten to the power of `shift`:
/// 0.1 + 0.2 is "0.3", 1234.0 is "1234".
pub fn plain(value: f64, shift: i32) -> String {
    let written = format!("{value:.14e}");
    let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
    let negative = mantissa.starts_with('-');
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    // How many digits stand before the dot.
    let before = exponent.parse::<i32>().unwrap_or(0) + shift + 1;
    let text = match usize::try_from(before) {
        Ok(before) if before >= digits.len() => format!("{digits:0<before$}"),
        Ok(before) if before > 0 => format!("{}.{}", &digits[..before], &digits[before..]),
        _ => format!("0.{}{digits}", "0".repeat(before.unsigned_abs() as usize)),
    };
    if negative { format!("-{text}") } else { text }
}

/// A share of a day as hours and minutes, seconds where there are some. Hours go beyond 24.
fn time_of(value: f64) -> String {
    let seconds = (value.abs() * 86_400.0).round() as u64;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let sign = if value < 0.0 { "-" } else { "" };
    let tail = if seconds > 0 { format!(":{seconds:02}") } else { String::new() };
    format!("{sign}{hours:02}:{minutes:02}{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn figures_are_written_without_noise() {
        let written = [0.1 + 0.2, 1234.0, 99.8, -0.5, 0.0, -0.0, 1e20, 1.5e-7, 123456789012.0, 1.005];
        let expected = [
            "0.3",
            "1234",
            "99.8",
            "-0.5",
            "0",
            "0",
            "100000000000000000000",
            "0.00000015",
            "123456789012",
            "1.005",
        ];
        assert_eq!(written.map(|value| plain(value, 0)), expected);
        assert_eq!([plain(0.998, 2), plain(1.0, 2), plain(0.0005, 2)], ["99.8", "100", "0.05"]);
    }

    #[test]
    fn days_of_both_calendars() {
        let day = |serial, calendar| day_of(serial, calendar).map(|day| day.to_string());
        let of_1900 = |serial| day(serial, Calendar::From1900);
        assert_eq!(of_1900(46300.9), Some("2026-10-05".into()));
        assert_eq!([of_1900(1.0), of_1900(59.0)], [Some("1900-01-01".into()), Some("1900-02-28".into())]);
        assert_eq!(
            [of_1900(61.0), of_1900(2_958_465.0)],
            [Some("1900-03-01".into()), Some("9999-12-31".into())]
        );
        assert_eq!([of_1900(0.5), of_1900(60.0), of_1900(-3.0), of_1900(2_958_466.0)], [const { None }; 4]);
        assert_eq!(day(44838.0, Calendar::From1904), Some("2026-10-05".into()));
        assert_eq!(day(0.0, Calendar::From1904), Some("1904-01-01".into()));
    }

    #[test]
    fn cells_are_as_shown() {
        let cell = |value, shown| number_cell(value, shown, Calendar::From1900);
        assert_eq!(cell(0.6875, Shown::Time), Cell::Text("16:30".into()));
        assert_eq!(cell(1.00001, Shown::Time), Cell::Text("24:00:01".into()));
        assert_eq!(cell(0.998, Shown::Share), Cell::Text("99.8%".into()));
        assert_eq!(cell(0.0, Shown::Date), Cell::Number("0".into()));
        assert_eq!(cell(f64::NAN, Shown::Plain), Cell::Fault("#NUM!".into()));
    }

    proptest! {
        #[test]
        fn figures_of_15_digits_come_back(digits in 0u64..1_000_000_000_000_000, places in 0i32..9) {
            let value: f64 = format!("{digits}e-{places}").parse().unwrap();
            prop_assert_eq!(plain(value, 0).parse::<f64>().unwrap(), value);
        }

        #[test]
        fn any_number_is_written_plainly(value in any::<f64>()) {
            if let Cell::Number(text) = number_cell(value, Shown::Plain, Calendar::From1900) {
                prop_assert!(text.bytes().all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte)));
            }
        }
    }
}
