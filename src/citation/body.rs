//! The body that adopted a resolution: `resolution 49/9` is the Assembly's or the Human Rights Council's by what stands
//! around it.

use super::reader::skip_blanks;

/// A body whose resolutions have symbols.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Body {
    SecurityCouncil,
    GeneralAssembly,
    EconomicAndSocialCouncil,
    HumanRightsCouncil,
    CommissionOnHumanRights,
    /// `the Council`: which of them, the form of the number tells.
    SomeCouncil,
    /// A body that the text leaves open between two that number alike.
    Unknown,
    /// A body whose resolutions have no symbol of this kind: the World Health Assembly, a conference.
    Other,
}

/// The names of bodies in lower case, as they stand before a resolution or, declined, behind it. A name stands before
/// those that it ends with.
const NAMES: [(&str, Body); 45] = [
    ("security council", Body::SecurityCouncil),
    ("economic and social council", Body::EconomicAndSocialCouncil),
    ("human rights council", Body::HumanRightsCouncil),
    ("commission on human rights", Body::CommissionOnHumanRights),
    ("general assembly", Body::GeneralAssembly),
    ("world health assembly", Body::Other),
    ("environment assembly", Body::Other),
    ("parliamentary assembly", Body::Other),
    ("trusteeship council", Body::Other),
    ("governing council", Body::Other),
    ("trade and development board", Body::Other),
    ("council", Body::SomeCouncil),
    ("assembly", Body::GeneralAssembly),
    ("安全理事会", Body::SecurityCouncil),
    ("安全理事會", Body::SecurityCouncil),
    ("安理会", Body::SecurityCouncil),
    ("安理會", Body::SecurityCouncil),
    ("人权理事会", Body::HumanRightsCouncil),
    ("人權理事會", Body::HumanRightsCouncil),
    ("经济及社会理事会", Body::EconomicAndSocialCouncil),
    ("經濟及社會理事會", Body::EconomicAndSocialCouncil),
    ("经社理事会", Body::EconomicAndSocialCouncil),
    ("人权委员会", Body::CommissionOnHumanRights),
    ("世界卫生大会", Body::Other),
    ("环境大会", Body::Other),
    ("托管理事会", Body::Other),
    ("缔约方大会", Body::Other),
    ("缔约方会议", Body::Other),
    ("缔约国会议", Body::Other),
    ("大会", Body::GeneralAssembly),
    ("大會", Body::GeneralAssembly),
    ("理事会", Body::SomeCouncil),
    ("conseil de sécurité", Body::SecurityCouncil),
    ("conseil des droits de l’homme", Body::HumanRightsCouncil),
    ("conseil économique et social", Body::EconomicAndSocialCouncil),
    ("assemblée générale", Body::GeneralAssembly),
    ("consejo de seguridad", Body::SecurityCouncil),
    ("consejo de derechos humanos", Body::HumanRightsCouncil),
    ("consejo económico y social", Body::EconomicAndSocialCouncil),
    ("asamblea general", Body::GeneralAssembly),
    ("совета безопасности", Body::SecurityCouncil),
    ("совета по правам человека", Body::HumanRightsCouncil),
    ("экономического и социального совета", Body::EconomicAndSocialCouncil),
    ("генеральной ассамблеи", Body::GeneralAssembly),
    ("генеральная ассамблея", Body::GeneralAssembly),
];

/// Nouns of bodies whose resolutions have no symbol of this kind, as they stand before `resolution`.
const OTHERS: [&str; 14] = [
    "conference", "congress", "commission", "committee", "parliament", "union", "board", "parties", "organization",
    "agency", "sub-commission", "unesco", "iaea", "会议",
];

/// The longest name of a body with the words around it, in bytes.
const REACH: usize = 220;

/// The body named right before the word for a resolution, or for `its resolution` the one named last in the sentence.
/// `text` ends before the number.
pub(super) fn before(text: &str) -> Option<Body> {
    let tail = last_bytes(text, REACH).to_lowercase();
    let tail = tail.trim_end_matches(super::reader::is_blank);
    let is_word = |c: char| c.is_alphabetic() || c == '.' && !c.is_whitespace();
    let owner = match tail.strip_suffix(['第', '号', '號']) {
        Some(chinese) => chinese,
        None => tail.trim_end_matches(is_word).trim_end_matches(super::reader::is_blank),
    };
    let owner = owner.strip_suffix("’s").or_else(|| owner.strip_suffix("'s")).unwrap_or(owner);
    if let Some(body) = acronym(owned_by(text)) {
        return Some(body);
    }
    let direct = NAMES.iter().find(|(name, _)| ends_with_name(owner, name)).map(|(_, body)| *body);
    let is_other = OTHERS.iter().any(|noun| ends_with_name(owner, noun));
    direct.or_else(|| is_other.then_some(Body::Other)).or_else(|| {
        let is_owned =
            ["its", "sa", "ses", "su", "sus", "其", "его", "该", "in"].iter().any(|word| ends_with_name(owner, word));
        is_owned.then(|| last_in_sentence(owner)).flatten()
    })
}

/// The text before the word for a resolution, as it is written.
fn owned_by(text: &str) -> &str {
    let tail = text.trim_end_matches(super::reader::is_blank);
    tail.trim_end_matches(|c: char| c.is_alphabetic() || c == '.').trim_end_matches(super::reader::is_blank)
}

/// The body that an acronym at the end of a text stands for: `ECLAC resolution 553 (XXVI)` is none of the Assembly's.
fn acronym(text: &str) -> Option<Body> {
    let word = text.rsplit(|c: char| !c.is_ascii_alphanumeric()).next()?;
    let is_one = (3..=8).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase());
    is_one.then_some(match word {
        "ECOSOC" => Body::EconomicAndSocialCouncil,
        "HRC" => Body::HumanRightsCouncil,
        "UNGA" => Body::GeneralAssembly,
        "UNSC" => Body::SecurityCouncil,
        _ => Body::Other,
    })
}

