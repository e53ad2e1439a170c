//! The same matter in other words: the glossary's terms in both languages, their abbreviations, and synonyms.

use std::collections::{BTreeSet, HashMap};

use crate::model::{Catalogue, Term};
use crate::search::find::stem::{says_words_of, stems, words};
use crate::text::{folded, is_han, lines_of};

/// Words in brackets behind a term that explain it and do not name it.
const NOTES: &[&str] = &["short form", "wording of", "conditions"];

/// Groups of names for the same matter.
#[derive(Debug)]
pub(crate) struct Thesaurus {
    groups: Vec<SynonymGroup>,
    /// Groups by the key of each of their names.
    by_key: HashMap<String, Vec<usize>>,
}

/// Names for the same matter.
#[derive(Debug)]
struct SynonymGroup {
    names: Vec<Synonym>,
    /// How many of them, the first ones, lead to the others.
    leading: usize,
    bond: NameBond,
}

/// How near the names of a group are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NameBond {
    /// They say the same so exactly that one always answers for the other.
    Term,
    Same,
    /// They are of one matter: who asks for one may mean another.
    Near,
    /// Who asks for one may be told of another.
    Beside,
}

/// One name of a thing, in any language.
#[derive(Clone, Debug)]
struct Synonym {
    shown: String,
    /// As it is looked for in a text.
    folded: String,
    /// What it is known by, whatever its form.
    key: String,
    /// Its words without endings, for a name in letters.
    stems: Vec<String>,
}

/// A phrase that says the same as a query.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expansion {
    /// The phrase to look for, folded.
    pub phrase: String,
    /// The name that the query matched and the phrase, for the reader.
    pub reason: String,
    /// How well the query matches the name: 1 for the whole of it.
    pub fit: f32,
    /// Whether the two say the same as exactly as a glossary has it.
    pub is_term: bool,
    /// Whether a word of the name only begins with the last one of the query.
    pub is_begun: bool,
}

/// How well a query fits a name.
#[derive(Clone, Copy)]
struct Fit {
    /// 1 for the whole of it.
    share: f32,
    is_begun: bool,
}

impl Fit {
    const fn of(share: f32) -> Self {
        Self { share, is_begun: false }
    }
}

impl SynonymGroup {
    const fn is_same(&self) -> bool {
        matches!(self.bond, NameBond::Term | NameBond::Same)
    }
}

impl Synonym {
    fn new(shown: &str) -> Option<Self> {
        let shown = shown.trim().trim_matches(['《', '》', '"']).to_owned();
        let folded = folded(&shown);
        let stems = if folded.chars().any(is_han) { Vec::new() } else { stems(&folded) };
        let key = key(&folded)?;
        Some(Self { shown, folded, key, stems })
    }

    fn is_chinese(&self) -> bool {
        self.stems.is_empty()
    }
}

/// What a name is known by: its hanzi, or the stems of its words in a fixed order.
fn key(folded: &str) -> Option<String> {
    if folded.chars().any(is_han) {
        return Some(folded.chars().filter(|c| !"《》“”\"()".contains(*c)).collect());
    }
    let stems: BTreeSet<String> = stems(folded).into_iter().collect();
    (!stems.is_empty()).then(|| stems.into_iter().collect::<Vec<_>>().join(" "))
}

/// A term and the other names that stand in brackets behind it.
fn with_bracketed(term: &str) -> Vec<String> {
    let Some((main, rest)) = term.split_once('(') else { return vec![term.to_owned()] };
    let inner = rest.trim_end().trim_end_matches(')');
    let mut names = vec![main.trim().to_owned()];
    if !NOTES.iter().any(|note| inner.starts_with(note)) {
        names.extend(inner.split(", also known as ").flat_map(|name| name.split('，')).map(str::to_owned));
    }
    names
}

/// How many typing errors a word of so many letters may hold.
pub(crate) const fn slips_allowed(letters: usize) -> usize {
    if letters >= 9 { 2 } else { 1 }
}

