//! The words by which headings are told, and whose programme a title names.

use super::super::line::is_hanzi;
use super::super::wordlists::words_of;

/// Whether a text is such a heading, be its characters set apart: `引　言`.
pub(super) fn is_usual_heading(text: &str) -> bool {
    let is_chinese = text.starts_with(is_hanzi) && text.chars().count() <= 6;
    let tight: String =
        text.chars().filter(|c| !is_chinese || !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    words_of("heading").contains(&tight.as_str())
}

/// Whose programme it is, by its title.
pub(super) fn author(title: &str) -> Option<String> {
    const DIRECTORATE: [&str; 7] = [
        "执行局", "執行局", "executive directorate", "direction exécutive", "dirección ejecutiva", "исполнительн",
        "المديرية التنفيذية",
    ];
    const COMMITTEE: [&str; 6] = ["委员会", "委員會", "committee", "comité", "комитет", "لجنة"];
    let title = title.to_lowercase();
    let names = |words: &[&str]| words.iter().any(|word| title.contains(word));
    if names(&DIRECTORATE) { Some("cted".to_owned()) } else { names(&COMMITTEE).then(|| "committee".to_owned()) }
}
