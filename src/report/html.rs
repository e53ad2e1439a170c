//! All pairs as one page to open in any browser, to send on and to print: no script, nothing loaded from elsewhere.

mod headings;
mod pair;

use std::collections::{BTreeMap, HashSet};
use std::io::{self, Write};

use super::compare::{kind_meaning, kind_name, kind_sign};
use super::outline::{OutlineBlock, front};
use crate::citation::{DocumentKey, Links, Symbol, scan};
use crate::compare::{Comparison, Framing, Kind, compare};
use crate::i18n::Lang;
use crate::i18n::compare::{Word, pairs_worth_reading, word};
use crate::i18n::library::LibraryWord;
use crate::library::CitedParagraph;
use crate::model::{FootnoteForm, Library, Link, LinkEnd, PAGE_MARK, ParagraphId, PartId, WorkId, address_of};
use crate::text::{Sliced, Span, visible};
use headings::Above;
use pair::pair;
pub(super) use pair::{counts, sentences, side_name};

/// How the page looks: colours that hold on paper and for colour-blind eyes, and a sign for each kind besides.
pub(super) const STYLE: &str = include_str!("html.css");

/// Writes the page. Pairs stand in the order given, under the headings of their sections; the list above them has the
/// ones worth reading first.
pub fn write_html(
    out: &mut dyn Write,
    document: &Library,
    comparisons: &[Comparison],
    lang: Lang,
    links: &Links,
) -> io::Result<()> {
    write_pairs(out, document, comparisons, lang, links, ("", ""))
}

/// A whole work: what stands before its parts, all pairs with their differences, paragraphs that no pair holds alone,
/// notes that no paragraph calls, the paragraphs cited.
pub(super) fn html_of_work(
    out: &mut dyn Write,
    document: &Library,
    cited: &[CitedParagraph],
    lang: Lang,
    links: &Links,
) -> io::Result<()> {
    let comparisons = compared(document);
    let called: Vec<&FootnoteForm> = document.paragraph_ids().flat_map(|id| document.notes_of(id)).collect();
    let is_called = |note: &FootnoteForm| called.iter().any(|called| std::ptr::eq(*called, note));
    let uncalled = document.parts().iter().flat_map(|part| &part.footnotes).filter(|note| !is_called(note));
    let before = texts(front(document), document, links);
    let behind =
        texts(uncalled.map(OutlineBlock::Footnote).collect(), document, links) + &cited_paragraphs(cited, lang);
    write_pairs(out, document, &comparisons, lang, links, (&before, &behind))
}

/// All pairs compared, and each paragraph that stands in none by itself.
fn compared(document: &Library) -> Vec<Comparison> {
    let pairing = document.counterparts();
    let framing = pairing.as_ref().map_or_else(Framing::default, |pairing| Framing::learn(document, pairing));
    let links = pairing.as_ref().map_or(&[][..], |pairing| pairing.links());
    let paired: HashSet<ParagraphId> =
        links.iter().flat_map(|link| link.left.iter().chain(&link.right)).copied().collect();
    let alone = document.paragraph_ids().filter(|id| !paired.contains(id)).map(|id| Link::between([id], []));
    links.iter().cloned().chain(alone).map(|link| compare(document, &framing, &link)).collect()
}

/// Blocks of a work as they are read, in its language.
fn texts(blocks: Vec<OutlineBlock<'_>>, document: &Library, links: &Links) -> String {
    let mut section = String::new();
    for block in blocks {
        section += &match block {
            OutlineBlock::Heading(_, lines) => format!("<h2>{}</h2>\n", linked(&lines.join("\n"), links)),
            OutlineBlock::Text(text) => format!("<p>{}</p>\n", linked(text, links)),
            OutlineBlock::Lines(lines) => format!("<p>{}</p>\n", linked(&lines.join("\n"), links)),
            OutlineBlock::Paragraph(id) => format!("<p>{}</p>\n", linked(document.text(id), links)),
            OutlineBlock::Footnote(note) => format!("<p>{}</p>\n", linked(&note.line(), links)),
        };
    }
    let tag = escaped(&document.first().language);
    if section.is_empty() {
        section
    } else {
        format!("<section class=\"passage\" lang=\"{tag}\">\n{section}</section>\n")
    }
}

