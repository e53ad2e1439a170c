//! The choice of what to copy: a paragraph, both sides, several, how to cite, an address.

use crate::citation::{Citation, Links, Symbol, scan};
use crate::i18n::browser::Label;
use crate::i18n::keep::KeepLabel;
use crate::i18n::notices::Notice;
use crate::model::{Address, AddressReading, Among, ParagraphId, PartId, Place, places, read_address};
use crate::quotation::{self, QuotationForm};
use crate::store::Subject;
use crate::tui::action::CopyAction;
use crate::tui::effect::Effect;
use crate::tui::state::matrix;
use crate::tui::state::{App, CopyWindow, Popup, Screen};
use crate::tui::text_field::TextField;
use crate::tui::theme::Role;
use crate::tui::typed_numbers::numbers_typed;
use crate::tui::view::place;

use super::reference;

pub(super) fn open(app: &mut App) {
    app.popup = Some(Popup::Copy(CopyWindow::default()));
}

/// Does what an action of the window asks for.
pub(super) fn copy(app: &mut App, action: CopyAction) {
    match action {
        CopyAction::CopySeveral => {
            if let Some(Popup::Copy(window)) = &mut app.popup {
                window.range = Some(TextField::default());
            }
            return;
        }
        CopyAction::ToggleMarkdown => {
            let is_markdown = app.settings.quotation == QuotationForm::Plain;
            app.settings.quotation = if is_markdown { QuotationForm::Markdown } else { QuotationForm::Plain };
            let notice = if is_markdown { Notice::AsMarkdown } else { Notice::AsPlainText };
            app.say(Role::Info, notice);
            return;
        }
        _ => app.popup = None,
    }
    if app.screen == Screen::Reference && !matches!(action, CopyAction::CopyLink | CopyAction::CopyMarked) {
        return reference::copied(app, action);
    }
    match (action, app.acting()) {
        (CopyAction::CopyLink, _) => match selected_document(app) {
            Some(symbol) => {
                let text = links(app).to(&symbol);
                app.request(Effect::Copy { what: text.clone(), text });
            }
            None => nothing_cited(app),
        },
        (CopyAction::CopyMarked, _) => copy_marked(app),
        (_, None) => app.say(Role::Warn, Notice::NoSubject),
        (CopyAction::CopyPair, Some(subject)) => copy_pair(app, subject),
        (CopyAction::CopyCitation, Some(subject)) => {
            let text = citation(app, subject);
            app.request(Effect::Copy { what: text.clone(), text });
        }
        (_, Some(subject)) => quoted(app, &shown_with(app, subject)),
    }
}

/// What is shown as one with a paragraph: side by side, all of its side of the link.
fn shown_with(app: &App, subject: Subject) -> Vec<Subject> {
    let link = match subject {
        Subject::Paragraph(id) if app.screen == Screen::Compare => app.pairing.as_ref().and_then(|it| it.link_of(id)),
        Subject::Paragraph(_) | Subject::Letter => None,
    };
    let side = link.map(|link| [&link.left, &link.right]).into_iter().flatten();
    let own = side.into_iter().find(|side| side.iter().any(|id| subject == Subject::Paragraph(*id)));
    own.map_or_else(|| vec![subject], |own| own.iter().copied().map(Subject::Paragraph).collect())
}

/// Sends paragraphs to the clipboard, each with its reference.
fn quoted(app: &mut App, subjects: &[Subject]) {
    let lang = app.settings.lang;
    let first = subjects.first().map_or_else(String::new, |first| place::of_subject(&app.document, *first, lang));
    let what = match subjects {
        [_] => first,
        [_, second] => format!("{first} + {}", place::of_subject(&app.document, *second, lang)),
        _ => Notice::Several(subjects.len(), first).text(lang),
    };
    let text = quotation::quotation(&app.document, subjects, lang, app.settings.quotation);
    app.request(Effect::Copy { what, text });
}

fn copy_pair(app: &mut App, subject: Subject) {
    let link = match subject {
        Subject::Paragraph(id) => app.pairing.as_ref().and_then(|pairing| pairing.link_of(id)),
        Subject::Letter => None,
    };
    let Some(link) = link.filter(|link| !link.is_one_sided()) else {
        app.say(Role::Warn, Label::NoCounterpart);
        return;
    };
    let mut both: Vec<ParagraphId> = link.paragraphs().collect();
    both.sort_unstable();
    quoted(app, &both.into_iter().map(Subject::Paragraph).collect::<Vec<_>>())
}

