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

/// Words that hedge, limit or renew a duty, by meaning: on one side only they are a difference in substance.
const HEDGES: &[&[&str]] = &[
    &[
        "考虑",
        "探讨",
        "consider",
        "considers",
        "considering",
        "explore",
        "envisager",
        "envisage",
        "envisagera",
        "considerar",
        "considerará",
    ],
    &["酌情", "适用", "适当", "适当时", "appropriate", "applicable", "approprié", "échéant", "lieu", "proceda"],
    &[
        "继续",
        "continue",
        "continues",
        "continued",
        "continuing",
        "continuer",
        "continuera",
        "continuar",
        "continuará",
        "seguir",
        "seguirá",
    ],
    &[
        "可",
        "可能",
        "尽可能",
        "may",
        "might",
        "could",
        "possible",
        "feasible",
        "éventuellement",
        "peut",
        "pourra",
        "podrá",
        "posible",
    ],
    &["应", "必须", "should", "shall", "must", "doit", "devra", "devrait", "debe", "deberá"],
    &["必要", "necessary", "nécessaire", "necesario"],
    &["进一步", "further", "davantage"],
    &["每年", "年度", "annually", "annual", "annuel"],
    &["及时", "定期", "regularly", "regular", "régulièrement", "periódicamente"],
    &["仅", "只", "only", "seulement", "solo"],
    &["除外", "unless", "except", "sauf", "salvo"],
    &["优先", "priority", "priorité", "prioridad"],
];

/// Words that lay a duty on somebody or say how many or how hard: a difference in substance where nothing answers them.
const DEMANDS: &[&str] = &[
    "要求",
    "指示",
    "敦促",
    "请",
    "努力",
    "两个",
    "三个",
    "request",
    "requests",
    "urge",
    "urges",
    "direct",
    "endeavour",
    "strive",
];

/// Whether a folded word lays a duty on somebody or says how many or how hard.
pub(super) fn demands(folded: &str) -> bool {
    DEMANDS.contains(&folded)
}

/// Whether a folded word is a grammatical one.
pub(super) fn is_function(folded: &str) -> bool {
    let mut chars = folded.chars();
    match (chars.next(), chars.next()) {
        (Some(single), None) if is_particle(single) => true,
        _ => FUNCTION.contains(&folded),
    }
}

/// Which hedge a folded word is: equal for words of one meaning.
pub(super) fn hedge(folded: &str) -> Option<usize> {
    HEDGES.iter().position(|words| words.contains(&folded))
}

/// Whether a word stands around the number of a document and belongs to its name.
pub(super) fn names_citation(word: &str) -> bool {
    matches!(word, "第" | "号" | "决议" | "和" | "resolution" | "resolutions" | "résolution" | "résolutions")
}

/// Whether a folded mark ends a clause.
pub(super) fn ends_clause(folded: &str) -> bool {
    matches!(folded, "," | "." | ";" | ":" | "?" | "!" | "。" | "…")
}
