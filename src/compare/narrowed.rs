//! A comparison of which some kinds of difference alone are wanted.

use super::{Comparison, Kind, Mark};

impl Comparison {
    /// The comparison with the marks and differences of some kinds alone; the texts stay whole.
    pub fn narrowed(mut self, kinds: &[Kind]) -> Self {
        // Where each mark goes; `None` for one that is left out.
        let places = |marks: &[Mark]| -> Vec<Option<usize>> {
            let mut next = 0;
            let place = |mark: &Mark| {
                let is_wanted = kinds.contains(&mark.kind);
                next += usize::from(is_wanted);
                is_wanted.then(|| next - 1)
            };
            marks.iter().map(place).collect()
        };
        let (left, right) = (places(&self.left), places(&self.right));
        let at = |places: &[Option<usize>], place: Option<usize>| places.get(place?).copied().flatten();
        self.left.retain(|mark| kinds.contains(&mark.kind));
        self.right.retain(|mark| kinds.contains(&mark.kind));
        self.left.iter_mut().for_each(|mark| mark.partner = at(&right, mark.partner));
        self.right.iter_mut().for_each(|mark| mark.partner = at(&left, mark.partner));
        self.differences.retain(|difference| kinds.contains(&difference.kind));
        for difference in &mut self.differences {
            (difference.left, difference.right) = (at(&left, difference.left), at(&right, difference.right));
        }
        self
    }
}
