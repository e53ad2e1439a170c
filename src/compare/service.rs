//! Framing that no phrase tells: what the two who speak do for each other, in whatever words they say it.
//!
//! The two are known by what their texts open with. Where each acts in its own sentence and one of them names the other,
//! words of service (`data/framing.tsv`) are framing where the sentence begins, and around a name of the two. What is no
//! such word stays what it is: a third name, a number, a condition, a hedge.

use std::ops::Range;

use super::cut::Cut;
use super::framing::Framing;
use super::grammar::{FunctionWord, is, uncontracted};
use super::language::Language;
use super::lexicon::Service;
use super::meaning::Meaning;
use super::regions::ChangeRegions;
use super::token::{TokenClass, TokenSide};
use super::units::MeaningUnit;
use crate::model::{Side, Sides};

/// Adds to the framing of both sides what no phrase tells, and takes from it what one of the two does with help.
pub(super) fn add(regions: &mut ChangeRegions, cut: &Cut, units: &mut Sides<Vec<MeaningUnit>>, framing: &Framing) {
    let Some([a, b]) = framing.actors() else { return };
    let mut done: Sides<Vec<usize>> = Sides::default();
    let mut last = None;
    for change in &cut.changes {
        let speech = Sides::of(|side| {
            let text = (&cut.sides[side], &*units[side], &*regions.owner[side]);
            Speech::around(text, change.left.start, side.of([a, b], [b, a]), framing.language)
        });
        let places = Some(speech.each().map(|speech| speech.units.first().map(|unit| unit.tokens.start)));
        let acts = || speech.iter().all(Speech::acts) && speech.iter().any(Speech::names_other);
        if last != places && acts() {
            let may_ask = speech.iter().all(Speech::asks);
            for side in Side::BOTH {
                for tokens in speech[side].framing(may_ask, &mut done[side]) {
                    regions.framing[side].get_mut(tokens).unwrap_or_default().fill(true);
                }
            }
        }
        last = places;
    }
    for (units, done) in units.each_mut().zip(done) {
        units.iter_mut().filter(|unit| done.contains(&unit.tokens.start)).for_each(|unit| unit.is_frame = false);
    }
}

/// What a unit is to the one who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ServicePart {
    Own,
    Other,
    Pronoun,
    Light,
    Says(Service),
    Matter,
}

/// A sentence of one of the two.
struct Speech<'a> {
    text: &'a TokenSide,
    units: &'a [MeaningUnit],
    /// For each token of the text the change that it is in.
    owner: &'a [Option<usize>],
    /// The one who speaks, and the other one.
    actors: [u64; 2],
    language: Language,
}

