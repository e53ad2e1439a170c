//! The words by which the parts of a resolution are told, in the official languages.

use super::super::line::is_hanzi;
use super::super::wordlists::words_of;

/// Whether a line that opens a resolution names the Security Council.
pub(super) fn is_of_security_council(text: &str) -> bool {
    const COUNCIL: [&str; 3] = ["The Security Council", "Le Conseil de sécurité", "El Consejo de Seguridad"];
    COUNCIL.contains(&text.trim_end_matches(['.', ',']))
}

/// Whether a line opens a resolution: an organ's name and a comma, nothing else. Old prints lack the comma.
pub(super) fn is_opening(text: &str) -> bool {
    let text = text.trim();
    if is_of_security_council(text) || text.trim_end_matches('.') == "The General Assembly" {
        return true;
    }
    let Some(name) = text.strip_suffix([',', '，', '、']) else { return false };
    let name = name.trim();
    let words = name.split_whitespace().count();
    if name.chars().next().is_some_and(is_hanzi) {
        return name.chars().count() <= 14 && words_of("organ").iter().any(|organ| name.ends_with(organ));
    }
    let lower = name.to_lowercase();
    let has_organ = lower.split(|c: char| !c.is_alphanumeric()).any(|word| words_of("organ").contains(&word));
    let begins = ["the ", "le ", "la ", "l’", "l'", "el "].iter().any(|article| lower.starts_with(article));
    let is_russian = lower.starts_with(|c: char| matches!(c, '\u{400}'..='\u{4ff}'));
    (1..=9).contains(&words) && has_organ && (begins || is_russian) && name.starts_with(char::is_uppercase)
}

/// Whether a line opens a resolution with a word that leads on from what is told above it: `Therefore the Council,`.
pub(super) fn is_led_opening(text: &str) -> bool {
    let organ = text.split_once(' ').and_then(|(_, rest)| rest.strip_prefix("the "));
    text.starts_with(char::is_uppercase) && organ.is_some_and(|organ| is_opening(&format!("The {organ}")))
}

/// Whether a letter is what a reader of pictures makes of a number.
pub(super) fn is_misread(printed: &str, number: u32) -> bool {
    matches!((printed, number), ("Z", 2) | ("S", 5) | ("G", 6) | ("B", 8))
}

