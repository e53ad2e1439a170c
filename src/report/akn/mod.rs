//! Akoma Ntoso 3.0, the United Nations' own form for its documents.
//!
//! Written by hand, as it is a few elements in a fixed order, in which a writer with a tree would only stand in the way.
//! The order and the rules are those that were seen to be valid by the schema (libxml2 2.9, Xerces) and to be read by
//! cobalt 9.0: `content` never beside `subparagraph`, a `mainBody` that is not empty, eIds in ASCII that are unique over
//! body and attachments.

mod uri;
mod xml;

use std::fmt::Write as _;

use uri::{Uri, of_symbol};
use xml::Xml;

use crate::citation::{Citation, Symbol, scan};
use crate::model::{Library, ParagraphId, Part, PartId, SectionId, Work, WorkKind};
use crate::text::Span;
use crate::text::slice;

/// Writes a work: a resolution as a statement with preamble and operative part, a programme with each of its parts as an
/// attachment. eIds depend on places and numbers alone, so that they are alike in every language.
pub(crate) fn akoma_ntoso(document: &Library) -> String {
    let work = document.first();
    let mut xml = Xml::default();
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.raw("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n");
    let name = if work.kind == WorkKind::Resolution { "resolution" } else { "programme" };
    xml.raw(&format!("<statement name=\"{name}\" contains=\"originalVersion\">\n"));
    let uri = Uri::of(work);
    meta(&mut xml, work, &uri, "!main");
    preface(&mut xml, work);
    let parts: Vec<PartId> = document.part_ids().filter(|id| is_of(document, *id)).collect();
    let body = parts.first().copied().filter(|_| work.kind != WorkKind::Programme);
    preamble(&mut xml, document, body);
    xml.raw("<mainBody eId=\"body\">\n");
    match body {
        Some(part) => part_body(&mut xml, document, part, ""),
        None => letter(&mut xml, work),
    }
    xml.raw("</mainBody>\n");
    let attached: Vec<PartId> = parts.into_iter().filter(|part| Some(*part) != body).collect();
    if !attached.is_empty() {
        xml.raw("<attachments>\n");
        for (place, part) in (1..).zip(attached) {
            attachment(&mut xml, document, part, &uri, place);
        }
        xml.raw("</attachments>\n");
    }
    xml.raw("</statement>\n</akomaNtoso>\n");
    xml.0
}

fn is_of(document: &Library, part: PartId) -> bool {
    document.part(part).and_then(|part| document.work(part.work)) == Some(document.first())
}

fn meta(xml: &mut Xml, work: &Work, uri: &Uri, component: &str) {
    let Uri { work: own, expression, date, language, author } = uri;
    let title = work.title.as_deref().unwrap_or_default();
    let symbol = work.symbol.as_ref().map_or("", Symbol::as_str);
    let aliases = [("symbol", symbol), ("title", title)].into_iter().filter(|(_, value)| !value.is_empty());
    let aliases: String = aliases
        .map(|(name, value)| format!("<FRBRalias value=\"{}\" name=\"{name}\"/>\n", Xml::attribute(value)))
        .collect();
    // The schema wants a date.
    let known = if work.dated.is_some() { "adoption" } else { "unknown" };
    let dated = format!("<FRBRdate date=\"{date}\" name=\"{known}\"/>\n<FRBRauthor href=\"#{author}\"/>\n");
    xml.raw("<meta>\n<identification source=\"#tool\">\n<FRBRWork>\n");
    xml.raw(&format!("<FRBRthis value=\"{own}/{component}\"/>\n<FRBRuri value=\"{own}\"/>\n{aliases}{dated}"));
    xml.raw("<FRBRcountry value=\"un\"/>\n</FRBRWork>\n<FRBRExpression>\n");
    xml.raw(&format!("<FRBRthis value=\"{expression}/{component}\"/>\n<FRBRuri value=\"{expression}\"/>\n{dated}"));
    xml.raw(&format!("<FRBRlanguage language=\"{language}\"/>\n</FRBRExpression>\n<FRBRManifestation>\n"));
    xml.raw(&format!("<FRBRthis value=\"{expression}/{component}.xml\"/>\n<FRBRuri value=\"{expression}.xml\"/>\n"));
    xml.raw(&format!(
        "<FRBRdate date=\"{date}\" name=\"markup\"/>\n<FRBRauthor href=\"#tool\"/>\n</FRBRManifestation>\n"
    ));
    xml.raw("</identification>\n");
    if component == "!main" {
        xml.raw("<references source=\"#tool\">\n");
        for (id, name) in [
            ("un", "United Nations"),
            ("unsc", "Security Council"),
            ("unga", "General Assembly"),
            ("ecosoc", "Economic and Social Council"),
            ("tool", "ctc-programme"),
        ] {
            if id == "tool" || id == *author {
                let href = format!("/akn/ontology/organization/un/{id}");
                xml.raw(&format!("<TLCOrganization eId=\"{id}\" href=\"{href}\" showAs=\"{name}\"/>\n"));
            }
        }
        xml.raw("</references>\n");
    }
    xml.raw("</meta>\n");
}

