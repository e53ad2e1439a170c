//! Which encoding bytes are in that do not say it.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// How many bytes are looked at: enough to tell, however large the file.
const SAMPLE: usize = 64 * 1024;

/// The likeliest encoding of a text that has no byte order mark; `None` where the bytes are no text.
///
/// UTF-16 is told by its zeros, the older encodings by chardetng, as browsers do. GB 18030 stands for GBK and GB 2312,
/// which are parts of it.
pub(crate) fn likely(bytes: &[u8]) -> Option<&'static Encoding> {
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

/// The order of the bytes of UTF-16 by which the text makes sense. In the wrong one, line ends and digits are letters of
/// rare scripts, and Latin text is hanzi throughout.
fn utf16(sample: &[u8]) -> Option<&'static Encoding> {
    let whole = sample.get(..sample.len() - sample.len() % 2)?;
    let judged = [UTF_16LE, UTF_16BE].map(|encoding| {
        let (text, _) = encoding.decode_without_bom_handling(whole);
        let strange = text.chars().filter(|c| is_strange(*c)).count();
        let plain = text.chars().filter(char::is_ascii).count();
        let is_text = !text.is_empty() && strange * 50 <= text.chars().count();
        (is_text, plain, encoding)
    });
    let likely = judged.into_iter().filter(|(is_text, ..)| *is_text).max_by_key(|(_, plain, _)| *plain);
    likely.map(|(.., encoding)| encoding)
}

/// Whether a character stands in no document of the languages of the United Nations.
fn is_strange(c: char) -> bool {
    let is_known = matches!(
        c,
        ' '..='\u{24f}'
            | '\u{370}'..='\u{52f}'
            | '\u{600}'..='\u{6ff}'
            | '\u{2000}'..='\u{27bf}'
            | '\u{2e80}'..='\u{33ff}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{fe00}'..='\u{ffef}'
            | '\u{20000}'..='\u{3ffff}'
    );
    !(is_known || matches!(c, '\n' | '\r' | '\t' | '\u{c}')) || ('\u{7f}'..='\u{9f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use encoding_rs::BIG5;

    use super::*;

    const TEXT: &str = "附件\n1. 委员会将根据安全理事会有关决议开展工作，并感谢执行局的协助。\n";

    #[test]
    fn each_encoding_is_told_without_a_mark() {
        let utf16 = |to: fn(u16) -> [u8; 2]| TEXT.encode_utf16().flat_map(to).collect::<Vec<u8>>();
        assert_eq!(likely(TEXT.as_bytes()), Some(UTF_8));
        assert_eq!(likely(&utf16(u16::to_le_bytes)), Some(UTF_16LE));
        assert_eq!(likely(&utf16(u16::to_be_bytes)), Some(UTF_16BE));
        assert_eq!(likely(&GB18030.encode(TEXT).0), Some(GB18030));
        let latin = "The Committee\nwill act.";
        let bytes: Vec<u8> = latin.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(likely(&bytes), Some(UTF_16BE));
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
