//! The places that a person jumped from, to go back to.

use crate::model::ParagraphId;

const LONGEST: usize = 200;

/// The way back and the way forward.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    back: Vec<ParagraphId>,
    forward: Vec<ParagraphId>,
}

impl History {
    /// A jump left this place behind. The way forward ends here.
    pub fn leave(&mut self, place: ParagraphId) {
        self.forward.clear();
        if self.back.last() != Some(&place) {
            self.back.push(place);
        }
        self.back.drain(..self.back.len().saturating_sub(LONGEST));
    }

    /// The place before the last jump; `here` is where one is.
    pub fn back(&mut self, here: ParagraphId) -> Option<ParagraphId> {
        Self::step(&mut self.back, &mut self.forward, here)
    }

    /// The place that the last step back came from.
    pub fn forward(&mut self, here: ParagraphId) -> Option<ParagraphId> {
        Self::step(&mut self.forward, &mut self.back, here)
    }

    fn step(from: &mut Vec<ParagraphId>, to: &mut Vec<ParagraphId>, here: ParagraphId) -> Option<ParagraphId> {
        // Where one is already is no place to go to.
        while from.last() == Some(&here) {
            from.pop();
        }
        let place = from.pop()?;
        to.push(here);
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn id(n: u32) -> ParagraphId {
        ParagraphId(n)
    }

    #[test]
    fn back_and_forward_retrace_the_jumps() {
        let mut history = History::default();
        history.leave(id(1));
        history.leave(id(5));
        assert_eq!(history.back(id(9)), Some(id(5)));
        assert_eq!(history.back(id(5)), Some(id(1)));
        assert_eq!(history.back(id(1)), None);
        assert_eq!(history.forward(id(1)), Some(id(5)));
        assert_eq!(history.forward(id(5)), Some(id(9)));
        assert_eq!(history.forward(id(9)), None);
    }

    #[test]
    fn a_new_jump_ends_the_way_forward() {
        let mut history = History::default();
        history.leave(id(1));
        assert_eq!(history.back(id(2)), Some(id(1)));
        history.leave(id(1));
        assert_eq!(history.forward(id(7)), None);
        assert_eq!(history.back(id(7)), Some(id(1)));
    }

    #[test]
    fn a_long_way_is_cut_at_its_beginning() {
        let mut history = History::default();
        (0..1000).for_each(|n| history.leave(id(n)));
        assert_eq!(history.back.len(), LONGEST);
        assert_eq!(history.back(id(1000)), Some(id(999)));
    }
}