fn preface(xml: &mut Xml, work: &Work) {
    let lines: Vec<&String> = work.masthead.iter().filter(|line| !line.trim().is_empty()).collect();
    if lines.is_empty() && work.title.is_none() && work.adoption.is_none() {
        return;
    }
    xml.raw("<preface eId=\"preface\">\n");
    lines.into_iter().for_each(|line| xml.element("p", line));
    if let Some(title) = &work.title {
        xml.raw("<p><docTitle>");
        xml.text(title);
        xml.raw("</docTitle></p>\n");
    }
    if let Some(adoption) = &work.adoption {
        xml.raw("<p>");
        for (place, line) in adoption.split('\n').enumerate() {
            xml.raw(if place == 0 { "" } else { "<br/>" });
            xml.text(line);
        }
        xml.raw("</p>\n");
    }
    xml.raw("</preface>\n");
}

/// The preamble of a resolution: the line that names the organ as a formula, the paragraphs as recitals.
fn preamble(xml: &mut Xml, document: &Library, part: Option<PartId>) {
    let preamble = |part: PartId| document.part(part).map_or(0, |part| part.preamble);
    let Some(part) = part.filter(|part| preamble(*part) > 0) else { return };
    let ids: Vec<ParagraphId> = document.paragraphs_of(part).take(preamble(part)).collect();
    xml.raw("<preamble eId=\"preamble\">\n");
    let is_formula = |id: &&ParagraphId| {
        let text = document.text(**id);
        text.chars().count() <= 60 && scan(text).is_empty() && ids.len() > 1
    };
    let formula = ids.first().filter(is_formula);
    if let Some(id) = formula {
        xml.raw("<formula eId=\"preamble__formula_1\" name=\"enactingFormula\">\n");
        xml.element("p", document.text(*id));
        xml.raw("</formula>\n");
    }
    xml.raw("<recitals eId=\"preamble__recs_1\">\n");
    for (place, id) in (1..).zip(ids.iter().skip(usize::from(formula.is_some()))) {
        let eid = format!("preamble__recs_1__rec_{place}");
        xml.raw(&format!("<recital eId=\"{eid}\">\n"));
        lines(xml, document.text(*id), &eid, &mut 0);
        xml.raw("</recital>\n");
    }
    xml.raw("</recitals>\n</preamble>\n");
}

/// The letter of a programme, or a line that says where the text is: a body may not be empty.
fn letter(xml: &mut Xml, work: &Work) {
    let letter = work.letter.iter();
    let texts: Vec<&String> =
        letter.flat_map(|letter| letter.title.iter().chain(&letter.paragraphs).chain(&letter.signature)).collect();
    let mut refs = 0;
    for text in &texts {
        lines(xml, text, "body", &mut refs);
    }
    if texts.is_empty() {
        xml.raw("<p/>\n");
    }
}