impl Thesaurus {
    /// The terms of the catalogue, and the synonyms.
    pub(crate) fn built_in() -> Self {
        let mut thesaurus = Self { groups: Vec::new(), by_key: HashMap::new() };
        for term in Catalogue::built_in().glossary() {
            thesaurus.add_term(term);
        }
        for line in lines_of(include_str!("../../../data/synonyms.tsv")) {
            let (bond, line) = match line.split_at_checked(2) {
                Some(("~\t", line)) => (NameBond::Near, line),
                Some(("?\t", line)) => (NameBond::Beside, line),
                _ => (NameBond::Same, line),
            };
            let (leading, others) = line.split_once('\t').unwrap_or((line, ""));
            let leading = leading.split('|').filter_map(Synonym::new).collect();
            thesaurus.add(bond, leading, others.split('\t').filter_map(Synonym::new));
        }
        thesaurus
    }

    /// Pairs of names that translate each other.
    pub(crate) fn of_pairs<'t>(pairs: impl Iterator<Item = [&'t str; 2]>) -> Self {
        let mut thesaurus = Self { groups: Vec::new(), by_key: HashMap::new() };
        for names in pairs {
            let names = names.into_iter().filter_map(Synonym::new).collect();
            thesaurus.add(NameBond::Term, names, []);
        }
        thesaurus
    }

    fn add_term(&mut self, term: &Term) {
        let spelled = with_bracketed(&term.zh).into_iter().chain(with_bracketed(&term.en));
        let mut names: Vec<Synonym> = spelled.filter_map(|name| Synonym::new(&name)).collect();
        names.extend(term.abbr.iter().filter_map(|abbr| Synonym::new(abbr)));
        self.add(NameBond::Term, names, []);
    }

    fn add(&mut self, bond: NameBond, mut names: Vec<Synonym>, others: impl IntoIterator<Item = Synonym>) {
        let (place, own) = (self.groups.len(), names.len());
        names.extend(others);
        let leading = if matches!(bond, NameBond::Near | NameBond::Beside) { own } else { names.len() };
        let group = SynonymGroup { names, leading, bond };
        for name in group.names.iter().take(leading) {
            let places = self.by_key.entry(name.key.clone()).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
        self.groups.push(group);
    }

    /// All names, folded, each with how it is written.
    pub(crate) fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.groups.iter().flat_map(|group| group.names.iter().map(|name| (name.folded.as_str(), name.shown.as_str())))
    }

    /// The other names of what the query names in full.
    pub(crate) fn same(&self, query: &str) -> Vec<Expansion> {
        let Some(key) = key(query) else { return Vec::new() };
        let mut found = Vec::new();
        for group in self.groups_named(&key).filter(|group| group.is_same()) {
            let is_named =
                |name: &&Synonym| name.key == key && (name.is_chinese() || says_words_of(&name.folded, query));
            let Some(matched) = group.names.iter().find(is_named) else { continue };
            self.expand(group, matched, Fit::of(1.0), &mut found);
            // Another entry with the same English name, or the same abbreviation, is the same matter said otherwise.
            let shared = group.names.iter().filter(|name| group.bond == NameBond::Term && !name.is_chinese());
            let others = shared.flat_map(|name| self.groups_named(&name.key));
            for other in others.filter(|other| other.bond == NameBond::Term) {
                self.expand(other, matched, Fit::of(0.9), &mut found);
            }
        }
        found.retain(|expansion| expansion.phrase != query);
        found
    }

    /// Names of the same matter as what the query names in full, or as another name of it.
    pub(crate) fn near(&self, query: &str) -> Vec<Expansion> {
        self.bound(query, NameBond::Near)
    }

    /// What may be asked instead of what the query names in full.
    pub(crate) fn beside(&self, query: &str) -> Vec<Expansion> {
        [NameBond::Near, NameBond::Beside].into_iter().flat_map(|bond| self.bound(query, bond)).collect()
    }

    fn bound(&self, query: &str, bond: NameBond) -> Vec<Expansion> {
        let mut found = Vec::new();
        let same = self.same(query).into_iter().map(|same| same.phrase);
        for key in std::iter::once(query.to_owned()).chain(same).filter_map(|name| key(&name)) {
            for group in self.groups_named(&key).filter(|group| group.bond == bond) {
                let named = group.names.iter().take(group.leading).filter(|name| name.key == key);
                named.for_each(|name| self.expand(group, name, Fit::of(0.5), &mut found));
            }
        }
        // What begins with the words typed tells the reader how the one came from the other.
        found.iter_mut().for_each(|name| name.reason = format!("{query} ≈ {}", name.phrase));
        found
    }

    fn groups_named(&self, key: &str) -> impl Iterator<Item = &SynonymGroup> {
        self.by_key.get(key).into_iter().flatten().filter_map(|place| self.groups.get(*place))
    }

    /// The names of which the query, in letters, has some of the words; the last word may be unfinished.
    pub(crate) fn partly(&self, query: &str) -> Vec<Expansion> {
        let stems = stems(query);
        let typed: Vec<String> = words(query).collect();
        let mut found = Vec::new();
        let Some((last, before)) = typed.split_last().filter(|_| !query.chars().any(is_han)) else { return found };
        let typed = QueryWords { stems, phrase: typed.join(" "), last, before: self::stems(&before.join(" ")) };
        for group in self.groups.iter().filter(|group| group.is_same()) {
            let fits = group.names.iter().filter_map(|name| Some((name, fit(name, &typed)?)));
            if let Some((name, fit)) = fits.max_by(|one, other| one.1.share.total_cmp(&other.1.share)) {
                self.expand(group, name, fit, &mut found);
            }
        }
        found
    }

    /// The other names of what begins as the query does.
    pub(crate) fn begun(&self, query: &str) -> Vec<Expansion> {
        let mut found = Vec::new();
        for group in self.groups.iter().filter(|group| group.is_same()) {
            if let Some(name) = group.names.iter().find(|name| name.folded.starts_with(query)) {
                self.expand(group, name, Fit::of(0.5), &mut found);
            }
        }
        found
    }

    /// The names that differ from the query by a typing error; of short ones abbreviations with two letters exchanged.
    pub(crate) fn nearly(&self, query: &str) -> Vec<Expansion> {
        let mut found = Vec::new();
        let length = query.chars().count();
        if query.chars().any(is_han) || length < 4 {
            return found;
        }
        let most = slips_allowed(length);
        for group in self.groups.iter().filter(|group| group.is_same()) {
            let near = |name: &&Synonym| match length < SHORTEST_MISTYPED {
                true => is_swapped(name, query),
                false => !name.is_chinese() && is_near(&name.folded, query, most),
            };
            if let Some(name) = group.names.iter().find(near) {
                self.expand(group, name, Fit::of(0.8), &mut found);
            }
        }
        found
    }

    fn expand(&self, group: &SynonymGroup, matched: &Synonym, fit: Fit, found: &mut Vec<Expansion>) {
        let Fit { share, is_begun } = fit;
        for name in group.names.iter().filter(|name| name.key != matched.key) {
            let known = found.iter_mut().find(|expansion| expansion.phrase == name.folded);
            let reason = format!("{} → {}", matched.shown, name.shown);
            match known {
                Some(known) if known.fit >= share => {}
                Some(known) => (known.fit, known.reason, known.is_begun) = (share, reason, is_begun),
                None => {
                    let (phrase, is_term) = (name.folded.clone(), group.bond == NameBond::Term);
                    found.push(Expansion { phrase, reason, fit: share, is_term, is_begun });
                }
            }
        }
    }
}

