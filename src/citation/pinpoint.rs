//! The paragraphs of a document that a text points at, before its number or behind it.

use super::reader::{self, ARTICLES, PARAGRAPH, eat, is_one_of, skip_blanks};

const RESOLUTION: [&str; 14] = [
    "resolution", "resolutions", "résolution", "résolutions", "resolución", "resoluciones", "резолюции", "резолюция",
    "резолюций", "резолюцией", "резолюцию", "резолюциях", "резолюциями", "res.",
];

/// Words that lead from the paragraph to its document.
const OF: [&str; 9] = ["of", "in", "de", "du", "des", "del", "dans", "en", "à"];

/// Words that may stand on the way from the paragraph to its document.
const BETWEEN: [&str; 32] = [
    "security", "council", "council’s", "council's", "general", "assembly", "the", "its", "said", "that", "same",
    "his", "la", "las", "le", "les", "su", "sus", "sa", "ses", "conseil", "sécurité", "consejo", "seguridad",
    "générale", "asamblea", "citada", "ladite", "ее", "своей", "указанной", "этой",
];

/// What the words for a preamble and its paragraphs begin with.
const PREAMBLE: [&str; 4] = ["preamb", "préamb", "preámb", "преамб"];

/// The words for the operative part, before its paragraphs or behind them.
const OPERATIVE: [&str; 10] = [
    "operative", "part", "dispositif", "dispositiva", "dispositivo", "parte", "partie", "постановляющей", "части",
    "часть",
];

/// What leads from a document to its title in quotation marks.
const ENTITLED: [&str; 10] = [
    "entitled", "titled", "题为", "題為", "intitulée", "intitulé", "titulada", "titulado", "озаглавленной",
    "озаглавленная",
];

/// What leads to its subject in quotation marks, which need not be its title.
const ABOUT: [&str; 4] = [" on", " sur", "relative à", " sobre"];

/// How far before a number its paragraphs can stand, in bytes.
const REACH: usize = 160;

/// Whether a text ends with the word for a resolution, so that the number behind it is one's.
pub(super) fn names_resolution(before: &str) -> bool {
    let before = before.trim_end_matches(reader::is_blank);
    if before.ends_with(['第', '议']) {
        return before.ends_with('第') || before.ends_with("决议");
    }
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("").to_lowercase();
    RESOLUTION.contains(&word.as_str()) || matches!(word.as_str(), "القرار" | "القرارات")
}

/// The paragraphs of a document that the texts before and behind its name point at.
pub(super) fn around(text_before: &str, text_behind: &str) -> Vec<u32> {
    let paragraphs = before(text_before);
    if paragraphs.is_empty() { behind(text_behind) } else { paragraphs }
}

/// The operative paragraphs pointed at behind a document: `号决议第11和14段`, `, paragraph 35`, ` (para. 6)`,
/// ` on “Harbours”, paragraph 40`.
fn behind(text: &str) -> Vec<u32> {
    let behind_title = |text| {
        let (numbers, rest) = in_words(title_behind(text)?.2)?;
        (!is_of_another(rest)).then_some(numbers)
    };
    let read = in_chinese(text).or_else(|| Some(in_words(text)?.0));
    read.or_else(|| in_chinese(title_behind(text)?.2)).or_else(|| behind_title(text)).unwrap_or_default()
}

/// What a text gives in quotation marks right behind a document: whether it is said to be its title, `, entitled “…”`,
/// the words, and the text behind them.
pub(crate) fn title_behind(text: &str) -> Option<(bool, &str, &str)> {
    /// How far behind the document its title may begin, in bytes.
    const NEAR: usize = 60;
    /// How long a title is at most, in bytes.
    const LONGEST: usize = 1000;
    const OPEN: [char; 6] = ['“', '"', '«', '《', '「', '„'];
    let at = beginning(text, NEAR).find(OPEN)?;
    let (between, quoted) = text.split_at_checked(at)?;
    let lead = between.trim_end_matches([' ', '\u{a0}', ':', '：']);
    let leads = |words: &[&str]| words.iter().any(|word| lead.ends_with(word));
    let is_title = leads(&ENTITLED);
    if !(is_title || leads(&ABOUT)) || between.contains(['.', '。', ';', '；']) {
        return None;
    }
    let quoted = quoted.trim_start_matches(OPEN);
    let (title, _) = beginning(quoted, LONGEST).split_once(['”', '"', '»', '》', '」', '“'])?;
    let behind = quoted.get(title.len()..)?.trim_start_matches(['”', '"', '»', '》', '」', '“']);
    Some((is_title, title.trim(), behind))
}