fn attachment(xml: &mut Xml, document: &Library, id: PartId, uri: &Uri, place: usize) {
    let Some(part) = document.part(id) else { return };
    let eid = format!("att_{place}");
    xml.raw(&format!("<attachment eId=\"{eid}\">\n"));
    part.label.iter().for_each(|label| xml.element("heading", label));
    if let Some(title) = &part.title {
        xml.element("subheading", title);
    }
    xml.raw("<doc name=\"annexure\">\n");
    meta(xml, document.first(), uri, &format!("!annexure_{place}"));
    xml.raw("<mainBody>\n");
    part_body(xml, document, id, &format!("{eid}__"));
    xml.raw("</mainBody>\n</doc>\n</attachment>\n");
}

/// The paragraphs and sections of a part; `prefix` leads every eId.
fn part_body(xml: &mut Xml, document: &Library, id: PartId, prefix: &str) {
    let Some(part) = document.part(id) else { return };
    let mut writer = AknBody { xml, document, part, prefix, unnumbered: 0, seen: Vec::new() };
    let first = document.section_ids().find(|id| part.sections.contains(&id.index()));
    let bare = document.paragraphs_of(id).skip(part.preamble);
    let bare: Vec<ParagraphId> =
        bare.take_while(|id| document.paragraph(*id).is_some_and(|paragraph| paragraph.section.is_none())).collect();
    bare.iter().for_each(|id| writer.paragraph(*id));
    if let Some(first) = first {
        writer.sections(first, None);
    }
    writer.notes();
    if bare.is_empty() && first.is_none() && part.footnotes.is_empty() {
        xml.raw("<p/>\n");
    }
}

struct AknBody<'a> {
    xml: &'a mut Xml,
    document: &'a Library,
    part: &'a Part,
    prefix: &'a str,
    unnumbered: usize,
    /// The eIds of paragraphs so far: a number may stand twice.
    seen: Vec<String>,
}

impl AknBody<'_> {
    /// The sections from one on that stand directly in `parent`.
    fn sections(&mut self, first: SectionId, parent: Option<SectionId>) {
        let ids = self.document.section_ids().filter(|id| id.index() >= first.index());
        for id in ids.take_while(|id| self.part.sections.contains(&id.index())) {
            if self.document.section(id).is_some_and(|section| section.parent == parent) {
                self.section(id);
            }
        }
    }

    fn section(&mut self, id: SectionId) {
        let Some(section) = self.document.section(id) else { return };
        let place = id.index() - self.part.sections.start + 1;
        self.xml.raw(&format!("<section eId=\"{}sec_{place}\">\n", self.prefix));
        if let Some(number) = &section.number {
            self.xml.element("num", number);
        }
        self.xml.element("heading", &section.heading);
        let own = section.paragraphs.clone().take(section.own);
        let own: Vec<ParagraphId> = own.filter_map(|place| u32::try_from(place).ok()).map(ParagraphId).collect();
        own.iter().for_each(|id| self.paragraph(*id));
        let below = self.document.section_ids().nth(id.index() + 1);
        let below = below.filter(|below| self.document.section(*below).is_some_and(|one| one.parent == Some(id)));
        match below {
            Some(below) => self.sections(below, Some(id)),
            None if own.is_empty() => self.xml.raw("<content><p/></content>\n"),
            None => {}
        }
        self.xml.raw("</section>\n");
    }

    /// A paragraph: its number, its text, its lettered items as sub-paragraphs.
    fn paragraph(&mut self, id: ParagraphId) {
        let number = self.document.paragraph(id).and_then(|paragraph| paragraph.number);
        let mut eid = match number {
            Some(number) => format!("{}para_{number}", self.prefix),
            None => {
                self.unnumbered += 1;
                format!("{}para_nn-{}", self.prefix, self.unnumbered)
            }
        };
        while self.seen.contains(&eid) {
            eid.push_str("-dup");
        }
        self.seen.push(eid.clone());
        self.xml.raw(&format!("<paragraph eId=\"{eid}\">\n"));
        if let Some(number) = number {
            self.xml.element("num", &format!("{number}."));
        }
        let (text, mut refs) = (self.document.text(id), 0);
        let (intro, items) = divided(text);
        if items.is_empty() {
            self.xml.raw("<content>\n");
            lines(self.xml, text, &eid, &mut refs);
            self.xml.raw("</content>\n");
        } else {
            self.xml.raw("<intro>\n");
            lines(self.xml, intro, &eid, &mut refs);
            self.xml.raw("</intro>\n");
            for (place, (mark, item)) in (1..).zip(items) {
                self.xml.raw(&format!("<subparagraph eId=\"{eid}__subpara_{place}\">\n"));
                self.xml.element("num", mark);
                self.xml.raw("<content>\n");
                lines(self.xml, item, &eid, &mut refs);
                self.xml.raw("</content>\n</subparagraph>\n");
            }
        }
        self.xml.raw("</paragraph>\n");
    }

    /// The footnotes behind the text: their marks stand in it as they were printed.
    fn notes(&mut self) {
        if self.part.footnotes.is_empty() {
            return;
        }
        self.xml.raw(&format!("<hcontainer eId=\"{}hcontainer_1\" name=\"footnotes\">\n<content>\n", self.prefix));
        for note in &self.part.footnotes {
            let mark = Xml::attribute(&note.mark);
            self.xml.raw(&format!("<p><authorialNote marker=\"{mark}\" placement=\"bottom\">"));
            self.xml.element("p", &note.text);
            self.xml.raw("</authorialNote></p>\n");
        }
        self.xml.raw("</content>\n</hcontainer>\n");
    }
}

