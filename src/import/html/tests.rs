//! Web pages made here.

use proptest::prelude::*;

use super::*;

fn page(text: &str) -> SourceText {
    read(text).expect("a page")
}

fn printed(text: &str) -> String {
    let source = page(text);
    let line = |(text, stated): (&str, &Stated)| {
        let number = stated.number.as_ref().map(|number| number.printed.clone() + " ");
        let note = stated.note.as_ref().map(|mark| format!("[{mark}] "));
        format!("{}{}{text}", number.unwrap_or_default(), note.unwrap_or_default())
    };
    let lines = source.text.split('\n').zip(&source.stated).map(line);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_page_is_read_as_it_is_shown() {
    let text = "<!DOCTYPE html><title>t</title><style>p{}</style><script>var a='x'</script><body><h2>One</h2>\n\
        <p>The  Committee\n will <b>act</b>.<!-- no --><p>甲<br>乙</p><noscript>n</noscript><template>t</template>\
        <div>in a <span>div</span><div>inner</div>behind</div><p hidden>h</p><ruby>议<rp>(</rp><rt>yì</rt><rp>)</rp></ruby>";
    assert_eq!(printed(text), "One\nThe Committee will act.\n甲乙\nin a div\ninner\nbehind\n议");
    let source = page(text);
    assert_eq!(source.stated.first().and_then(|stated| stated.heading), Some(2));
    let notices: Vec<_> = source.notices.iter().map(|(_, notice, words)| (notice.clone(), words.as_str())).collect();
    assert_eq!(
        notices,
        [
            (Notice::WebPage, ""),
            (Notice::Beside, "t"),
            (Notice::Beside, "n"),
            (Notice::Beside, "t"),
            (Notice::HiddenText, "h"),
            (Notice::ReadingAbove, "yì")
        ]
    );
}

#[test]
fn a_style_makes_lines_of_any_element_and_shows_those_of_the_source() {
    let inline = "<p><span>One.</span><a>Two.</a></p>";
    let in_style = |style: &str| printed(&format!("<style>{style}</style>{inline}"));
    assert_eq!(in_style("span, a { display: block }"), "One.\nTwo.");
    assert_eq!(in_style("span { display: inline-block } a { color: red }"), "One.Two.");
    assert_eq!(printed("<x-q style='display:flex'>One.</x-q><x-q style='display:flex'>Two.</x-q>"), "One.\nTwo.");
    let lines = "1. The keeper\nreads.\n\n2. The keeper rests.\n3. The keeper sails.";
    for style in ["white-space: pre-line", "white-space:pre-wrap"] {
        let shown = printed(&format!("<div style='{style}'>{lines}</div>"));
        assert_eq!(shown, "1. The keeper reads.\n2. The keeper rests.\n3. The keeper sails.");
    }
    let within = format!("<div style='white-space:pre-wrap'><p style='white-space:normal'>{lines}</p></div>");
    assert_eq!(printed(&within).lines().count(), 1);
    assert_eq!(printed("<p>Lit in 2031<span style='vertical-align:super'>4</span></p>"), "Lit in 2031⁴");
}

#[test]
fn lists_print_the_numbers_that_browsers_print() {
    assert_eq!(printed("<ol><li>a<li>b<li value=7>c<li>d</ol>"), "1. a\n2. b\n7. c\n8. d");
    assert_eq!(printed("<ol start=3><li><p>a</p><p>b</p></li><li>c</ol>"), "3. a\nb\n4. c");
    assert_eq!(printed("<ol reversed><li>a<li>b</ol><ol reversed start=9><li>c</ol>"), "2. a\n1. b\n9. c");
    assert_eq!(printed("<ol type=I><li>a<ol type=a><li>b</ol><li>c</ol><ul><li>d</ul>"), "I. a\na. b\nII. c\n• d");
    assert_eq!(
        printed("<style>.s{list-style:cjk-ideographic}</style><ol class=s start=10><li>a<li>b</ol>"),
        "十、 a\n十一、 b"
    );
    assert_eq!(printed("<ol style='list-style-type:none'><li>1. a<li>2. b</ol>"), "1. a\n2. b");
    assert_eq!(printed("<ol><li type=a>a<li type=i>b</ol>"), "a. a\nii. b");
    assert_eq!(printed("<ol start=0><li>a</ol><ol start=-1><li>b</ol>"), "0. a\nb");
    let unknown = page("<ol style='list-style-type: hebrew'><li>a</ol>");
    assert!(
        unknown
            .notices
            .iter()
            .any(|(_, notice, _)| matches!(notice, Notice::UnknownFormat { name } if name == "hebrew"))
    );
}

#[test]
fn lists_that_go_on_with_one_another_are_one() {
    let text = "<ol><li>Introduction</ol><ol><li>The Committee meets.<li>It reports.</ol><ol start=2><li>Work</ol>\
        <ol start=3><li>It acts.</ol><ol><li>Anew</ol>";
    let source = page(text);
    let lists: Vec<&str> =
        source.stated.iter().filter_map(|stated| Some(stated.number.as_ref()?.list.as_str())).collect();
    assert_eq!(lists, ["0", "1", "1", "0", "1", "2"]);
}

#[test]
fn a_table_is_a_block_or_its_paragraphs() {
    let data = "<table><caption>Meetings</caption><thead><tr><th>Month<th>Place</thead><tr><td>May<td>Here</table>";
    assert_eq!(printed(&format!("<p>x{data}")), "x\nMeetings\nMonth | Place\nMay | Here");
    let layout = "<table><tr><td><h1>Annex</h1><p>1. The Committee</p></td></tr></table>";
    assert_eq!(printed(layout), "Annex\n1. The Committee");
    assert_eq!(printed("<table><tr><td>1.<td>The Committee<tr><td>2.<td>And</table>"), "1. The Committee\n2. And");
}

#[test]
fn footnotes_are_set_apart_however_the_page_marks_them() {
    let pandoc = "<p>It<a href='#fn1' class='footnote-ref' id='fnref1'><sup>1</sup></a> acts.</p>\
        <section class=footnotes><ol><li id='fn1'><p>See S/2020/731.<a href='#fnref1' class='footnote-back'>↩︎</a></p></li></ol></section>";
    assert_eq!(printed(pandoc), "It¹ acts.\n[1] See S/2020/731.");
    let word = "<p>It<a href='#_ftn1' name='_ftnref1'>[1]</a> acts.</p><div><div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> See annex.</p></div></div>";
    assert_eq!(printed(word), "It[1] acts.\n[1] See annex.");
    let paged =
        "<style>.f{float:footnote}</style><p>It<span class=f>See 1.</span> acts<span class=f>See 2.</span>.</p>";
    assert_eq!(printed(paged), "It¹ acts².\n[1] See 1.\n[2] See 2.");
}

#[test]
fn numbers_that_only_a_style_sheet_makes_are_said_to_be_unread() {
    let source = page("<style>p::before{content:counter(p) '.'}</style><p>x");
    assert!(source.notices.iter().any(|(_, notice, _)| matches!(notice, Notice::NotRead { .. })));
}

#[test]
fn deleted_text_is_left_out_and_said_and_formulas_are_read() {
    let page = "<p>The <del>Panel</del><ins>Committee</ins> will visit <math><mn>14</mn><annotation>14</annotation></math> ports.</p>";
    assert_eq!(printed(page), "The Committee will visit 14 ports.");
    let said = self::page(page).notices.into_iter().filter(|(_, notice, _)| *notice == Notice::DeletedText);
    assert_eq!(said.map(|(.., words)| words).collect::<Vec<_>>(), ["Panel"]);
}

#[test]
fn formulas_stand_in_their_line_with_their_signs() {
    let math = |inner: &str| printed(&format!("<p>x <math>{inner}</math> y</p>"));
    for (inner, expected) in [
        ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"),
        ("<mn>3</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>", "3 1/2"),
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><msub><mi>c</mi><mn>0</mn></msub></mfrac>", "(a+b)/(c_0)"),
        ("<msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><msqrt><mi>a</mi><mo>-</mo><mi>b</mi></msqrt>", "x^2=√(a-b)"),
        ("<mroot><mn>8</mn><mn>3</mn></mroot>", "∛8"),
        ("<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mi>i</mi>", "∑_i^ni"),
        ("<mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd><mtd>4</mtd></mtr></mtable>", "1 2; 3 4"),
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a,b)"),
    ] {
        assert_eq!(math(inner), format!("x {expected} y"));
    }
    assert_eq!(
        printed("<p>10<sup>−3</sup> of CO<sub>2</sub>, 10<sup><i>6</i></sup>, the 4<sup>th</sup></p>"),
        "10^(−3) of CO2, 10⁶, the 4th"
    );
}

