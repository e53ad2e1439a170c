//! How well the marks agree with those that a person made: all pairs of the 2024 programme, marked by reading.
//!
//! `cargo test --test marked_pairs -- --nocapture` prints the figures. The limits asserted lie a little below what is
//! reached, so that a change for the worse shows.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::collections::{BTreeMap, HashSet};

use ctc_programme::compare::{Comparison, Framing, Kind, Mark, compare};
use ctc_programme::model::{Document, embedded};

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
fn marked() -> BTreeMap<u32, [Marked; 2]> {
    let mut pairs: BTreeMap<u32, [Marked; 2]> = BTreeMap::new();
    let mut number = 0;
    for line in MARKED.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
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

fn compared(document: &Document) -> Vec<Comparison> {
    let pairing = document.counterparts().unwrap();
    let framing = Framing::learn(document, &pairing);
    pairing.links().iter().map(|pair| compare(document, &framing, pair)).collect()
}

#[test]
fn marks_agree_with_a_readers() {
    let document = embedded().unwrap();
    let comparisons = compared(&document);
    let gold = marked();
    let (mut any, mut right_kind) = (Score::default(), Score::default());
    let mut kinds: BTreeMap<&str, Score> = BTreeMap::new();
    let (mut flagged, mut real) = (HashSet::new(), HashSet::new());
    for comparison in &comparisons {
        let number =
            comparison.link.left.first().and_then(|id| document.paragraph(*id)).and_then(|p| p.number).unwrap();
        let Some(sides) = gold.get(&number) else { continue };
        let texts = [(&comparison.link.left, &comparison.left), (&comparison.link.right, &comparison.right)];
        for ((side, marks), reader) in texts.into_iter().zip(sides) {
            let ours = found(&document.text_of(side), marks);
            let plain = |marked: &Marked| marked.iter().map(|(c, _)| *c).collect::<String>();
            assert_eq!(plain(&ours), plain(reader), "pair {number}: the marked text is the programme's");
            for ((_, ours), (_, theirs)) in ours.iter().zip(reader) {
                any.add(ours.is_some(), theirs.is_some());
                if let (Some(ours), Some(theirs)) = (ours, theirs) {
                    right_kind.add(ours == theirs, true);
                }
                for kind in Kind::BY_WEIGHT.map(Kind::name) {
                    kinds.entry(kind).or_default().add(*ours == Some(kind), *theirs == Some(kind));
                }
                let is_real = |kind: &Option<&str>| matches!(kind, Some("substance" | "citation"));
                kinds.entry("real").or_default().add(is_real(ours), is_real(theirs));
                flagged.extend(is_real(ours).then_some(number));
                real.extend(is_real(theirs).then_some(number));
            }
        }
    }
    println!("pairs {}  characters F1 {:.3}  right kind {:.3}", gold.len(), any.f1(), right_kind.recall());
    for (kind, score) in &kinds {
        println!("{kind:10} F1 {:.3}  found {:.3}  of {}", score.f1(), score.recall(), score.theirs);
    }
    let hits = flagged.intersection(&real).count();
    println!("real pairs {}  found {hits}  needless {}", real.len(), flagged.len() - hits);
    let differences: usize = comparisons.iter().map(|comparison| comparison.differences.len()).sum();
    println!("differences {differences}");

    assert!(any.f1() >= 0.97);
    assert!(right_kind.recall() >= 0.90);
    assert!(kinds["role"].f1() >= 0.95);
    assert!(kinds["real"].recall() >= 0.85);
    assert!(hits * 10 >= real.len() * 9 && flagged.len() - hits <= 8);
}
