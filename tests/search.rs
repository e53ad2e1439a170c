//! Look-up as a reader meets it: what is found first, what is cut, what is highlighted, and that the index changes
//! nothing but the time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::collections::{HashMap, HashSet};

use ctc_programme::i18n::Lang;
use ctc_programme::model::{Library, ParagraphId, embedded, from_slice};
use ctc_programme::search::{Hit, Index, Margin, Outside, Searcher, Session, Tier, Verdict, parse, search};
use ctc_programme::text::slice;

struct Desk {
    document: Library,
    index: Index,
}

impl Desk {
    fn new() -> Self {
        Self::of(embedded().unwrap())
    }

    fn of(document: Library) -> Self {
        Self { index: Index::build(&document), document }
    }

    fn find(&self, query: &str) -> Vec<Hit> {
        search(&self.index, &self.document, query, &|| false).unwrap().unwrap()
    }

    /// `a23 e23`, guesses with a question mark.
    fn names(&self, hits: &[Hit]) -> Vec<String> {
        let name = |hit: &Hit| {
            let paragraph = self.document.paragraph(hit.paragraph).unwrap();
            let part = &self.document.part(paragraph.part).unwrap().id;
            format!("{}{}{}", &part[..1], paragraph.number.unwrap_or(0), if hit.weak { "?" } else { "" })
        };
        hits.iter().map(name).collect()
    }

    fn marked(&self, hit: &Hit) -> Vec<&str> {
        hit.ranges.iter().map(|range| slice(self.document.text(hit.paragraph), *range)).collect()
    }
}

/// The queries of the table that are not answered as it says. The list may only become shorter.
const MAY_FAIL: &[&str] = &["d039"];

#[test]
fn the_table_of_queries_is_answered() {
    let desk = Desk::new();
    let mut faults = Vec::new();
    for line in include_str!("data/lookup.tsv").lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let grades: HashMap<String, u32> = fields[3]
            .split(' ')
            .filter_map(|entry| {
                let (place, grade) = entry.rsplit_once(':')?;
                let (part, number) = place.split_once(':')?;
                Some((format!("{}{number}", &part[..1]), grade.parse().unwrap()))
            })
            .collect();
        let names = desk.names(&desk.find(fields[2]));
        let best = grades.values().max().copied();
        let certain = names.iter().filter(|name| !name.ends_with('?'));
        let first = names.first().and_then(|name| grades.get(name)).copied();
        let noise = certain.filter(|name| !grades.contains_key(*name)).count();
        if best.is_some() && first != best || noise > 0 {
            faults.push((fields[0], fields[2], names));
        }
    }
    let failed: Vec<&str> = faults.iter().map(|(id, ..)| *id).collect();
    assert_eq!(failed, MAY_FAIL, "{faults:#?}");
}

/// Of the queries in Latin scripts those that are not answered as the table says. The list may only become shorter.
const LATIN_MAY_FAIL: &[&str] = &[];

#[test]
fn queries_in_english_french_and_spanish_are_answered() {
    let read = |json: &str| Desk::of(from_slice(json.as_bytes(), "queries").unwrap());
    let desks = HashMap::from([
        ("en", read(include_str!("data/queries/en.json"))),
        ("fr", read(include_str!("data/queries/fr.json"))),
        ("es", read(include_str!("data/queries/es.json"))),
    ]);
    let mut failed = Vec::new();
    let table = include_str!("data/queries/queries.tsv");
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let [language, _, query, right]: [&str; 4] =
            line.split('\t').collect::<Vec<_>>().try_into().expect("four columns");
        let desk = &desks[language];
        let found = Searcher::new(&desk.document).find(&desk.document, query, &Outside::default(), &|| false);
        let found = found.unwrap().unwrap();
        let is_answered = if right == "-" {
            found.counts().0 == 0 && found.counts().1 <= 3
        } else {
            let first = found.answer.order().first().and_then(|id| desk.document.paragraph(*id));
            first.is_some_and(|first| {
                let part = &desk.document.part(first.part).unwrap().id;
                right.split(' ').any(|place| place == format!("{part}:{}", first.number.unwrap()))
            })
        };
        if !is_answered {
            failed.push(format!("{language} {query}"));
        }
    }
    assert_eq!(failed, LATIN_MAY_FAIL);
}

/// How many of a hundred near terms must lead first to a right paragraph, in each language.
const NEAR_FLOORS: [(&str, usize); 2] = [("zh", 80), ("en", 85)];

