//! The changes as one page to open in any browser, to send on and to print: no script, nothing loaded from elsewhere.

use std::io::{self, Write};

use super::super::compare::{kind_name, kind_sign};
use super::super::html::{escaped, write_page};
use super::{ChangesFilter, SuccessionRow, beside, changed_sections, counts, work_name};
use crate::compare::Kind;
use crate::i18n::Lang;
use crate::i18n::changes::{Message, Word};
use crate::model::Fate;
use crate::successor::Changes;
use crate::text::{Sliced, Span};

/// How the page looks: that of the pairs, and what only years have.
const STYLE: &str = concat!(include_str!("../html.css"), include_str!("changes.css"));

/// Writes the page: counts with a box each, a table of what changed, then each change with both texts.
pub(crate) fn html_of_changes(
    out: &mut dyn Write,
    changes: &Changes<'_>,
    wanted: &ChangesFilter,
    lang: Lang,
) -> io::Result<()> {
    let title = format!("{}: {} → {}", Word::Title.text(lang), work_name(changes.old), work_name(changes.new));
    write_page(out, &title, lang, &[STYLE, &filters()].concat(), |out| {
        if changes.is_empty() {
            return writeln!(out, "<p>{}</p>", Word::NothingDiffers.text(lang));
        }
        boxes(out, changes, lang)?;
        let rows: Vec<SuccessionRow<'_>> = SuccessionRow::changed(changes, wanted).collect();
        overview(out, changes, lang)?;
        list(out, &rows, lang)?;
        writeln!(out, "<main>")?;
        for (number, row) in rows.iter().enumerate() {
            change(out, number + 1, row, lang)?;
        }
        writeln!(out, "</main>")
    })
}

/// What the boxes do: the style sheet alone does it. A change with edits is shown while a box of one of their kinds is
/// ticked, and no change whose fate is not.
fn filters() -> String {
    let rule = |is: &str, name: &str, [row, pair]: [&str; 2]| {
        let box_named = format!("#show-{name}{is}");
        format!(
            "{box_named} ~ nav tr.{name} {{ display: {row}; }} {box_named} ~ main .{name}.pair {{ display: {pair}; }}\n"
        )
    };
    let kinds = Kind::BY_WEIGHT.into_iter().map(|kind| rule(":checked", &has(kind), ["table-row", "block"]));
    let fates =
        Fate::ALL.into_iter().map(|fate| rule(":not(:checked)", &format!("fate-{}", fate.as_str()), ["none"; 2]));
    let edited = "tr.is-edited, .is-edited.pair { display: none; }\n".to_owned();
    std::iter::once(edited).chain(kinds).chain(fates).collect()
}

/// The class of a change that has edits of this kind.
fn has(kind: Kind) -> String {
    format!("has-{}", kind.name())
}

/// A box for each fate with its count, and for each kind of edit. They stand before everything they act on.
fn boxes(out: &mut dyn Write, changes: &Changes<'_>, lang: Lang) -> io::Result<()> {
    writeln!(out, "<h2>{}</h2>", Word::Paragraphs.text(lang))?;
    for (fate, name, count) in counts(changes, lang) {
        tick(out, &format!("fate-{}", fate.as_str()), name, count)?;
    }
    writeln!(out, "<br>")?;
    for kind in Kind::BY_WEIGHT {
        let links = changes.parts.iter().flat_map(|part| &part.classes);
        let count = links.flatten().filter(|other| **other == kind).count();
        if count > 0 {
            let label = format!("<mark class=\"{}\">{} {}</mark>", kind.name(), kind_sign(kind), kind_name(lang, kind));
            tick(out, &has(kind), &label, count)?;
        }
    }
    writeln!(out, "<p class=\"note\">{} {}</p>", Word::Filter.text(lang), Word::Caution.text(lang))
}

fn tick(out: &mut dyn Write, id: &str, label: &str, count: usize) -> io::Result<()> {
    writeln!(
        out,
        "<input type=\"checkbox\" id=\"show-{id}\" checked><label for=\"show-{id}\" class=\"kind\">{label} <b>{count}</b></label>"
    )
}

/// Sections that changed, and the documents cited now and no more.
fn overview(out: &mut dyn Write, changes: &Changes<'_>, lang: Lang) -> io::Result<()> {
    writeln!(out, "<ul class=\"overview\">")?;
    for (_, fate, said) in changed_sections(changes, lang) {
        writeln!(out, "<li>{} {fate}: {}</li>", Word::Section.text(lang), escaped(&said))?;
    }
    for (label, symbols) in [(Word::CitedNow, &changes.added), (Word::CitedNoMore, &changes.removed)] {
        if !symbols.is_empty() {
            let symbols: Vec<String> = symbols.iter().map(|symbol| escaped(symbol.as_str())).collect();
            writeln!(out, "<li>{}: {}</li>", label.text(lang), symbols.join(", "))?;
        }
    }
    for said in beside(changes, lang) {
        writeln!(out, "<li>{}</li>", escaped(&said))?;
    }
    writeln!(out, "</ul>")
}

