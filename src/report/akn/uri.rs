//! The addresses of works in the naming of Akoma Ntoso.

use crate::citation::{Symbol, official_language};
use crate::model::Work;

/// Where a work has its place among all works.
pub(super) struct Uri {
    pub(super) work: String,
    pub(super) expression: String,
    pub(super) date: String,
    pub(super) language: &'static str,
    pub(super) author: &'static str,
}

impl Uri {
    pub(super) fn of(work: &Work) -> Self {
        let date = work.dated.clone().filter(|date| is_day(date)).unwrap_or_else(|| "1945-10-24".to_owned());
        let (author, stem) = match &work.symbol {
            Some(symbol) => of_symbol(symbol),
            None => ("un", format!("/akn/un/statement/deliberation/un/{}/unnamed", date.get(..4).unwrap_or("1945"))),
        };
        let language = match official_language(&work.language) {
            Some("ar") => "ara",
            Some("en") => "eng",
            Some("es") => "spa",
            Some("fr") => "fra",
            Some("ru") => "rus",
            Some("zh") => "zho",
            _ => "und",
        };
        let expression = format!("{stem}/{language}@{date}");
        Self { work: stem, expression, date, language, author }
    }
}

fn is_day(date: &str) -> bool {
    let pieces: Vec<&str> = date.split('-').collect();
    matches!(pieces.as_slice(), [year, month, day]
        if year.len() == 4 && month.len() == 2 && day.len() == 2 && date.bytes().all(|c| c.is_ascii_digit() || c == b'-'))
}

/// The author and the address of a document: a resolution of the Council by year and number, others by their symbol.
pub(super) fn of_symbol(symbol: &Symbol) -> (&'static str, String) {
    if let (Some(number), Some(year)) = (symbol.resolution_number(), symbol.resolution_year()) {
        return ("unsc", format!("/akn/un/statement/deliberation/unsc/{year}/{number}"));
    }
    let author = match symbol.as_str().split('/').next() {
        Some("S") => "unsc",
        Some("A") => "unga",
        Some("E") => "ecosoc",
        _ => "un",
    };
    // A number may hold no slash.
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' };
    let number: String = symbol.as_str().chars().map(plain).collect();
    let year = symbol
        .as_str()
        .split(['/', '(', ')'])
        .find(|piece| piece.len() == 4 && piece.parse::<u32>().is_ok_and(|year| (1945..2200).contains(&year)));
    let year = year.map_or_else(String::new, |year| format!("/{year}"));
    (author, format!("/akn/un/statement/deliberation/{author}{year}/{}", number.to_lowercase()))
}
