use super::*;
use crate::compare::{Framing, Kind, compare};
use crate::model::{ParagraphId, from_slice};
use crate::store::{Entry, Subject};

const EARLY: &str = "The Committee will review =1+2 of the ferry.\u{1} Boats shall sail; rafts may <wait>.";
const LATE: &str = "The Committee may review =1+2 of the ferry. Boats shall sail; rafts may <wait> & rest.";

fn document() -> Library {
    let part =
        |id: &str, text: &str| serde_json::json!({"id": id, "label": id, "paragraphs": [{"number": 7, "text": text}]});
    let form = serde_json::json!({"schema": "ctc-programme/1", "language": "en", "symbol": "S/2031/5",
        "letter": {"title": "Letter", "paragraphs": ["We send it."]},
        "parts": [part("annex", EARLY), part("enclosure", LATE)]});
    from_slice(form.to_string().as_bytes(), "made").expect("a programme")
}

fn sets(document: &Library) -> [Handout; 2] {
    let mut entry = Entry::default();
    (entry.marked, entry.note) = (true, Some("ask\nagain".to_owned()));
    let passages = vec![
        HandoutText::of(document, Subject::Letter, None, Lang::En),
        HandoutText::of(document, Subject::Paragraph(ParagraphId(1)), Some(&entry), Lang::En),
    ];
    let pairing = document.counterparts().expect("two parts");
    let pairs = pairing.links().iter().map(|link| compare(document, &Framing::none_in("en"), link)).collect();
    [Handout::Passages(passages), Handout::Pairs(pairs)]
}

fn written(handout: &Handout, document: &Library, form: HandoutForm) -> Vec<u8> {
    written_handout(handout, document, form, Lang::En, &Links::new(None, "en")).expect("written")
}

/// The text of a Word document, its paragraphs parted by line ends.
fn text_of_docx(bytes: &[u8]) -> String {
    use std::io::Read as _;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let mut xml = String::new();
    archive.by_name("word/document.xml").expect("a document").read_to_string(&mut xml).expect("text");
    let tree = roxmltree::Document::parse(&xml).expect("XML");
    let mut text = String::new();
    for node in tree.descendants() {
        match node.tag_name().name() {
            "p" => text.push('\n'),
            "br" => text.push('|'),
            "t" => text += node.text().unwrap_or_default(),
            _ => {}
        }
    }
    text
}

#[test]
fn every_form_has_the_texts_whole_with_reference_bookmark_and_note() {
    let document = document();
    let [passages, _] = sets(&document);
    let late_in = |text: &str| text.contains(LATE);
    let docx = text_of_docx(&written(&passages, &document, HandoutForm::Docx));
    assert!(late_in(&docx) && docx.contains("S/2031/5, enclosure, para. 7 *") && docx.contains("ask|again"), "{docx}");
    let csv = String::from_utf8(written(&passages, &document, HandoutForm::Csv { has_mark: true })).expect("text");
    let row = format!("\"e7\",\"S/2031/5, enclosure, para. 7\",,\"yes\",\"ask\nagain\",\"{LATE}\"\r\n");
    assert!(csv.starts_with("\u{feff}place,reference,") && csv.ends_with(&row), "{csv}");
    let page = String::from_utf8(written(&passages, &document, HandoutForm::Html)).expect("text");
    assert!(
        page.contains("rafts may &lt;wait&gt; &amp; rest.") && page.contains("<p class=\"own\">again</p>"),
        "{page}"
    );
    let markdown = String::from_utf8(written(&passages, &document, HandoutForm::Markdown)).expect("text");
    assert!(markdown.contains("enclosure, para. 7 ") && markdown.contains("> ask  \n> again  \n"), "{markdown}");
    assert!(markdown.contains("rafts may \\<wait\\> & rest."), "{markdown}");
}

#[test]
fn a_pair_is_handed_on_with_both_texts_and_each_difference_in_words() {
    let document = document();
    let [_, pairs] = sets(&document);
    let Handout::Pairs(compared) = &pairs else { panic!("pairs") };
    assert!(compared[0].count(Kind::Substance) > 0, "{compared:?}");
    let docx = text_of_docx(&written(&pairs, &document, HandoutForm::Docx));
    // The clauses stand in rows of their own; what no page can show has a sign.
    for clause in ["The Committee will review", "ferry.␁ Boats shall sail;", "rafts may <wait> & rest.", "enclosure"]
    {
        assert!(docx.contains(clause), "{clause}: {docx}");
    }
    let csv = String::from_utf8(written(&pairs, &document, HandoutForm::Csv { has_mark: false })).expect("text");
    assert_eq!(csv.matches(&format!("\"{LATE}\"\r\n")).count(), compared[0].differences.len(), "{csv}");
    assert!(csv.contains("\"a7\",\"e7\",,\"substance\""), "{csv}");
    let markdown = String::from_utf8(written(&pairs, &document, HandoutForm::Markdown)).expect("text");
    assert!(
        markdown.contains("will | –") && markdown.contains("– | may\n") && markdown.contains("! substance"),
        "{markdown}"
    );
    assert!(written(&pairs, &document, HandoutForm::Xlsx).starts_with(b"PK"));
}

