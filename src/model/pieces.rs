//! A large programme read piece by piece: paragraphs on all processors, while the next bytes come in.
//!
//! The text is never held: a step of it is read, its paragraphs are cut out and parsed, and it is let go. What cannot be
//! read so is left to the reading in one go, which tells faults with their places.

use std::cell::RefCell;
use std::io::Read;
use std::mem::take;
use std::ops::Range;

use rayon::prelude::*;

use super::cutter::{Cutter, Irregular};
use super::frame_de::{CutOut, FromFrame as _};
use super::{ParagraphForm, Programme};
use crate::files::Progress;

/// From so many bytes on: what is shorter is read before threads have begun.
pub(super) const WORTHWHILE: u64 = 1 << 20;

/// How much is read at a time: enough for all processors, and little to hold.
pub(super) const STEP: u64 = 1 << 20;

/// How many paragraphs one processor parses before it takes the next.
const AT_A_TIME: usize = 256;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// How much is read for the first screen.
const FIRST_STEP: u64 = 128 << 10;

/// Puts paragraphs back into their frame.
fn programme(frame: &[u8], paragraphs: Vec<ParagraphForm>) -> Option<Programme> {
    let cut_out = RefCell::new(paragraphs.into_iter());
    let mut json = serde_json::Deserializer::from_slice(frame);
    let programme = Programme::read(&mut json, CutOut::of(&cut_out)).ok()?;
    json.end().ok()?;
    (cut_out.into_inner().len() == 0).then_some(programme)
}

/// Some of the text, and where the paragraphs in it stand.
#[derive(Default)]
struct CutPiece {
    text: Vec<u8>,
    paragraphs: Vec<Range<usize>>,
}

impl CutPiece {
    /// The paragraphs, in their order; `None` where one is unsound.
    fn parsed(&self) -> Option<Vec<Vec<ParagraphForm>>> {
        let parse = |place: &Range<usize>| serde_json::from_slice(self.text.get(place.clone())?).ok();
        self.paragraphs.par_chunks(AT_A_TIME).map(|some| some.iter().map(parse).collect()).collect()
    }
}

/// A text that is read in pieces, and what came of those that were.
pub(super) struct Pieces<R> {
    from: R,
    cutter: Cutter,
    paragraphs: Vec<ParagraphForm>,
    /// What has been read and is not cut yet: the beginning of a paragraph.
    rest: Vec<u8>,
    /// How many bytes were read so far.
    read: u64,
}

impl<R: Read + Send> Pieces<R> {
    pub(super) fn of(from: R) -> Self {
        Self { from, cutter: Cutter::default(), paragraphs: Vec::new(), rest: Vec::new(), read: 0 }
    }

    /// The programme as far as a first step of it goes: its paragraphs stand at the same places as in the whole. `None`
    /// where a step does not reach into its paragraphs.
    pub(super) fn beginning(&mut self) -> Option<Programme> {
        let parsed = self.next(&mut FIRST_STEP.clone()).ok()??.parsed()?;
        self.paragraphs.extend(parsed.into_iter().flatten());
        programme(&self.cutter.so_far()?, self.paragraphs.clone())
    }

    /// The whole programme, of which so many bytes are read at a time; `None` where it is not laid out as one is, is no
    /// sound JSON, or cannot be read.
    pub(super) fn all(mut self, mut step: u64, progress: &Progress) -> Option<Programme> {
        let mut piece = CutPiece::default();
        loop {
            let (parsed, next) = rayon::join(|| piece.parsed(), || self.next(&mut step));
            let parsed = parsed?;
            let count = self.paragraphs.len();
            parsed.into_iter().for_each(|some| self.paragraphs.extend(some));
            progress.add_paragraphs(self.paragraphs.len() - count);
            progress.reach(self.read);
            match next.ok()? {
                Some(next) => piece = next,
                None => break,
            }
        }
        programme(&self.cutter.whole()?, self.paragraphs)
    }