fn copy_marked(app: &mut App) {
    let letter = app.letter_entry.iter().filter(|entry| entry.marked).map(|_| Subject::Letter);
    let marked = app.marks.iter().filter(|(_, entry)| entry.marked).map(|(id, _)| Subject::Paragraph(*id));
    let subjects: Vec<Subject> = letter.chain(marked).collect();
    if subjects.is_empty() {
        app.say(Role::Warn, Notice::NoneMarked);
        return;
    }
    quoted(app, &subjects)
}

/// Copies the paragraphs whose numbers are typed; the window stays where there is no such paragraph.
pub(super) fn take_range(app: &mut App) {
    let Some(Popup::Copy(CopyWindow { range: Some(typed), .. })) = &app.popup else { return };
    if app.screen == Screen::Reference {
        let typed = typed.value().to_owned();
        return reference::copied_range(app, &typed);
    }
    let part = match app.acting() {
        Some(Subject::Paragraph(id)) => app.document.paragraph(id).map(|paragraph| paragraph.part),
        Some(Subject::Letter) | None => None,
    };
    let part = part.or_else(|| app.document.paragraph(ParagraphId(0)).map(|paragraph| paragraph.part));
    let found = part.map_or_else(|| Err(String::new()), |part| numbered(app, part, typed.value()));
    match found {
        Ok(subjects) if subjects.is_empty() => {}
        Ok(subjects) => {
            app.popup = None;
            quoted(app, &subjects)
        }
        Err(what) => app.say(Role::Warn, Notice::NoSuchParagraph(what)),
    }
}

/// The paragraphs of a part by their numbers, `20-23, 25`, with those that face them where a `b` stands before; or what
/// names none.
fn numbered(app: &App, part: PartId, typed: &str) -> Result<Vec<Subject>, String> {
    let mut right = Vec::new();
    let at = |piece: &str| match places(&app.document, &[piece.to_owned()]).as_deref() {
        Ok([Place::Paragraphs(ids)]) => ids.clone(),
        _ => Vec::new(),
    };
    let find = |number, is_both| {
        let id = app.document.paragraph_numbered(part, number)?;
        if is_both {
            let link = app.pairing.as_ref().and_then(|pairing| pairing.link_of(id));
            // The pieces of a paragraph face it together.
            let facing = link.into_iter().flat_map(|link| link.facing(id).iter().copied());
            right.extend(facing.filter(|id| !right.contains(id)).collect::<Vec<_>>());
        }
        Some(id)
    };
    // What is no list of numbers may be any address of the filter.
    let left =
        numbers_typed(typed, find, at).or_else(|what| match read_address(&app.document, typed, Among::Addresses) {
            AddressReading::Found(Address::Paragraphs { found, .. }) => Ok(found),
            _ => Err(what),
        })?;
    // Of both sides the left part comes first, wherever one began.
    let (first, second) = if right.first() < left.first() && !right.is_empty() { (right, left) } else { (left, right) };
    Ok(first.into_iter().chain(second).map(Subject::Paragraph).collect())
}

/// How to cite a paragraph: the title of the part where nothing else names the document, then the reference.
fn citation(app: &App, subject: Subject) -> String {
    let (document, lang) = (&app.document, app.settings.lang);
    let Subject::Paragraph(id) = subject else { return quotation::reference(document, subject, lang) };
    let work = document.work_of(id).unwrap_or(document.first());
    if work.symbol.is_some() {
        return quotation::reference(document, subject, lang);
    }
    let part = document.paragraph(id).map(|paragraph| paragraph.part);
    let title = part.and_then(|part| document.part(part)?.title.clone()).unwrap_or_default();
    let part = part.map_or_else(String::new, |part| quotation::part_name(document, part, lang));
    let source = work.dated.clone().unwrap_or_default();
    KeepLabel::Citation { title, part, number: place::number(document, id), source }.text(lang).into_owned()
}