/// The text before the lettered items of a paragraph, and the items with their marks: `(a)`, `（一）`. A text of which a
/// line is no item stays whole.
fn divided(text: &str) -> (&str, Vec<(&str, &str)>) {
    let Some((intro, rest)) = text.split_once('\n') else { return (text, Vec::new()) };
    let item = |line| -> Option<(&str, &str)> {
        let line: &str = line;
        let close = line.find([')', '）']).filter(|_| line.starts_with(['(', '（']))?;
        let end = close + line.get(close..)?.chars().next()?.len_utf8();
        let (mark, item) = line.split_at_checked(end)?;
        (mark.chars().count() <= 8 && !item.trim().is_empty()).then(|| (mark, item.trim_start()))
    };
    let items: Option<Vec<(&str, &str)>> = rest.split('\n').map(item).collect();
    match items {
        Some(items) if !intro.trim().is_empty() => (intro, items),
        _ => (text, Vec::new()),
    }
}

/// Each line of a text as a paragraph, with what it cites as references; `refs` counts these within `eid`.
fn lines(xml: &mut Xml, text: &str, eid: &str, refs: &mut usize) {
    for line in text.split('\n') {
        xml.raw("<p>");
        let mut at = 0;
        for citation in scan(line) {
            xml.text(slice(line, Span::new(at, citation.span.start)));
            *refs += 1;
            let href = Xml::attribute(&href(&citation));
            xml.raw(&format!("<ref eId=\"{eid}__ref_{refs}\" href=\"{href}\">"));
            xml.text(slice(line, citation.span));
            xml.raw("</ref>");
            at = citation.span.end;
        }
        xml.text(slice(line, Span::new(at, line.chars().count())));
        xml.raw("</p>\n");
    }
}

