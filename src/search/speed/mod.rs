//! What only makes the search fast. Every answer is the same without it, which a property test holds: each way of
//! finding asks [`candidates`] which paragraphs to read, and reading all of them would do.

pub(crate) mod candidates;
pub(crate) mod initial_bigrams;
pub(crate) mod parallel;
pub(crate) mod pinyin_lattice;
pub(crate) mod prefix_reuse;