fn write_pairs(
    out: &mut dyn Write,
    document: &Library,
    comparisons: &[Comparison],
    lang: Lang,
    links: &Links,
    (before, behind): (&str, &str),
) -> io::Result<()> {
    write_page(out, &title(document, lang), lang, STYLE, |out| {
        legend(out, comparisons, lang)?;
        list(out, document, comparisons, lang)?;
        writeln!(out, "<main>\n{before}")?;
        let mut above = Above::default();
        for (place, comparison) in comparisons.iter().enumerate() {
            above.write(out, document, comparison, links)?;
            pair(out, document, comparison, place, lang, links)?;
        }
        write!(out, "{behind}")?;
        let cited = comparisons.iter().map(|comparison| &comparison.citations);
        let cited = cited.flat_map(|cited| cited.only_left.iter().chain(&cited.only_right).chain(&cited.both));
        addresses(out, cited, lang, links)?;
        writeln!(out, "</main>")
    })
}

/// Writes a page around what `body` writes: no script, nothing loaded from elsewhere.
pub(super) fn write_page(
    out: &mut dyn Write,
    title: &str,
    lang: Lang,
    style: &str,
    body: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let (tag, title) = (lang.code(), escaped(title));
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n{PAGE_MARK}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{style}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    )?;
    body(out)?;
    writeln!(out, "</body>\n</html>")
}

/// Writes the addresses of what is cited, each once, for paper, on which no link leads anywhere.
pub(super) fn addresses<'a>(
    out: &mut dyn Write,
    cited: impl Iterator<Item = &'a Symbol>,
    lang: Lang,
    links: &Links,
) -> io::Result<()> {
    let cited: BTreeMap<DocumentKey, &Symbol> = cited.map(|symbol| (DocumentKey::of(symbol), symbol)).collect();
    if cited.is_empty() {
        return Ok(());
    }
    writeln!(out, "<section class=\"addresses\">\n<h2>{}</h2>\n<ul>", word(lang, Word::Addresses))?;
    for symbol in cited.into_values() {
        writeln!(out, "<li>{}: {}</li>", escaped(symbol.as_str()), escaped(&links.to(symbol)))?;
    }
    writeln!(out, "</ul>\n</section>")
}

/// A text in which citations lead to their documents.
pub(super) fn linked(text: &str, links: &Links) -> String {
    let sliced = Sliced::new(text);
    let (mut linked, mut at) = (String::new(), 0);
    for citation in scan(text) {
        let (before, words) = (sliced.get(Span::new(at, citation.span.start)), sliced.get(citation.span));
        linked += &escaped(before);
        linked += &format!("<a href=\"{}\">{}</a>", escaped(&links.to(&citation.symbol)), escaped(words));
        at = citation.span.end;
    }
    linked + &escaped(sliced.get(Span::new(at, sliced.len().max(at))))
}

/// The cited paragraphs, each with its document and number; nothing where there are none.
fn cited_paragraphs(cited: &[CitedParagraph], lang: Lang) -> String {
    if cited.is_empty() {
        return String::new();
    }
    let mut section = format!("<section class=\"cited\">\n<h2>{}</h2>\n", LibraryWord::CitedParagraphs.text(lang));
    for CitedParagraph { symbol, number, text } in cited {
        let text = escaped(text.as_deref().unwrap_or(LibraryWord::TextMissing.text(lang))).replace('\n', "<br>");
        section += &format!("<p><b>{} §{number}</b> {text}</p>\n", escaped(symbol.as_str()));
    }
    section + "</section>\n"
}

