//! The text of a cited document, and who cites it: as text, as JSON, and as a graph for Graphviz.

use std::io::{self, Write};

use serde::Serialize;

use super::library::place_name;
use super::sheet::{Sheet, TextRole};
use super::show::citation_marks;
use crate::citation::{DocumentKey, Symbol};
use crate::i18n::library::{LibraryMessage, LibraryWord};
use crate::library::{CitedBy, CitingPlace, CutBranch, Kept, Network, TextPlace, TreeRow};
use crate::model::{Cite, CitingPassage, Library, ParagraphForm, WorkKind, cites_of};
use crate::text::Span;

/// A cited text, as `cited --json` has it.
#[derive(Debug, Serialize)]
pub(crate) struct CitedTextJson<'a> {
    symbol: &'a Symbol,
    title: Option<&'a str>,
    adoption: Option<&'a str>,
    dated: Option<&'a str>,
    language: &'a str,
    paragraphs: Vec<CitedParagraphJson<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct CitedParagraphJson<'a> {
    /// `preambular` or `operative`.
    kind: &'static str,
    number: Option<u32>,
    text: &'a str,
    cites: Vec<Cite>,
}

/// A paragraph of a cited text: whether it is operative, and itself.
type OwnParagraph<'a> = (bool, &'a ParagraphForm);

/// The paragraphs of a text, all of them or the operative ones of these numbers, in order: those of a resolution, for its
/// annexes number their own from 1.
pub(crate) fn paragraphs_of<'a>(kept: &'a Kept, numbers: &[u32]) -> Vec<OwnParagraph<'a>> {
    let mut found: Vec<OwnParagraph<'_>> = Vec::new();
    let is_body_alone = kept.work.kind == WorkKind::Resolution && !numbers.is_empty();
    let parts = kept.work.parts.iter().take(if is_body_alone { 1 } else { usize::MAX });
    for part in parts {
        found.extend(part.preamble.iter().map(|paragraph| (false, paragraph)));
        found.extend(part.behind_preamble().into_iter().map(|paragraph| (true, paragraph)));
    }
    let is_meant = |(is_operative, paragraph): &OwnParagraph<'_>| {
        numbers.is_empty() || (*is_operative && paragraph.number.is_some_and(|number| numbers.contains(&number)))
    };
    found.retain(is_meant);
    found
}

/// The form of a cited text, with all of its paragraphs or those of these numbers.
pub(crate) fn cited_text_form<'a>(kept: &'a Kept, numbers: &[u32]) -> CitedTextJson<'a> {
    let form = |(is_operative, paragraph): OwnParagraph<'a>| CitedParagraphJson {
        kind: if is_operative { "operative" } else { "preambular" },
        number: paragraph.number,
        text: &paragraph.text,
        cites: cites_of(&paragraph.text),
    };
    CitedTextJson {
        symbol: &kept.symbol,
        title: kept.work.title.as_deref(),
        adoption: kept.work.adoption.as_deref(),
        dated: kept.work.dated.as_deref(),
        language: &kept.work.language,
        paragraphs: paragraphs_of(kept, numbers).into_iter().map(form).collect(),
    }
}

/// Writes a cited text: all of it, or the operative paragraphs of these numbers.
pub(crate) fn show_cited_text(sheet: &mut Sheet<'_>, kept: &Kept, numbers: &[u32]) -> io::Result<()> {
    let work = &kept.work;
    sheet.put_document(&kept.symbol, kept.symbol.as_str())?;
    let facts = [work.dated.as_deref(), Some(work.language.as_str())];
    sheet.put_line(TextRole::Dim, &format!("  {}", facts.into_iter().flatten().collect::<Vec<_>>().join("  ")))?;
    if numbers.is_empty() {
        for line in &work.masthead {
            sheet.flow(line, &[(Span::new(0, line.chars().count()), TextRole::Dim)], 0)?;
        }
        if let Some(title) = &work.title {
            sheet.flow(title, &[(Span::new(0, title.chars().count()), TextRole::Heading)], 0)?;
        }
        if let Some(adoption) = &work.adoption {
            sheet.flow(adoption, &[(Span::new(0, adoption.chars().count()), TextRole::Dim)], 0)?;
        }
    }
    let mut was_operative = false;
    for (is_operative, paragraph) in paragraphs_of(kept, numbers) {
        sheet.end_line()?;
        if is_operative && !was_operative && numbers.is_empty() {
            sheet.put_line(TextRole::Dim, LibraryWord::Operative.text(sheet.style().lang))?;
        }
        was_operative = is_operative;
        let number = paragraph.number.map_or_else(String::new, |number| format!("{number}. "));
        let shift = number.chars().count();
        let marks = citation_marks(&paragraph.text).into_iter();
        let marks: Vec<_> = marks.map(|(span, role)| (Span::new(span.start + shift, span.end + shift), role)).collect();
        sheet.flow(&format!("{number}{}", paragraph.text), &marks, 2)?;
    }
    for note in work.parts.iter().flat_map(|part| &part.footnotes).filter(|_| numbers.is_empty()) {
        sheet.flow(&format!("{} {}", note.mark, note.text), &citation_marks(&note.text), 2)?;
    }
    Ok(())
}

