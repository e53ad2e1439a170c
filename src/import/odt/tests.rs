//! OpenDocument texts made here, part by part.

use super::super::archive::tests::archive;
use super::super::numbering::NumeralStyle;
use super::*;

const MARKS: &str = r#"xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b" xmlns:draw="d" xmlns:loext="l" xmlns:xlink="x" xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0""#;

fn source_of(parts: &[(&str, &str)]) -> Result<SourceText, ReadFault> {
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let bytes = archive(&parts);
    read(&mut Archive::open(&bytes)?, TEXT[0])
}

fn document(body: &str, automatic: &str, named: &str) -> SourceText {
    let content = format!(
        "<office:document-content {MARKS}><office:automatic-styles>{automatic}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let styles = format!("<office:document-styles {MARKS}>{named}</office:document-styles>");
    source_of(&[("content.xml", &content), ("styles.xml", &styles)]).expect("a document")
}

fn printed(source: &SourceText) -> String {
    let line = |(text, stated): (&str, &Stated)| {
        let number = stated.number.as_ref().map(|number| number.printed.clone() + " ");
        let note = stated.note.as_ref().map(|mark| format!("[{mark}] "));
        format!("{}{}{text}", number.unwrap_or_default(), note.unwrap_or_default())
    };
    let lines = source.text.split('\n').zip(&source.stated).map(line);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn level(at: u32, format: &str, more: &str) -> String {
    format!(r#"<text:list-level-style-number text:level="{at}" style:num-format="{format}" {more}/>"#)
}

fn list_style(name: &str, levels: &str) -> String {
    format!(r#"<text:list-style style:name="{name}">{levels}</text:list-style>"#)
}

fn p(text: &str) -> String {
    format!("<text:p>{text}</text:p>")
}

fn item(content: &str) -> String {
    format!("<text:list-item>{content}</text:list-item>")
}

fn list(attributes: &str, items: &[String]) -> String {
    format!("<text:list {attributes}>{}</text:list>", items.concat())
}

#[test]
fn lists_count_go_on_and_begin_anew_as_the_file_says() {
    let levels =
        level(1, "1", r#"style:num-suffix=".""#) + &level(2, "a", r#"style:num-prefix="(" style:num-suffix=")""#);
    let inner = list("", &[item(&p("one")), item(&p("two"))]);
    let body = [
        list(
            r#"text:style-name="L" xml:id="a""#,
            &[item(&(p("first") + &p("its second paragraph") + &inner)), item(&p("next"))],
        ),
        p("between"),
        list(r#"text:style-name="L" text:continue-list="a""#, &[item(&p("goes on"))]),
        list(r#"text:style-name="L""#, &[item(&p("anew"))]),
        list(r#"text:style-name="L" text:continue-numbering="true""#, &[item(&p("and on"))]),
        list(
            r#"text:style-name="L""#,
            &[format!(r#"<text:list-item text:start-value="7">{}</text:list-item>"#, p("seven"))],
        ),
        list(r#"text:style-name="L""#, &[item(&list("", &[item(&p("inner alone"))])), item(&p("outer"))]),
    ];
    assert_eq!(
        printed(&document(&body.concat(), &list_style("L", &levels), "")),
        "1. first\nits second paragraph\n(a) one\n(b) two\n2. next\nbetween\n3. goes on\n1. anew\n2. and on\n7. seven\n\
         (a) inner alone\n1. outer"
    );
}

#[test]
fn numbers_are_written_in_their_formats_and_patterns() {
    let chinese = level(1, "一, 二, 三, ...", r#"style:num-suffix="、""#);
    let several = level(2, "1", r#"style:num-suffix="." text:display-levels="2""#);
    let pattern = level(1, "一, 二, 三, ...", r#"loext:num-list-format="第%1%章""#);
    let bullet = r#"<text:list-level-style-bullet text:level="1" text:bullet-char="–"/>"#;
    let styles = list_style("C", &(chinese + &several)) + &list_style("P", &pattern) + &list_style("B", bullet);
    let nested = item(&(p("x") + &list("", &[item(&p("y"))])));
    let body = [
        list(r#"text:style-name="C""#, &[nested]),
        list(r#"text:style-name="P""#, &[item(&p("z"))]),
        list(r#"text:style-name="B""#, &[item(&p("b"))]),
    ];
    let source = document(&body.concat(), "", &styles);
    assert_eq!(printed(&source), "一、 x\n一.1. y\n第一章 z\n– b");
    let styles: Vec<_> = source.stated.iter().filter_map(|stated| stated.number.as_ref()?.style).collect();
    assert_eq!(styles, [NumeralStyle::Hanzi], "a number with words is text");
}

#[test]
fn headings_have_levels_and_the_numbers_of_the_outline() {
    let outline = r#"<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
        <text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>"#;
    let body = r#"<text:h text:outline-level="1">One</text:h><text:h text:outline-level="2">Sub</text:h>
        <text:h text:outline-level="1" text:is-list-header="true">None</text:h><text:h text:outline-level="1">Two</text:h>"#;
    let source = document(body, "", outline);
    assert_eq!(printed(&source), "I. One\nSub\nNone\nII. Two");
    let levels: Vec<_> = source.stated.iter().map(|stated| stated.heading).collect();
    assert_eq!(levels, [Some(1), Some(2), Some(1), Some(1)]);
}

#[test]
fn blanks_breaks_notes_and_readings_are_read() {
    let body = r#"<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d
 e<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See.</text:p>
        <text:p>Also.</text:p></text:note-body></text:note>.<office:annotation><text:p>mine</text:p></office:annotation>
        <text:ruby><text:ruby-base>议</text:ruby-base><text:ruby-text>yì</text:ruby-text></text:ruby></text:p>"#;
    let source = document(body, "", "");
    assert_eq!(printed(&source), "a  b c d e¹. 议\n[1] See. Also.");
    assert!(source.notices.iter().any(|(_, notice, words)| *notice == Notice::ReadingAbove && words == "yì"));
}

#[test]
fn what_is_deleted_or_hidden_is_left_out_and_said() {
    let raised =
        r#"<style:style style:name="S"><style:text-properties style:text-position="super 58%"/></style:style>"#;
    let marked = r#"<text:p>a<text:span text:style-name="S">2</text:span><text:span text:style-name="S">nd</text:span></text:p>"#;
    assert_eq!(printed(&document(marked, raised, "")), "a²nd");
    let struck =
        r#"<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>"#;
    let source = document(marked, struck, "");
    assert_eq!(printed(&source), "a2nd");
    let said = source.notices.iter().filter(|(_, notice, _)| *notice == Notice::StruckThrough);
    assert_eq!(said.map(|(.., words)| words.as_str()).collect::<Vec<_>>(), ["2", "nd"]);
    let hidden = r#"<style:style style:name="H"><style:text-properties text:display="none"/></style:style>
        <style:style style:name="I" style:parent-style-name="H"/>"#;
    let body = r#"<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>
        <text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>
        <text:p>a<text:change/><text:span text:style-name="I">b</text:span>c</text:p><text:p text:style-name="H">d</text:p>
        <text:section text:display="none"><text:p>e</text:p></text:section>"#;
    let body = &format!("{body}<text:p>f<draw:frame><draw:object/></draw:frame>g</text:p>");
    let source = document(body, hidden, "");
    assert_eq!(printed(&source), "ac\nfg");
    let words = |wanted: &Notice| -> Vec<&str> {
        source.notices.iter().filter(|(_, notice, _)| notice == wanted).map(|(.., words)| words.as_str()).collect()
    };
    assert_eq!(words(&Notice::DeletedText), ["gone"]);
    assert_eq!(words(&Notice::HiddenText), ["b", "d", "e"]);
    assert_eq!(words(&Notice::TrackedChanges { insertions: 1, deletions: 1, moves: 0 }).len(), 1);
    assert_eq!(words(&Notice::NotRead { what: "object".to_owned() }).len(), 1, "a formula is said");
}

#[test]
fn paragraphs_that_name_their_list_themselves_are_counted() {
    let alone = |more: &str, number: &str, text: &str| {
        format!(
            "<text:numbered-paragraph {more}><text:number>{number}</text:number>{}</text:numbered-paragraph>",
            p(text)
        )
    };
    let body = [
        alone(r#"text:list-id="a" text:style-name="L""#, "1.", "one"),
        alone(r#"text:list-id="a" text:style-name="L" text:level="2""#, "(a)", "inner"),
        p("between"),
        alone(r#"text:list-id="a" text:style-name="L" text:start-value="4""#, "4.", "four"),
        alone(r#"text:list-id="b""#, "II.", "as written"),
        alone(r#"text:list-id="b""#, "7)", "as written too"),
    ];
    let levels =
        level(1, "1", r#"style:num-suffix=".""#) + &level(2, "a", r#"style:num-prefix="(" style:num-suffix=")""#);
    let note = format!(
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>",
        list(r#"text:style-name="L""#, &[item(&p("in it"))])
    );
    let marked = list(r#"text:style-name="L""#, &[item(&p(&format!("a{note}")))]);
    assert_eq!(
        printed(&document(&marked, &list_style("L", &levels), "")),
        "1. a¹\n[1] 1. in it",
        "of no list around it"
    );
    let source = document(&body.concat(), &list_style("L", &levels), "");
    assert_eq!(printed(&source), "1. one\n(a) inner\nbetween\n4. four\nII. as written\n7) as written too");
}

#[test]
fn shapes_repeated_cells_and_fields_that_hide_are_read_as_they_are_shown() {
    let cells = format!(r#"<table:table-cell table:number-columns-repeated="2">{}</table:table-cell>"#, p("same"));
    let body = format!(
        "<text:p>a<draw:rect><svg:title>name</svg:title>{}</draw:rect>b<text:title>c</text:title></text:p><text:p><text:hidden-paragraph/>c</text:p>\
         <text:p><text:hidden-paragraph text:is-hidden=\"false\"/>d<text:hidden-text text:is-hidden=\"false\">e</text:hidden-text></text:p>\
         <table:table><table:table-row>{cells}</table:table-row></table:table>",
        p("remark")
    );
    let source = document(&body, "", "");
    assert_eq!(printed(&source), "abc\nremark\nde\nsame | same");
    assert!(source.notices.iter().any(|(_, notice, words)| *notice == Notice::HiddenText && words == "c"));
}

#[test]
fn tables_contents_and_boxes_are_kept_apart() {
    let cell = |text: &str| format!("<table:table-cell>{}</table:table-cell>", p(text));
    let row = |a: &str, b: &str| {
        format!("<table:table-row>{}{}<table:covered-table-cell/></table:table-row>", cell(a), cell(b))
    };
    let table = format!(
        "<table:table><table:table-header-rows>{}</table:table-header-rows>{}</table:table>",
        row("Month", "Place"),
        row("May", "Here")
    );
    let contents = "<text:table-of-content><text:table-of-content-source/><text:index-body><text:p>I. One 3</text:p></text:index-body></text:table-of-content>";
    let frame = format!("<text:p>x<draw:frame><draw:text-box>{}</draw:text-box></draw:frame></text:p>", p("remark"));
    let head = "<style:master-page><style:header><text:p>S/2024/193</text:p></style:header></style:master-page>";
    let source = document(&(frame + contents + &table), "", head);
    assert_eq!(printed(&source), "x\nremark\nMonth | Place\nMay | Here");
    let tables: Vec<_> = source.stated.iter().map(|stated| stated.whole).filter(Option::is_some).collect();
    assert_eq!(tables, [Some(1), Some(2), Some(2)]);
    assert_eq!(source.edges, ["S/2024/193"]);
    assert!(source.notices.iter().any(|(_, notice, words)| *notice == Notice::ContentsTable && words == "I. One 3"));
}

#[test]
fn what_this_program_wrote_is_known_by_the_names_of_its_styles() {
    let styles = r#"<style:style style:name="P1" style:parent-style-name="CTC_20_numbered_20_paragraph"/>"#;
    let source = document(
        r#"<text:p text:style-name="P1">3. a<text:line-break/>1. b</text:p><text:p text:style-name="CTC_20_text">Annex</text:p>"#,
        styles,
        "",
    );
    assert_eq!(source.text, "a\u{2028}1. b\nAnnex");
    assert!(source.stated.iter().all(Stated::is_decisive));
}

#[test]
fn what_is_set_beside_the_text_is_named() {
    let remark = "<office:annotation><text:p>Is it so?</text:p></office:annotation>";
    let frame = "<draw:frame><svg:desc>a weir</svg:desc></draw:frame>";
    let head = "<office:master-styles><style:header-first><text:p>First page</text:p></style:header-first></office:master-styles>\
        <office:styles><style:q>no words</style:q></office:styles>";
    let form = r#"<office:forms><form:form form:name="f"><form:text form:current-value="May"/><form:button form:label="Send"/>
        <form:hidden form:value="7"/></form:form></office:forms>"#;
    let source = document(&(frame.to_owned() + &p(&format!("One.{remark}")) + &p("Two.") + form), "", head);
    assert_eq!(printed(&source), "One.\nTwo.");
    let said: Vec<_> =
        source.notices.iter().map(|(line, notice, words)| (*line, notice.clone(), words.as_str())).collect();
    let expected = [
        (1, Notice::Beside, "a weir"),
        (1, Notice::Remark, "Is it so?"),
        (2, Notice::Beside, "May"),
        (2, Notice::Beside, "Send"),
        (1, Notice::PageEdge, "First page"),
    ];
    assert_eq!(said, expected);
}

#[test]
fn other_documents_and_locked_ones_are_named() {
    let locked = source_of(&[("content.xml", "\u{1}"), ("META-INF/manifest.xml", "<manifest:encryption-data/>")]);
    assert_eq!(locked, Err(ReadFault::Protected));
    assert!(matches!(source_of(&[("a", "")]), Err(ReadFault::Damaged { .. })));
    let bytes = archive(&[("content.xml", b"")]);
    let kind = |kind: &str| read(&mut Archive::open(&bytes).expect("an archive"), kind);
    assert_eq!(kind("application/vnd.oasis.opendocument.spreadsheet"), Err(ReadFault::Kind(Kind::Spreadsheet)));
    assert_eq!(kind("application/vnd.oasis.opendocument.graphics"), Err(ReadFault::Kind(Kind::OtherOpenDocument)));
}

#[test]
fn code_and_values_that_are_not_shown_are_no_text() {
    let body = r#"<text:p>It opens <text:variable-set text:display="none">77</text:variable-set>a quay<text:script>go()</text:script>.</text:p>"#;
    let source = document(body, "", "");
    assert_eq!(printed(&source), "It opens a quay.");
    let said: Vec<_> = source.notices.iter().map(|(_, notice, words)| (notice.clone(), words.as_str())).collect();
    assert_eq!(said, [(Notice::Beside, "go()"), (Notice::HiddenText, "77")]);
}
