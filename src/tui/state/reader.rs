//! The reader: the text of what is selected, in lines.
//!
//! Lines are cut once for each text and width. A text of megabytes would hold up the key that leads to it, so that its
//! beginning, or what stands around the place sought, is cut at once and the rest beside the screen.

use std::sync::Arc;

use super::App;
use crate::i18n::keep::KeepLabel;
use crate::i18n::notices::Notice;
use crate::model::{CitedId, Library};
use crate::tui::action::KeepAction;
use crate::tui::layout::Panes;
use crate::tui::list::settle_top;
use crate::tui::prose::{Prose, Wrapping};

/// How many long texts are kept in lines, so that one may go to and fro between them.
const KEPT: usize = 2;

pub(crate) use crate::store::Subject;

/// What of a text is to be in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReaderTarget {
    Place(usize),
    /// The first place that cites a document.
    Citing(CitedId),
}

#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// The first line on the screen.
    pub top: usize,
    /// The text in lines, or so much of it as is cut by now.
    pub prose: Arc<Prose>,
    pub note: Prose,
    /// Which match the person stepped to, by its place among those of the paragraph.
    pub at_match: Option<usize>,
    /// What of the text is to be in sight.
    pub sought: Option<ReaderTarget>,
    shown: Option<Wrapping>,
    asked: Option<Wrapping>,
    kept: Vec<(Wrapping, Arc<Prose>)>,
}

impl Reader {
    /// What is to be cut beside the screen; asked for once.
    pub fn take_wanted(&mut self) -> Option<Wrapping> {
        let wanted = self.shown.filter(|_| !self.prose.is_whole());
        if wanted.is_none() || wanted == self.asked {
            return None;
        }
        self.asked = wanted;
        wanted
    }

    /// Takes in a long text in lines. What is at the top of the screen stays there.
    pub fn take(&mut self, wrapping: Wrapping, prose: Arc<Prose>) {
        self.asked = self.asked.filter(|asked| *asked != wrapping);
        self.kept.retain(|(kept, _)| *kept != wrapping);
        self.kept.push((wrapping, prose.clone()));
        if self.kept.len() > KEPT {
            self.kept.remove(0);
        }
        if self.shown == Some(wrapping) && !self.prose.is_whole() {
            self.replace(prose);
        }
    }

    /// Cuts what stands around a character, where that is not in lines yet.
    pub fn reach(&mut self, document: &Library, offset: usize) {
        if let Some(shown) = self.shown.filter(|_| !self.prose.holds(offset)) {
            self.prose = Arc::new(shown.at_once(document, offset));
            self.top = self.prose.line_of(offset);
        }
    }

    /// Goes to the last line of the text.
    pub fn reach_end(&mut self, document: &Library) {
        if let Some(shown) = self.shown.filter(|_| !self.prose.reaches_end()) {
            self.prose = Arc::new(shown.at_once(document, usize::MAX));
        }
        self.top = self.prose.len();
    }

    /// The same text in other lines.
    fn replace(&mut self, prose: Arc<Prose>) {
        let first = self.prose.line(self.top).map_or(0, |(span, _)| span.start);
        self.top = prose.line_of(first);
        self.prose = prose;
    }

    fn show(&mut self, document: &Library, wanted: Option<Wrapping>) {
        let kept = wanted.and_then(|wanted| self.kept.iter().find(|(kept, _)| *kept == wanted));
        let is_same = self.shown.map(|shown| shown.subject) == wanted.map(|wanted| wanted.subject);
        let first = self.prose.line(self.top).filter(|_| is_same).map_or(0, |(span, _)| span.start);
        let prose = match (kept, wanted) {
            (Some((_, prose)), _) => prose.clone(),
            (None, Some(wanted)) => Arc::new(wanted.at_once(document, first)),
            (None, None) => Arc::default(),
        };
        self.shown = wanted;
        if is_same {
            // The same text at another width: what was at the top stays there.
            self.replace(prose);
        } else {
            self.prose = prose;
        }
    }
}

/// What the old year left on the paragraph, with the key that takes it over.
fn offered(app: &App) -> Option<String> {
    let Some(Subject::Paragraph(id)) = app.browse.subject() else { return None };
    let entry = app.offered.get(&id)?;
    let lang = app.settings.lang;
    let words = entry.note.clone().unwrap_or_else(|| Notice::OfferedMark.text(lang));
    Some(Notice::OfferedNote(words.replace('\n', " "), app.keymap.key(KeepAction::TakeOver)).text(lang))
}

/// Makes ready what the screen shows of the text.
pub(crate) fn settle(app: &mut App, panes: &Panes) {
    let columns = panes.measure().width;
    let ambiguous = app.settings.ambiguous;
    let wanted = app.browse.subject().map(|subject| Wrapping { subject, columns, ambiguous });
    let note = app.browse.subject().and_then(|subject| app.entry(subject)?.note.as_deref());
    let note = note.map(|note| KeepLabel::Note(note.replace('\n', " ")).text(app.settings.lang).into_owned());
    let note = note.or_else(|| offered(app));
    let note = note.map_or_else(Prose::default, |note| Prose::wrapped(&note, usize::from(columns), ambiguous));
    // What belongs to no paragraph is read by itself.
    let alone = app.browse.beside().filter(|_| wanted.is_none());
    let alone = alone.and_then(|place| Some(app.query.found.as_ref()?.findings.margin(place)?.text));
    let reader = &mut app.browse.reader;
    reader.note = note;
    if wanted != reader.shown {
        reader.show(&app.document, wanted);
    }
    if let Some(text) = alone {
        reader.prose = Arc::new(Prose::excerpt(&text, 0, usize::from(columns), ambiguous));
        reader.shown = None;
    }
    let offset = match reader.sought.take() {
        Some(ReaderTarget::Place(offset)) => Some(offset),
        Some(ReaderTarget::Citing(id)) => {
            let is_meant = |symbol| app.index.as_ref().is_some_and(|index| index.find(symbol) == Some(id));
            let citation = reader.prose.citations().iter().find(|citation| is_meant(&citation.symbol));
            citation.map(|citation| citation.span.start)
        }
        None => None,
    };
    let rows = usize::from(reader_rows(reader, panes));
    if let Some(offset) = offset {
        reader.reach(&app.document, offset);
        let line = reader.prose.line_of(offset);
        if !(reader.top..reader.top + rows.max(1)).contains(&line) {
            reader.top = line.saturating_sub(rows / 3);
        }
    }
    reader.top = settle_top(reader.top, reader.prose.len(), rows);
}

/// How many lines of text the reader shows; the line above them says where one is.
pub(crate) fn reader_rows(reader: &Reader, panes: &Panes) -> u16 {
    panes.measure().height.saturating_sub(heading_rows(reader, panes))
}

/// How many rows the heading above the text takes with the note: none where there is hardly room for the text, and a
/// long note no more than a third of it.
pub(crate) fn heading_rows(reader: &Reader, panes: &Panes) -> u16 {
    let height = panes.measure().height;
    let note = u16::try_from(reader.note.len()).unwrap_or(u16::MAX).clamp(1, (height / 3).max(1));
    if height >= 8 { 1 + note } else { 0 }
}