#[test]
fn what_is_ticked_chosen_or_struck_through_is_kept() {
    let text = "<p><input type=checkbox checked> sea <input type=radio> land, <select><option>May<option selected>June</select>: \
        <s>no <s>boat</s></s> <span style='text-decoration: line-through'>quay</span></p>";
    assert_eq!(printed(text), "☑ sea ☐ land, June: no boat quay");
    let said = page(text).notices.into_iter().filter(|(_, notice, _)| *notice == Notice::StruckThrough);
    assert_eq!(said.map(|(.., words)| words).collect::<Vec<_>>(), ["no boat", "boat", "quay"]);
}

#[test]
fn words_that_a_rule_prints_are_said_where_it_meets_something() {
    let text = "<style>p.rule::before { content: 'Rule\\201C ' counter(r) \". \" } li:after{content:' '} h6::after{content:'x'}
        .t:after{content:attr(data-t)} .q::before{content:'»'}</style><p class=rule>x<p class='t q'>y<ul><li>z</ul>";
    let said: Vec<_> = page(text).notices.into_iter().skip(2).collect();
    let unread = |what: &str| Notice::NotRead { what: what.to_owned() };
    let words = |words: &str| words.to_owned();
    assert_eq!(
        said,
        [
            (1, unread("p.rule::before"), words("Rule“. ")),
            (1, unread(".t:after"), words("attr(data-t)")),
            (1, Notice::Beside, words("»")),
        ]
    );
}