/// What a text begins with, of so many bytes at most: a long text is not read anew for each document in it.
fn beginning(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// The paragraph that a whole text names: `35`, `paragraph 35`, `§35`, `第35段`.
pub(super) fn of_text(text: &str) -> Option<u32> {
    let (first, behind) = word(text);
    let rest = if is_one_of(&PARAGRAPH, first) { behind } else { text.trim_start_matches(['第', '§']) };
    let (number, rest) = reader::number(skip_blanks(rest))?;
    matches!(rest, "" | "段").then_some(number)
}

fn in_chinese(text: &str) -> Option<Vec<u32>> {
    /// How far from the word for the preamble that for the operative part may stand, in bytes.
    const NEAR: usize = 90;
    let mut rest = skip_blanks(text);
    for word in ["号", "號", "决议", "決議", "的", "，", "(", "（"] {
        rest = skip_blanks(rest.strip_prefix(word).unwrap_or(rest));
    }
    // What stands between both words are paragraphs of the preamble.
    let words = ["执行部分", "執行部分"];
    let operative = words.iter().find_map(|word| {
        let at = beginning(rest, NEAR + word.len()).find(word)?;
        Some((rest.get(..at)?, rest.get(at + word.len()..)?))
    });
    if let Some((between, behind)) = operative
        && (between.is_empty()
            || between.starts_with("序言")
                && between.len() <= NEAR
                && !between.contains(['。', '；', '号', '號', '/', '《']))
    {
        rest = skip_blanks(behind);
    }
    let (numbers, rest) = reader::numbers(skip_blanks(rest.strip_prefix('第')?))?;
    let is_paragraph = skip_blanks(rest).starts_with('段');
    is_paragraph.then_some(numbers)
}

/// Whether what stands behind paragraphs says that they are those of something else: ` of resolution 9`, ` above`.
fn is_of_another(rest: &str) -> bool {
    let (next, _) = word(skip_blanks(rest));
    is_one_of(&OF, next) || matches!(next, "above" | "below")
}

fn in_words(text: &str) -> Option<(Vec<u32>, &str)> {
    if !text.starts_with([',', ' ', '\u{a0}', '(']) {
        return None;
    }
    let rest = skip_blanks(text.strip_prefix(',').unwrap_or(text));
    let (first, mut rest) = named_paragraphs(eat(rest, '(').unwrap_or(rest))?;
    let mut list = first;
    while let Some((is_range, (numbers, behind))) = further(rest).filter(|(_, (_, behind))| !is_of_another(behind)) {
        numbers.into_iter().for_each(|number| reader::extend(&mut list, number, is_range));
        rest = behind;
    }
    Some((list, rest))
}

/// The paragraphs that a list goes on with, whether as the end of a range, and the text behind them.
fn further(rest: &str) -> Option<(bool, (Vec<u32>, &str))> {
    let (is_range, next) = reader::joined(rest)?;
    Some((is_range, named_paragraphs(next)?))
}

/// The operative paragraphs pointed at before a document: `paragraphs 11 and 14 of Security Council resolution `.
fn before(text: &str) -> Vec<u32> {
    // The words are of writings with capitals: a number behind Chinese, the most of all, costs but this look.
    let is_cased = |c: char| c.is_lowercase() || c.is_uppercase();
    if !text.trim_end_matches(reader::is_blank).ends_with(is_cased) {
        return Vec::new();
    }
    let mut start = text.len().saturating_sub(REACH);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let mut tail = text.get(start..).unwrap_or("").trim_end();
    let mut is_of = false;
    while let Some((before, word)) = tail.rsplit_once(char::is_whitespace)
        && [&RESOLUTION[..], &BETWEEN, &OF].iter().any(|words| is_one_of(words, word))
    {
        is_of |= is_one_of(&OF, word) || is_russian(word);
        tail = before.trim_end();
    }
    if !is_of || !tail.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    // A list may go on behind the end of a line.
    let tail = tail.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut tail = tail.as_str();
    // The first place from which all that follows is a list of paragraphs; those right behind another document are its own.
    let mut of_another = Vec::new();
    while let Some((ahead, here)) = tail.find(char::is_alphabetic).and_then(|at| tail.split_at_checked(at)) {
        let follows_document = ahead.contains([')', '/']) || ahead.starts_with(|c: char| c.is_ascii_digit());
        let (word, behind) = word(here);
        if is_one_of(&PARAGRAPH, word) || is_of_preamble(word) {
            match paragraphs(here) {
                Some((numbers, rest)) if rest.trim().is_empty() && follows_document => {
                    of_another = numbers;
                    tail = named_paragraphs(here).map_or("", |(_, rest)| rest);
                    continue;
                }
                Some((numbers, rest)) if rest.trim().is_empty() => return numbers,
                _ => {}
            }
        }
        tail = behind;
    }
    of_another
}

/// Whether a word is Russian, where its ending says what `of` does.
fn is_russian(word: &str) -> bool {
    word.starts_with(|c: char| matches!(c, '\u{400}'..='\u{4ff}'))
}

fn is_of_preamble(word: &str) -> bool {
    let word = word.to_lowercase();
    PREAMBLE.iter().any(|stem| word.starts_with(stem))
}

/// The letters that a text begins with and the stop behind them, and the text behind these.
fn word(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let end = if text.get(end..).is_some_and(|rest| rest.starts_with('.')) { end + 1 } else { end };
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The operative paragraphs that a list names, with the text behind it: `paragraphs 4 and 5 (a)`,
/// `third preambular paragraph and operative paragraph 4`.
fn paragraphs(text: &str) -> Option<(Vec<u32>, &str)> {
    let (mut list, mut rest) = named_paragraphs(text)?;
    while let Some((is_range, (numbers, behind))) = further(rest) {
        numbers.into_iter().for_each(|number| reader::extend(&mut list, number, is_range));
        rest = behind;
    }
    Some((list, rest))
}

/// `operative paragraphs 4 and 5`, `párrafo 4 de la parte dispositiva`, and the text behind; the numbers of preambular
/// paragraphs are passed over.
fn named_paragraphs(text: &str) -> Option<(Vec<u32>, &str)> {
    /// How many words may stand before the word for a paragraph: `the thirty-second preambular`.
    const AHEAD: usize = 5;
    let (mut rest, mut is_preambular, mut is_bare) = (text, false, true);
    for _ in 0..AHEAD {
        let (next, behind) = word(rest);
        rest = skip_blanks(behind.trim_start_matches('-'));
        if next.is_empty() || is_one_of(&PARAGRAPH, next) {
            let (numbers, rest) = match reader::numbers(rest) {
                Some((numbers, rest)) => (numbers, rest),
                None => (Vec::new(), behind),
            };
            let part = part_named(rest);
            let is_preambular = is_preambular || part.is_some_and(|(is_preambular, _)| is_preambular);
            let rest = part.map_or(rest, |(_, rest)| rest);
            let is_one = !next.is_empty() && (is_preambular || is_bare && !numbers.is_empty());
            return is_one.then(|| (if is_preambular { Vec::new() } else { numbers }, rest));
        }
        is_preambular |= is_of_preamble(next);
        is_bare &= is_one_of(&ARTICLES, next) || is_one_of(&OPERATIVE, next);
    }
    None
}

/// Whether paragraphs are said to be ` of the preamble`, or not, as ` du dispositif`; with the text behind that.
fn part_named(text: &str) -> Option<(bool, &str)> {
    let (mut rest, mut found) = (text, None);
    loop {
        let (next, behind) = word(skip_blanks(rest));
        if is_of_preamble(next) {
            return Some((true, behind));
        }
        if is_one_of(&OPERATIVE, next) {
            found = Some((false, behind));
        } else if next.is_empty() || !(is_one_of(&OF, next) || is_one_of(&ARTICLES, next)) {
            return found;
        }
        rest = behind;
    }
}
