//! Wrong usage, help and version, said in the reader's language.

use std::io;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::Refused;
use super::ending::{Ending, Failure, wrong_usage};
use super::output::print;
use crate::i18n::cli::UsageFault;
use crate::text::Shown;

/// Prints what was asked for (help, version), or makes a failure of wrong usage.
pub(super) fn answer(refused: &Refused) -> Result<Ending, Failure> {
    let error = match refused {
        Refused::Clap(error) => error,
        Refused::Command(word, meant) => {
            return Err(wrong_usage(UsageFault::Command(word.clone(), meant.clone()), None));
        }
        Refused::Conflict(one, other) => {
            return Err(wrong_usage(UsageFault::Conflict(one.clone(), other.clone()), None));
        }
    };
    if error.use_stderr() {
        return Err(wrong_usage(fault(error), command(error).as_deref()));
    }
    let text = error.render().to_string();
    print(|out| io::Write::write_all(out, Shown::text(&text).as_str().as_bytes()))?;
    Ok(Ending::Done)
}

/// The command that was used wrongly, as its line of usage begins with it: `Usage: ctc-programme compare [OPTIONS]`.
fn command(error: &clap::Error) -> Option<String> {
    let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) else { return None };
    let usage = usage.to_string();
    let words = usage.split_whitespace().skip_while(|word| !word.starts_with("ctc-programme")).skip(1);
    let words: Vec<&str> = words.take_while(|word| word.starts_with(|c: char| c.is_ascii_lowercase())).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn fault(error: &clap::Error) -> UsageFault {
    let one = |kind: ContextKind| error.get(kind).and_then(first);
    let arg = one(ContextKind::InvalidArg).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => UsageFault::Unknown(arg, one(ContextKind::SuggestedArg)),
        ErrorKind::InvalidSubcommand => UsageFault::Unknown(
            one(ContextKind::InvalidSubcommand).unwrap_or_default(),
            one(ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match one(ContextKind::InvalidValue) {
            Some(value) if !value.is_empty() => UsageFault::Value(arg, value, all(error, ContextKind::ValidValue)),
            _ => UsageFault::Missing(vec![arg]),
        },
        ErrorKind::MissingSubcommand => UsageFault::Subcommand(all(error, ContextKind::ValidSubcommand)),
        ErrorKind::MissingRequiredArgument => UsageFault::Missing(all(error, ContextKind::InvalidArg)),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            UsageFault::Missing(vec![arg])
        }
        ErrorKind::ArgumentConflict => match one(ContextKind::PriorArg) {
            Some(prior) => UsageFault::Conflict(arg, prior),
            None => UsageFault::Other,
        },
        ErrorKind::InvalidUtf8 => UsageFault::NotUtf8,
        _ => UsageFault::Other,
    }
}

fn first(value: &ContextValue) -> Option<String> {
    strings(value).into_iter().next()
}

fn all(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    error.get(kind).map(strings).unwrap_or_default()
}

fn strings(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::String(text) => vec![text.clone()],
        ContextValue::Strings(texts) => texts.clone(),
        _ => Vec::new(),
    }
}
