//! How well the marks agree with those that a person made: all pairs of the 2024 programme, marked by reading.
//!
//! `cargo test --test marked_pairs -- --nocapture` prints the figures. The limits asserted lie a little below what is
//! reached, so that a change for the worse shows.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::collections::{BTreeMap, HashSet};

use ctc_programme::compare::{Comparison, Framing, Kind, Mark, compare};
use ctc_programme::model::{Library, Programme, embedded};

const MARKED: &str = include_str!("marked-pairs.txt");

/// The characters of a text that are no blanks, each with the kind it is marked as.
type Marked = Vec<(char, Option<&'static str>)>;

fn kind_named(name: &str) -> &'static str {
    let kind = Kind::BY_WEIGHT.into_iter().find(|kind| kind.name() == name);
    kind.unwrap_or_else(|| panic!("no kind is called {name}")).name()
}

/// Reads `一⟦variant|二⟧三`.
fn read(line: &str) -> Marked {
    let mut marked = Marked::new();
    let mut add = |text: &str, kind: Option<&'static str>| {
        marked.extend(text.chars().filter(|c| !c.is_whitespace()).map(|c| (c, kind)));
    };
    for piece in line.split('⟦') {
        match piece.split_once('⟧') {
            Some((mark, after)) => {
                let (kind, text) = mark.split_once('|').expect("a kind before the text");
                add(text, Some(kind_named(kind)));
                add(after, None);
            }
            None => add(piece, None),
        }
    }
    marked
}

/// What a person marked, by the number of the pair: the annex, the enclosure.
type Gold = BTreeMap<u32, [Marked; 2]>;

fn marked(lines: &str) -> Gold {
    let mut pairs = Gold::new();
    let mut number = 0;
    for line in lines.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        match line.split_at(1) {
            ("<", text) => pairs.entry(number).or_default()[0] = read(text),
            (">", text) => pairs.entry(number).or_default()[1] = read(text),
            _ => number = line.parse().expect("the number of a pair"),
        }
    }
    pairs
}

fn found(text: &str, marks: &[Mark]) -> Marked {
    let kind = |at: usize| marks.iter().find(|mark| mark.span.contains(at)).map(|mark| mark.kind.name());
    let places = text.chars().enumerate().filter(|(_, c)| !c.is_whitespace());
    places.map(|(at, c)| (c, kind(at))).collect()
}

#[derive(Default)]
struct Score {
    both: usize,
    ours: usize,
    theirs: usize,
}

impl Score {
    fn add(&mut self, ours: bool, theirs: bool) {
        self.both += usize::from(ours && theirs);
        self.ours += usize::from(ours);
        self.theirs += usize::from(theirs);
    }

    fn f1(&self) -> f64 {
        2.0 * self.both as f64 / (self.ours + self.theirs).max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.both as f64 / self.theirs.max(1) as f64
    }
}

fn compared(document: &Library) -> Vec<Comparison> {
    let pairing = document.counterparts().unwrap();
    let framing = Framing::learn(document, &pairing);
    pairing.links().iter().map(|pair| compare(document, &framing, pair)).collect()
}

/// How far the marks of some programmes agree with a reader's.
#[derive(Default)]
struct Agreement {
    pairs: usize,
    differences: usize,
    any: Score,
    right_kind: Score,
    kinds: BTreeMap<&'static str, Score>,
    /// The pairs that hold a real difference by our marks, and by the reader's.
    flagged: HashSet<(String, u32)>,
    real: HashSet<(String, u32)>,
}

