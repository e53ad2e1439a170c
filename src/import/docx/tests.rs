//! Word documents made here, part by part.

use super::super::archive::tests::archive;
use super::super::stated::Stated;
use super::super::{Options, import_source};
use super::*;
use crate::i18n::import::Place;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A part of a package, with the prefixes that its text may use.
fn root(name: &str, content: &str) -> String {
    format!(
        r#"<w:{name} xmlns:w="{MAIN}" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v" xmlns:a="a" xmlns:wp="wp" xmlns:r="r">{content}</w:{name}>"#
    )
}

fn source_of(parts: &[(&str, &str)]) -> Result<SourceText, ReadFault> {
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let bytes = archive(&parts);
    read(&mut Archive::open(&bytes)?)
}

/// Reads a document with this body, these styles and these lists.
fn document(body: &str, styles: &str, numbering: &str) -> SourceText {
    let body = root("document", &format!("<w:body>{body}</w:body>"));
    let (styles, numbering) = (root("styles", styles), root("numbering", numbering));
    let parts = [("word/document.xml", &*body), ("word/styles.xml", &*styles), ("word/numbering.xml", &*numbering)];
    source_of(&parts).expect("a document")
}

/// The lines with their numbers, as Word prints them.
fn printed(source: &SourceText) -> String {
    let line = |(text, stated): (&str, &Stated)| {
        let number = stated.number.as_ref().map(|number| number.printed.clone() + " ");
        let note = stated.note.as_ref().map(|mark| format!("[{mark}] "));
        format!("{}{}{text}", number.unwrap_or_default(), note.unwrap_or_default())
    };
    let lines = source.text.split('\n').zip(&source.stated).map(line);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn says(source: &SourceText, notice: &Notice) -> Vec<String> {
    source.notices.iter().filter(|(_, known, _)| known == notice).map(|(.., words)| words.clone()).collect()
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn with(properties: &str, content: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>")
}

fn item(list: u32, level: u32, text: &str) -> String {
    let numbered = format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#);
    with(&numbered, &run(text))
}

fn styled(style: &str, text: &str) -> String {
    with(&format!(r#"<w:pStyle w:val="{style}"/>"#), &run(text))
}

fn level(at: u32, format: &str, text: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>"#
    )
}

fn shape(id: u32, levels: &str) -> String {
    format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#)
}

fn list(id: u32, shape: u32, overrides: &str) -> String {
    format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{shape}"/>{overrides}</w:num>"#)
}

/// Numbers of the levels named, one paragraph each, as printed.
fn numbers(levels: &[u32], numbering: &str) -> String {
    let body: String = levels.iter().map(|level| item(1, *level, "x")).collect();
    printed(&document(&body, "", numbering)).replace(" x", "").replace('\n', " ")
}

#[test]
fn digits_that_are_set_raised_are_marks() {
    let raised = |properties: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>2</w:t></w:r>");
    let body = format!(
        "<w:p>{}{}{}</w:p>",
        run("Met in 2031"),
        raised(r#"<w:vertAlign w:val="superscript"/>"#),
        raised(r#"<w:rStyle w:val="M"/>"#) + &raised(r#"<w:rStyle w:val="M"/><w:vertAlign w:val="baseline"/>"#)
    );
    let styles =
        r#"<w:style w:type="character" w:styleId="M"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>"#;
    assert_eq!(printed(&document(&body, styles, "")), "Met in 2031²²2");
    let body = format!("<w:p>{}{}</w:p>", run("Met in 2031"), raised(r#"<w:position w:val="12"/>"#));
    assert_eq!(printed(&document(&body, "", "")), "Met in 2031²");
}

#[test]
fn numbers_that_word_keeps_apart_are_counted() {
    let levels =
        level(0, "decimal", "%1.", "") + &level(1, "lowerLetter", "(%2)", "") + &level(2, "bullet", "\u{f0b7}", "");
    let restart = r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"#;
    let numbering = shape(8, &levels) + &list(1, 8, "") + &list(2, 8, restart) + &list(3, 8, "");
    let body = [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (1, 2), (2, 0), (2, 0), (3, 0), (0, 0)];
    let body: String = body.iter().map(|(list, level)| item(*list, *level, "x")).collect();
    let source = document(&body, "", &numbering);
    assert_eq!(printed(&source), "1. x\n(a) x\n(b) x\n2. x\n(a) x\n• x\n1. x\n2. x\n3. x\nx");
    let first = source.stated.first().and_then(|stated| stated.number.clone()).expect("a number");
    assert_eq!((first.value, first.numeral.as_str(), first.level, first.list.as_str()), (1, "1", 0, "8"));
}

#[test]
fn shapes_and_formats_are_printed_as_word_prints_them() {
    let one = |format: &str, text: &str| numbers(&[0, 0], &(shape(1, &level(0, format, text, "")) + &list(1, 1, "")));
    assert_eq!(one("chineseCountingThousand", "第%1章"), "第一章 第二章");
    assert_eq!(one("decimal", "（%1）"), "（1） （2）");
    assert_eq!(one("decimalZero", "%1"), "01 02");
    assert_eq!(one("ideographTraditional", "%1、"), "甲、 乙、");
    assert_eq!(one("decimalEnclosedCircleChinese", "%1"), "① ②");
    let several = shape(1, &(level(0, "upperRoman", "%1.", "") + &level(1, "decimal", "%1.%2", ""))) + &list(1, 1, "");
    assert_eq!(numbers(&[0, 1, 1, 0, 1], &several), "I. I.1 I.2 II. II.1");
    let legal = shape(1, &(level(0, "upperRoman", "%1.", "") + &level(1, "decimal", "%1.%2", "<w:isLgl/>")));
    assert_eq!(numbers(&[0, 1, 1], &(legal + &list(1, 1, ""))), "I. 1.1 1.2");
}

#[test]
fn words_around_a_number_are_text_and_those_of_announced_items_are_their_marks() {
    let numbered = |format: &str, text: &str, body: &str| {
        let numbering = shape(1, &level(0, format, text, "")) + &list(1, 1, "");
        let source = document(body, "", &numbering);
        let marked = source.stated.iter().filter(|stated| stated.number.is_some()).count();
        (source.text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("/"), marked)
    };
    let two = item(1, 0, "Lamps") + &item(1, 0, "Boats");
    let read = |format: &str, text: &str| numbered(format, text, &two);
    assert_eq!(read("decimal", "Rule %1."), ("Rule 1. Lamps/Rule 2. Boats".to_owned(), 0));
    assert_eq!(read("decimal", "4.%1"), ("4.1 Lamps/4.2 Boats".to_owned(), 0));
    assert_eq!(read("bullet", "Either"), ("Either Lamps/Either Boats".to_owned(), 0));
    assert_eq!(read("decimal", "(%1)"), ("Lamps/Boats".to_owned(), 2));
    assert_eq!(read("bullet", "o"), ("Lamps/Boats".to_owned(), 2));
    let announced = with("", &run("The keeper will:")) + &two;
    assert_eq!(numbered("decimal", "Step %1:", &announced), ("The keeper will:/Lamps/Boats".to_owned(), 2));
}

#[test]
fn levels_begin_anew_where_the_list_says() {
    let three = |restart: &str| {
        let restart = if restart.is_empty() { String::new() } else { format!(r#"<w:lvlRestart w:val="{restart}"/>"#) };
        shape(
            1,
            &(level(0, "decimal", "%1.", "")
                + &level(1, "decimal", "%2)", "")
                + &level(2, "decimal", "(%3)", &restart)),
        ) + &list(1, 1, "")
    };
    let levels = [0, 1, 2, 1, 2, 0, 2];
    assert_eq!(numbers(&levels, &three("")), "1. 1) (1) 2) (1) 2. (1)");
    assert_eq!(numbers(&levels, &three("0")), "1. 1) (1) 2) (2) 2. (3)");
    assert_eq!(numbers(&levels, &three("1")), "1. 1) (1) 2) (2) 2. (1)");
}

#[test]
fn a_list_may_redefine_its_levels_and_follow_a_list_style() {
    let redefined = format!(r#"<w:lvlOverride w:ilvl="0">{}</w:lvlOverride>"#, level(0, "decimal", "%1.", ""));
    let numbering = shape(1, &level(0, "bullet", "-", "")) + &list(1, 1, &redefined);
    assert_eq!(numbers(&[0, 0], &numbering), "1. 2.");
    let styles =
        r#"<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>"#;
    let numbering = shape(1, r#"<w:numStyleLink w:val="L"/>"#)
        + &shape(2, &(level(0, "upperLetter", "%1.", "") + r#"<w:styleLink w:val="L"/>"#))
        + &list(1, 1, "")
        + &list(2, 2, "");
    assert_eq!(printed(&document(&item(1, 0, "x"), styles, &numbering)), "A. x");
}

#[test]
fn a_number_format_of_digits_is_read_beside_the_one_for_old_programs() {
    let format = r#"<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>
        </mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>"#;
    let level = format!(r#"<w:lvl w:ilvl="0"><w:start w:val="9"/>{format}<w:lvlText w:val="%1"/></w:lvl>"#);
    assert_eq!(numbers(&[0, 0], &(shape(1, &level) + &list(1, 1, ""))), "009 010");
    let source = document(&item(1, 0, "x"), "", &(shape(1, &self::level(0, "hebrew1", "%1.", "")) + &list(1, 1, "")));
    assert_eq!(says(&source, &Notice::UnknownFormat { name: "hebrew1".to_owned() }).len(), 1);
}

#[test]
fn styles_number_through_those_they_stand_on_and_levels_name_their_styles() {
    let numbered =
        |list: u32, level: &str| format!(r#"<w:pPr><w:numPr>{level}<w:numId w:val="{list}"/></w:numPr></w:pPr>"#);
    let style = |id: &str, more: &str| format!(r#"<w:style w:type="paragraph" w:styleId="{id}">{more}</w:style>"#);
    let styles = style("Base", &numbered(1, ""))
        + &style("Para", r#"<w:basedOn w:val="Base"/>"#)
        + &style("Sub", r#"<w:basedOn w:val="Base"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>"#)
        + &style("Linked", &numbered(1, ""))
        + &style("None", &(numbered(0, "") + r#"<w:basedOn w:val="Base"/>"#))
        + &style("Loop", r#"<w:basedOn w:val="Loop"/>"#);
    let numbering = shape(
        1,
        &(level(0, "decimal", "%1.", "")
            + &level(1, "lowerLetter", "(%2)", "")
            + &level(2, "lowerRoman", "%3.", r#"<w:pStyle w:val="Linked"/>"#)),
    ) + &list(1, 1, "");
    let body: String = ["Para", "Sub", "Linked", "None", "Loop", "Base"].iter().map(|id| styled(id, "x")).collect();
    assert_eq!(printed(&document(&body, &styles, &numbering)), "1. x\n(a) x\ni. x\nx\nx\n2. x");
}

#[test]
fn headings_are_known_by_name_by_outline_and_by_the_template_of_the_united_nations() {
    let style = |id: &str, more: &str| format!(r#"<w:style w:type="paragraph" w:styleId="{id}">{more}</w:style>"#);
    let styles = style("1", r#"<w:name w:val="heading 2"/>"#)
        + &style("2", r#"<w:name w:val="own"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>"#)
        + &style("3", r#"<w:name w:val="_ H_2/3"/>"#)
        + &style("4", r#"<w:name w:val="Title_H1"/><w:basedOn w:val="2"/>"#)
        + &style("5", r#"<w:name w:val="body"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:basedOn w:val="2"/>"#);
    let body: String = ["1", "2", "3", "4", "5", "6"].iter().map(|id| styled(id, "x")).collect();
    let levels: Vec<Option<u8>> = document(&body, &styles, "").stated.iter().map(|stated| stated.heading).collect();
    assert_eq!(levels, [Some(2), Some(1), Some(3), None, None, None]);
}

#[test]
fn what_is_deleted_moved_or_hidden_is_no_text_and_is_not_counted() {
    let numbering = shape(1, &level(0, "decimal", "%1.", "")) + &list(1, 1, "");
    let numbered = r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#;
    let gone = |mark: &str, content: &str| with(&format!("{numbered}<w:rPr>{mark}</w:rPr>"), content);
    let body = [
        item(1, 0, "one"),
        gone("<w:del/>", "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"),
        gone("<w:moveFrom/>", &format!("<w:moveFrom>{}</w:moveFrom>", run("away"))),
        gone("<w:vanish/>", r#"<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"#),
        gone("<w:del/>", &run("two ")),
        item(1, 0, "and a half"),
        with(numbered, &format!("<w:moveTo>{}</w:moveTo>", run("away"))),
        with(numbered, &format!("<w:ins>{}</w:ins>", run("new"))),
    ];
    let source = document(&body.concat(), "", &numbering);
    assert_eq!(printed(&source), "1. one\n2. two and a half\n3. away\n4. new");
    assert_eq!(says(&source, &Notice::TrackedChanges { insertions: 1, deletions: 3, moves: 1 }).len(), 1);
    assert_eq!(says(&source, &Notice::DeletedText), ["gone"]);
    assert_eq!(says(&source, &Notice::HiddenText), ["hidden"]);
}

#[test]
fn hidden_by_a_style_is_hidden_and_shown_again_by_itself() {
    let styles = r#"<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>"#;
    let body = r#"<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>b</w:t></w:r>
        <w:r><w:rPr><w:rStyle w:val="H"/><w:vanish w:val="0"/></w:rPr><w:t>c</w:t></w:r></w:p>"#;
    assert_eq!(document(body, styles, "").text, "ac");
}

#[test]
fn readings_signs_and_alternatives_leave_what_is_printed() {
    let body = r#"<w:p><w:r><w:t>审</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>yì</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>议</w:t></w:r>
        </w:rubyBase></w:ruby></w:r><w:r><w:t>5</w:t><w:sym w:font="Symbol" w:char="F02D"/><w:t>7</w:t><w:noBreakHyphen/>
        <w:softHyphen/><w:t>8</w:t><w:sym w:font="Webdings" w:char="F021"/></w:r></w:p>"#;
    let source = document(body, "", "");
    assert_eq!(source.text, "审议5−7-8\u{fffd}");
    assert_eq!(says(&source, &Notice::ReadingAbove), ["yì"]);
    let sign = Notice::UnknownSign { font: "Webdings".to_owned(), code: "F021".to_owned() };
    assert_eq!(says(&source, &sign).len(), 1);
}

#[test]
fn fields_give_their_results_and_no_code() {
    let field = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let code = |code: &str| format!("<w:r><w:instrText>{code}</w:instrText></w:r>");
    let whole =
        |inner: &str, result: &str| field("begin") + &code(inner) + &field("separate") + &run(result) + &field("end");
    let nested = field("begin")
        + &code(" IF ")
        + &whole("PAGE", "3")
        + &code(" = 3")
        + &field("separate")
        + &run("yes")
        + &field("end");
    let broken = format!("<w:p>{}{}</w:p><w:p>{}</w:p>", field("begin"), code("REF x"), run("not lost"));
    let auto = format!("<w:p>{}{}{}{}</w:p>", field("begin"), code(" AUTONUM "), field("end"), run("x"));
    let bare = |inner: &str| field("begin") + &code(inner) + &field("end");
    let enclosed = format!(
        "<w:p>{}{}{}{}{}</w:p>",
        bare(r"EQ \o\ac(○,3)"),
        run("船"),
        bare(r"EQ \o\ad(\s\up 9(háng),航)"),
        bare(r"EQ \i(1,2,x)"),
        bare("XE boats"),
    );
    let source = document(&format!("<w:p>{}{nested}</w:p>{broken}{auto}{enclosed}", whole("DATE", "1 May ")), "", "");
    assert_eq!(printed(&source), "1 May yes\nnot lost\nx\n③船航");
    assert_eq!(says(&source, &Notice::NotRead { what: "AUTONUM".to_owned() }).len(), 1);
    assert_eq!(says(&source, &Notice::NotRead { what: "EQ".to_owned() }).len(), 1, "an integral is said");
    assert_eq!(says(&source, &Notice::NotRead { what: "XE".to_owned() }).len(), 0);
}

#[test]
fn footnotes_follow_their_paragraph_whole_and_bear_their_own_marks() {
    let notes = root(
        "footnotes",
        r#"<w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> See S/2020/731.</w:t></w:r></w:p>
        <w:p><w:r><w:t>See also annex.</w:t></w:r></w:p></w:footnote><w:footnote w:id="6"><w:p><w:r><w:t>Own.</w:t></w:r></w:p></w:footnote>"#,
    );
    let ends = root("endnotes", r#"<w:endnote w:id="1"><w:p><w:r><w:t>End.</w:t></w:r></w:p></w:endnote>"#);
    let body = r#"<w:p><w:r><w:t>of 1373 (2001)</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r><w:r><w:t>, a</w:t></w:r>
        <w:r><w:footnoteReference w:id="6" w:customMarkFollows="1"/><w:t>*</w:t></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p><w:p/>"#;
    let body = root("document", &format!("<w:body>{body}</w:body>"));
    let parts = [("word/document.xml", &*body), ("word/footnotes.xml", &*notes), ("word/endnotes.xml", &*ends)];
    let source = source_of(&parts).expect("a document");
    assert_eq!(printed(&source), "of 1373 (2001)¹, a*ⁱ\n[1] See S/2020/731. See also annex.\n[*] Own.\n[i] End.");
    assert_eq!(source.places.first(), Some(&Place::Paragraph(1)));
    assert_eq!(source.places.last(), Some(&Place::Paragraph(2)));
}

fn table(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| format!("<w:tc><w:p>{}</w:p></w:tc>", run(text));
    let row = |row: &&[&str]| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

#[test]
fn a_table_of_data_is_one_block_and_one_that_arranges_is_its_paragraphs() {
    let data = table(&[&["Month", "Meeting"], &["May", "Open briefing"], &["", ""]]);
    let source = document(&(format!("<w:p>{}</w:p>", run("1. x")) + &data), "", "");
    assert_eq!(printed(&source), "1. x\nMonth | Meeting\nMay | Open briefing");
    assert_eq!(source.stated.iter().filter(|stated| stated.whole == Some(1)).count(), 2);
    let source = document(&table(&[&["", "Annex"], &["1.", "The Committee"], &["(a)", "one;"]]), "", "");
    assert_eq!(printed(&source), "Annex\n1. The Committee\n(a) one;");
    let source = document(&table(&[&["Annex", "Enclosure"], &["1. x", "1. y"], &["2. x", "2. y"]]), "", "");
    assert_eq!(printed(&source), "Annex\n1. x\n2. x\nEnclosure\n1. y\n2. y");
    assert!(source.stated.iter().all(|stated| stated.whole.is_none()));
}

#[test]
fn rows_deleted_under_tracked_changes_are_left_out() {
    let row = |properties: &str, text: &str| {
        format!("<w:tr>{properties}<w:tc><w:p>{0}</w:p></w:tc><w:tc><w:p>{0}</w:p></w:tc></w:tr>", run(text))
    };
    let rows = row("", "a") + &row("<w:trPr><w:del/></w:trPr>", "b") + &row("<w:trPr><w:ins/></w:trPr>", "c");
    let source = document(&format!("<w:p>{}</w:p><w:tbl>{rows}</w:tbl>", run("x")), "", "");
    assert_eq!(printed(&source), "x\na | a\nc | c");
    assert_eq!(says(&source, &Notice::DeletedText), ["bb"]);
}

#[test]
fn tables_of_contents_are_left_out_whole_however_they_are_made() {
    let control = format!(
        r#"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>
        <w:sdtContent><w:p>{}</w:p><w:p>{}</w:p></w:sdtContent></w:sdt>"#,
        run("Contents"),
        run("I. Introduction 3")
    );
    let typed = ["<w:p><w:r><w:t>目录</w:t></w:r></w:p>", &entry("一、引言", "3"), &entry("二、工作", "4")].concat();
    let tabular = format!("<w:p>{}</w:p>", run("Contents"))
        + &table(&[&["", "Page"], &["Background", "2"], &["Priorities", "11"]]);
    for contents in [control, typed, tabular] {
        let source = document(&format!("{contents}<w:p>{}</w:p>", run("The text")), "", "");
        assert_eq!(printed(&source), "The text", "{contents}");
        assert!(says(&source, &Notice::ContentsTable).len() >= 2);
    }
    let source = document(&format!("<w:p>{}</w:p><w:p>{}</w:p>", run("Contents"), run("The text of it.")), "", "");
    assert_eq!(printed(&source), "Contents\nThe text of it.");
}

fn entry(title: &str, page: &str) -> String {
    format!("<w:p><w:r><w:t>{title}</w:t><w:tab/><w:t>{page}</w:t></w:r></w:p>")
}

#[test]
fn a_text_box_is_a_block_behind_the_paragraph_that_bears_it() {
    let shape = |inner: &str| {
        format!(
            "<mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></mc:Choice>
            <mc:Fallback><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent>"
        )
    };
    let inner = format!("<w:p>{}</w:p>", run("a remark"));
    let body = format!("<w:p>{}<w:r>{}</w:r>{}</w:p>", run("one "), shape(&inner), run("two"));
    let source = document(&body, "", "");
    assert_eq!(printed(&source), "one two\na remark");
    assert_eq!(source.stated.iter().map(|stated| stated.whole).collect::<Vec<_>>(), [None, Some(1)]);
}

#[test]
fn fractions_and_powers_of_equations_keep_their_sign() {
    let math = |inner: &str| format!(r#"<m:oMath xmlns:m="urn:math">{inner}</m:oMath>"#);
    let half = "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>";
    let power = "<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup>";
    let body = format!("<w:p>{}{}{}{}</w:p>", run("all "), math(half), run(" of "), math(power));
    assert_eq!(document(&body, "", "").text, "all 1/2 of 10^6");
    let run = |text: &str| format!("<m:e><m:r><m:t>{text}</m:t></m:r></m:e>");
    for (inner, expected) in [
        (format!("<m:rad><m:radPr/><m:deg/>{}</m:rad>", run("a+b")), "√(a+b)"),
        (format!("<m:rad><m:deg>{}</m:deg>{}</m:rad>", "<m:r><m:t>3</m:t></m:r>", run("8")), "∛8"),
        (format!("<m:d>{}{}</m:d>", run("a"), run("b")), "(a|b)"),
        (format!("<m:d><m:dPr><m:begChr m:val='['/><m:endChr m:val=''/></m:dPr>{}</m:d>", run("a")), "[a"),
        (
            format!(
                "<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup/>{}</m:nary>",
                run("i")
            ),
            "∑_(i=1) i",
        ),
        (format!("<m:bar><m:barPr><m:pos m:val='top'/></m:barPr>{}</m:bar>", run("x")), "x\u{305}"),
        (format!("<m:m><m:mr>{}{}</m:mr><m:mr>{}{}</m:mr></m:m>", run("1"), run("2"), run("3"), run("4")), "1 2; 3 4"),
    ] {
        assert_eq!(document(&format!("<w:p>{}</w:p>", math(&inner)), "", "").text, expected);
    }
    let hidden = document(
        &format!(
            "<w:p>{}</w:p>",
            math(&format!("<m:phant><m:phantPr><m:show m:val='0'/></m:phantPr>{}</m:phant>", run("q")))
        ),
        "",
        "",
    );
    assert_eq!((hidden.text.as_str(), says(&hidden, &Notice::HiddenText)), ("", vec!["q".to_owned()]));
}

#[test]
fn what_is_struck_through_stays_and_rows_that_are_hidden_do_not() {
    let struck = |name: &str| format!("<w:r><w:rPr><w:{name}/></w:rPr><w:t>{name} </w:t></w:r>");
    let row = |properties: &str, text: &str| {
        format!("<w:tr><w:trPr>{properties}</w:trPr><w:tc><w:p>{}</w:p></w:tc></w:tr>", run(text))
    };
    let body = format!(
        "<w:p>{}{}{}</w:p><w:tbl>{}{}</w:tbl>",
        run("One "),
        struck("strike"),
        struck("dstrike"),
        row("<w:hidden/>", "no"),
        row("", "yes")
    );
    let source = document(&body, "", "");
    assert_eq!(source.text, "One strike dstrike\nyes");
    assert_eq!(says(&source, &Notice::StruckThrough), ["strike dstrike"]);
    assert_eq!(says(&source, &Notice::HiddenText), ["no"]);
}

#[test]
fn marks_that_lead_nowhere_are_said() {
    let source = document(
        "<w:p><w:r><w:t>One</w:t><w:footnoteReference w:id='7'/><w:endnoteReference w:id='8'/><w:commentReference w:id='9'/></w:r></w:p>",
        "",
        "",
    );
    assert_eq!(says(&source, &Notice::NoteMissing), ["7", "8", "9"]);
}

#[test]
fn soft_breaks_part_only_what_begins_like_a_paragraph() {
    let broken = |lines: &[&str]| format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", lines.join("</w:t><w:br/><w:t>"));
    assert_eq!(document(&broken(&["Programme of work", "for 2024"]), "", "").text, "Programme of work for 2024");
    assert_eq!(document(&broken(&["委员会", "工作方案"]), "", "").text, "委员会工作方案");
    assert_eq!(document(&broken(&["A letter", "Annex", "1. x", "2. y"]), "", "").text, "A letter\nAnnex\n1. x\n2. y");
}

#[test]
fn a_break_within_a_word_divides_it() {
    let read = |first: &str, second: &str| {
        let text = format!("<w:p><w:r><w:t>1. The pilots {first}</w:t><w:br/><w:t>{second} at sea.</w:t></w:r></w:p>");
        let report = import_source(&document(&text, "", ""), &Options::default());
        let said = report.report.entries.iter().filter(|it| it.notice == Notice::HyphenGuessed).count();
        (report.programme.parts[0].paragraphs[0].text.clone(), said)
    };
    for (first, second) in [("navi-", "gate"), ("naviga\u{2010}", "te"), ("go out in the mor-", "ning")] {
        let whole = format!("The pilots {}{second} at sea.", first.trim_end_matches(['-', '\u{2010}']));
        assert_eq!(read(first, second), (whole, 1));
    }
    for (first, second, text) in [
        ("non-", "stop", "non-stop"),
        ("sail -", "and rest", "sail - and rest"),
        ("are short-", "and far-sighted", "are short- and far-sighted"),
        ("of S-", "Class", "of S-Class"),
    ] {
        assert_eq!(read(first, second), (format!("The pilots {text} at sea."), 0));
    }
}

#[test]
fn letters_in_a_font_of_signs_are_these_signs() {
    let typed = |font: &str, text: &str| {
        format!(
            r#"<w:p><w:r><w:rPr><w:rFonts w:ascii="{font}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#
        )
    };
    assert_eq!(document(&typed("Symbol", "a b"), "", "").text, "α β");
    assert_eq!(document(&typed("Wingdings", "ü"), "", "").text, "✓");
    assert_eq!(document(&typed("Arial", "a b"), "", "").text, "a b");
    let unknown = document(&typed("Wingdings 2", "a"), "", "");
    assert!(unknown.notices.iter().any(|(_, notice, _)| matches!(notice, Notice::UnknownSign { .. })));
}

#[test]
fn parts_are_found_by_their_relationships() {
    let relation = |id: u32, kind: &str, target: &str| {
        let kind = format!("http://purl.oclc.org/ooxml/officeDocument/relationships/{kind}");
        format!(r#"<Relationship Id="r{id}" Type="{kind}" Target="{target}"/>"#)
    };
    let relations = |all: &str| format!("<Relationships>{all}</Relationships>");
    let package = relations(&relation(1, "officeDocument", "/doc/document22.xml"));
    let own = relations(
        &(relation(1, "numbering", "n7.xml")
            + &relation(2, "header", "head.xml")
            + &relation(3, "footer", "unused.xml")),
    );
    let main = format!(r#"<w:body>{}<w:sectPr><w:headerReference w:id="r2"/></w:sectPr></w:body>"#, item(1, 0, "x"));
    let numbering = root("numbering", &(shape(1, &level(0, "decimal", "%1.", "")) + &list(1, 1, "")));
    let head = root("hdr", &(table(&[&["联合国", "S/2024/193"]]) + "<w:p><w:r><w:t>7</w:t></w:r></w:p>"));
    let source = source_of(&[
        ("_rels/.rels", &package),
        ("doc/document22.xml", &root("document", &main)),
        ("doc/_rels/document22.xml.rels", &own),
        ("doc/n7.xml", &numbering),
        ("doc/head.xml", &head),
        ("doc/unused.xml", "<not read"),
    ]);
    let source = source.expect("a document");
    assert_eq!((printed(&source).as_str(), source.edges.len()), ("1. x", 2));
    assert_eq!(says(&source, &Notice::PageEdge), ["联合国", "S/2024/193"]);
    let types = r#"<Types><Override PartName="/a.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    let source =
        source_of(&[("[Content_Types].xml", types), ("a.xml", &root("document", &format!("<w:p>{}</w:p>", run("x"))))]);
    assert_eq!(source.expect("a document").text, "x");
}

#[test]
fn archives_that_are_no_document_are_refused() {
    assert_eq!(source_of(&[("a.txt", "x")]), Err(ReadFault::NotDocument));
    assert!(matches!(Archive::open(b"PK\x03\x04rubbish").map(|_| ()), Err(ReadFault::Damaged { .. })));
    assert!(matches!(source_of(&[("word/document.xml", "<w:p>")]), Err(ReadFault::Damaged { .. })));
    let sheet = r#"<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    assert_eq!(
        source_of(&[("_rels/.rels", sheet), ("xl/workbook.xml", "<workbook/>")]),
        Err(ReadFault::Kind(Kind::Spreadsheet))
    );
}

#[test]
fn what_stands_in_another_file_is_said_to_be_unread() {
    let source = document(r#"<w:altChunk/><w:p><w:r><w:t>x</w:t></w:r></w:p>"#, "", "");
    assert_eq!(says(&source, &Notice::NotRead { what: "altChunk".to_owned() }).len(), 1);
    let link = r#"<Relationships><Relationship Id="k" Type="x/aFChunk" Target="k.html"/></Relationships>"#;
    let bytes = archive(&[
        (
            "word/document.xml",
            root("document", r#"<w:p><w:r><w:t>x</w:t></w:r></w:p><w:altChunk r:id="k"/>"#).as_bytes(),
        ),
        ("word/_rels/document.xml.rels", link.as_bytes()),
        ("word/k.html", b"<html><p>Taken <b>in</b>.</p></html>"),
    ]);
    let source = super::super::read(&bytes, "file").expect("a document");
    assert_eq!(says(&source, &Notice::NotRead { what: "word/k.html".to_owned() }), ["Taken in."]);
}

/// A piece of a body that holds a word, in one of the ways in which Word keeps text.
fn holding(way: usize, word: &str) -> String {
    let plain = run(word);
    match way {
        0 => format!("<w:p>{plain}</w:p>"),
        1 => format!("<w:p><w:ins>{plain}</w:ins></w:p>"),
        2 => format!("<w:p><w:del><w:r><w:delText>{word}</w:delText></w:r></w:del></w:p>"),
        3 => format!("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{word}</w:t></w:r></w:p>"),
        4 => format!("<w:p><w:smartTag><w:hyperlink>{plain}</w:hyperlink></w:smartTag></w:p>"),
        5 => format!("<w:sdt><w:sdtPr/><w:sdtContent><w:p>{plain}</w:p></w:sdtContent></w:sdt>"),
        6 => format!(r#"<w:p><w:fldSimple w:instr="REF a">{plain}</w:fldSimple></w:p>"#),
        7 => table(&[&["Month", word], &["May", "x"]]),
        8 => table(&[&[word]]),
        9 => format!("<w:p><w:r><w:txbxContent><w:p>{plain}</w:p></w:txbxContent></w:r></w:p>"),
        10 => format!("<w:p><w:r><w:ruby><w:rt>{plain}</w:rt><w:rubyBase>{plain}</w:rubyBase></w:ruby></w:r></w:p>"),
        11 => format!("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{plain}</w:p>"),
        12 => format!("<w:p><w:r><w:t>a</w:t><w:br/><w:t>{word}</w:t></w:r></w:p>"),
        13 => format!(r#"<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{plain}</w:p>"#),
        14 => format!("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{plain}</w:p></w:tc></w:tr></w:tbl>"),
        _ => format!(r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p>{plain}</w:p>"#),
    }
}

proptest::proptest! {
    #[test]
    fn no_word_of_a_document_is_lost_unsaid(ways in proptest::collection::vec(0..16_usize, 1..12)) {
        let styles = r#"<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>"#;
        let words: Vec<String> = (0..ways.len()).map(|at| format!("word{at}.")).collect();
        let body: String = ways.iter().zip(&words).map(|(way, word)| holding(*way, word)).collect();
        let source = document(&format!("<w:p>{}</w:p>{body}", run("first")), styles, "");
        for word in &words {
            let is_said = source.notices.iter().any(|(.., said)| said.contains(word));
            proptest::prop_assert!(source.text.contains(word) || is_said, "{} in {}", word, body);
        }
        proptest::prop_assert_eq!(source.text.split('\n').count(), source.stated.len());
        proptest::prop_assert_eq!(source.places.len(), source.stated.len());
    }

    #[test]
    fn a_body_with_a_piece_cut_out_is_read_or_refused(
        ways in proptest::collection::vec(0..16_usize, 1..6),
        from in 0.0..1.0_f64,
        length in 1..40_usize,
    ) {
        let body: String = ways.iter().map(|way| holding(*way, "word")).collect();
        let at = (body.chars().count() as f64 * from) as usize;
        let cut: String = body.chars().take(at).chain(body.chars().skip(at + length)).collect();
        let document = root("document", &format!("<w:body>{cut}</w:body>"));
        match source_of(&[("word/document.xml", &document)]) {
            Ok(source) if source.stated.is_empty() => proptest::prop_assert_eq!(source.text, ""),
            Ok(source) => proptest::prop_assert_eq!(source.text.split('\n').count(), source.stated.len()),
            Err(fault) => proptest::prop_assert!(matches!(fault, ReadFault::Damaged { .. }), "{:?}", fault),
        }
    }
}

#[test]
fn drawings_keep_their_letters_and_what_is_drawn_elsewhere_is_said() {
    let drawn = |inside: &str| format!("<w:r><w:drawing><wp:docPr wp:descr=\"a quay\"/>{inside}</w:drawing></w:r>");
    let shape = drawn("<a:txBody><a:p><a:r><a:t>In a shape</a:t></a:r></a:p></a:txBody>");
    let bent = r#"<w:r><w:pict><v:shape v:alt="a sign"><v:textpath v:string="Bent"/></v:shape></w:pict></w:r>"#;
    let picture = r#"<w:r><w:drawing><wp:docPr wp:name="Picture 1"/><a:pic/></w:drawing></w:r>"#;
    let object = r#"<w:r><w:object><w:OLEObject w:ProgID="Equation.3"/></w:object></w:r>"#;
    let elsewhere = picture.to_owned() + object + &drawn(r#"<a:chart r:id="c1"/><a:relIds r:dm="d1"/>"#);
    let body = with("", &(run("One.") + &shape)) + &with("", bent) + &with("", &elsewhere);
    let body = root("document", &format!("<w:body>{body}</w:body>"));
    let relations = |list: &[(&str, &str, &str)]| {
        let one = |(id, kind, target): &(&str, &str, &str)| {
            format!(r#"<Relationship Id="{id}" Type="x/{kind}" Target="{target}"/>"#)
        };
        format!("<Relationships>{}</Relationships>", list.iter().map(one).collect::<String>())
    };
    let links = relations(&[("c1", "chart", "c.xml"), ("d1", "diagramData", "d.xml")]);
    let source = source_of(&[
        ("word/document.xml", &body),
        ("word/_rels/document.xml.rels", &links),
        ("word/c.xml", "<c><t>Boats</t><v>12</v></c>"),
        ("word/d.xml", "<d><t>Pilots</t> <t>meet</t></d>"),
    ])
    .expect("a document");
    assert_eq!(printed(&source), "One.\nIn a shape\nBent");
    let mut beside = says(&source, &Notice::Beside);
    beside.sort();
    assert_eq!(beside, ["Picture 1", "a quay", "a quay", "a sign"]);
    assert_eq!(says(&source, &Notice::NotRead { what: "word/c.xml".to_owned() }), ["Boats 12"]);
    assert_eq!(says(&source, &Notice::NotRead { what: "Equation.3".to_owned() }), [""]);
    assert_eq!(says(&source, &Notice::NotRead { what: "word/d.xml".to_owned() }), ["Pilots meet"]);
}

#[test]
fn what_no_rule_reads_is_named_with_its_part_and_place() {
    let comment =
        |id: u32, inner: &str| format!(r#"<w:comment w:id="{id}" w:author="A"><w:p>{inner}</w:p></w:comment>"#);
    let comments = root("comments", &(comment(4, &(run("Is this ") + &run("so?"))) + &comment(5, &run("No."))));
    let refers = |id: u32| format!(r#"<w:r><w:commentReference w:id="{id}"/></w:r>"#);
    let notes = root("footnotes", &format!(r#"<w:footnote w:id="9"><w:p>{}</w:p></w:footnote>"#, run("A stray note.")));
    let shape = r#"<w:r><w:drawing><wp:docPr descr="a map" title="Harbour"/><pic:cNvPr xmlns:pic="p" descr="a map"/></w:drawing></w:r>"#;
    let twice = "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></mc:Choice>\
        <mc:Fallback><v:shape alt=\"a mast\"/><w:txbxContent><w:p><w:r><w:t>bo</w:t></w:r><w:r><w:t>xed</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>";
    let other = "<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:t>only here</w:t></mc:Fallback></mc:AlternateContent></w:r>";
    let moved =
        format!("<w:p><w:moveFrom>{0}</w:moveFrom></w:p><w:p><w:moveTo>{0}</w:moveTo></w:p>", run("Carried over."));
    let table = format!(
        r#"<w:tbl><w:tblPr><w:tblCaption w:val="Ports"/></w:tblPr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"#,
        with("", &run("x"))
    );
    let body = with("", &(run("One.") + &refers(4)))
        + &with("", &(run("Two.") + shape + twice + other))
        + &moved
        + &table
        + &with("", &(run("Three.") + &refers(5)));
    let measure = "<w:p><w:r><w:drawing><wp:posOffset>914400</wp:posOffset></w:drawing></w:r></w:p>";
    let source = source_of(&[
        ("word/document.xml", &root("document", &format!("<w:body>{body}{measure}</w:body>"))),
        ("word/comments.xml", &comments),
        ("word/footnotes.xml", &notes),
        ("word/unheard.xml", "<q><w>Of this</w><w>no rule knows.</w></q>"),
        ("docProps/core.xml", "<coreProperties><title>Draft</title></coreProperties>"),
    ])
    .expect("a document");
    assert_eq!(printed(&source), "One.\nTwo.\nboxed\nCarried over.\nx\nThree.");
    let at = |notice: &Notice| -> Vec<(usize, &str)> {
        source
            .notices
            .iter()
            .filter(|(_, known, _)| known == notice)
            .map(|(line, _, words)| (*line, words.as_str()))
            .collect()
    };
    let line = |text: &str| source.text.split('\n').position(|line| line == text).expect("a line") + 1;
    assert_eq!(at(&Notice::Remark), [(line("One."), "Is this so?"), (line("Three."), "No.")]);
    let unread = |part: &str| at(&Notice::NotRead { what: part.to_owned() });
    assert_eq!(unread("word/footnotes.xml"), [(1, "A stray note.")]);
    assert_eq!(unread("word/unheard.xml"), [(1, "Of this no rule knows.")]);
    assert_eq!(unread("word/document.xml"), [(line("Two."), "only here")]);
    let beside: Vec<&str> = at(&Notice::Beside).into_iter().map(|(_, words)| words).collect();
    assert_eq!(beside, ["a map", "Harbour", "a mast", "Ports"]);
}

#[test]
fn what_a_list_of_a_form_offers_is_read_by_its_choice() {
    let list = r#"<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="May"/><w:listEntry w:val="June"/></w:ddList></w:ffData>"#;
    let sign = |kind: &str, inner: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>"#);
    let chosen = sign("begin", list) + "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>" + &sign("end", "");
    let quoted = r#"<w:fldSimple w:instr='QUOTE "never printed"'/>"#;
    let source = document(&with("", &(run("In ") + &chosen + &run(".") + quoted)), "", "");
    assert_eq!(printed(&source), "In June.");
    assert_eq!(says(&source, &Notice::NotRead { what: "QUOTE".to_owned() }), ["QUOTE \"never printed\""]);
}

#[test]
fn initials_captions_and_fields_not_filled_in_are_read_as_they_look() {
    let initial = with(r#"<w:framePr w:dropCap="drop" w:lines="2"/>"#, &run("T")) + &with("", &run("he crews meet."));
    let field = format!(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        run("Pick a day.")
    );
    let filled = format!("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", run(" Friday."));
    let source = document(&(initial + &styled("Caption", "Table 1: Crews") + &with("", &(field + &filled))), "", "");
    assert_eq!(printed(&source), "The crews meet.\nTable 1: Crews\nPick a day. Friday.");
    assert_eq!(source.stated.iter().filter(|stated| stated.whole.is_some()).count(), 1, "a caption is no heading");
    assert_eq!(says(&source, &Notice::Placeholder), ["Pick a day."]);
}

#[test]
fn a_note_that_deleted_text_alone_refers_to_is_deleted_with_it() {
    let notes = format!(r#"<w:footnote w:id="2"><w:p>{}</w:p></w:footnote>"#, run("Gone too."));
    let deleted = r#"<w:del><w:r><w:delText>Gone.</w:delText></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:del>"#;
    let body = root("document", &with("", &(run("Kept.") + deleted)));
    let source = source_of(&[("word/document.xml", &body), ("word/footnotes.xml", &root("footnotes", &notes))]);
    let source = source.expect("a document");
    assert_eq!(
        (printed(&source).as_str(), says(&source, &Notice::DeletedText)),
        ("Kept.", vec!["Gone.Gone too.".to_owned()])
    );
    assert!(!source.notices.iter().any(|(_, notice, _)| matches!(notice, Notice::NotRead { .. })));
}

#[test]
fn fields_that_store_no_result_print_what_their_code_says() {
    let sign = |kind: &str, more: &str| format!("<w:r><w:fldChar w:fldCharType='{kind}'>{more}</w:fldChar></w:r>");
    let code = |code: &str| format!("<w:r><w:instrText>{code}</w:instrText></w:r>");
    let tick = "<w:ffData><w:checkBox><w:default w:val='1'/></w:checkBox></w:ffData>";
    let nested = sign("begin", "")
        + &code("IF ")
        + &sign("begin", "")
        + &code("MERGEFIELD n")
        + &sign("separate", "")
        + &run("2")
        + &sign("end", "")
        + &code(" = 2")
        + &sign("separate", "")
        + &run("twice")
        + &sign("end", "");
    for (content, expected) in [
        (sign("begin", "") + &code("SYMBOL 8364 \\u") + &sign("separate", "") + &sign("end", ""), "€"),
        ("<w:fldSimple w:instr=' SYMBOL 0xb0 \\f &quot;Symbol&quot; '/>".to_owned(), "°"),
        (sign("begin", tick) + &code("FORMCHECKBOX") + &sign("end", ""), "☑"),
        (sign("begin", "") + &code("EQ \\f(3,25)") + &sign("end", ""), "3/25"),
        (nested, "twice"),
    ] {
        let source = document(&format!("<w:p>{}{content}{}</w:p>", run("a "), run(" b")), "", "");
        assert_eq!(source.text, format!("a {expected} b"));
        assert!(source.notices.is_empty(), "{:?}", source.notices);
    }
}

#[test]
fn items_of_a_list_in_a_preamble_keep_their_marks() {
    let numbering = shape(1, &level(0, "lowerLetter", "(%1)", ""))
        + &list(1, 1, "")
        + &shape(2, &level(0, "decimal", "%1.", ""))
        + &list(2, 2, "");
    let text = |text: &str| format!("<w:p>{}</w:p>", run(text));
    let body = text("Resolution 9001 (2030)")
        + &text("The Security Council,")
        + &text("Noting that:")
        + &item(1, 0, "the quay sinks;")
        + &item(1, 0, "no ship calls,")
        + &item(2, 0, "Decides to wait;")
        + &item(2, 0, "Thanks the pilots.");
    let imported = super::super::import_source(&document(&body, "", &numbering), &super::super::Options::default());
    let part = &imported.programme.parts[0];
    let texts: Vec<_> = part.preamble.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["The Security Council,", "Noting that:\n(a) the quay sinks;\n(b) no ship calls,"]);
    assert_eq!(part.paragraphs.iter().map(|it| it.number).collect::<Vec<_>>(), [Some(1), Some(2)]);
    let bullets = numbering.replace("lowerLetter", "bullet").replace("(%1)", "•");
    let body = body.replace("Noting that:", "Noting this,").replace("the quay", "Aware that the quay");
    let imported = super::super::import_source(&document(&body, "", &bullets), &super::super::Options::default());
    let texts: Vec<_> = imported.programme.parts[0].preamble.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts[1..], ["Noting this,", "Aware that the quay sinks;\n• no ship calls,"]);
}