#[test]
fn pages_name_the_addresses_of_what_is_cited_once() {
    let cites = "Resolution 2462 (2019) and resolution 2462 (2019).";
    let part = |id: &str| serde_json::json!({"id": id, "paragraphs": [{"number": 1, "text": cites}]});
    let form =
        serde_json::json!({"schema": "ctc-programme/1", "language": "en", "parts": [part("annex"), part("enclosure")]});
    let document = from_slice(form.to_string().as_bytes(), "made").expect("a programme");
    for handout in sets_of_all(&document) {
        let page = String::from_utf8(written(&handout, &document, HandoutForm::Html)).expect("text");
        assert_eq!(page.matches("<li>S/RES/2462(2019): https://").count(), 1, "{page}");
    }
}

fn sets_of_all(document: &Library) -> [Handout; 2] {
    let passages = document.paragraph_ids().map(|id| HandoutText::of(document, Subject::Paragraph(id), None, Lang::En));
    let pairing = document.counterparts().expect("two parts");
    let pairs = pairing.links().iter().map(|link| compare(document, &Framing::none_in("en"), link)).collect();
    [Handout::Passages(passages.collect()), Handout::Pairs(pairs)]
}

#[test]
fn the_ending_of_a_name_says_the_form() {
    for ending in ["docx", "html", "xlsx", "csv", "md"] {
        assert!(HandoutForm::of_name(&format!("set.{ending}")).is_some(), "{ending}");
    }
    assert_eq!(HandoutForm::of_name("A.XLSX"), Some(HandoutForm::Xlsx));
    assert_eq!((HandoutForm::of_name("set"), HandoutForm::of_name("set.pdf")), (None, None));
}

#[test]
fn a_work_handed_on_in_word_is_read_again_as_it_was() {
    let document = crate::model::embedded().expect("the embedded programme");
    let bytes = written(&Handout::Work(Vec::new()), &document, HandoutForm::Docx);
    let text = text_of_docx(&bytes);
    assert!(
        text.contains("\n附件\n") && text.contains("\n一. 引言\n1. "),
        "{}",
        &text.chars().take(900).collect::<String>()
    );
    for paragraph in document.paragraphs() {
        assert!(text.contains(&paragraph.text), "{}", paragraph.text);
    }
    let letter = document.first().letter.clone().expect("a letter");
    assert!(letter.paragraphs.iter().chain(&letter.signature).all(|line| text.contains(line)));
}

#[test]
fn a_page_of_a_work_has_letter_titles_headings_and_what_no_pair_holds() {
    let form = serde_json::json!({"schema": "ctc-programme/1", "language": "en",
        "letter": {"title": "Letter", "paragraphs": ["We send it."], "signature": ["(Signed) A. B."]},
        "parts": [
            {"id": "annex", "label": "Annex", "title": "Boats", "sections": [
                {"number": "I", "heading": "Rafts", "paragraphs": [{"number": 1, "text": "One."}, {"number": 2, "text": "Two."}]}]},
            {"id": "enclosure", "label": "Enclosure", "sections": [
                {"number": "I", "heading": "Reed rafts", "paragraphs": [{"number": 1, "text": "Uno."}]}],
                "footnotes": [{"mark": "1", "text": "Called by none."}]},
            {"id": "appendix", "title": "Lists", "paragraphs": [{"number": 1, "text": "Third."}]}]});
    let document = from_slice(form.to_string().as_bytes(), "made").expect("a programme");
    let page = String::from_utf8(written(&Handout::Work(Vec::new()), &document, HandoutForm::Html)).expect("text");
    let parts = [
        "Letter", "We send it.", "(Signed) A. B.", "<b>Annex<br>Boats<br>I. Rafts</b>", "I. Reed rafts", "One", "Two.",
        "<b>appendix<br>Lists</b>", "Third.", "¹ Called by none.",
    ];
    let mut rest = page.as_str();
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part} is not behind what stands before it in {page}"));
        rest = rest.get(at..).unwrap_or_default();
    }
}

#[test]
fn notes_and_the_title_of_a_resolution_are_read_again_as_they_were() {
    let form = serde_json::json!({"schema": "ctc-programme/1", "language": "en", "kind": "resolution",
        "title": "Resolution 9001 (2031)", "parts": [{"id": "body", "title": "Resolution 9001 (2031)",
            "paragraphs": [{"number": 1, "text": "Decides to light the quay.¹"}],
            "footnotes": [{"mark": "1", "text": "As the harbour asked."}]}]});
    let document = from_slice(form.to_string().as_bytes(), "made").expect("a resolution");
    let work = Handout::Work(Vec::new());
    let markdown = String::from_utf8(written(&work, &document, HandoutForm::Markdown)).expect("text");
    let word = text_of_docx(&written(&work, &document, HandoutForm::Docx));
    for (text, mark) in [(word, "¹"), (markdown, "<sup>1</sup>")] {
        assert!(text.contains("quay.¹") && text.contains(&format!("\n{mark} As the harbour asked.")), "{text}");
        assert_eq!(text.matches("9001").count(), 1 + text.matches("undocs").count(), "{text}");
    }
}
