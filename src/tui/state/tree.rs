//! The tree of parts and sections, folded or not, with its selection.

use std::collections::HashSet;

use crate::model::{Library, ParagraphId, PartId, SectionId};
use crate::tui::list::Cursor;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SectionRow {
    All,
    Letter,
    Part(PartId),
    Section(SectionId),
}

/// The tree as it stands on the screen.
#[derive(Clone, Debug, Default)]
pub struct SectionTree {
    pub cursor: Cursor,
    rows: Vec<SectionRow>,
    folded: HashSet<SectionRow>,
}

impl SectionTree {
    /// The tree of a document, all unfolded.
    pub fn of(document: &Library) -> Self {
        let mut tree = Self::default();
        tree.lay(document);
        tree
    }

    /// The rows that are not folded away.
    pub fn rows(&self) -> &[SectionRow] {
        &self.rows
    }

    pub fn selected(&self) -> SectionRow {
        self.rows.get(self.cursor.at).copied().unwrap_or(SectionRow::All)
    }

    /// Whether what stands below a row is hidden.
    pub fn is_folded(&self, node: SectionRow) -> bool {
        self.folded.contains(&node)
    }

    /// Hides or shows what stands below the selected row; a row without anything below folds the one above it.
    pub fn fold(&mut self, document: &Library) -> bool {
        let selected = self.selected();
        let node = if has_below(document, selected) { Some(selected) } else { above(document, selected) };
        let Some(node) = node else { return false };
        if !self.folded.remove(&node) {
            self.folded.insert(node);
        }
        self.lay(document);
        self.select(document, node);
        true
    }

    /// Hides what stands below every section, or shows all again.
    pub fn fold_all(&mut self, document: &Library) {
        let selected = self.selected();
        if self.folded.is_empty() {
            let sections = section_ids(document, 0..document.sections().len()).map(SectionRow::Section);
            self.folded = sections.filter(|node| has_below(document, *node)).collect();
        } else {
            self.folded.clear();
        }
        self.lay(document);
        self.select(document, selected);
    }

    /// Selects a row, or the innermost row around it that is not folded away.
    pub fn select(&mut self, document: &Library, node: SectionRow) {
        let mut wanted = Some(node);
        while let Some(node) = wanted {
            if let Some(row) = self.row_of(node) {
                self.cursor.at = row;
                return;
            }
            wanted = above(document, node);
        }
    }

    /// Selects the innermost row that holds a paragraph.
    pub fn follow(&mut self, document: &Library, paragraph: ParagraphId) {
        if let Some(paragraph) = document.paragraph(paragraph) {
            self.select(document, paragraph.section.map_or(SectionRow::Part(paragraph.part), SectionRow::Section));
        }
    }

    fn row_of(&self, node: SectionRow) -> Option<usize> {
        // Nearly always the selection stays where it was.
        if self.rows.get(self.cursor.at) == Some(&node) {
            return Some(self.cursor.at);
        }
        self.rows.iter().position(|row| *row == node)
    }

    /// Lays the rows anew, of a document that may have grown.
    pub(crate) fn lay(&mut self, document: &Library) {
        self.rows.clear();
        self.rows.push(SectionRow::All);
        if document.first().letter.is_some() {
            self.rows.push(SectionRow::Letter);
        }
        for (place, part) in document.parts().iter().enumerate() {
            let node = SectionRow::Part(PartId(u32::try_from(place).unwrap_or(u32::MAX)));
            self.rows.push(node);
            if self.folded.contains(&node) {
                continue;
            }
            let mut hidden_below = usize::MAX;
            for id in section_ids(document, part.sections.clone()) {
                let depth = document.section(id).map_or(0, |section| section.depth);
                if depth > hidden_below {
                    continue;
                }
                let node = SectionRow::Section(id);
                hidden_below = if self.folded.contains(&node) { depth } else { usize::MAX };
                self.rows.push(node);
            }
        }
    }
}

fn section_ids(document: &Library, range: std::ops::Range<usize>) -> impl Iterator<Item = SectionId> + use<> {
    let len = document.sections().len();
    range.take_while(move |place| *place < len).filter_map(|place| u32::try_from(place).ok()).map(SectionId)
}

/// Whether sections stand below a row.
pub(crate) fn has_below(document: &Library, node: SectionRow) -> bool {
    match node {
        SectionRow::All | SectionRow::Letter => false,
        SectionRow::Part(id) => document.part(id).is_some_and(|part| !part.sections.is_empty()),
        SectionRow::Section(id) => document.sections().get(id.index() + 1).is_some_and(|next| next.parent == Some(id)),
    }
}

fn above(document: &Library, node: SectionRow) -> Option<SectionRow> {
    match node {
        SectionRow::All | SectionRow::Letter => None,
        SectionRow::Part(_) => Some(SectionRow::All),
        SectionRow::Section(id) => {
            let section = document.section(id)?;
            Some(section.parent.map_or(SectionRow::Part(section.part), SectionRow::Section))
        }
    }
}

/// The paragraphs that stand below a row, as places in the document.
pub(crate) fn paragraphs_below(document: &Library, node: SectionRow) -> std::ops::Range<usize> {
    match node {
        SectionRow::All => 0..document.paragraphs().len(),
        SectionRow::Letter => 0..0,
        SectionRow::Part(id) => document.part(id).map_or(0..0, |part| part.paragraphs.clone()),
        SectionRow::Section(id) => document.section(id).map_or(0..0, |section| section.paragraphs.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::embedded;

    fn names(tree: &SectionTree, document: &Library) -> Vec<String> {
        let name = |node: &SectionRow| match node {
            SectionRow::All => "all".to_owned(),
            SectionRow::Letter => "letter".to_owned(),
            SectionRow::Part(id) => document.part(*id).expect("a part").id.clone(),
            SectionRow::Section(id) => document.section(*id).expect("a section").path.clone(),
        };
        tree.rows().iter().map(name).collect()
    }

    #[test]
    fn the_whole_tree_stands_in_the_order_of_the_document() {
        let document = embedded().expect("the embedded programme");
        let tree = SectionTree::of(&document);
        let names = names(&tree, &document);
        assert_eq!(names[..6], ["all", "letter", "annex", "一", "二", "二.A"]);
        assert_eq!(names.len(), 2 + 2 * 11);
    }

    #[test]
    fn folding_hides_what_stands_below_and_the_selection_stays() {
        let document = embedded().expect("the embedded programme");
        let mut tree = SectionTree::of(&document);
        tree.select(&document, SectionRow::Section(SectionId(3)));
        tree.fold(&document);
        assert_eq!(tree.selected(), SectionRow::Section(SectionId(1)), "a leaf folds the section around it");
        assert_eq!(names(&tree, &document)[4..7], ["二", "三", "enclosure"]);
        tree.follow(&document, document.paragraphs_of(PartId(0)).nth(20).expect("paragraph 21"));
        assert_eq!(tree.selected(), SectionRow::Section(SectionId(1)), "the paragraph's own section is folded away");
        tree.fold(&document);
        assert_eq!(tree.rows().len(), 24);
    }

    #[test]
    fn all_sections_fold_and_unfold_at_once() {
        let document = embedded().expect("the embedded programme");
        let mut tree = SectionTree::of(&document);
        tree.fold_all(&document);
        assert_eq!(
            names(&tree, &document),
            ["all", "letter", "annex", "一", "二", "三", "enclosure", "一", "二", "三"]
        );
        tree.fold_all(&document);
        assert_eq!(tree.rows().len(), 24);
    }
}