/// Who cites a document, as `cited --tree --json` has it.
#[derive(Debug, Serialize)]
pub(crate) struct NetworkJson {
    symbol: String,
    held: bool,
    /// The places of the programme that cite it.
    programme: Vec<PlaceJson>,
    /// The texts that cite it, those that cite these, and so on, each behind the one that it cites.
    library: Vec<TextRowJson>,
}

#[derive(Debug, Serialize)]
struct PlaceJson {
    place: String,
    pinpoints: Vec<u32>,
}

#[derive(Debug, Serialize)]
struct TextRowJson {
    depth: usize,
    symbol: String,
    cites: Option<String>,
    places: Vec<PlaceJson>,
    programme: Vec<PlaceJson>,
    /// `cycle` or `shown` where it is not followed further.
    cut: Option<&'static str>,
}

pub(crate) fn network_form(programme: &Library, network: &Network, root: &DocumentKey) -> NetworkJson {
    form_of(programme, network, root, network.tree(root).into_iter().skip(1).collect())
}

fn form_of(programme: &Library, network: &Network, root: &DocumentKey, rows: Vec<TreeRow>) -> NetworkJson {
    let in_programme = |document: &DocumentKey| {
        let mentions = network.cited_by(document).map_or(&[][..], |cited| cited.programme.as_slice());
        let form = |mention: &CitingPlace<CitingPassage>| PlaceJson {
            place: place_name(programme, mention.place),
            pinpoints: mention.pinpoints.clone(),
        };
        mentions.iter().map(form).collect()
    };
    let row = |row: TreeRow| {
        let mentions = mentions_of(network, &row);
        let places = mentions
            .iter()
            .map(|mention| PlaceJson { place: mention.place.to_string(), pinpoints: mention.pinpoints.clone() });
        TextRowJson {
            depth: row.depth,
            symbol: network.name(&row.document),
            cites: row.cites.as_ref().map(|cited| network.name(cited)),
            places: places.collect(),
            programme: in_programme(&row.document),
            cut: row.cut.map(|cut| if cut == CutBranch::Cycle { "cycle" } else { "shown" }),
        }
    };
    NetworkJson {
        symbol: network.name(root),
        held: network.holds(root),
        programme: in_programme(root),
        library: rows.into_iter().map(row).collect(),
    }
}

/// The form of who cites a document directly, of which one for each document tells the whole network.
pub(crate) fn edges_form(programme: &Library, network: &Network, document: &DocumentKey) -> NetworkJson {
    let texts = network.cited_by(document).into_iter().flat_map(|cited| cited.texts.keys());
    let rows = texts.map(|text| TreeRow { depth: 1, document: text.clone(), cites: Some(document.clone()), cut: None });
    form_of(programme, network, document, rows.collect())
}

/// The places of a row's text that cite the one above it.
fn mentions_of<'a>(network: &'a Network, row: &TreeRow) -> &'a [CitingPlace<TextPlace>] {
    let cited = row.cites.as_ref().and_then(|cites| network.cited_by(cites));
    cited.and_then(|cited: &CitedBy| cited.texts.get(&row.document)).map_or(&[], Vec::as_slice)
}

