//! Circles between files: files that cannot be read one after the other.
//!
//! The file of a module and the files below it are read together: it may call what lies below, which may stand on its
//! types. Everything else goes one way.

use std::collections::BTreeSet;

use super::paths::{named, resolved};
use super::source::Tree;

/// The files that need each other in a circle, as their paths; each circle and its files in order.
pub fn circles(tree: &Tree) -> Vec<Vec<String>> {
    let needs: Vec<BTreeSet<usize>> = tree
        .sources
        .iter()
        .map(|source| {
            let named = named(tree, source).into_iter();
            // What a module hands on it does not need: its readers are led through to where it is defined.
            named
                .filter(|named| named.is_ours && !named.is_test && !named.is_handed_on)
                .filter_map(|named| resolved(tree, &named.path))
                .filter(|needed| !tree.sources[*needed].module.starts_with(&source.module))
                .collect()
        })
        .collect();
    let reached: Vec<BTreeSet<usize>> = (0..needs.len()).map(|from| reachable(&needs, from)).collect();
    let mut seen = BTreeSet::new();
    let mut circles = Vec::new();
    for from in 0..needs.len() {
        let circle: Vec<usize> = reached[from].iter().copied().filter(|to| reached[*to].contains(&from)).collect();
        if circle.len() > 1 && circle.iter().all(|file| seen.insert(*file)) {
            let mut paths: Vec<String> = circle.iter().map(|file| tree.sources[*file].path.clone()).collect();
            paths.sort();
            circles.push(paths);
        }
    }
    circles.sort();
    circles
}

fn reachable(needs: &[BTreeSet<usize>], from: usize) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        open.extend(needs[at].iter().copied().filter(|next| reached.insert(*next)));
    }
    reached
}
