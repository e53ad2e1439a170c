//! Where the parts begin: the letter, then the annex, the enclosure, and what else the text calls them.

use super::letter::title;
use super::line::Line;
use super::marker::Marker;
use super::wordlists::words_of;
use super::{blocks, joining, numbering};
use crate::text::is_raised_digit;

/// The names that the ids of parts have. Each is a class of words that mark a part.
const NAMES: [&str; 3] = ["annex", "enclosure", "appendix"];

/// What a line that marks a part says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PartLabel<'a> {
    /// `annex`, `enclosure`, `appendix`.
    pub name: &'static str,
    /// Which of them: 2 for `Annex II`.
    pub ordinal: Option<u32>,
    /// The words that mark the part: `Annex II`.
    pub printed: &'a str,
    /// What follows them on the line: a title, or the letter that the part is annexed to.
    pub rest: &'a str,
}

impl PartLabel<'_> {
    pub(super) fn names_letter(&self) -> bool {
        words_of("to-letter").iter().any(|word| self.rest.starts_with(word))
    }
}

/// What a line that marks a part says; `None` for any other line.
pub(super) fn label(line: &str) -> Option<PartLabel<'_>> {
    let inner = line.strip_prefix(['[', '［', '【', '〔']).and_then(|line| line.strip_suffix([']', '］', '】', '〕']));
    match inner.map(str::trim) {
        Some(inner) => {
            plain_label(inner).filter(|label| label.rest.is_empty()).map(|label| PartLabel { printed: line, ..label })
        }
        None => plain_label(line).or_else(|| set_apart(line)),
    }
}

/// What a line of a document says, as [`label`] has it; a note, and a line whose file states what it is, begin no part.
pub(super) fn label_of(line: &Line) -> Option<PartLabel<'_>> {
    if line.footnote.is_some() || line.is_decided() { None } else { label(&line.text) }
}

/// A Chinese label whose characters are set apart: `附　件`, `附 文 二`.
fn set_apart(line: &str) -> Option<PartLabel<'_>> {
    let mut chars = line.chars();
    let is_apart = chars.next() == Some('附') && chars.next().is_some_and(char::is_whitespace);
    if !is_apart || line.chars().count() > 12 {
        return None;
    }
    let tight: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let found = plain_label(&tight).filter(|label| label.rest.is_empty())?;
    Some(PartLabel { name: found.name, ordinal: found.ordinal, printed: line, rest: "" })
}

fn plain_label(line: &str) -> Option<PartLabel<'_>> {
    let marks = |name: &&'static str| Some((words_of(name).iter().find(|word| line.starts_with(**word))?, *name));
    let (word, name) = NAMES.iter().find_map(marks)?;
    let after = line.strip_prefix(*word)?.trim_start();
    let is_of_letter = |rest: &str| words_of("to-letter").iter().any(|word| rest.starts_with(word));
    let (numeral, ordinal) = if is_of_letter(after) { ("", None) } else { ordinal(after)? };
    let behind = after.strip_prefix(numeral)?.trim_start();
    let rest = behind_marks(behind);
    let has_marks = rest.len() < behind.len();
    if is_of_letter(rest) {
        return Some(PartLabel { name, ordinal, printed: line.strip_suffix(rest)?.trim_end(), rest });
    }
    let title = rest.trim_start_matches([':', '：', '.', '—', '–', '*', '-']);
    let is_marked = title.len() < rest.len() || has_marks && title.starts_with(char::is_uppercase);
    let title = title.trim_start();
    let printed = line.strip_suffix(title)?.trim_end_matches([':', '：', '.', '—', '–', '-', ' ']);
    (rest.is_empty() || is_marked).then_some(PartLabel { name, ordinal, printed, rest: title })
}

/// What follows the marks of notes that stand behind a label: `¹`, `†`, `[1]`, `[^1]`, `(*)`. A single star is left, for
/// a title may follow it on the line.
fn behind_marks(text: &str) -> &str {
    let is_mark = |mark: &str| {
        let mark = mark.trim_start_matches('^');
        (1..=3).contains(&mark.len()) && mark.chars().all(|c| c.is_ascii_digit() || c == '*')
    };
    let mut text = text.trim_start();
    loop {
        let plain = text.trim_start_matches(|c| is_raised_digit(c) || matches!(c, '†' | '‡'));
        let bracketed = plain.strip_prefix(['[', '(', '（']).and_then(|text| text.split_once([']', ')', '）']));
        let rest = bracketed.filter(|(mark, _)| is_mark(mark)).map_or(plain, |(_, rest)| rest);
        if rest.len() == text.len() {
            return text;
        }
        text = rest.trim_start();
    }
}

