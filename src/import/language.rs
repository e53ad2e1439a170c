//! Which language a text is in.

use super::line::{Line, is_hanzi};

/// Words that only one of the languages of the Latin script has, and has often.
const WORDS: [(&str, &[&str]); 3] = [
    ("en", &["the", "of", "and", "will", "with", "its"]),
    ("fr", &["le", "les", "des", "du", "et", "sera", "aux", "dans", "l", "d", "par", "pour", "une", "est"]),
    ("es", &["el", "los", "las", "del", "y", "para", "con", "por", "una", "es", "al", "su"]),
];

/// The language of the lines, as a BCP 47 tag: `zh`, `en`, `fr`, `es`, `ru`, `ar`; `und` when nothing tells.
pub(super) fn of(lines: &[Line]) -> &'static str {
    let mut script = [("zh", 0_usize), ("ru", 0), ("ar", 0), ("latin", 0)];
    let [zh, ru, ar, latin] = &mut script;
    for c in lines.iter().flat_map(|line| line.text.chars()) {
        match c {
            c if is_hanzi(c) => zh.1 += 4, // one says as much as four letters
            '\u{400}'..='\u{4ff}' => ru.1 += 1,
            '\u{600}'..='\u{6ff}' => ar.1 += 1,
            c if c.is_alphabetic() => latin.1 += 1,
            _ => {}
        }
    }
    match script.iter().max_by_key(|(_, count)| *count) {
        Some((_, 0)) | None => "und",
        Some(("latin", _)) => latin_language(lines),
        Some((language, _)) => language,
    }
}

fn latin_language(lines: &[Line]) -> &'static str {
    let mut counts = [0_usize; 3];
    for word in lines.iter().flat_map(|line| line.text.split(|c: char| !c.is_alphabetic())) {
        for (count, (_, words)) in counts.iter_mut().zip(WORDS) {
            *count += usize::from(words.iter().any(|known| word.eq_ignore_ascii_case(known)));
        }
    }
    let best = counts.iter().zip(WORDS).max_by_key(|(count, _)| **count);
    best.filter(|(count, _)| **count > 0).map_or("und", |(_, (language, _))| language)
}

#[cfg(test)]
mod tests {
    use super::super::{clean, report::Report};
    use super::*;

    #[test]
    fn each_language_is_told_by_its_script_and_words() {
        for (language, text) in [
            ("zh", "委员会将根据第 1373(2001)号决议 (UNODC) 开展工作"),
            ("en", "The Committee will continue its work with the support of the Executive Directorate."),
            (
                "fr",
                "Le Comité continuera de suivre les travaux de la Direction exécutive et des États dans le domaine.",
            ),
            ("fr", "1. Le Conseil décide que l'État membre rend compte en 12 mois."),
            ("fr", "Décide que l’année compte en tout."),
            ("es", "Decide que el año cuenta en todo."),
            ("es", "El Comité seguirá las actividades de la Dirección Ejecutiva y de los Estados en el ámbito."),
            ("ru", "Комитет будет продолжать"),
            ("ar", "ستواصل اللجنة"),
            ("und", "12 34"),
        ] {
            assert_eq!(of(&clean::lines(text, &mut Report::default())), language, "{text}");
        }
    }
}
