//! One pair on the page: both texts in facing columns, sentence against sentence, with marks and links.

use std::io::{self, Write};

use super::{escaped, pair_name};
use crate::citation::{Citation, Links, Symbol, scan};
use crate::compare::{Comparison, Kind, Mark};
use crate::i18n::Lang;
use crate::i18n::compare::{Word, only_in, recurs, word};
use crate::i18n::meaning;
use crate::model::{Library, LinkEnd, ParagraphId};
use crate::report::compare::{kind_name, kind_sign};
use crate::text::{Sliced, Span, ends_sentence};

pub(super) fn pair(
    out: &mut dyn Write,
    document: &Library,
    comparison: &Comparison,
    place: usize,
    lang: Lang,
    links: &Links,
) -> io::Result<()> {
    let class = if comparison.is_worth_reading() { "pair real" } else { "pair" };
    writeln!(out, "<section class=\"{class}\" id=\"p{place}\">")?;
    let sides = [&comparison.link.left, &comparison.link.right];
    let names = sides.map(|side| escaped(side_name(document, side, lang)));
    // What a browser repeats on each sheet of paper that the pair goes on to.
    writeln!(
        out,
        "<table class=\"facing\">\n<thead>\n<tr><th colspan=\"2\"><h3>{}</h3><p class=\"counts\">{}</p></th></tr>\n\
         <tr><th>{}</th><th>{}</th></tr>\n</thead>\n<tbody>",
        escaped(&pair_name(document, comparison)),
        counts(comparison, lang),
        names[0],
        names[1]
    )?;
    let texts = sides.map(|side| document.text_of(side));
    let [left, right] = [&*texts[0], &*texts[1]];
    let left =
        PageSide { text: Sliced::new(left), marks: &comparison.left, cited: scan(left), name: format!("{place}l") };
    let right =
        PageSide { text: Sliced::new(right), marks: &comparison.right, cited: scan(right), name: format!("{place}r") };
    let page = PairPage { lang, links, tag: escaped(&document.first().language) };
    for (a, b) in sentences(comparison, &left.text, &right.text) {
        write!(out, "<tr>")?;
        page.stretch(out, &left, &right, a, &names[0])?;
        page.stretch(out, &right, &left, b, &names[1])?;
        writeln!(out, "</tr>")?;
    }
    page.notes(out, document, sides)?;
    writeln!(out, "</tbody>\n</table>")?;
    page.citations(out, document, comparison)?;
    writeln!(out, "</section>")
}

/// What a side of a pair is called: its part.
pub(in crate::report) fn side_name<'d>(document: &'d Library, side: &[ParagraphId], lang: Lang) -> &'d str {
    let Some(paragraph) = side.first().and_then(|id| document.paragraph(*id)) else {
        return word(lang, Word::NoCounterpart);
    };
    document.part(paragraph.part).map_or("", |part| part.name())
}

/// How many differences of which kind there are, in words.
pub(in crate::report) fn counts(comparison: &Comparison, lang: Lang) -> String {
    let mut said: Vec<String> = Vec::new();
    if comparison.unlike {
        said.push(word(lang, Word::Unlike).to_owned());
    }
    if comparison.too_long {
        said.push(word(lang, Word::TooLong).to_owned());
    }
    for kind in Kind::BY_WEIGHT {
        let count = comparison.count(kind);
        if count > 0 {
            said.push(format!("{} {} {count}", kind_sign(kind), kind_name(lang, kind)));
        }
    }
    if said.is_empty() && !comparison.one_sided() {
        said.push(word(lang, Word::Equal).to_owned());
    }
    said.join(" · ")
}

/// Both texts cut after each sentence that ends in both at once, and the blanks behind it.
pub(in crate::report) fn sentences(
    comparison: &Comparison,
    left: &Sliced<'_>,
    right: &Sliced<'_>,
) -> Vec<(Span, Span)> {
    let chars = [left, right].map(|text| text.get(Span::new(0, text.len())).chars().collect::<Vec<char>>());
    let [left_chars, right_chars] = &chars;
    let ends = |chars: &[char], span: Span| -> Vec<usize> {
        (span.start..span.end).filter(|at| ends_sentence(chars, *at)).map(|at| at + 1).collect()
    };
    let behind = |text: &Sliced<'_>, end: usize| {
        let blanks = text.get(Span::new(end, text.len())).chars().take_while(|c| c.is_whitespace());
        end + blanks.count()
    };
    let mut cuts = Vec::new();
    let (mut from, mut other_from) = (0, 0);
    for (a, b) in &comparison.equal {
        for (end, other) in ends(left_chars, *a).into_iter().zip(ends(right_chars, *b)) {
            let (end, other) = (behind(left, end), behind(right, other));
            cuts.push((Span::new(from, end), Span::new(other_from, other)));
            (from, other_from) = (end, other);
        }
    }
    let (end, other) = (left.len(), right.len());
    if from < end || other_from < other || cuts.is_empty() {
        cuts.push((Span::new(from, end), Span::new(other_from, other)));
    }
    cuts
}

struct PageSide<'a> {
    text: Sliced<'a>,
    marks: &'a [Mark],
    cited: Vec<Citation>,
    /// Begins the names of its marks within the page.
    name: String,
}

struct PairPage<'a> {
    lang: Lang,
    links: &'a Links,
    tag: String,
}

