//! The text of a PDF, by the `pdftotext` of the machine.
//!
//! It was preferred to a crate: the fonts of Chinese and Arabic documents are read well by few programs, and a text
//! with wrong characters is worse than none. It is asked where each word stands, for its own lines lose what tells a
//! footnote's mark from a number, and set columns side by side (seen with 22.12).

mod beside;
mod gutter;
mod page;
mod piece;
mod setting;

use std::io::Write as _;
use std::process::Command;

use crate::i18n::import::{Notice, ReadFault};
use piece::PageWord;
use setting::PageText;

const PROGRAM: &str = "pdftotext";

/// How many words a page of text can have; what has more is none, and would take long.
const MOST: usize = 10_000;

/// Reads the text page by page; a form feed ends a page.
pub(super) fn read(bytes: &[u8]) -> Result<PageText, ReadFault> {
    read_with(PROGRAM, bytes)
}

fn read_with(program: &str, bytes: &[u8]) -> Result<PageText, ReadFault> {
    let mut pages = pages(&run(program, "-bbox", bytes)?);
    let words = || pages.iter().flatten().flat_map(|word| word.text.chars());
    if words().next().is_none() {
        return Err(ReadFault::PdfNoText);
    }
    // What is written from right to left the program alone brings into the order of reading.
    let leftward =
        words().filter(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'));
    let is_full = pages.iter().any(|page| page.len() > MOST);
    if is_full || leftward.count() * 3 > words().count() {
        let empty = pages.iter().enumerate().filter(|(_, page)| page.is_empty());
        let said = empty.map(|(at, _)| (at, Notice::PageWithoutText, String::new())).collect();
        return Ok(PageText { text: run(program, "-layout", bytes)?, said });
    }
    let mut said = beside::set_apart(&mut pages);
    let mut set = setting::text(&pages);
    set.said.append(&mut said);
    Ok(set)
}

/// The words of each page.
fn pages(boxes: &str) -> Vec<Vec<PageWord>> {
    let mut pages: Vec<Vec<PageWord>> = Vec::new();
    for line in boxes.lines().map(str::trim) {
        if line.starts_with("<page") {
            pages.push(Vec::new());
        } else if let (Some(word), Some(page)) = (word(line), pages.last_mut()) {
            page.push(word);
        }
    }
    pages
}

/// `<word xMin="90.1" yMin="35.7" xMax="147" yMax="50">S/2026/31</word>`
fn word(line: &str) -> Option<PageWord> {
    let (edges, text) = line.strip_prefix("<word ")?.strip_suffix("</word>")?.split_once('>')?;
    let edge = |name: &str| edges.split_once(name)?.1.strip_prefix("=\"")?.split('"').next()?.parse::<f64>().ok();
    let text = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (name, sign)| text.replace(name, sign));
    let (left, top, right, bottom) = (edge("xMin")?, edge("yMin")?, edge("xMax")?, edge("yMax")?);
    (!text.trim().is_empty()).then(|| PageWord { left, top, right, bottom, text: text.trim().to_owned() })
}

fn run(program: &str, option: &str, bytes: &[u8]) -> Result<String, ReadFault> {
    let failed = |error: std::io::Error| ReadFault::PdfDamaged { detail: error.to_string() };
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.flush()).map_err(failed)?;
    let run = Command::new(program).args([option, "-enc", "UTF-8"]).arg(file.path()).arg("-").output();
    let output = match run {
        Ok(output) => output,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(ReadFault::PdfNoProgram),
        Err(error) => return Err(failed(error)),
    };
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        let detail = message.lines().next().unwrap_or("").chars().filter(|c| !c.is_control()).collect();
        return Err(ReadFault::PdfDamaged { detail });
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_said() {
        assert_eq!(read_with("no-such-program-here", b"%PDF-1.4"), Err(ReadFault::PdfNoProgram));
    }

    #[test]
    fn a_damaged_file_is_said() {
        if Command::new(PROGRAM).arg("-v").output().is_ok() {
            assert!(matches!(read(b"%PDF-1.4\nnothing"), Err(ReadFault::PdfDamaged { .. })));
        }
    }

    #[test]
    fn words_are_read_with_their_places() {
        let boxes = "<doc>\n  <page width=\"9\">\n    <word xMin=\"1.5\" yMin=\"2\" xMax=\"3\" yMax=\"4\">&lt;a&amp;lt;</word>\n  </page>\n  <page width=\"9\">\n";
        let word = PageWord { left: 1.5, top: 2.0, right: 3.0, bottom: 4.0, text: "<a&lt;".to_owned() };
        assert_eq!(pages(boxes), [vec![word], vec![]]);
    }
}
