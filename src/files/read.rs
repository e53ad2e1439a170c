//! Bytes and text from a file or from standard input, with an end to both and a plain word for what is neither.

use std::ffi::OsStr;
use std::fs::{File, Metadata};
use std::io::{self, IsTerminal as _, Read};
use std::path::{Path, PathBuf};

use super::encoding::{BYTE_ORDER_MARK, guess, signature};
use super::progress::{Progress, Stage};
use crate::i18n::Lang;
use crate::i18n::files::{FileFault, Looks};

/// The largest file that is read: 1 GiB, which is a programme of more than a million paragraphs.
pub(crate) const LARGEST: u64 = 1 << 30;

/// How much is read before the first look at what it is.
const FIRST_LOOK: u64 = 64 * 1024;

/// How much is read between two words of how far it is: at the least what a pipe holds, so that a slow one tells often.
const LEAST_STEP: u64 = 64 * 1024;

/// At the most as much as takes no time that is noticed.
const LARGEST_STEP: u64 = 4 * 1024 * 1024;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    File(PathBuf),
    Stdin,
}

impl Source {
    /// What a person means by an argument: `-` is standard input.
    pub(crate) fn from_argument(argument: &Path) -> Self {
        if argument.as_os_str() == "-" { Self::Stdin } else { Self::File(argument.to_owned()) }
    }

    /// The argument that means it.
    pub(crate) fn argument(&self) -> &OsStr {
        match self {
            Self::File(path) => path.as_os_str(),
            Self::Stdin => OsStr::new("-"),
        }
    }

    /// What to call it in a message.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::File(path) => path.to_string_lossy().into_owned(),
            Self::Stdin => "<stdin>".to_owned(),
        }
    }
}

/// Why a file could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// The file, as the user named it.
    pub file: String,
    /// Line and column of the fault, counted from 1, where it has a place.
    pub place: Option<(usize, usize)>,
    pub(crate) fault: FileFault,
}

impl FileError {
    pub(crate) fn new(file: &str, fault: FileFault) -> Self {
        Self { file: file.to_owned(), place: None, fault }
    }

    /// A file or a folder cannot be written.
    pub fn writing(path: &Path, error: &io::Error) -> Self {
        Self::new(&path.to_string_lossy(), FileFault::from_io_writing(error))
    }

    /// A file or a folder cannot be read.
    pub fn reading(path: &Path, error: &io::Error) -> Self {
        Self::new(&path.to_string_lossy(), FileFault::from_io(error))
    }

    /// The message in a language: what is wrong, and on a second line what to do.
    pub fn message(&self, lang: Lang) -> String {
        let place = self.place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
        format!("{}{place}: {}", self.file, self.fault.text(lang))
    }
}

impl std::fmt::Display for FileError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for FileError {}

/// Reads all bytes of a source: text, or a document in another form such as .docx or PDF.
///
/// # Errors
/// When it cannot be read, is neither a file nor a pipe, is larger than `largest` bytes, or is plainly no document.
pub(crate) fn read(source: &Source, largest: u64) -> Result<Vec<u8>, FileError> {
    read_unless(source, largest, |looks| looks == Looks::Binary, &Progress::default())
}

fn read_unless(
    source: &Source,
    largest: u64,
    refused: impl Fn(Looks) -> bool,
    progress: &Progress,
) -> Result<Vec<u8>, FileError> {
    let name = source.name();
    let drain = Drain { name: &name, largest, progress };
    match source {
        Source::File(path) => {
            let (file, expected) = open(path, &name, largest)?;
            progress.begin(Stage::Reading, Some(expected));
            drain.all(file, usize::try_from(expected).unwrap_or(0), refused)
        }
        Source::Stdin if io::stdin().is_terminal() => Err(FileError::new(&name, FileFault::TerminalInput)),
        Source::Stdin => drain.all(io::stdin().lock(), 0, refused),
    }
}

/// Reads a source as text in UTF-8, without its byte-order mark.
///
/// # Errors
/// As [`read`] for whatever is no text, and when the bytes are no UTF-8: with the place of the first that is none and what they look like.
pub(crate) fn read_text(source: &Source, largest: u64) -> Result<String, FileError> {
    read_text_telling(source, largest, &Progress::default())
}

/// Like [`read_text`], telling how far it is.
pub(crate) fn read_text_telling(source: &Source, largest: u64, progress: &Progress) -> Result<String, FileError> {
    let mut bytes = read_unless(source, largest, |_| true, progress)?;
    if bytes.starts_with(BYTE_ORDER_MARK) {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes(), error.utf8_error(), &source.name()))
}

