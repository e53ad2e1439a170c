//! The text of a document in Akoma Ntoso, as it really comes: whatever elements hold it, with or without ids.
//!
//! Only where a line begins and what is its number is taken from the elements; what the lines are is found out as of any
//! text. Nothing of the text is left out but what describes the document from outside (`meta`).

use roxmltree::Node;

use super::archive::damaged;
use super::gather::{Draft, Gathered};
use super::passage::{LINE_BREAK, Passage};
use super::source::SourceText;
use super::stated::{LineRole, Stated};
use super::xml::{Element as _, parse, text_of};
use crate::i18n::import::{Notice, ReadFault};
use crate::model::raised;

/// Elements whose text is a line, or several where it breaks.
const LINES: [&str; 12] = [
    "p", "block", "heading", "subheading", "num", "docTitle", "docNumber", "listIntroduction", "listWrapUp",
    "crossHeading", "longTitle", "td",
];

/// Elements that stand within a line.
const INLINE: [&str; 24] = [
    "ref", "noteRef", "mref", "rref", "i", "b", "u", "sup", "sub", "span", "a", "inline", "term", "def", "date",
    "docDate", "docProponent", "organization", "person", "role", "quantity", "entity", "location", "remark",
];

/// Elements with headings that make sections.
const SECTIONS: [&str; 11] = [
    "section", "chapter", "part", "title", "book", "tome", "division", "subdivision", "subsection", "article",
    "subchapter",
];

/// Reads a document; what is no sound XML is an error.
pub(super) fn read(text: &str) -> Result<SourceText, ReadFault> {
    let tree = parse(text).map_err(|error| damaged(&error))?;
    let mut reader =
        ElementWalk { gathered: Gathered::default(), number: String::new(), role: None, is_counted: false, lines: 0 };
    reader.walk(tree.root_element(), 0);
    reader.end_number();
    reader.unmarked_notes(tree.root_element());
    reader.facts(tree.root_element());
    Ok(reader.gathered.into_source())
}

struct ElementWalk {
    gathered: Gathered,
    /// The number that is printed before the next line, and what its element makes of that line.
    number: String,
    role: Option<LineRole>,
    /// Whether it walks within a counted paragraph, whose further lines are its own.
    is_counted: bool,
    lines: usize,
}

impl ElementWalk {
    /// Walks over what holds lines; `depth` is that of the sections around.
    fn walk(&mut self, element: Node<'_, '_>, depth: u8) {
        let depth = if SECTIONS.contains(&element.name()) { depth.saturating_add(1) } else { depth };
        let mut loose = Loose::default();
        for child in element.children() {
            if child.is_text() || INLINE.contains(&child.name()) || child.name() == "br" {
                // Text that stands in no line of its own.
                loose.add(child);
                continue;
            }
            self.loose(&mut loose);
            match child.name() {
                "meta" => {}
                "num" => {
                    self.end_number();
                    let mut line = Loose::default();
                    line.add_all(child);
                    self.number = line.passage.lines().join(" ");
                    self.role = role(element, &self.number);
                    self.notes(line.notes);
                }
                "content" if element.name() == "paragraph" && is_text_alone(child) => self.whole(child),
                "recital" if is_text_alone(child) => self.whole(child),
                "p" if element.name() == "preface" && child.child("br").is_some() => {
                    let mut line = Loose::default();
                    line.add_all(child);
                    let whole = Some(self.gathered.next_whole());
                    self.push(line.passage.broken(), Stated { whole, ..Stated::default() });
                    self.notes(line.notes);
                }
                name if LINES.contains(&name) => self.line(child, depth),
                _ if child.is_element() => self.walk(child, depth),
                // A comment or an instruction.
                _ => {}
            }
        }
        self.loose(&mut loose);
        self.is_counted &= element.name() != "paragraph";
    }

    fn line(&mut self, element: Node<'_, '_>, depth: u8) {
        // A paragraph may hold what has lines of its own.
        if element.elements().any(|child| !is_inline(child)) {
            return self.walk(element, depth);
        }
        let mut line = Loose::default();
        line.add_all(element);
        // A paragraph may hold nothing but notes, whose marks stand elsewhere.
        let is_heading = element.name() == "heading" && depth > 0;
        let is_empty = text_of(element).trim().is_empty() && element.elements().all(|it| it.name() == "authorialNote");
        if is_empty && !is_heading {
            return self.notes(line.notes);
        }
        self.lines_of(line, is_heading.then_some(depth));
    }

