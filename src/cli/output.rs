//! Standard output and standard error: every write is checked, a closed pipe ends quietly.

use std::io::{self, IsTerminal as _, Write};

use super::CommandContext;
use crate::report::{Paint, SheetStyle, Table};
use crate::terminal;
use crate::text::Shown;

/// What the program is called at its prompt and in its messages.
pub(super) const NAME: &str = "ctc-programme";

/// The widest that text is wrapped to: longer lines are hard to read.
const WIDEST: usize = 100;

/// Whether standard output is a terminal.
pub(super) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// How to write for a person on standard output.
pub(super) fn style(context: CommandContext, document_language: &str) -> SheetStyle {
    let lang = context.lang;
    if !is_terminal() {
        return SheetStyle { lang, ..SheetStyle::default() };
    }
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_dumb = std::env::var_os("TERM").map_or(!cfg!(windows), |term| term.is_empty() || term == "dumb");
    let paint = match (is_dumb, set("NO_COLOR")) {
        (true, _) => Paint::None,
        (false, true) => Paint::Mono,
        (false, false) => Paint::Colour,
    };
    let columns = columns().unwrap_or(80).clamp(20, WIDEST);
    let links = (!is_dumb).then(|| context.config.links(document_language));
    SheetStyle { paint, columns: Some(columns), lang, links }
}

/// The columns of the terminal, or of what `COLUMNS` says.
fn columns() -> Option<usize> {
    let said = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    said.or_else(columns_of_terminal).filter(|columns| *columns > 0)
}

fn columns_of_terminal() -> Option<usize> {
    terminal::columns(&io::stdout())
}

/// The columns of the terminal that standard error is.
pub(super) fn columns_of_errors() -> Option<usize> {
    terminal::columns(&io::stderr())
}

/// Writes to standard output through `write`, and makes sure that all of it arrived.
///
/// # Errors
/// When the output fails in any way, also by a reader that has gone.
pub(super) fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = io::BufWriter::with_capacity(64 * 1024, io::stdout().lock());
    write(&mut out)?;
    out.flush()
}

/// Writes a table to standard output as CSV.
pub(super) fn print_csv(table: &Table, context: CommandContext) -> io::Result<()> {
    print(|out| out.write_all(table.csv(context.has_mark).as_bytes()))
}

/// Writes a message of the program to standard error, made visible; it cannot fail for there is no place to say so.
pub(super) fn tell(message: &str) {
    let mut err = io::stderr().lock();
    let _ = writeln!(err, "{}", Shown::text(message));
    let _ = err.flush();
}

/// Like [`tell`], headed by the program's name.
pub(super) fn complain(message: &str) {
    tell(&format!("{}: {message}", NAME));
}
