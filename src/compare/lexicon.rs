//! The few words that comparing must know: which are grammatical, which hedge or limit a duty, which marks end a clause.
//!
//! Everything else is learnt from the programme itself.

use crate::text::is_particle;

/// Grammatical words besides the single Chinese characters of [`is_particle`].
const FUNCTION: &[&str] = &[
    "以及", "及其", "并且", "或者", // Chinese
    "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "and", "or", "its", "it",
    "their", "that", "which", "this", "these", "those", "is", "are", "be", "been", "into", "upon", // English
    "le", "la", "les", "l", "de", "des", "du", "d", "un", "une", "et", "ou", "à", "au", "aux", "en", "dans", "par",
    "sur", "pour", "avec", "que", "qui", "sa", "son", "ses", "leur", "leurs", "ce", "cette", "ces", "est",
    "sont", // French
    "el", "los", "las", "y", "o", "del", "al", "con", "por", "para", "su", "sus", "se", "lo", // Spanish
];

/// Words that hedge, limit or renew a duty: on one side only they are a difference in substance.
const QUALIFIERS: &[&str] = &[
    "考虑",
    "酌情",
    "继续",
    "可",
    "可能",
    "应",
    "必须",
    "进一步",
    "尽可能",
    "及时",
    "两",
    "仅",
    "只",
    "除外",
    "优先",
    "每年",
    "探讨",
    "均", // Chinese
    "consider",
    "considers",
    "considering",
    "appropriate",
    "continue",
    "continues",
    "continued",
    "may",
    "might",
    "could",
    "should",
    "shall",
    "must",
    "possible",
    "further",
    "only",
    "unless",
    "except",
    "necessary",
    "regularly",
    "annually",
    "feasible",
    "explore",
    "endeavour",
    "if", // English
    "envisager",
    "envisage",
    "envisagera",
    "continuer",
    "continuera",
    "éventuellement",
    "peut",
    "pourra",
    "doit",
    "devra",
    "devrait",
    "nécessaire",
    "seulement",
    "sauf",
    "possible",
    "approprié",
    "échéant",
    "régulièrement", // French
    "considerar",
    "considerará",
    "seguir",
    "seguirá",
    "podrá",
    "debe",
    "deberá",
    "posible",
    "necesario",
    "salvo",
    "proceda",
    "continuar",
    "continuará", // Spanish
];

/// Whether a folded word is a grammatical one.
pub(super) fn is_function(folded: &str) -> bool {
    let mut chars = folded.chars();
    match (chars.next(), chars.next()) {
        (Some(single), None) if is_particle(single) => true,
        _ => FUNCTION.contains(&folded),
    }
}

/// Whether a folded word hedges, limits or renews a duty.
pub(super) fn is_qualifier(folded: &str) -> bool {
    QUALIFIERS.contains(&folded)
}

/// Whether a word stands around the number of a document and belongs to its name.
pub(super) fn names_citation(word: &str) -> bool {
    matches!(word, "第" | "号" | "决议" | "和" | "resolution" | "resolutions" | "résolution" | "résolutions")
}

/// Whether a folded mark ends a clause.
pub(super) fn ends_clause(folded: &str) -> bool {
    matches!(folded, "," | "." | ";" | ":" | "?" | "!" | "。" | "…")
}
