//! The forms that translators' programs read: TMX 1.4 of links or clauses, TBX (2008, `martif`) of terms.
//!
//! Written by hand: no crate writes either, and what readers trip over is not in the standards. Seen with translate-toolkit
//! 3.20, OmegaT 3.6 and Poedit 3.2: `version="1.4b"` is refused, `srclang` other than letter for letter the left `xml:lang`
//! finds nothing in silence, inline elements lose their text, an empty `seg` refuses the file, and without a `tuid` one
//! reader keeps one unit for each source text. The newer TBX is empty to all readers but one.

use std::fmt::Write as _;

use super::{LinkRow, SideBySide};
use crate::align::{FoundTerm, Stretch};
use crate::i18n::Lang;
use crate::i18n::align::Message;

/// What one unit of a translation memory holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum TranslationUnit {
    /// A row of clauses that answer each other.
    #[default]
    Clause,
    Paragraph,
}

/// What the languages are called in the file: `zh-CN`, `en`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Codes(pub [String; 2]);

impl Codes {
    /// Codes as a person wishes them, else those of the works; Chinese is `zh-CN`, which all readers know.
    pub(crate) fn of(wished: [Option<&str>; 2], languages: [&str; 2]) -> Self {
        let code = |wished: Option<&str>, language: &str| match (wished, language) {
            (Some(wished), _) => wished.to_owned(),
            (None, "zh") => "zh-CN".to_owned(),
            (None, other) => other.to_owned(),
        };
        let ([left, right], [left_own, right_own]) = (wished, languages);
        Self([code(left, left_own), code(right, right_own)])
    }
}

/// Text as it may stand in XML, on one line; what XML forbids is left out and counted.
fn plain(text: &str, dropped: &mut usize) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        for c in word.chars() {
            match c {
                '&' => plain.push_str("&amp;"),
                '<' => plain.push_str("&lt;"),
                '>' => plain.push_str("&gt;"),
                '"' => plain.push_str("&quot;"),
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => *dropped += 1,
                other => plain.push(other),
            }
        }
    }
    plain.trim().to_owned()
}

/// The alignment as a translation memory, and how many characters XML cannot hold.
pub(crate) fn tmx_of_alignment(
    both: SideBySide<'_>,
    unit: TranslationUnit,
    codes: &Codes,
    lang: Lang,
) -> (String, usize) {
    let mut dropped = 0;
    let Codes([left, right]) = codes;
    let (left, right) = (plain(left, &mut dropped), plain(right, &mut dropped));
    let mut tmx = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header creationtool=\"ctc-programme\" \
         creationtoolversion=\"{}\" segtype=\"paragraph\" o-tmf=\"ctc-programme\" adminlang=\"en\" srclang=\"{left}\" \
         datatype=\"plaintext\"/>\n  <body>\n",
        env!("CARGO_PKG_VERSION")
    );
    for part in &both.alignment.parts {
        for link in LinkRow::all(both, part).filter(|link| !link.link.is_one_sided()) {
            let rows = match unit {
                TranslationUnit::Clause => link.rows().iter().map(|row| segments(&link, row)).collect(),
                TranslationUnit::Paragraph => vec![[link.texts(0).join(" "), link.texts(1).join(" ")]],
            };
            for (row, segments) in (1..).zip(rows) {
                let [left_text, right_text] = segments.map(|segment| plain(&segment, &mut dropped));
                if left_text.is_empty() || right_text.is_empty() {
                    continue;
                }
                let (id, note) = names(both.part(part), &link, (unit == TranslationUnit::Clause).then_some(row), lang);
                let _ = write!(
                    tmx,
                    "    <tu tuid=\"{}\">\n      <note>{}</note>\n",
                    plain(&id, &mut dropped),
                    plain(&note, &mut dropped)
                );
                if let Some(sure) = link.link.confidence {
                    let _ = writeln!(tmx, "      <prop type=\"x-confidence\">{sure:.2}</prop>");
                }
                let _ = write!(
                    tmx,
                    "      <tuv xml:lang=\"{left}\"><seg>{left_text}</seg></tuv>\n      <tuv xml:lang=\"{right}\"><seg>{right_text}</seg></tuv>\n    </tu>\n"
                );
            }
        }
    }
    tmx.push_str("  </body>\n</tmx>\n");
    (tmx, dropped)
}