#[test]
fn near_terms_lead_to_what_is_meant_and_absent_ones_to_nothing_certain() {
    let desk = Desk::new();
    let mut searcher = Searcher::new(&desk.document);
    let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
    let mut missed = Vec::new();
    for line in include_str!("data/near.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [kind, query, right]: [&str; 3] = line.split('\t').collect::<Vec<_>>().try_into().expect("three columns");
        let found = searcher.find(&desk.document, query, &Outside::default(), &|| false).unwrap().unwrap();
        if kind == "absent" {
            assert!(found.counts().0 == 0 && found.counts().1 <= 3, "{query}: {:?}", found.counts());
            continue;
        }
        let first = found.answer.order().first().and_then(|id| desk.document.paragraph(*id)?.number);
        let is_right = first.is_some_and(|first| right.split(',').any(|number| number == first.to_string()));
        let (answered, all) = counts.entry(kind).or_default();
        *all += 1;
        *answered += usize::from(is_right);
        missed.extend((!is_right).then_some(query));
    }
    for (language, floor) in NEAR_FLOORS {
        let (answered, all) = counts[language];
        assert!(answered * 100 >= floor * all, "{language}: {answered} of {all}; missed: {missed:?}");
    }
}

#[test]
fn what_matched_is_marked_in_every_tier() {
    let desk = Desk::new();
    for (query, tier, marked) in [
        ("战场证据", Tier::Exact, "战场证据"),
        ("戰場證據", Tier::Exact, "战场证据"),
        ("ＣＴＥＤ", Tier::Glossary, "执行局"),
        ("zhanchang zhengju", Tier::Pinyin, "战场证据"),
        ("whcc", Tier::Pinyin, "文化财产"),
        ("文化材产", Tier::Fuzzy, "文化财产"),
        ("FATF", Tier::Glossary, "金融行动特别工作组"),
        ("文物", Tier::Glossary, "文化财产"),
        ("2199", Tier::Exact, "2199(2015)"),
        ("S/2023/1035", Tier::Exact, "S/2023/1035"),
        ("A/RES/77/298", Tier::Exact, "77/298"),
    ] {
        let hits = desk.find(query);
        let first = hits.first().unwrap_or_else(|| panic!("{query} finds nothing"));
        assert_eq!(first.tier, tier, "{query}");
        assert!(desk.marked(first).contains(&marked), "{query}: {:?}", desk.marked(first));
    }
}

#[test]
fn the_reason_is_said_in_both_languages() {
    let why = |hit: &Hit| hit.tier.because(hit.reason.as_deref());
    let desk = Desk::new();
    let hits = desk.find("FATF");
    assert_eq!(why(&hits[0]).text(Lang::En), "glossary: FATF → 金融行动特别工作组");
    assert_eq!(why(&hits[0]).text(Lang::Zh), "词汇表：FATF → 金融行动特别工作组");
    assert_eq!(why(&desk.find("whcc")[0]).text(Lang::En), "pinyin");
}

#[test]
fn ranges_lie_in_the_text_in_order_without_overlaps() {
    let desk = Desk::new();
    for line in include_str!("data/lookup.tsv").lines().filter(|line| !line.starts_with('#')) {
        let query = line.split('\t').nth(2).unwrap();
        for hit in desk.find(query) {
            let length = desk.document.text(hit.paragraph).chars().count();
            assert!(hit.ranges.windows(2).all(|pair| pair[0].end < pair[1].start), "{query}");
            assert!(hit.ranges.iter().all(|range| !range.is_empty() && range.end <= length), "{query}");
            assert!((0.0..=1.0).contains(&hit.score), "{query}");
        }
    }
}

#[test]
fn guesses_stand_alone() {
    let desk = Desk::new();
    for query in ["核武器", "网络攻击", "nanmin", "毒品 因特网", "航空安全", "9999"] {
        assert!(desk.find(query).iter().all(|hit| hit.weak), "{query}: {:?}", desk.names(&desk.find(query)));
    }
    for query in ["战场证据", "儿童", "FATF"] {
        assert!(desk.find(query).iter().all(|hit| !hit.weak), "{query}");
    }
}

#[test]
fn no_prefix_of_an_answered_query_goes_empty() {
    let desk = Desk::new();
    for line in include_str!("data/lookup.tsv").lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let chars: Vec<char> = fields[2].chars().collect();
        for typed in (1..=chars.len()).filter(|_| fields[3] != "-") {
            let prefix: String = chars[..typed].iter().collect();
            // Half of an excluded word may exclude all.
            if prefix.rsplit(' ').next().is_some_and(|last| last.starts_with(['!', '-'])) {
                continue;
            }
            assert!(!desk.find(&prefix).is_empty(), "{prefix:?} of {:?}", fields[2]);
        }
    }
}

#[test]
fn words_narrow() {
    let desk = Desk::new();
    assert_eq!(desk.names(&desk.find("part:enclosure 战场证据")), ["e29"]);
    assert_eq!(desk.names(&desk.find("附件 战场证据")), ["a29"]);
    assert_eq!(desk.names(&desk.find("sec:E cites:2354")), ["a46", "e46"]);
    assert_eq!(desk.names(&desk.find("儿童 -人权")), ["a39", "e39"]);
    assert_eq!(desk.names(&desk.find("\"战场 证据\"")), ["a29", "e29"]);
    assert!(desk.find("diff: cites:2199").is_empty());
    let marked = HashSet::from([ParagraphId(3), ParagraphId(70)]);
    let query = parse(&desk.document, "marked: 委员会").unwrap();
    let outside = Outside { marked: marked.clone(), ..Outside::default() };
    let answer = Session::default().answer(&desk.index, &desk.document, &query, &outside, &|| false).unwrap();
    assert!(answer.order().iter().all(|id| marked.contains(id)) && !answer.is_empty());
}

