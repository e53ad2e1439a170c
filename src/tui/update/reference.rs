//! Cited texts: opening one where it is cited, reading on in it, and the way back.

use std::sync::Arc;

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Position;

use crate::citation::{DocumentKey, Symbol};
use crate::i18n::browser::Label;
use crate::i18n::keep::KeepLabel;
use crate::i18n::notices::Notice;
use crate::library::{Holdings, Network};
use crate::model::ParagraphId;
use crate::quotation;
use crate::search::Margin;
use crate::store::Subject;
use crate::text::leading_digits;
use crate::tui::action::{CopyAction, KeepAction, Motion, ReferenceAction};
use crate::tui::effect::Effect;
use crate::tui::layout::inside;
use crate::tui::state::cited::{Basis, OnlyBy};
use crate::tui::state::opened::OpenText;
use crate::tui::state::reference::{BeginAt, Citing, LineAt, ReferenceReader, WantedText};
use crate::tui::state::reference_screen::{areas, languages};
use crate::tui::state::tree::SectionRow;
use crate::tui::state::{App, Pick, Popup, Screen};
use crate::tui::theme::Role;
use crate::tui::typed_numbers::numbers_typed;

/// Opens the document that is selected among those cited; says whether the library has it.
pub(super) fn open_selected(app: &mut App) -> bool {
    let selected = app.browse.cited.selected();
    let Some(row) = selected.filter(|row| app.reference.holds(&row.symbol)) else { return false };
    let citing = match app.browse.cited.basis() {
        Basis::Paragraph(id) => Some(Citing::Programme(Subject::Paragraph(id))),
        Basis::Node(SectionRow::Letter) => Some(Citing::Programme(Subject::Letter)),
        Basis::Only(OnlyBy::Letter) => Some(Citing::Programme(Subject::Letter)),
        Basis::Node(_) | Basis::Listed(_) | Basis::Only(OnlyBy::Side(_)) | Basis::Library(_) | Basis::Nothing => None,
    };
    let (symbol, paragraphs) = (row.symbol.clone(), row.pinpoints.clone());
    ask(app, WantedText { paragraphs, citing, ..WantedText::of(symbol) });
    true
}

/// Opens the text of the library that was found, at the paragraph in this row of what was found.
pub(super) fn open_found(app: &mut App, row: usize) {
    let wanted = app.query.found.as_ref().and_then(|found| {
        let (texts, Margin::Cited(id)) = (found.findings.texts()?, found.findings.margin_place(row)?) else {
            return None;
        };
        let work = texts.work_of(id)?;
        let own = ParagraphId(u32::try_from(id.index() - work.paragraphs.start).ok()?);
        let (at, language) = (Some(BeginAt::Found(own, texts.text(id).to_owned())), Some(work.language.clone()));
        let symbol = work.symbol.clone()?;
        Some(WantedText { language, at, ..WantedText::of(symbol) })
    });
    wanted.into_iter().for_each(|wanted| ask(app, wanted));
}

/// Says that a document is not in the library, where there is one to look in.
pub(super) fn tell_missing(app: &mut App, symbol: &Symbol) {
    if app.reference.holdings.as_ref().is_some_and(|holdings| !holdings.is_empty()) {
        let key = app.keymap.key(KeepAction::OpenPage);
        app.say(Role::Info, Notice::NotInLibrary(symbol.to_string(), key));
    }
}

pub(super) fn ask(app: &mut App, wanted: WantedText) {
    let effect = Effect::OpenText { document: DocumentKey::of(&wanted.symbol), languages: languages(app, &wanted) };
    app.reference.asked = Some(wanted);
    app.request(effect);
}

/// Has the tree of who cites a document opened, once the citations of the library are read.
pub(super) fn ask_who_cites(app: &mut App, symbol: Option<&Symbol>) {
    app.reference.tree_asked = symbol.map(DocumentKey::of);
    match (app.reference.network.clone(), symbol) {
        (_, None) => app.say(Role::Info, KeepLabel::NoDocument),
        (Some(network), _) => networked(app, network),
        (None, Some(_)) => app.request(Effect::ReadNetwork),
    }
}

/// Takes in who cites whom, and opens the tree that was asked for.
pub(super) fn networked(app: &mut App, network: Arc<Network>) {
    if let Some(root) = app.reference.tree_asked.take() {
        app.popup = Some(Popup::Pick(Box::new(Pick::tree(app, &network, &root))));
    }
    app.reference.network = Some(network);
}

/// Takes in which documents the library has.
pub(super) fn listed(app: &mut App, holdings: Arc<Holdings>) {
    app.reference.holdings = Some(holdings);
    app.reference.is_listing = false;
}