/// The address of what is cited, with the first paragraph that is pointed at.
fn href(citation: &Citation) -> String {
    let (_, mut href) = of_symbol(&citation.symbol);
    if let Some(number) = citation.paragraphs.first() {
        let _ = write!(href, "/!main~para_{number}");
    }
    href
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use roxmltree::Document as Tree;
    use serde_json::json;

    use super::*;
    use crate::model::{Programme, embedded};

    fn resolution(language: &str, texts: [&str; 3]) -> Library {
        let form = json!({
            "schema": "ctc-programme/1", "kind": "resolution", "language": language, "symbol": "S/RES/9001(2031)",
            "title": "Resolution <9001>", "dated": "2031-05-06",
            "parts": [{"id": "body", "preamble": [{"text": "The Council,"}, {"text": texts[0]}],
                "footnotes": [{"mark": "1", "text": "See & read."}],
                "paragraphs": [{"number": 1, "text": texts[1]}, {"number": 2, "text": texts[2]}, {"text": "Unnumbered."}]},
               {"id": "annex", "label": "Annex", "sections": [{"number": "I", "heading": "Visits",
                "paragraphs": [{"number": 1, "text": "Each lasts a day."}], "sections": [{"heading": "Alone"}]}]}]
        });
        Library::from(serde_json::from_value::<Programme>(form).expect("a work"))
    }

    fn eids(xml: &str) -> Vec<String> {
        let tree = Tree::parse(xml).expect("well-formed");
        let all = tree.descendants().filter_map(|node| node.attribute("eId").map(str::to_owned));
        all.collect()
    }

    /// The text of all paragraphs, numbers and headings, in order.
    fn words(xml: &str) -> String {
        let tree = Tree::parse(xml).expect("well-formed");
        tree.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect()
    }

    const ENGLISH: [&str; 3] = [
        "Recalling resolution 8999 (2030),",
        "Decides as in paragraph 4 of resolution 8999 (2030) & S/2030/7;",
        "Requests the Executive Directorate:\n(a) To visit;\n(b) To report;",
    ];

    #[test]
    fn citations_are_references_with_their_pinpoints() {
        let xml = akoma_ntoso(&resolution("en", ENGLISH));
        assert!(xml.contains("href=\"/akn/un/statement/deliberation/unsc/2030/8999\">8999 (2030)</ref>"), "{xml}");
        assert!(xml.contains("href=\"/akn/un/statement/deliberation/unsc/2030/8999/!main~para_4\">"), "{xml}");
        assert!(xml.contains("<num>(a)</num>") && xml.contains("<p>To visit;</p>"), "{xml}");
    }

    #[test]
    fn eids_are_unique_in_ascii_and_alike_in_every_language() {
        let chinese = [
            "回顾第8999(2030)号决议，",
            "决定依照第8999(2030)号决议第4段和S/2030/7行事；",
            "请执行局：\n（一） 访问；\n（二） 报告；",
        ];
        let [english, chinese] =
            [resolution("en", ENGLISH), resolution("zh", chinese)].map(|work| eids(&akoma_ntoso(&work)));
        assert_eq!(english, chinese);
        assert_eq!(english.iter().collect::<BTreeSet<_>>().len(), english.len(), "{english:?}");
        assert!(english.iter().all(|eid| eid.is_ascii()) && english.contains(&"para_2__subpara_2".to_owned()));
        let programme = eids(&akoma_ntoso(&embedded().expect("the embedded programme")));
        assert_eq!(programme.iter().collect::<BTreeSet<_>>().len(), programme.len());
        assert!(programme.contains(&"att_2__para_51".to_owned()));
    }

    proptest! {
        #[test]
        fn no_text_is_lost_whatever_it_holds(texts in prop::collection::vec("[a-c<>&\"'\n()（）决1 \u{1}\u{7}\r\u{fffe}]{0,24}", 3)) {
            let xml = akoma_ntoso(&resolution("en", [&texts[0], &texts[1], &texts[2]]));
            let plain = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric() || "<>&\"'".contains(*c)).collect() };
            let words = plain(&words(&xml));
            for text in &texts {
                // A text of items is parted at its marks, which hold no other characters.
                prop_assert!(words.contains(&plain(text)), "{text:?}\n{xml}");
            }
            let eids = eids(&xml);
            prop_assert_eq!(eids.iter().collect::<BTreeSet<_>>().len(), eids.len());
        }
    }
}
