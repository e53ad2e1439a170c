use super::*;
use crate::model::embedded;

fn document() -> Library {
    embedded().expect("the embedded programme")
}

fn found(words: &[&str]) -> Result<Vec<String>, AddressFault> {
    let document = document();
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let named = |place| match place {
        Place::Letter => vec!["letter".to_owned()],
        Place::Paragraphs(ids) => ids.into_iter().map(|id| address_of(&document, id)).collect(),
    };
    Ok(places(&document, &words)?.into_iter().flat_map(named).collect())
}

/// What a query is as an address: paragraphs, or the paths of sections, or the id of a part.
fn query(text: &str) -> Vec<String> {
    let document = document();
    match read(&document, text, Among::Words) {
        AddressReading::Found(Address::Paragraphs { found, .. }) => {
            found.into_iter().map(|id| address_of(&document, id)).collect()
        }
        AddressReading::Found(Address::Sections(found)) => {
            found.into_iter().map(|id| document.section(id).unwrap().path.clone()).collect()
        }
        AddressReading::Found(Address::Part(id)) => vec![document.part(id).unwrap().id.clone()],
        AddressReading::Found(Address::Letter(_)) => vec!["letter".to_owned()],
        AddressReading::Partly(..) | AddressReading::Nowhere(_) | AddressReading::NoAddress => Vec::new(),
    }
}

/// One grammar: what a query understands a command understands.
fn both(text: &str) -> Vec<String> {
    let paragraphs = query(text);
    assert_eq!(found(&[text]).as_ref(), Ok(&paragraphs), "{text}");
    paragraphs
}

#[test]
fn a_paragraph_has_many_addresses() {
    for text in [
        "a23", "A23", "附23", "附件23", "附件第23段", "annex 23", "annex23", "annex, para. 23", "附件第二十三段",
        "Ａ２３", "a-23", "a#23", "fujian 23", "fujian23", "annex:23",
    ] {
        assert_eq!(both(text), ["a23"], "{text}");
    }
    for text in [
        "e40", "e-40", "附文40", "enclosure 40", "附文第40段", "Enclosure:40", "fuwen40", "e 40", "encl. 40",
        "附文（第40段）",
    ] {
        assert_eq!(both(text), ["e40"], "{text}");
    }
    for text in [
        "第40段（附文）", "40th para of the enclosure", "paragraph forty of the enclosure", "para 40 enclosure",
        "paragraph 40 of the enclosure", "enclosure para 40", "第40段附文", "40 enclosure",
    ] {
        assert_eq!(both(text), ["e40"], "{text}");
    }
    for text in [
        "paragraph twenty-three", "para. twenty three", "23rd paragraph", "paragraphs 23", "paragraphe 23",
        "Párrafo 23", "párr. 23", "par. 23",
    ] {
        assert_eq!(both(text), ["a23", "e23"], "{text}");
    }
    for text in
        ["23", "第23段", "paragraph 23", "para 23 of", "paragraph 23 of the", "第二十三段", "#23", "para no. 23"]
    {
        assert_eq!(both(text), ["a23", "e23"], "{text}");
    }
}

