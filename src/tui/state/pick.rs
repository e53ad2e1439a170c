//! Everything that can be done and every place, to be chosen by name.

mod doubts;
mod history;
mod many;
mod places;

pub use doubts::Doubt;

use crate::citation::{DocumentKey, Symbol};
use crate::i18n::Lang;
use crate::i18n::browser::Label;
use crate::i18n::library::LibraryWord;
use crate::i18n::search::Message;
use crate::library::{CutBranch, Network, TextPlace};
use crate::model::{Catalogue, CitationIndex, CitedDocument, CitedId, CitingPassage, ParagraphId, Section};
use crate::search::{NameHit, NameList};
use crate::text::width;
use crate::tui::action::{Action, AppAction, Scope};
use crate::tui::list::Cursor;
use crate::tui::state::App;
use crate::tui::state::able::is_able;
use crate::tui::text_field::TextField;
use crate::tui::view::place;

/// Up to this many paragraphs each is in the list by how it begins; in a larger programme one is found by its number.
const MOST_PARAGRAPHS: usize = 5_000;

/// How many characters of a paragraph are shown and searched.
const BEGINNING: usize = 60;

/// The columns around the words of an entry: frame, mark, gap, bar.
const AROUND: usize = 7;

/// Rows stand in no deeper than so many steps.
const DEEPEST: usize = 8;

/// How many characters of a heading are.
const HEADING: usize = 200;

