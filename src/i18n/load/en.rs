//! The faults of a programme's file, in English.

use super::{Expected, Inside, Syntax, Trouble};

pub(super) fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Syntax(fault) => syntax(fault),
        Trouble::Type(wanted, found) => format!("expected {}, found {found}", expected(*wanted)),
        Trouble::MissingKey(key) => format!("expected the key `{key}`, which is missing"),
        Trouble::DoubleKey(key) => format!("the key `{key}` stands here a second time; expected it once"),
        Trouble::Schema(found) => format!("expected the schema `ctc-programme/1`, found `{found}`"),
        Trouble::NoParts => "expected at least one part, found none".into(),
        Trouble::DoublePart(id) => format!("a second part has the id `{id}`; expected each id once"),
        Trouble::EmptyPartId => "expected an id such as `annex` or `enclosure`, found an empty text".into(),
        Trouble::DoubleNumber(number) => {
            format!("a second paragraph has the number {number}; expected each number once")
        }
        Trouble::NumberZero => "expected a paragraph number from 1 on, found 0".into(),
        Trouble::PairNowhere(end, part) => {
            format!(
                "this pair names paragraph {end} of {part}, which is not there; expected an existing paragraph or null"
            )
        }
        Trouble::PairEmpty => "this pair names no paragraph; expected at least one".into(),
        Trouble::PairTwice(end, part) => {
            format!("paragraph {end} of {part} stands in a second pair; expected each paragraph once")
        }
        Trouble::LinkNowhere(end, part) => {
            format!("this link names paragraph {end} of {part}, which is not there; expected an existing paragraph")
        }
        Trouble::LinkEmpty => "this link names no paragraph; expected at least one on either side".into(),
        Trouble::LinkTwice(end, part) => {
            format!("paragraph {end} of {part} stands in a second link; expected each paragraph once")
        }
        Trouble::LinkPart(id) => format!("there is no part `{id}` here; expected the id of a part of this file"),
        Trouble::PairsWithoutParts => "there are pairs; expected two parts for them, or null here".into(),
        Trouble::ConfidenceRange(found) => format!("expected a confidence from 0 to 1, found {found}"),
        Trouble::Day(found) => format!("expected a day such as 2024-02-23, found `{found}`"),
        Trouble::PeriodBackwards => "the period ends before it begins; expected the earlier day in `from`".into(),
        Trouble::Language(found) => format!("expected a language tag such as zh, en or fr, found `{found}`"),
        Trouble::TextTooLong(largest) => format!("this text is too long; expected no more than {} MiB", largest >> 20),
        Trouble::CitesDiffer(missing, extra) => differing(missing, extra),
        Trouble::CitesOrder => "`cites` differs from the text in its order or its paragraphs".into(),
        Trouble::NumberGap(wanted, found) => format!("expected paragraph {wanted}, found {found}: numbers are missing"),
        Trouble::NumberBackwards(before, found) => format!("paragraph {found} stands behind paragraph {before}"),
        Trouble::EmptyText => "this paragraph has no text".into(),
        Trouble::UnknownKey(key) => format!("the key `{key}` is not known here; it is kept"),
        Trouble::WrongYear(printed, year) => format!("{printed} is printed with a wrong year: it is of {year}"),
        Trouble::NewerMinor(found) => {
            format!("`{found}` is newer than this program; what it does not know it keeps but does not show")
        }
        Trouble::UnknownKind(kind) => {
            format!("the kind `{kind}` is not known here; it is shown like a resolution and kept")
        }
        Trouble::UnknownPart(id) => format!("the part `{id}` is none of annex, enclosure, appendix, body"),
        Trouble::Other(words) => words.clone(),
    }
}

fn syntax(fault: &Syntax) -> String {
    match fault {
        Syntax::Empty => "expected a programme in JSON, found nothing".into(),
        Syntax::Unclosed(Inside::Text) => "this text is not closed: expected a `\"` before the end of the file".into(),
        Syntax::Unclosed(Inside::Object) => "the file ends too early: expected a `}`".into(),
        Syntax::Unclosed(Inside::Array) => "the file ends too early: expected a `]`".into(),
        Syntax::Value(found) => format!("expected a value, found `{found}`"),
        Syntax::Key(found) => format!("expected a key in quotation marks, found `{found}`"),
        Syntax::Colon => "expected a `:` behind the key".into(),
        Syntax::CommaOrEnd(close) => format!("expected `,` or `{close}`"),
        Syntax::TrailingComma => "expected no comma behind the last value".into(),
        Syntax::Trailing(found) => format!("expected nothing behind the programme, found `{found}`"),
        Syntax::ControlInText => {
            "expected the text to go on, found a line end or control character; write it as \\n or \\uXXXX".into()
        }
        Syntax::Escape => "expected an escape that JSON knows (\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX)".into(),
        Syntax::Number(found) => format!("expected a number, found `{found}`"),
        Syntax::NumberTooLarge => "this number is too large".into(),
        Syntax::TooDeep(deepest) => format!("nested too deeply: expected no more than {deepest} levels"),
    }
}

const fn expected(wanted: Expected) -> &'static str {
    match wanted {
        Expected::Text => "a text",
        Expected::TextOrNull => "a text or null",
        Expected::List => "a list",
        Expected::ListOrNull => "a list or null",
        Expected::Object => "an object",
        Expected::ObjectOrNull => "an object or null",
        Expected::Number => "a whole number from 0 to 4294967295",
        Expected::NumberOrNull => "a whole number from 1 to 4294967295, or null",
        Expected::Cite => "a symbol such as \"S/RES/1373(2001)\", or {\"symbol\": …, \"paragraphs\": [35]}",
        Expected::Pair => "a pair such as [12, 12], [13, null] or [14, 15, 0.8]",
        Expected::PairEnd => "a paragraph number, \"#3\" for the third paragraph, or null",
        Expected::ParagraphRef => "a paragraph number, or \"#3\" for the third paragraph",
        Expected::RelationKind => "\"successor\" or \"translation\"",
        Expected::FateOrNull => {
            "\"same\", \"edited\", \"rewritten\", \"split\", \"merged\", \"moved\", \"new\", \"dropped\" or null"
        }
        Expected::Confidence => "a confidence from 0 to 1",
    }
}

fn differing(missing: &[String], extra: &[String]) -> String {
    let missing = (!missing.is_empty()).then(|| format!("the text cites {}, which `cites` lacks", missing.join(", ")));
    let extra =
        (!extra.is_empty()).then(|| format!("`cites` holds {}, which the text does not cite", extra.join(", ")));
    missing.into_iter().chain(extra).collect::<Vec<_>>().join("; ")
}