#[test]
fn several_paragraphs_have_one_address() {
    for text in [
        "20-22", "paras 20-22", "paragraphs 20 to 22", "第20至22段", "第20-22段", "第20段至第22段", "20, 21 and 22",
        "第20、21和22段", "§ 20–22", "22-20", "20～22", "paras nos. 20-22", "paragraphes 20 à 22", "párrs. 20 a 22",
        "第二十至二十二段",
    ] {
        assert_eq!(both(text), ["a20", "e20", "a21", "e21", "a22", "e22"], "{text}");
    }
    assert_eq!(both("annex 20-21"), ["a20", "a21"]);
    assert_eq!(both("附文第20段和第22段"), ["e20", "e22"]);
    for text in ["a20-a22", "附件第20至22段", "附件（20-22）", "a20、21, a22", "a20 a21 a22"] {
        assert_eq!(both(text), ["a20", "a21", "a22"], "{text}");
    }
    for text in ["a20 e22", "a20-e22", "annex 20 to enclosure 22"] {
        assert_eq!(both(text), ["a20", "e22"], "{text}");
    }
    assert_eq!(both("e21 和 a20-21"), ["e21", "a20", "a21"]);
    for text in ["60-70", "20 21", "20 e21", "20 a", "20至今", "14th and 15"] {
        assert_eq!(query(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_is_still_open_waits_for_no_more() {
    for text in
        ["a23-", "a23.", "a23,", "(a23)", "附件第23至", "annex 23 and", "a23、", "附件二十三", "附二十三", "A23。"]
    {
        assert_eq!(both(text), ["a23"], "{text}");
    }
    for text in ["23-", "23(", "paras 23 to", "23和", "二十三", "23 –"] {
        assert_eq!(both(text), ["a23", "e23"], "{text}");
    }
    assert_eq!(both("e20-21,"), ["e20", "e21"]);
}

#[test]
fn sub_paragraphs_lead_to_their_paragraph() {
    for text in ["a51(b).", "a51b", "a51 b", "51b annex", "a51(b"] {
        assert_eq!(both(text), ["a51"], "{text}");
    }
    assert_eq!(both("51 d"), ["a51", "e51"]);
    for text in ["51(d)", "第51(d)段", "第51段(d)", "第51段(d)项", "第51(d)分段", "§51(d)", "¶ 51"] {
        assert_eq!(both(text), ["a51", "e51"], "{text}");
    }
    for text in ["51(b) annex", "a51(b)"] {
        assert_eq!(both(text), ["a51"], "{text}");
    }
    for (text, lacks) in [("51(h)", true), ("23(a)", true), ("第51段(iv)", true), ("51(d)", false), ("51", false)] {
        let AddressReading::Found(Address::Paragraphs { lacks_item, .. }) = read(&document(), text, Among::Addresses)
        else {
            panic!("{text} is an address")
        };
        assert_eq!(lacks_item, lacks, "{text}");
    }
}

#[test]
fn paragraphs_of_the_letter_have_addresses() {
    let place = |text: &str| match read(&document(), text, Among::Words) {
        AddressReading::Found(Address::Letter(place)) => place,
        other => panic!("{text}: {other:?}"),
    };
    for text in ["letter para 3", "para. 3 of the letter", "信第3段", "信函 第3段", "letter, paragraph 3"] {
        assert_eq!(place(text), Some(3), "{text}");
    }
    assert_eq!(place("letter"), None);
    for text in ["para 99 of the letter", "para 0 of the letter"] {
        let AddressReading::Nowhere(Missing::Paragraphs { there, .. }) = read(&document(), text, Among::Words) else {
            panic!("{text} leads nowhere")
        };
        assert_eq!(there, [(None, 1, 5)], "{text}");
    }
    for text in ["letter (c)", "(c) of the letter", "信(c)"] {
        assert_eq!(place(text), Some(3), "{text}");
    }
    assert_eq!(read(&document(), "letter (z)", Among::Words), AddressReading::NoAddress);
}

/// What an address names that is not there, and where it was looked for.
fn lacking(text: &str) -> Option<(Vec<String>, Vec<String>)> {
    match read(&document(), text, Among::Words) {
        AddressReading::Partly(_, missing) | AddressReading::Nowhere(missing) => match missing {
            Missing::Section(number) => Some((vec![number], Vec::new())),
            Missing::Paragraphs { numbers, there, .. } => {
                let there = there.into_iter().map(|(name, first, last)| format!("{} {first}-{last}", name.unwrap()));
                Some((numbers, there.collect()))
            }
        },
        AddressReading::Found(_) | AddressReading::NoAddress => None,
    }
}

#[test]
fn what_is_not_there_is_named_with_what_is() {
    for text in ["annex 77", "a77", "para 77 of the annex", "附件第77段", "paragraph 77 annex"] {
        assert_eq!(lacking(text), Some((vec!["77".into()], vec!["附件 1-51".into()])), "{text}");
    }
    for text in ["para 77", "第77段", "77", "¶ 77"] {
        assert_eq!(lacking(text), Some((vec!["77".into()], vec!["附件 1-51".into(), "附文 1-51".into()])), "{text}");
    }
    for text in ["二.C 6", "II.C para 6", "二.C 第6段", "section C para 6"] {
        assert_eq!(lacking(text), Some((vec!["6".into()], vec!["二.C 33-41".into()])), "{text}");
    }
    assert_eq!(query("part III"), ["三", "三"]);
    for text in [
        "sections", "parts", "party", "sector", "paragraph one hundred", "twelve annex", "12th session", "one and two",
        "four to five",
    ] {
        assert_eq!((query(text), lacking(text)), (Vec::new(), None), "{text}");
    }
    for (text, named) in [("二.K", "二.K"), ("section Z", "Z"), ("II.K", "II.K"), ("IV", "IV")] {
        assert_eq!(lacking(text), Some((vec![named.into()], Vec::new())), "{text}");
    }
    for text in ["三D打印", "5G", "i.e.", "iia", "via", "12 visits", "1373, 10", "2462", "para 12 visits", "260, 270"]
    {
        assert!(lacking(text).is_none() || text == "2462", "{text}: {:?}", lacking(text));
    }
}

#[test]
fn of_several_paragraphs_those_that_are_there_are_found() {
    for (text, found, lacks) in [
        ("10,12,250", "a10 e10 a12 e12", "250"),
        ("a50-a53", "a50 a51", "52–53"),
        ("paras 51, 60 and 70-72", "a51 e51", "60 70–72"),
    ] {
        let document = document();
        let AddressReading::Partly(Address::Paragraphs { found: ids, .. }, Missing::Paragraphs { numbers, .. }) =
            read(&document, text, Among::Words)
        else {
            panic!("{text} is there in part")
        };
        let addresses: Vec<String> = ids.into_iter().map(|id| address_of(&document, id)).collect();
        assert_eq!((addresses.join(" ").as_str(), numbers.join(" ").as_str()), (found, lacks), "{text}");
    }
}

#[test]
fn a_part_behind_the_number_may_be_being_typed() {
    assert_eq!(query("para 12 enc"), ["e12"]);
    assert_eq!(query("paragraph 12 of the an"), ["a12"]);
    assert_eq!(query("12 enc"), Vec::<String>::new());
    assert_eq!(query("para 12 visits"), Vec::<String>::new());
}

#[test]
fn sections_and_parts_have_addresses_in_every_style() {
    for text in [
        "section E", "Sección E", "chapitre E", "二.E", "E节", "sec e", "第E节", "二E", "二、E", "二（E）", "2E",
        "II.E", "IIE", "section E of part II", "第二部分E", "Section II.E", "第二节E", "第二节 E节", "E.", "2/E",
        "2(e)", "第二部分E节", "E部分",
    ] {
        assert_eq!(query(text), ["二.E", "二.E"], "{text}");
    }
    for text in
        ["annex 二.C", "a sec:C", "附件 II.C", "annex section C", "II.C annex", "section C of the annex", "二.C，附件"]
    {
        assert_eq!(query(text), ["二.C"], "{text}");
    }
    for (text, one) in [("三", "III"), ("I", "一"), ("二、", "第二节")] {
        assert_eq!(query(text), query(one), "{text}");
    }
    assert_eq!(query("附文"), ["enclosure"]);
    assert_eq!(query("III"), query("第三部分"));
    assert_eq!(query("二.C 38"), ["a38", "e38"]);
    assert_eq!(query("letter"), ["letter"]);
}

#[test]
fn words_and_other_numbers_are_no_addresses() {
    for text in [
        "战场证据", "1373", "a52", "12个月内", "第2178号决议", "e", "", "a", "附件 战场证据", "iii", "xi", "23 24",
        "2462(2019)", "ab", "civil", "六十", "51h", "5g", "c", "c.", "V", "二十个", "至", "(",
    ] {
        assert_eq!(query(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn commands_take_several_addresses_and_lone_letters() {
    assert_eq!(found(&["letter", "51"]).expect("found"), ["letter", "a51", "e51"]);
    assert_eq!(found(&["a23", "附２４", "附文25", "a#28"]).expect("found"), ["a23", "a24", "e25", "a28"]);
    assert_eq!(found(&["第12段", "para", "13"]).expect("found"), ["a12", "e12", "a13", "e13"]);
    let both = found(&["sec:B"]).expect("found");
    let one = found(&["a", "sec:二.b"]).expect("found");
    assert_eq!(both.len(), 2 * one.len());
    assert!(one.iter().all(|address| address.starts_with('a')));
    assert_eq!(found(&["二.B"]), Ok(both));
    assert_eq!(found(&["e"]).map(|all| all.len()), Ok(51));
}

#[test]
fn numbers_side_by_side_are_several_paragraphs() {
    assert_eq!(found(&["1", "2"]).expect("found"), ["a1", "e1", "a2", "e2"]);
    assert_eq!(found(&["2 20"]).expect("found"), ["a2", "e2", "a20", "e20"]);
    assert_eq!(found(&["sec:二.C", "第34段"]).expect("found"), ["a34", "e34"]);
    assert_eq!(found(&["annex", "sec:二.C", "para", "34-35"]).expect("found"), ["a34", "a35"]);
    assert_eq!(found(&["sec:二.C 第6段"]), Err(AddressFault::Nowhere("sec:二.C 第6段".into())));
}

#[test]
fn what_leads_nowhere_is_told_from_what_is_no_address() {
    for text in ["99", "a0", "sec:Z", "a99", "enclosure 99", "50-60"] {
        assert_eq!(found(&[text]), Err(AddressFault::Nowhere(text.into())));
    }
    for text in ["where", "99999999999999999999999"] {
        assert_eq!(found(&[text]), Err(AddressFault::Unknown(text.into())));
    }
}