/// Whether bytes begin as a programme in JSON does, whatever mark of the encoding stands before; an empty file is none.
pub(crate) fn is_json(bytes: &[u8]) -> bool {
    let is_blank = |byte: &&u8| byte.is_ascii_whitespace() || matches!(byte, 0 | 0xef | 0xbb | 0xbf | 0xfe | 0xff);
    bytes.iter().find(|byte| !is_blank(byte)) == Some(&b'{')
}

/// Whether a file is meant as a programme in JSON, by its name or its first character. What cannot be read, or not twice,
/// is taken for one: reading it says what is wrong.
pub(crate) fn begins_as_json(source: &Source) -> bool {
    let Source::File(path) = source else { return true };
    let is_named = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let is_file = !is_named && std::fs::metadata(path).is_ok_and(|data| data.is_file());
    let mut begins = Vec::new();
    let read = is_file.then(|| File::open(path).and_then(|file| file.take(FIRST_LOOK).read_to_end(&mut begins)));
    !matches!(read, Some(Ok(_))) || is_json(&begins)
}

/// Bytes at hand as text, like [`read_text`]; `name` names them in errors.
pub(crate) fn decode<'a>(bytes: &'a [u8], name: &str) -> Result<&'a str, FileError> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    if let Some(looks) = signature(bytes) {
        return Err(FileError { place: Some((1, 1)), ..FileError::new(name, FileFault::Encoding(looks)) });
    }
    std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error, name))
}

fn not_utf8(bytes: &[u8], error: std::str::Utf8Error, name: &str) -> FileError {
    let fault = error.valid_up_to();
    let before = String::from_utf8_lossy(bytes.get(..fault).unwrap_or_default());
    let looks = match guess(bytes, fault) {
        Looks::BrokenUtf8 if error.error_len().is_none() => Looks::CutUtf8,
        looks => looks,
    };
    FileError { place: Some(line_and_column(&before)), ..FileError::new(name, FileFault::Encoding(looks)) }
}

/// The line and the column right behind a text, counted from 1; columns are characters.
pub(super) fn line_and_column(before: &str) -> (usize, usize) {
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}

/// Opens a file that can be read to an end, with its size.
fn open(path: &Path, name: &str, largest: u64) -> Result<(File, u64), FileError> {
    let failed = |error: io::Error| FileError::new(name, FileFault::from_io(&error));
    let metadata = std::fs::metadata(path).map_err(failed)?;
    if let Some(fault) = odd_kind(path, &metadata) {
        return Err(FileError::new(name, fault));
    }
    if metadata.len() > largest {
        return Err(FileError::new(name, FileFault::TooLarge { largest }));
    }
    let file = File::open(path).map_err(failed)?;
    Ok((file, metadata.len()))
}

/// Opens a file of at least so many bytes, with its size; `None` for anything else, and where it cannot be opened.
pub(crate) fn open_large(source: &Source, least: u64) -> Option<(impl Read + Send + use<>, u64)> {
    let Source::File(path) = source else { return None };
    let (file, size) = open(path, "", LARGEST).ok()?;
    // It may grow while it is read.
    (size >= least && path.is_file()).then(|| (file.take(LARGEST), size))
}

/// Why a path is not to be opened: reading a device or a named pipe may never end, or never begin.
fn odd_kind(path: &Path, metadata: &Metadata) -> Option<FileFault> {
    if metadata.is_dir() {
        return Some(FileFault::Folder);
    }
    if metadata.is_file() {
        return None;
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        let kind = metadata.file_type();
        // The shell's `<(command)` and `/dev/stdin` are pipes that somebody holds open already.
        let is_open_already = ["/dev/fd", "/proc/self/fd", "/dev/stdin"].iter().any(|place| path.starts_with(place));
        if kind.is_fifo() {
            return (!is_open_already).then_some(FileFault::NamedPipe);
        }
        if kind.is_socket() {
            return (!is_open_already).then_some(FileFault::Socket);
        }
    }
    let _ = path;
    Some(FileFault::Device)
}

/// Reading to the end, or until there is no sense in going on.
struct Drain<'a> {
    name: &'a str,
    largest: u64,
    progress: &'a Progress,
}