/// A note whose mark is misread, taken apart: `1/s Treaty Series` for `1/ Treaty Series`.
pub(super) fn misread_note(text: &str) -> Option<(&str, &str)> {
    let (mark, text) = text.split_once(' ')?;
    let (number, letters) = mark.split_once('/')?;
    let is_mark = (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_misread = letters.len() == 1 && letters.bytes().all(|byte| byte.is_ascii_lowercase());
    (is_mark && is_misread).then_some((mark, text))
}

/// Whether a line is no sentence and no clause, but a few words.
pub(super) fn is_scrap(text: &str) -> bool {
    let is_ended = text.ends_with(['.', ',', ';', ':', '。', '，', '；', '：']);
    !is_ended && !is_operative(text) && text.split_whitespace().count() <= 3 && text.chars().count() <= 24
}

/// Whether a line begins a preambular paragraph, be it with a small letter.
pub(in super::super) fn is_preambular(text: &str) -> bool {
    if text.chars().next().is_some_and(is_hanzi) {
        return words_of("preamble-zh").iter().any(|word| text.starts_with(word));
    }
    let word = first_word(text);
    let lower = word.to_lowercase();
    let is_russian = lower.starts_with(|c: char| matches!(c, '\u{400}'..='\u{4ff}'));
    if is_russian {
        return ["ая", "уя", "яя", "ясь", "ив", "ав", "учи", "ев", "но", "ша"].iter().any(|end| lower.ends_with(end));
    }
    let is_participle =
        ["ing", "ant", "ando", "endo"].iter().any(|end| lower.len() > end.len() + 1 && lower.ends_with(end));
    is_participle || words_of("preamble").contains(&lower.as_str())
}

/// Whether a line begins an operative paragraph that bears no number: `Decides to`, `Also calls upon`.
pub(in super::super) fn is_operative(text: &str) -> bool {
    let mut words = text.split_whitespace().map(|word| word.trim_end_matches([',', ':']));
    let Some(first) = words.next().filter(|word| word.starts_with(char::is_uppercase)) else { return false };
    let lower = first.to_lowercase();
    let verb = if words_of("adverb").contains(&lower.as_str()) { words.next().unwrap_or("").to_owned() } else { lower };
    let is_verb = verb.len() >= 4
        && verb.ends_with('s')
        && !verb.ends_with("ss")
        && !verb.ends_with("ous")
        && verb.chars().all(|c| c.is_ascii_lowercase());
    // A verb alone is a heading: `Reports`.
    let goes_on = words.next().is_some() || text.ends_with(':');
    is_verb && goes_on && !words_of("no-verb").contains(&verb.as_str())
}

/// Whether a line begins with the verb of a clause that no other word of a sentence looks like.
pub(in super::super) fn is_decision(text: &str) -> bool {
    ["Decides ", "Recommends ", "Requests ", "Calls upon ", "Demands ", "Urges ", "Condemns ", "Resolves "]
        .iter()
        .any(|verb| text.starts_with(verb))
}

/// Whether a line is the first operative paragraph with a misprinted stop: `1, Recognizes`.
pub(super) fn is_misprinted_first(text: &str) -> bool {
    let rest = text.strip_prefix("1,").or_else(|| text.strip_prefix("1;")).or_else(|| text.strip_prefix("I."));
    rest.is_some_and(|rest| rest.starts_with(char::is_whitespace) && is_operative(rest))
}

/// Whether a line says how a document was adopted.
pub(super) fn is_adoption(text: &str) -> bool {
    let is_day = text.strip_prefix("of ").is_some_and(|day| day.starts_with(|c: char| c.is_ascii_digit()));
    let is_chinese = text.chars().any(is_hanzi)
        && text.ends_with(['过', '過', '议', '議', ']'])
        && (text.contains("通过") || text.contains("通過") || text.contains("大会决议"));
    is_day || is_chinese || words_of("adoption").iter().any(|start| text.starts_with(start))
}

/// Whether a line below the operative part says how the document was adopted.
pub(in super::super) fn is_closing(text: &str) -> bool {
    let is_meeting = text.chars().count() <= 60
        && ["plenary meeting", "séance plénière", "sesión plenaria", "пленарное заседание", "次全体会议"]
            .iter()
            .any(|word| text.contains(word));
    is_meeting
        || text.starts_with("Adopted ")
        || text.starts_with("Adopted\u{a0}")
        || text.starts_with("Adoptée")
        || text.starts_with("Aprobada")
        || text.starts_with("Принята")
}

/// Whether a line is the title of a resolution: its number, and for one of the Assembly its subject.
pub(super) fn is_title(text: &str) -> bool {
    let lower = text.to_lowercase();
    let named = ["resolution", "résolution", "resolución", "резолюция", "draft resolution", "projet de résolution"];
    let after = named.iter().find_map(|word| lower.strip_prefix(word)).map(str::trim_start);
    let is_numbered = after.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || lower.starts_with(|c: char| c.is_ascii_digit()) && lower.contains("). resolution of ");
    let is_chinese = text.starts_with('第') && (text.ends_with("号决议") || text.ends_with("號決議"));
    is_numbered || is_chinese || is_long_title(text)
}

/// Whether a line begins a title with the number of the session: `78/115. Technical assistance`.
pub(super) fn is_long_title(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.len() <= 4 && part.chars().all(|c| c.is_ascii_digit());
    let number = text.split(['.', '．', ' ']).next().unwrap_or("");
    number.split_once('/').is_some_and(|(session, number)| is_part(session) && is_part(number))
}

/// Whether a line of the masthead stands by itself.
pub(super) fn is_agenda(text: &str) -> bool {
    ["Agenda item", "Distr", "Original", "议程项目", "Point ", "Tema ", "Пункт "]
        .iter()
        .any(|start| text.starts_with(start))
}

/// Whether a line is the letter or numeral of a part of a resolution, alone.
pub(super) fn is_part_mark(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.chars().all(|c| c.is_ascii_uppercase())
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or("")
}
