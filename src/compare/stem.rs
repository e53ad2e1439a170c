//! Words of alphabetic scripts reduced to what their forms share, language by language.
//!
//! Only inflection and spelling go: `visits` and `visit`, `organisation` and `organization`, `publiera` and `publier`.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::folding::fold;
use super::language::{ByLanguage, Language, is_function};
use super::tables::rows;

/// The fewest letters that are left.
const SHORTEST: usize = 3;

/// A folded word without its inflection, in the spelling that stands for all.
pub(crate) fn stem(word: &str, language: Language) -> String {
    if let Some((verb, _)) = irregular(word, language) {
        return regular(verb, language);
    }
    regular(word, language)
}

fn regular(word: &str, language: Language) -> String {
    match language {
        // An article and the preposition before it are one word here and two there: `des`, `de les`.
        Language::French if matches!(word, "du" | "des" | "d") => "=de".to_owned(),
        Language::French if matches!(word, "au" | "aux") => "=a\u{300}".to_owned(),
        Language::Spanish if word == "del" => "=de".to_owned(),
        Language::Spanish if word == "al" => "=a".to_owned(),
        // No form of a longer word may look like a grammatical one: `pour`, `pourra`.
        Language::French | Language::Spanish if word.chars().count() <= SHORTEST || is_function(word) => {
            format!("={word}")
        }
        Language::French => french(word),
        Language::Spanish => spanish(word),
        Language::Chinese | Language::English | Language::Other => english(word),
    }
}

/// The verb of a form that no ending tells, of `data/irregular.tsv`, and when the form says that something happens.
fn irregular(word: &str, language: Language) -> Option<(&'static str, When)> {
    static ALL: ByLanguage<FxHashMap<String, (String, When)>> = ByLanguage::new();
    let load = |language: Language| {
        let folded = |text: &str| text.chars().flat_map(fold).collect::<String>();
        let mut known = FxHashMap::default();
        for row in rows(include_str!("../../data/irregular.tsv")) {
            let [code, verb, past, future, present] = row[..] else { continue };
            // A Chinese text has English words as they stand.
            if code == "zh" || !language.reads(code) {
                continue;
            }
            for (forms, when) in [(past, When::Done), (future, When::Future), (present, When::Open)] {
                let forms = forms.split('|').filter(|form| !form.is_empty());
                known.extend(forms.map(|form| (folded(form), (folded(verb), when))));
            }
        }
        known
    };
    ALL.get(language, load).get(word).map(|(verb, when)| (verb.as_str(), *when))
}

/// Takes the first of some endings off where enough is left.
fn without<'a>(word: &'a str, endings: &[&str]) -> Option<&'a str> {
    let enough = |rest: &&str| rest.chars().count() >= SHORTEST;
    endings.iter().find_map(|ending| word.strip_suffix(ending).filter(enough))
}

fn english(word: &str) -> String {
    let word = british(word);
    let bare = match word.strip_suffix('s') {
        Some(rest) if rest.len() >= SHORTEST && !rest.ends_with(['s', 'u', 'i']) => {
            rest.strip_suffix("ie").map_or(Cow::Borrowed(rest), |rest| Cow::Owned(format!("{rest}y")))
        }
        _ => Cow::Borrowed(&*word),
    };
    let bare = bare.strip_suffix("ied").map_or_else(|| bare.clone(), |start| Cow::Owned(format!("{start}y")));
    let has_vowel = |rest: &&str| rest.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let cut = ["ing", "ed"].iter().find_map(|ending| bare.strip_suffix(ending)).filter(|rest| rest.len() > 1);
    let cut = cut.filter(has_vowel).filter(|_| !bare.ends_with("eed"));
    let mut letters: Vec<char> = cut.unwrap_or(&bare).chars().collect();
    match letters[..] {
        [.., 'e'] if letters.len() > 4 => _ = letters.pop(),
        // A c is written ck before an ending: `traffic`, `trafficking`.
        [.., 'i', 'c', 'k'] if cut.is_some() && letters.len() > 5 => _ = letters.pop(),
        [_, _, .., one, other]
            if cut.is_some() && one == other && letters.len() > 3 && !matches!(one, 's' | 'o' | 'l') =>
        {
            letters.pop();
        }
        // `noted` is of note, not of not; `asked` is of ask.
        // `aided` is of aid: no silent e behind two vowels, unless it is of ease.
        ['a' | 'e' | 'i' | 'o' | 'u', vowel, last]
            if cut.is_some() && "aeiou".contains(vowel) && !"sz".contains(last) => {}
        [.., vowel, last] if cut.is_some() && letters.len() < 4 && is_short(vowel, last) => letters.push('e'),
        _ => {}
    }
    if let [.., 'l', 'l'] = letters[..]
        && letters.len() > 4
    {
        letters.pop();
    }
    if let [.., last @ 'y'] = &mut letters[..] {
        *last = 'i';
    }
    letters.into_iter().collect()
}

