//! Input that waits for the answer it rests on.
//!
//! Keys can come faster than what they lead to: in one packet of a slow line, from a macro, from `tmux send-keys`. A key
//! must not act on what happens to stand there meanwhile, so it waits, and all that was typed after it waits behind it.

use std::collections::VecDeque;

use crate::tui::event::Event;

/// The most keys that wait: more than anybody types, or a macro sends, before an answer is there, and no burden.
pub(crate) const MOST: usize = 16_384;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaited {
    Opening,
    Search,
    /// The citations and the pairs, while the document is read through.
    Reading,
    /// The framing of the programme, or the comparison of the pair.
    Comparison,
    /// The comparison of all pairs.
    Summary,
    Counts,
    /// A cited text, or which of them there are.
    Text,
}

/// The input that waits, oldest first.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    held: VecDeque<Event>,
    /// Which wait this is: a reminder of an earlier one means nothing.
    pub number: u64,
    /// Whether a reminder is on its way.
    pub is_timed: bool,
    /// Whether the user was told that keys wait, from when on a key gives up.
    pub is_told: bool,
    /// How many keys were dropped. What comes after a dropped key was meant for what that one would have led to, so it is
    /// dropped as well, until the keys pause.
    pub dropped: usize,
    /// How many had been dropped at the last look.
    seen: usize,
}

impl Waiting {
    pub fn is_empty(&self) -> bool {
        self.held.is_empty()
    }

    pub fn len(&self) -> usize {
        self.held.len()
    }

    pub fn first(&self) -> Option<&Event> {
        self.held.front()
    }

    /// Lets one wait behind the others.
    pub fn push(&mut self, event: Event) {
        if self.held.len() < MOST && self.dropped == 0 {
            self.held.push_back(event);
        } else {
            self.dropped += 1;
        }
    }

    /// Drops all that waits, and all that is still to come before the keys pause; says how many so far.
    pub fn drop_all(&mut self) -> usize {
        self.dropped += self.held.len();
        self.held.clear();
        self.number += 1;
        self.is_timed = false;
        self.is_told = false;
        self.dropped
    }

    /// Whether keys are dropped now, as none of those before them waits any longer.
    pub fn is_dropping(&self) -> bool {
        self.held.is_empty() && self.dropped > 0
    }

    /// Whether none was dropped since the last look.
    pub const fn has_paused(&mut self) -> bool {
        let is_same = self.seen == self.dropped;
        self.seen = self.dropped;
        is_same
    }

    /// Takes the oldest one; the wait for what it rested on is over.
    pub fn pop(&mut self) -> Option<Event> {
        let event = self.held.pop_front();
        if std::mem::take(&mut self.is_timed) {
            self.number += 1;
        }
        self.is_told = false;
        event
    }

    /// Drops all that waits, and nothing that is still to come; says how many.
    pub fn give_up(&mut self) -> usize {
        let count = self.drop_all();
        (self.dropped, self.seen) = (0, 0);
        count
    }
}
