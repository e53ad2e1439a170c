//! The two texts that face each other, and what there is once for each of them.

use std::ops::{Index, IndexMut};

/// One of two texts that face each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    Left,
    Right,
}

impl Side {
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// Of two things the one of this side.
    pub fn of<T>(self, left: T, right: T) -> T {
        match self {
            Self::Left => left,
            Self::Right => right,
        }
    }

    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// What there is once for each side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Sides<T> {
    pub left: T,
    pub right: T,
}

impl<T> Sides<T> {
    /// What is made for each side, the left one first.
    pub(crate) fn of(mut make: impl FnMut(Side) -> T) -> Self {
        Self { left: make(Side::Left), right: make(Side::Right) }
    }

    pub(crate) fn map<U>(self, mut change: impl FnMut(T) -> U) -> Sides<U> {
        Sides { left: change(self.left), right: change(self.right) }
    }

    pub(crate) fn zip<U>(self, other: Sides<U>) -> Sides<(T, U)> {
        Sides { left: (self.left, other.left), right: (self.right, other.right) }
    }

    pub(crate) const fn each(&self) -> Sides<&T> {
        Sides { left: &self.left, right: &self.right }
    }

    pub(crate) const fn each_mut(&mut self) -> Sides<&mut T> {
        Sides { left: &mut self.left, right: &mut self.right }
    }

    pub(crate) fn iter(&self) -> std::array::IntoIter<&T, 2> {
        self.each().into_iter()
    }
}

impl<T> IntoIterator for Sides<T> {
    type Item = T;
    type IntoIter = std::array::IntoIter<T, 2>;

    fn into_iter(self) -> Self::IntoIter {
        [self.left, self.right].into_iter()
    }
}

impl<T> Index<Side> for Sides<T> {
    type Output = T;

    fn index(&self, side: Side) -> &T {
        side.of(&self.left, &self.right)
    }
}

impl<T> IndexMut<Side> for Sides<T> {
    fn index_mut(&mut self, side: Side) -> &mut T {
        side.of(&mut self.left, &mut self.right)
    }
}