/// Whether a vowel and a consonant end a stem that a silent e belongs to.
fn is_short(vowel: char, last: char) -> bool {
    "aeiou".contains(vowel) && !"aeiouwxy".contains(last)
}

/// British spelling as American.
pub(crate) fn british(word: &str) -> Cow<'_, str> {
    let mut word = Cow::Borrowed(word);
    let replace = |word: &mut Cow<'_, str>, from: &str, to: &str| {
        if word.contains(from) {
            *word = Cow::Owned(word.replace(from, to));
        }
    };
    for (from, to) in [("isation", "ization"), ("programme", "program"), ("judgement", "judgment")] {
        if word.len() >= from.len() {
            replace(&mut word, from, to);
        }
    }
    for (from, to) in [
        ("iser", "izer"),
        ("isers", "izers"),
        ("ysers", "yzers"),
        ("ising", "izing"),
        ("ised", "ized"),
        ("ises", "izes"),
        ("ise", "ize"),
        ("ysed", "yzed"),
        ("yse", "yze"),
        ("tres", "ters"),
        ("tre", "ter"),
        ("ogue", "og"),
        ("ogues", "ogs"),
        ("ences", "enses"),
        ("ence", "ense"),
    ] {
        if word.len() > from.len() + 2
            && let Some(start) = word.strip_suffix(from)
        {
            word = Cow::Owned(format!("{start}{to}"));
            break;
        }
    }
    if word.len() > 5 {
        replace(&mut word, "our", "or");
    }
    word
}

/// What may stand behind the silent e of a French verb.
const SILENT: [&str; 7] = ["", "s", "nt", "ra", "ront", "rait", "raient"];

fn french(word: &str) -> String {
    let plain = unaccented(word);
    // The verbs in -tenir and -venir change their stems.
    let base = ["tiennent", "tiendront", "tiendra", "tient", "viennent", "viendront", "viendra", "vient"]
        .iter()
        .find_map(|ending| Some(format!("{}{}enir", plain.strip_suffix(ending)?, ending.get(..1)?)));
    let mut plain = base.unwrap_or(plain);
    // The verbs in -oyer and -uyer write an i before a silent e: emploient, employer.
    if let Some((start, end)) =
        ["oie", "uie"].iter().find_map(|vowels| plain.rsplit_once(vowels)).filter(|(_, end)| SILENT.contains(end))
    {
        let vowel = plain.get(start.len()..=start.len()).unwrap_or_default();
        plain = format!("{start}{vowel}ye{end}");
    }
    // Verbs in -uire; utilisent is of utiliser.
    for (form, verb) in [("uisent", "uent"), ("uisant", "uant")] {
        plain = plain.strip_suffix(form).map(|start| format!("{start}{verb}")).unwrap_or(plain);
    }
    let bare = plain.strip_suffix(['s', 'x']).filter(|rest| rest.len() >= SHORTEST).unwrap_or(&plain);
    let endings = [
        "eraient", "iraient", "ivent", "ivant", "eront", "iront", "erait", "irait", "issant", "issent", "aient",
        "antes", "era", "ira", "ant", "ent", "ees", "ait", "ee", "er", "ir", "ire", "it", "ra", "es",
    ];
    // éclaire is of éclairer and assure of assurer; rendre is itself.
    let is_infinitive = ["dre", "ttre", "itre", "pre", "cre", "vre"].iter().any(|ending| bare.ends_with(ending));
    let cut = match without(bare, &endings).filter(|_| !bare.ends_with("aire")) {
        Some(cut) => cut,
        None => without(bare, if is_infinitive { &["re"] } else { &["e"] }).unwrap_or(bare),
    };
    // Masculine and feminine, singular and plural: national, nationale, nationaux; actif, active.
    let cut = cut.strip_suffix("au").map_or_else(|| cut.to_owned(), |start| format!("{start}al"));
    cut.strip_suffix('v').map_or_else(|| cut.clone(), |start| format!("{start}f"))
}