#[test]
fn what_stands_outside_the_paragraphs_is_found_and_said_where() {
    let desk = Desk::new();
    let mut finder = Searcher::new(&desk.document);
    let noted = vec![(Some(ParagraphId(4)), "问同事：无人机的进口许可".to_owned()), (None, "复核日期".to_owned())];
    let outside = Outside { notes: noted, ..Outside::default() };
    let mut found = |query: &str| {
        let found = finder.find(&desk.document, query, &outside, &|| false).unwrap().unwrap();
        let places = (0..found.margins()).map(|row| found.margin(row).unwrap());
        let places: Vec<(Margin, bool)> = places.map(|margin| (margin.place, margin.hit.weak)).collect();
        (places, found)
    };
    let names = |places: &[(Margin, bool)]| places.iter().map(|(place, _)| place.name()).collect::<Vec<_>>();
    assert!(found("安全理事会主席").0.contains(&(Margin::Letter, false)));
    assert!(names(&found("xuanchuan zhanlue").0).contains(&"heading"));
    let (letter, _) = found("letter");
    assert!(!letter.is_empty() && letter.iter().all(|(place, _)| matches!(place, Margin::Letter | Margin::Signature)));
    for address in ["a23", "sec:二.C", "23", "!人权"] {
        assert_eq!(found(address).0, [], "{address}");
    }
    let note = (Margin::Note(Some(ParagraphId(4))), false);
    assert_eq!(found("进口许可").0, [note]);
    assert!(found("无人机").0.contains(&note) && !found("无人机 -in:notes").0.contains(&note));
    let (notes, all) = found("in:notes");
    assert_eq!((notes.len(), all.answer.len(), all.counts()), (2, 0, (2, 0)));
    assert_eq!(found("in:notes 复核").0, [(Margin::Note(None), false)]);
    assert_eq!(found("in:programme 进口许可").1.counts().0, 0);
    assert_eq!(found("in:library 无人机").1.verdict(), Verdict::Absent);
}

#[test]
fn what_is_said_of_the_finds_tells_parts_and_what_is_not_there() {
    let desk = Desk::new();
    let mut finder = Searcher::new(&desk.document);
    let mut said = |query: &str| {
        let found = finder.find(&desk.document, query, &Outside::default(), &|| false).unwrap().unwrap();
        assert!(found.verdict() == Verdict::Certain || found.counts().1 <= 3, "{query}");
        (found.verdict(), found.remark.map(|remark| remark.text(Lang::En)), found.nearest)
    };
    let (verdict, remark, near) = said("核武器");
    assert_eq!((verdict, remark.as_deref()), (Verdict::Perhaps, Some("only 武器, not 核")));
    assert!(near.contains(&"武器".to_owned()) && near.len() <= 3, "{near:?}");
    for (query, partly) in [
        ("毒品 海藻", "only 毒品, not 海藻"),
        ("drones algae", "only drones, not algae"),
        ("海藻恐怖主义", "only 恐怖主义, not 海藻"),
    ] {
        let (verdict, remark, _) = said(query);
        assert_eq!((verdict, remark.as_deref()), (Verdict::Perhaps, Some(partly)), "{query}");
    }
    assert!(!said("人工智慧").2.is_empty(), "what may be asked instead is told");
    let (_, together, _) = said("毒品 因特网");
    assert_eq!(together.as_deref(), Some("毒品, 因特网 each alone"));
    let (sounds, unsaid, none) = said("hewuqi");
    assert_eq!((sounds, unsaid.as_deref()), (Verdict::Certain, Some("核武器: not there")));
    assert!(none.is_empty());
    assert_eq!(said("zhanchang zhengju").1, None);
}

#[test]
fn an_address_is_known_as_one() {
    let desk = Desk::new();
    let address = |query| parse(&desk.document, query).unwrap().address(&desk.document);
    assert_eq!(address("a23"), Some(ParagraphId(22)));
    assert_eq!(address("附文第12段"), Some(ParagraphId(62)));
    assert_eq!(address("战场证据"), None);
    assert_eq!(desk.names(&desk.find("23")), ["a23", "e23"]);
}

#[test]
fn a_resolution_may_be_written_with_a_stroke() {
    let desk = Desk::new();
    for number in ["2253", "2462"] {
        let cited = desk.names(&desk.find(&format!("res {number}")));
        let year = if number == "2253" { 2015 } else { 2019 };
        for query in [format!("{number}/{year}"), format!("resolution {number}/{year}"), format!("{number}/20")] {
            assert_eq!(desk.names(&desk.find(&query)), cited, "{query}");
        }
    }
}