impl PairPage<'_> {
    /// Writes a stretch of a side, cut wherever a mark or a citation begins or ends.
    fn stretch(
        &self,
        out: &mut dyn Write,
        side: &PageSide<'_>,
        other: &PageSide<'_>,
        within: Span,
        name: &str,
    ) -> io::Result<()> {
        write!(out, "<td lang=\"{}\" data-side=\"{name}\">", self.tag)?;
        let first = side.marks.partition_point(|mark| mark.span.end <= within.start);
        let marks = side.marks.iter().enumerate().skip(first).take_while(|(_, mark)| mark.span.start < within.end);
        let mut at = within.start;
        for (place, mark) in marks.filter(|(_, mark)| mark.span.overlaps(within)) {
            let span = mark.span.intersection(within);
            self.plain(out, side, Span::new(at, span.start))?;
            self.open(out, side, place, mark, span)?;
            self.plain(out, side, span)?;
            write!(out, "</mark>")?;
            if let Some(partner) = mark.partner.filter(|_| mark.kind == Kind::Move && span.end == mark.span.end) {
                let title = word(self.lang, Word::OtherEnd);
                write!(out, "<a class=\"end\" href=\"#m{}{partner}\" title=\"{title}\"></a>", other.name)?;
            }
            at = span.end;
        }
        self.plain(out, side, Span::new(at, within.end))?;
        write!(out, "</td>")
    }

    fn open(&self, out: &mut dyn Write, side: &PageSide<'_>, place: usize, mark: &Mark, span: Span) -> io::Result<()> {
        write!(out, "<mark class=\"{}\"", mark.kind.name())?;
        if span.start == mark.span.start {
            write!(out, " id=\"m{}{place}\"", side.name)?;
        }
        let again = match mark.recurs {
            0 | 1 => String::new(),
            paragraphs => format!(", {}", recurs(self.lang, paragraphs)),
        };
        let why = mark.why.map(|why| format!(": {}", meaning::class(self.lang, why.name()))).unwrap_or_default();
        write!(out, " title=\"{}{why}{again}\">", kind_name(self.lang, mark.kind))
    }

    /// Writes text in which citations lead to their documents.
    fn plain(&self, out: &mut dyn Write, side: &PageSide<'_>, within: Span) -> io::Result<()> {
        let mut at = within.start;
        let first = side.cited.partition_point(|citation| citation.span.end <= within.start);
        let cited = side.cited.iter().skip(first).take_while(|citation| citation.span.start < within.end);
        for citation in cited.filter(|citation| citation.span.overlaps(within)) {
            let span = citation.span.intersection(within);
            write!(out, "{}", escaped(side.text.get(Span::new(at, span.start))))?;
            self.link(out, &citation.symbol, side.text.get(span))?;
            at = span.end;
        }
        write!(out, "{}", escaped(side.text.get(Span::new(at, within.end.max(at)))))
    }

    fn link(&self, out: &mut dyn Write, symbol: &Symbol, text: &str) -> io::Result<()> {
        write!(out, "<a href=\"{}\">{}</a>", escaped(&self.links.to(symbol)), escaped(text))
    }

    /// Writes the footnotes of both sides below their texts; nothing where there are none.
    fn notes(&self, out: &mut dyn Write, document: &Library, sides: [&LinkEnd; 2]) -> io::Result<()> {
        let notes = sides.map(|side| document.note_lines(side));
        if notes.iter().all(Vec::is_empty) {
            return Ok(());
        }
        write!(out, "<tr class=\"note\">")?;
        for lines in notes {
            let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
            write!(out, "<td lang=\"{}\">{}</td>", self.tag, lines.join("<br>"))?;
        }
        writeln!(out, "</tr>")
    }

    /// Writes the documents that one side alone or both cite.
    fn citations(&self, out: &mut dyn Write, document: &Library, comparison: &Comparison) -> io::Result<()> {
        let only = |side: &[ParagraphId]| only_in(self.lang, side_name(document, side, self.lang));
        let cited = &comparison.citations;
        let lists = [
            (only(&comparison.link.left), &cited.only_left),
            (only(&comparison.link.right), &cited.only_right),
            (word(self.lang, Word::CitedByBoth).to_owned(), &cited.both),
        ];
        for (label, symbols) in lists.iter().filter(|(_, symbols)| !symbols.is_empty()) {
            write!(out, "<p class=\"citations\">{}: ", escaped(label))?;
            for (place, symbol) in symbols.iter().enumerate() {
                if place > 0 {
                    write!(out, ", ")?;
                }
                self.link(out, symbol, symbol.as_str())?;
            }
            writeln!(out, "</p>")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{Framing, compare};
    use crate::model::from_slice;

    #[test]
    fn every_sentence_of_a_long_paragraph_faces_its_own() {
        let text = "第1373(2001)号决议。".repeat(1_000);
        let part = |id: &str| serde_json::json!({"id": id, "paragraphs": [{"number": 1, "text": text}]});
        let programme = serde_json::json!({
            "schema": "ctc-programme/1", "language": "zh", "parts": [part("annex"), part("enclosure")]});
        let document = from_slice(programme.to_string().as_bytes(), "made").expect("a programme");
        let pairing = document.counterparts().expect("two parts");
        let comparison = compare(&document, &Framing::default(), pairing.links().first().expect("a pair"));
        let mut page = Vec::new();
        pair(&mut page, &document, &comparison, 0, Lang::En, &Links::new(None, "zh")).expect("written");
        let page = String::from_utf8(page).expect("text");
        assert_eq!(page.matches("<td lang=\"zh\"").count(), 2_000);
    }
}
