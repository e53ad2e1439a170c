//! What the bytes of a file look like when they are no UTF-8.

use crate::i18n::files::Looks;
use crate::text::likely;

/// The byte-order mark of UTF-8.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// How many bytes are looked at: enough to tell, however large the file.
const SAMPLE: usize = 64 * 1024;

/// What kind of file begins so; `None` for what may be text in UTF-8.
pub(super) fn signature(bytes: &[u8]) -> Option<Looks> {
    const SIGNATURES: &[(&[u8], Looks)] = &[
        (b"\xff\xfe\0\0", Looks::Utf32),
        (b"\0\0\xfe\xff", Looks::Utf32),
        (b"\xff\xfe", Looks::Utf16),
        (b"\xfe\xff", Looks::Utf16),
        (b"\x84\x31\x95\x33", Looks::Gb18030),
        (b"%PDF-", Looks::Pdf),
        (b"PK\x03\x04", Looks::Zip),
        (b"\x1f\x8b", Looks::Compressed),
        (b"BZh", Looks::Compressed),
        (b"\xfd7zXZ", Looks::Compressed),
        (b"\x28\xb5\x2f\xfd", Looks::Compressed),
        (b"\xd0\xcf\x11\xe0", Looks::OldOffice),
    ];
    let known = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, looks)| *looks);
    known.or_else(|| zeros(bytes.get(..SAMPLE).unwrap_or(bytes)))
}

/// Zero bytes never stand in text: between characters they mean UTF-16, else no text at all.
fn zeros(sample: &[u8]) -> Option<Looks> {
    sample.contains(&0).then(|| likely(sample).map_or(Looks::Binary, |_| Looks::Utf16))
}

/// What the bytes look like, known not to be UTF-8, with `fault` the first byte that UTF-8 forbids.
pub(super) fn guess(bytes: &[u8], fault: usize) -> Looks {
    let end = bytes.len().min(fault.saturating_add(SAMPLE));
    let from = fault.saturating_sub(SAMPLE);
    let before = bytes.get(from..fault).unwrap_or_default();
    if before.iter().any(|byte| *byte >= 0x80) {
        return Looks::BrokenUtf8;
    }
    match likely(bytes.get(fault..end).unwrap_or_default()) {
        None => Looks::Binary,
        Some(encoding) if encoding == encoding_rs::GB18030 => Looks::Gb18030,
        Some(encoding) if encoding == encoding_rs::BIG5 => Looks::Big5,
        Some(_) => Looks::Latin1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(bytes: &[u8]) -> Option<Looks> {
        signature(bytes).or_else(|| std::str::from_utf8(bytes).err().map(|error| guess(bytes, error.valid_up_to())))
    }

    /// "反恐怖主义委员会的工作方案" in GB 18030.
    const GB: &[u8] =
        b"\xb7\xb4\xbf\xd6\xb2\xc0\xd6\xf7\xd2\xe5\xce\xaf\xd4\xb1\xbb\xe1\xb5\xc4\xb9\xa4\xd7\xf7\xb7\xbd\xb0\xb8";

    #[test]
    fn encodings_are_told_apart() {
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        assert_eq!(looks("{\"a\": \"决议\"}".as_bytes()), None);
        assert_eq!(looks(&utf16("{\"language\": \"zh\", \"text\": \"决议决议决议\"}")), Some(Looks::Utf16));
        assert_eq!(looks(&utf16("\u{feff}决议")), Some(Looks::Utf16));
        assert_eq!(looks(&[b"{\"text\": \"", GB, b"\"}"].concat()), Some(Looks::Gb18030));
        let big5 = encoding_rs::BIG5.encode("反恐怖主義委員會的工作方案").0.into_owned();
        assert_eq!(looks(&[b"{\"text\": \"".as_slice(), &big5, b"\"}"].concat()), Some(Looks::Big5));
        assert_eq!(looks(b"{\"text\": \"r\xe9solution du Comit\xe9 contre le terrorisme\"}"), Some(Looks::Latin1));
        assert_eq!(
            looks("决议 ".as_bytes().iter().chain(b"\xb7").copied().collect::<Vec<_>>().as_slice()),
            Some(Looks::BrokenUtf8)
        );
    }

    #[test]
    fn other_files_are_named() {
        assert_eq!(looks(b"%PDF-1.7\n%\xe2\xe3"), Some(Looks::Pdf));
        assert_eq!(looks(b"PK\x03\x04\x14\0"), Some(Looks::Zip));
        assert_eq!(looks(&[0; 4096]), Some(Looks::Binary));
        assert_eq!(looks(b"\x7fELF\x02\x01\x01\0\0\0\x01\0"), Some(Looks::Binary));
    }
}