    /// Takes in the lines of a passage, of which the first bears the number; `heading` is the level of a heading.
    fn lines_of(&mut self, line: Loose<'_, '_>, heading: Option<u8>) {
        let number = std::mem::take(&mut self.number);
        for (place, text) in line.passage.lines().into_iter().enumerate() {
            let inner = self.is_counted.then_some(LineRole::Item);
            let role = self.role.take().or(inner);
            let is_number = matches!(role, Some(LineRole::Paragraph(_)));
            self.is_counted |= is_number;
            let text = if place == 0 && !is_number { numbered(&number, &text, heading.is_some()) } else { text };
            let heading =
                heading.filter(|_| (number.is_empty() || text.trim().len() <= number.len() + 1) && role.is_none());
            self.push(text, Stated { heading, role, ..Stated::default() });
        }
        self.notes(line.notes);
    }

    /// A paragraph whose content is nothing but text: its `p` are its lines.
    fn whole(&mut self, content: Node<'_, '_>) {
        let (mut text, mut notes) = (String::new(), Vec::new());
        for line in content.elements() {
            let mut read = Loose::default();
            read.add_all(line);
            if !text.is_empty() {
                text.push(LINE_BREAK);
            }
            text.push_str(read.passage.broken().trim());
            notes.extend(read.notes);
        }
        let (number, role) = (std::mem::take(&mut self.number), self.role.take());
        let whole = (number.is_empty()).then(|| self.gathered.next_whole());
        let text = if matches!(role, Some(LineRole::Paragraph(_))) { text } else { numbered(&number, &text, false) };
        self.push(text, Stated { whole, role, ..Stated::default() });
        self.notes(notes);
    }

    fn loose(&mut self, loose: &mut Loose<'_, '_>) {
        let loose = std::mem::take(loose);
        if loose.passage.is_blank() {
            self.notes(loose.notes);
        } else {
            self.lines_of(loose, None);
        }
    }

    /// A number that no text follows stands alone.
    fn end_number(&mut self) {
        let number = std::mem::take(&mut self.number);
        self.role = None;
        self.push(number, Stated::default());
    }

    /// Footnotes, each as a line of its own behind the one that bears its mark.
    fn notes(&mut self, notes: Vec<Node<'_, '_>>) {
        for note in notes {
            let text = text_within(note);
            let mark = note.value_of("marker").unwrap_or_default().trim().to_owned();
            self.push(text, Stated { note: Some(mark).filter(|mark| !mark.is_empty()), ..Stated::default() });
        }
    }

    /// The notes of the document that no mark leads to.
    fn unmarked_notes(&mut self, root: Node<'_, '_>) {
        let all = |name: &'static str| root.descendants().filter(move |node| node.is_element() && node.name() == name);
        let marked: Vec<Node<'_, '_>> = all("noteRef").filter_map(note_of).collect();
        for note in all("note").filter(|note| !marked.contains(note)) {
            self.gathered.say(Notice::NoteWithoutMark, text_within(note));
            self.notes(vec![note]);
        }
    }

    fn push(&mut self, text: String, stated: Stated) {
        if !text.trim().is_empty() {
            self.lines += 1;
            self.gathered.lines.push(Draft { text, place: self.lines, stated, is_contents: false });
        }
    }

    /// What is said of the document from outside and may not stand in its text: symbol and date.
    fn facts(&mut self, root: Node<'_, '_>) {
        let all = root.descendants().filter(|node| node.is_element());
        for node in all {
            self.gathered.leave_out(Notice::Beside, node.value_of("alt").unwrap_or(""));
            let struck = if node.name() == "del" { text_within(node) } else { String::new() };
            self.gathered.leave_out(Notice::StruckThrough, &struck);
            let value = match node.name() {
                "FRBRalias" if node.value_of("name") == Some("symbol") => node.value_of("value"),
                "FRBRdate" if node.value_of("name") == Some("adoption") => node.value_of("date"),
                _ => None,
            };
            if let Some(value) = value.map(str::to_owned).filter(|value| !self.gathered.edges.contains(value)) {
                self.gathered.edges.push(value);
            }
        }
    }
}

/// The text of a line while it is read, with the footnotes in it.
#[derive(Default)]
struct Loose<'a, 'input> {
    passage: Passage,
    notes: Vec<Node<'a, 'input>>,
}

