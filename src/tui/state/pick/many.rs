//! Sections and documents of which there are too many to be named: found by what is written, in one walk over them.
//!
//! To know a hundred thousand names by their sound, and to score each anew with every letter, would let a person wait.

use super::{PickEntry, of_document, of_section};
use crate::tui::state::App;
use crate::tui::view::place;

/// The most entries of a sort that are found: nobody reads on beyond.
const MOST_FOUND: usize = 500;

struct TypedWords(Vec<TypedWord>);

struct TypedWord {
    text: String,
    /// Whether it has letters of which there are large and small ones.
    is_cased: bool,
}

impl TypedWords {
    fn of(typed: &str) -> Self {
        let word =
            |word: &str| TypedWord { text: lower(word), is_cased: word.chars().any(|c| lower_of(c).is_lowercase()) };
        Self(typed.split_whitespace().map(word).collect())
    }

    fn stand_in(&self, texts: &[&str]) -> bool {
        self.0.iter().all(|word| texts.iter().any(|text| word.stands_in(text)))
    }

    fn matched(&self, label: &str) -> Vec<usize> {
        let label = lower(label);
        let places = self.0.iter().filter_map(|word| {
            let (before, _) = label.split_once(word.text.as_str())?;
            let start = before.chars().count();
            Some(start..start + word.text.chars().count())
        });
        let mut matched: Vec<usize> = places.flatten().collect();
        matched.sort_unstable();
        matched.dedup();
        matched
    }
}

impl TypedWord {
    fn stands_in(&self, text: &str) -> bool {
        // Most names are passed over by the first letter, without making them anew in lower case.
        let begins = |c: char| self.text.starts_with(lower_of(c));
        if self.is_cased {
            text.contains(begins) && lower(text).contains(&self.text)
        } else {
            text.contains(&self.text)
        }
    }
}

/// The entries, among sorts of more than `named`, in whose names all words typed stand; with what of each label matched.
pub(super) fn found(app: &App, typed: &str, named: usize) -> Vec<(PickEntry, Vec<usize>)> {
    let words = TypedWords::of(typed);
    let matched = |entry: PickEntry| {
        let matched = words.matched(&entry.label);
        (entry, matched)
    };
    let document = &app.document;
    let mut found = Vec::new();
    if document.sections().len() > named {
        let sections = document.sections().iter().filter(|section| {
            let part = document.part(section.part).map_or("", |part| part.name());
            words.stand_in(&[&section.heading, section.number.as_deref().unwrap_or(""), part])
        });
        let entries = sections.filter_map(|section| of_section(app, section)).take(MOST_FOUND);
        found.extend(entries.map(|(entry, _)| matched(entry)));
    }
    if let Some(index) = app.index.as_ref().filter(|index| index.documents().len() > named) {
        let cited = index.documents().iter();
        let cited = cited.filter(|cited| words.stand_in(&[place::short_symbol(&cited.symbol)]));
        let entries = cited.filter_map(|cited| of_document(app, index, cited)).take(MOST_FOUND);
        found.extend(entries.map(|(entry, _)| matched(entry)));
    }
    found
}

/// Each character in lower case, as many as before.
fn lower(text: &str) -> String {
    text.chars().map(lower_of).collect()
}

fn lower_of(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_must_stand_in_the_name_in_any_case() {
        let words = TypedWords::of("Border 12 边境");
        assert!(words.stand_in(&["BORDERS 边境", "12"]) && !words.stand_in(&["borders 边境", "1"]));
        assert_eq!(words.matched("12 边境 Border"), [0, 1, 3, 4, 6, 7, 8, 9, 10, 11]);
        assert!(TypedWords::of(" ").stand_in(&[]));
    }
}