impl Agreement {
    fn add(&mut self, document: &Library, gold: &Gold) {
        for comparison in &compared(document) {
            let number =
                comparison.link.left.first().and_then(|id| document.paragraph(*id)).and_then(|p| p.number).unwrap();
            let Some(sides) = gold.get(&number) else { continue };
            let name = (document.first().language.clone(), number);
            self.pairs += 1;
            self.differences += comparison.differences.len();
            let texts = [(&comparison.link.left, &comparison.left), (&comparison.link.right, &comparison.right)];
            for ((side, marks), reader) in texts.into_iter().zip(sides) {
                let ours = found(&document.text_of(side), marks);
                let plain = |marked: &Marked| marked.iter().map(|(c, _)| *c).collect::<String>();
                assert_eq!(plain(&ours), plain(reader), "pair {number}: the marked text is the programme's");
                for ((_, ours), (_, theirs)) in ours.iter().zip(reader) {
                    self.any.add(ours.is_some(), theirs.is_some());
                    if let (Some(ours), Some(theirs)) = (ours, theirs) {
                        self.right_kind.add(ours == theirs, true);
                    }
                    for kind in Kind::BY_WEIGHT.map(Kind::name) {
                        self.kinds.entry(kind).or_default().add(*ours == Some(kind), *theirs == Some(kind));
                    }
                    let is_real = |kind: &Option<&str>| matches!(kind, Some("substance" | "citation"));
                    self.kinds.entry("real").or_default().add(is_real(ours), is_real(theirs));
                    self.flagged.extend(is_real(ours).then(|| name.clone()));
                    self.real.extend(is_real(theirs).then(|| name.clone()));
                }
            }
        }
    }

    /// How many pairs with a real difference are flagged, and how many without.
    fn flags(&self) -> (usize, usize) {
        let hits = self.flagged.intersection(&self.real).count();
        (hits, self.flagged.len() - hits)
    }

    fn print(&self) {
        println!(
            "pairs {}  characters F1 {:.3}  right kind {:.3}",
            self.pairs,
            self.any.f1(),
            self.right_kind.recall()
        );
        for (kind, score) in &self.kinds {
            println!("{kind:10} F1 {:.3}  found {:.3}  of {}", score.f1(), score.recall(), score.theirs);
        }
        let (hits, needless) = self.flags();
        println!("real pairs {}  found {hits}  needless {needless}", self.real.len());
        println!("differences {}", self.differences);
    }
}

#[test]
fn marks_agree_with_a_readers() {
    let mut agreement = Agreement::default();
    agreement.add(&embedded().unwrap(), &marked(MARKED));
    agreement.print();
    assert!(agreement.any.f1() >= 0.97);
    assert!(agreement.right_kind.recall() >= 0.92);
    assert!(agreement.kinds["role"].f1() >= 0.95);
    assert!(agreement.kinds["real"].recall() >= 0.88);
    let (hits, needless) = agreement.flags();
    assert!(hits * 10 >= agreement.real.len() * 9 && needless <= 5);
}

/// The programme that some marked lines are the pairs of.
fn programme(language: &str, lines: &str) -> Library {
    let part = |id: &str, sign: char| {
        let texts = lines.lines().filter_map(|line| line.strip_prefix(sign)).zip(1..);
        let plain = |text: &str| -> String {
            let pieces = text.split('⟦').map(|piece| piece.split_once('|').map_or(piece, |(_, words)| words));
            pieces.collect::<String>().replace('⟧', "").trim().to_owned()
        };
        let paragraphs: Vec<_> =
            texts.map(|(text, number)| serde_json::json!({"number": number, "text": plain(text)})).collect();
        serde_json::json!({"id": id, "paragraphs": paragraphs})
    };
    let json = serde_json::json!({"schema": "ctc-programme/1", "language": language,
        "parts": [part("annex", '<'), part("enclosure", '>')]});
    Library::from(serde_json::from_value::<Programme>(json).expect("a programme"))
}

#[test]
fn marks_agree_with_a_readers_in_texts_of_other_bodies_and_languages() {
    let mut agreement = Agreement::default();
    for lines in include_str!("marked-others.txt").split("\n= ").skip(1) {
        let (language, lines) = lines.split_once('\n').expect("pairs below the language");
        agreement.add(&programme(language, lines), &marked(lines));
    }
    agreement.print();
    assert_eq!(agreement.pairs, 12);
    assert!(agreement.any.f1() >= 0.95);
    assert!(agreement.right_kind.recall() >= 0.90);
    assert!(agreement.kinds["real"].recall() >= 0.88);
    let (hits, needless) = agreement.flags();
    assert!(hits + 1 >= agreement.real.len() && needless <= 1);
}
