//! The `cites` of a paragraph, read from its text.

use std::collections::HashMap;

use serde_json::Map;

use super::{Cite, Pinpoint};
use crate::citation::{self, Symbol};

/// Each distinct document that a text cites, in the order of first mention; the paragraphs that the text points at
/// stand right behind the document.
pub(crate) fn cites_of(text: &str) -> Vec<Cite> {
    // By document, in the order of first mention; a paragraph that cites ten thousand is no reason to wait.
    let mut order = Vec::new();
    let mut pinpoints: HashMap<Symbol, Vec<Vec<u32>>> = HashMap::new();
    for citation in citation::scan(text) {
        let known = pinpoints.entry(citation.symbol.clone()).or_insert_with(|| {
            order.push(citation.symbol.clone());
            Vec::new()
        });
        if !citation.paragraphs.is_empty() && !known.contains(&citation.paragraphs) {
            known.push(citation.paragraphs);
        }
    }
    let mut cites = Vec::with_capacity(order.len());
    for symbol in order {
        let points = pinpoints.remove(&symbol).unwrap_or_default();
        cites.push(Cite::Document(symbol.clone()));
        cites.extend(points.into_iter().map(|paragraphs| {
            Cite::Pinpoint(Box::new(Pinpoint { symbol: symbol.clone(), paragraphs, extra: Map::new() }))
        }));
    }
    cites
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_stands_once_with_its_pinpoints_behind_it() {
        let cites = cites_of("第1624(2005)和2462(2019)号决议、第2462(2019)号决议第35段、第2462(2019)号决议第35段");
        assert_eq!(
            serde_json::to_string(&cites).expect("JSON"),
            r#"["S/RES/1624(2005)","S/RES/2462(2019)",{"symbol":"S/RES/2462(2019)","paragraphs":[35]}]"#
        );
    }
}