impl<'a, 'input: 'a> Loose<'a, 'input> {
    fn add_all(&mut self, element: Node<'a, 'input>) {
        element.children().for_each(|child| self.add(child));
    }

    fn add(&mut self, node: Node<'a, 'input>) {
        if node.is_text() {
            self.passage.push_collapsed(node.text().unwrap_or_default());
        } else if node.name() == "br" || node.name() == "eol" {
            self.passage.end_line();
        } else if node.name() == "authorialNote" || node.name() == "noteRef" {
            let note = note_of(node);
            let marker = node.value_of("marker").or_else(|| note?.value_of("marker"));
            self.passage.push(&raised(marker.unwrap_or_default()));
            // A reference may hold its mark itself, or words.
            let own = if node.name() == "noteRef" { text_within(node) } else { String::new() };
            let is_said = Some(own.trim()) == marker;
            self.passage.push_small(if is_said { "" } else { own.trim() }, true);
            self.notes.extend(note);
        } else if node.is_element() {
            self.add_all(node);
        }
    }
}

/// The note that stands at a place in the text, or that a reference there names.
fn note_of<'a, 'input>(node: Node<'a, 'input>) -> Option<Node<'a, 'input>> {
    let Some(id) = node.value_of("href").filter(|_| node.name() == "noteRef") else { return Some(node) };
    let is_own =
        |note: &Node<'a, 'input>, name: &str| note.value_of(name).is_some_and(|own| id.strip_prefix('#') == Some(own));
    let mut notes = node.document().descendants().filter(|note| note.is_element() && note.name() == "note");
    notes.find(|note| ["eId", "wId", "id"].iter().any(|name| is_own(note, name)))
}

fn text_within(element: Node<'_, '_>) -> String {
    let mut line = Loose::default();
    element.descendants().filter(Node::is_text).for_each(|node| line.add(node));
    line.passage.lines().join(" ").trim().to_owned()
}

/// What an element makes of the line behind its number: a counted paragraph, or an item of what bears a number.
fn role(element: Node<'_, '_>, number: &str) -> Option<LineRole> {
    let counted = number.trim_end_matches(['.', '．']).parse().ok();
    let is_numbered = |around: Node<'_, '_>| around.name() != "section" && around.child("num").is_some();
    match element.name() {
        "paragraph" => counted.map(LineRole::Paragraph),
        "subparagraph" | "point" | "item" | "indent" => {
            element.ancestors().skip(1).any(is_numbered).then_some(LineRole::Item)
        }
        _ => None,
    }
}

/// Whether an element holds lines of text and nothing else.
fn is_text_alone(content: Node<'_, '_>) -> bool {
    let is_blank = |node: Node<'_, '_>| !node.is_text() || node.text().unwrap_or_default().trim().is_empty();
    content.children().all(is_blank)
        && content.elements().all(|line| line.name() == "p" && line.elements().all(is_inline))
}

fn is_inline(element: Node<'_, '_>) -> bool {
    let is_note = matches!(element.name(), "authorialNote" | "br" | "eol");
    is_note || !LINES.contains(&element.name()) && element.elements().all(is_inline) && !is_container(element)
}

/// Whether an element holds lines, rather than words of one.
fn is_container(element: Node<'_, '_>) -> bool {
    matches!(
        element.name(),
        "list" | "point" | "blockList" | "item" | "table" | "tr" | "ul" | "ol" | "li" | "blockContainer"
    )
}