/// The numeral at the start of `text`, none being a numeral too; `None` when a word stands there.
fn ordinal(text: &str) -> Option<(&str, Option<u32>)> {
    let is_end = |c: char| c.is_whitespace() || is_raised_digit(c) || ":：.—–*-†‡[(（".contains(c);
    let end = text.find(is_end).unwrap_or(text.len());
    let numeral = text.get(..end)?;
    if numeral.is_empty() {
        return Some((numeral, None));
    }
    let value = numeral.parse().ok().or_else(|| numbering::roman(numeral)).or_else(|| numbering::hanzi(numeral));
    value.or_else(|| numbering::letter(numeral)).map(|value| (numeral, Some(value)))
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PartLines {
    /// Names the part in the file.
    pub id: String,
    pub label: Option<String>,
    /// The words that mark it with all that follows them, when these name the letter.
    pub label_in_full: Option<String>,
    /// Its lines, without those that mark it.
    pub lines: Vec<Line>,
    /// Whether it is a resolution that opens with its first line, what stands above being taken off already.
    pub is_opened: bool,
}

impl PartLines {
    /// A part that no word marks.
    pub(super) fn body(lines: Vec<Line>) -> Self {
        Self { id: "body".to_owned(), lines, ..Self::default() }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PartRegions {
    /// What stands before the first part.
    pub front: Vec<Line>,
    pub parts: Vec<PartLines>,
}

/// Divides the lines at those that mark a part.
pub(super) fn split(lines: Vec<Line>, wraps: impl Fn(&Line) -> bool) -> PartRegions {
    let mut regions = PartRegions::default();
    let mut is_label_open = false;
    let mut is_inside = false;
    let mut lines = lines.into_iter();
    while let Some(line) = lines.next() {
        let is_full = is_inside;
        let found = label_of(&line).filter(|_| !is_inside);
        is_inside = !line.is_blank() && (wraps(&line) || blocks::is_left_open(&line.text));
        match (found, regions.parts.last_mut()) {
            (Some(found), _) => {
                is_label_open = found.names_letter();
                let part = begin(&regions.parts, &found, &line);
                regions.parts.push(part);
            }
            (None, Some(part)) => {
                let label = part.label_in_full.as_mut().filter(|label| {
                    // What stands above the first number is a title.
                    let next = lines.as_slice().iter().find(|next| !next.is_blank() && next.footnote.is_none());
                    let is_title = next.is_some_and(|next| next.marker() != Marker::None);
                    is_label_open && goes_on(label, &line, is_full && !is_title)
                });
                is_label_open = label.is_some();
                match label {
                    Some(label) => joining::join(label, &line.text),
                    None => part.lines.push(line),
                }
            }
            (None, None) => regions.front.push(line),
        }
    }
    regions
}

/// Whether a label that names a letter goes on in the line below it. A line that may as well be a title goes on with it
/// only where the one above is full.
fn goes_on(label: &str, line: &Line, is_full: bool) -> bool {
    let is_text = !line.is_blank() && line.stated.is_none() && line.footnote.is_none() && line.marker() == Marker::None;
    let names = words_of("to-letter").iter().find_map(|word| label.split_once(word)).map_or(label, |(_, names)| names);
    let is_middle = line.text.starts_with('(')
        || !title::is_addressed(names)
            && (is_full || joining::goes_on(&line.text) || blocks::is_left_open(label) || label.ends_with(','));
    is_text && is_middle
}

fn begin(parts: &[PartLines], found: &PartLabel<'_>, line: &Line) -> PartLines {
    let title = Line { text: found.rest.to_owned(), ..line.clone() };
    let names_letter = found.names_letter();
    PartLines {
        id: free_id(parts, found.name, found.ordinal),
        label: Some(found.printed.to_owned()),
        label_in_full: names_letter.then(|| line.text.clone()),
        lines: if names_letter || title.is_blank() { Vec::new() } else { vec![title] },
        is_opened: false,
    }
}

/// `annex`, and `annex-2` for a second one.
fn free_id(parts: &[PartLines], name: &str, ordinal: Option<u32>) -> String {
    let numbered = |number: u32| if number < 2 { name.to_owned() } else { format!("{name}-{number}") };
    let mut id = numbered(ordinal.unwrap_or(1));
    let mut next = 2;
    while parts.iter().any(|part| part.id == id) {
        id = numbered(next);
        next += 1;
    }
    id
}

#[cfg(test)]
mod tests {
    use super::super::clean;
    use super::super::report::Report;
    use super::*;

    fn ids(text: &str) -> Vec<String> {
        let lines = clean::lines(text, &mut Report::default());
        split(lines, |line| line.text.ends_with("see")).parts.into_iter().map(|part| part.id).collect()
    }

    #[test]
    fn labels_of_each_language_and_numbering() {
        for (line, name, ordinal, rest) in [
            ("附件", "annex", None, ""),
            ("附件二", "annex", Some(2), ""),
            ("附件 1", "annex", Some(1), ""),
            ("附文：工作方案", "enclosure", None, "工作方案"),
            ("Annex II", "annex", Some(2), ""),
            ("Annexe", "annex", None, ""),
            ("Annex: Programme", "annex", None, "Programme"),
            ("Enclosure 1", "enclosure", Some(1), ""),
            ("Pièce jointe", "enclosure", None, ""),
            ("Apéndice", "enclosure", None, ""),
            ("Annex*", "annex", None, ""),
            ("附　件", "annex", None, ""),
            ("附 文 二", "enclosure", Some(2), ""),
            ("[附件]", "annex", None, ""),
            ("الضميمة", "enclosure", None, ""),
            ("Annex¹", "annex", None, ""),
            ("Annex II²: Plan", "annex", Some(2), "Plan"),
            ("Annexe [1]", "annex", None, ""),
            ("Annex³ Plan", "annex", None, "Plan"),
            ("附件¹", "annex", None, ""),
            ("附 文 二 [^4]", "enclosure", Some(2), ""),
            ("Enclosure (*)", "enclosure", None, ""),
            ("ANEXO†", "annex", None, ""),
        ] {
            let found = label(line).expect(line);
            assert_eq!((found.name, found.ordinal, found.rest), (name, ordinal, rest), "{line}");
        }
        assert!(label("Annex to the letter dated 1 March").expect("a label").names_letter());
        let second = label("Annex II to the letter dated 1 March").expect("a label");
        assert_eq!((second.ordinal, second.printed, second.names_letter()), (Some(2), "Annex II", true));
        for line in [
            "Annex I and II", "Annexes", "Annex to this", "Annex [1] says", "附件¹所列", "Annex (continued)",
            "附件和附文", "The annex", "Annexed hereto",
        ] {
            assert_eq!(label(line), None, "{line}");
        }
    }

    #[test]
    fn ids_follow_the_numerals_and_are_never_doubled() {
        assert_eq!(ids("Annex I\nx\nAnnex II\ny"), ["annex", "annex-2"]);
        assert_eq!(ids("Annex\nx\nEnclosure\ny\nAnnex\nz"), ["annex", "enclosure", "annex-2"]);
        assert_eq!(ids("as we see\nAnnex I\nx"), Vec::<String>::new());
    }

    #[test]
    fn a_label_within_a_sentence_begins_no_part() {
        let labels = |text: &str| {
            let lines = clean::lines(text, &mut Report::default());
            split(lines, |_| false).parts.into_iter().filter_map(|part| part.label).collect::<Vec<_>>()
        };
        assert_eq!(
            labels("Annex I\n\n1. The fields named in\nAnnex II\nare left.\n\nAnnex II\n\nFields"),
            ["Annex I", "Annex II"]
        );
        assert_eq!(labels("Annex I\n\n1. All is well\nAnnex II\nFields"), ["Annex I", "Annex II"]);
        assert_eq!(labels("Annex to the note verbale dated 1 May 2031 from the Mission\n\nPlan"), ["Annex"]);
    }

    #[test]
    fn a_label_that_names_the_letter_is_kept_in_full() {
        let lines =
            clean::lines("Annex to the letter dated 1 March\n2015 from the Chair\n\nProgramme", &mut Report::default());
        let part = split(lines, |_| false).parts.remove(0);
        assert_eq!(part.label.as_deref(), Some("Annex"));
        assert_eq!(part.label_in_full.as_deref(), Some("Annex to the letter dated 1 March 2015 from the Chair"));
        assert_eq!(part.lines.last().map(|line| line.text.as_str()), Some("Programme"));
    }

    #[test]
    fn a_title_right_below_a_label_that_names_the_letter_is_none_of_it() {
        let long = "Annex to the letter dated 1 May 2031 from the Chair of the Harbour";
        for (below, label, title) in [
            ("Plan of the port\n\n1. They meet.", "", Some("Plan of the port")),
            ("Committee\nPlan of the port\n1. They meet.", " Committee", Some("Plan of the port")),
            (
                "addressed to the Security Council\nPlan\nof 2031\n\n1. They meet.",
                " addressed to the Security Council",
                Some("Plan"),
            ),
            ("Committee\n\nPlan\n\n1. They meet.", " Committee", Some("Plan")),
            ("1. They meet.", "", None),
        ] {
            let lines = clean::lines(&format!("{long}\n{below}"), &mut Report::default());
            let part = split(lines, |_| true).parts.remove(0);
            assert_eq!(part.label_in_full, Some(format!("{long}{label}")), "{below}");
            let first = part.lines.iter().find(|line| !line.is_blank()).map(|line| line.text.as_str());
            assert_eq!(first, title.or(Some("1. They meet.")), "{below}");
        }
    }

    #[test]
    fn a_footnote_is_no_part_of_a_label() {
        let mut lines = clean::lines("Annex to the letter dated 1 March\nIbid.", &mut Report::default());
        lines[1].footnote = Some("1".to_owned());
        let part = split(lines, |_| false).parts.remove(0);
        assert_eq!(part.label_in_full.as_deref(), Some("Annex to the letter dated 1 March"));
        assert_eq!(part.lines.first().and_then(|line| line.footnote.as_deref()), Some("1"));
    }
}
