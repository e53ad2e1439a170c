//! What the import of a text was unsure of, as a list that leads to the places.

use super::{BEGINNING, Pick, PickEntry, PickKind, PickList, Target, of_section};
use crate::i18n::import::{Notice, Place};
use crate::tui::state::App;

/// A place that the import of the text left out or was unsure of, with its words.
#[derive(Clone, Debug)]
pub struct Doubt {
    pub(crate) place: Place,
    pub(crate) notice: Notice,
    pub(crate) text: String,
    /// Whether the words stand in the text; what was left out stands nowhere.
    pub(crate) is_in_text: bool,
}

impl Pick {
    /// What the import of the text was unsure of, each place leading to the one paragraph that holds its words.
    pub(crate) fn doubts(app: &App) -> Self {
        let mut list = PickList::default();
        for entry in &app.doubts {
            let (place, notice) = (entry.place.text(app.settings.lang), entry.notice.text(app.settings.lang));
            let words: String = entry.text.trim().chars().take(BEGINNING).collect();
            let label = if words.is_empty() { notice } else { format!("{words} · {notice}") };
            let leads = entry.is_in_text && !words.is_empty();
            let target = if leads { Target::Words(words) } else { Target::Nothing };
            list.push(PickEntry { label, hint: place, target }, "");
        }
        Self::made_of(list, PickKind::Doubts, app)
    }
}

impl Target {
    /// Where words stand. Should several places hold them, this leads nowhere: it might be another than the one meant.
    pub(crate) fn of_words(app: &App, words: &str) -> Self {
        let mut paragraphs = app.document.paragraph_ids().filter(|id| app.document.text(*id).contains(words));
        let mut headings = app.document.sections().iter().filter(|section| section.heading.contains(words));
        match (paragraphs.next(), paragraphs.next(), headings.next(), headings.next()) {
            (Some(id), None, ..) => Self::Paragraph(id),
            (None, _, Some(section), None) => of_section(app, section).map_or(Self::Nothing, |(entry, _)| entry.target),
            _ => Self::Nothing,
        }
    }
}
