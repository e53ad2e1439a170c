//! Which texts promise most, told cheaply, so that the matcher is shown few.

use super::{Fuzzy, STOP};
use crate::search::find::sentences::LONGEST_SENTENCE;
use crate::search::index::corpus::CharId;

/// The sounds of the query heard in a sentence so far, as bits by class.
#[derive(Debug, Default)]
struct Heard {
    present: u64,
    /// Those that stand beside one that is near them in the query.
    neighbours: u64,
    last: u8,
}

impl Fuzzy {
    /// How promising a text is, cheaply: its best sentence's sounds, and how many of them are neighbours as in the
    /// query. Rises with what the matcher will say, near enough to choose whom to show it.
    pub(crate) fn promise(&self, text: &[CharId]) -> u32 {
        let (mut best, mut sentence) = (0, Heard::default());
        let mut last_place = LONGEST_SENTENCE - 1;
        for (place, symbol) in text.iter().enumerate() {
            let class = self.classes.get(*symbol);
            let ends = class == STOP || place == last_place;
            if class == 0 && !ends {
                sentence.last = 0;
                continue;
            }
            if class != STOP {
                self.hear_one(&mut sentence, class);
            }
            if ends {
                best = best.max(self.promised(&sentence));
                sentence = Heard::default();
                last_place = place + LONGEST_SENTENCE;
            }
        }
        best.max(self.promised(&sentence))
    }

    pub(super) fn promise_of(&self, sentence: &[CharId]) -> u32 {
        let mut heard = Heard::default();
        sentence.iter().for_each(|symbol| self.hear_one(&mut heard, self.class(*symbol)));
        self.promised(&heard)
    }

    fn hear_one(&self, heard: &mut Heard, class: u8) {
        if class > 0 {
            heard.present |= 1 << (class - 1);
            if heard.last > 0 && self.are_near(heard.last - 1, class - 1) {
                heard.neighbours |= 1 << (class - 1);
            }
        }
        heard.last = class;
    }

    fn promised(&self, heard: &Heard) -> u32 {
        let present = heard.present.count_ones();
        let wanted = self.members.len() as u32;
        if present + 1 < wanted { 0 } else { 1 + present + 2 * heard.neighbours.count_ones() }
    }

    pub(super) fn classes_near(&self, class: u8) -> u64 {
        let places = self.query.iter().enumerate().filter(|(_, wanted)| wanted.class == class);
        let around = places.flat_map(|(at, _)| self.query.iter().skip(at.saturating_sub(2)).take(at.min(2) + 3));
        around.fold(0, |near, wanted| near | 1 << wanted.class)
    }

    /// Whether two classes stand close together in the query.
    fn are_near(&self, one: u8, other: u8) -> bool {
        self.near.get(one as usize).is_some_and(|near| near >> other & 1 == 1)
    }
}
