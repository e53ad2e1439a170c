//! The ranking: what each way of finding is worth, words brought together, the answer best first.

pub(crate) mod answer;
pub(crate) mod combine;
pub(crate) mod hit;
pub(crate) mod score;
