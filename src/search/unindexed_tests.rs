//! The index changes nothing but the time: an answer from its candidates is that of reading every paragraph.

use proptest::prelude::*;

use super::{Hit, Index, Outside, Session, parse, search};
use crate::model::{Library, from_slice};

/// What texts and queries are made of: words, their homophones, citations, symbols, letters, signs.
const PIECES: &[&str] = &[
    "战场证据", "文化财产", "文化材产", "委员会", "执行局", "反恐怖主义", "技术援助", "返还被盗", "金融行动特别工作组",
    "儿童", "妇女", "人权", "法治", "第2462(2019)号决议", "第1373(2001)、1624(2005)", "《全球反恐战略》", "S/2020/731",
    "A/RES/77/298", "第77/298号", "的", "和", "，", "。", "12个月", "FATF", "CTED", "human rights", "visits", "场",
    "证",
];

/// One query of each way of finding, and beginnings and mixtures of them.
const QUERIES: &[&str] = &[
    "战场证据", "战场正据", "文化才产", "文财", "委员", "反恐主义怖", "返还文化财产被盗", "技术 援助", "儿童 !人权",
    "zhanchang", "zhanchangzheng", "zanchangzenju", "zhc", "whcc", "wenhcc", "wh", "z", "文化cc", "zhanchangzhenju",
    "fatf", "cted", "counter-terrorism", "cultural property", "文物", "妇女与儿童", "2462", "1373(2001)", "24",
    "2253/2015", "S/2020/731", "S/2", "77/298", "a3", "para 2 annex", "human", "visiting", "humn rights", "核武器",
    "\"法治\"", "2462儿童", "zhanchang 2462", "全球战略", "er tong", "儿童妇女人权法治委员会",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 1..12).prop_map(|pieces| pieces.concat())
}

fn query() -> impl Strategy<Value = String> {
    let known = prop::sample::select(QUERIES).prop_map(str::to_owned);
    let begun =
        (prop::sample::select(QUERIES), 1usize..12).prop_map(|(query, length)| query.chars().take(length).collect());
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 1..3).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => known, 2 => begun, 1 => pieces, 1 => "[a-z战场证据文化 ]{1,8}"]
}

fn programme(texts: &[String]) -> Library {
    let paragraphs = |texts: &[String]| -> Vec<serde_json::Value> {
        (1..).zip(texts).map(|(number, text)| serde_json::json!({"number": number, "text": text})).collect()
    };
    let (annex, enclosure) = texts.split_at(texts.len() / 2);
    let part = |id: &str, texts| serde_json::json!({"id": id, "sections": [{"number": "A", "heading": "打击资助", "paragraphs": paragraphs(texts)}]});
    let json = serde_json::json!({
        "schema": "ctc-programme/1", "language": "zh", "parts": [part("annex", annex), part("enclosure", enclosure)]
    });
    from_slice(json.to_string().as_bytes(), "test").expect("a programme")
}

fn found(index: &Index, document: &Library, query: &str) -> Option<Vec<Hit>> {
    search(index, document, query, &|| false).ok().flatten()
}

/// What is found when the query is typed character by character, each answer narrowing the next.
fn typed(session: &mut Session, index: &Index, document: &Library, query: &str) -> Option<Vec<Hit>> {
    let mut found = None;
    for length in 1..=query.chars().count() {
        let begun: String = query.chars().take(length).collect();
        let query = parse(document, &begun).ok();
        let answer = query.and_then(|query| session.answer(index, document, &query, &Outside::default(), &|| false));
        found = answer.map(|answer| answer.hits(index, document).collect());
    }
    found
}

/// The same document, read with candidates and without.
fn both(document: &Library) -> (Index, Index) {
    let mut plain = Index::build(document);
    plain.narrows = false;
    (Index::build(document), plain)
}

proptest! {
    #[test]
    fn the_index_changes_no_answer(texts in prop::collection::vec(text(), 2..40), queries in prop::collection::vec(query(), 1..8)) {
        let document = programme(&texts);
        let (indexed, plain) = both(&document);
        let mut session = Session::default();
        for query in &queries {
            let read_through = found(&plain, &document, query);
            prop_assert_eq!(&found(&indexed, &document, query), &read_through, "{}", query);
            prop_assert_eq!(typed(&mut session, &indexed, &document, query), read_through, "typed: {}", query);
        }
    }
}

#[test]
fn nor_does_it_in_the_built_in_programme() {
    let document = super::tests::sample();
    let (indexed, plain) = both(&document);
    let mut session = Session::default();
    for query in QUERIES {
        let read_through = found(&plain, &document, query);
        assert_eq!(found(&indexed, &document, query), read_through, "{query}");
        assert_eq!(typed(&mut session, &indexed, &document, query), read_through, "typed: {query}");
    }
}
