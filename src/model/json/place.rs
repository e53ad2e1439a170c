//! Paths, lines and columns of values.

use std::fmt::Write as _;

use super::{JsonTree, NodeId};

impl JsonTree<'_> {
    /// The path of a value as RFC 9535 writes it: `$.parts[0].sections[1].heading`.
    pub(in crate::model) fn path(&self, id: NodeId) -> String {
        let mut steps = Vec::new();
        let mut at = id;
        while at != Self::ROOT {
            let Some(node) = self.node(at) else { break };
            steps.push((at, node.index));
            at = NodeId(node.parent);
        }
        let mut path = "$".to_owned();
        for (id, index) in steps.into_iter().rev() {
            match self.node(id) {
                Some(node) if node.key.1 > 0 => push_key(&mut path, &self.key(id)),
                _ => {
                    let _ = write!(path, "[{index}]");
                }
            }
        }
        path
    }
}

/// Adds a key to a path: `.key`, or `["odd key"]`.
pub(in crate::model) fn push_key(path: &mut String, key: &str) {
    let is_plain = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    let _ = if is_plain { write!(path, ".{key}") } else { write!(path, "[{}]", serde_json::Value::from(key)) };
}

/// The line and column of each offset, counted from 1; columns are characters. One walk through the text.
///
/// `offsets` may stand in any order; the answers stand in the same.
pub(in crate::model) fn places(text: &str, offsets: &[usize]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_by_key(|place| offsets.get(*place));
    let mut answers = vec![(1, 1); offsets.len()];
    let (mut line, mut column, mut at) = (1, 1, 0);
    for place in order {
        let offset = offsets.get(place).copied().unwrap_or(0).min(text.len());
        for c in text.get(at..offset).unwrap_or("").chars() {
            if c == '\n' {
                (line, column) = (line + 1, 1);
            } else {
                column += 1;
            }
        }
        at = offset;
        if let Some(answer) = answers.get_mut(place) {
            *answer = (line, column);
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    use super::super::scan;
    use super::*;

    #[test]
    fn paths_lead_to_values() {
        let tree = scan(r#"{"parts": [{}, {"odd key": [1, "x"]}]}"#).expect("JSON");
        let parts = tree.get(JsonTree::ROOT, "parts").expect("parts");
        let second = tree.children(parts).nth(1).expect("a second");
        let odd = tree.get(second, "odd key").expect("a key");
        let text = tree.children(odd).nth(1).expect("two values");
        assert_eq!(tree.path(text), r#"$.parts[1]["odd key"][1]"#);
        assert_eq!(tree.path(JsonTree::ROOT), "$");
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(places("一二\n三四", &[10, 0, 3, 7, 99]), [(2, 2), (1, 1), (1, 2), (2, 1), (2, 3)]);
    }
}
