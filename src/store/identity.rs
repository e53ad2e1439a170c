//! Which programme this is, and which paragraph: names that outlive the file's path and the next import of it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::model::{Library, Paragraph, ParagraphId, ParagraphRef, PartId, WorkId};

/// How much of a text tells it from others, in bytes: longer than any two programmes begin alike, and read at once.
const TELLING: usize = 64 * 1024;

/// Names a programme by what it is, not by where its file lies: `2024-02-23-zh-83d1c5a0b2e94f17`.
///
/// It is made of symbol, dates, language and the names of the parts, so that a corrected or newly imported text keeps its
/// bookmarks. Only a programme that bears neither symbol nor date is told apart by its text, by the beginning of it.
/// Safe as a file name, whatever the programme holds.
pub(crate) fn identity(document: &Library) -> String {
    let mut hash = Fnv::new();
    hash.field(&document.first().language);
    hash.field(document.first().symbol.as_ref().map_or("", |symbol| symbol.as_str()));
    hash.field(document.first().dated.as_deref().unwrap_or(""));
    let period = document.first().period.as_ref();
    hash.field(period.map_or("", |period| &period.from));
    hash.field(period.map_or("", |period| &period.to));
    for part in document.parts_in(WorkId(0)).filter_map(|part| document.part(part)) {
        hash.field(&part.id);
    }
    if document.first().symbol.is_none() && document.first().dated.is_none() && period.is_none() {
        let mut read = 0;
        let is_beginning = |paragraph: &&Paragraph| {
            read += paragraph.text.len();
            read - paragraph.text.len() < TELLING
        };
        let beginning = document.paragraphs().iter().take(document.first().paragraphs.end).take_while(is_beginning);
        beginning.for_each(|paragraph| hash.field(&paragraph.text.chars().take(TELLING).collect::<String>()));
    }
    let dated = document.first().dated.as_deref().map_or_else(|| "undated".to_owned(), harmless);
    format!("{dated}-{}-{:016x}", harmless(&document.first().language), hash.0)
}

/// Tells texts from others by their words, blanks left out: the same in every version of the program.
pub(crate) fn digest<'a>(texts: impl IntoIterator<Item = &'a str>) -> u64 {
    let mut hash = Fnv::new();
    texts.into_iter().for_each(|text| hash.field(text));
    hash.0
}

/// The characters of `name` that every file system takes.
fn harmless(name: &str) -> String {
    name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(20).collect()
}

/// The 64-bit FNV-1a hash: the same in every version of the program, which the standard library's does not promise.
struct Fnv(u64);

impl Fnv {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds one field, without its blanks: importers mend those. Its end counts too.
    fn field(&mut self, text: &str) {
        let text = text.split_whitespace().flat_map(str::bytes);
        for byte in text.chain(std::iter::once(0)) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

const LETTER: &str = "letter";

/// Names a paragraph within its programme: `annex/23`, or `annex/#5` for the fifth when the number does not tell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct ParagraphKey(String);

impl ParagraphKey {
    /// The name of a paragraph; `None` for an id of another document.
    pub(crate) fn of(document: &Library, id: ParagraphId) -> Option<Self> {
        let paragraph = document.paragraph(id)?;
        // Names are those of the work that was opened first: what bears one in another work is another paragraph.
        let part = document.part(paragraph.part).filter(|part| part.work == WorkId(0))?;
        let named = document.part_named(part.work, &part.id) == Some(paragraph.part);
        // Two parts of one name are a fault of the file, yet no reason to mix up their bookmarks.
        let part_name = if named { part.id.clone() } else { format!("@{}", paragraph.part.index()) };
        let numbered = paragraph.number.filter(|n| document.paragraph_numbered(paragraph.part, *n) == Some(id));
        Some(Self(match numbered {
            Some(number) => format!("{part_name}/{number}"),
            None => format!("{part_name}/#{}", id.index() + 1 - part.paragraphs.start),
        }))
    }

    pub(crate) fn letter() -> Self {
        Self(LETTER.to_owned())
    }

    pub(crate) fn is_letter(&self) -> bool {
        self.plain() == LETTER
    }

    /// This name, then those of further entries that are kept under it for other words: `annex/23`, `annex/23~2`.
    pub(super) fn names(&self) -> impl Iterator<Item = Self> + '_ {
        let plain = self.plain();
        std::iter::once(Self(plain.to_owned())).chain((2_u32..).map(move |nth| Self(format!("{plain}~{nth}"))))
    }

    /// The name without what tells further entries apart.
    fn plain(&self) -> &str {
        let nth = self.0.rsplit_once('~').filter(|(_, nth)| nth.parse::<u32>().is_ok());
        nth.map_or(self.0.as_str(), |(plain, _)| plain)
    }

    pub(super) fn part(&self, document: &Library) -> Option<PartId> {
        let (part, _) = self.plain().rsplit_once('/')?;
        let by_place = || Some(PartId(part.strip_prefix('@')?.parse().ok()?));
        document.part_named(WorkId(0), part).or_else(by_place)
    }

    /// The paragraph that bears the name; `None` when the programme no longer has it.
    pub(crate) fn find(&self, document: &Library) -> Option<ParagraphId> {
        let (_, end) = self.plain().rsplit_once('/')?;
        let part = self.part(document)?;
        match end.parse() {
            Ok(number) => document.paragraph_numbered(part, number),
            Err(_) => document.referred(part, &ParagraphRef::Place(end.to_owned())),
        }
    }
}

impl fmt::Display for ParagraphKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(json: &str) -> Library {
        Library::from(serde_json::from_str::<crate::model::Programme>(json).expect("a programme"))
    }