#[test]
fn a_session_answers_as_the_index_does() {
    let desk = Desk::new();
    let mut session = Session::default();
    for query in
        ["zhanchang", "zhanchang 2462", "战场证据", "!战场 证据", "23", "文化材产", "committee visits", "sansen"]
    {
        for length in 1..=query.chars().count() {
            let typed: String = query.chars().take(length).collect();
            let parsed = parse(&desk.document, &typed).unwrap();
            let answer = session.answer(&desk.index, &desk.document, &parsed, &Outside::default(), &|| false).unwrap();
            let hits: Vec<Hit> = answer.hits(&desk.index, &desk.document).collect();
            assert_eq!(hits, desk.find(&typed), "{typed}");
        }
    }
}

#[test]
fn an_overtaken_search_gives_up() {
    let desk = Desk::new();
    assert_eq!(search(&desk.index, &desk.document, "委员会", &|| true), Ok(None));
    assert!(Index::build_unless(&desk.document, &|| true).is_none());
}

/// A programme in English with the given paragraphs.
fn english(paragraphs: &[&str]) -> Desk {
    let paragraphs: Vec<_> =
        (1..).zip(paragraphs).map(|(number, text)| serde_json::json!({"number": number, "text": text})).collect();
    let json = serde_json::json!({"schema": "ctc-programme/1", "language": "en", "parts": [
        {"id": "annex", "sections": [{"number": "I", "heading": "Introduction", "paragraphs": paragraphs}]}]});
    Desk::of(from_slice(json.to_string().as_bytes(), "test").unwrap())
}

#[test]
fn other_languages_are_matched_by_words() {
    let desk = english(&[
        "The Committee will review visits to Member States under resolution 1373 (2001).",
        "Le Comité exécutif examinera les évaluations.",
        "Respect for human rights and the rule of law.",
        "Financial Action Task Force and technical assistance.",
    ]);
    for (query, expected) in [
        ("visit", "a1"),
        ("visiting", "a1"),
        ("comite executif", "a2"),
        ("EVALUATIONS", "a2"),
        ("evalutions", "a2"),
        ("human rights", "a3"),
        ("人权", "a3"),
        ("FATF", "a4"),
        ("tecnical", "a4"),
        ("1373", "a1"),
    ] {
        assert_eq!(desk.names(&desk.find(query)).first().map(String::as_str), Some(expected), "{query}");
    }
    assert!(desk.find("zhanchang").iter().all(|hit| hit.weak));
}

#[test]
fn a_paragraph_of_ten_megabytes_and_odd_documents_are_searched() {
    let long = "反恐怖主义委员会将审议执行局提供的资料，".repeat(160_000);
    let desk = english(&[&long, "短"]);
    assert_eq!(desk.names(&desk.find("审议执行局")), ["a1"]);
    assert_eq!(desk.names(&desk.find("短")), ["a2"]);
    assert!(!desk.find("审议只行局提").is_empty());
    assert!(english(&[]).find("委员会").is_empty());
}

#[test]
fn what_is_not_there_is_never_certain_and_hardly_guessed() {
    let desk = Desk::new();
    for query in [
        "人工智能", "AI", "aviation", "passenger data", "media", "nosuchthing", "核恐怖主义", "疫苗", "football",
        "cryptocurrency", "rule of law reform in fisheries",
    ] {
        let hits = desk.find(query);
        assert!(hits.iter().all(|hit| hit.weak) && hits.len() <= 3, "{query}: {:?}", desk.names(&hits));
    }
}

#[test]
fn what_only_words_apart_or_parts_of_words_say_is_not_certain() {
    let desk = Desk::new();
    for query in [
        "学术恐怖主义", "妇女作战人员", "人道主义", "青年委员会",
        // Sounds that are merged meet across the borders of words, and so do those that begin and end inside words.
        "jichang", "shichang", "zhongguo", "L3", "security guards",
        // Pinyin of another word is no slip, an initial with a syllable no abbreviation, a form of no word no term.
        "xianggang", "fbi", "tanke", "1540(2005)", "scr 1540/2005",
    ] {
        let hits = desk.find(query);
        assert!(hits.iter().all(|hit| hit.weak), "{query}: {:?}", desk.names(&hits));
    }
    for query in ["回返家属", "全球反恐网络", "zancang", "security council", "1540(2004)", "heping xingdongbu"]
    {
        assert!(desk.find(query).first().is_some_and(|hit| !hit.weak), "{query}");
    }
    let hits = desk.find("qiufan");
    assert!(desk.marked(&hits[0]).contains(&"囚犯"), "a whole word stands before 全球反恐");
}