    /// The next piece; none at the end.
    fn next(&mut self, step: &mut u64) -> Result<Option<CutPiece>, Irregular> {
        let mut text = take(&mut self.rest);
        text.reserve_exact(usize::try_from(*step).unwrap_or(0));
        let read = self.from.by_ref().take(*step).read_to_end(&mut text).map_err(|_| Irregular)?;
        if read == 0 {
            return if text.is_empty() { Ok(None) } else { Err(Irregular) };
        }
        if self.read == 0 && text.starts_with(BYTE_ORDER_MARK) {
            text.drain(..BYTE_ORDER_MARK.len());
        }
        self.read += read as u64;
        let mut paragraphs = Vec::new();
        let used = self.cutter.cut(&text, &mut paragraphs)?;
        if used == 0 {
            // A paragraph longer than a step: looked through from its beginning ever more rarely.
            *step *= 2;
        }
        self.rest = text.get(used..).unwrap_or_default().to_vec();
        Ok(Some(CutPiece { text, paragraphs }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Library;
    use proptest::prelude::*;

    fn read(text: &str, step: u64) -> Option<Programme> {
        Pieces::of(text.as_bytes()).all(step, &Progress::default())
    }

    proptest! {
        #[test]
        fn a_text_in_pieces_is_the_text_in_one_go(
            texts in prop::collection::vec("[a甲\"\\\\{}\\[\\], \n]{0,9}", 0..9), step in 4u64..60, blank in "[ \n]{0,2}") {
            let paragraphs: Vec<String> = texts.iter().map(|text| serde_json::json!({"text": text, "x": {"y": [text]}}).to_string()).collect();
            let list = paragraphs.join(&format!("{blank},{blank}"));
            let text = format!(
                "\u{feff}{{\"schema\":\"ctc-programme/1\",\"language\":\"zh\",{blank}\"parts\":[{{\"id\":\"a\",\"preamble\":[{list}],\"sections\":[{{\"paragraphs\":[{blank}{list}]{blank}}},{{\"heading\":\"x\",\"sections\":[{{\"paragraphs\":[]}}]}}]}}],\"mood\":[{{}}]}}{blank}");
            let whole: Programme = serde_json::from_str(text.trim_start_matches('\u{feff}')).expect("a programme");
            prop_assert_eq!(read(&text, step), Some(whole));
        }

        #[test]
        fn what_one_go_refuses_is_refused_in_pieces(place in 0usize..400, byte in prop::sample::select(b"{}[]\",:0a\\".to_vec())) {
            let text = r#"{"schema":"ctc-programme/1","language":"zh","parts":[{"id":"a","preamble":[{"text":"x"}],"sections":[
                {"heading":"h","paragraphs":[{"number":1,"text":"y \"z\" ","cites":["S/2020/1"]}, {"text":"w"}],"sections":[]}]}],"pairs":[[1,null]]}"#;
            let mut bytes = text.as_bytes().to_vec();
            let place = place % bytes.len();
            bytes[place] = byte;
            let whole: Option<Programme> = serde_json::from_slice(&bytes).ok();
            let pieces = Pieces::of(bytes.as_slice()).all(64, &Progress::default());
            prop_assert!(pieces.is_none() || pieces == whole, "{}", String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn the_beginning_is_the_beginning_of_the_whole() {
        let list = |first: u32| -> Vec<_> {
            (first..first + 900)
                .map(|n| serde_json::json!({"number": n, "text": format!("{n}{}", "字".repeat(90))}))
                .collect()
        };
        let text = serde_json::json!({"language": "zh", "parts": [
            {"id": "a", "sections": [{"heading": "h", "paragraphs": list(1)}, {"heading": "i", "paragraphs": list(901)}]},
            {"id": "b", "paragraphs": list(1)}], "schema": "ctc-programme/1"})
        .to_string();
        let late = |text: &str| Pieces::of(text.as_bytes()).beginning();
        assert_eq!(late(&text), None, "what a programme must have stands behind its parts");
        let text = text
            .replace("{\"language\"", "{\"schema\":\"ctc-programme/1\",\"language\"")
            .replace("],\"schema\":\"ctc-programme/1\"", "]");
        let mut pieces = Pieces::of(text.as_bytes());
        let beginning = Library::from(pieces.beginning().expect("a beginning"));
        let whole = Library::from(pieces.all(1 << 16, &Progress::default()).expect("the whole"));
        assert_eq!(whole.paragraphs().len(), 2700);
        assert!((100..1700).contains(&beginning.paragraphs().len()), "{}", beginning.paragraphs().len());
        assert!(whole.begins_with(&beginning) && !beginning.begins_with(&whole));
        assert_eq!(late("{\"schema\":"), None);
    }

    #[test]
    fn what_is_read_is_told() {
        let text = r#"{"schema":"s","language":"zh","parts":[{"id":"a","paragraphs":[{"text":"x"},{"text":"y"}]}]}"#;
        let progress = Progress::default();
        let programme = Pieces::of(text.as_bytes()).all(STEP, &progress).expect("a programme");
        assert_eq!(Library::from(programme).paragraphs().len(), 2);
        assert_eq!((progress.look().bytes, progress.look().paragraphs), (text.len() as u64, 2));
        assert_eq!(read(text.strip_suffix(|_: char| true).unwrap_or_default(), 7), None, "cut off");
        assert_eq!(read(&format!("{text} x"), 7), None, "more behind it");
    }
}
