//! Mentions of documents in each language and typography, and what only looks like one.

use proptest::prelude::*;

use super::*;
use crate::text::slice;

fn symbols(text: &str) -> Vec<String> {
    scan(text).iter().map(|c| c.symbol.to_string()).collect()
}

/// The pinpoints of a text: the document's last digits with its paragraphs.
fn pinpoints(text: &str) -> Vec<(String, Vec<u32>)> {
    let found = scan(text).into_iter().filter(|citation| !citation.paragraphs.is_empty());
    found.map(|citation| (citation.symbol.to_string(), citation.paragraphs)).collect()
}

#[test]
fn who_asks_for_the_documents_alone_is_told_the_same() {
    let document = crate::model::embedded().expect("the embedded programme");
    let texts = document.paragraphs().iter().map(|paragraph| paragraph.text.as_str());
    for text in texts.chain(["S/RES/1373 (2001), 大会第77/298号决议, A/69/2-S/2015/1", ""]) {
        let named: Vec<String> = mentioned(text).map(|named| Symbol::from(named).to_string()).collect();
        assert_eq!(named, symbols(text));
    }
}

#[test]
fn every_mention_of_a_resolution_counts() {
    for text in [
        "第1267(1999)、1989 (2011)和２２５３（２０１５）号决议",
        "resolutions 1267 (1999), 1989 (2011) and 2253 (2015)",
        "les résolutions 1267 (1999), 1989 (2011) et 2253\u{a0}(2015) du Conseil",
        "las resoluciones 1267 (1999), 1989 (2011) y 2253 (2015)",
        "резолюций 1267 (1999), 1989 (2011) и 2253 (2015)",
        "القرارات ١٢٦٧ (١٩٩٩) و ١٩٨٩ (٢٠١١) و ٢٢٥٣ (٢٠١٥)",
        "S/RES/1267 (1999), S/RES/1989(2011), Ｓ/RES/2253（2015）",
    ] {
        assert_eq!(symbols(text), ["S/RES/1267(1999)", "S/RES/1989(2011)", "S/RES/2253(2015)"], "{text}");
    }
    assert_eq!(symbols("1373(2001)，1373(2001)").len(), 2);
}

#[test]
fn a_misprinted_year_is_kept_as_printed() {
    assert_eq!(symbols("第2195(2015)号"), ["S/RES/2195(2015)"]);
    assert_eq!(symbols("resolution 1373 (2011)"), ["S/RES/1373(2011)"]);
    assert_eq!(symbols("resolutions 1267 (1999) and 1373 (2020)"), ["S/RES/1267(1999)", "S/RES/1373(2020)"]);
}

#[test]
fn spans_cover_the_number_and_its_year() {
    let text = "第 1989 (2011)号，Ｓ/RES/1373 (2001)、大会第 60/288 号";
    let spans: Vec<&str> = scan(text).iter().map(|c| slice(text, c.span)).collect();
    assert_eq!(spans, ["1989 (2011)", "Ｓ/RES/1373 (2001)", "60/288"]);
}

#[test]
fn resolutions_of_the_assembly_are_found_where_the_text_says_so() {
    for text in [
        "大会第 60/288 号决议和第77/298号决议",
        "大会第60/288、77/298号决议",
        "General Assembly resolutions 60/288 and 77/298",
        "les résolutions 60/288 et 77/298 de l’Assemblée générale",
        "las resoluciones 60/288 y 77/298 de la Asamblea General",
        "A/RES/60/288, A/RES/77/298",
    ] {
        assert_eq!(symbols(text), ["A/RES/60/288", "A/RES/77/298"], "{text}");
    }
    assert_eq!(symbols("General Assembly resolution 3034 (XXVII)"), ["A/RES/3034(XXVII)"]);
    assert_eq!(symbols("in 60/288 cases, 3/17, the season 2014/15"), Vec::<String>::new());
}

#[test]
fn other_documents_are_known_by_their_symbols() {
    assert_eq!(
        symbols(
            "(S/2020/731，附件) S/PRST/2010/19, A/60/825. S/2015/123/Add.1; E/CN.7/2003/4-S/2003/5 (see S/2006/737)."
        ),
        ["S/2020/731", "S/PRST/2010/19", "A/60/825", "S/2015/123/Add.1", "E/CN.7/2003/4", "S/2003/5", "S/2006/737"]
    );
    assert_eq!(symbols("S/he, A/B, and/or, S/N 12, AS/2015/1, S/2015, http://x/S/2015/1"), Vec::<String>::new());
}

