//! Two languages as one page to open in any browser and to print: no script, nothing loaded from elsewhere.
//!
//! One table a link, so that a browser repeats its head on each sheet of paper; clauses that answer each other in one row,
//! which no page break parts.

use std::io::{self, Write};

use super::super::html::{escaped, write_page};
use super::{LinkRow, SideBySide, lack_name, lack_told, percent};
use crate::align::Stretch;
use crate::i18n::Lang;
use crate::i18n::align::Word;
use crate::text::{Span, slice};

const STYLE: &str = include_str!("align.css");

pub(crate) fn html_of_alignment(out: &mut dyn Write, both: SideBySide<'_>, lang: Lang) -> io::Result<()> {
    let titles = [0, 1].map(|side| {
        let work = both.work(side);
        let title = both.library.part(crate::model::PartId(u32::try_from(work.parts.start).unwrap_or(0)));
        let symbol = work.symbol.as_ref().map(|symbol| symbol.as_str().to_owned());
        symbol.or_else(|| title.and_then(|part| part.title.clone())).unwrap_or_default()
    });
    let title = format!("{}: {} | {}", Word::Title.text(lang), titles[0], titles[1]);
    write_page(out, &title, lang, STYLE, |out| {
        writeln!(out, "<p class=\"note\">{}</p>", escaped(Word::Caution.text(lang)))?;
        for part in &both.alignment.parts {
            let names = [0, 1].map(|side| escaped(both.part_name(part, side)));
            writeln!(out, "<h2>{} | {}</h2>", names[0], names[1])?;
            for link in LinkRow::all(both, part) {
                table(out, both, &names, &link, lang)?;
            }
        }
        if both.letter_lacks().next().is_some() {
            writeln!(out, "<h2>{}</h2>", escaped(Word::Letter.text(lang)))?;
            both.letter_lacks()
                .try_for_each(|lack| writeln!(out, "<p>{}</p>", escaped(&lack_told(both, lang, lack))))?;
        }
        Ok(())
    })
}

fn table(
    out: &mut dyn Write,
    both: SideBySide<'_>,
    names: &[String; 2],
    link: &LinkRow<'_>,
    lang: Lang,
) -> io::Result<()> {
    let mut notes = Vec::new();
    if link.within.moved {
        notes.push(Word::Moved.text(lang).to_owned());
    }
    notes.extend(percent(link.link).map(|percent| format!("{} {percent} %", Word::Confidence.text(lang))));
    let note = if notes.is_empty() { String::new() } else { format!(" <small>{}</small>", escaped(&notes.join(", "))) };
    let head = |side: usize| {
        let numbers = if link.end(side).is_empty() { "–".to_owned() } else { link.numbers(side) };
        let note = if side == 0 { note.as_str() } else { "" };
        format!("<th>{} {}{note}</th>", names.get(side).map_or("", String::as_str), escaped(&numbers))
    };
    writeln!(out, "<table>\n<thead><tr>{}{}</tr></thead>\n<tbody>", head(0), head(1))?;
    for row in link.rows() {
        write!(out, "<tr>")?;
        for (side, stretches) in row.iter().enumerate() {
            write!(out, "<td lang=\"{}\">", escaped(both.language(side)))?;
            if link.end(side).is_empty() {
                write!(out, "<i>{}</i>", escaped(Word::NoAnswer.text(lang)))?;
            }
            for (place, stretch) in stretches.iter().enumerate() {
                if place > 0 {
                    write!(out, "<br>")?;
                }
                marked(out, link, side, *stretch, lang)?;
            }
            write!(out, "</td>")?;
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>")
}

/// Writes a stretch with the marks of what the other side lacks.
fn marked(out: &mut dyn Write, link: &LinkRow<'_>, side: usize, stretch: Stretch, lang: Lang) -> io::Result<()> {
    let text = link.end(side).get(stretch.paragraph).map_or("", |id| link.library.text(*id));
    let mut at = stretch.span.start;
    let own = link.within.differences.iter().filter(|one| (one.side, one.at.paragraph) == (side, stretch.paragraph));
    for one in own.filter(|one| stretch.span.contains(one.at.span.start)) {
        let span = one.at.span.intersection(stretch.span);
        if span.start < at {
            continue;
        }
        write!(out, "{}", escaped(slice(text, Span::new(at, span.start))))?;
        let (class, sign) = if one.is_sure { ("sure", "!") } else { ("perhaps", "?") };
        let said = format!("{}: {}", Word::OnlyHere.text(lang), lack_name(lang, one.lack));
        write!(
            out,
            "<mark class=\"{class}\" title=\"{}\">{}</mark><sup>{sign}</sup>",
            escaped(&said),
            escaped(slice(text, span))
        )?;
        at = span.end;
    }
    write!(out, "{}", escaped(slice(text, Span::new(at, stretch.span.end)).trim_end()))
}
