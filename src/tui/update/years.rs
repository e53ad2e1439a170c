//! Two years or two languages: from counterpart to successor or translation and back, to the paragraph in the other
//! language, and to the next paragraph of a fate.

use super::{compare, summary};
use crate::i18n::browser::Label;
use crate::i18n::notices::Notice;
use crate::model::{Fate, ParagraphId, Relation, RelationKind, Side};
use crate::tui::action::{FatesAction, YearsAction};
use crate::tui::state::{App, Screen, relations};
use crate::tui::theme::Role;
use crate::tui::view::place;

/// Does what an action of two years asks for.
pub(super) fn update(app: &mut App, action: YearsAction) {
    match action {
        YearsAction::TurnRelation => turn(app),
        YearsAction::TurnLanguage => turn_language(app),
    }
}

/// Shows the other relation of the paragraph that is looked at, on the screen that is open.
fn turn(app: &mut App) {
    let Some(id) = looked_at(app) else { return app.say(Role::Warn, Notice::NoSubject) };
    if !relations::turn(app, id) {
        app.say(Role::Warn, Label::NoOtherRelation);
        return;
    }
    let label = read_now(app);
    app.say(Role::Info, label);
    match app.screen {
        Screen::Compare => {
            // The way back is the same as before.
            let came_from_summary = app.summary.opened;
            compare::open(app, Some(id));
            app.summary.opened = came_from_summary;
            summary::go_on(app);
        }
        Screen::Summary => summary::go_on(app),
        Screen::Browse | Screen::Matrix | Screen::Reference => {}
    }
}

/// Which of the relations is read now, in words.
pub(super) fn read_now(app: &App) -> Label {
    let ids =
        |relation: &Relation| [relation.left, relation.right].map(|part| app.document.part(part).map(|part| &part.id));
    match app.pairing.as_deref().map(|relation| (relation.kind, ids(relation))) {
        Some((RelationKind::Successor, _)) => Label::ReadingYears,
        Some((RelationKind::Translation, [left, right])) if left != right => Label::ReadingAcross,
        Some((RelationKind::Translation, _)) => Label::ReadingLanguages,
        _ => Label::ReadingCounterparts,
    }
}

/// Goes to the paragraph that says the same in the other language; side by side, to the other side.
fn turn_language(app: &mut App) {
    let Some(id) = looked_at(app) else { return app.say(Role::Warn, Notice::NoSubject) };
    if app.relations.languages.is_none() {
        app.say(Role::Warn, Label::NoLanguages);
        return;
    }
    let Some(other) = relations::in_other_language(app, id) else {
        app.say(Role::Warn, Label::NoOtherLanguage);
        return;
    };
    match app.screen {
        Screen::Compare => {
            // What keys act on is not marked there.
            app.compare.came_from = Some(other);
            app.say(Role::Info, Label::JumpedTo(place::of_paragraph(&app.document, other)));
        }
        Screen::Browse | Screen::Summary | Screen::Matrix | Screen::Reference => {
            app.screen = Screen::Browse;
            crate::tui::state::browse::go_to(app, other)
        }
    }
}

/// The paragraph that is looked at: of the comparison the one that was come from, if it is on the screen.
fn looked_at(app: &App) -> Option<ParagraphId> {
    match app.screen {
        Screen::Compare => {
            // The new year and the Committee are what one reads; the other side only where they have none.
            let kind = app.pairing.as_ref().map(|relation| relation.kind);
            let first = if kind == Some(RelationKind::Successor) { Side::Right } else { Side::Left };
            let shown = [app.compare.paragraph(first), app.compare.paragraph(first.other())];
            let came_from = app.compare.came_from.filter(|id| shown.contains(&Some(*id)));
            came_from.or_else(|| shown.into_iter().flatten().next())
        }
        Screen::Summary => app.in_row(),
        Screen::Browse => app.browse.selected(),
        Screen::Matrix | Screen::Reference => None,
    }
}

/// Goes to the next link of a fate.
pub(super) fn step(app: &mut App, action: FatesAction) {
    let wanted = |fate: Option<Fate>| match action {
        FatesAction::NextChanged => fate != Some(Fate::Same),
        FatesAction::NextNew => fate == Some(Fate::New),
        FatesAction::NextDropped => fate == Some(Fate::Dropped),
    };
    let Some(relation) = app.pairing.clone().filter(|relation| relation.kind == RelationKind::Successor) else {
        let turn = app.keymap.key(YearsAction::TurnRelation);
        let closed = if app.relations.has_years() { Label::YearsTurn(turn) } else { Label::NoYears };
        return app.say(Role::Warn, closed);
    };
    let fate = |place: usize| relation.links().get(place).and_then(|link| link.fate);
    let ahead = |at: usize| (at + 1..relation.links().len()).find(|place| wanted(fate(*place)));
    let found = match (app.screen, looked_at(app)) {
        (Screen::Compare, _) => ahead(app.compare.place),
        (Screen::Summary, _) => {
            let listed = app.summary.rows().iter().enumerate().skip(app.summary.cursor.at + 1);
            listed.into_iter().find(|(_, place)| wanted(fate(**place as usize))).map(|(row, _)| row)
        }
        (_, Some(id)) => relation.place_of(id).and_then(ahead),
        (_, None) => return app.say(Role::Warn, Notice::NoSubject),
    };
    let Some(found) = found else { return app.say(Role::Info, Label::NoneAhead) };
    if app.screen == Screen::Summary {
        return summary::select(app, found);
    }
    let paragraph = relation.links().get(found).and_then(|link| link.right.first().or(link.left.first())).copied();
    if app.screen == Screen::Compare {
        app.compare.came_from = paragraph;
        return app.compare.go_to(found);
    }
    paragraph.into_iter().for_each(|id| crate::tui::state::browse::go_to(app, id));
}
