//! Bookmarks and notes of the old year: offered on the paragraphs that their paragraphs became, put there only when asked.

use crate::i18n::notices::Notice;
use crate::model::{Fate, ParagraphId, RelationKind};
use crate::store::{MarkChange, Subject};
use crate::tui::action::KeepAction;
use crate::tui::effect::Effect;
use crate::tui::state::{App, Marked};
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

/// Takes over what the old year left on the paragraph that is looked at.
pub(super) fn take_over(app: &mut App) {
    let offered = match app.acting() {
        Some(Subject::Paragraph(id)) => app.offered.remove(&id).map(|entry| (id, entry)),
        Some(Subject::Letter) | None => None,
    };
    let Some((id, entry)) = offered else {
        app.say(Role::Warn, Notice::NothingOffered);
        return;
    };
    let on = Subject::Paragraph(id);
    let shown = app.entry(on).cloned();
    let mark = entry.marked.then(|| MarkChange::mark_on(&app.document, on, shown.as_ref(), true)).flatten();
    let was = shown.as_ref().and_then(|shown| shown.note.clone());
    let note = entry.note.as_deref().and_then(|text| {
        // What stands there already is kept in front.
        let whole = was.as_deref().map_or_else(|| text.to_owned(), |was| format!("{was}\n{text}"));
        MarkChange::note_on(&app.document, on, shown.as_ref(), was.as_deref(), &whole)
    });
    app.say(Role::Info, Notice::TakenOver(place::of_paragraph(&app.document, id)));
    app.effects.extend(mark.into_iter().chain(note).map(Effect::Keep));
}
