//! The headings of parts and sections above the first pair that stands in them.

use std::io::{self, Write};

use super::{escaped, linked};
use crate::citation::Links;
use crate::compare::Comparison;
use crate::model::{Library, ParagraphId, PartId, SectionId};
use crate::report::outline::{part_title, section_title};

/// Where the last pair stood, on the left and on the right.
#[derive(Default)]
pub(super) struct Above([Option<(PartId, Option<SectionId>)>; 2]);

impl Above {
    /// Writes the headings that the pairs so far did not stand under, side by side.
    pub(super) fn write(
        &mut self,
        out: &mut dyn Write,
        document: &Library,
        pair: &Comparison,
        links: &Links,
    ) -> io::Result<()> {
        let mut sides = [Vec::new(), Vec::new()];
        for ((said, last), side) in sides.iter_mut().zip(&mut self.0).zip([&pair.link.left, &pair.link.right]) {
            *said = side.first().map_or_else(Vec::new, |id| titles(document, *id, last));
        }
        if sides.iter().all(Vec::is_empty) {
            return Ok(());
        }
        let tag = escaped(&document.first().language);
        write!(out, "<table class=\"facing heads\"><tr>")?;
        for said in sides {
            let lines: Vec<String> = said.iter().map(|title| linked(title, links)).collect();
            write!(out, "<td lang=\"{tag}\"><b>{}</b></td>", lines.join("<br>"))?;
        }
        writeln!(out, "</tr></table>")
    }
}

/// The titles of the part and the sections that a paragraph stands in and the last one did not.
fn titles(document: &Library, id: ParagraphId, last: &mut Option<(PartId, Option<SectionId>)>) -> Vec<String> {
    let Some(paragraph) = document.paragraph(id) else { return Vec::new() };
    let chain = |section: Option<SectionId>| {
        let parent = |id: &SectionId| document.section(*id).and_then(|section| section.parent);
        std::iter::successors(section, parent).collect::<Vec<_>>()
    };
    let (old_part, old) = last.map_or((None, Vec::new()), |(part, section)| (Some(part), chain(section)));
    *last = Some((paragraph.part, paragraph.section));
    let part = if old_part == Some(paragraph.part) { Vec::new() } else { part_title(document, paragraph.part) };
    let new = chain(paragraph.section).into_iter().rev().filter(|section| !old.contains(section));
    part.into_iter().chain(new.filter_map(|section| section_title(document, section))).collect()
}