/// The document that a page or link is wanted of: the one selected on the screen.
pub(super) fn selected_document(app: &App) -> Option<Symbol> {
    match app.screen {
        Screen::Browse => app.browse.cited.selected().map(|row| row.symbol.clone()),
        Screen::Matrix => {
            let column = app.matrix.counts.as_ref()?.columns().get(app.matrix.column.at)?;
            matrix::index(app)?.document(*column).map(|cited| cited.symbol.clone())
        }
        Screen::Reference => app.reference.selected().cloned(),
        Screen::Compare => cited_where_one_looks(app).or_else(|| cited_in_pair(app)),
        Screen::Summary => cited_in_pair(app),
    }
}

/// The document that stands in the difference looked at.
fn cited_where_one_looks(app: &App) -> Option<Symbol> {
    let pair = &app.compare.shown().first()?.pair;
    let comparison = app.compare.comparison()?;
    let difference = comparison.differences.get(app.compare.current?)?;
    let [first, second] = [app.compare.first(), app.compare.first().other()].map(|side| {
        let mark = side.of(&comparison.left, &comparison.right).get(side.of(difference.left, difference.right)?)?;
        let cited = scan(&app.document.text_of(side.of(&pair.left, &pair.right)));
        let here = |citation: &Citation| citation.span.start < mark.span.end && mark.span.start < citation.span.end;
        cited.into_iter().find(here).map(|citation| citation.symbol)
    });
    first.or(second)
}

/// The first document that the paragraph cites which keys act on; where it cites none, what faces it may.
fn cited_in_pair(app: &App) -> Option<Symbol> {
    let Some(Subject::Paragraph(id)) = app.acting() else { return None };
    let link = app.pairing.as_ref().and_then(|pairing| pairing.link_of(id));
    let facing = link.into_iter().flat_map(|link| link.facing(id));
    let in_footnotes = |id| app.index.as_ref().and_then(|index| index.document(*index.cited_by(id).first()?));
    std::iter::once(&id).chain(facing).find_map(|id| {
        let in_text = scan(app.document.text(*id)).into_iter().next().map(|citation| citation.symbol);
        in_text.or_else(|| in_footnotes(*id).map(|cited| cited.symbol.clone()))
    })
}

/// How the addresses of official pages are made.
pub(super) fn links(app: &App) -> Links {
    let language = app.settings.link_lang.unwrap_or(&app.document.first().language);
    Links::new(app.settings.link_base.as_deref(), language)
}

