//! Documents looked for by number or symbol.

use super::cited::CitedNumber;
use super::exact;
use super::matches::{Matcher, Matches, Way};
use super::phrase::{Edge, Phrase};
use crate::search::context::Context;
use crate::search::rank::hit::Tier;
use crate::search::rank::score;
use crate::search::speed::candidates;
use crate::search::speed::parallel::Cancelled;
use crate::text::in_hanzi;

/// A number: a resolution's, or one that stands in the text. One that is cited of another year than the one typed is a guess.
pub(crate) fn number(
    context: &Context<'_>,
    digits: &str,
    resolution: bool,
    year: Option<&str>,
) -> Result<Matches, Cancelled> {
    let mut found = Matches::default();
    cited(context, digits, false, &mut found)?;
    let lead = if resolution { "第" } else { "" };
    for written in
        digits.parse().ok().filter(|number| (1000..10_000).contains(number)).map(in_hanzi).into_iter().flatten()
    {
        let Some(phrase) = Phrase::new(context.corpus(), &format!("{lead}{written}"), Edge::Free, Edge::Free) else {
            continue;
        };
        let scored = exact::phrase(context, &phrase, score::EXACT, |_| false)?;
        found.add(Way { tier: Tier::Exact, reason: None, matcher: Matcher::Phrase(phrase) }, scored);
    }
    if found.found.is_empty() && !resolution {
        text(context, digits, Edge::Closed, &mut found)?;
    }
    if found.found.is_empty() {
        cited(context, digits, true, &mut found)?;
    }
    if found.found.is_empty() && !resolution {
        text(context, digits, Edge::Free, &mut found)?;
    }
    if let Some(year) = year {
        doubt_other_years(context, digits, year, &mut found);
    }
    Ok(found)
}

fn doubt_other_years(context: &Context<'_>, digits: &str, year: &str, found: &mut Matches) {
    let corpus = context.corpus();
    let dated = Phrase::whole(corpus, &format!("{digits}({year})"));
    let is_said = |place| dated.as_ref().is_some_and(|dated| dated.find(corpus, corpus.text(place), 0).is_some());
    for one in &mut found.found {
        one.weak |= !is_said(one.paragraph);
    }
}

pub(crate) fn cited(
    context: &Context<'_>,
    digits: &str,
    unfinished: bool,
    found: &mut Matches,
) -> Result<(), Cancelled> {
    let corpus = context.corpus();
    let Some(number) = CitedNumber::new(corpus, digits, unfinished) else { return Ok(()) };
    let scored = context.scan(&candidates::of_cited(context, &number), |_, text| {
        Some((score::cited(number.shortest_list(corpus, text)?), false))
    })?;
    found.add(Way { tier: Tier::Exact, reason: None, matcher: Matcher::Cited(number) }, scored);
    Ok(())
}

fn text(context: &Context<'_>, digits: &str, after: Edge, found: &mut Matches) -> Result<(), Cancelled> {
    let Some(phrase) = Phrase::new(context.corpus(), digits, Edge::Closed, after) else { return Ok(()) };
    let scored = exact::phrase(context, &phrase, score::EXACT, |_| false)?;
    found.add(Way { tier: Tier::Exact, reason: None, matcher: Matcher::Phrase(phrase) }, scored);
    Ok(())
}

/// A document by its symbol, perhaps unfinished.
pub(crate) fn symbol(context: &Context<'_>, typed: &str) -> Result<Matches, Cancelled> {
    let mut found = Matches::default();
    let citations = context.citations()?;
    let named = |whole: bool| {
        let documents = citations.documents().iter().filter(move |document| {
            let symbol = crate::text::folded(document.symbol.as_str());
            let tail = symbol.strip_prefix("a/res/").unwrap_or(&symbol);
            [symbol.as_str(), tail].iter().any(|name| if whole { *name == typed } else { name.starts_with(typed) })
        });
        documents.collect::<Vec<_>>()
    };
    let mut documents = named(true);
    if documents.is_empty() {
        documents = named(false);
    }
    let mut paragraphs: Vec<u32> =
        documents.iter().flat_map(|document| &document.paragraphs).map(|paragraph| paragraph.0).collect();
    paragraphs.sort_unstable();
    paragraphs.dedup();
    let symbols = documents.iter().map(|document| document.symbol.clone()).collect();
    let scored = paragraphs.into_iter().map(|paragraph| (paragraph, score::SYMBOL, false));
    found.add(Way { tier: Tier::Exact, reason: None, matcher: Matcher::Documents(symbols) }, scored);
    if found.found.is_empty() {
        text(context, typed, Edge::Free, &mut found)?;
    }
    if let Some((digits, year)) = numbered_by_year(typed).filter(|_| found.found.is_empty()) {
        cited(context, digits, false, &mut found)?;
        if year.len() == 4 {
            doubt_other_years(context, digits, year, &mut found);
        }
    }
    Ok(found)
}

/// The number of a resolution written with its year behind a stroke, `2253/2015`; the year may be unfinished.
fn numbered_by_year(typed: &str) -> Option<(&str, &str)> {
    let (number, year) = typed.split_once('/')?;
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    let is_year = year.len() <= 4 && year.chars().all(|c| c.is_ascii_digit());
    let century = year.len() < 2 || year.starts_with("19") || year.starts_with("20");
    (is_number && is_year && century).then_some((number, year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_a_year_is_told_from_a_session() {
        assert_eq!(numbered_by_year("2253/2015"), Some(("2253", "2015")));
        assert_eq!(numbered_by_year("2462/20"), Some(("2462", "20")));
        for symbol in ["77/298", "s/2020/731", "2253/2015/1", "/2015", "2253"] {
            assert_eq!(numbered_by_year(symbol), None, "{symbol}");
        }
    }
}
