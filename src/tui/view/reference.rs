//! A cited text beside the text that cites it.

use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::status::Hints;
use super::{place, status};
use crate::i18n::notices::Notice;
use crate::store::Subject;
use crate::text::Span;
use crate::tui::action::{Action, AppAction, KeepAction, ReferenceAction};
use crate::tui::draw::{Frame, Layer, Pen};
use crate::tui::layout::{REFERENCE_GUTTER as GUTTER, ReferenceAreas, inside};
use crate::tui::state::App;
use crate::tui::state::opened::{PieceKind, TextPiece};
use crate::tui::state::reference::{Citing, LineAt, ReferenceReader};
use crate::tui::state::reference_screen::{areas, is_foreign};
use crate::tui::theme::Role;

pub(super) fn draw(app: &App, pen: &mut Pen<'_>) -> Option<Position> {
    let places = areas(app);
    if let Some(reading) = &app.reference.reading {
        citing(app, reading, &places, pen);
        frame(app, reading, &places, pen);
        text(reading, &places, pen);
    }
    let typed = if app.reference.number.is_empty() { String::new() } else { format!("{}_", app.reference.number) };
    status::footer(app, places.footer, &typed, &hints(app), pen);
    None
}

/// Where the hidden cursor waits: on the selected line.
pub(super) fn resting_place(app: &App) -> Position {
    let text = inside(areas(app).text);
    let row = app
        .reference
        .reading
        .as_ref()
        .and_then(|reading| rows(reading, text.height).position(|(at, ..)| at == reading.at));
    Position::new(text.x, text.y + u16::try_from(row.unwrap_or(0)).unwrap_or(0))
}

/// The lines in sight, gaps without: each with its row on the screen.
fn rows(reading: &ReferenceReader, height: u16) -> impl Iterator<Item = (LineAt, u16, &TextPiece)> {
    let pieces = reading.text.pieces.iter().enumerate().skip(reading.top.piece);
    let first = reading.top.line;
    let lines = pieces.flat_map(move |(place, piece)| {
        let from = if place == reading.top.piece { first } else { 0 };
        // One line more than there are: the gap below the piece. What is not cut is not in sight.
        let len = reading.prose(place).map_or(0, |prose| prose.len() + 1);
        (from..len).map(move |line| (LineAt { piece: place, line }, piece, line + 1 == len))
    });
    let numbered = (0..height).zip(lines);
    numbered.filter(|(_, (.., is_gap))| !is_gap).map(|(row, (at, piece, _))| (at, row, piece))
}

/// Draws the text that cites, with the place where it does.
fn citing(app: &App, reading: &ReferenceReader, places: &ReferenceAreas, pen: &mut Pen<'_>) {
    if places.citing.is_empty() {
        return;
    }
    let title = match &reading.wanted.citing {
        Some(Citing::Programme(Subject::Paragraph(id))) => place::of_paragraph(&app.document, *id),
        Some(Citing::Programme(subject)) => place::of_subject(&app.document, *subject, app.settings.lang),
        Some(Citing::Text(text, id)) => {
            format!("{} {}", text.symbol, place::number(&text.work, *id))
        }
        None => String::new(),
    };
    Frame { title: &title, ..Frame::default() }.draw(pen, places.citing);
    let area = places.citing_measure();
    let (prose, top) = &reading.citing;
    let of = |is_this: bool| -> Vec<Span> {
        let citations = prose.citations().iter().filter(|citation| reading.is_this(citation) == is_this);
        citations.map(|citation| citation.span).collect()
    };
    let (this, others) = (of(true), of(false));
    let layers = [
        Layer { spans: &others, style: pen.style(Role::Citation) },
        Layer { spans: &this, style: pen.style(Role::Focus).add_modifier(Modifier::UNDERLINED) },
    ];
    for (y, line) in (area.y..area.bottom()).zip(*top..) {
        if let Some((span, text)) = prose.line(line) {
            pen.layered(Rect { y, height: 1, ..area }, text, span.start, pen.style(Role::Base), &layers);
        }
    }
}

