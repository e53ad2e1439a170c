//! Which documents are so short that work on the whole of them is done at once.

use crate::model::Library;

/// Up to so many paragraphs, of so many bytes together, a document is read through before the first frame: it takes a
/// millisecond or two.
const AT_ONCE: (usize, usize) = (500, 512 * 1024);

/// Whether a document is read through before a person notices.
pub(super) fn is_short(document: &Library) -> bool {
    let (paragraphs, bytes) = AT_ONCE;
    let texts = document.paragraphs().iter().map(|paragraph| paragraph.text.len());
    document.paragraphs().len() <= paragraphs && texts.sum::<usize>() <= bytes
}
