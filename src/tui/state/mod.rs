//! All that the browser knows, split by screen.

pub(crate) mod able;
pub(crate) mod browse;
pub(crate) mod cited;
pub(crate) mod compare;
pub(crate) mod history;
pub(crate) mod listing;
pub(crate) mod matrix;
pub(crate) mod offered;
pub(crate) mod opened;
pub(crate) mod opening;
pub(crate) mod pick;
pub(crate) mod query;
pub(crate) mod reader;
pub(crate) mod reference;
pub(crate) mod reference_screen;
pub(crate) mod relations;
pub(crate) mod review;
pub(crate) mod spot;
pub(crate) mod summary;
pub(crate) mod tree;
pub(crate) mod typed;
pub(crate) mod waiting;

use super::pane::Pane;
use std::collections::BTreeMap;
use std::sync::Arc;

use ratatui::layout::Size;

pub(crate) use browse::Browse;
pub(crate) use compare::Compare;
pub(crate) use history::History;
pub(crate) use matrix::MatrixScreen;
pub(crate) use offered::NextTake;
pub use pick::Doubt;
pub(crate) use pick::Pick;
pub(crate) use query::{FilterResult, FilterState};
pub(crate) use reference_screen::ReferenceScreen;
pub(crate) use summary::Summary;
pub use typed::{CopyWindow, Help, LineFor, NoteLine};
pub(crate) use waiting::Waiting;

use super::action::Scope;
use super::effect::Effect;
use super::keymap::Keymap;
use super::theme::{Role, ThemeName};
use crate::compare::Framing;
use crate::i18n::Lang;
use crate::i18n::browser::Label;
use crate::model::{CitationIndex, Library, ParagraphId, Relation, RelationKind};
use crate::quotation::QuotationForm;
use crate::search::Outside;
use crate::store::{Entry, Subject};
use crate::terminal::Colours;
use crate::text::Ambiguous;

/// What a person can choose about the look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appearance {
    /// The language of the interface.
    pub lang: Lang,
    /// The colours.
    pub theme: ThemeName,
    /// How many of them the terminal has.
    pub colours: Colours,
    /// How wide the terminal draws ambiguous characters.
    pub ambiguous: Ambiguous,
    /// Whether the browser hears the mouse.
    pub mouse: bool,
    /// Whether the program runs in GNU screen, where the mouse costs the Esc key.
    pub in_screen: bool,
    /// The site of the official pages; none: that by default.
    pub link_base: Option<String>,
    /// The language of the official pages; none: that of the programme.
    pub link_lang: Option<&'static str>,
    /// How paragraphs are copied.
    pub quotation: QuotationForm,
    /// The editor for notes, to be named before it opens; none: it opens at once.
    pub editor: Option<String>,
}

/// What bears a bookmark or a note.
pub type Marked = BTreeMap<ParagraphId, Entry>;

/// What fills the terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // where a name says what it is
pub enum Screen {
    #[default]
    Browse,
    /// Two paragraphs side by side.
    Compare,
    /// All pairs with their differences.
    Summary,
    /// Sections against cited documents.
    Matrix,
    Reference,
}

/// A window above the screen.
#[derive(Clone, Debug)]
#[allow(missing_docs)] // where a name says what it is
pub enum Popup {
    /// What can be done, and by which keys.
    Help(Help),
    Pick(Box<Pick>),
    Copy(CopyWindow),
}

/// A message in the last line; the next key takes it away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How grave it is.
    pub role: Role,
    pub(crate) text: Label,
}

/// The state of the browser.
#[derive(Debug)]
#[allow(missing_docs)] // where a name says what it is
pub struct App {
    /// The programme, or its beginning.
    pub document: Arc<Library>,
    /// What is known of its file while the rest is read.
    pub opening: Option<opening::Opening>,
    /// Which paragraph faces which; `None` until it is read, or where there is one part only.
    pub pairing: Option<Arc<Relation>>,
    /// All relations that the parts have.
    pub relations: relations::Relations,
    /// Who cites what; `None` until it is read.
    pub index: Option<Arc<CitationIndex>>,
    /// The framing of the programme; `None` until it is learnt.
    pub framing: Option<Arc<Framing>>,
    pub settings: Appearance,
    pub keymap: Keymap,
    pub size: Size,
    pub screen: Screen,
    pub popup: Option<Popup>,
    /// The message in the last line.
    pub notice: Option<Notice>,
    /// Whether Enter opens the menu now, as the message in the last line says.
    pub offers_menu: bool,
    /// The paragraph whose pair is to open as soon as the pairs are known.
    pub asked_pair: Option<ParagraphId>,
    /// Whether the first run tells what to press; until the first key.
    pub welcomes: bool,
    /// What the import of the text left out or was unsure of.
    pub doubts: Vec<Doubt>,
    /// The keys that wait for an answer.
    pub waiting: Waiting,
    pub query: FilterState,
    pub browse: Browse,
    /// What the outside is asked to do, until it is handed on.
    pub effects: Vec<Effect>,
    /// What bears a bookmark or a note.
    pub marks: Marked,
    pub letter_entry: Option<Entry>,
    /// The note, or the name of a file, being written.
    pub note: Option<NoteLine>,
    /// The note that was left unkept, for whoever opens it again.
    pub draft: Option<NoteLine>,
    pub review: review::Review,
    /// What bears a bookmark or a note in the old year, until it is known what its paragraphs became.
    pub old_marks: Marked,
    /// What the old year's bookmarks and notes offer the new one's paragraphs.
    pub offered: Marked,
    /// What the key that takes it over does next, if no other key comes between.
    pub next_take: NextTake,
    /// The places that were jumped from.
    pub history: History,
    pub compare: Compare,
    pub summary: Summary,
    pub matrix: MatrixScreen,
    pub reference: ReferenceScreen,
}

