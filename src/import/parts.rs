//! Where the parts begin: the letter, then the annex, the enclosure, and what else the text calls them.

use super::clean::Line;

/// The words that mark a part, with the name that its id has.
const WORDS: [(&str, &str); 14] = [
    ("附件", "annex"),
    ("附文", "enclosure"),
    ("附录", "appendix"),
    ("Annex", "annex"),
    ("Enclosure", "enclosure"),
    ("Appendix", "appendix"),
    ("Annexe", "annex"),
    ("Pièce jointe", "enclosure"),
    ("Anexo", "annex"),
    ("Apéndice", "enclosure"),
    ("Приложение", "annex"),
    ("Добавление", "enclosure"),
    ("المرفق", "annex"),
    ("الضميمة", "enclosure"),
];

/// The lines of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PartLines {
    /// Names the part in the file.
    pub id: String,
    /// The words that mark it.
    pub label: Option<String>,
    /// Its lines, without the one that marks it.
    pub lines: Vec<Line>,
}

/// A text taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Regions {
    /// What stands before the first part.
    pub front: Vec<Line>,
    /// The parts, in order.
    pub parts: Vec<PartLines>,
}

/// Divides the lines at those that mark a part.
pub(super) fn split(lines: Vec<Line>) -> Regions {
    let mut regions = Regions { front: Vec::new(), parts: Vec::new() };
    for line in lines {
        match (label(&line.text), regions.parts.last_mut()) {
            (Some(name), _) => {
                let id = free_id(&regions.parts, name);
                regions.parts.push(PartLines { id, label: Some(line.text), lines: Vec::new() });
            }
            (None, Some(part)) => part.lines.push(line),
            (None, None) => regions.front.push(line),
        }
    }
    regions
}

/// The name of the part that a line marks; `None` for any other line.
fn label(line: &str) -> Option<&'static str> {
    WORDS.iter().find(|(word, _)| line == *word).map(|(_, name)| *name)
}

/// `annex`, and `annex-2` should there be an annex already.
fn free_id(parts: &[PartLines], name: &str) -> String {
    let is_same =
        |part: &&PartLines| part.id == name || part.id.strip_prefix(name).is_some_and(|id| id.starts_with('-'));
    match parts.iter().filter(is_same).count() {
        0 => name.to_owned(),
        count => format!("{name}-{}", count + 1),
    }
}