fn title(document: &Library, lang: Lang) -> String {
    let sides: Vec<PartId> = document
        .counterpart_parts(WorkId(0))
        .map_or_else(|| document.parts_in(WorkId(0)).collect(), |(left, right)| vec![left, right]);
    let parts: Vec<&str> = sides.into_iter().filter_map(|part| document.part(part)).map(|part| part.name()).collect();
    let dated = document.first().dated.as_deref().map(|date| format!(" ({date})")).unwrap_or_default();
    format!("{}: {}{dated}", word(lang, Word::Title), parts.join(" / "))
}

/// The kinds with their counts, each with a box that takes its marks away.
///
/// The boxes stand before everything they act on, so that the style sheet alone can do it.
fn legend(out: &mut dyn Write, comparisons: &[Comparison], lang: Lang) -> io::Result<()> {
    writeln!(out, "<h2>{}</h2>", word(lang, Word::Legend))?;
    for kind in Kind::BY_WEIGHT {
        let (name, label, sign) = (kind.name(), kind_name(lang, kind), kind_sign(kind));
        let count: usize = comparisons.iter().map(|comparison| comparison.count(kind)).sum();
        writeln!(
            out,
            "<input type=\"checkbox\" id=\"show-{name}\" checked><label for=\"show-{name}\" class=\"kind\">\
             <mark class=\"{name}\">{sign} {label}</mark> <b>{count}</b> <span>{}</span></label><br>",
            kind_meaning(lang, kind)
        )?;
    }
    writeln!(
        out,
        "<input type=\"checkbox\" id=\"only-real\"><label for=\"only-real\" class=\"kind\">{}</label>\n\
         <p class=\"note\">{} {}</p>",
        word(lang, Word::OnlyReal),
        word(lang, Word::Filter),
        word(lang, Word::Caution)
    )
}

/// The list of all pairs, the ones worth reading first.
fn list(out: &mut dyn Write, document: &Library, comparisons: &[Comparison], lang: Lang) -> io::Result<()> {
    let worth = comparisons.iter().filter(|comparison| comparison.is_worth_reading()).count();
    writeln!(
        out,
        "<nav>\n<h2>{}</h2>\n<p class=\"note\">{}; {}</p>\n<table>\n<thead><tr><th>{}</th>",
        word(lang, Word::Pairs),
        pairs_worth_reading(lang, comparisons.len(), worth),
        word(lang, Word::FirstFirst),
        word(lang, Word::Pair)
    )?;
    for kind in Kind::BY_WEIGHT {
        writeln!(out, "<th>{} {}</th>", kind_sign(kind), kind_name(lang, kind))?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    let mut places: Vec<(usize, &Comparison)> = comparisons.iter().enumerate().collect();
    places.sort_by_key(|(place, comparison)| (std::cmp::Reverse(comparison.worth()), *place));
    for (place, comparison) in places {
        let class = if comparison.is_worth_reading() { " class=\"real\"" } else { "" };
        write!(out, "<tr{class}><td><a href=\"#p{place}\">{}</a></td>", escaped(&pair_name(document, comparison)))?;
        for kind in Kind::BY_WEIGHT {
            match comparison.count(kind) {
                0 => write!(out, "<td></td>")?,
                count => write!(out, "<td>{count}</td>")?,
            }
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>\n</nav>")
}

/// What a pair is called: the addresses of its two sides.
pub(super) fn pair_name(document: &Library, comparison: &Comparison) -> String {
    let sides = [&comparison.link.left, &comparison.link.right].into_iter().filter(|side| !side.is_empty());
    let name = |side: &LinkEnd| side.iter().map(|id| address_of(document, *id)).collect::<Vec<_>>().join("+");
    sides.map(name).collect::<Vec<_>>().join(" | ")
}

/// Text as it may stand in a page: what would be markup is escaped, what would hide is a visible mark. Line ends stay;
/// the style sheets keep them in texts.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_becomes_markup_or_hides() {
        assert_eq!(escaped("<b a='1'>&\"\u{202e}x\u{1b}"), "&lt;b a=&#39;1&#39;&gt;&amp;&quot;⇄x␛");
        assert_eq!(escaped("as appropriate:\n(a) at once"), "as appropriate:\n(a) at once");
    }
}