#[test]
fn pinpoints_are_kept_in_each_language() {
    let (second, council) = ("S/RES/2617(2021)".to_owned(), "S/RES/2462(2019)".to_owned());
    for text in [
        "第2617(2021)号决议第 11 和 14 段提交",
        "第 2617(2021)号决议第11段和第14段",
        "第2617(2021)號決議第11段和第14段",
        "第2617（2021）号决议（第11、14段）",
        "in paragraphs 11 and 14 of Security Council resolution 2617 (2021)",
        "paragraphs 11 (a) and 14 of its resolution 2617 (2021)",
        "resolution 2617 (2021), paragraphs 11 and 14",
        "resolution 2617 (2021) (paras. 11 and 14)",
        "aux paragraphes 11 et 14 de la résolution 2617 (2021) du Conseil",
        "los párrafos 11 y 14 de la resolución 2617 (2021) del Consejo",
        "paragraph 11 and paragraph 14 of resolution 2617 (2021)",
        "paragraph 11 (c) and paragraph 14 (a) and (f) of resolution 2617 (2021)",
        "resolution 2617 (2021), paragraph 11 and paragraph 14",
        "le paragraphe 11 et le paragraphe 14 de la résolution 2617 (2021)",
        "el párrafo 11 y el párrafo 14 de la resolución 2617 (2021)",
        "第2617(2021)号决议第11段(c)项和第14段",
        "第2617(2021)号决议第11段(c)和(d)项、第14段(f)分段",
    ] {
        assert_eq!(pinpoints(text), [(second.clone(), vec![11, 14])], "{text}");
    }
    assert_eq!(
        pinpoints("paragraph 3 of resolution 1373 (2001) and paragraph 35 of resolution 2462 (2019)"),
        [("S/RES/1373(2001)".to_owned(), vec![3]), (council.clone(), vec![35])]
    );
    assert_eq!(pinpoints("paragraph 3 of the report and paragraph 35 of resolution 2462 (2019)").len(), 1);
    for text in ["第2462(2019)号决议第35段", "paragraph 35 of resolution 2462 (2019) and resolution 1373 (2001)"]
    {
        assert_eq!(pinpoints(text), [(council.clone(), vec![35])], "{text}");
    }
    assert_eq!(pinpoints("paragraphs 2 to 5 of resolution 2462 (2019)"), [(council.clone(), vec![2, 3, 4, 5])]);
    assert_eq!(pinpoints("(S/2015/123, para. 7)"), [("S/2015/123".to_owned(), vec![7])]);
    for text in [
        "第2617(2021)号决议第 11 次",
        "paragraph 12. In resolution 2617 (2021)",
        "the 35 States of resolution 2617 (2021)",
        "paragraph 4 above and resolution 2617 (2021)",
        "第2617(2021)号决议和第1373(2001)号决议",
        "第2617(2021)号决议第11次会议和第14段",
    ] {
        assert_eq!(pinpoints(text), [], "{text}");
    }
}

#[test]
fn a_paragraph_belongs_to_one_of_two_documents() {
    let told = |text: &str| pinpoints(text).into_iter().map(|(_, paragraphs)| paragraphs).collect::<Vec<_>>();
    for text in [
        "resolution 2462 (2019), paragraph 3, and operative paragraph 4 of resolution 1373 (2001)",
        "resolution 2462 (2019), paragraph 3, operative paragraph 4 of resolution 1373 (2001)",
    ] {
        assert_eq!(told(text), [[3], [4]], "{text}");
    }
    for text in [
        "resolution 2462 (2019), preambular paragraph 3 and operative paragraph 4 of resolution 1373 (2001)",
        "resolution 78/999 on “Lamps”, paragraph 4 of resolution 1373 (2001)",
        "第2462(2019)号决议序言部分和A/RES/78/999执行部分第4段",
    ] {
        assert_eq!(told(text), [[4]], "{text}");
    }
    assert_eq!(told("resolution 78/999 on “Lamps”, paragraph 4 above"), Vec::<Vec<u32>>::new());
}