#[test]
fn notes_keep_what_stands_in_them_and_marks_without_one_are_said() {
    let text = "<p>It acts.<sup><a href='#n1'>1</a></sup> It rests.<sup><a href='#n2'>2</a></sup></p>\
        <ol><li id=n1><p>See <a href='#s5'>5</a>: <ol><li>one<li><del>no</del>two</ol></li></ol><p id=s5>x";
    assert_eq!(printed(text), "It acts.¹ It rests.²\n[1] See 5: 1. one 2. two\nx");
    let missing: Vec<_> =
        page(text).notices.into_iter().filter(|(_, notice, _)| *notice == Notice::NoteMissing).collect();
    assert_eq!(missing, [(1, Notice::NoteMissing, "2".to_owned())]);
}

#[test]
fn quotations_in_a_sentence_have_their_marks() {
    let page = "<p>The term <q>flood <q>of</q> boats</q>.</p><p lang=fr>Le mot <q>crue</q>.</p>";
    assert_eq!(printed(page), "The term “flood ‘of’ boats”.\nLe mot «\u{a0}crue\u{a0}».");
}

#[test]
fn preformatted_text_keeps_its_lines_and_a_page_of_it_is_plain_text() {
    assert_eq!(printed("<p>x<pre>1. a\n2. b</pre>"), "x\n1. a\n2. b");
    let plain = page("<html><body><pre>1. The Committee\nwill act.\n</pre></body></html>");
    assert_eq!((plain.text.as_str(), plain.stated.len()), ("1. The Committee\nwill act.\n", 0));
}

#[test]
fn bottomless_pages_are_refused() {
    for opening in ["<div>", "<TABLE x=1><tr><td>", "<div></p>"] {
        assert!(is_bottomless(&opening.repeat(21), 20), "{opening}");
        assert!(!is_bottomless(&opening.repeat(20), 20), "{opening}");
    }
    assert!(!is_bottomless(&"<p><b>x</b><br><li>y<div></div>".repeat(100), 20));
    // What few pages close at all is told by how deep it lies.
    assert_eq!(read(&("<em>".repeat(DEEPEST + 10) + "x")), Err(ReadFault::PageTooDeep));
    assert!(read(&("<em>".repeat(DEEPEST - 10) + "x")).is_ok());
}

/// LibreOffice gives the link of a note and the one that leads back names that say nothing to others, and headers a title.
#[test]
fn a_page_of_libreoffice_keeps_paragraphs_and_notes_apart() {
    let text = "<div title='header'><p>S/2031/7</p></div><p>1.\tThe pilots<sup><a class='sdfootnoteanc' name='sdfootnote1anc' \
        href='#sdfootnote1sym'><sup>1</sup></a></sup> meet.</p><div id='sdfootnote1'><p><a class='sdfootnotesym' \
        name='sdfootnote1sym' href='#sdfootnote1anc'>1</a>\n\tSee it.</p><p>It is long.</p></div><div title='footer'><p>31-00417 3/24</p></div>";
    assert_eq!(printed(text), "1. The pilots¹ meet.\n[1] See it. It is long.");
    let source = page(text);
    assert_eq!(source.edges, ["S/2031/7"]);
    assert!(source.notices.iter().any(|(_, notice, words)| *notice == Notice::Furniture && words == "31-00417 3/24"));
}