/// Takes in a text that was opened, or why it was not.
pub(super) fn opened(app: &mut App, document: &DocumentKey, text: Result<Option<Arc<OpenText>>, String>) {
    let is_asked = |wanted: &mut WantedText| DocumentKey::of(&wanted.symbol) == *document;
    let Some(wanted) = app.reference.asked.take_if(is_asked) else { return };
    match text {
        Ok(Some(text)) => {
            let reference = &mut app.reference;
            if app.screen != Screen::Reference {
                reference.before.clear();
                reference.opened_on = app.screen;
            } else if !wanted.replaces {
                reference.before.extend(reference.reading.take());
            }
            reference.behind.clear();
            reference.number.clear();
            let lacked = wanted.lacked_by(&text);
            let lacks = Notice::TextLacks(text.symbol.to_string(), lacked.join(", "));
            reference.reading = Some(ReferenceReader::new(text, wanted));
            app.screen = Screen::Reference;
            if !lacked.is_empty() {
                app.say(Role::Warn, lacks);
            }
        }
        Ok(None) => tell_missing(app, &wanted.symbol),
        Err(reason) => app.say(Role::Error, Notice::TextUnreadable(reason)),
    }
}

/// Does what an action of the text asks for.
pub(super) fn update(app: &mut App, action: ReferenceAction) {
    let typed = std::mem::take(&mut app.reference.number);
    if let (false, Some(reading)) = (typed.is_empty(), &app.reference.reading)
        && typed_piece(&reading.text, &typed).is_none()
        && action == ReferenceAction::OpenCited
    {
        // What is selected is not what was meant.
        let lacks = Notice::TextLacks(reading.text.symbol.to_string(), typed);
        return app.say(Role::Warn, lacks);
    }
    match action {
        ReferenceAction::OpenCited => open_cited(app),
        ReferenceAction::NextCitation => step_citation(app, true),
        ReferenceAction::PreviousCitation => step_citation(app, false),
        ReferenceAction::NextTextParagraph => step_paragraph(app, true),
        ReferenceAction::PreviousTextParagraph => step_paragraph(app, false),
        ReferenceAction::WhoCites => {
            let symbol = app.reference.selected().cloned();
            ask_who_cites(app, symbol.as_ref())
        }
        ReferenceAction::OtherLanguage => other_language(app),
        ReferenceAction::TextBack | ReferenceAction::CloseReference => back(app),
        ReferenceAction::TextForward => {
            if !forward(app) {
                app.say(Role::Info, KeepLabel::NothingAfter);
            }
        }
    }
}

fn open_cited(app: &mut App) {
    let Some(reading) = &mut app.reference.reading else { return };
    let Some(citation) = reading.meant() else {
        app.say(Role::Info, Notice::CitesNothing);
        return;
    };
    let citing = reading.paragraph().map(|id| Citing::Text(reading.text.clone(), id));
    if !app.reference.holds(&citation.symbol) {
        tell_missing(app, &citation.symbol);
        return;
    }
    let (symbol, paragraphs) = (citation.symbol, citation.paragraphs);
    ask(app, WantedText { paragraphs, citing, ..WantedText::of(symbol) })
}

fn step_citation(app: &mut App, forward: bool) {
    let found = app.reference.reading.as_mut().is_some_and(|reading| reading.step_citation(forward));
    if !found {
        app.say(Role::Info, Notice::NoMoreCitations);
    }
}

fn step_paragraph(app: &mut App, forward: bool) {
    let Some(reading) = &mut app.reference.reading else { return };
    if let Some(piece) = reading.text.neighbour(reading.at.piece, forward) {
        reading.go_to_piece(piece);
    }
}

/// Opens the text in the next of the languages that the library has it in.
fn other_language(app: &mut App) {
    let Some(reading) = &app.reference.reading else { return };
    let all = app.reference.languages(&reading.text.symbol);
    let here = all.iter().position(|language| *language == reading.text.work.first().language);
    let next = all.get(here.map_or(0, |here| (here + 1) % all.len().max(1)));
    match next.filter(|next| **next != reading.text.work.first().language) {
        Some(next) => {
            // The other language opens at the same paragraph.
            let number = reading.text.pieces.get(reading.at.piece).and_then(|piece| piece.number);
            let (language, at) = (Some(next.clone()), number.map(BeginAt::Number).or(reading.wanted.at.clone()));
            let wanted = WantedText { language, replaces: true, at, ..reading.wanted.clone() };
            ask(app, wanted)
        }
        None => app.say(Role::Info, Notice::NoOtherLanguage),
    }
}

/// One step back: to the text before, else to where the first one was opened.
pub(super) fn back(app: &mut App) {
    let reference = &mut app.reference;
    reference.number.clear();
    if let Some(before) = reference.before.pop() {
        reference.behind.extend(reference.reading.replace(before));
    } else {
        app.screen = reference.opened_on;
    }
}

fn forward(app: &mut App) -> bool {
    let reference = &mut app.reference;
    let Some(next) = reference.behind.pop() else { return false };
    reference.before.extend(reference.reading.replace(next));
    true
}

pub(super) fn motion(app: &mut App, motion: Motion) {
    app.reference.number.clear();
    let Some(reading) = &mut app.reference.reading else { return };
    match (motion.lines(reading.page()), motion) {
        (Some(lines), _) => reading.step(lines),
        (None, Motion::Top) => reading.go_to(LineAt::default()),
        (None, _) => reading.go_to(LineAt { piece: reading.text.pieces.len().saturating_sub(1), line: usize::MAX }),
    }
}