#[test]
fn a_paragraph_of_the_preamble_is_no_operative_one() {
    let cited = |text: &str| pinpoints(text).into_iter().flat_map(|(_, paragraphs)| paragraphs).collect::<Vec<_>>();
    for text in [
        "preambular paragraph 3 of resolution 2462 (2019)",
        "the tenth preambular paragraph of resolution 2462 (2019)",
        "preambular paragraphs 2 to 4 of Security Council resolution 2462 (2019)",
        "paragraph 3 of the preamble to resolution 2462 (2019)",
        "paragraph 3 of the preamble of resolution 2462 (2019)",
        "resolution 2462 (2019), preambular paragraph 3",
        "resolution 2462 (2019), paragraph 3 of the preamble",
        "resolution 2462 (2019) (third preambular paragraph)",
        "第2462(2019)号决议序言部分第3段",
        "第2462(2019)号决议序言第3段和第4段",
        "第2462(2019)號決議（序言部分第3段）",
        "第2462(2019)号决议序言部分第3段和第1373(2001)号决议执行部分",
        "l’alinéa 3 du préambule de la résolution 2462 (2019)",
        "résolution 2462 (2019), troisième alinéa du préambule",
        "résolution 2462 (2019), paragraphe 3 du préambule",
        "el párrafo 3 del preámbulo de la resolución 2462 (2019)",
        "resolución 2462 (2019), párrafo 3 del preámbulo",
        "el párrafo preambular 3 de la resolución 2462 (2019)",
        "в пункте 3 преамбулы резолюции 2462 (2019)",
        "резолюция 2462 (2019), пункт 3 преамбулы",
    ] {
        assert_eq!(cited(text), [0_u32; 0], "{text}");
    }
    for text in [
        "resolution 2462 (2019), third preambular paragraph and operative paragraph 4",
        "resolution 2462 (2019), preambular paragraphs 2 and 3, and operative paragraph 4",
        "resolution 2462 (2019), paragraph 3 of the preamble and paragraph 4 of the operative part",
        "resolution 2462 (2019), operative paragraph 4 and preambular paragraph 3",
        "the tenth preambular paragraph and paragraph 4 of resolution 2462 (2019)",
        "operative paragraph 4 and preambular paragraph 3 of resolution 2462 (2019)",
        "paragraph 4 of the operative part of resolution 2462 (2019)",
        "第2462(2019)号决议执行部分第4段",
        "第2462(2019)号决议序言部分第3段和执行部分第4段",
        "第2462(2019)号决议序言部分第2和第3段以及执行部分第4段",
        "第2462(2019)号决议第4段和序言部分第3段",
        "résolution 2462 (2019), troisième alinéa du préambule et paragraphe 4 du dispositif",
        "le paragraphe 4 du dispositif de la résolution 2462 (2019)",
        "el párrafo 4 de la parte dispositiva de la resolución 2462 (2019)",
        "resolución 2462 (2019), tercer párrafo del preámbulo y párrafo 4 de la parte dispositiva",
        "пункта 4 постановляющей части резолюции 2462 (2019)",
        "резолюция 2462 (2019), пункт 3 преамбулы и пункт 4 постановляющей части",
    ] {
        assert_eq!(cited(text), [4], "{text}");
    }
    assert_eq!(cited("paragraph 2 to paragraph 5 of resolution 2462 (2019)"), [2, 3, 4, 5]);
    assert_eq!(cited("for the purposes of paragraphs 3\n(c) and 4 of\nresolution 2462 (2019)"), [3, 4]);
}

#[test]
fn a_text_that_names_a_document_and_a_paragraph_is_read_whole() {
    let council = |paragraph| Some((DocumentKey::Resolution(2462), paragraph));
    for text in
        ["2462", "S/RES/2462", "S/RES/2462(2019)", "2462 (2019)", "resolution 2462 (2019)", "第2462(2019)号决议"]
    {
        assert_eq!(pointed_at(text), council(None), "{text}");
        for paragraph in [" 35", " paragraph 35", ", para. 35", " §35", "第35段"] {
            assert_eq!(pointed_at(&format!("{text}{paragraph}")), council(Some(35)), "{text}{paragraph}");
        }
    }
    let assembly = DocumentKey::Other(Symbol::new("A/RES/77/298"));
    assert_eq!(pointed_at("A/RES/77/298 4"), Some((assembly, Some(4))));
    for text in ["", "harbour", "2462 harbour", "2462 paragraph", "2462 35 36", "2462 preambular paragraph 3", "35a"] {
        assert_eq!(pointed_at(text), None, "{text}");
    }
}

#[test]
fn a_title_may_stand_between_a_document_and_its_paragraphs() {
    for text in [
        "resolution 78/115 on “Safe harbours”, paragraph 40",
        "resolution 78/115, entitled “Safe harbours” (para. 40)",
        "第78/115号决议，题为“安全港口”，第40段",
        "résolution 78/115, intitulée « Des ports sûrs », paragraphe 40",
        "resolución 78/115, titulada “Puertos seguros”, párrafo 40",
        "резолюция 78/115, озаглавленная «Безопасные порты», пункт 40",
    ] {
        assert_eq!(pinpoints(text), [("A/RES/78/115".to_owned(), vec![40])], "{text}");
    }
    for text in [
        "resolution 78/115 and the letter “Safe harbours”, paragraph 40",
        "resolution 78/115 on “Safe harbours” and its annex, paragraph 40",
        "resolution 78/115 on “Safe harbours, paragraph 40",
        "resolution 78/115 on “Safe harbours”, preambular paragraph 40",
    ] {
        assert_eq!(pinpoints(text), [], "{text}");
    }
}

#[test]
fn items_without_end_are_read_through() {
    let many = format!("第2617(2021)号决议第11段{}", "(a)段".repeat(200_000));
    assert_eq!(pinpoints(&many), [("S/RES/2617(2021)".to_owned(), vec![11])]);
}