#[test]
fn a_compound_is_found_however_it_is_joined_and_with_a_slip_in_one_word() {
    let desk = english(&["The Office prepares counter-narratives.", "The narratives of the other side are many."]);
    for query in ["counter-naratives", "cuonter-narratives"] {
        let hits = desk.find(query);
        assert_eq!(desk.names(&hits).first().map(String::as_str), Some("a1"), "{query}");
    }
    let desk =
        english(&["Cooperation and subregional reintegration.", "Committees list operations in returning regions."]);
    for query in ["co-operation", "sub-regional", "re-integration"] {
        let hits = desk.find(query);
        assert_eq!(desk.names(&hits).first().map(String::as_str), Some("a1"), "{query}");
    }
    for query in ["de-listing", "counter-list"] {
        assert!(desk.find(query).iter().all(|hit| hit.weak), "{query}");
    }
    let desk =
        english(&["Follow-up on human rights by think tanks.", "Human follow, the up and rights; think of tanks."]);
    for query in ["followup", "humanrights", "think-tanks", "thinktanks"] {
        let hits = desk.find(query);
        assert_eq!(desk.names(&hits), ["a1"], "{query}");
        assert!(!hits[0].weak, "{query}");
    }
    let desk = english(&["Peacebuilding is slow.", "Building on the peace that was agreed."]);
    assert_eq!(desk.names(&desk.find("peace building")), ["a1"]);
}

#[test]
fn what_is_certain_outside_the_paragraphs_stands_before_guesses_in_them() {
    let desk = Desk::new();
    let found = |query: &str| {
        Searcher::new(&desk.document).find(&desk.document, query, &Outside::default(), &|| false).unwrap().unwrap()
    };
    for query in ["benjiama", "1566"] {
        let found = found(query);
        assert!(found.begins_outside() && found.counts().0 > 0, "{query}");
    }
    assert!(!found("战场证据").begins_outside());
}

#[test]
fn a_verdict_stands_over_every_answer() {
    let desk = Desk::new();
    let verdict = |query: &str| {
        let query = parse(&desk.document, query).unwrap();
        let answer = Session::default().answer(&desk.index, &desk.document, &query, &Outside::default(), &|| false);
        answer.unwrap().verdict()
    };
    assert_eq!(verdict("战场证据"), Verdict::Certain);
    assert_eq!(verdict("罪犯改造"), Verdict::Perhaps);
    assert_eq!(verdict("aviation"), Verdict::Absent);
}

#[test]
fn near_terms_are_found_as_guesses_with_their_reason() {
    let desk = Desk::new();
    for (query, marked) in [("罪犯改造", "改造"), ("jail", "判刑")] {
        let hits = desk.find(query);
        let first = hits.first().unwrap_or_else(|| panic!("{query} finds nothing"));
        assert!(first.weak && first.reason.is_some(), "{query}");
        assert!(desk.marked(first).contains(&marked), "{query}: {:?}", desk.marked(first));
    }
}

#[test]
fn forms_that_people_type_lead_to_the_same() {
    let desk = Desk::new();
    for (one, other) in [
        ("⽆⼈机", "无人机"),
        ("无 人 机", "无人机"),
        ("wu2ren2ji1", "wurenji"),
        ("funyu", "funv"),
        ("1373、1624", "1373 1624"),
        ("res 1373 and 1624", "res 1373 res 1624"),
        ("fujian9", "a9"),
        ("2C", "二.C"),
        ("II.E", "section E"),
        ("51(a)", "para 51"),
        ("part:annex 9", "a9"),
        ("第1373号和第1624号决议", "1373 1624"),
        ("SCR 1267 and SCR 1540", "1267 1540"),
        ("第14、15段", "paras 14-15"),
        ("12th paragraph", "para 12"),
        ("SC Res 2395", "2395"),
        ("UN Security Council resolution 1624 (2005)", "res 1624"),
        ("paragraph twelve of the annex", "a12"),
        ("第12段（附件）", "a12"),
        ("附件二C第38段", "a38"),
        ("section C of part II", "二.C"),
    ] {
        assert_eq!(desk.names(&desk.find(one)), desk.names(&desk.find(other)), "{one} / {other}");
        assert!(!desk.find(one).is_empty(), "{one}");
    }
}

#[test]
fn whole_syllables_across_the_border_of_words_are_certain() {
    let desk = Desk::new();
    for (query, marked) in [("hepingxingdongbu", "和平行动部"), ("hewuqi", "和武器")] {
        let hits = desk.find(query);
        assert!(!hits[0].weak && desk.marked(&hits[0]).contains(&marked), "{query}");
    }
    assert!(desk.find("hewuq").iter().all(|hit| hit.weak), "an unfinished syllable may become another word");
}

