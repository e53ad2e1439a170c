//! Work on many paragraphs: in slices, shared among threads where that pays, given up once cancelled.

use std::ops::Range;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::search::index::bit_set::BitSet;

/// The answer is wanted no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cancelled;

/// How many paragraphs are looked at between two questions whether to go on.
const SLICE: usize = 2048;

/// From this many candidates on, the work is shared: starting a thread takes as long as some hundred of them.
const SHARED: usize = 2048;

const MOST_THREADS: usize = 4;

/// How many threads the machine runs at once. Asked once: the answer is read from files.
static THREADS: LazyLock<usize> =
    LazyLock::new(|| thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS));

/// How many threads share work that pays for them.
pub(crate) fn threads() -> usize {
    *THREADS
}

/// What `make` makes of the members of a set in a range that begins at a multiple of 64, in their order. It is given
/// members of one slice at a time, and where to put what it makes of them.
pub(crate) fn each_in<T: Send>(
    set: &BitSet,
    range: Range<usize>,
    cancelled: &(dyn Fn() -> bool + Sync),
    make: impl Fn(&[u32], &mut Vec<T>) + Sync,
) -> Result<Vec<T>, Cancelled> {
    let end = range.end.min(set.size());
    let slice = |number: usize| {
        let start = range.start + number * SLICE;
        start..(start + SLICE).min(end)
    };
    let size = end.saturating_sub(range.start);
    let threads = if set.len_in(range.start..end) < SHARED { 1 } else { threads() };
    let slices = in_slices(size.div_ceil(SLICE), threads, cancelled, |number| {
        let members: Vec<u32> = set.members_in(slice(number)).collect();
        let mut made = Vec::new();
        make(&members, &mut made);
        made
    })?;
    Ok(slices.into_iter().flatten().collect())
}

/// What `slice` makes of each of so many slices, in their order.
pub(crate) fn in_slices<T: Send>(
    slices: usize,
    threads: usize,
    cancelled: &(dyn Fn() -> bool + Sync),
    slice: impl Fn(usize) -> T + Sync,
) -> Result<Vec<T>, Cancelled> {
    let next = AtomicUsize::new(0);
    // Each thread takes the next slice until there is none: none waits for another that has the harder half.
    let work = || {
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= slices || cancelled() {
                return done;
            }
            done.push((number, slice(number)));
        }
    };
    let mut done = thread::scope(|scope| {
        // A thread that cannot be had leaves its share to the others.
        let helpers = (1..threads.min(slices)).filter_map(|_| thread::Builder::new().spawn_scoped(scope, work).ok());
        let helpers: Vec<_> = helpers.collect();
        let mut done = work();
        for helper in helpers {
            done.extend(helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        done
    });
    if done.len() < slices {
        return Err(Cancelled);
    }
    done.sort_unstable_by_key(|(number, _)| *number);
    Ok(done.into_iter().map(|(_, made)| made).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sharing_keeps_the_order() {
        for size in [0, 1, SHARED - 1, 10 * SLICE + 7] {
            let even = |members: &[u32], made: &mut Vec<u32>| made.extend(members.iter().filter(|one| *one % 2 == 0));
            let found = each_in(&BitSet::all(size), 0..size, &|| false, even).unwrap();
            assert_eq!(found, (0..size as u32).filter(|member| member % 2 == 0).collect::<Vec<_>>());
            let some =
                each_in::<u32>(&BitSet::all(size), 64..3 * SLICE + 64, &|| false, |some, made| made.extend(some))
                    .unwrap();
            assert_eq!(some, (64..size.min(3 * SLICE + 64) as u32).collect::<Vec<_>>());
        }
    }

    #[test]
    fn slices_are_done_once_each_by_any_number_of_threads() {
        for threads in 0..5 {
            assert_eq!(in_slices(9, threads, &|| false, |slice| slice).unwrap(), (0..9).collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_is_overtaken_midway_stops_there() {
        let asked = AtomicUsize::new(0);
        let cancelled = || asked.fetch_add(1, Ordering::Relaxed) >= 2;
        assert_eq!(each_in::<u32>(&BitSet::all(9 * SLICE), 0..9 * SLICE, &cancelled, |_, _| {}).err(), Some(Cancelled));
        assert!(asked.into_inner() <= 2 + threads());
    }
}