fn spanish(word: &str) -> String {
    // The accent tells preparará of prepara, and what follows an infinitive is no part of it: comprometerse.
    let future =
        ["ri\u{301}an", "ri\u{301}a", "ra\u{301}n", "ra\u{301}"].iter().find_map(|ending| word.strip_suffix(ending));
    let infinitive =
        future.map(|start| format!("{start}r")).or_else(|| Some(format!("{}r", word.strip_suffix("rse")?)));
    let plain = unaccented(infinitive.as_deref().unwrap_or(word));
    let bare = plain.strip_suffix('s').filter(|rest| rest.len() >= SHORTEST).unwrap_or(&plain);
    let endings = [
        "ieron", "iendo", "aron", "ando", "ado", "ada", "ido", "ida", "aba", "yo", "ar", "er", "ir", "an", "en", "io",
        "o", "a", "e",
    ];
    let bare = without(bare, &endings).unwrap_or(bare);
    // The verbs in -uir: contribuye, contribuir.
    let bare = bare.strip_suffix('y').filter(|start| start.ends_with('u')).unwrap_or(bare);
    // A stressed vowel of a verb is two: requiere, requerir; muestra, mostrar.
    let two = [("ie", "e"), ("ue", "o")].into_iter().find_map(|(two, one)| {
        let (start, end) = bare.rsplit_once(two)?;
        let is_last = !end.contains(['a', 'e', 'i', 'o', 'u']) && !end.is_empty();
        (is_last && start.len() > 1 && !start.ends_with(['q', 'g'])).then(|| format!("{start}{one}{end}"))
    });
    two.unwrap_or_else(|| bare.to_owned())
}

/// A folded word without the accents, which are marks of their own once folded.
pub(super) fn unaccented(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).collect()
}

/// Auxiliaries that forms of the tables begin with, each with what it becomes: no ending tells that they are one.
const AUXILIARIES: &[(&str, &[&str])] = &[
    ("be ", &["is ", "are ", "been ", "being ", "was ", "were "]),
    ("être ", &["est ", "sont ", "sera ", "seront ", "était ", "étaient "]),
    ("avoir ", &["a ", "ont ", "aura ", "auront ", "avait ", "avaient "]),
    ("ser ", &["es ", "son ", "será ", "serán ", "fue ", "fueron ", "era ", "eran "]),
    ("estar ", &["está ", "están ", "estará ", "estarán "]),
    ("tener ", &["tiene ", "tienen ", "tendrá ", "tendrán ", "tenía ", "tenían "]),
];

/// The forms of a row, those that begin with an auxiliary in all its forms.
pub(super) fn variants(forms: &str) -> impl Iterator<Item = Cow<'_, str>> {
    forms.split('|').flat_map(|form| {
        let found = AUXILIARIES.iter().find_map(|(verb, all)| Some((form.strip_prefix(verb)?, *all)));
        let conjugated = found.into_iter().flat_map(|(rest, all)| all.iter().map(move |verb| format!("{verb}{rest}")));
        std::iter::once(Cow::Borrowed(form)).chain(conjugated.map(Cow::Owned))
    })
}

/// When a verb's form says that something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Past,
    /// A participle, or a form that may be one: past, unless an auxiliary says otherwise.
    Done,
    Present,
    Future,
    /// It would be done: not a plan, and not a report.
    Conditional,
    Open,
}

impl When {
    /// Whether two forms of one verb do not say the same; what is planned may be told in the present.
    pub(super) const fn contradicts(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Past | Self::Done, Self::Future)
                | (Self::Past, Self::Present)
                | (Self::Conditional, Self::Past | Self::Present | Self::Future)
        )
    }
}

/// What endings of verbs say of the time, the first that fits.
const FRENCH_TIMES: &[(When, &[&str])] = &[
    (When::Future, &["era", "eront", "ira", "iront", "dra", "dront"]),
    (When::Conditional, &["erait", "eraient", "irait", "iraient", "drait", "draient", "rrait", "rraient"]),
    (When::Past, &["ait", "aient"]),
    (When::Done, &["e\u{301}", "e\u{301}e", "e\u{301}s", "e\u{301}es"]),
    (When::Open, &["ment", "age", "ance", "ence", "ure", "re"]),
    (When::Present, &["ent", "e"]),
];
const SPANISH_TIMES: &[(When, &[&str])] = &[
    (When::Future, &["ra\u{301}", "ra\u{301}n"]),
    (
        When::Conditional,
        &[
            "ari\u{301}a", "eri\u{301}a", "iri\u{301}a", "dri\u{301}a", "ari\u{301}an", "eri\u{301}an", "iri\u{301}an",
            "dri\u{301}an",
        ],
    ),
    (When::Past, &["o\u{301}", "aron", "ieron", "aba", "aban", "i\u{301}a", "i\u{301}an"]),
    (When::Done, &["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"]),
    (When::Present, &["a", "an", "e", "en"]),
];