/// Places with what they point at: `a12 §35`.
fn listed<P: Copy>(mentions: &[CitingPlace<P>], name: impl Fn(P) -> String) -> String {
    let one = |mention: &CitingPlace<P>| {
        let pinpoints = mention.pinpoints.iter().map(|number| format!(" §{number}"));
        format!("{}{}", name(mention.place), pinpoints.collect::<String>())
    };
    mentions.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Draws who cites a document as a tree: under each text the places of the programme, then the texts that cite it.
pub(crate) fn show_network(
    sheet: &mut Sheet<'_>,
    programme: &Library,
    network: &Network,
    root: &DocumentKey,
) -> io::Result<()> {
    let lang = sheet.style().lang;
    for row in network.tree(root) {
        let indent = "  ".repeat(row.depth);
        sheet.put(TextRole::Dim, &indent)?;
        let role = if row.depth == 0 { TextRole::Heading } else { TextRole::Citation };
        sheet.put(role, &network.name(&row.document))?;
        let places = mentions_of(network, &row);
        if !places.is_empty() {
            sheet.put(TextRole::Text, &format!("  {}", listed(places, |place| place.to_string())))?;
        }
        let cited = network.cited_by(&row.document);
        let (places, texts) = cited.map_or((0, 0), |cited| (cited.programme.len(), cited.texts.len()));
        sheet.put(TextRole::Dim, &format!("  {}", LibraryMessage::CitedIn { places, texts }.text(lang)))?;
        match row.cut {
            Some(CutBranch::Cycle) => sheet.put(TextRole::Warning, &format!("  {}", LibraryWord::Cycle.text(lang)))?,
            Some(CutBranch::Shown) => sheet.put(TextRole::Dim, &format!("  {}", LibraryWord::ShownAbove.text(lang)))?,
            None => {}
        }
        sheet.end_line()?;
        let mentions = cited.map_or(&[][..], |cited| cited.programme.as_slice());
        if row.cut.is_none() && !mentions.is_empty() {
            let listed = listed(mentions, |place| place_name(programme, place));
            sheet.flow(&listed, &[], 2 * (row.depth + 1))?;
        }
    }
    Ok(())
}

/// Writes who cites a document, or who cites anything, as a graph that Graphviz lays out: `dot` reads the layout that
/// fits from it.
pub(crate) fn write_graph(
    out: &mut dyn Write,
    programme: &Library,
    network: &Network,
    root: Option<&DocumentKey>,
) -> io::Result<()> {
    // A library is far beyond what the layers of `dot` are made for.
    let layout = if root.is_some() { "layout=dot; rankdir=RL;" } else { "layout=sfdp; overlap=prism;" };
    writeln!(out, "digraph citations {{\n  {layout}\n  node [shape=box, fontname=\"sans-serif\"];")?;
    let documents: Vec<DocumentKey> = match root {
        Some(root) => {
            let mut rows: Vec<DocumentKey> = network.tree(root).into_iter().map(|row| row.document).collect();
            rows.sort();
            rows.dedup();
            rows
        }
        None => network.documents().into_iter().cloned().collect(),
    };
    for document in &documents {
        let style = if network.holds(document) { "" } else { ", style=dashed" };
        node(out, &network.name(document), style)?;
    }
    for document in &documents {
        let Some(cited) = network.cited_by(document) else { continue };
        let to = network.name(document);
        for (text, mentions) in &cited.texts {
            edge(out, &network.name(text), &to, &listed(mentions, |place| place.to_string()))?;
        }
        if root.is_some() {
            for mention in &cited.programme {
                let pinpoints: Vec<String> = mention.pinpoints.iter().map(|number| format!("§{number}")).collect();
                edge(out, &place_name(programme, mention.place), &to, &pinpoints.join(" "))?;
            }
        } else if !cited.programme.is_empty() {
            // Of a library each paragraph would be a node too many.
            let own = programme.first().symbol.as_ref().map_or("programme", Symbol::as_str);
            edge(out, own, &to, &cited.programme.len().to_string())?;
        }
    }
    writeln!(out, "}}")
}

fn node(out: &mut dyn Write, name: &str, style: &str) -> io::Result<()> {
    writeln!(out, "  {} [label={}{style}];", quoted(name), label(name))
}

fn edge(out: &mut dyn Write, from: &str, to: &str, said: &str) -> io::Result<()> {
    let said = if said.is_empty() { String::new() } else { format!(" [label={}]", label(said)) };
    writeln!(out, "  {} -> {}{said};", quoted(from), quoted(to))
}

/// An id: unquoted ones are broken at `/` and after digits.
fn quoted(name: &str) -> String {
    let plain = name.replace(char::is_control, " ").replace('\\', "/").replace('"', "\\\"");
    format!("\"{plain}\"")
}

/// A label, in which `&` begins an entity and `\` an escape.
fn label(text: &str) -> String {
    let plain = text.replace(char::is_control, " ").replace('&', "&amp;").replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{plain}\"")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::Programme;

    fn kept(number: u32, preamble: &str, operative: &str) -> Kept {
        let symbol = Symbol::resolution(number, 2030);
        let work = serde_json::from_value(json!({
            "schema": "ctc-programme/1", "kind": "resolution", "language": "en", "symbol": symbol,
            "title": format!("Resolution {number} (2030)"),
            "parts": [{"id": "body", "preamble": [{"text": preamble}], "paragraphs": [{"number": 1, "text": operative}]}]
        }));
        Kept { file: format!("{number}.json"), symbol, work: work.expect("a work") }
    }

    fn programme() -> Library {
        let form = json!({"schema": "ctc-programme/1", "language": "en", "symbol": "S/2031/\"1\\&",
            "parts": [{"id": "annex", "paragraphs": [{"number": 1, "text": "Paragraph 4 of resolution 7 (2030)."}]}]});
        Library::from(serde_json::from_value::<Programme>(form).expect("a programme"))
    }

    fn written(write: impl Fn(&mut dyn Write) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut out).expect("memory does not fail");
        String::from_utf8(out).expect("UTF-8")
    }

    fn works() -> Vec<Kept> {
        vec![
            kept(8, "Recalling resolution 7 (2030),", "Reaffirms paragraph 2 of resolution 7 (2030);"),
            kept(9, "Recalling resolutions 7 (2030) and 8 (2030),", "Decides;"),
        ]
    }

    #[test]
    fn a_number_means_the_paragraph_of_the_resolution_and_none_of_its_annex() {
        let mut kept = kept(9, "Noting the tide,", "Decides to build;");
        let mut annex = kept.work.parts[0].clone();
        annex.paragraphs[0].text = "Names of the pilots".to_owned();
        kept.work.parts.push(annex);
        let texts = |numbers: &[u32]| -> Vec<String> {
            paragraphs_of(&kept, numbers).into_iter().map(|(_, paragraph)| paragraph.text.clone()).collect()
        };
        assert_eq!(texts(&[1]), ["Decides to build;"]);
        assert_eq!(texts(&[]).len(), 4);
    }

    #[test]
    fn a_tree_shows_places_pinpoints_and_what_was_shown_before() {
        let (programme, works) = (programme(), works());
        let network = Network::of(&programme, &works, "en");
        let tree = written(|out| {
            let sheet = &mut Sheet::new(out, super::super::SheetStyle::default());
            show_network(sheet, &programme, &network, &DocumentKey::Resolution(7))
        });
        let expected = "S/RES/7(2030)  cited in 1 place, by 2 texts\n  a1 §4\n  \
            S/RES/8(2030)  pp1, 1 §2  cited in 0 places, by 1 text\n    S/RES/9(2030)  pp1  cited in 0 places, by 0 texts\n  \
            S/RES/9(2030)  pp1  cited in 0 places, by 0 texts\n";
        assert_eq!(tree, expected);
        let form = serde_json::to_value(network_form(&programme, &network, &DocumentKey::Resolution(7))).expect("JSON");
        assert_eq!(form["programme"], json!([{"place": "a1", "pinpoints": [4]}]));
        assert_eq!(
            form["library"][1],
            json!({"depth": 2, "symbol": "S/RES/9(2030)", "cites": "S/RES/8(2030)",
            "places": [{"place": "pp1", "pinpoints": []}], "programme": [], "cut": null})
        );
    }

    #[test]
    fn every_id_of_a_graph_is_quoted_and_nothing_breaks_out() {
        let (programme, works) = (programme(), works());
        let network = Network::of(&programme, &works, "en");
        let graph = written(|out| write_graph(out, &programme, &network, None));
        assert!(
            graph.contains("layout=sfdp") && graph.contains("\"S/RES/9(2030)\" -> \"S/RES/8(2030)\" [label=\"pp1\"];"),
            "{graph}"
        );
        assert!(graph.contains("\"S/2031/\\\"1/&\" -> \"S/RES/7(2030)\""), "{graph}");
        let one = written(|out| write_graph(out, &programme, &network, Some(&DocumentKey::Resolution(7))));
        assert!(one.contains("layout=dot") && one.contains("\"a1\" -> \"S/RES/7(2030)\" [label=\"§4\"];"), "{one}");
        assert_eq!([label("a&b\"\\\n"), quoted("决\"")], ["\"a&amp;b\\\"\\\\ \"", "\"决\\\"\""]);
    }

    #[test]
    fn a_text_is_shown_whole_or_by_paragraph() {
        let kept = kept(8, "Recalling resolution 7 (2030),", "Reaffirms paragraph 2 of resolution 7 (2030);");
        let shown = |numbers: &[u32]| {
            written(|out| show_cited_text(&mut Sheet::new(out, super::super::SheetStyle::default()), &kept, numbers))
        };
        assert!(shown(&[]).contains("Resolution 8 (2030)\n") && shown(&[]).contains("  Recalling resolution 7"));
        assert_eq!(shown(&[1]), "S/RES/8(2030)  en\n\n  1. Reaffirms paragraph 2 of resolution 7 (2030);\n");
        let form = serde_json::to_value(cited_text_form(&kept, &[])).expect("JSON");
        assert_eq!(
            (&form["paragraphs"][0]["kind"], &form["paragraphs"][1]["number"]),
            (&json!("preambular"), &json!(1))
        );
        assert_eq!(form["paragraphs"][1]["cites"][1]["paragraphs"], json!([2]));
    }
}
