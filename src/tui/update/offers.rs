//! Bookmarks and notes of the old year: offered on the paragraphs that their paragraphs became, put there only when asked.

use crate::i18n::notices::Notice;
use crate::model::{Fate, ParagraphId, RelationKind};
use crate::store::{Entry, MarkChange, Subject};
use crate::tui::action::KeepAction;
use crate::tui::effect::Effect;
use crate::tui::state::{App, Marked, NextTake};
use crate::tui::theme::Role;
use crate::tui::view::place;

/// Takes in what the old year bears, and offers it where one paragraph became one, or several, that can be named: the
/// first of them is where one looks. What was dropped is offered nowhere.
pub(super) fn offer(app: &mut App, old: &Marked) {
    let years = app.relations.all.iter().filter(|relation| relation.kind == RelationKind::Successor);
    let became = |id: ParagraphId| {
        let link = years.clone().find_map(|relation| relation.link_of(id))?;
        link.right.first().copied().filter(|_| link.fate != Some(Fate::Dropped))
    };
    let offers = old.iter().filter_map(|(id, entry)| Some((became(*id)?, entry.clone())));
    app.offered = offers.filter(|(id, _)| !app.marks.contains_key(id)).collect();
    if !app.offered.is_empty() && app.notice.is_none() {
        let key = app.keymap.key(KeepAction::TakeOver);
        app.say(Role::Info, Notice::Offered(app.offered.len(), key));
    }
}

/// Takes over what the old year left on the paragraph looked at; pressed again at once, all of it, then takes that back.
pub(super) fn take_over(app: &mut App) {
    let key = app.keymap.key(KeepAction::TakeOver);
    let here = match app.acting() {
        Some(Subject::Paragraph(id)) if app.offered.contains_key(&id) => Some(id),
        _ => None,
    };
    match (std::mem::take(&mut app.next_take), here) {
        (NextTake::Back(taken), _) => take_back(app, taken),
        (NextTake::All, _) if !app.offered.is_empty() => {
            let all: Vec<ParagraphId> = app.offered.keys().copied().collect();
            let count = all.len();
            let taken = all.into_iter().filter_map(|id| take(app, id)).collect();
            app.next_take = NextTake::Back(taken);
            app.say(Role::Info, Notice::TakenOverAll(count, key));
        }
        (_, Some(id)) => {
            take(app, id);
            let left = app.offered.len();
            app.next_take = if left > 0 { NextTake::All } else { NextTake::Here };
            app.say(Role::Info, Notice::TakenOver(place::of_paragraph(&app.document, id), left, key));
        }
        (_, None) if app.offered.is_empty() => app.say(Role::Warn, Notice::NothingOffered),
        (_, None) => {
            app.next_take = NextTake::All;
            app.say(Role::Warn, Notice::NothingOfferedHere(app.offered.len(), key));
        }
    }
}

/// Takes over one offer; gives what it was, and what stood there before.
fn take(app: &mut App, id: ParagraphId) -> Option<(ParagraphId, Entry, Option<Entry>)> {
    let entry = app.offered.remove(&id)?;
    let on = Subject::Paragraph(id);
    let shown = app.entry(on).cloned();
    let mark = entry.marked.then(|| MarkChange::mark_on(&app.document, on, shown.as_ref(), true)).flatten();
    let was = shown.as_ref().and_then(|shown| shown.note.clone());
    let note = entry.note.as_deref().and_then(|text| {
        // What stands there already is kept in front.
        let whole = was.as_deref().map_or_else(|| text.to_owned(), |was| format!("{was}\n{text}"));
        MarkChange::note_on(&app.document, on, shown.as_ref(), was.as_deref(), &whole)
    });
    app.effects.extend(mark.into_iter().chain(note).map(Effect::Keep));
    Some((id, entry, shown))
}

/// Puts back what stood there before, and offers again what was offered.
fn take_back(app: &mut App, taken: Vec<(ParagraphId, Entry, Option<Entry>)>) {
    app.say(Role::Info, Notice::TakenBack(taken.len()));
    for (id, offer, before) in taken {
        let on = Subject::Paragraph(id);
        let shown = app.entry(on).cloned();
        let was = shown.as_ref().and_then(|shown| shown.note.as_deref());
        let (marked, note) = before.map_or((false, None), |before| (before.marked, before.note));
        let mark = MarkChange::mark_on(&app.document, on, shown.as_ref(), marked);
        let note = MarkChange::note_on(&app.document, on, shown.as_ref(), was, note.as_deref().unwrap_or_default());
        app.effects.extend(mark.into_iter().chain(note).map(Effect::Keep));
        app.offered.insert(id, offer);
    }
}