/// The words of a query, as they are held against every name.
struct QueryWords<'a> {
    stems: Vec<String>,
    /// All of them, with one blank between.
    phrase: String,
    /// The last one, which may be unfinished.
    last: &'a str,
    /// The stems of the words that stand before it.
    before: Vec<String>,
}

/// How well typed words fit a name: the share of its words that were typed; `None` when one of them is not its.
fn fit(name: &Synonym, typed: &QueryWords<'_>) -> Option<Fit> {
    if name.is_chinese() {
        return None;
    }
    let QueryWords { stems, phrase, last, before } = typed;
    let has = |stem: &String| name.stems.contains(stem);
    if !stems.is_empty() && stems.iter().all(has) && says_words_of(&name.folded, phrase) {
        return Some(Fit::of(0.9 * stems.len() as f32 / name.stems.len().max(1) as f32));
    }
    let fits = before.iter().all(has) && words(&name.folded).any(|word| word.starts_with(last));
    let share = 0.6 * (before.len() as f32 + 0.5) / name.stems.len().max(1) as f32;
    fits.then_some(Fit { share, is_begun: true })
}

/// The shortest words that are looked for with typing errors, in letters.
const SHORTEST_MISTYPED: usize = 5;

/// Whether a name is written in capitals alone.
pub(crate) fn is_abbreviation(shown: &str) -> bool {
    shown.chars().all(|c| c.is_ascii_uppercase())
}

