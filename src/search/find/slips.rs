//! In how many ways a query may have been meant: as typed, with a character too many, with two in the wrong order.

/// What counts against a match with a character left out or two swapped.
const REPAIRED: f32 = 0.02;

/// One way of reading the query: as typed, or repaired.
pub(crate) struct QueryReading {
    /// Places in the query, in the order sought.
    pub places: Vec<usize>,
    pub penalty: f32,
}

/// The query as typed, with each character left out, and with each two neighbours swapped.
pub(crate) fn readings(len: usize) -> Vec<QueryReading> {
    let mut readings = vec![QueryReading { places: (0..len).collect(), penalty: 0.0 }];
    if len >= 4 {
        let without = |left_out| (0..len).filter(move |place| *place != left_out).collect();
        readings.extend((0..len).map(|place| QueryReading { places: without(place), penalty: REPAIRED }));
    }
    if len >= 3 {
        readings.extend((1..len).map(|place| {
            let mut places: Vec<usize> = (0..len).collect();
            places.swap(place - 1, place);
            QueryReading { places, penalty: REPAIRED }
        }));
    }
    readings
}
