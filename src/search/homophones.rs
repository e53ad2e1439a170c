//! Words that sound like what was typed and that no text has: 核武器, where `hewuqi` leads to 和武器.

use super::context::Context;
use super::find::{dictionary, exact, pinyin};
use super::index::Index;
use super::query::{Query, Sought};
use super::rank::answer::Answer;
use super::rank::hit::Tier;
use crate::model::Library;
use crate::text::{is_han, slice};

const MOST: usize = 2;
/// In how many finds is looked for what the letters stand for there.
const LOOKED_AT: usize = 6;
/// The fewest characters of a word of which it is told: of two there are homophones without end.
const SHORTEST: usize = 3;

/// The known words that pinyin typed in full may have meant, where the text has only other characters of that sound,
/// which are no word.
pub(crate) fn unsaid(index: &Index, document: &Library, query: &Query, answer: &Answer) -> Vec<String> {
    let context = Context { index, document, cancelled: &|| false, earlier: None };
    let Some(letters) = typed(query).filter(|letters| pinyin::is_whole(letters)) else { return Vec::new() };
    let by_sound = |id| answer.of(id).is_some_and(|found| !found.weak && found.tier == Tier::Pinyin);
    let said: Vec<String> = answer.order().iter().copied().take(LOOKED_AT).take_while(|id| by_sound(*id)).fold(
        Vec::new(),
        |mut said, id| {
            let text = document.text(id);
            let spans = answer.ranges(index, document, id).into_iter();
            said.extend(spans.map(|span| slice(text, span).chars().filter(|c| is_han(*c)).collect::<String>()));
            said
        },
    );
    let length = said.first().map_or(0, |said| said.chars().count());
    let names: Vec<&str> = context.thesaurus().names().map(|(name, _)| name).collect();
    let is_known = |word: &str| dictionary::knows(word) || names.contains(&word);
    if length < SHORTEST || said.iter().any(|said| is_known(said)) {
        return Vec::new();
    }
    let words = dictionary::words().map(|word: &str| word).chain(names.iter().copied());
    let alike = words.filter(|word| pinyin::sounds_as(word, length, &letters));
    let stands = |word: &&str| exact::stands(&context, word).unwrap_or(false);
    let mut unsaid: Vec<String> = alike.filter(|word| !stands(word)).map(str::to_owned).collect();
    unsaid.sort_unstable();
    unsaid.dedup();
    unsaid.truncate(MOST);
    unsaid
}

/// The letters of a query that is nothing but words in letters.
fn typed(query: &Query) -> Option<String> {
    let word = |term: &super::query::QueryTerm| match &term.sought {
        Sought::Word(word) if !term.negated && word.chars().all(|c| c.is_ascii_lowercase()) => {
            Some(pinyin::with_v(word))
        }
        _ => None,
    };
    let words: Option<Vec<String>> = query.terms.iter().map(word).collect();
    words.filter(|words| !words.is_empty() && query.address.is_none()).map(|words| words.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Outside, Session, parse};

    fn of(text: &str, query: &str) -> Vec<String> {
        let json = serde_json::json!({"schema": "ctc-programme/1", "language": "zh", "parts": [
            {"id": "annex", "paragraphs": [{"number": 1, "text": text}]}]});
        let document = crate::model::from_slice(json.to_string().as_bytes(), "test").expect("a programme");
        let index = Index::build(&document);
        let query = parse(&document, query).expect("a query");
        let answer = Session::default().answer(&index, &document, &query, &Outside::default(), &|| false);
        unsaid(&index, &document, &query, &answer.expect("an answer"))
    }

    #[test]
    fn a_known_word_of_the_same_sound_is_told_where_only_its_sound_stands() {
        assert_eq!(of("弹药和武器的供应", "hewuqi"), ["核武器"]);
        assert_eq!(of("弹药和武器的供应", "he wuqi"), ["核武器"]);
        assert_eq!(of("弹药和武器，包括核武器", "hewuqi"), [""; 0], "it stands there");
        assert_eq!(of("销毁核武器", "hewuqi"), [""; 0], "what stands there is the word");
        assert_eq!(of("弹药和武器的供应", "hwq"), [""; 0], "initials name nothing");
    }
}