#[test]
fn words_of_a_text_in_letters_are_found_in_their_forms() {
    let desk = english(&[
        "The Team will help to rehabilitate offenders and to prosecute those who trafficked in arms.",
        "Le bureau étudiera l’œuvre des comités régionaux.",
        "La Oficina organizará visitas y evaluaciones técnicas.",
    ]);
    for (query, expected) in [
        ("rehabilitation", "a1"),
        ("trafficing", "a1"),
        ("smuggling", "a1"),
        ("oeuvre", "a2"),
        ("regionaux", "a2"),
        ("étudiera", "a2"),
        ("organizara", "a3"),
        ("evaluacion", "a3"),
        ("tecnicas visitas", "a3"),
    ] {
        assert_eq!(desk.names(&desk.find(query)).first().map(String::as_str), Some(expected), "{query}");
    }
    for query in ["zhanchang", "aviation", "vaccines"] {
        assert!(desk.find(query).is_empty(), "{query}");
    }
}

#[test]
fn what_two_languages_teach_leads_from_the_one_to_the_other() {
    let part = |id: &str, texts: [&str; 2]| {
        let paragraphs: Vec<_> =
            (1..).zip(texts).map(|(number, text)| serde_json::json!({"number": number, "text": text})).collect();
        serde_json::json!({"id": id, "paragraphs": paragraphs})
    };
    let json = serde_json::json!({"schema": "ctc-programme/1", "language": "zh", "parts": [
        part("annex", ["渡船公司增加航次。", "灯塔由港务局维护。"]),
        part("enclosure", ["The ferry company adds crossings.", "The light towers are kept by the port."])]});
    let desk = Desk::of(from_slice(json.to_string().as_bytes(), "test").unwrap());
    assert!(desk.find("light towers").iter().all(|hit| hit.tier == Tier::Exact));
    let facing = [[ParagraphId(0), ParagraphId(2)], [ParagraphId(1), ParagraphId(3)]];
    desk.index.use_translations([["灯塔", "light towers"], ["航次", "crossings"]].into_iter(), facing.into_iter());
    for (query, found) in [("light towers", ["e2", "a2"]), ("灯塔", ["a2", "e2"]), ("crossings", ["e1", "a1"])] {
        let hits = desk.find(query);
        assert_eq!(desk.names(&hits), found, "{query}");
        assert_eq!((hits[0].tier, hits[1].tier), (Tier::Exact, Tier::Translation), "{query}");
        assert!(hits[1].reason.as_deref().is_some_and(|reason| reason.contains('→')), "{query}");
    }
    // What is no term is said in the other language by the paragraph that faces it.
    assert_eq!(desk.names(&desk.find("ferry")), ["e1", "a1"]);
    assert_eq!(desk.names(&desk.find("港务局")), ["a2", "e2"]);
    assert_eq!(desk.names(&desk.find("part:enclosure ferry")), ["e1"]);
}

#[test]
fn letters_that_are_no_pinyin_find_no_sounds() {
    let desk = Desk::new();
    for query in ["voiture", "gherkin", "Lüneburg", "pumpkin", "asdfghjk", "kangaroo"] {
        assert_eq!(desk.names(&desk.find(query)), [""; 0], "{query}");
    }
    // A few first letters meet anywhere, and a word of English is meant as one.
    for query in ["ddd", "men"] {
        assert!(desk.find(query).iter().all(|hit| hit.weak), "{query}");
    }
    for query in ["wrj", "zhanchang zhengju", "kongbu", "zhangchangzhengju"] {
        assert!(desk.find(query).iter().any(|hit| !hit.weak), "{query}");
    }
}

#[test]
fn pieces_in_one_clause_are_said_in_either_order() {
    let of = |text: &str, query: &str| {
        let json = serde_json::json!({"schema": "ctc-programme/1", "language": "zh", "parts": [
            {"id": "annex", "paragraphs": [{"number": 1, "text": text}, {"number": 2, "text": "各方将另行商定会议日期。"}]}]});
        let desk = Desk::of(from_slice(json.to_string().as_bytes(), "test").unwrap());
        desk.names(&desk.find(query))
    };
    assert_eq!(of("边防人员查获贩运木材和毛皮的车辆。", "毛皮走私"), ["a1"]);
    assert_eq!(of("边防人员查获贩运木材和毛皮的车辆。", "走私毛皮"), ["a1"]);
    assert_eq!(of("商人贩运木材，有人收购毛皮。", "毛皮走私"), ["a1?"]);
    assert_eq!(of("提供口头和书面翻译。", "口头翻译"), ["a1"], "one head of two modifiers");
}

#[test]
fn a_whole_word_is_not_taken_for_the_beginning_of_another() {
    let desk = english(&[
        "A portfolio of united teams trained the operator, assessed the gap, the bodies and policies and batted in training.",
        "It held a meeting on human financing and counter measures.",
    ]);
    for query in ["trains", "portfoli", "gaps", "assess", "oper", "unite", "ass", "body", "policy", "hold"] {
        let hits = desk.find(query);
        assert!(hits.first().is_some_and(|hit| !hit.weak), "{query} is another form, or no word yet");
    }
    for query in ["port", "opera", "unit", "asses", "humane", "county", "fiance", "un", "op", "co"] {
        assert!(desk.find(query).iter().all(|hit| hit.weak), "{query} is a word of its own");
    }
    // In a Chinese text neither is a name that a whole word only begins.
    let chinese = Desk::new();
    assert!(chinese.find("intern").iter().all(|hit| hit.weak));
    assert!(chinese.find("interne").first().is_some_and(|hit| !hit.weak));
}

