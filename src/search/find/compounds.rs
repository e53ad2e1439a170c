//! Words in letters written together or apart: `followup` and `follow-up`, `peace building` and `peacebuilding`.

use super::matches::{Matcher, Matches, Way};
use super::phrase::Phrase;
use super::{dictionary, exact, terms};
use crate::search::context::Context;
use crate::search::rank::hit::Tier;
use crate::search::rank::score;
use crate::search::speed::parallel::Cancelled;

/// The shortest word of a compound that may hold a slip.
const SHORTEST_PART: usize = 3;

/// Words as the text has them: a compound that stands nowhere as it is typed may be one word there, or hold a slip.
pub(super) fn parted(context: &Context<'_>, words: &[String]) -> Result<Vec<String>, Cancelled> {
    let is_there = |word: &str| exact::stands(context, word);
    let mut parts: Vec<String> = Vec::new();
    for word in words {
        let own: Vec<&str> = word.split('-').filter(|part| !part.is_empty()).collect();
        let may_slip =
            own.iter().all(|part| part.len() >= SHORTEST_PART) && own.iter().any(|part| !context.is_spelt_right(part));
        if own.len() < 2 || !context.index.is_alphabetic || is_there(word)? {
            parts.push(word.clone());
        } else if is_there(&own.concat())? {
            parts.push(own.concat());
        } else if is_there(&own.join(" "))? {
            parts.push(own.join(" "));
        } else if may_slip {
            parts.extend(own.into_iter().map(str::to_owned));
        } else {
            parts.push(word.clone());
        }
    }
    // Words that stand nowhere side by side may be one in the text: `peace building`.
    for place in (1..parts.len()).rev().filter(|_| context.index.is_alphabetic) {
        let Some([first, second]) = parts.get(place - 1..=place) else { continue };
        let (apart, together) = (format!("{first} {second}"), format!("{first}{second}"));
        if !is_there(&apart)? && is_there(&together)? {
            parts.splice(place - 1..=place, [together]);
        }
    }
    Ok(parts)
}

/// Adds two words of the text typed as one, `followup`, `humanrights`; in a Chinese text what two English words name.
pub(super) fn written_together(context: &Context<'_>, word: &str, found: &mut Matches) -> Result<(), Cancelled> {
    let (words, is_alphabetic) = (context.vocabulary()?, context.index.is_alphabetic);
    let is_of_text = |part: &str| words.binary_search_by(|known| known.as_str().cmp(part)).is_ok();
    let is_known = |part: &str| if is_alphabetic { is_of_text(part) } else { dictionary::is_english(part) };
    let halves = (2..word.len().saturating_sub(1)).filter_map(|at| word.split_at_checked(at));
    for (first, second) in halves.filter(|(first, second)| is_known(first) && is_known(second)) {
        if !is_alphabetic {
            terms::same(context, &format!("{first} {second}"), false, found)?;
            continue;
        }
        for joint in ["-", " "] {
            let parted = format!("{first}{joint}{second}");
            let Some(phrase) = Phrase::whole(context.corpus(), &parted) else { continue };
            let scored = exact::phrase(context, &phrase, score::EXACT, |_| false)?;
            found.add(Way { tier: Tier::Exact, reason: Some(parted.into()), matcher: Matcher::Phrase(phrase) }, scored);
        }
    }
    Ok(())
}