/// When a folded word's ending says that something happens.
pub(super) fn when(word: &str, language: Language) -> When {
    let letters = word.chars().count();
    // Of a long ending two letters are enough before it: debería.
    let fits = |ending: &str| {
        let len = ending.chars().count();
        word.ends_with(ending) && letters >= len + if len > 3 { 2 } else { 4 }
    };
    let accented = |endings: &[&str]| endings.iter().any(|ending| fits(ending));
    let forms: &[(When, &[&str])] = match language {
        Language::French => FRENCH_TIMES,
        Language::Spanish => SPANISH_TIMES,
        Language::English => {
            &[(When::Done, &["ed"]), (When::Open, &["ss", "us", "is", "ness"]), (When::Present, &["s"])]
        }
        Language::Chinese | Language::Other => &[],
    };
    let told = forms.iter().find(|(_, endings)| accented(endings)).map_or(When::Open, |(when, _)| *when);
    match irregular(word, language) {
        // The table does not part participles from what is past whatever stands before it: distribuyó.
        Some((_, When::Done)) if told == When::Past => told,
        Some((_, When::Open)) | None => told,
        Some((_, when)) => when,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for (language, forms) in [
            (Language::English, "visit visits visited visiting"),
            (Language::English, "policy policies"),
            (Language::English, "organise organize organised organizing"),
            (Language::English, "travelled traveled travelling"),
            (Language::English, "centre center centres"),
            (Language::English, "defence defense"),
            (Language::English, "labour labor"),
            (Language::English, "plan planned planning plans"),
            (Language::French, "publier publie publiera publieront"),
            (Language::French, "contenir contient contiendra contenant"),
            (Language::French, "e\u{301}clairer e\u{301}claire e\u{301}clairent e\u{301}claire\u{301}"),
            (Language::French, "assurer assure assurent assurera"),
            (Language::French, "national nationale nationaux"),
            (Language::Spanish, "publicar publicara\u{301} publicara\u{301}n publicado"),
            (Language::Spanish, "contribuir contribuye contribuyen contribuido"),
            (Language::French, "utiliser utilisent utilisant"),
            (Language::French, "montrer montre montrent"),
            (Language::French, "employer emploie emploient emploiera employe\u{301}"),
            (Language::Spanish, "preparar prepara preparan preparara\u{301} preparari\u{301}a"),
            (Language::Spanish, "considerar considera consideran"),
            (Language::Spanish, "requerir requiere requieren"),
            (Language::Spanish, "mostrar muestra muestran"),
            (Language::Spanish, "comprometer comprometerse"),
            (Language::Spanish, "detener detuvo detuvieron detenido"),
            (Language::Spanish, "distribuyo distribuido distribuir"),
        ] {
            let stems: Vec<String> = forms.split(' ').map(|form| stem(form, language)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{forms}: {stems:?}");
        }
    }

    #[test]
    fn other_words_keep_stems_of_their_own() {
        for (one, other) in [("public", "publicity"), ("need", "new"), ("access", "accord"), ("exceed", "except")] {
            assert_ne!(stem(one, Language::English), stem(other, Language::English), "{one} {other}");
        }
        assert_ne!(stem("prive", Language::French), stem("public", Language::French));
        assert_ne!(stem("pour", Language::French), stem("pourra", Language::French));
    }

    #[test]
    fn endings_tell_when() {
        assert_eq!(when("publiera", Language::French), When::Future);
        assert_eq!(when("distribuyo\u{301}", Language::Spanish), When::Past);
        assert_eq!(when("publicari\u{301}an", Language::Spanish), When::Conditional);
        assert_eq!(when("publiait", Language::French), When::Past);
        assert_eq!(when("published", Language::English), When::Done);
        assert_eq!(when("publier", Language::French), When::Open);
        assert_eq!(when("detuvo", Language::Spanish), When::Done);
    }
}
