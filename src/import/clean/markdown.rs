//! What Markdown says in one place and means in another: the notes and links of a text, and its quotations.

use super::super::line::Line;
use super::super::report::Report;
use crate::i18n::import::Notice;
use crate::model::raised;

/// Reads them in the lines of a text, and says which lines it has changed.
pub(in super::super) fn read(lines: &mut [Line], report: &mut Report) {
    front_matter(lines, report);
    notes(lines, report);
    links(lines, report);
    for line in lines.iter_mut().filter(|line| line.stated.is_none()) {
        let quoted = line.text.trim_start_matches('>').trim_start();
        // A quotation; `> 5 per cent` is none.
        if line.text.starts_with("> ") && quoted.starts_with(|c: char| c.is_alphabetic() || "“\"«(*".contains(c)) {
            report.add(line.number, Notice::QuoteMarksRemoved, line.text.clone());
            line.text = quoted.to_owned();
        }
    }
}

/// Takes off what stands about the text between two rules above it: `title: Plan`, `author: none`.
fn front_matter(lines: &mut [Line], report: &mut Report) {
    let mut above = lines.iter_mut().skip_while(|line| line.is_blank());
    let is_rule = |line: &Line| line.text == "---";
    if !above.next().is_some_and(|line| is_rule(line)) {
        return;
    }
    let about: Vec<&mut Line> = above.take_while(|line| !is_rule(line)).collect();
    let is_field = |line: &Line| line.text.split_once(':').is_some_and(|(name, _)| !name.contains(char::is_whitespace));
    // A text between rules that never end is none.
    if about.len() <= 20 && about.iter().all(|line| is_field(line) || line.text.starts_with("- ")) {
        about.into_iter().for_each(|line| report.add(line.number, Notice::Masthead, std::mem::take(&mut line.text)));
    }
}

/// The name in `[^name]:` or `[name]:`, with which a line defines a note or a link.
fn defined<'l>(line: &'l Line, opening: &str) -> Option<(&'l str, &'l str)> {
    let (name, behind) = line.text.strip_prefix(opening)?.split_once("]:")?;
    (line.stated.is_none() && !name.is_empty() && !name.contains(['[', ']'])).then_some((name, behind.trim()))
}

/// Raises the marks of notes in the sentences: their own numbers or, should one be a name, those of their order.
fn notes(lines: &mut [Line], report: &mut Report) {
    let mut names: Vec<(usize, String)> = Vec::new();
    let called = |name: &str| lines.iter().position(|line| stands(&line.text, &format!("[^{name}]")).is_some());
    for (name, _) in lines.iter().filter_map(|line| defined(line, "[^")) {
        names.extend(called(name).map(|place| (place, name.to_owned())));
    }
    let place_in_line =
        |(at, name): &(usize, String)| (*at, lines.get(*at).and_then(|line| stands(&line.text, &format!("[^{name}]"))));
    names.sort_by_key(place_in_line);
    let are_numbers = names.iter().all(|(_, name)| name.chars().all(|c| c.is_ascii_digit()));
    for line in lines.iter_mut().filter(|line| line.text.contains("[^")) {
        let before = line.text.clone();
        for (number, (_, name)) in (1..).zip(&names) {
            let (mark, number) = (format!("[^{name}]"), if are_numbers { name.clone() } else { number.to_string() });
            while let Some(at) = stands(&line.text, &mark) {
                line.text.replace_range(at..at + mark.len(), &raised(&number));
            }
            if let Some(text) = line.text.strip_prefix(&mark).filter(|text| text.starts_with(':')) {
                line.text = format!("[^{number}]{text}");
            }
        }
        if line.text != before && !before.starts_with("[^") {
            report.add(line.number, Notice::MarkRaised, before);
        }
    }
}

/// Where a mark stands in a text, other than to define what it names.
fn stands(text: &str, mark: &str) -> Option<usize> {
    text.match_indices(mark).map(|(at, _)| at).find(|at| {
        let behind = text.get(at + mark.len()..).unwrap_or("");
        !(*at == 0 && behind.starts_with(':'))
    })
}

/// `[words][name]` and `[name]` become words, where a line says which address a name stands for.
fn links(lines: &mut [Line], report: &mut Report) {
    let is_address = |text: &str| text.trim_start_matches('<').starts_with("http") || text.starts_with("mailto:");
    let names: Vec<String> = lines
        .iter()
        .filter_map(|line| defined(line, "["))
        .filter(|(_, address)| is_address(address))
        .map(|(name, _)| name.to_owned())
        .collect();
    for line in lines.iter_mut().filter(|line| !names.is_empty() && line.text.contains('[')) {
        if defined(line, "[").is_some_and(|(name, _)| names.iter().any(|known| known == name)) {
            report.add(line.number, Notice::Furniture, std::mem::take(&mut line.text));
            continue;
        }
        let mut text = line.text.clone();
        for name in &names {
            text = text.replace(&format!("][{name}]"), "][]").replace(&format!("[{name}]"), name);
        }
        while let Some((before, behind)) =
            text.split_once("][]").map(|(before, behind)| (before.to_owned(), behind.to_owned()))
        {
            let (above, words) = before.rsplit_once('[').unwrap_or(("", &before));
            text = format!("{above}{words}{behind}");
        }
        if text != line.text {
            report.add(line.number, Notice::LinkRemoved, std::mem::replace(&mut line.text, text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Options, import};
    use super::*;

    #[test]
    fn notes_links_and_quotations_are_read() {
        let text = "---\ntitle: Plan\n---\n# Annex #\n\n## Plan of the port\n\n1. It is __open__[^b] at 5&nbsp;a.m.[^a], see [the plan][p] and [its map].\n\n\
            2. It says:\n\n> No ship waits.\n\n[^a]: In spring.\n[^b]: Since [1999](http://x.org/a_(b) \"c\").\n\n[p]: https://x.org/plan\n\
            [its map]: <https://x.org/map>\n";
        let found = import(text, &Options::default());
        let part = found.programme.parts.first().expect("a part");
        assert_eq!((part.label.as_deref(), part.title.as_deref()), (Some("Annex"), Some("Plan of the port")));
        let texts: Vec<_> = part.paragraphs.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(texts[0], "It is open¹ at 5\u{a0}a.m.², see the plan and its map.");
        assert!(texts[1..].concat().ends_with("No ship waits."), "{texts:?}");
        let mut notes: Vec<_> = part.footnotes.iter().map(|it| (it.mark.as_str(), it.text.as_str())).collect();
        notes.sort_unstable();
        assert_eq!(notes, [("1", "Since 1999."), ("2", "In spring.")]);
        let left = found.report.entries.iter().filter(|it| it.notice == Notice::Furniture).count();
        assert_eq!(left, 4, "two rules and two addresses");
        let about = found.report.entries.iter().filter(|it| it.notice == Notice::Masthead).map(|it| it.text.as_str());
        assert_eq!(about.collect::<Vec<_>>(), ["title: Plan"]);
    }

    #[test]
    fn what_only_looks_like_them_stays() {
        let text = "Annex\n\nPlan\n\n1. It weighs\n> 5 tons [a] of &c; [^x] and ____ [b]: c.\n\n2. R&D; it is AT&T.\n";
        let found = import(text, &Options::default());
        let texts: Vec<_> = found.programme.parts[0].paragraphs.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(texts, ["It weighs > 5 tons [a] of &c; [^x] and ____ [b]: c.", "R&D; it is AT&T."]);
    }
}
