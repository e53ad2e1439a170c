//! Names that the texts themselves shorten: 反恐怖主义委员会执行局（以下简称“执行局”）, `Working Group on Returns
//! (hereinafter "the Group")`, `United Nations Office on Drugs and Crime (UNODC)`.

use super::language::Language;
use super::lexicon::{FormFacts, FormStep, Forms, Sense, elements, hash, longest_form};
use super::meaning::Meaning;
use crate::text::is_han;

/// The longest name that is searched for, in characters.
const LONGEST_NAME: usize = 120;

/// Short and full names learnt from the texts.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms {
    by_first: Forms<FormFacts>,
}

impl Terms {
    pub(super) fn learn(&mut self, text: &str, language: Language) {
        let chars: Vec<char> = text.chars().collect();
        for (open, c) in chars.iter().enumerate() {
            if !matches!(c, '(' | '（') {
                continue;
            }
            let Some(inside) = chars.get(open + 1..) else { continue };
            let Some(len) = inside.iter().take(LONGEST_NAME).position(|c| matches!(c, ')' | '）')) else { continue };
            let inside: String = inside.iter().take(len).collect();
            let before = chars.get(open.saturating_sub(LONGEST_NAME)..open).unwrap_or_default();
            if let Some((short, full)) = shortened(before, &inside) {
                self.add(&short, &full, language);
            }
        }
    }

    fn add(&mut self, short: &str, full: &str, language: Language) {
        let sense = Sense { meaning: Meaning::Actor, value: hash(short), is_weak: false };
        let entry = FormFacts { senses: vec![sense], ..FormFacts::default() };
        for name in [short, full] {
            let form = elements(name, language).into_boxed_slice();
            if let Some(first) = form.first().copied() {
                let forms = self.by_first.entry(first).or_default();
                if !forms.iter().any(|(known, _)| *known == form) {
                    forms.push((form, entry.clone()));
                    forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
                }
            }
        }
    }

    /// The longest name that `elements` begins with, and its length.
    pub(super) fn longest(&self, elements: &[FormStep], ends: impl Fn(usize) -> bool) -> Option<(usize, &FormFacts)> {
        longest_form(&self.by_first, elements, ends)
    }
}

/// The short and the full name where a bracket shortens what stands before it.
fn shortened(before: &[char], inside: &str) -> Option<(String, String)> {
    let quotes = ['"', '“', '”', '«', '»', '「', '」', '\'', '‘', '’', '\u{a0}', ' ', ',', '，'];
    let announced = [
        "以下简称", "下称", "简称", "以下称", "hereinafter referred to as", "hereinafter", "hereafter",
        "ci-après dénommée", "ci-après dénommé", "ci-après", "en adelante",
    ];
    let told = announced.iter().find_map(|word| inside.trim().strip_prefix(word));
    let short = told.unwrap_or(inside).trim_matches(quotes);
    let short = ["the ", "le ", "la ", "el "].iter().find_map(|article| short.strip_prefix(article)).unwrap_or(short);
    let is_acronym = short.chars().count() >= 2 && short.chars().all(|c| c.is_uppercase() || c == '-');
    if short.is_empty() || !(told.is_some() || is_acronym) {
        return None;
    }
    let before = before.to_vec();
    let full = if before.last().copied().is_some_and(is_han) {
        han_name(&before, short)?
    } else {
        latin_name(&before, short)?
    };
    (full != short).then(|| (short.to_owned(), full))
}

/// The run of Chinese that a name ends, back to the nearest grammatical character; it holds the short name's characters in
/// their order.
fn han_name(before: &[char], short: &str) -> Option<String> {
    let is_part = |c: &&char| is_han(**c) && !"的由向与在将是为对请经据".contains(**c);
    let mut run: Vec<char> = before.iter().rev().take_while(is_part).copied().collect();
    run.reverse();
    let mut wanted = short.chars().filter(|c| is_han(*c)).peekable();
    for c in &run {
        wanted.next_if_eq(c);
    }
    (wanted.peek().is_none() && run.len() > short.chars().count().min(3)).then(|| run.into_iter().collect())
}

/// The words that a name ends: as many as the acronym has initials, small words aside, or back to the article.
fn latin_name(before: &[char], short: &str) -> Option<String> {
    let text: String = before.iter().collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_small = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
    if short.chars().all(|c| c.is_uppercase() || c == '-') {
        let letters: Vec<char> = short.chars().filter(|c| *c != '-').collect();
        for start in (0..words.len()).rev() {
            let name = words.get(start..)?;
            let initials =
                name.iter().filter(|word| !is_small(word)).filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
            if initials.eq(letters.iter().copied()) && name.first().is_some_and(|word| !is_small(word)) {
                return Some(name.join(" "));
            }
        }
        return None;
    }
    let article = words
        .iter()
        .rposition(|word| matches!(word.to_lowercase().as_str(), "the" | "le" | "la" | "les" | "el" | "los"))?;
    let name = words.get(article + 1..)?.join(" ");
    (!name.is_empty() && words.len() - article < 16).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn learnt(text: &str) -> Option<(String, String)> {
        let chars: Vec<char> = text.chars().collect();
        let open = chars.iter().position(|c| matches!(c, '(' | '（'))?;
        let inside: String = chars[open + 1..].iter().take_while(|c| !matches!(c, ')' | '）')).collect();
        shortened(&chars[..open], &inside)
    }

    #[test]
    fn a_text_says_how_it_shortens_a_name() {
        for (text, short, full) in [
            ("由边境管理区域协调中心（以下简称“协调中心”）负责", "协调中心", "边境管理区域协调中心"),
            ("the Border Management Forum (BMF) met", "BMF", "Border Management Forum"),
            (
                "by the Working Group on Safe Returns (hereinafter “the Group”)",
                "Group",
                "Working Group on Safe Returns",
            ),
        ] {
            assert_eq!(learnt(text), Some((short.to_owned(), full.to_owned())), "{text}");
        }
        assert_eq!(
            learnt("由跨境资金流动监测中心（简称监测中心）编写").map(|(short, _)| short),
            Some("监测中心".to_owned())
        );
    }

    #[test]
    fn other_brackets_shorten_nothing() {
        assert_eq!(learnt("第1373(2001)号决议"), None);
        assert_eq!(learnt("the report (annex) says"), None);
    }
}