/// Whether two letters side by side of an abbreviation have changed places in what was typed.
fn is_swapped(name: &Synonym, query: &str) -> bool {
    let distances = || (strsim::osa_distance(&name.folded, query), strsim::levenshtein(&name.folded, query));
    is_abbreviation(&name.shown) && distances() == (1, 2)
}

/// Whether a word of a name, or the whole of it, is a few typing errors from the query.
fn is_near(name: &str, query: &str, most: usize) -> bool {
    let near = |word: &str| word.chars().next() == query.chars().next() && strsim::osa_distance(word, query) <= most;
    near(name) || words(name).any(|word| near(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases(found: &[Expansion]) -> Vec<&str> {
        found.iter().map(|expansion| expansion.phrase.as_str()).collect()
    }

    #[test]
    fn a_term_leads_to_its_other_names() {
        let thesaurus = Thesaurus::built_in();
        for (query, phrase) in [
            ("fatf", "金融行动特别工作组"),
            ("cultural property", "文化财产"),
            ("terrorist financing", "资助恐怖主义"),
            ("drone", "无人驾驶航空器系统"),
            ("child rights", "儿童权利"),
            ("反恐办", "反恐怖主义办公室"),
            ("量刑政策", "判刑政策"),
            ("人权", "human rights"),
            ("文物", "文化财产"),
            ("男女平等", "性别平等"),
            ("网际网路", "因特网"),
        ] {
            assert!(phrases(&thesaurus.same(query)).contains(&phrase), "{query}: {:?}", thesaurus.same(query));
        }
    }

    #[test]
    fn some_of_the_words_lead_there_too() {
        let thesaurus = Thesaurus::built_in();
        for (query, phrase) in [
            ("evidence", "战场证据"),
            ("cultural prop", "文化财产"),
            ("dron", "无人机系统"),
            ("monitoring team", "分析支助和制裁监测组"),
        ] {
            assert!(phrases(&thesaurus.partly(query)).contains(&phrase), "{query}");
        }
        assert!(phrases(&thesaurus.nearly("xenofobia")).contains(&"仇外心理"));
    }

    #[test]
    fn what_is_near_leads_one_way() {
        let thesaurus = Thesaurus::built_in();
        let near = |query: &str| thesaurus.near(query).into_iter().map(|name| name.phrase).collect::<Vec<_>>();
        assert!(near("virtual assets").contains(&"新支付技术".to_owned()));
        assert!(near("新支付技术").is_empty() && near("人工智能").is_empty());
        assert!(thesaurus.beside("人工智能").iter().all(|name| name.reason.starts_with("人工智能 ≈")));
        assert!(thesaurus.same("虚拟资产").iter().all(|name| name.phrase != "新支付技术"));
    }

    #[test]
    fn the_reason_names_what_matched() {
        let found = Thesaurus::built_in().same("fatf");
        assert!(found.iter().any(|expansion| expansion.reason == "FATF → 金融行动特别工作组"));
    }

    #[test]
    fn every_line_of_the_synonyms_is_a_group() {
        for line in lines_of(include_str!("../../../data/synonyms.tsv")) {
            assert!(line.split('\t').filter(|name| Synonym::new(name).is_some()).count() >= 2, "{line}");
        }
    }
}