impl<'a> Speech<'a> {
    /// The sentence that a token stands in.
    fn around(
        (text, units, owner): (&'a TokenSide, &'a [MeaningUnit], &'a [Option<usize>]),
        at: usize,
        actors: [u64; 2],
        language: Language,
    ) -> Self {
        let ends = |at: &usize| text.ends_sentence(*at);
        let first = (0..at).rev().find(ends).map_or(0, |end| end + 1);
        let last = (at..text.tokens.len()).find(ends).unwrap_or(text.tokens.len());
        let [start, end] = [first, last].map(|at| units.partition_point(|unit| unit.tokens.start < at));
        Self { text, units: units.get(start..end).unwrap_or_default(), owner, actors, language }
    }

    fn role(&self, unit: &MeaningUnit) -> ServicePart {
        let [own, other] = self.actors;
        let name = unit.known_as();
        let weighs = unit.senses.iter().any(|sense| !sense.is_weak);
        let class = self.text.run(unit.tokens.clone()).first().map(|token| token.class);
        if name == Some(own) {
            ServicePart::Own
        } else if name == Some(other) {
            ServicePart::Other
        } else if is(FunctionWord::Pronoun, &self.text.text(unit.tokens.clone()).to_lowercase()) {
            ServicePart::Pronoun
        } else if let Some(service) = unit.service
            && (service != Service::Considers || unit.is_frame || !weighs)
        {
            ServicePart::Says(service)
        } else if unit.is_frame && !unit.senses.iter().any(|sense| sense.meaning == Meaning::Actor) {
            ServicePart::Says(Service::Serves)
        } else if weighs || unit.word.is_some() && !unit.is_light || class == Some(TokenClass::Citation) {
            ServicePart::Matter
        } else {
            ServicePart::Light
        }
    }

    /// Whether the first of the two that begins a clause is the one who speaks.
    fn acts(&self) -> bool {
        let mut opens = true;
        for unit in self.units {
            match self.role(unit) {
                ServicePart::Own if opens => return true,
                ServicePart::Other if opens => return false,
                _ => {}
            }
            let word = self.text.text(unit.tokens.clone()).to_lowercase();
            let is_article = uncontracted(&word, self.language).is_empty();
            opens = self.ends_clause(unit) || opens && is_article;
        }
        false
    }

    fn ends_clause(&self, unit: &MeaningUnit) -> bool {
        self.text.run(unit.tokens.clone()).iter().any(|token| token.class == TokenClass::Clause)
    }

    fn names_other(&self) -> bool {
        self.units.iter().any(|unit| self.role(unit) == ServicePart::Other)
    }

    /// Whether one of the two asks the other.
    fn asks(&self) -> bool {
        (0..self.units.len()).any(|at| self.asks_at(at))
    }

    /// Whether a word of asking stands beside the name of the other one.
    fn asks_at(&self, at: usize) -> bool {
        let (before, behind) = self.units.split_at(at.min(self.units.len()));
        let Some((unit, behind)) = behind.split_first() else { return false };
        let is_silent = |unit: &&MeaningUnit| self.role(unit) != ServicePart::Light || self.ends_clause(unit);
        let beside = [before.iter().rev().find(is_silent), behind.iter().find(is_silent)];
        self.role(unit) == ServicePart::Says(Service::Asks)
            && beside.into_iter().flatten().any(|unit| self.role(unit) == ServicePart::Other)
    }

    /// The tokens of runs of service, and in `done` the first ones of what is done with help. A run begins
    /// the sentence or names the other one.
    fn framing(&self, may_ask: bool, done: &mut Vec<usize>) -> Vec<Range<usize>> {
        // Of `d'Interpol` the word tells what it is, not what leans on it.
        let leans = |at: usize, unit: &MeaningUnit| {
            self.units
                .get(at + 1)
                .is_some_and(|next| next.tokens.start == unit.tokens.start && self.role(next) == ServicePart::Matter)
        };
        let goes_on = |at: usize, unit: &MeaningUnit| match self.role(unit) {
            ServicePart::Matter => false,
            ServicePart::Says(Service::Asks) => may_ask && self.asks_at(at),
            ServicePart::Says(_) => !self.is_joined(unit),
            _ => !leans(at, unit),
        };
        // A clause without changes is not read: what stands beyond it is another run.
        let follows = |at: usize, unit: &MeaningUnit| {
            let before = at.checked_sub(1).and_then(|before| self.units.get(before));
            before.is_none_or(|before| unit.tokens.start <= before.tokens.end)
        };
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.units.len() {
            let behind = self.units.iter().enumerate().skip(at);
            let run =
                behind.take_while(|(place, unit)| goes_on(*place, unit) && (*place == at || follows(*place, unit)));
            let run = run.count();
            self.add_run(at..at + run, &mut found, done);
            at += run.max(1);
        }
        found
    }

    /// Adds a run of service. Behind the last name in it, what is done is done to the matter, by whoever is helped.
    fn add_run(&self, run: Range<usize>, found: &mut Vec<Range<usize>>, done: &mut Vec<usize>) {
        let units = self.units.get(run.clone()).unwrap_or_default();
        let roles: Vec<ServicePart> = units.iter().map(|unit| self.role(unit)).collect();
        let differs =
            |unit: &MeaningUnit| unit.tokens.clone().any(|at| self.owner.get(at).is_some_and(Option::is_some));
        let has = |wanted: fn(&ServicePart) -> bool| {
            roles.iter().zip(units).any(|(role, unit)| wanted(role) && differs(unit))
        };
        let is_service = has(|role| *role == ServicePart::Other) && has(|role| matches!(role, ServicePart::Says(_)));
        if run.start > 0 && !is_service {
            return;
        }
        let is_name = |role: &ServicePart| matches!(role, ServicePart::Own | ServicePart::Other | ServicePart::Pronoun);
        let named = roles.iter().rposition(is_name).unwrap_or(0);
        let first = units.iter().position(|unit| unit.service.is_some());
        let is_matter = |(place, (role, unit)): (usize, (&ServicePart, &MeaningUnit))| match role {
            ServicePart::Says(_) if !self.names_other() => true,
            ServicePart::Says(_) if place < named => false,
            ServicePart::Says(Service::Supports | Service::Trades) => first != Some(place),
            ServicePart::Says(Service::Considers) => !self.is_owned(unit),
            ServicePart::Says(Service::Decides | Service::Relies) => true,
            ServicePart::Says(_) => unit.service.is_none(),
            _ => false,
        };
        let end = roles.iter().zip(units).enumerate().position(is_matter).unwrap_or(roles.len());
        let helps =
            |unit: &MeaningUnit| matches!(unit.service, Some(Service::Asks | Service::Supports | Service::Relies));
        if first.is_some_and(|first| first < end && units.get(first).is_some_and(helps)) {
            done.extend(units.get(end).map(|unit| unit.tokens.start));
        }
        let weighs = |role: &ServicePart| *role != ServicePart::Light;
        let framing = roles.get(..end).unwrap_or_default();
        let start = framing.iter().position(weighs).unwrap_or(end);
        let end = framing.iter().rposition(weighs).map_or(start, |last| last + 1);
        found.extend(units.get(start..end).into_iter().flatten().map(|unit| unit.tokens.clone()));
    }

    /// Whether a word is what somebody has: 的研究.
    fn is_owned(&self, unit: &MeaningUnit) -> bool {
        let before = unit.tokens.start.checked_sub(1);
        before.is_some_and(|at| is(FunctionWord::Of, self.text.word(at)))
    }

    /// Whether a word is one of several that are joined: 审议并通过. Then it is told one by one.
    fn is_joined(&self, unit: &MeaningUnit) -> bool {
        let joins = |at: usize| {
            let word = self.text.word(at);
            !self.text.is(at, TokenClass::Clause)
                && (is(FunctionWord::Conjunction, word) || is(FunctionWord::Joint, word))
        };
        unit.tokens.start.checked_sub(1).is_some_and(joins) || joins(unit.tokens.end)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, compare};
    use super::*;
    use crate::model::{Library, Programme};

    /// What a programme of three plain pairs and one more marks in that: `=` for framing alone, else what is substance.
    fn judged(language: &str, left: &str, right: &str) -> String {
        let frames = match language {
            "zh" => ["委员会将在执行局的支持下，审查立法。", "执行局将协助委员会审查立法。"],
            "fr" => ["Le Comité visitera les ports.", "La Direction exécutive aidera le Comité à visiter les ports."],
            "es" => {
                ["El Comité visitará los puertos.", "La Dirección Ejecutiva ayudará al Comité a visitar los puertos."]
            }
            _ => [
                "The Committee will visit ports.",
                "The Executive Directorate will assist the Committee in visiting ports.",
            ],
        };
        let part = |id: &str, frame: &str, text: &str| {
            let texts = [frame, frame, frame, text].into_iter().zip(1..);
            let paragraphs: Vec<_> =
                texts.map(|(text, number)| serde_json::json!({"number": number, "text": text})).collect();
            serde_json::json!({"id": id, "paragraphs": paragraphs})
        };
        let json = serde_json::json!({"schema": "ctc-programme/1", "language": language,
            "parts": [part("annex", frames[0], left), part("enclosure", frames[1], right)]});
        let library = Library::from(serde_json::from_value::<Programme>(json).expect("a programme"));
        let relation = library.counterparts().expect("two parts");
        let compared = compare(&library, &Framing::learn(&library, &relation), &relation.links()[3]);
        let sides = [(left, &compared.left), (right, &compared.right)];
        let told = sides.into_iter().flat_map(|(text, marks)| {
            let loud = marks.iter().filter(|mark| mark.kind == Kind::Substance);
            loud.map(move |mark| {
                text.chars().skip(mark.span.start).take(mark.span.len()).collect::<String>().trim().to_owned()
            })
        });
        let told: Vec<String> = told.collect();
        let is_framing = |marks: &[super::super::Mark]| marks.iter().any(|mark| mark.kind == Kind::Role);
        let framing = if is_framing(&compared.left) && is_framing(&compared.right) { "=" } else { "" };
        if told.is_empty() { framing.to_owned() } else { told.join("|") }
    }

    #[test]
    fn what_the_two_do_for_each_other_is_framing() {
        for (language, left, right) in [
            ("zh", "委员会将委托执行局翻译判例。", "执行局将受委员会委托翻译判例。"),
            ("zh", "委员会将依托执行局的经验筹办展览。", "执行局将向委员会介绍经验，以便其筹办展览。"),
            ("zh", "委员会将同渔民协会会谈。", "执行局将协助委员会同渔民协会会谈。"),
            (
                "en",
                "The Committee will ask the Executive Directorate to translate the verdicts.",
                "The Executive Directorate will, at the request of the Committee, translate the verdicts.",
            ),
            (
                "en",
                "The Committee will obtain from the Executive Directorate weekly charts of tides.",
                "The Executive Directorate will furnish the Committee with weekly charts of tides.",
            ),
            (
                "fr",
                "Le Comité demandera à la Direction exécutive de traduire les verdicts.",
                "La Direction exécutive traduira, à la demande du Comité, les verdicts.",
            ),
            (
                "es",
                "El Comité solicitará a la Dirección Ejecutiva que imprima los fallos.",
                "La Dirección Ejecutiva imprimirá, a solicitud del Comité, los fallos.",
            ),
        ] {
            assert_eq!(judged(language, left, right), "=", "{left} / {right}");
        }
    }

    #[test]
    fn what_is_more_than_service_stays() {
        for (language, left, right, told) in [
            ("zh", "委员会将请执行局翻译判例。", "执行局将应大会请求翻译判例。", None),
            ("zh", "委员会将请执行局翻译判例。", "执行局将应委员会请求不再翻译判例。", Some("不再")),
            ("zh", "委员会可请执行局翻译判例。", "执行局将应委员会请求翻译判例。", Some("可")),
            ("zh", "委员会将请执行局翻译判例。", "执行局将翻译判例。", None),
            ("zh", "委员会将研究并核准执行局的预算。", "执行局将提交预算，供委员会研究。", None),
            ("zh", "委员会将在执行局的支持下讨论判例。", "执行局将协助委员会了解判例。", None),
            (
                "en",
                "The Committee will obtain from the Executive Directorate charts of tides.",
                "The Executive Directorate will furnish the Committee with weekly charts of tides.",
                Some("with weekly"),
            ),
            (
                "en",
                "The Committee, aided by the Executive Directorate and Interpol, will translate the verdicts.",
                "The Executive Directorate will aid the Committee in translating the verdicts.",
                None,
            ),
        ] {
            let found = judged(language, left, right);
            assert!(!matches!(&*found, "" | "="), "{left} / {right}");
            assert!(told.is_none_or(|told| found == told), "{found}: {left} / {right}");
        }
    }
}