#[test]
fn words_of_pictures_controls_and_players_are_said() {
    let source = page(
        "<p>One <img src=a alt='a quay'>two <select><option value=x>boat<option>raft</select></p><textarea>note</textarea>
        <svg><title>map</title><style>t{}</style><text>north</text></svg><video>no player</video><input value=May>
        <input type=hidden value=k><object>no chart<img alt=c title=d></object><p><abbr title='or so'>three</abbr></p>
        <iframe src=rest.html></iframe>",
    );
    assert_eq!(source.text, "One two boat\nthree");
    let said: Vec<&str> = source.notices.iter().skip(1).map(|(_, _, words)| words.as_str()).collect();
    assert_eq!(
        said,
        ["a quay", "boatraft", "note", "mapnorth", "no player", "May", "no chart", "c", "d", "or so", "rest.html"]
    );
    assert!(source.notices.iter().skip(1).all(|(_, notice, _)| *notice == Notice::Beside));
}

#[test]
fn a_caption_is_text_and_no_heading() {
    let source =
        page("<p>1. One.</p><table><caption>Of boats</caption><tr><td>a<td>b</table><li><div></div><p>two</li>");
    let whole = source.text.split('\n').zip(&source.stated).find(|(text, _)| *text == "Of boats");
    assert!(whole.is_some_and(|(_, stated)| stated.whole.is_some()));
    assert!(source.stated.iter().all(|stated| stated.heading.is_none()));
}

#[test]
fn a_page_in_xml_is_read_as_such() {
    let text = "<?xml version='1.0'?><html xmlns='x'><head><title/><script src='a'/></head><body><p id='a'/>\
        <p>One <![CDATA[is < two & open]]>,<br/>or not</p></body></html>";
    assert_eq!(printed(text), "One is < two & open, or not");
    assert_eq!(printed("<p>One <![CDATA[is]]> open</p>"), "One open");
}

/// Elements in any order within one another, each around words of its own.
fn tree(names: &'static [&'static str]) -> impl Strategy<Value = String> {
    let word = any::<u32>().prop_map(|word| format!(" w{word}w "));
    word.prop_recursive(6, 60, 5, move |inner| {
        (proptest::sample::select(names), proptest::collection::vec(inner, 1..5)).prop_map(|(name, inner)| {
            let end = name.split(' ').next().unwrap_or(name);
            format!("<{name}>{}</{end}>", inner.concat())
        })
    })
}

const ELEMENTS: [&str; 62] = [
    "p", "div", "span", "b", "section", "article", "ol", "ul", "li", "table", "tr", "td", "th", "caption", "thead",
    "tbody", "tfoot", "colgroup", "dl", "dt", "dd", "sup", "sub", "s", "del", "ins", "q", "blockquote", "pre",
    "a href='#n1'", "li id='n1'", "p id='n2'", "sup id='r'", "a href='#n2' class='footnote-ref'", "aside", "ruby",
    "rt", "select", "option", "optgroup", "textarea", "button", "label", "fieldset", "legend", "details", "summary",
    "figure", "figcaption", "video", "object", "noscript", "svg", "math", "mfrac", "msup", "mtable", "mtr", "mtd",
    "mphantom", "p hidden", "div title='footer'",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn every_word_of_a_page_is_read_or_said(page in proptest::collection::vec(tree(&ELEMENTS), 1..6)) {
        let page = page.concat();
        let Ok(source) = read(&format!("<!DOCTYPE html><html><body>{page}</body></html>")) else { return Ok(()) };
        let said: String = source.notices.iter().map(|(_, _, words)| format!("{words} ")).collect();
        let all = format!("{} {said} {}", source.text, source.edges.concat());
        for word in page.split(['<', '>', ' ']).filter(|word| word.starts_with('w') && word.ends_with('w')) {
            prop_assert!(all.contains(word), "{word} of {page}: {all}");
        }
    }
}
