//! Which encoding bytes are in that do not say it.

use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// How many bytes are looked at: enough to tell, however large the file.
const SAMPLE: usize = 64 * 1024;

/// The likeliest encoding of a text that has no byte order mark; `None` where the bytes are no text.
///
/// UTF-16 is told by its zeros, the older encodings by chardetng, as browsers do. GB 18030 stands for GBK and GB 2312,
/// which are parts of it.
#[must_use]
pub fn likely(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if sample.contains(&0) {
        return utf16(sample);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Some(UTF_8);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(None, chardetng::Utf8Detection::Deny);
    let guessed = if guessed == encoding_rs::GBK { GB18030 } else { guessed };
    let has_controls = bytes.iter().filter(|byte| matches!(byte, 0..=8 | 14..=31)).count() > bytes.len() / 50;
    // A sample may end within a character.
    let (text, _) = guessed.decode_without_bom_handling(bytes);
    let is_decoded = text.chars().filter(|c| *c == '\u{fffd}').count() <= 1;
    (is_decoded && !has_controls).then_some(guessed)
}

/// In UTF-16 the zeros of blanks, digits and line ends stand on one side of each pair; a hanzi such as U+4E00 may put
/// one on the other.
fn utf16(sample: &[u8]) -> Option<&'static Encoding> {
    let at = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (at(0), at(1));
    let encoding = match (even, odd) {
        (even, odd) if odd >= 8 * even.max(1) || (even == 0 && odd > 0) => UTF_16LE,
        (even, odd) if even >= 8 * odd.max(1) || (odd == 0 && even > 0) => UTF_16BE,
        _ => return None,
    };
    let whole = sample.get(..sample.len() - sample.len() % 2)?;
    let (text, _) = encoding.decode_without_bom_handling(whole);
    let strange = text.chars().filter(|c| (c.is_control() && !c.is_whitespace()) || *c == '\u{fffd}').count();
    // A sample may end within a pair of surrogates.
    (strange <= 1 && !text.is_empty()).then_some(encoding)
}

/// Whether an encoding is one of Chinese text.
#[must_use]
pub fn is_chinese(encoding: &Encoding) -> bool {
    encoding == GB18030 || encoding == BIG5
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "附件\n1. 委员会将根据安全理事会有关决议开展工作，并感谢执行局的协助。\n";

    #[test]
    fn each_encoding_is_told_without_a_mark() {
        let utf16 = |to: fn(u16) -> [u8; 2]| TEXT.encode_utf16().flat_map(to).collect::<Vec<u8>>();
        assert_eq!(likely(TEXT.as_bytes()), Some(UTF_8));
        assert_eq!(likely(&utf16(u16::to_le_bytes)), Some(UTF_16LE));
        assert_eq!(likely(&utf16(u16::to_be_bytes)), Some(UTF_16BE));
        assert_eq!(likely(&GB18030.encode(TEXT).0), Some(GB18030));
        let traditional = "附件\n1. 委員會將根據安全理事會有關決議開展工作，並感謝執行局的協助。\n";
        assert_eq!(likely(&BIG5.encode(traditional).0), Some(BIG5));
        let french = "Le Comité poursuivra ses activités, conformément à la résolution 1373 (2001).";
        assert_eq!(likely(&encoding_rs::WINDOWS_1252.encode(french).0), Some(encoding_rs::WINDOWS_1252));
    }

    #[test]
    fn what_is_no_text_has_no_encoding() {
        for bytes in
            [&b"\x7fELF\x02\x01\x01\0\0\0\x01\0"[..], &[0; 4096], b"\xff\xfe\x00\xd8\x00\x00", b"\x01\x02\x03\xff\x04"]
        {
            assert_eq!(likely(bytes), None, "{bytes:?}");
        }
    }
}
