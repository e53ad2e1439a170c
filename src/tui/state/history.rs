//! The places that a person jumped from, to go back to, and the lists that were left with them.

use std::sync::Arc;

use super::App;
use super::browse::relist_from;
use super::listing::Narrowing;
use super::query::FilterResult;
use super::spot::Spot;
use crate::model::ParagraphId;
use crate::tui::text_field::TextField;

const LONGEST: usize = 200;

/// A narrowed list as it was left, with its filter and where one was in it.
#[derive(Clone, Debug)]
pub struct LeftList {
    narrowing: Narrowing,
    input: TextField,
    answer: Option<(Arc<FilterResult>, String)>,
    spot: Spot,
}

impl LeftList {
    /// The list of now; `None` where it is not narrowed.
    pub fn of(app: &App) -> Option<Self> {
        let narrowing = app.browse.narrowing.clone();
        narrowing.last()?;
        let answer = app.query.found.clone().map(|found| (found, app.query.answered.clone()));
        Some(Self { narrowing, input: app.query.input.clone(), answer, spot: app.browse.spot() })
    }

    /// Whether the panes no longer show it.
    pub fn is_left(&self, app: &App) -> bool {
        app.browse.narrowing != self.narrowing
    }

    /// Shows that list again, where it was left.
    pub fn restore(self, app: &mut App) {
        app.query.clear();
        app.query.input = self.input;
        if let Some((found, answered)) = self.answer {
            (app.query.found, app.query.answered) = (Some(found), answered);
        }
        app.browse.narrowing = self.narrowing;
        relist_from(app, &self.spot, self.spot.paragraph);
        app.browse.return_to(&self.spot);
    }
}

/// A place that was jumped from; with the list, where that was left too.
#[derive(Clone, Debug)]
pub struct Jump {
    pub paragraph: ParagraphId,
    pub list: Option<LeftList>,
}

/// The way back and the way forward.
#[derive(Clone, Debug, Default)]
pub struct History {
    back: Vec<Jump>,
    forward: Vec<Jump>,
}

impl History {
    /// A jump left this place behind. The way forward ends here.
    pub fn leave(&mut self, place: Jump) {
        self.forward.clear();
        if place.list.is_some() || self.back.last().is_none_or(|last| last.paragraph != place.paragraph) {
            self.back.push(place);
        }
        self.back.drain(..self.back.len().saturating_sub(LONGEST));
    }

    /// The place before the last jump; `here` is where one is.
    pub fn back(&mut self, here: Jump) -> Option<Jump> {
        Self::step(&mut self.back, &mut self.forward, here)
    }

    /// The place that the last step back came from.
    pub fn forward(&mut self, here: Jump) -> Option<Jump> {
        Self::step(&mut self.forward, &mut self.back, here)
    }

    fn step(from: &mut Vec<Jump>, to: &mut Vec<Jump>, here: Jump) -> Option<Jump> {
        // Where one is already is no place to go to, unless the list is another.
        while from.last().is_some_and(|last| last.paragraph == here.paragraph && last.list.is_none()) {
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

    const fn id(n: u32) -> Jump {
        Jump { paragraph: ParagraphId(n), list: None }
    }

    fn number(place: Option<Jump>) -> Option<u32> {
        place.map(|place| place.paragraph.0)
    }

    #[test]
    fn back_and_forward_retrace_the_jumps() {
        let mut history = History::default();
        history.leave(id(1));
        history.leave(id(5));
        assert_eq!(number(history.back(id(9))), Some(5));
        assert_eq!(number(history.back(id(5))), Some(1));
        assert_eq!(number(history.back(id(1))), None);
        assert_eq!(number(history.forward(id(1))), Some(5));
        assert_eq!(number(history.forward(id(5))), Some(9));
        assert_eq!(number(history.forward(id(9))), None);
    }

    #[test]
    fn a_new_jump_ends_the_way_forward() {
        let mut history = History::default();
        history.leave(id(1));
        assert_eq!(number(history.back(id(2))), Some(1));
        history.leave(id(1));
        assert_eq!(number(history.forward(id(7))), None);
        assert_eq!(number(history.back(id(7))), Some(1));
    }

    #[test]
    fn a_long_way_is_cut_at_its_beginning() {
        let mut history = History::default();
        (0..1000).for_each(|n| history.leave(id(n)));
        assert_eq!(history.back.len(), LONGEST);
        assert_eq!(number(history.back(id(1000))), Some(999));
    }
}
