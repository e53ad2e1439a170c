//! The parts of a document that is a zip archive, none larger than a document needs.

use std::io::{Cursor, Read as _};

use crate::i18n::import::ReadFault;

/// The most that the parts read of a document may hold unpacked, all together, in bytes. The longest budget document of
/// the United Nations has 12 MB; a small archive can unpack to any size.
pub(super) const LARGEST: u64 = 64 << 20;

pub(super) struct Archive<'a> {
    zip: zip::ZipArchive<Cursor<&'a [u8]>>,
    /// How many bytes may still be unpacked.
    left: u64,
}

/// The fault of a document that cannot be unpacked or read.
pub(super) fn damaged(error: &impl ToString) -> ReadFault {
    ReadFault::Damaged { detail: error.to_string() }
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ReadFault> {
        let zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        Ok(Self { zip, left: LARGEST })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.index(name).is_some()
    }

    /// The names of all parts, as the archive spells them.
    pub(super) fn names(&self) -> Vec<String> {
        self.zip.file_names().flatten().map(|name| name.into_owned()).collect()
    }

    /// The text of a part; `None` where there is none of this name.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, ReadFault> {
        self.bytes(name)?.map(|bytes| decoded(&bytes)).transpose()
    }

    /// The bytes of a part; `None` where there is none of this name.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadFault> {
        let Some(index) = self.index(name) else { return Ok(None) };
        let file = match self.zip.by_index(index) {
            Ok(file) => file,
            Err(zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED)) => {
                return Err(ReadFault::Protected);
            }
            Err(error) => return Err(damaged(&error)),
        };
        let mut bytes = Vec::new();
        file.take(self.left + 1).read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(ReadFault::TooLarge)?;
        Ok(Some(bytes))
    }

    /// The place of a part. Names are compared without regard to case and to a slash before them, as packages do.
    fn index(&self, name: &str) -> Option<usize> {
        let name = name.trim_start_matches('/');
        self.zip.index_for_name(name).or_else(|| {
            let found =
                self.zip.file_names().flatten().find(|known| known.replace('\\', "/").eq_ignore_ascii_case(name))?;
            self.zip.index_for_name(&found)
        })
    }
}

/// XML is in UTF-8, or in UTF-16 with its mark.
fn decoded(bytes: &[u8]) -> Result<String, ReadFault> {
    let (encoding, marks) = encoding_rs::Encoding::for_bom(bytes).unwrap_or((encoding_rs::UTF_8, 0));
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes.get(marks..).unwrap_or_default());
    text.map(std::borrow::Cow::into_owned).ok_or_else(|| damaged(&format!("a part is not in {}", encoding.name())))
}

/// A part's name by what another part calls it: from the root with a slash before it, else from that part's folder.
pub(super) fn resolved(folder: &str, target: &str) -> String {
    let joined = if target.starts_with('/') { target.to_owned() } else { format!("{folder}/{target}") };
    let mut steps: Vec<&str> = Vec::new();
    for step in joined.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
pub(super) mod tests {
    use std::io::Write as _;

    use super::*;

    pub(crate) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a file");
            writer.write_all(bytes).expect("memory");
        }
        writer.finish().expect("an archive").into_inner()
    }

    #[test]
    fn parts_are_found_by_name_whatever_its_case() {
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain("<甲/>".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let bytes = archive(&[("Word/Document.xml", b"<a/>"), ("b.xml", &utf16), ("c.xml", b"\xff")]);
        let mut archive = Archive::open(&bytes).expect("an archive");
        assert_eq!(archive.text("/word/document.xml").expect("text").as_deref(), Some("<a/>"));
        assert_eq!(archive.text("b.xml").expect("text").as_deref(), Some("<甲/>"));
        assert!(matches!(archive.text("c.xml"), Err(ReadFault::Damaged { .. })));
        assert_eq!(archive.text("d.xml"), Ok(None));
    }

    #[test]
    fn parts_that_grow_without_end_are_refused() {
        let half = vec![b' '; usize::try_from(LARGEST / 2 + 1).expect("a size")];
        let bytes = archive(&[("a", &half), ("b", &half)]);
        assert!(bytes.len() < 1 << 20);
        let mut archive = Archive::open(&bytes).expect("an archive");
        assert!(archive.text("a").is_ok());
        assert_eq!(archive.text("b"), Err(ReadFault::TooLarge));
    }

    #[test]
    fn targets_are_resolved_from_their_folder() {
        assert_eq!(resolved("word", "numbering2.xml"), "word/numbering2.xml");
        assert_eq!(resolved("word", "/word/../a/./b.xml"), "a/b.xml");
        assert_eq!(resolved("", "../../a.xml"), "a.xml");
    }
}
