//! Dates as letters print them.

use crate::model::Period;

/// The first date in a Chinese text, `YYYY-MM-DD`: `2024年2月23日`.
pub(super) fn first(text: &str) -> Option<String> {
    dates(text).next().map(|date| date.written())
}

/// The first period in a text: `2024年1月1日至12月31日`.
pub(super) fn period(text: &str) -> Option<Period> {
    let mut found = text.match_indices('至').filter_map(|(at, _)| {
        let (before, after) = text.split_at_checked(at)?;
        let from = dates(before).last().filter(|date| before.ends_with(&date.printed))?;
        let after = after.strip_prefix('至')?;
        let to = date_at(after).or_else(|| day_at(after, from.year))?;
        Some(Period { from: from.written(), to: to.written(), extra: serde_json::Map::new() })
    });
    found.next()
}

struct Date {
    year: u32,
    month: u32,
    day: u32,
    printed: String,
}

impl Date {
    fn written(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn dates(text: &str) -> impl Iterator<Item = Date> {
    text.char_indices().filter_map(move |(at, _)| date_at(text.get(at..)?)).filter(|date| date.year > 1900)
}

fn date_at(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('年')?;
    let day = day_at(rest, year.trim().parse().ok()?)?;
    Some(Date { printed: format!("{year}年{}", day.printed), ..day })
}

fn day_at(text: &str, year: u32) -> Option<Date> {
    let (month, rest) = text.split_once('月')?;
    let (day, _) = rest.split_once('日')?;
    let printed = format!("{month}月{day}日");
    let (month, day) = (month.trim().parse().ok()?, day.trim().parse().ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some(Date { year, month, day, printed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_dates_and_periods() {
        assert_eq!(first("2024年2月23日安全理事会"), Some("2024-02-23".to_owned()));
        assert_eq!(first("第 1373(2001)号"), None);
        let period = period("执行局(见附文)2024年1月1日至12月31日期间").expect("a period");
        assert_eq!((period.from.as_str(), period.to.as_str()), ("2024-01-01", "2024-12-31"));
    }
}
