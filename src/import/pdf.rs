//! The text of a PDF, by the `pdftotext` of the machine.
//!
//! It was preferred to a crate: the fonts of Chinese and Arabic documents are read well by few programs, and a text
//! with wrong characters is worse than none.

use std::io::Write as _;
use std::process::Command;

use super::columns;
use super::marker::{self, Marker};
use crate::i18n::import::ReadFault;

const PROGRAM: &str = "pdftotext";

/// Reads the text page by page; a form feed ends a page.
///
/// It is laid out as printed, so that indents tell paragraphs; where the pages have columns, which that sets side by
/// side, it is read in one of the orders that the program knows beside: that in which the numbers of paragraphs count.
pub(super) fn read(bytes: &[u8]) -> Result<String, ReadFault> {
    read_with(PROGRAM, bytes)
}

fn read_with(program: &str, bytes: &[u8]) -> Result<String, ReadFault> {
    let laid_out = run(program, &["-layout"], bytes)?;
    if !columns::has_columns(&laid_out) {
        return Ok(laid_out);
    }
    // As the file has it; and in columns, as the program guesses them.
    let mut orders = vec![run(program, &["-raw"], bytes)?, run(program, &[], bytes)?, laid_out];
    orders.sort_by_key(|text| breaks(text));
    orders.into_iter().next().ok_or(ReadFault::PdfNoText)
}

/// How often a paragraph's number neither goes on from the one before nor begins anew.
fn breaks(text: &str) -> usize {
    let mut last = 0;
    let mut breaks = 0;
    for line in text.lines() {
        if let Marker::Paragraph { number, .. } = marker::read(line.trim()) {
            breaks += usize::from(number != last + 1 && number != 1);
            last = number;
        }
    }
    breaks
}

fn run(program: &str, options: &[&str], bytes: &[u8]) -> Result<String, ReadFault> {
    let failed = |error: std::io::Error| ReadFault::PdfDamaged { detail: error.to_string() };
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.flush()).map_err(failed)?;
    let run = Command::new(program).args(options).args(["-enc", "UTF-8"]).arg(file.path()).arg("-").output();
    let output = match run {
        Ok(output) => output,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(ReadFault::PdfNoProgram),
        Err(error) => return Err(failed(error)),
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let has_text = text.chars().any(|c| !c.is_whitespace());
    match output.status.success() {
        true if has_text => Ok(text),
        true => Err(ReadFault::PdfNoText),
        false => {
            let message = String::from_utf8_lossy(&output.stderr);
            let detail = message.lines().next().unwrap_or("").chars().filter(|c| !c.is_control()).collect();
            Err(ReadFault::PdfDamaged { detail })
        }
    }
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
}