/// Whether a text without the name of a body speaks of human rights and of nothing that only the Assembly adopts: the
/// Council's resolutions are cited by number alone within such a text, and bear numbers that the Assembly's had before.
pub(super) fn is_of_human_rights(text: &str) -> bool {
    const HUMAN_RIGHTS: [&str; 6] =
        ["human rights", "droits de l’homme", "droits humains", "derechos humanos", "人权", "прав человека"];
    let lower = text.to_lowercase();
    HUMAN_RIGHTS.iter().any(|words| lower.contains(words)) && !names_assembly(text)
}

/// Whether a text names the Assembly, or a resolution with a number that only one of the Assembly can bear.
pub(super) fn names_assembly(text: &str) -> bool {
    let lower = text.to_lowercase();
    let is_named = NAMES.iter().any(|(name, body)| *body == Body::GeneralAssembly && lower.contains(name));
    let is_numbered = lower.match_indices('/').any(|(at, _)| {
        let session = lower.get(..at).unwrap_or("").rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
        let goes_on = lower.get(at + 1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        goes_on && session.len() <= 3 && session.parse::<u32>().is_ok_and(|session| (61..=150).contains(&session))
    });
    is_named || is_numbered || ["(XX", "(XI", "(XV"].iter().any(|session| text.contains(session))
}

/// The body that follows a list of resolutions: `49/9 and 51/14 of the Human Rights Council`.
pub(super) fn behind(text: &str) -> Option<Body> {
    let ahead: String = text.chars().take(120).flat_map(char::to_lowercase).collect();
    let is_listed = |c: char| {
        c.is_ascii_digit() || super::reader::is_blank(c) || matches!(c, '/' | '(' | ')' | ',' | '，' | '、' | '–' | '-')
    };
    let mut rest = ahead.trim_start_matches(is_listed);
    if ahead.starts_with(',') && rest.starts_with("the ") {
        rest = ahead.as_str();
    }
    for joint in ["and ", "et ", "y ", "и "] {
        rest = rest.strip_prefix(joint).map_or(rest, |rest| rest.trim_start_matches(is_listed));
    }
    let rest = without_date(rest);
    let rest = [", the ", "of the ", "du ", "de l’", "de l'", "de la ", "del ", "of "]
        .iter()
        .find_map(|of| rest.strip_prefix(of))
        .or_else(|| rest.starts_with(|c: char| matches!(c, '\u{400}'..='\u{4ff}')).then_some(rest))?;
    NAMES.iter().find(|(name, _)| skip_blanks(rest).starts_with(name)).map(|(_, body)| *body)
}

/// The text behind `of 9 August 1973`.
fn without_date(text: &str) -> &str {
    let Some(date) = text.strip_prefix("of ").filter(|date| date.starts_with(|c: char| c.is_ascii_digit())) else {
        return text;
    };
    let is_of_date = |c: char| c.is_alphanumeric() || c == ' ';
    date.trim_start_matches(is_of_date)
}

/// Whether a text ends with a name that is not the end of a longer word.
fn ends_with_name(text: &str, name: &str) -> bool {
    let Some(before) = text.strip_suffix(name) else { return false };
    let is_latin = name.starts_with(char::is_lowercase);
    !is_latin || !before.ends_with(char::is_alphanumeric)
}

/// The body named last within the sentence that a text ends in.
fn last_in_sentence(text: &str) -> Option<Body> {
    let sentence = text.rsplit(['。', '；', ';']).next()?;
    let sentence = sentence.rsplit(". ").next()?;
    let found = NAMES.iter().filter_map(|(name, body)| Some((sentence.rfind(name)? + name.len(), name.len(), *body)));
    found.max_by_key(|(end, length, _)| (*end, *length)).map(|(_, _, body)| body)
}

fn last_bytes(text: &str, count: usize) -> &str {
    let mut start = text.len().saturating_sub(count);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text.get(start..).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_stands_before_the_word() {
        for (text, body) in [
            ("under Human Rights Council resolution ", Some(Body::HumanRightsCouncil)),
            ("General Assembly resolutions ", Some(Body::GeneralAssembly)),
            ("World Health Assembly resolution ", Some(Body::Other)),
            ("the Council’s resolution ", Some(Body::SomeCouncil)),
            ("the Conference resolution ", Some(Body::Other)),
            ("The Human Rights Council, in its resolution ", Some(Body::HumanRightsCouncil)),
            ("the Assembly met. Under its resolution ", None),
            ("人权理事会第", Some(Body::HumanRightsCouncil)),
            ("世界卫生大会第", Some(Body::Other)),
            ("under resolution ", None),
        ] {
            assert_eq!(before(text), body, "{text}");
        }
    }

    #[test]
    fn the_body_stands_behind_the_list() {
        for (text, body) in [
            (" of the Human Rights Council", Some(Body::HumanRightsCouncil)),
            (" et 51/14 du Conseil des droits de l’homme", Some(Body::HumanRightsCouncil)),
            (" de la Asamblea General", Some(Body::GeneralAssembly)),
            (" Генеральной Ассамблеи", Some(Body::GeneralAssembly)),
            (" of 3 May", None),
            (", the Council called", Some(Body::SomeCouncil)),
            (" of 9 August 1973, the Economic and Social Council", Some(Body::EconomicAndSocialCouncil)),
            (" on the Council", None),
        ] {
            assert_eq!(behind(text), body, "{text}");
        }
    }
}