impl App {
    /// The browser at the beginning of a document.
    pub fn new(document: Arc<Library>, settings: Appearance, keymap: Keymap, size: Size) -> Self {
        let browse = Browse::of(&document);
        Self {
            document,
            opening: None,
            pairing: None,
            relations: relations::Relations::default(),
            index: None,
            framing: None,
            settings,
            keymap,
            size,
            screen: Screen::default(),
            popup: None,
            notice: None,
            offers_menu: false,
            asked_pair: None,
            welcomes: false,
            doubts: Vec::new(),
            waiting: Waiting::default(),
            query: FilterState::default(),
            browse,
            effects: Vec::new(),
            marks: Marked::new(),
            letter_entry: None,
            note: None,
            draft: None,
            review: review::Review::default(),
            old_marks: Marked::new(),
            offered: Marked::new(),
            next_take: NextTake::default(),
            history: History::default(),
            compare: Compare::default(),
            summary: Summary::default(),
            matrix: MatrixScreen::default(),
            reference: ReferenceScreen::default(),
        }
    }

    /// Whose keys count now, innermost first.
    pub const fn scopes(&self) -> &'static [Scope] {
        match &self.popup {
            Some(Popup::Pick(_) | Popup::Help(Help { search: Some(_), .. })) => return &[Scope::Pick],
            Some(Popup::Copy(CopyWindow { range: Some(_), .. })) => return &[Scope::Pick],
            Some(Popup::Copy(_)) => return &[Scope::Copy, Scope::Popup, Scope::Motion],
            Some(Popup::Help(_)) => return &[Scope::Popup, Scope::Motion],
            None => {}
        }
        if self.note.is_some() {
            return &[Scope::Note];
        }
        if self.query.typing {
            return &[Scope::Filter];
        }
        self.screen_scopes()
    }

    /// Whose keys count on the screen below any window, innermost first.
    pub const fn screen_scopes(&self) -> &'static [Scope] {
        match (self.screen, self.browse.focus) {
            (Screen::Compare, _) => &[Scope::Compare, Scope::Motion, Scope::App],
            (Screen::Browse, Pane::Sections) => &[Scope::Sections, Scope::Browse, Scope::Motion, Scope::App],
            (Screen::Summary, _) => &[Scope::Summary, Scope::Motion, Scope::App],
            (Screen::Matrix, _) => &[Scope::Matrix, Scope::Motion, Scope::App],
            (Screen::Reference, _) => &[Scope::Reference, Scope::Motion, Scope::App],
            (Screen::Browse, Pane::Paragraphs) => &[Scope::Paragraphs, Scope::Browse, Scope::Motion, Scope::App],
            (Screen::Browse, Pane::Resolutions) => &[Scope::Resolutions, Scope::Browse, Scope::Motion, Scope::App],
        }
    }

    /// What keys act on: the text that the user looks at on this screen; `None` where it is none.
    pub fn acting(&self) -> Option<Subject> {
        let paragraph = match self.screen {
            Screen::Browse => return self.browse.subject(),
            Screen::Compare => {
                // To exchange the sides changes which of them keys act on, from wherever one came.
                let first = self.compare.first();
                let side = if self.came_from_right() { first.other() } else { first };
                self.compare.acting(side)
            }
            Screen::Summary => self.in_row(),
            // What is selected there is no text of the programme.
            Screen::Matrix | Screen::Reference => None,
        };
        paragraph.map(Subject::Paragraph)
    }

    /// The paragraph that one reads in the selected row of the summary: of two years the new one's, where it has one.
    pub fn in_row(&self) -> Option<ParagraphId> {
        let pairing = self.pairing.as_ref()?;
        let link = pairing.links().get(self.summary.selected()?)?;
        let new = link.right.first().filter(|_| pairing.kind == RelationKind::Successor);
        new.copied().or(link.first())
    }

    /// The paragraph that is read, to go on there another time.
    pub fn reading(&self) -> Option<ParagraphId> {
        match self.acting() {
            Some(Subject::Paragraph(id)) => Some(id),
            Some(Subject::Letter) | None => self.browse.selected(),
        }
    }

    /// Whether the comparison was opened from a paragraph that stands right in its pair: what is done there is done to
    /// that side.
    fn came_from_right(&self) -> bool {
        let Some(Subject::Paragraph(from)) = self.browse.subject() else { return false };
        let link = self.pairing.as_ref().and_then(|pairing| pairing.link_of(from));
        link.is_some_and(|link| link.right.contains(&from))
    }

    /// What searches need to know besides the programme.
    pub fn outside(&self) -> Outside {
        let on_letter = self.letter_entry.iter().map(|entry| (None, entry));
        let all = on_letter.chain(self.marks.iter().map(|(id, entry)| (Some(*id), entry)));
        let notes = all.filter_map(|(on, entry)| Some((on, entry.note.clone()?))).collect();
        Outside { marked: self.marks.keys().copied().collect(), notes }
    }

    /// What a user left on a text.
    pub fn entry(&self, on: Subject) -> Option<&Entry> {
        match on {
            Subject::Paragraph(id) => self.marks.get(&id),
            Subject::Letter => self.letter_entry.as_ref(),
        }
    }

    /// Asks the outside to do something, behind what it was asked before.
    pub(crate) fn request(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Says something in the last line.
    pub(crate) fn say(&mut self, role: Role, text: impl Into<Label>) {
        self.notice = Some(Notice { role, text: text.into() });
    }
}