/// The table of what changed.
fn list(out: &mut dyn Write, rows: &[SuccessionRow<'_>], lang: Lang) -> io::Result<()> {
    let head = [Word::Change, Word::Part, Word::Old, Word::New, Word::Section]
        .map(|word| format!("<th>{}</th>", word.text(lang)));
    writeln!(out, "<nav>\n<table>\n<thead><tr><th>#</th>{}", head.concat())?;
    for kind in Kind::BY_WEIGHT {
        write!(out, "<th>{} {}</th>", kind_sign(kind), kind_name(lang, kind))?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    for (number, row) in rows.iter().enumerate() {
        let [old, new] = row.addresses().map(|address| escaped(&address));
        let (from, to) = (row.section(0), row.section(1));
        let section = match (from.is_empty(), to.is_empty()) {
            (false, false) if from != to => format!("{from} → {to}"),
            (false, true) => from.to_owned(),
            _ => to.to_owned(),
        };
        let number = number + 1;
        write!(
            out,
            "<tr class=\"{}\"><td><a href=\"#c{number}\">{number}</a></td><td>{}</td><td>{}</td><td>{old}</td><td>{new}</td><td>{}</td>",
            classes(row),
            row.fates(lang),
            escaped(&row.part.id),
            escaped(&section)
        )?;
        for kind in Kind::BY_WEIGHT {
            match row.kinds.iter().filter(|other| **other == kind).count() {
                0 => write!(out, "<td></td>")?,
                count => write!(out, "<td>{count}</td>")?,
            }
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>\n</nav>")
}

/// The classes by which the boxes find a change: its fate, its move, and the kinds of its edits.
fn classes(row: &SuccessionRow<'_>) -> String {
    let mut classes = format!("fate-{}", row.link.fate.as_str());
    if row.link.moved && row.link.fate != Fate::Moved {
        classes.push_str(" is-moved");
    }
    if !row.kinds.is_empty() {
        classes.push_str(" is-edited");
    }
    for kind in Kind::BY_WEIGHT.into_iter().filter(|kind| row.kinds.contains(kind)) {
        classes.push_str(&format!(" {}", has(kind)));
    }
    classes
}

/// Both texts of a change with their marks.
fn change(out: &mut dyn Write, number: usize, row: &SuccessionRow<'_>, lang: Lang) -> io::Result<()> {
    let places: Vec<String> = row.addresses().into_iter().filter(|place| !place.is_empty()).collect();
    writeln!(out, "<section class=\"pair {}\" id=\"c{number}\">", classes(row))?;
    writeln!(
        out,
        "<h3>{number}. {} <span class=\"fate\">{}</span></h3>",
        escaped(&places.join(" → ")),
        row.fates(lang)
    )?;
    if let Some(near) = row.near() {
        writeln!(out, "<p class=\"counts\">{}</p>", escaped(&Message::Resembles(near).text(lang)))?;
    }
    writeln!(out, "<div class=\"facing\">")?;
    for (year, label) in [(0, Word::Old), (1, Word::New)] {
        let library = if year == 0 { row.changes.old } else { row.changes.new };
        writeln!(out, "<div><p class=\"label\">{} {}</p>", label.text(lang), escaped(row.section(year)))?;
        let texts = row.texts(year);
        if texts.is_empty() {
            writeln!(out, "<p class=\"note\">{}</p>", Word::NotThere.text(lang))?;
        }
        for (place, (address, text)) in row.places(year).iter().zip(texts) {
            write!(out, "<p lang=\"{}\"><b>{}</b> ", escaped(&library.first().language), escaped(&address))?;
            marked(out, row, year, *place, text, lang)?;
            writeln!(out, "</p>")?;
        }
        writeln!(out, "</div>")?;
    }
    writeln!(out, "</div>\n</section>")
}

/// A text with its marks: struck out what went, underlined what came, each with the sign of its kind.
fn marked(
    out: &mut dyn Write,
    row: &SuccessionRow<'_>,
    year: usize,
    place: usize,
    text: &str,
    lang: Lang,
) -> io::Result<()> {
    let element = if year == 0 { "del" } else { "ins" };
    let sliced = Sliced::new(text);
    let mut at = 0;
    for (span, kind) in row.marks(year, place) {
        write!(out, "{}", escaped(sliced.get(Span::new(at, span.start))))?;
        write!(
            out,
            "<{element}><mark class=\"{}\" title=\"{}\">{}</mark></{element}>",
            kind.name(),
            kind_name(lang, kind),
            escaped(sliced.get(span))
        )?;
        at = span.end;
    }
    write!(out, "{}", escaped(sliced.get(Span::new(at, sliced.len()))))
}
