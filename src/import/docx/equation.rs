//! What `EQ` fields print: characters in a circle, characters with their reading above, fractions and roots.
//!
//! Word writes the first two as an overstrike, `EQ \o\ac(○,1)` and `EQ \o\ad(\s\up 9(zhí),执)`, and stores no result.

use super::super::formula;

/// What an overstrike prints.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Overstrike {
    /// The characters of the line; a number in a circle is the one character that Unicode has for it.
    pub text: String,
    /// What stands above them to tell their reading.
    pub reading: String,
}

/// Signs that enclose what they are printed over.
const SHAPES: [&str; 6] = ["○", "〇", "◯", "□", "△", "◇"];

/// Reads the code of a field, `EQ` included; `None` where it is no overstrike.
pub(super) fn overstrike(code: &str) -> Option<Overstrike> {
    if let Some(text) = formula_of(code) {
        return Some(Overstrike { text, ..Overstrike::default() });
    }
    let (_, behind) = code.split_once("\\o")?;
    let (options, list) = behind.split_once('(')?;
    // `\ac`, `\ad`: how the elements are set.
    if !options.split('\\').all(|option| option.trim().is_empty() || option.starts_with('a')) {
        return None;
    }
    let mut printed = Overstrike::default();
    let mut is_circle = false;
    for element in elements(list) {
        let element = element.trim();
        if let Some(raised) = element.strip_prefix("\\s") {
            let (_, raised) = raised.split_once('(')?;
            printed.reading.push_str(raised.strip_suffix(')').unwrap_or(raised));
        } else if SHAPES.contains(&element) {
            is_circle = matches!(element, "○" | "〇" | "◯");
        } else {
            printed.text.push_str(element);
        }
    }
    if is_circle {
        printed.text = circled(&printed.text).map_or(printed.text, String::from);
    }
    (!printed.text.is_empty()).then_some(printed)
}

/// The line of a fraction `EQ \f(1,2)` or a root `EQ \r(3,8)` of plain pieces.
fn formula_of(code: &str) -> Option<String> {
    let (form, list) = code.trim().strip_prefix("EQ")?.trim().split_once('(')?;
    let mut pieces =
        elements(list).into_iter().filter(|piece| !piece.contains('\\')).map(|piece| piece.trim().to_owned());
    let pieces = [pieces.next()?, pieces.next().unwrap_or_default()];
    match (form.trim(), pieces) {
        ("\\f", [above, below]) if !below.is_empty() => {
            Some(formula::line("f", "/", &[("num", above), ("den", below)]))
        }
        ("\\r", [inner, nothing]) if nothing.is_empty() => Some(formula::line("rad", "", &[("e", inner)])),
        ("\\r", [degree, inner]) => Some(formula::line("rad", "", &[("deg", degree), ("e", inner)])),
        _ => None,
    }
}

/// The elements of a list up to its closing bracket, parted by commas or semicolons.
fn elements(list: &str) -> Vec<String> {
    let mut elements = vec![String::new()];
    let mut depth = 0;
    for c in list.chars() {
        match c {
            ')' if depth == 0 => break,
            ',' | ';' if depth == 0 => elements.push(String::new()),
            _ => {
                depth += i32::from(c == '(') - i32::from(c == ')');
                elements.iter_mut().last().into_iter().for_each(|last| last.push(c));
            }
        }
    }
    elements
}

/// The circled form of a number from 1 to 20.
fn circled(text: &str) -> Option<char> {
    let number: u32 = text.parse().ok().filter(|number| (1..=20).contains(number))?;
    char::from_u32(0x2460 + number - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enclosed_and_annotated_characters_are_read_and_formulas_are_not() {
        let read = |code: &str| overstrike(code).map(|printed| (printed.text, printed.reading));
        let some = |text: &str, reading: &str| Some((text.to_owned(), reading.to_owned()));
        assert_eq!(read(r"EQ \o\ac(○,1)"), some("①", ""));
        assert_eq!(read(r" EQ \o\ac(○; 20) "), some("⑳", ""));
        assert_eq!(read(r"EQ \o\ac(□,密)"), some("密", ""));
        assert_eq!(read(r"EQ \* jc2 \* hps10 \o\ad(\s\up 9(háng),航)"), some("航", "háng"));
        assert_eq!(read(r" EQ \f(1,2) "), some("1/2", ""));
        assert_eq!(read(r"EQ \r(3,8)"), some("∛8", ""));
        assert_eq!(read(r"EQ \f(\s\up 3(a),2)"), None);
        assert_eq!(read(r"EQ \o\ac("), None);
        assert_eq!(read(r"EQ \o\zz(1,2)"), None);
    }
}