#[test]
fn what_an_address_lacks_is_said_and_what_is_there_is_found() {
    let desk = Desk::new();
    let mut finder = Searcher::new(&desk.document);
    let mut found = |query: &str| {
        let found = finder.find(&desk.document, query, &Outside::default(), &|| false).unwrap().unwrap();
        (found.counts().0, found.remark.map(|remark| remark.text(Lang::En)).unwrap_or_default())
    };
    assert_eq!(found("annex 77"), (0, "there is no paragraph 77 (附件 has 1 to 51)".to_owned()));
    assert_eq!(found("paragraph 99"), (0, "there is no paragraph 99 (1 to 51)".to_owned()));
    assert_eq!(found("para 8 of the letter"), (0, "there is no paragraph 8 (the letter has 1 to 5)".to_owned()));
    assert_eq!(found("10,12,250"), (4, "there is no paragraph 250 (1 to 51)".to_owned()));
    assert_eq!(found("99"), (0, "nothing cites 99; there is no paragraph 99 (1 to 51)".to_owned()));
    assert!(found("section Z").1.starts_with("There is no section “Z”"), "{:?}", found("section Z"));
    for there in ["II.C para 34", "二.C 第34段", "10,12", "2462", "letter (c)"] {
        let (certain, remark) = found(there);
        assert!(certain > 0 && remark.is_empty(), "{there}: {certain} {remark}");
    }
}

#[test]
fn words_of_a_letter_side_by_side_come_before_paragraphs_that_have_them_apart() {
    let json = serde_json::json!({"schema": "ctc-programme/1", "language": "en",
        "letter": {"title": "Letter", "paragraphs": ["The text will be printed as a booklet."], "signature": ["Ann Weaver", "Chair"]},
        "parts": [{"id": "annex", "sections": [{"number": "I", "heading": "Work", "paragraphs": [
            {"number": 1, "text": "As a booklet is read by many, it was printed twice."},
            {"number": 2, "text": "The Chair will read it."}]}]}]});
    let document = from_slice(json.to_string().as_bytes(), "test").unwrap();
    let mut finder = Searcher::new(&document);
    let mut found = |query: &str| finder.find(&document, query, &Outside::default(), &|| false).unwrap().unwrap();
    let said = found("printed as a booklet");
    assert!(said.begins_outside() && said.margin(0).unwrap().place == Margin::Letter);
    assert!(!found("booklet twice").begins_outside());
    for query in ["ann weaver chair", "chair ann weaver"] {
        let signed = found(query);
        assert!(signed.begins_outside() && signed.margin(0).unwrap().place == Margin::Signature, "{query}");
    }
}

#[test]
fn letters_that_changed_places_in_an_abbreviation_may_mean_it() {
    let desk = Desk::new();
    for query in ["FAFT", "FTAF"] {
        let hits = desk.find(query);
        assert!(
            hits.first().is_some_and(|hit| hit.weak && hit.reason.as_deref().unwrap().starts_with("FATF")),
            "{query}"
        );
        let mut finder = Searcher::new(&desk.document);
        let found = finder.find(&desk.document, query, &Outside::default(), &|| false).unwrap().unwrap();
        assert_eq!(found.nearest.first().map(String::as_str), Some("FATF"), "{query}");
    }
    for query in ["FATH", "ATFG"] {
        assert!(desk.find(query).iter().all(|hit| hit.reason.as_deref().is_none_or(|why| !why.starts_with("FATF"))));
    }
}

#[test]
fn two_english_words_written_together_are_found_in_a_chinese_text() {
    let json = serde_json::json!({"schema": "ctc-programme/1", "language": "zh", "parts": [{"id": "annex", "paragraphs": [
        {"number": 1, "text": "委员会将加强边境管制。"}, {"number": 2, "text": "委员会将处理洗钱问题。"}]}]});
    let desk = Desk::of(from_slice(json.to_string().as_bytes(), "test").unwrap());
    for (query, number) in [("bordercontrol", 0), ("border control", 0), ("moneylaundering", 1)] {
        let hits = desk.find(query);
        assert!(hits.len() == 1 && !hits[0].weak && hits[0].paragraph == ParagraphId(number), "{query}: {hits:?}");
    }
    for query in ["homeland", "counterpart", "network"] {
        assert!(desk.find(query).iter().all(|hit| hit.weak), "{query}");
    }
}

