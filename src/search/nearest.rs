//! What a text has instead: the terms of it nearest to words that it does not have.

use super::context::Context;
use super::find::stem::stem;
use super::find::thesaurus::is_abbreviation;
use super::find::{dictionary, exact};
use super::index::Index;
use crate::model::Library;
use crate::text::{folded, is_han};

/// How many terms are offered at most.
const MOST: usize = 3;
/// The least likeness worth offering, from 0 to 1.
const LEAST: f32 = 0.3;

/// Up to three terms that the text has, nearest to a query that it does not answer, the nearest first.
pub(crate) fn nearest_terms(
    index: &Index,
    document: &Library,
    query: &str,
    cancelled: &(dyn Fn() -> bool + Sync),
) -> Vec<String> {
    let context = Context { index, document, cancelled, earlier: None };
    let query = folded(query);
    let query = query.trim();
    let mut near: Vec<(f32, String)> = Vec::new();
    let mut offer = |term: &str, likeness: f32| {
        if likeness >= LEAST && term != query && !near.iter().any(|(_, known)| known == term) {
            near.push((likeness, term.to_owned()));
        }
    };
    context.thesaurus().beside(query).iter().for_each(|term| offer(&term.phrase, 0.9));
    if query.chars().any(is_han) {
        let meant: Vec<_> = dictionary::synonyms(query);
        meant.iter().for_each(|near| offer(near.word, 0.5 + 0.1 * near.shared.min(4) as f32));
        context.thesaurus().names().for_each(|(name, _)| offer(name, shared_characters(query, name)));
    } else {
        let words = query.split(' ').flat_map(dictionary::chinese_for).chain(dictionary::chinese_for(query));
        words.for_each(|near| offer(near.word, 0.6));
        let vocabulary = context.vocabulary().unwrap_or_default();
        for word in query.split(' ').filter(|word| word.len() > 3) {
            vocabulary.iter().for_each(|known| offer(known, likeness_of_words(word, known)));
        }
        context.thesaurus().names().for_each(|(name, shown)| offer(shown, likeness_of_words(query, name)));
    }
    near.sort_by(|one, other| other.0.total_cmp(&one.0));
    let stands = |term: &str| exact::stands(&context, &folded(term)).unwrap_or(false);
    // An abbreviation may stand for a name that the text has.
    let is_meant = |term: &str| {
        let names = if is_abbreviation(term) { context.thesaurus().same(&folded(term)) } else { Vec::new() };
        stands(term) || names.iter().any(|name| stands(&name.phrase))
    };
    near.into_iter().map(|(_, term)| term).filter(|term| is_meant(term)).take(MOST).collect()
}

/// The share of their characters that two words have in common (Dice's coefficient over pairs and single ones).
fn shared_characters(one: &str, other: &str) -> f32 {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let common = one.iter().filter(|c| other.contains(c)).count();
    let pairs = one.windows(2).filter(|pair| other.windows(2).any(|known| known == *pair)).count();
    let dice = |common: usize, sizes: usize| 2.0 * common as f32 / sizes.max(1) as f32;
    let all_pairs = one.len().saturating_sub(1) + other.len().saturating_sub(1);
    f32::midpoint(dice(common, one.len() + other.len()), dice(pairs, all_pairs))
}

fn likeness_of_words(one: &str, other: &str) -> f32 {
    if stem(one) == stem(other) {
        return 0.95;
    }
    let likeness = strsim::normalized_damerau_levenshtein(one, other) as f32;
    // Words that only share some letters have nothing to do with each other.
    if likeness >= 0.7 { likeness } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::tests::sample;

    #[test]
    fn the_nearest_terms_of_the_text_are_offered() {
        let document = sample();
        let index = Index::build(&document);
        let near = |query| nearest_terms(&index, &document, query, &|| false);
        assert!(near("金融科技").iter().any(|term| term.contains("金融")), "{:?}", near("金融科技"));
        assert!(near("网络攻击").len() <= MOST);
        for term in near("恐怖主义融资") {
            assert!(document.paragraphs().iter().any(|paragraph| paragraph.text.contains(&term)), "{term}");
        }
        assert!(near("xyzzy").is_empty());
    }
}
