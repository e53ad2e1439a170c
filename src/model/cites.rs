//! The `cites` of a paragraph, read from its text.

use super::Cite;
use crate::citation;

/// Each distinct document that a text cites, in the order of first mention; the paragraphs that the text points at
/// stand right behind the document.
#[must_use]
pub fn cites_of(text: &str) -> Vec<Cite> {
    let mut cites: Vec<Cite> = Vec::new();
    for citation in citation::scan(text) {
        let after = match cites.iter().rposition(|cite| *cite.symbol() == citation.symbol) {
            Some(place) => place + 1,
            None => {
                cites.push(Cite::Document(citation.symbol.clone()));
                cites.len()
            }
        };
        let pinpoint = Cite::Pinpoint { symbol: citation.symbol, paragraphs: citation.paragraphs };
        let is_empty = matches!(&pinpoint, Cite::Pinpoint { paragraphs, .. } if paragraphs.is_empty());
        if !is_empty && !cites.contains(&pinpoint) {
            cites.insert(after, pinpoint);
        }
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
