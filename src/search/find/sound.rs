//! By sound: pinyin of a run of characters, in full, by first letters, mixed with characters, with slips.

use super::letters::Letters;
use super::matches::{Claim, Matcher, Matches, Way};
use super::spelling::{LONGEST_SYLLABLE, Spelling};
use super::title_spans::{TitleMarks, TitleSpans};
use super::{phrase, pinyin};
use crate::search::context::Context;
use crate::search::rank::hit::Tier;
use crate::search::rank::score::{self, Mentions};
use crate::search::speed::candidates;
use crate::search::speed::parallel::Cancelled;
use crate::text::{Span, is_han};

/// The shortest pinyin in which a slip is forgiven, and from which the result is certain.
const SHORTEST_SLIP: usize = 5;
const CERTAIN_SLIP: usize = 9;
/// The shortest pinyin in which two slips are; always a guess. Among few texts nothing is like it by chance.
const TWO_SLIPS: usize = 12;
const TWO_SLIPS_IN_FEW: usize = 8;
const FEW: usize = 64;

/// The shortest first letters of characters that are certain where these are no word or words of the text.
const CERTAIN_INITIALS: usize = 5;

/// The most finds that are cut into words: more of them hardly meet by chance.
const MOST_CUT: usize = 2048;
/// Finds of more characters hardly meet by chance either.
const SHORT: usize = 3;
/// What a find scores that is no word or words of the text, of what it would.
const ACROSS_WORDS: f32 = 0.96;

/// Adds what letters and characters mixed in one word lead to.
pub(crate) fn mixed(context: &Context<'_>, word: &str, found: &mut Matches) -> Result<(), Cancelled> {
    let units: Vec<char> = word.chars().filter(|c| c.is_ascii_lowercase() || is_han(*c)).collect();
    let both = units.iter().any(char::is_ascii_lowercase) && units.iter().any(|c| is_han(*c));
    if both && units.len() == word.chars().count() {
        for (spelling, base) in score::MIXED {
            spelled(context, &units, *spelling, *base, found)?;
            if !found.found.is_empty() {
                break;
            }
        }
    }
    Ok(())
}

/// Adds what pinyin leads to, spelled in one way.
pub(crate) fn spelled(
    context: &Context<'_>,
    units: &[char],
    spelling: Spelling,
    base: f32,
    found: &mut Matches,
) -> Result<(), Cancelled> {
    let corpus = context.corpus();
    let Some(letters) = Letters::new(corpus, context.readings(), units, spelling) else {
        return Ok(());
    };
    let (average, marks) = (corpus.average_len(), TitleMarks::of(corpus));
    // How often a text holds a sound of one or two letters says little.
    let most = score::MOST_COUNTED.min(units.len() * 4);
    let claim = Claim::Spelled(spelling, units.to_vec());
    let candidates = candidates::spelled(context, &claim, &letters)?;
    // One character is like any letters in some way or other; while they are typed it may be the first of more.
    let may_be_first = spelling == Spelling::Merged && !context.index.is_asked_once;
    let shortest = if may_be_first || matches!(spelling, Spelling::Full | Spelling::Initials) { 1 } else { 2 };
    let mut scored = context.scan(&candidates, |paragraph, text| {
        let mut sound = 0;
        let mut mentions = Mentions::default();
        let mut titles = TitleSpans::new(marks.as_ref(), paragraph, text);
        for span in letters.places(text).filter(|span| span.len() >= shortest).take(most) {
            mentions.count += 1;
            mentions.in_titles += usize::from(titles.hold(span.start));
            let is_typed_whole = || spelling == Spelling::Full && letters.are_whole(text, span, context.readings());
            sound += usize::from(!letters.binds(text, span) || is_typed_whole());
        }
        let score = score::phrase(base, mentions, text.len(), average);
        (mentions.count > 0).then_some((score, sound == 0))
    })?;
    if scored.len() <= MOST_CUT {
        for (paragraph, score, weak) in &mut scored {
            let text = corpus.text(*paragraph);
            let places: Vec<Span> = letters.places(text).take(most).collect();
            let is_short = spelling == Spelling::Initials && units.len() < CERTAIN_INITIALS;
            let is_long = |place: &Span| place.len() > SHORT && !is_short;
            if !places.iter().any(|place| is_long(place) || phrase::is_word(corpus, text, place.start, place.end)) {
                // Sounds that are merged, slips and a few first letters meet more often across the borders of words than in one.
                *weak |= is_short || matches!(spelling, Spelling::Merged | Spelling::Erring(_));
                *weak |= places.iter().all(|place| phrase::cuts_words(corpus, text, *place));
                *score *= ACROSS_WORDS;
            }
        }
    }
    // Letters that spell a word just as they are mean that one: shenghua is 升华, whatever else is pronounced alike.
    let is_slurred = spelling == Spelling::Merged && scored.iter().any(|(_, _, weak)| !weak);
    if is_slurred && pinyin::spells_a_word(&units.iter().collect::<String>()) {
        scored.iter_mut().for_each(|(_, _, weak)| *weak = true);
    }
    found.add(Way { tier: Tier::Pinyin, reason: None, matcher: Matcher::Letters(letters) }, scored);
    // What one character alone is like is left out, so that not all is found which what is typed further may be in.
    if shortest == 1 || units.len() > LONGEST_SYLLABLE {
        found.claims.push(claim);
    }
    Ok(())
}

/// Adds pinyin with slips; in short words, or with two, it is a guess. What is whole syllables as it stands is rather
/// another word, and a short one always is: 香港 is no slip of 相关.
pub(crate) fn erring(context: &Context<'_>, units: &[char], found: &mut Matches) -> Result<(), Cancelled> {
    let is_slip = !pinyin::is_whole(&units.iter().collect::<String>());
    let shortest_two = if context.corpus().len() < FEW { TWO_SLIPS_IN_FEW } else { TWO_SLIPS };
    for (slips, shortest) in [(1, SHORTEST_SLIP), (2, shortest_two)] {
        let mut slipped = Matches::default();
        if units.len() >= shortest && (is_slip || units.len() >= CERTAIN_SLIP) {
            spelled(context, units, Spelling::Erring(slips), score::ERRING, &mut slipped)?;
        }
        let certain = slips == 1 && units.len() >= CERTAIN_SLIP && is_slip;
        if let Some(way) = slipped.ways.pop() {
            let all = slipped.found.iter();
            found.add(way, all.map(|one| (one.paragraph, one.score, one.weak || !certain)));
            break;
        }
    }
    Ok(())
}