fn frame(app: &App, reading: &ReferenceReader, places: &ReferenceAreas, pen: &mut Pen<'_>) {
    let (lang, work) = (app.settings.lang, reading.text.work.first());
    let language = place::language(&work.language, lang);
    let facts = [Some(reading.text.symbol.to_string()), work.dated.clone(), Some(language)];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let title = facts.join(&format!(" {} ", pen.dot()));
    let place = match reading.text.place_of(reading.at.piece) {
        Some((PieceKind::Preambular, place, of)) => Notice::PreambularOf(place, of).text(lang),
        Some((_, place, of)) => Notice::OperativeOf(place, of).text(lang),
        None => String::new(),
    };
    let has_own = app
        .reference
        .languages(&reading.text.symbol)
        .iter()
        .any(|language| crate::citation::official_language(language) == Some(lang.code()));
    let bottom = match (is_foreign(app, &reading.text), has_own) {
        (false, _) => String::new(),
        (true, false) => Notice::NotInYourLanguage.text(lang),
        (true, true) => Notice::InYourLanguageToo(app.keymap.key(ReferenceAction::OtherLanguage)).text(lang),
    };
    Frame { title: &title, right: &place, bottom: &bottom, has_focus: true, ..Frame::default() }.draw(pen, places.text);
}

/// Draws the lines of the text with the numbers of their paragraphs, what is pointed at marked by a sign.
fn text(reading: &ReferenceReader, places: &ReferenceAreas, pen: &mut Pen<'_>) {
    let (area, measure) = (inside(places.text), places.measure());
    let selected = reading.citation;
    for (at, row, piece) in rows(reading, area.height) {
        let Some((span, words)) = reading.prose(at.piece).and_then(|prose| prose.line(at.line)) else { continue };
        let y = area.y + row;
        let is_pointed_at = reading.is_pointed_at(piece);
        let sign = match (at == reading.at, is_pointed_at) {
            (true, true) => "▸*",
            (true, false) => "▸",
            (false, true) => "*",
            (false, false) => " ",
        };
        // A long number takes the place of the second one; that it is pointed at shows by its weight.
        pen.text(Rect { y, height: 1, width: 2, ..area }, sign, pen.style(Role::Focus));
        if let (0, Some(number)) = (at.line, piece.number) {
            let style =
                if is_pointed_at { pen.style(Role::Focus).add_modifier(Modifier::BOLD) } else { pen.style(Role::Dim) };
            let gutter = Rect { x: area.x + 1, y, width: GUTTER - 2, height: 1 };
            pen.text_right(gutter, &format!("{number}."), style);
        }
        let style = match piece.kind {
            PieceKind::Margin => pen.style(Role::Dim),
            PieceKind::Title | PieceKind::Heading => pen.style(Role::Title).add_modifier(Modifier::BOLD),
            PieceKind::Preambular | PieceKind::Operative => pen.style(Role::Base),
        };
        let cited: Vec<Span> = piece.citations.iter().map(|citation| citation.span).collect();
        let here = selected.filter(|(of, _)| *of == at.piece).and_then(|(_, place)| cited.get(place).copied());
        let here: Vec<Span> = here.into_iter().collect();
        let layers = [
            Layer { spans: &cited, style: pen.style(Role::Citation) },
            Layer { spans: &here, style: pen.style(Role::Selection) },
        ];
        pen.layered(Rect { y, height: 1, ..measure }, words, span.start, style, &layers);
    }
}

/// The keys told in the last line; a number that is typed stands at its right edge.
pub(super) fn hints(app: &App) -> Hints {
    let area = areas(app).footer;
    let typed = u16::try_from(app.reference.number.len()).map_or(0, |digits| if digits > 0 { digits + 2 } else { 0 });
    let actions = vec![
        Action::from(ReferenceAction::OpenCited),
        AppAction::Back.into(),
        ReferenceAction::NextCitation.into(),
        ReferenceAction::NextTextParagraph.into(),
        KeepAction::OpenPage.into(),
        ReferenceAction::OtherLanguage.into(),
        AppAction::OpenHelp.into(),
    ];
    Hints { actions, room: Rect { x: area.x + 1, width: area.width.saturating_sub(2 + typed), ..area } }
}
