//! Whether two works are one text in two languages, and both in one library.

use crate::i18n::align::Message;
use crate::model::{Library, PartId, WorkId};
use crate::report::year_of;
use crate::successor::facing;

/// The languages whose words are known, or whose numbers are read like those of one that is.
const KNOWN: [&str; 5] = ["zh", "en", "fr", "es", "ru"];

const RIGHT_TO_LEFT: [&str; 7] = ["ar", "dv", "fa", "he", "iw", "ps", "ur"];

pub(super) struct TwoLanguages {
    pub library: Library,
    pub right: WorkId,
    /// What a person should know before they read on.
    pub notices: Vec<Message>,
}

/// Puts two languages of one text into one library. Two years and two documents are refused unless `lenient`.
pub(super) fn opened(
    mut library: Library,
    other: &Library,
    names: &[String; 2],
    lenient: bool,
) -> Result<TwoLanguages, Message> {
    let mut notices = Vec::new();
    check_languages(&library, other, names, &mut notices)?;
    if !lenient {
        check_works(&library, other, names)?;
    }
    let right = library.add(other.to_programme(other.first()));
    check_parts(&library, right, names, &mut notices)?;
    Ok(TwoLanguages { library, right, notices })
}

/// Whether two works are in one language, wherever it is spoken.
pub(super) fn are_alike(one: &Library, other: &Library) -> bool {
    base(&one.first().language) == base(&other.first().language)
}

/// The language of a tag without its region.
fn base(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

fn check_languages(
    left: &Library,
    right: &Library,
    names: &[String; 2],
    notices: &mut Vec<Message>,
) -> Result<(), Message> {
    let languages = [left, right].map(|library| library.first().language.clone());
    for (file, language) in names.iter().zip(&languages) {
        let (file, language) = (file.clone(), language.clone());
        if RIGHT_TO_LEFT.contains(&base(&language).as_str()) {
            return Err(Message::RightToLeft { file, language });
        }
        if !KNOWN.contains(&base(&language).as_str()) {
            notices.push(Message::OtherLanguage { file, language });
        }
    }
    if are_alike(left, right) {
        let [language, _] = languages;
        let [left, right] = names.clone();
        return Err(Message::OneLanguage { left, right, language });
    }
    Ok(())
}

/// Refuses two documents and two years.
fn check_works(one: &Library, other: &Library, names: &[String; 2]) -> Result<(), Message> {
    let [left, right] = names.clone();
    if let (Some(left_symbol), Some(right_symbol)) = (&one.first().symbol, &other.first().symbol)
        && left_symbol != right_symbol
    {
        let (left_symbol, right_symbol) = (left_symbol.to_string(), right_symbol.to_string());
        return Err(Message::OtherDocuments { left, right, left_symbol, right_symbol });
    }
    match (year_of(one), year_of(other)) {
        (Some(left_year), Some(right_year)) if left_year != right_year => {
            let (left_year, right_year) = (left_year.to_owned(), right_year.to_owned());
            Err(Message::OtherYears { left, right, left_year, right_year })
        }
        _ => Ok(()),
    }
}

/// Says which parts stand beside nothing and where no paragraph has a number; refuses works without a part in common.
fn check_parts(
    library: &Library,
    right: WorkId,
    names: &[String; 2],
    notices: &mut Vec<Message>,
) -> Result<(), Message> {
    let facing = facing((library, WorkId(0)), (library, right));
    let id = |part: PartId| library.part(part).map(|part| part.id.clone()).unwrap_or_default();
    let [left_name, right_name] = names;
    if !facing.iter().any(|(left, right)| left.is_some() && right.is_some()) {
        let parts = |work: WorkId| library.parts_in(work).map(id).collect();
        let (left_parts, right_parts) = (parts(WorkId(0)), parts(right));
        let (left, right) = (left_name.clone(), right_name.clone());
        return Err(Message::NoCommonPart { left, right, left_parts, right_parts });
    }
    for pair in facing {
        let (file, part) = match pair {
            (Some(part), None) => (left_name, part),
            (None, Some(part)) => (right_name, part),
            _ => continue,
        };
        notices.push(Message::OnlyIn { file: file.clone(), part: id(part) });
    }
    for (work, file) in [(WorkId(0), left_name), (right, right_name)] {
        let paragraphs = library.work(work).map_or(0..0, |work| work.paragraphs.clone());
        let own = library.paragraphs().get(paragraphs).unwrap_or_default();
        if own.iter().all(|paragraph| paragraph.number.is_none()) {
            notices.push(Message::NoNumbers(file.clone()));
        }
    }
    Ok(())
}
