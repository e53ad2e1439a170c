//! The titles of letters: how they begin, and whom they name at their end.

use super::super::joining;
use super::super::line::Line;
use super::super::wordlists::words_of;

/// The most lines that the title of a letter takes.
const LONGEST_TITLE: usize = 6;

/// Where the title of a letter begins within a text: pages copied from the web run the line above into it.
pub(in super::super) fn title_start(text: &str) -> Option<usize> {
    let is_chinese = text.ends_with("的信") || text.ends_with("的同文信") || text.ends_with("的普通照会");
    let start = words_of("letter").iter().find(|title| begins(text, title)).map(|_| 0);
    let behind_heading = || {
        let start = words_of("letter").iter().filter_map(|title| text.find(title)).min()?;
        text.get(..start).is_some_and(|before| before.contains("Original")).then_some(start)
    };
    start.or_else(behind_heading).or_else(|| is_chinese.then_some(0))
}

/// The first line of the title of a letter that stands, between blank lines, where a part is under way.
pub(in super::super) fn second(lines: &[Line]) -> Option<&Line> {
    let stretches = lines.split(Line::is_blank).filter(|stretch| stretch.iter().all(|line| line.footnote.is_none()));
    let is_title = |stretch: &&[Line]| {
        if stretch.len() > LONGEST_TITLE {
            return false;
        }
        let mut text = String::new();
        stretch.iter().for_each(|line| joining::join(&mut text, &line.text));
        title_start(&text) == Some(0) && is_whole_title(&text)
    };
    stretches.skip(1).find(is_title).and_then(<[Line]>::first)
}

/// Whether a text is the title of a letter to its last word: it names whom the letter is for.
pub(in super::super) fn is_whole_title(text: &str) -> bool {
    let text = text.trim_end_matches('*');
    let is_chinese = ["的信", "的同文信", "的普通照会"].iter().any(|end| text.ends_with(end));
    is_chinese || title_start(text).is_some() && is_addressed(text)
}

/// Whether a text ends with the words for whom a letter is for.
pub(in super::super) fn is_addressed(text: &str) -> bool {
    let names = |words: &[&str]| words.iter().any(|word| text.contains(word));
    names(&["addressed to", "adressée", "dirigida", "на имя", "to the"])
        && words_of("addressee").iter().any(|end| text.ends_with(end))
}

/// Whether a text begins with words, be they in capitals.
fn begins(text: &str, words: &str) -> bool {
    let mut folded = text.chars().flat_map(char::to_lowercase);
    words.chars().flat_map(char::to_lowercase).all(|c| folded.next() == Some(c))
}
