//! Words without a class of meaning that answer each other because they are near in meaning, or of one root.

use super::derived::is_derived;
use super::folding::fold;
use super::grammar::uncontracted;
use super::judge::{Bench, Item};
use super::language::Language;
use super::lexicon::{FormStep, Lexicon};
use super::near_words::NearWords;

/// Reads the tables of a language (BCP 47) beside what else is done, where it is known that they will be asked for.
pub(crate) fn read_ahead(language: &str) {
    let language = Language::of(language);
    let loads: [fn(Language); 2] = [|language| _ = Lexicon::of(language), |language| _ = NearWords::of(language)];
    loads.into_iter().for_each(|load| drop(std::thread::spawn(move || load(language))));
}

impl Bench<'_> {
    /// Lets words without a class answer each other that the table gives as near: one by one, then all that is left of one
    /// side against all that is left of the other.
    pub(super) fn near(&mut self, one: usize, other: usize) {
        let (left, right) = (self.forms(one, 0), self.forms(other, 1));
        if left.is_empty() || right.is_empty() {
            return;
        }
        let near = NearWords::of(self.language());
        let mut pairs = Vec::new();
        for word in &left {
            let answers = |candidate: &&NearForm| {
                let is_free = !pairs.iter().any(|(_, taken)| *taken == candidate.place);
                let says_same = match (word.is_classed, candidate.is_classed) {
                    (true, true) => false,
                    (false, false) => near.say_same(&word.form, &candidate.form),
                    // What has a class says the same only where a row of the table has both.
                    _ => near.are_near(&word.form, &candidate.form),
                };
                let is_law = || near.is_apart(&word.form) || near.is_apart(&candidate.form);
                is_free && (says_same || !is_law() && self.is_derived((one, word.place), (other, candidate.place)))
            };
            if let Some(candidate) = right.iter().find(answers) {
                pairs.push((word.place, candidate.place));
            }
        }
        let rest = |forms: Vec<NearForm>, taken: &[usize]| -> Vec<NearForm> {
            forms.into_iter().filter(|word| !word.is_classed && !taken.contains(&word.place)).collect()
        };
        let (answered, answers): (Vec<usize>, Vec<usize>) = pairs.iter().copied().unzip();
        let (left, right) = (rest(left, &answered), rest(right, &answers));
        self.close_pairs(one, other, &pairs);
        let joined =
            |forms: &[NearForm]| -> Vec<FormStep> { forms.iter().flat_map(|word| &word.form).copied().collect() };
        // 保护证人 is no 证人并保护, for the sake of 证人保护.
        let is_run = |side: usize, forms: &[NearForm]| {
            let is_next = |pair: &[NearForm]| matches!(pair, [a, b] if (a.unit + 1..b.unit).all(|unit| self.unit(side, unit).is_light));
            forms.windows(2).all(is_next)
        };
        let are_runs = is_run(0, &left) && is_run(1, &right);
        if left.len() + right.len() > 2 && are_runs && near.say_same(&joined(&left), &joined(&right)) {
            left.iter().for_each(|word| self.close(one, 0, word.place));
            right.iter().for_each(|word| self.close(other, 1, word.place));
        }
    }

    /// Whether two words differ by endings alone that make a noun of a verb, or a form of it: `assess`, `assessment`.
    fn is_derived(&self, left: (usize, usize), right: (usize, usize)) -> bool {
        let language = self.language();
        let word = |side: usize, (region, place): (usize, usize)| {
            let item = self.regions.get(region)?.items.get(side)?.get(place)?;
            let tokens = self.unit(side, item.unit).tokens.clone();
            // Behind an article it is a thing: `the judge`, who is no judgment.
            let before = tokens.start.checked_sub(1).map(|before| self.word(side, before)).unwrap_or_default();
            let is_thing =
                language == Language::English && !before.is_empty() && uncontracted(&before, language).is_empty();
            let text = self.sides.get(side)?.text(tokens);
            let folded: String = text.chars().flat_map(fold).collect();
            // l'inspection
            Some((folded.rsplit('\'').next().unwrap_or_default().to_owned(), is_thing))
        };
        // Chinese has no endings.
        let Some(((one, a), (other, b))) = word(0, left).zip(word(1, right)) else { return false };
        language != Language::Chinese && !(a && b) && is_derived(&one, &other, language)
    }

    /// The words of a side that nothing answers yet, names aside; those with a weak class count as words without one.
    fn forms(&self, region: usize, side: usize) -> Vec<NearForm> {
        let Some(text) = self.sides.get(side) else { return Vec::new() };
        let form = |(place, item): (usize, Item)| {
            let unit = self.unit(side, item.unit);
            let (form, is_classed) = match (&unit.word, item.sense) {
                (Some(word), None) if !unit.is_light => (word.form.clone(), false),
                (None, Some(sense)) if sense.is_weak => (text.elements_of(unit.tokens.clone()), false),
                (None, Some(sense)) if sense.meaning.has_synonyms() && unit.senses.len() == 1 => {
                    (text.elements_of(unit.tokens.clone()), true)
                }
                _ => return None,
            };
            let is_name = text.is_name(unit.tokens.start) || self.is_actor(side, unit);
            let form = text.elements.get(form).filter(|_| !is_name)?;
            Some(NearForm { place, unit: item.unit, form: form.to_vec(), is_classed })
        };
        self.open(region, side).unwrap_or_default().into_iter().filter_map(form).collect()
    }
}

/// A word that may be near to one of the other side.
struct NearForm {
    /// Its item's place in its region.
    place: usize,
    unit: usize,
    form: Vec<FormStep>,
    /// Whether it has a class that words may share which no table lists.
    is_classed: bool,
}
