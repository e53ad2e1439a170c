//! The text within a paragraph of Word.

use roxmltree::Node;

use super::super::super::formula;
use super::super::super::passage::Passage;
use super::super::super::xml::{Element as _, text_of};
use super::super::sign;
use super::{DocxBody, chosen};
use crate::i18n::import::Notice;
use crate::model::raised;

#[derive(Debug, Default)]
pub(super) struct DocxContent<'a, 'input> {
    pub passage: Passage,
    /// The notes it refers to, with their marks.
    pub notes: Vec<(String, Node<'a, 'input>)>,
    /// The text boxes anchored in it.
    pub boxes: Vec<Node<'a, 'input>>,
    /// What is deleted, hidden, and what stands above characters to tell their reading.
    pub deleted: String,
    pub hidden: String,
    /// What is struck through, and stays in the text.
    pub struck: String,
    pub readings: String,
    /// Whether any of it is part of a table of contents.
    pub is_contents: bool,
}

impl<'a, 'input> DocxBody<'_, 'a, 'input> {
    /// Reads what stands in an element of a paragraph; `style` is the paragraph's.
    pub(super) fn content(
        &mut self,
        element: Node<'a, 'input>,
        style: Option<&'a str>,
        content: &mut DocxContent<'a, 'input>,
    ) {
        for child in element.elements() {
            match child.name() {
                "r" => self.run(child, style, content),
                "t" if self.fields.is_inner_result() => _ = self.gathered.read.text(child),
                "t" if !self.fields.is_code() => {
                    self.fields.meet_text();
                    let text = self.gathered.read.text(child).replace(['\n', '\r'], " ");
                    let look = self.styles.look(child.parent());
                    let text = look.font.map_or(text.clone(), |font| self.in_signs(font, &text));
                    content.struck.push_str(if look.is_struck { &text } else { "" });
                    match look.is_raised {
                        Some(is_raised) => content.passage.push_small(&text, is_raised),
                        None => content.passage.push(&text),
                    }
                }
                "tab" | "ptab" => content.passage.push("\t"),
                "br" if matches!(child.value_of("type"), Some("page" | "column")) => content.passage.push(" "),
                "br" | "cr" => content.passage.end_line(),
                "noBreakHyphen" => content.passage.push("-"),
                "sym" => self.sign(child, content),
                "footnoteReference" => self.note(child, false, content),
                "endnoteReference" => self.note(child, true, content),
                "txbxContent" | "txBody" | "textpath" => content.boxes.push(child),
                "docPr" => {
                    let is_picture = || element.descendants().any(|inner| inner.is_element() && inner.name() == "pic");
                    let is_said = ["descr", "title"]
                        .iter()
                        .any(|name| child.value_of(name).is_some_and(|it| !it.trim().is_empty()));
                    let name = child.value_of("name").filter(|_| !is_said && is_picture()).unwrap_or("");
                    self.gathered.leave_out(Notice::Beside, name);
                }
                "OLEObject" => {
                    super::super::say_unread(&mut self.gathered, child.value_of("ProgID").unwrap_or("OLEObject"), "");
                }
                "relIds" | "chart" | "altChunk" | "subDoc" | "contentPart" => self.elsewhere(child),
                "del" => self.words(child, "delText", &mut content.deleted),
                "instrText" => self.fields.code(&text_of(child)),
                "fldChar" => self.field(child, content),
                "fldSimple" => self.simple_field(child, style, content),
                "ruby" => {
                    child.child("rt").into_iter().for_each(|reading| self.words(reading, "t", &mut content.readings));
                    child.child("rubyBase").into_iter().for_each(|base| self.content(base, style, content));
                }
                "sdt" => {
                    self.say_placeholder(child);
                    self.content(child, style, content);
                }
                // What these hold is no text: properties, what stands elsewhere now, text of the author's programs.
                "t" | "pPr" | "rPr" | "delText" | "delInstrText" | "moveFrom" | "cNvPr" | "sdtPr" | "sdtEndPr"
                | "footnoteRef" | "endnoteRef" => {}
                "AlternateContent" => self.content(chosen(child), style, content),
                _ if is_formula(child) => self.formula(child, style, content),
                _ => self.content(child, style, content),
            }
            content.is_contents |= self.fields.is_contents();
        }
    }

    fn run(&mut self, run: Node<'a, 'input>, style: Option<&'a str>, content: &mut DocxContent<'a, 'input>) {
        if self.styles.is_hidden(run.child("rPr"), style) {
            self.words(run, "t", &mut content.hidden);
            // A hidden field is one all the same, and its end may not be hidden.
            let fields = run.elements().filter(|child| matches!(child.name(), "fldChar" | "instrText"));
            for field in fields.collect::<Vec<_>>() {
                match field.name() {
                    "instrText" => self.fields.code(&text_of(field)),
                    _ => {
                        let mut aside = DocxContent::default();
                        self.field(field, &mut aside);
                        content.is_contents |= aside.is_contents;
                        content.hidden.push_str(&aside.passage.whole());
                    }
                }
            }
        } else {
            self.content(run, style, content);
        }
    }

    /// Reads a construct of an equation: its pieces one by one, for their line.
    fn formula(&mut self, form: Node<'a, 'input>, style: Option<&'a str>, content: &mut DocxContent<'a, 'input>) {
        let properties = form.elements().find(|it| it.name().ends_with("Pr"));
        let property = |name: &str| properties.and_then(|properties| properties.val(name));
        if form.name() == "phant" && property("show").is_some_and(|show| matches!(show, "0" | "off")) {
            return self.words(form, "t", &mut content.hidden);
        }
        let before = std::mem::take(&mut content.passage);
        let mut pieces = Vec::new();
        for piece in form.elements().filter(|it| !it.name().ends_with("Pr")) {
            match piece.name() {
                "mr" => self.formula(piece, style, content),
                _ => self.content(piece, style, content),
            }
            pieces.push((piece.name(), std::mem::take(&mut content.passage).whole()));
        }
        content.passage = before;
        let joined = |parting: &str| pieces.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(parting);
        content.passage.push_formula(&match form.name() {
            "d" => {
                let inner = joined(property("sepChr").unwrap_or("|"));
                format!("{}{inner}{}", property("begChr").unwrap_or("("), property("endChr").unwrap_or(")"))
            }
            "m" | "eqArr" => joined("; "),
            "mr" | "phant" => joined(" "),
            "f" => formula::line("f", if property("type") == Some("noBar") { "¦" } else { "/" }, &pieces),
            "bar" => formula::line("bar", if property("pos") == Some("top") { "\u{305}" } else { "\u{332}" }, &pieces),
            name => {
                let usual = [("nary", "∫"), ("acc", "\u{302}"), ("groupChr", "⏟")];
                let usual = usual.iter().find(|(known, _)| *known == name).map_or("", |(_, sign)| sign);
                formula::line(name, property("chr").unwrap_or(usual), &pieces)
            }
        });
    }

    fn field(&mut self, field: Node<'a, 'input>, content: &mut DocxContent<'a, 'input>) {
        match field.value_of("fldCharType") {
            Some("begin") => self.fields.begin(field),
            Some("separate") => self.fields.separate(),
            Some("end") => {
                content.is_contents |= self.fields.is_contents();
                self.end_field(content);
            }
            _ => {}
        }
    }

    fn simple_field(&mut self, field: Node<'a, 'input>, style: Option<&'a str>, content: &mut DocxContent<'a, 'input>) {
        self.fields.begin(field);
        self.fields.code(field.value_of("instr").unwrap_or(""));
        if field.has_children() {
            self.fields.separate();
        }
        self.content(field, style, content);
        self.end_field(content);
    }

    /// Takes in what a field prints that is not stored.
    fn end_field(&mut self, content: &mut DocxContent<'a, 'input>) {
        let printed = self.fields.end(&mut self.gathered).unwrap_or_default();
        if !self.fields.is_code() {
            match printed.text.contains('/') {
                true => content.passage.push_formula(&printed.text),
                false => content.passage.push(&printed.text),
            }
            content.readings.push_str(&printed.reading);
        }
    }

    fn sign(&mut self, sign: Node<'a, 'input>, content: &mut DocxContent<'a, 'input>) {
        let code = sign.value_of("char").unwrap_or("");
        content.passage.push(&self.character(sign.value_of("font").unwrap_or(""), code).to_string());
    }

    /// The sign of a font by its number; says so where that is not known.
    fn character(&mut self, font: &str, code: &str) -> char {
        let character = u32::from_str_radix(code, 16).ok().and_then(|code| sign::character(font, code));
        character.unwrap_or_else(|| {
            self.gathered.say(Notice::UnknownSign { font: font.to_owned(), code: code.to_owned() }, "");
            '\u{fffd}'
        })
    }

    /// Letters typed in a font that prints other signs for them.
    fn in_signs(&mut self, font: &str, text: &str) -> String {
        text.chars().map(|c| if c == ' ' { c } else { self.character(font, &format!("{:x}", u32::from(c))) }).collect()
    }

    fn note(&mut self, reference: Node<'a, 'input>, is_endnote: bool, content: &mut DocxContent<'a, 'input>) {
        let Some(note) = reference.value_of("id").and_then(|id| self.notes.get(id, is_endnote)) else {
            return self.gathered.say(Notice::NoteMissing, reference.value_of("id").unwrap_or(""));
        };
        // A mark of the author's own stands in the text behind the reference, and is not counted.
        if reference.value_of("customMarkFollows").is_some_and(|follows| !matches!(follows, "0" | "false" | "off")) {
            let behind = reference.next_siblings().filter(|it| it.is_element() && it.name() == "t");
            let mark: String = behind.map(text_of).collect();
            content.notes.push((mark.trim().to_owned(), note));
            return;
        }
        let mark = self.notes.next_mark(is_endnote);
        content.passage.push(&raised(&mark));
        content.notes.push((mark, note));
    }

    /// Says that what an element refers to is not read. Its words are found when all is read.
    pub(super) fn elsewhere(&mut self, element: Node<'a, 'input>) {
        let id = element.value_of("dm").or_else(|| element.value_of("id"));
        let part = id.and_then(|id| self.parts.get(id)).copied().unwrap_or(element.name());
        super::super::say_unread(&mut self.gathered, part, "");
    }

    /// Adds all text of a name within an element, with the notes that it alone refers to.
    pub(super) fn words(&mut self, element: Node<'_, '_>, name: &str, words: &mut String) {
        for text in element.descendants().filter(|node| node.is_element() && node.name() == name) {
            words.push_str(&self.gathered.read.text(text));
        }
        for (mark, is_endnote) in [("footnoteReference", false), ("endnoteReference", true)] {
            let marks = element.descendants().filter(|node| node.is_element() && node.name() == mark);
            let notes: Vec<_> = marks.filter_map(|mark| self.notes.get(mark.value_of("id")?, is_endnote)).collect();
            notes.into_iter().for_each(|note| self.words(note, "t", words));
        }
    }
}

/// Whether an element is a construct of an equation, in which its pieces stand otherwise than in a line.
fn is_formula(element: Node<'_, '_>) -> bool {
    element.tag_name().namespace().is_some_and(|name| name.ends_with("math"))
        && (formula::is_form(element.name()) || matches!(element.name(), "d" | "m" | "eqArr" | "phant"))
}