#[test]
fn years_telephones_and_pages_are_no_resolutions() {
    for text in [
        "2024年1月1日至12月31日，12(3)个月，3/17",
        "page 12 (2015)",
        "tel. 212 963 1234 (2015)",
        "+1-212-963-1234",
        "pp. 300 (2004) to 310 (2004)",
        "1.1373 (2001)",
        "in 2014 (2015)",
        "2014-1373 (2001)",
        "123456789 (2001)",
    ] {
        assert_eq!(symbols(text), Vec::<String>::new(), "{text}");
    }
}

proptest! {
    #[test]
    fn spans_lie_in_the_text_in_order(text in "[第号决议段(（)）0-9０-９/SARE.,、 \u{a0}a-c]{0,60}|\\PC{0,40}") {
        let length = text.chars().count();
        let mut end = 0;
        for citation in scan(&text) {
            prop_assert!(citation.span.start >= end && citation.span.end <= length && !citation.span.is_empty());
            end = citation.span.end;
        }
    }

    #[test]
    fn what_stands_around_a_citation_does_not_hide_it(before in "[一-龥，。 ]{0,20}", after in "[一-龥，。]{0,20}") {
        let text = format!("{before}第1373(2001)号{after}");
        prop_assert_eq!(symbols(&text), ["S/RES/1373(2001)"]);
    }
}

#[test]
fn a_number_that_two_bodies_share_is_told_by_the_text() {
    for (text, symbol) in [
        ("Business and human rights (resolution 53/3)", Some("A/HRC/RES/53/3")),
        ("the rights of pilots (resolution 53/3)", None),
        ("(xx) Human rights at sea (resolution 53/3)", Some("A/HRC/RES/53/3")),
        ("human rights (General Assembly resolution 78/1; resolution 53/3)", Some("A/RES/53/3")),
        ("space (resolutions 71/90 and 37/9)", Some("A/RES/37/9")),
        ("the Strategy (resolution 60/288)", Some("A/RES/60/288")),
        ("the Strategy (resolution 77/3)", Some("A/RES/77/3")),
        ("the harbour (resolution 28/14)", None),
        ("pursuant to ECLAC resolution 553 (XXVI)", None),
        ("pursuant to ECOSOC resolution 55 (VI)", Some("E/RES/55(VI)")),
    ] {
        assert_eq!(symbols(text).last().map(String::as_str), symbol, "{text}");
    }
}

#[test]
fn parts_of_a_resolution_are_named_as_their_document_is() {
    for (text, symbol) in [
        ("General Assembly resolution 77/3 A", "A/RES/77/3"),
        ("General Assembly resolution 56/210 B", "A/RES/56/210B"),
        ("General Assembly resolution 45/57 C", "A/RES/45/57"),
        ("General Assembly resolution 43/222 A–E", "A/RES/43/222"),
        ("General Assembly resolution 77/3 A–B", "A/RES/77/3A-B"),
        ("aS/PRST/2022/6.", "S/PRST/2022/6"),
    ] {
        assert_eq!(symbols(text), [symbol], "{text}");
    }
    assert_eq!(symbols("was/S/2015/1 and BS/2015/1"), Vec::<String>::new());
}

#[test]
fn a_list_goes_on_behind_a_date_or_a_body() {
    assert_eq!(
        symbols("its resolutions 71/2 of 15 June 2016, 73/30 of 28 June 2018 and 75/28 of 6 May 2021"),
        ["A/RES/71/2", "A/RES/73/30", "A/RES/75/28"]
    );
    assert_eq!(
        symbols("Les résolutions 1904 (2009) du Conseil et 68/17 de l’Assemblée générale"),
        ["S/RES/1904(2009)", "A/RES/68/17"]
    );
    assert_eq!(symbols("resolution 1904 (2009) of the Council, read 12/15 times; 3/4"), ["S/RES/1904(2009)"]);
    assert_eq!(symbols("the letters S/25704 of 1993 and S/1501, not S/2024 or S/19"), ["S/25704", "S/1501"]);
}

#[test]
fn records_of_meetings_and_papers_of_committees_have_symbols_of_their_own() {
    assert_eq!(
        symbols("the meeting S/PV.9801 (Resumption 1), E/SR.14 and A/79/PV.12"),
        ["S/PV.9801", "E/SR.14", "A/79/PV.12"]
    );
    assert_eq!(
        symbols("S/AC.44/2031/(1540)/7, S/AC.40/2031/(1455)/2 and S/AC.44/2031/8"),
        ["S/AC.44/2031/(1540)/7", "S/AC.40/2031/(1455)/2", "S/AC.44/2031/8"]
    );
    assert_eq!(symbols("S/AC.44/2031/(annex), the A/PV. of it, S/2031/7 (1373)/3"), ["S/AC.44/2031", "S/2031/7"]);
}