/// A line with its number as it would be printed. A number of a heading is given the mark that tells it from the heading.
fn numbered(number: &str, text: &str, is_heading: bool) -> String {
    if number.is_empty() {
        return text.to_owned();
    }
    let is_bare = number.chars().all(char::is_alphanumeric);
    match (is_bare && is_heading, number.is_ascii()) {
        (true, true) => format!("{number}. {text}"),
        (true, false) => format!("{number}、{text}"),
        (false, _) => format!("{number} {text}"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::import::{Options, import_source};
    use crate::model::{Programme, WorkKind};

    const HEAD: &str = r#"<akn:akomaNtoso xmlns:akn="a"><akn:statement name="resolution"><akn:meta><akn:identification>
        <akn:FRBRWork><akn:FRBRdate date="2031-05-06" name="adoption"/><akn:FRBRalias value="S/RES/9001(2031)" name="symbol"/>
        </akn:FRBRWork></akn:identification></akn:meta>"#;
    const TAIL: &str = "</akn:statement></akn:akomaNtoso>";

    fn imported(body: &str) -> Programme {
        let text = format!("{HEAD}{body}{TAIL}")
            .replace("<", "<akn:")
            .replace("<akn:/", "</akn:")
            .replace("akn:akn:", "akn:")
            .replace("<akn:!", "<!");
        let source = read(&text).unwrap_or_else(|error| panic!("{error:?}"));
        let imported = import_source(&source, &Options::default());
        assert!(imported.report.is_clean(), "{:?}", imported.report.entries);
        imported.programme
    }

    const PREAMBLE: &str = "<preface><p><docTitle>Resolution 9001 (2031)</docTitle></p></preface><preamble>
        <formula name='f'><p>The Security Council,</p></formula>
        <recitals><recital><p><i>Recalling</i> its <ref href='x'>resolution 8999 (2030)</ref>,</p></recital></recitals></preamble>";

    #[test]
    fn items_of_any_element_and_what_follows_them_belong_to_their_paragraph() {
        let work = imported(&format!(
            "{PREAMBLE}<mainBody><paragraph><num>1.</num><intro><p>Requests the body, in accordance with paragraph 3</p></intro>
            <list><point><num>1.</num><p>to act</p></point><point><num>2.</num><content><p>to rest</p><p>Also</p></content></point></list>
            <wrapUp><p>by June;</p></wrapUp></paragraph><paragraph><num>2.</num><content><p>Decides to meet.</p></content></paragraph></mainBody>"
        ));
        let texts: Vec<_> = work.parts[0].paragraphs.iter().map(|one| (one.number, one.text.as_str())).collect();
        let first = "Requests the body, in accordance with paragraph 3\n1. to act\n2. to rest\nAlso\nby June;";
        assert_eq!(texts, [(Some(1), first), (Some(2), "Decides to meet.")]);
    }

    #[test]
    fn a_line_of_notes_alone_is_none_and_recitals_are_paragraphs_however_they_end() {
        let preamble = PREAMBLE
            .replace(
                "</recitals>",
                "<recital><p>Noting all of it, and</p></recital><recital><p>Aware of this,</p></recital></recitals>",
            )
            .replace("<preface>", "<preface><p>of 6 May 2031<br/>Adopted at the 3rd meeting</p>");
        let work = imported(&format!(
            "{preamble}<mainBody><paragraph><num>1.</num><content><p>Decides² to meet.</p></content></paragraph>
            <hcontainer><content><p><authorialNote marker='2'><p>Later.</p></authorialNote></p></content></hcontainer></mainBody>"
        ));
        let part = &work.parts[0];
        assert_eq!((part.preamble.len(), part.paragraphs.len()), (4, 1));
        assert_eq!(part.footnotes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["Later."]);
        assert_eq!(work.adoption.as_deref(), Some("of 6 May 2031\nAdopted at the 3rd meeting"));
    }

    #[test]
    fn a_resolution_comes_back_with_numbers_items_and_notes() {
        let work = imported(&format!(
            "{PREAMBLE}<mainBody><paragraph><num>1.</num><content><p>Decides<authorialNote marker='1'><p>A note.</p>
            </authorialNote> to meet;</p></content></paragraph><paragraph><num>2.</num><intro><p>Requests:</p></intro>
            <subparagraph><num>(a)</num><content><p>To visit;</p></content></subparagraph>
            <subparagraph><num>(b)</num><content><p>To report.</p></content></subparagraph></paragraph></mainBody>"
        ));
        assert_eq!(
            (&work.kind, work.symbol.as_ref().map(|symbol| symbol.as_str())),
            (&WorkKind::Resolution, Some("S/RES/9001(2031)"))
        );
        let part = &work.parts[0];
        assert_eq!(
            part.preamble.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(),
            ["The Security Council,", "Recalling its resolution 8999 (2030),"]
        );
        assert_eq!(part.paragraphs.iter().map(|one| one.number).collect::<Vec<_>>(), [Some(1), Some(2)]);
        assert_eq!(part.paragraphs[1].text, "Requests:\n(a) To visit;\n(b) To report.");
        assert_eq!((part.footnotes[0].mark.as_str(), part.footnotes[0].text.as_str()), ("1", "A note."));
        assert_eq!(work.dated.as_deref(), Some("2031-05-06"));
    }

    #[test]
    fn the_lines_of_a_paragraph_are_its_own_whatever_they_look_like() {
        let work = imported(
            "<mainBody><heading>Annex</heading><p>Plan</p><paragraph><num>1.</num><content><p>One:</p><p>2. x</p>
            <p>Annex</p></content></paragraph><paragraph><content><p>General</p></content></paragraph></mainBody>",
        );
        let texts: Vec<_> = work.parts[0].paragraphs.iter().map(|one| (one.number, one.text.as_str())).collect();
        assert_eq!(texts, [(Some(1), "One:\n2. x\nAnnex"), (None, "General")]);
    }

    #[test]
    fn loose_forms_lose_no_text() {
        let work = imported(&format!(
            "{PREAMBLE}<mainBody><section><num>1.</num><content><blockList><listIntroduction>Requests:</listIntroduction>
            <item><num>(a)</num><p>To visit;</p></item><item><num>(b)</num><p>To report;</p></item></blockList></content></section>
            <hcontainer><num>2.</num><content><p>Decides <b>to <i>meet</i></b> again<!-- x -->.</p></content></hcontainer></mainBody>"
        ));
        let texts: Vec<&str> = work.parts[0].paragraphs.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(texts, ["Requests:\n(a) To visit;\n(b) To report;", "Decides to meet again."]);
    }

    #[test]
    fn notes_that_stand_apart_belong_to_the_marks_that_name_them() {
        let text = "<akomaNtoso><meta><notes><note eId='n1' marker='1'><p>See.</p></note><note eId='n2' marker='2'><p>Lost.</p>
            </note></notes></meta><mainBody><p>Annex</p><p>Plan</p><p>1. One<noteRef href='#n1'/> is done.</p></mainBody></akomaNtoso>";
        let imported = import_source(&read(text).expect("a document"), &Options::default());
        let part = &imported.programme.parts[0];
        assert_eq!(part.paragraphs[0].text, "One¹ is done.");
        let notes: Vec<_> = part.footnotes.iter().map(|note| (note.mark.as_str(), note.text.as_str())).collect();
        assert_eq!(notes, [("1", "See."), ("2", "Lost.")]);
        assert!(
            imported
                .report
                .entries
                .iter()
                .any(|entry| entry.notice == Notice::NoteWithoutMark && entry.text == "Lost.")
        );
    }

    #[test]
    fn words_of_pictures_and_what_is_deleted_are_said() {
        let source = read(
            "<akomaNtoso><mainBody><p>One <img src='q' alt='a quay'/><del>or two</del> is done.</p></mainBody></akomaNtoso>",
        );
        let said: Vec<_> =
            source.expect("a document").notices.into_iter().map(|(_, notice, words)| (notice, words)).collect();
        let expected = [(Notice::Beside, "a quay"), (Notice::StruckThrough, "or two")];
        assert_eq!(said, expected.map(|(notice, words)| (notice, words.to_owned())));
    }

    #[test]
    fn what_is_no_sound_xml_is_refused() {
        for text in ["<akomaNtoso>", "<akomaNtoso><p></akomaNtoso>", "<!DOCTYPE a [<!ENTITY b 'c'>]><akomaNtoso/>"] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    /// Elements in any order within one another, each around words of its own.
    fn tree() -> impl Strategy<Value = String> {
        let word = any::<u32>().prop_map(|word| format!(" w{word}w "));
        word.prop_recursive(6, 60, 5, |inner| {
            (proptest::sample::select(&ELEMENTS[..]), proptest::collection::vec(inner, 1..5)).prop_map(
                |(name, inner)| format!("<{name}>{}</{}>", inner.concat(), name.split(' ').next().unwrap_or(name)),
            )
        })
    }

    const ELEMENTS: [&str; 46] = [
        "p", "block", "heading", "num", "content", "intro", "wrapUp", "paragraph", "subparagraph", "section",
        "article", "list", "point", "blockList", "listIntroduction", "item", "hcontainer", "container", "recital",
        "recitals", "preamble", "preface", "formula", "table", "tr", "td", "th", "caption", "authorialNote marker='1'",
        "note eId='n'", "noteRef href='#n'", "ref", "i", "b", "sup", "del", "ins", "span", "quotedStructure",
        "embeddedText", "attachment", "doc", "mainBody", "tocItem", "foreign", "crossHeading",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

        #[test]
        fn every_word_of_a_document_is_read_or_said(body in proptest::collection::vec(tree(), 1..6)) {
            let body = body.concat();
            let source = read(&format!("<akomaNtoso><mainBody>{body}</mainBody></akomaNtoso>"));
            let source = source.unwrap_or_else(|error| panic!("{error:?}"));
            let said: String = source.notices.iter().map(|(_, _, words)| format!("{words} ")).collect();
            let all = format!("{} {said}", source.text);
            for word in body.split(['<', '>', ' ']).filter(|word| word.starts_with('w') && word.ends_with('w')) {
                prop_assert!(all.contains(word), "{word} of {body}: {all}");
            }
        }
    }
}