/// Up to this many sections or documents are found by sound and with letters left out; of more, the name as written.
const MOST_NAMED: usize = 3_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Action(Action),
    /// A paragraph, or the first of a section.
    Paragraph(ParagraphId),
    Letter,
    Document(CitedId),
    /// A text of the library, at an operative paragraph of it.
    Text(Symbol, Option<u32>),
    /// The comparison of a paragraph with another year, by the place of their relation among all.
    Years(usize, ParagraphId),
    /// The one paragraph or section that holds these words, looked for when it is chosen.
    Words(String),
    Nothing,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PickKind {
    #[default]
    Everything,
    Menu,
    /// Of who cites a document, which cites whom in turn.
    CitingTree(String),
    /// Of a document, year by year.
    History(String),
    /// Of what an import was unsure of.
    Doubts,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickEntry {
    pub label: String,
    /// What stands at its right edge: a key, a place.
    pub hint: String,
    pub target: Target,
}

/// The list, with what is typed to narrow it.
#[derive(Clone, Debug, Default)]
pub struct Pick {
    pub input: TextField,
    /// The selected one of the entries found.
    pub cursor: Cursor,
    /// The entries found, by their place among all; with what of each label matched.
    pub found: Vec<NameHit>,
    entries: Vec<PickEntry>,
    names: NameList,
    pub kind: PickKind,
    /// How many of the entries are named; behind them stand those found otherwise: by address, or among many.
    named: usize,
    /// Whether Enter takes the selected row: it is what was typed, or was moved to by hand.
    pub is_chosen: bool,
    /// What there is instead of the address typed, where that leads nowhere.
    pub missing: Option<Message>,
}

impl Pick {
    /// All that can be chosen now.
    pub fn of(app: &App) -> Self {
        let mut list = PickList::default();
        list.actions(app, &|_| true);
        list.sections(app);
        list.documents(app);
        list.paragraphs(app);
        Self::made_of(list, PickKind::Everything, app)
    }

    /// All that can be done now, but for moving about.
    pub fn menu(app: &App) -> Self {
        let mut list = PickList::default();
        list.actions(app, &|action| {
            let scope = action.row().scope;
            scope != Scope::Motion && !matches!(action, Action::App(AppAction::Back | AppAction::OpenMenu))
        });
        Self::made_of(list, PickKind::Menu, app)
    }

    /// Who cites a document, and who cites these, each row below what it cites.
    pub(crate) fn tree(app: &App, network: &Network, root: &DocumentKey) -> Self {
        let mut list = PickList::default();
        list.citing(app, network, root);
        Self::made_of(list, PickKind::CitingTree(network.name(root)), app)
    }

    /// Who cites a document in each year that is open, and what became of these paragraphs.
    pub(crate) fn history(app: &App, index: &CitationIndex, symbol: &Symbol) -> Self {
        let mut list = PickList::default();
        history::rows(&mut list, app, index, symbol);
        Self::made_of(list, PickKind::History(place::short_symbol(symbol).to_owned()), app)
    }

    fn made_of(list: PickList, kind: PickKind, app: &App) -> Self {
        let PickList { entries, names } = list;
        let names = NameList::new(names.iter().map(String::as_str));
        let mut pick = Self { kind, named: entries.len(), entries, names, ..Self::default() };
        pick.find(app);
        pick
    }

    pub fn find(&mut self, app: &App) {
        let typed = self.input.value();
        self.entries.truncate(self.named);
        self.found = self.names.find(typed);
        self.cursor = Cursor::default();
        self.missing = None;
        if self.kind == PickKind::Everything {
            self.find_places(app);
        }
        self.is_chosen = self.found.first().is_some_and(|first| first.is_sure);
    }

    /// What the selected entry does, where it is something to do.
    pub fn selected_action(&self) -> Option<Action> {
        let Target::Action(action) = self.entry(self.cursor.at)?.0.target else { return None };
        Some(action)
    }

    /// The entry at a place among those found, with what of its label matched.
    pub fn entry(&self, row: usize) -> Option<(&PickEntry, &[usize])> {
        let named = self.found.get(row)?;
        Some((self.entries.get(named.place)?, &named.matched))
    }
}

/// The entries while they are gathered, each with all that it can be found by.
#[derive(Default)]
struct PickList {
    entries: Vec<PickEntry>,
    names: Vec<String>,
}

impl PickList {
    fn push(&mut self, entry: PickEntry, also: &str) {
        self.names.push(format!("{} {also}", entry.label));
        self.entries.push(entry);
    }

    /// The actions that mean something now, found by their words in either language.
    fn actions(&mut self, app: &App, is_wanted: &dyn Fn(&Action) -> bool) {
        let lang = app.settings.lang;
        let other = lang.other();
        let is_here = |action: &Action| app.scopes().contains(&action.row().scope) && is_able(app, *action);
        for action in Action::all().filter(|action| is_here(action) && is_wanted(action)) {
            let row = action.row();
            let hint = app.keymap.key(action);
            // A narrow list has no room for long sentences.
            let (sentence, short) = (row.sentence(lang), row.short(lang));
            let needed = width(sentence, app.settings.ambiguous) + width(&hint, app.settings.ambiguous) + AROUND;
            let (label, also) =
                if needed > usize::from(app.size.width) { (short, sentence) } else { (sentence, short) };
            let also = [also, row.short(other), row.sentence(other), row.id].join(" ");
            let entry = PickEntry { label: label.to_owned(), hint, target: Target::Action(action) };
            // What opened the list is no use in it.
            if row.scope != Scope::Pick {
                self.push(entry, &also);
            }
        }
    }

    /// The rows of a tree of citations: a text with the places that cite the row above it, then the places of the programme
    /// that cite this text.
    fn citing(&mut self, app: &App, network: &Network, root: &DocumentKey) {
        let lang = app.settings.lang;
        for row in network.tree(root) {
            let cited = network.cited_by(&row.document);
            let above = row.cites.as_ref().and_then(|cites| network.cited_by(cites));
            let places = above.and_then(|above| above.texts.get(&row.document)).map_or(&[][..], Vec::as_slice);
            let shown: Vec<String> =
                places.iter().map(|place| pinned(place.place.to_string(), &place.pinpoints)).collect();
            let indent = "  ".repeat(row.depth.min(DEEPEST));
            let cut = match row.cut {
                Some(CutBranch::Cycle) => LibraryWord::Cycle.text(lang),
                Some(CutBranch::Shown) => LibraryWord::ShownAbove.text(lang),
                None => "",
            };
            let label = format!("{indent}{}  {} {cut}", network.name(&row.document), shown.join(", "));
            let at = places.iter().find_map(|place| match place.place {
                TextPlace::Operative(number) => Some(number),
                TextPlace::Preambular(_) | TextPlace::Unnumbered(_) | TextPlace::Footnote(_) => None,
            });
            let counts = cited.map_or((0, 0), |cited| (cited.programme.len(), cited.texts.len()));
            let hint = format!("{}+{}", counts.0, counts.1);
            let symbol = network.symbol(&row.document).filter(|_| network.holds(&row.document));
            let target = symbol.map_or(Target::Nothing, |symbol| Target::Text(symbol.clone(), at));
            self.push(PickEntry { label: label.trim_end().to_owned(), hint, target }, "");
            let mentions = cited.map_or(&[][..], |cited| cited.programme.as_slice());
            for mention in mentions.iter().filter(|_| row.cut.is_none()) {
                let (name, target) = match mention.place {
                    CitingPassage::Paragraph(id) => {
                        let text: String = app.document.text(id).chars().take(BEGINNING).collect();
                        let name = pinned(place::of_paragraph(&app.document, id), &mention.pinpoints);
                        (format!("{name}  {text}"), Target::Paragraph(id))
                    }
                    other => (pinned(passage_name(app, other), &mention.pinpoints), beginning_of(app, other)),
                };
                let label = format!("{indent}  {name}");
                // The letter cites many times.
                if self.entries.last().is_none_or(|last| last.label != label) {
                    self.push(PickEntry { label, hint: String::new(), target }, "");
                }
            }
        }
    }

    fn sections(&mut self, app: &App) {
        if app.document.sections().len() <= MOST_NAMED {
            let entries = app.document.sections().iter().filter_map(|section| of_section(app, section));
            entries.for_each(|(entry, also)| self.push(entry, &also));
        }
    }

    fn documents(&mut self, app: &App) {
        let Some(index) = app.index.as_ref().filter(|index| index.documents().len() <= MOST_NAMED) else { return };
        let entries = index.documents().iter().filter_map(|cited| of_document(app, index, cited));
        entries.for_each(|(entry, also)| self.push(entry, &also));
    }

    fn paragraphs(&mut self, app: &App) {
        if app.document.paragraphs().len() <= MOST_PARAGRAPHS {
            for id in app.document.paragraph_ids() {
                self.push(paragraph(app, id), "");
            }
        }
    }
}

/// What a place of the programme that is no paragraph is called.
fn passage_name(app: &App, passage: CitingPassage) -> String {
    let part = |id| app.document.part(id).map_or("", |part| part.name());
    match passage {
        CitingPassage::Paragraph(id) => place::of_paragraph(&app.document, id),
        CitingPassage::Heading(id) => {
            let name = app.document.section(id).map_or("", |section| part(section.part));
            format!("{name} {}", place::heading(&app.document, id))
        }
        CitingPassage::Footnote(id, _) => format!("{} {}", part(id), LibraryWord::Footnote.text(app.settings.lang)),
        CitingPassage::Letter => Label::Letter.text(app.settings.lang).into_owned(),
    }
}

/// What is read with a place of the programme that is no paragraph.
fn beginning_of(app: &App, passage: CitingPassage) -> Target {
    let first = match passage {
        CitingPassage::Letter => return Target::Letter,
        CitingPassage::Paragraph(id) => return Target::Paragraph(id),
        CitingPassage::Heading(id) => app.document.section(id).map(|section| section.paragraphs.clone()),
        CitingPassage::Footnote(id, _) => app.document.part(id).map(|part| part.paragraphs.clone()),
    };
    let first = first.filter(|range| !range.is_empty()).and_then(|range| u32::try_from(range.start).ok());
    first.map_or(Target::Nothing, |first| Target::Paragraph(ParagraphId(first)))
}

/// A place with the paragraphs that it points at.
fn pinned(place: String, pinpoints: &[u32]) -> String {
    pinpoints.iter().fold(place, |place, number| format!("{place} §{number}"))
}

/// The entry of a section, and by what else it is found; `None` for one without paragraphs.
pub(super) fn of_section(app: &App, section: &Section) -> Option<(PickEntry, String)> {
    let first = u32::try_from(section.paragraphs.start).ok().map(ParagraphId);
    let first = first.filter(|first| app.document.paragraph(*first).is_some())?;
    let part = app.document.part(section.part).map_or("", |part| part.name());
    let part: String = part.chars().take(HEADING).collect();
    let number = section.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
    let label = number.chars().chain(section.heading.chars()).take(HEADING).collect();
    Some((PickEntry { label, hint: part.clone(), target: Target::Paragraph(first) }, part))
}

/// The entry of a cited document, and by what else it is found.
pub(super) fn of_document(app: &App, index: &CitationIndex, cited: &CitedDocument) -> Option<(PickEntry, String)> {
    let id = index.find(&cited.symbol)?;
    let subject = |zh| Catalogue::built_in().subject(&cited.symbol, zh).unwrap_or_default();
    let zh = app.settings.lang == Lang::Zh;
    let label = format!("{} {}", place::short_symbol(&cited.symbol), subject(zh));
    let hint = cited.paragraphs.len().to_string();
    Some((PickEntry { label, hint, target: Target::Document(id) }, subject(!zh).to_owned()))
}

fn paragraph(app: &App, id: ParagraphId) -> PickEntry {
    let beginning: String = app.document.text(id).chars().take(BEGINNING).collect();
    let part: String = place::part_name(&app.document, id).chars().take(BEGINNING).collect();
    let label = format!("{part} {} {beginning}", place::number(&app.document, id));
    PickEntry { label, hint: String::new(), target: Target::Paragraph(id) }
}