/// Says that no document is selected.
pub(super) fn nothing_cited(app: &mut App) {
    app.say(Role::Info, KeepLabel::NoDocument);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::tui::tests::person::Person;

    fn copied_by(person: &mut Person, keys: &str) -> (String, String) {
        person.press(keys);
        match person.last() {
            Effect::Copy { what, text } => (what.clone(), text.clone()),
            other => panic!("{other:?}"),
        }
    }

    fn copied(keys: &str) -> (String, String) {
        copied_by(&mut Person::at(100, 30), keys)
    }

    #[test]
    fn what_is_copied_is_named_and_whole() {
        let document = crate::model::embedded().expect("the embedded programme");
        let (what, text) = copied("j y p");
        assert_eq!(what, "附件 2");
        assert_eq!(text, format!("Letter dated 23 February 2024, annex, para. 2\n{}", document.text(ParagraphId(1))));
        assert_eq!(copied("j y y").1, text);
        assert_eq!(copied("j y <Enter>").1, text);
        let (what, pair) = copied("j y b");
        assert_eq!(what, "附件 2 + 附文 2");
        assert!(pair.starts_with(&text) && pair.contains("\n\nLetter dated 23 February 2024, enclosure, para. 2\n"));
        assert_eq!(copied("j x y b").1, pair, "the annex stands first wherever one is");
        assert!(copied("j y c").1.contains("annex, para. 2 (2024-02-23)"), "{}", copied("j y c").1);
        assert_eq!(copied("j y l").1, "https://undocs.org/zh/S/RES/1373%282001%29");
        let mut chinese = Person::at(100, 30).in_chinese();
        assert!(copied_by(&mut chinese, "j y p").1.starts_with("2024年2月23日的信，附件，第2段\n"));
        assert_eq!(chinese.app.settings.lang, Lang::Zh);
    }

    #[test]
    fn what_the_pair_compared_cites_is_opened_copied_and_told_by_year() {
        let text =
            |cited: &str, asks: &str| format!("The Committee rests on {cited} of the Council and asks for {asks}.");
        let part = |id: &str, second: &str| {
            serde_json::json!({"id": id, "label": id, "paragraphs": [
                {"number": 1, "text": text("resolution 9001 (2031) and resolution 9002 (2031)", "ships")},
                {"number": 2, "text": text(second, "boats")}, {"number": 3, "text": "Nothing is cited in this one."}]})
        };
        let programme = serde_json::json!({"schema": "ctc-programme/1", "language": "en", "parts": [
            part("annex", "resolution 9003 (2031)"), part("enclosure", "resolution 9004 (2031)")]});
        let programme = crate::model::from_slice(programme.to_string().as_bytes(), "made").expect("a programme");
        let link = |keys: &str| copied_by(&mut Person::reading(programme.clone(), 100, 30), keys).1;
        let address = |number: u32| format!("https://undocs.org/en/S/RES/{number}%282031%29");
        assert_eq!(link("c y l"), address(9001));
        assert_eq!(link("c l y l"), address(9003));
        assert_eq!(link("c l x y l"), address(9004), "of the side that keys act on");
        assert_eq!(link("S s g j y l"), address(9003), "the selected pair of the summary");
        let mut person = Person::reading(programme.clone(), 100, 30);
        person.press("c l o");
        assert_eq!(person.last(), &Effect::OpenPage(address(9003)));
        person.press("H");
        assert!(person.screen().contains("cited in 1 paragraph"), "{}", person.screen());
        person.press("<Esc> l o");
        assert!(person.last_line().contains("No document is cited here"), "{}", person.last_line());
    }

    #[test]
    fn several_paragraphs_are_copied_by_number_or_by_bookmark() {
        let (what, text) = copied("y r 20-23 <Enter>");
        assert_eq!(what, "4 paragraphs from 附件 20");
        assert!(text.starts_with("Letter dated 23 February 2024, annex, paras. 20-23\n20. "), "{text}");
        assert_eq!(text.lines().count(), 5);
        let both = copied("y r b20-21 <Enter>").1;
        assert!(
            both.contains("annex, paras. 20-21")
                && both.contains("\n\nLetter dated 23 February 2024, enclosure, paras. 20-21\n20. "),
            "{both}"
        );
        for typed in ["enclosure paragraphs 20 to 22", "附文第20至22段", "e20-22", "附文20-22"] {
            let mut person = Person::at(100, 30);
            person.press("y r");
            person.happen(crate::tui::event::Event::Paste(typed.into()));
            assert!(copied_by(&mut person, "<Enter>").1.contains("enclosure, paras. 20-22\n"), "{typed}");
        }
        for typed in ["e2", "附文2"] {
            assert!(copied(&format!("y r {typed} <Enter>")).1.contains("enclosure, para. 2\n"), "{typed}");
        }
        let marked = copied("m j j m y m").1;
        assert!(marked.starts_with("Letter dated 23 February 2024, annex, paras. 1, 3\n"), "{marked}");
        assert!(copied("y d p").1.starts_with("> "));
    }

    #[test]
    fn numbers_that_name_nothing_are_told_and_the_window_stays() {
        let mut person = Person::at(100, 30);
        person.press("y r 20-99 <Enter>");
        assert!(person.effects.is_empty() && person.last_line().contains("52"), "{}", person.last_line());
        person.press("<ctrl-u> 二 <Enter>");
        assert!(person.effects.is_empty() && person.last_line().contains('二'));
        person.press("<ctrl-u> ２０ <Enter>");
        assert!(matches!(person.last(), Effect::Copy { what, .. } if what == "附件 20"));
        person.press("y m");
        assert!(person.last_line().contains("No paragraph has a bookmark"));
    }

    #[test]
    fn on_every_screen_what_is_copied_is_what_is_seen() {
        assert_eq!(copied("c ] ] y p").0, "附件 3");
        assert_eq!(copied("c ] x y p").0, "附文 2");
        assert_eq!(copied("x c y p").0, "附文 1", "one came from the right side");
        assert_eq!(copied("x c x y p").0, "附件 1", "to exchange the sides changes which of them keys act on");
        assert_eq!(copied("c x y p").0, "附文 1");
        let mut person = Person::at(100, 30);
        person.press("S j");
        let pair = person.app.summary.selected().expect("a pair");
        assert_eq!(copied_by(&mut person, "y p").0, format!("附件 {}", pair + 1));
        let mut person = Person::at(100, 30);
        person.press("R y p");
        assert!(person.effects.is_empty() && person.last_line().contains("No paragraph is selected"));
    }
}
