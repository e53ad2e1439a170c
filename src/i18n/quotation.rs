//! How a paragraph is referred to: the document, the part, the number, in the language of the interface.

use super::Lang;

/// Hanzi of the numbers that parts bear.
const HANZI: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const ROMAN: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
];

/// What a part is called, by its lasting name (`annex`, `annex-2`, `enclosure`); `None` for one of another name.
pub(crate) fn part(lang: Lang, id: &str) -> Option<String> {
    let (name, number) = match id.rsplit_once('-') {
        Some((name, number)) => (name, Some(number.parse::<usize>().ok()?)),
        None => (id, None),
    };
    let (english, chinese) = match name {
        "annex" => ("annex", "附件"),
        "enclosure" => ("enclosure", "附文"),
        _ => return None,
    };
    let nth = |numerals: [&'static str; 10]| match number {
        Some(number) => numerals.get(number.checked_sub(1)?).copied(),
        None => Some(""),
    };
    match lang {
        Lang::En => nth(ROMAN).map(|nth| format!("{english} {nth}").trim_end().to_owned()),
        Lang::Zh => nth(HANZI).map(|nth| format!("{chinese}{nth}")),
    }
}

/// A document without a symbol, by the date of its letter, `YYYY-MM-DD`.
pub(crate) fn letter_dated(lang: Lang, date: &str) -> String {
    let mut numbers = date.split('-').map(str::parse::<usize>);
    let (year, month, day) = (numbers.next(), numbers.next(), numbers.next());
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) = (year, month, day) else { return date.to_owned() };
    match lang {
        Lang::En => {
            let name = month.checked_sub(1).and_then(|month| MONTHS.get(month)).copied().unwrap_or_default();
            format!("Letter dated {day} {name} {year}")
        }
        Lang::Zh => format!("{year}年{month}月{day}日的信"),
    }
}

/// Paragraphs by their numbers; those without one are counted, and that is said.
pub(crate) fn paragraphs(lang: Lang, numbers: &str, is_several: bool) -> String {
    let is_counted = numbers.contains('#');
    let numbers = numbers.replace('#', "");
    match lang {
        Lang::En => {
            let (counted, plural) = (if is_counted { "unnumbered " } else { "" }, if is_several { "s" } else { "" });
            format!("{counted}para{plural}. {numbers}")
        }
        Lang::Zh => format!("{}第{numbers}段", if is_counted { "未编号" } else { "" }),
    }
}

/// Document, part, numbers; what is empty is left out.
pub(crate) fn reference(lang: Lang, document: &str, part: &str, numbers: &str, is_several: bool) -> String {
    let numbers = if numbers.is_empty() { String::new() } else { paragraphs(lang, numbers, is_several) };
    let comma = match lang {
        Lang::En => ", ",
        Lang::Zh => "，",
    };
    let pieces = [document, part, &numbers].into_iter().filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join(comma)
}

/// The letter itself, in a reference.
pub(crate) const fn letter(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "letter",
        Lang::Zh => "信",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_have_a_name_in_each_language() {
        assert_eq!(part(Lang::En, "annex").as_deref(), Some("annex"));
        assert_eq!(part(Lang::Zh, "enclosure").as_deref(), Some("附文"));
        assert_eq!(part(Lang::En, "annex-2").as_deref(), Some("annex II"));
        assert_eq!(part(Lang::Zh, "annex-3").as_deref(), Some("附件三"));
        assert_eq!((part(Lang::En, "annex-99"), part(Lang::En, "body")), (None, None));
    }

    #[test]
    fn a_reference_leaves_out_what_is_not_known() {
        assert_eq!(reference(Lang::En, "S/2024/1", "annex", "40", false), "S/2024/1, annex, para. 40");
        assert_eq!(reference(Lang::Zh, "S/2024/1", "附件", "20-23", true), "S/2024/1，附件，第20-23段");
        assert_eq!(reference(Lang::En, "", "annex", "", false), "annex");
        assert_eq!(letter_dated(Lang::En, "2024-02-23"), "Letter dated 23 February 2024");
        assert_eq!(letter_dated(Lang::Zh, "2024-02-23"), "2024年2月23日的信");
        assert_eq!(letter_dated(Lang::En, "spring"), "spring");
    }
}
