//! Formulas within a line: without a sign for what is set above, below or small, `1/2` would read as 12.

/// The pieces of each construct in the order of their line, each behind its sign, by the names that Word gives them.
const FORMS: [(&str, &[(&str, &str)]); 13] = [
    ("f", &[("", "num"), ("/", "den")]),
    ("sSup", &[("", "e"), ("^", "sup")]),
    ("sSub", &[("", "e"), ("_", "sub")]),
    ("sSubSup", &[("", "e"), ("_", "sub"), ("^", "sup")]),
    ("sPre", &[("_", "sub"), ("^", "sup"), (" ", "e")]),
    ("nary", &[("_", "sub"), ("^", "sup"), (" ", "e")]),
    ("limLow", &[("", "e"), ("_", "lim")]),
    ("limUpp", &[("", "e"), ("^", "lim")]),
    ("func", &[("", "fName"), (" ", "e")]),
    ("rad", &[("√", "e")]),
    ("acc", &[("", "e")]),
    ("bar", &[("", "e")]),
    ("groupChr", &[("", "e")]),
];

/// The same constructs in a page: MathML tells the pieces by their order.
const MATHML: [(&str, &str, &[&str]); 9] = [
    ("mfrac", "f", &["num", "den"]),
    ("msup", "sSup", &["e", "sup"]),
    ("msub", "sSub", &["e", "sub"]),
    ("msubsup", "sSubSup", &["e", "sub", "sup"]),
    ("munder", "limLow", &["e", "lim"]),
    ("mover", "limUpp", &["e", "lim"]),
    ("munderover", "sSubSup", &["e", "sub", "sup"]),
    ("msqrt", "rad", &["e"]),
    ("mroot", "rad", &["e", "deg"]),
];

/// The construct that an element of MathML is, and the names of its pieces.
pub(super) fn of_mathml(name: &str) -> Option<(&'static str, &'static [&'static str])> {
    MATHML.iter().find(|(known, ..)| *known == name).map(|(_, form, pieces)| (*form, *pieces))
}

pub(super) fn is_form(name: &str) -> bool {
    FORMS.iter().any(|(known, _)| *known == name)
}

/// The line of a construct. `own` is its own sign: that of a sum, an accent, or what parts the two of a fraction.
pub(super) fn line(form: &str, own: &str, pieces: &[(&str, String)]) -> String {
    let piece = |name: &str| pieces.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text.trim());
    let order = FORMS.iter().find(|(known, _)| *known == form).map_or(&[][..], |(_, order)| *order);
    let mut line = if form == "nary" { own.to_owned() } else { String::new() };
    for (sign, name) in order.iter().filter(|(_, name)| !piece(name).is_empty()) {
        match (*sign, piece("deg")) {
            ("√", "3") => line.push('∛'),
            ("√", "4") => line.push('∜'),
            ("√", degree) if !matches!(degree, "" | "2") => line.push_str(&format!("[{degree}]√")),
            ("/", _) => line.push_str(own),
            (sign, _) => line.push_str(sign),
        }
        line.push_str(&operand(piece(name)));
    }
    line + if matches!(form, "acc" | "bar" | "groupChr") { own } else { "" }
}

/// A text as it stands beside a sign: in brackets, should it be more than one number, word or bracket.
pub(super) fn operand(text: &str) -> String {
    let is_one = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '%')) || text.chars().count() == 1;
    let inner = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    let is_bracketed = inner.is_some_and(|inner| !inner.contains(['(', ')']));
    if is_one || is_bracketed { text.to_owned() } else { format!("({text})") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_small_stands_behind_its_sign() {
        let pieces = |pieces: &[(&'static str, &str)]| {
            pieces.iter().map(|(name, text)| (*name, (*text).to_owned())).collect::<Vec<_>>()
        };
        for (form, own, given, expected) in [
            ("f", "/", pieces(&[("num", "3"), ("den", "4.5")]), "3/4.5"),
            ("f", "/", pieces(&[("num", "a+1"), ("den", "(b)")]), "(a+1)/(b)"),
            ("f", "¦", pieces(&[("num", "n"), ("den", "k")]), "n¦k"),
            ("sSubSup", "", pieces(&[("e", "x"), ("sub", "i"), ("sup", "−2")]), "x_i^(−2)"),
            ("rad", "", pieces(&[("deg", ""), ("e", "a+b")]), "√(a+b)"),
            ("rad", "", pieces(&[("deg", "3"), ("e", "8")]), "∛8"),
            ("rad", "", pieces(&[("e", "8"), ("deg", "n")]), "[n]√8"),
            ("nary", "∑", pieces(&[("sub", "i=1"), ("sup", "n"), ("e", "i")]), "∑_(i=1)^n i"),
            ("bar", "\u{305}", pieces(&[("e", "x")]), "x\u{305}"),
        ] {
            assert_eq!(line(form, own, &given), expected);
        }
    }
}