#[test]
fn a_word_in_two_alphabets_is_read_in_one() {
    let desk = Desk::new();
    let mut finder = Searcher::new(&desk.document);
    let mut found = |query: &str| finder.find(&desk.document, query, &Outside::default(), &|| false).unwrap().unwrap();
    for (mixed, latin) in [("\u{430}nnex 9", "annex 9"), ("wurenj\u{456}", "wurenji"), ("\u{410}I", "AI")] {
        assert_eq!(found(mixed).answer.order(), found(latin).answer.order(), "{latin}");
    }
    assert_eq!(found("\u{430}\u{43e}").counts().0, 0, "a word of the other alphabet stays one");
}

#[test]
fn no_rare_reading_of_a_character_is_heard() {
    let json = serde_json::json!({"schema": "ctc-programme/1", "language": "zh", "parts": [{"id": "annex", "paragraphs": [
        {"number": 1, "text": "委员会认识到银行的会计和行动的重要性，并将调查长期的参与。"}]}]});
    let desk = Desk::of(from_slice(json.to_string().as_bytes(), "test").unwrap());
    for heard in ["renshi", "yinhang", "kuaiji", "xingdong", "zhongyao", "diaocha", "changqi"] {
        assert!(desk.find(heard).first().is_some_and(|hit| !hit.weak), "{heard}");
    }
    for rare in ["renzhi", "hengdong", "cenyu"] {
        assert!(desk.find(rare).iter().all(|hit| hit.weak), "{rare}");
    }
}

/// A programme of one part with these paragraphs.
fn made_of(texts: &[&str]) -> Desk {
    let paragraphs: Vec<_> =
        (1..).zip(texts).map(|(number, text)| serde_json::json!({"number": number, "text": text})).collect();
    let json = serde_json::json!({"schema": "ctc-programme/1", "language": "zh",
        "parts": [{"id": "annex", "paragraphs": paragraphs}]});
    Desk::of(from_slice(json.to_string().as_bytes(), "test").unwrap())
}

#[test]
fn what_an_exclusion_names_never_comes_back() {
    let desk = Desk::new();
    let mut finder = Searcher::new(&desk.document);
    for (query, word) in
        [("恐怖主义 !恐怖主义", "恐怖主义"), ("!人权 人权 ", "人权"), ("儿童 -儿童", "儿童"), ("妇女 !女", "女")]
    {
        assert_eq!(desk.names(&desk.find(query)), [""; 0], "{query}");
        let found = finder.find(&desk.document, query, &Outside::default(), &|| false).unwrap().unwrap();
        assert!(found.nearest.iter().all(|term| !term.contains(word)), "{query}: {:?}", found.nearest);
    }
}

#[test]
fn numbers_in_hanzi_are_those_in_digits() {
    let desk = made_of(&[
        "渡船依照第一千三百七十三号决议点灯。",
        "码头依照第二四六二(二〇一九)号决议修缮。",
        "桥梁依照第1373(2001)号决议检查。",
        "十二个月内提交一千三百七十三份报告，另有一百二十份。",
    ]);
    for (query, names) in [
        ("1373", &["a1", "a3", "a4"][..]),
        ("一千三百七十三", &["a1", "a3", "a4"]),
        ("第一千三百七十三号决议", &["a1", "a3"]),
        ("第1373号", &["a1", "a3"]),
        ("二四六二", &["a2"]),
        ("2462", &["a2"]),
        ("十二", &["a4"]),
        ("一百二十", &["a4"]),
        ("二千一百", &[]),
    ] {
        let mut found = desk.names(&desk.find(query));
        found.retain(|name| !name.ends_with('?'));
        found.sort_unstable();
        assert_eq!(found, names, "{query}");
    }
}

#[test]
fn pinyin_that_spells_a_word_as_it_stands_means_that_word() {
    let desk = made_of(&["渡船公司深化合作。", "制度由委员会审议。", "信任他们。"]);
    for (query, is_sure) in
        [("shenhua", true), ("shenghua", false), ("zidu", true), ("xinren", true), ("xingren", false)]
    {
        let hits = desk.find(query);
        assert_eq!(hits.iter().any(|hit| !hit.weak), is_sure, "{query}: {:?}", desk.names(&hits));
    }
}

#[test]
fn two_names_that_say_the_same_side_by_side_are_certain_and_apart_a_guess() {
    let desk = made_of(&[
        "渡口缉查贩运麻醉药品的船只。",
        "水手参加培训。渡口另有关于枪支贩运的告示，并且每年由港务长公布。",
        "港口的毒品检查由两人进行，其余时间有一名水手值守，随后另有人报告贩运情况。",
    ]);
    let certain = |query: &str| {
        let mut names = desk.names(&desk.find(query));
        names.retain(|name| !name.ends_with('?'));
        names
    };
    assert_eq!(certain("走私毒品"), ["a1"]);
    assert_eq!(certain("走私水手"), [""; 0]);
}