impl Drain<'_> {
    /// All bytes, of which so many are `expected`; given up when what they look like at the beginning is `refused`.
    fn all(&self, mut from: impl Read, expected: usize, refused: impl Fn(Looks) -> bool) -> Result<Vec<u8>, FileError> {
        let mut bytes = Vec::with_capacity(expected.saturating_add(1));
        self.step(&mut from, FIRST_LOOK, &mut bytes)?;
        if let Some(looks) = signature(&bytes).filter(|looks| refused(*looks)) {
            return Err(FileError { place: Some((1, 1)), ..FileError::new(self.name, FileFault::Encoding(looks)) });
        }
        // Each step begins with small reads: of a large file they are to be few.
        let step = (expected as u64 / 64).clamp(LEAST_STEP, LARGEST_STEP);
        while self.step(&mut from, step, &mut bytes)? > 0 {}
        Ok(bytes)
    }

    /// Reads so much more; gives how much that was.
    fn step(&self, from: &mut impl Read, step: u64, bytes: &mut Vec<u8>) -> Result<usize, FileError> {
        let failed = |error: io::Error| FileError::new(self.name, FileFault::from_io(&error));
        let count = from.take(step).read_to_end(bytes).map_err(failed)?;
        if bytes.len() as u64 > self.largest {
            return Err(FileError::new(self.name, FileFault::TooLarge { largest: self.largest }));
        }
        self.progress.reach(bytes.len() as u64);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(path: &Path) -> FileFault {
        read_text(&Source::File(path.to_owned()), 1000).expect_err("refused").fault
    }

    #[test]
    fn what_is_no_file_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(fault(folder.path()), FileFault::Folder);
        assert_eq!(fault(&folder.path().join("none")), FileFault::Missing);
        let large = folder.path().join("large");
        std::fs::write(&large, vec![b'x'; 1001]).expect("written");
        assert_eq!(fault(&large), FileFault::TooLarge { largest: 1000 });
    }

    #[cfg(unix)]
    #[test]
    fn devices_and_looping_links_are_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(&link, &link).expect("linked");
        assert_eq!(fault(&link), FileFault::LinkLoop);
        assert_eq!(fault(Path::new("/dev/zero")), FileFault::Device);
        assert_eq!(fault(Path::new("/dev/null")), FileFault::Device);
    }

    #[test]
    fn endless_input_ends() {
        let progress = Progress::default();
        let drain = |largest| Drain { name: "<stdin>", largest, progress: &progress };
        let endless = drain(100_000).all(io::repeat(b' '), 0, |_| true).expect_err("refused");
        assert_eq!(endless.fault, FileFault::TooLarge { largest: 100_000 });
        let zeros = drain(LARGEST).all(io::repeat(0), 0, |_| true).expect_err("refused at the first look");
        assert_eq!(zeros.fault, FileFault::Encoding(Looks::Binary));
    }

    #[test]
    fn reading_tells_how_far_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("text");
        std::fs::write(&path, vec![b'x'; 200_000]).expect("written");
        let progress = Progress::default();
        let text = read_text_telling(&Source::File(path), LARGEST, &progress).expect("read");
        assert_eq!(text.len(), 200_000);
        let reached = progress.look();
        assert_eq!((reached.stage, reached.bytes, reached.of), (Stage::Reading, 200_000, Some(200_000)));
    }

    #[test]
    fn every_step_of_a_slow_pipe_is_told() {
        struct Slow<'a>(&'a Progress, Vec<u64>);
        impl Read for Slow<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                self.1.push(self.0.look().bytes);
                let count = if self.1.len() > 100 { 0 } else { buffer.len().min(10_000) };
                buffer.get_mut(..count).unwrap_or_default().fill(b' ');
                Ok(count)
            }
        }
        let progress = Progress::default();
        let mut slow = Slow(&progress, Vec::new());
        let drain = Drain { name: "<stdin>", largest: LARGEST, progress: &progress };
        drain.all(&mut slow, 0, |_| true).expect("read");
        slow.1.dedup();
        assert!(slow.1.len() > 10, "told {} times", slow.1.len());
    }

    #[test]
    fn text_comes_without_its_byte_order_mark_and_faults_with_their_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("text");
        std::fs::write(&path, b"\xef\xbb\xbf\xe5\x86\xb3\r\n").expect("written");
        assert_eq!(read_text(&Source::File(path.clone()), LARGEST).as_deref(), Ok("决\r\n"));
        std::fs::write(&path, b"\xe5\x86\xb3\n\xe5\x86\xb3\xff").expect("written");
        let error = read_text(&Source::File(path.clone()), LARGEST).expect_err("no UTF-8");
        assert_eq!((error.place, error.fault), (Some((2, 2)), FileFault::Encoding(Looks::BrokenUtf8)));
        std::fs::write(&path, b"\xe5\x86\xb3\n\xe5\x86").expect("written");
        let error = read_text(&Source::File(path), LARGEST).expect_err("cut off");
        assert_eq!((error.place, error.fault), (Some((2, 1)), FileFault::Encoding(Looks::CutUtf8)));
    }
}