    fn programme(head: &str, text: &str) -> Library {
        document(&format!(
            r#"{{"schema": "ctc-programme/1", "language": "zh", {head} "parts": [
                {{"id": "annex", "paragraphs": [{{"number": 1, "text": "{text}"}}]}}]}}"#
        ))
    }

    #[test]
    fn a_corrected_text_is_the_same_programme_and_another_date_another() {
        let dated = r#""dated": "2024-02-23","#;
        assert_eq!(identity(&programme(dated, "旧")), identity(&programme(dated, "新")));
        assert_ne!(identity(&programme(dated, "旧")), identity(&programme(r#""dated": "2023-02-23","#, "旧")));
        assert_ne!(identity(&programme("", "甲")), identity(&programme("", "乙")));
    }

    #[test]
    fn a_long_text_is_told_by_its_beginning() {
        let long = |beginning: &str, end: &str| programme("", &format!("{beginning}{}{end}", "长".repeat(TELLING)));
        assert_eq!(identity(&long("", "旧")), identity(&long("", "新")));
        assert_ne!(identity(&long("旧", "")), identity(&long("新", "")));
        let texts = |last: &str| {
            let text = "长".repeat(TELLING / 4);
            document(&format!(
                r#"{{"schema": "ctc-programme/1", "language": "zh", "parts": [
                    {{"id": "annex", "paragraphs": [{{"text": "甲"}}, {{"text": "{text}"}}, {{"text": "{text}"}}, {{"text": "{last}"}}]}}]}}"#
            ))
        };
        assert_eq!(identity(&texts("旧")), identity(&texts("新")));
    }

    #[test]
    fn an_identity_is_a_harmless_file_name() {
        let hostile = programme(r#""dated": "../../etc/passwd\u001b[2J","#, "甲");
        let name = identity(&hostile);
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "{name}");
        assert!(identity(&programme("", "甲")).starts_with("undated-zh-"));
    }

    #[test]
    fn the_identity_of_the_programme_as_shipped_stays() {
        let shipped = crate::model::embedded().expect("the embedded programme");
        assert_eq!(identity(&shipped), "2024-02-23-zh-9bf711f99e413597");
    }

    #[test]
    fn every_paragraph_has_a_name_of_its_own_that_leads_back() {
        let odd = document(
            r#"{"schema": "ctc-programme/1", "language": "zh", "parts": [
                {"id": "annex", "paragraphs": [{"number": 1, "text": "a"}, {"number": 1, "text": "b"}, {"text": "c"}]},
                {"id": "annex", "paragraphs": [{"number": 1, "text": "d"}]}]}"#,
        );
        let keys: Vec<ParagraphKey> = odd.paragraph_ids().filter_map(|id| ParagraphKey::of(&odd, id)).collect();
        let names: Vec<String> = keys.iter().map(ToString::to_string).collect();
        assert_eq!(names, ["annex/1", "annex/#2", "annex/#3", "@1/1"]);
        assert!(keys.iter().map(|key| key.find(&odd)).eq(odd.paragraph_ids().map(Some)));
    }

    #[test]
    fn a_name_without_its_paragraph_finds_none() {
        let small = programme("", "甲");
        for gone in ["annex/9", "enclosure/1", "annex/#7", "annex", "@x/1", "/", "annex/#"] {
            assert_eq!(ParagraphKey(gone.to_owned()).find(&small), None, "{gone}");
        }
    }
}
