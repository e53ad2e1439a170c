//! What is made from the description of the command line: completions, the manual page; and the schema.

use super::CommandContext;
use super::command::command;
use super::ending::{Ending, Failure};
use super::output::{NAME, print};
use crate::i18n::Lang;
use crate::model::SCHEMA_JSON;

/// The JSON Schema of programmes, as published.
pub(super) fn schema() -> Result<Ending, Failure> {
    print(|out| out.write_all(SCHEMA_JSON.as_bytes()))?;
    Ok(Ending::Done)
}

pub(super) fn completions(shell: &str, context: CommandContext) -> Result<Ending, Failure> {
    let mut command = command(context.lang);
    let mut script = Vec::new();
    if let Ok(shell) = shell.parse::<clap_complete::Shell>() {
        clap_complete::generate(shell, &mut command, NAME, &mut script);
    }
    print(|out| out.write_all(&script))?;
    Ok(Ending::Done)
}

pub(super) fn man(context: CommandContext) -> Result<Ending, Failure> {
    let page = clap_mangen::Man::new(command(context.lang));
    print(|out| {
        // groff fills Chinese lines only where the page asks for its rules; other readers of pages have no such file.
        if context.lang == Lang::Zh {
            out.write_all(b".if \\n(.g .mso zh.tmac\n")?;
        }
        page.render(out)
    })?;
    Ok(Ending::Done)
}