/// The longest number that is typed, in characters.
const LONGEST_NUMBER: usize = 12;

/// A digit goes to the paragraph whose number is typed so far. Where there is none, one is where one was before, whatever is
/// typed behind it: the end of a number that is not there is none by itself.
pub(super) fn digit(app: &mut App, digit: char) {
    let Some(reading) = &mut app.reference.reading else { return };
    let (number, before) = (&mut app.reference.number, &mut app.reference.before_number);
    if number.is_empty() {
        *before = (reading.top, reading.at);
    }
    if number.len() < LONGEST_NUMBER {
        number.push(digit);
    }
    go_to_typed(app);
}

/// A key that has no action while a number is typed: it corrects the number, or spoils it.
pub(super) fn correct(app: &mut App, key: KeyCode) {
    match key {
        KeyCode::Backspace => _ = app.reference.number.pop(),
        KeyCode::Char(c) if app.reference.number.len() < LONGEST_NUMBER => app.reference.number.push(c),
        _ => {}
    }
    go_to_typed(app);
}

fn go_to_typed(app: &mut App) {
    let Some(reading) = &mut app.reference.reading else { return };
    let (number, before) = (&app.reference.number, &app.reference.before_number);
    if let Some(piece) = typed_piece(&reading.text, number) {
        return reading.go_to_piece(piece);
    }
    let (top, at) = *before;
    reading.go_to(at);
    reading.top = top;
    if !reading.text.has_number_from(number) {
        let lacks = Notice::TextLacks(reading.text.symbol.to_string(), number.clone());
        app.say(Role::Warn, lacks);
    }
}

/// The paragraph of a number, `35`, or of one of its items, `35a`.
fn typed_piece(text: &OpenText, typed: &str) -> Option<usize> {
    let (digits, item) = leading_digits(typed);
    let place = text.numbered(digits.parse().ok()?)?;
    let has_item = || text.pieces.get(place).is_some_and(|piece| piece.text.contains(&format!("({item})")));
    (item.is_empty() || has_item()).then_some(place)
}

/// Copies the selected paragraph with its reference, or says that there is none.
pub(super) fn copied(app: &mut App, action: CopyAction) {
    let selected =
        app.reference.reading.as_ref().and_then(|reading| Some((reading.text.clone(), reading.paragraph()?)));
    let lang = app.settings.lang;
    match (action, selected) {
        (CopyAction::CopyParagraph, Some((text, id))) => quoted(app, &text, &[Subject::Paragraph(id)]),
        (CopyAction::CopyCitation, Some((text, id))) => {
            let text = quotation::reference(&text.work, Subject::Paragraph(id), lang);
            app.request(Effect::Copy { what: text.clone(), text });
        }
        (CopyAction::CopyPair, Some(_)) => app.say(Role::Warn, Label::NoCounterpart),
        _ => {
            let key = app.keymap.key(ReferenceAction::NextTextParagraph);
            app.say(Role::Warn, Notice::OnNoParagraph(key));
        }
    }
}

/// Copies the operative paragraphs whose numbers are typed; the window stays where there is no such paragraph.
pub(super) fn copied_range(app: &mut App, typed: &str) {
    let Some(text) = app.reference.reading.as_ref().map(|reading| reading.text.clone()) else { return };
    let find = |number| text.numbered(number).and_then(|piece| text.pieces.get(piece)?.paragraph);
    match numbers_typed(typed, |number, _| find(number), |_| Vec::new()) {
        Ok(ids) if ids.is_empty() => {}
        Ok(ids) => {
            app.popup = None;
            let subjects: Vec<Subject> = ids.into_iter().map(Subject::Paragraph).collect();
            quoted(app, &text, &subjects)
        }
        Err(what) => app.say(Role::Warn, Notice::NoSuchParagraph(what)),
    }
}

/// Sends paragraphs of a text to the clipboard, with their reference.
fn quoted(app: &mut App, text: &OpenText, subjects: &[Subject]) {
    let (lang, form) = (app.settings.lang, app.settings.quotation);
    let quotation = quotation::quotation(&text.work, subjects, lang, form);
    let what = subjects.first().map_or_else(String::new, |first| quotation::reference(&text.work, *first, lang));
    app.request(Effect::Copy { what, text: quotation });
}

/// A click selects a line; on the selected one it opens what is cited there.
pub(super) fn click(app: &mut App, position: Position) {
    app.reference.number.clear();
    let text = inside(areas(app).text);
    let Some(reading) = app.reference.reading.as_mut().filter(|_| text.contains(position)) else { return };
    let Some(line) = reading.line_at(usize::from(position.y - text.y)) else { return };
    if line == reading.at {
        return open_cited(app);
    }
    reading.go_to(line);
}

/// The wheel scrolls the text.
pub(super) fn wheel(app: &mut App, lines: isize) {
    if let Some(reading) = &mut app.reference.reading {
        reading.scroll(lines);
    }
}
