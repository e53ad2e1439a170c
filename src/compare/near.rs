//! Words without a class of meaning that answer each other because they are near in meaning, or of one root.

use super::derived::is_derived;
use super::folding::fold;
use super::grammar::uncontracted;
use super::items::Item;
use super::judge::Judging;
use super::language::Language;
use super::lexicon::{FormStep, Lexicon};
use super::near_words::NearWords;
use super::texts::Texts;
use crate::model::Side;

/// Reads the tables of a language (BCP 47) beside what else is done, where it is known that they will be asked for.
pub(crate) fn read_ahead(language: &str) {
    let language = Language::of(language);
    let loads: [fn(Language); 2] = [|language| _ = Lexicon::of(language), |language| _ = NearWords::of(language)];
    loads.into_iter().for_each(|load| drop(std::thread::spawn(move || load(language))));
}

impl<'a> Judging<'a> {
    /// Lets words without a class answer each other that the table gives as near: one by one, then all that is left of one
    /// side against all that is left of the other.
    pub(super) fn near(&mut self, one: usize, other: usize) {
        let (left, right) = (self.forms(one, Side::Left), self.forms(other, Side::Right));
        if left.is_empty() || right.is_empty() {
            return;
        }
        let texts = self.texts;
        let near = NearWords::of(texts.language());
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for word in &left {
            let answers = |candidate: &&NearForm<'_>| {
                let is_free = !pairs.iter().any(|(_, taken)| *taken == candidate.place);
                let says_same = match (word.is_classed, candidate.is_classed) {
                    (true, true) => false,
                    (false, false) => near.say_same(word.form, candidate.form),
                    // What has a class says the same only where a row of the table has both.
                    _ => near.are_near(word.form, candidate.form),
                };
                let is_law = || near.is_apart(word.form) || near.is_apart(candidate.form);
                is_free && (says_same || !is_law() && word.is_derived_from(candidate, texts.language()))
            };
            if let Some(candidate) = right.iter().find(answers) {
                pairs.push((word.place, candidate.place));
            }
        }
        let rest = |forms: Vec<NearForm<'a>>, is_taken: &dyn Fn(usize) -> bool| -> Vec<NearForm<'a>> {
            forms.into_iter().filter(|word| !word.is_classed && !is_taken(word.place)).collect()
        };
        let left = rest(left, &|place| pairs.iter().any(|(left, _)| *left == place));
        let right = rest(right, &|place| pairs.iter().any(|(_, right)| *right == place));
        self.close_pairs(one, other, &pairs);
        let joined = |forms: &[NearForm<'_>]| forms.iter().flat_map(|word| word.form).copied().collect::<Vec<_>>();
        // 保护证人 is no 证人并保护, for the sake of 证人保护.
        let is_run = |side: Side, forms: &[NearForm<'_>]| {
            let is_light = |unit: usize| texts.unit(side, unit).is_light;
            forms.windows(2).all(|pair| matches!(pair, [a, b] if (a.unit + 1..b.unit).all(is_light)))
        };
        let are_runs = is_run(Side::Left, &left) && is_run(Side::Right, &right);
        if left.len() + right.len() > 2 && are_runs && near.say_same(&joined(&left), &joined(&right)) {
            left.iter().for_each(|word| self.close(one, Side::Left, word.place));
            right.iter().for_each(|word| self.close(other, Side::Right, word.place));
        }
    }

    /// The words of a side that nothing answers yet, names aside; those with a weak class count as words without one.
    fn forms(&self, region: usize, side: Side) -> Vec<NearForm<'a>> {
        let texts = self.texts;
        let text = &texts.sides[side];
        let form = |(place, item): (usize, Item)| {
            let unit = texts.unit(side, item.unit);
            let (form, is_classed) = match (&unit.word, item.sense) {
                (Some(word), None) if !unit.is_light => (word.form.clone(), false),
                (None, Some(sense)) if sense.is_weak => (text.elements_of(unit.tokens.clone()), false),
                (None, Some(sense)) if sense.meaning.has_synonyms() && unit.senses.len() == 1 => {
                    (text.elements_of(unit.tokens.clone()), true)
                }
                _ => return None,
            };
            let is_name = text.is_name(unit.tokens.start) || texts.is_actor(side, unit);
            let form = text.elements.get(form).filter(|_| !is_name)?;
            let (folded, is_thing) = texts.derivable(side, item.unit);
            Some(NearForm { place, unit: item.unit, form, is_classed, folded, is_thing })
        };
        self.open(region, side).into_iter().filter_map(form).collect()
    }
}

impl Texts<'_> {
    /// A word as it is set against those made of it, and whether it is a thing. Chinese has no endings.
    fn derivable(&self, side: Side, unit: usize) -> (String, bool) {
        let language = self.language();
        if language == Language::Chinese {
            return (String::new(), false);
        }
        // Behind an article it is a thing: `the judge`, who is no judgment.
        let before = self.unit(side, unit).tokens.start.checked_sub(1).map_or("", |before| self.word(side, before));
        let is_thing = language == Language::English && !before.is_empty() && uncontracted(before, language).is_empty();
        let folded: String = self.text(side, unit).chars().flat_map(fold).collect();
        // l'inspection
        (folded.rsplit('\'').next().unwrap_or_default().to_owned(), is_thing)
    }
}

/// A word that may be near to one of the other side.
struct NearForm<'a> {
    /// Its item's place in its region.
    place: usize,
    unit: usize,
    form: &'a [FormStep],
    /// Whether it has a class that words may share which no table lists.
    is_classed: bool,
    folded: String,
    is_thing: bool,
}

impl NearForm<'_> {
    /// Whether two words differ by endings alone that make a noun of a verb, or a form of it: `assess`, `assessment`.
    fn is_derived_from(&self, other: &Self, language: Language) -> bool {
        !(self.is_thing && other.is_thing) && is_derived(&self.folded, &other.folded, language)
    }
}
