//! Numbers of paragraphs as a person types them: `20-23, 25`.

use crate::model::ParagraphId;
use crate::text::half_width;

/// The most paragraphs that are taken by their numbers.
const MOST: usize = 1000;

/// The paragraphs that `find` has for the numbers typed, and `places` for what is no number; `find` is told whether a
/// `b`, for both sides, stands before a number.
pub(crate) fn numbers_typed(
    typed: &str,
    mut find: impl FnMut(u32, bool) -> Option<ParagraphId>,
    places: impl Fn(&str) -> Vec<ParagraphId>,
) -> Result<Vec<ParagraphId>, String> {
    let typed: String = typed.chars().map(half_width).collect();
    let mut found = Vec::new();
    let pieces = typed.split([',', '，', '、', ';', '；', ' ']).map(str::trim).filter(|piece| !piece.is_empty());
    for piece in pieces {
        let plain = piece.trim_start_matches(['b', 'B']);
        let (from, to) = plain.split_once(['-', '–', '—', '~', '～', '至']).unwrap_or((plain, plain));
        let ends = from.trim().parse::<u32>().ok().zip(to.trim().parse::<u32>().ok());
        let Some((from, to)) = ends.filter(|(from, to)| from <= to) else {
            // A place has a number in it: the name of a part alone would be all of it.
            let named = if piece.contains(|c: char| c.is_ascii_digit()) { places(piece) } else { Vec::new() };
            if named.is_empty() {
                return Err(piece.to_owned());
            }
            found.extend(named);
            continue;
        };
        for number in (from..=to).take(MOST) {
            found.push(find(number, plain.len() < piece.len()).ok_or_else(|| number.to_string())?);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_and_lists_are_read_in_any_width_and_what_is_none_is_named() {
        let find = |number, _| (number < 30).then_some(ParagraphId(number));
        let read = |typed: &str| numbers_typed(typed, find, |_| Vec::new());
        let ids = |numbers: &[u32]| Ok(numbers.iter().copied().map(ParagraphId).collect());
        assert_eq!(read("20-22，２５"), ids(&[20, 21, 22, 25]));
        assert_eq!(read(" "), ids(&[]));
        assert_eq!([read("28-31"), read("二"), read("9-3")], ["30", "二", "9-3"].map(|what| Err(what.to_owned())));
        let mut both = Vec::new();
        let mut find = |number, is_both| {
            both.push((number, is_both));
            Some(ParagraphId(number))
        };
        let _ = numbers_typed("b1 2", &mut find, |_| Vec::new());
        assert_eq!(numbers_typed("3 e4", &mut find, |_| vec![ParagraphId(9)]), ids(&[3, 9]));
        assert_eq!(numbers_typed("enclosure", &mut find, |_| vec![ParagraphId(9)]), Err("enclosure".to_owned()));
        assert_eq!(both, [(1, true), (2, false), (3, false)]);
    }
}