/// The texts of a row of clauses.
fn segments(link: &LinkRow<'_>, row: &[Vec<Stretch>; 2]) -> [String; 2] {
    [0, 1].map(|side| {
        let stretches = row.get(side).into_iter().flatten();
        stretches.map(|stretch| link.stretch(side, *stretch)).collect::<Vec<_>>().join(" ")
    })
}

/// A name that no other unit has, and where the unit stands in words.
fn names(part: &str, link: &LinkRow<'_>, clause: Option<usize>, lang: Lang) -> (String, String) {
    let numbers = link.numbers(0);
    let id = format!("{part}.{}", numbers.replace(" + ", "+"));
    match clause {
        Some(clause) => {
            let said = Message::ClauseOf { number: numbers, clause }.text(lang);
            (format!("{id}.{clause}"), format!("{part}, {said}"))
        }
        None => (id, format!("{part}, {}", Message::ParagraphOf(numbers).text(lang))),
    }
}

/// Terms as a term base, and how many characters XML cannot hold.
pub(crate) fn tbx_of_terms(terms: &[FoundTerm], codes: &Codes, lang: Lang) -> (String, usize) {
    let mut dropped = 0;
    let Codes([left, right]) = codes;
    let (left, right) = (plain(left, &mut dropped), plain(right, &mut dropped));
    let mut tbx = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<martif type=\"TBX\" xml:lang=\"{left}\">\n  <martifHeader>\n    \
         <fileDesc>\n      <sourceDesc><p>ctc-programme {}</p></sourceDesc>\n    </fileDesc>\n    <encodingDesc><p \
         type=\"XCSURI\">TBXXCSV02.xcs</p></encodingDesc>\n  </martifHeader>\n  <text>\n    <body>\n",
        env!("CARGO_PKG_VERSION")
    );
    for (place, term) in (1..).zip(terms) {
        let note = plain(&Message::SeenTimes(term.count).text(lang), &mut dropped);
        let _ = writeln!(tbx, "      <termEntry id=\"c{place}\">\n        <note>{note}</note>");
        for (code, text) in [(&left, &term.left), (&right, &term.right)] {
            let text = plain(text, &mut dropped);
            let _ = writeln!(tbx, "        <langSet xml:lang=\"{code}\"><tig><term>{text}</term></tig></langSet>");
        }
        tbx.push_str("      </termEntry>\n");
    }
    tbx.push_str("    </body>\n  </text>\n</martif>\n");
    (tbx, dropped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_is_one_line_without_what_xml_forbids() {
        let mut dropped = 0;
        assert_eq!(plain(" a\n <b> & \u{1}c\u{ffff} ", &mut dropped), "a &lt;b&gt; &amp; c");
        assert_eq!(dropped, 2);
    }

    #[test]
    fn a_term_base_holds_each_term_in_both_languages() {
        let term =
            FoundTerm { left: "渡船".to_owned(), right: "ferry & boat".to_owned(), count: 2, is_learnt: false };
        let codes = Codes::of([None, Some("en-GB")], ["zh", "en"]);
        let (tbx, dropped) = tbx_of_terms(&[term], &codes, Lang::En);
        assert_eq!(dropped, 0);
        let tree = roxmltree::Document::parse(&tbx).expect("XML");
        let terms: Vec<&str> =
            tree.descendants().filter(|node| node.has_tag_name("term")).filter_map(|node| node.text()).collect();
        assert_eq!(terms, ["渡船", "ferry & boat"]);
        let languages = tree.descendants().filter(|node| node.has_tag_name("langSet"));
        let lang = ("http://www.w3.org/XML/1998/namespace", "lang");
        assert_eq!(languages.filter_map(|node| node.attribute(lang)).collect::<Vec<_>>(), ["zh-CN", "en-GB"]);
    }
}
