//! A folder of works: adding, finding, removing, and reading them all.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::name::{document_of, file_name, is_of_work};
use crate::citation::{DocumentKey, Symbol};
use crate::files::{FileError, LARGEST, Source, read_text, write_new, write_whole};
use crate::i18n::Lang;
use crate::i18n::files::FileFault;
use crate::i18n::library::LibraryMessage;
use crate::model::{LoadError, Programme, programme_from_text};

/// The documents that a library holds, each with its languages.
pub(crate) type Holdings = BTreeMap<DocumentKey, Vec<String>>;

/// A folder of works; nothing of it is held in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shelf {
    folder: PathBuf,
}

/// What became of a work that was to be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Added {
    New,
    /// It has taken the place of another text of the same document and language.
    Replaced,
    /// It was there already, word for word.
    There,
    /// Another text of the same document and language is there, and stays.
    Differs,
}

/// A work with the name of its file within the folder.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The file: `S_RES_1373.en.json`.
    pub file: String,
    /// The document, which every work that is kept names.
    pub symbol: Symbol,
    pub work: Programme,
}

impl Kept {
    pub fn key(&self) -> DocumentKey {
        DocumentKey::of(&self.symbol)
    }

    /// How many preambular and how many operative paragraphs a work has, and how many its annexes: these are all parts
    /// behind the first.
    pub fn counts(work: &Programme) -> (usize, usize, usize) {
        let preambular = work.parts.iter().map(|part| part.preamble.len()).sum();
        let mut numbered = work.parts.iter().map(|part| part.behind_preamble().len());
        (preambular, numbered.next().unwrap_or(0), numbered.sum())
    }
}

/// A file of the folder that is passed over, and why.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Unread {
    /// It is damaged, or no work.
    Load(LoadError),
    /// Its work names no document.
    NoSymbol(String),
}

impl Unread {
    /// Which file, what is wrong with it, and what to do.
    pub(crate) fn message(&self, lang: Lang) -> String {
        match self {
            Self::Load(error) => error.message(lang),
            Self::NoSymbol(file) => LibraryMessage::NoSymbol(file.clone()).text(lang),
        }
    }
}

impl Shelf {
    /// The works in a folder, which need not exist yet.
    pub(crate) const fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Adds a work under the name of its document and language. Another text of these is replaced only when `replaces`.
    ///
    /// # Errors
    /// When the folder or the file cannot be written; nothing has changed then.
    pub(crate) fn add(&self, symbol: &Symbol, work: &Programme, replaces: bool) -> Result<Added, FileError> {
        let path = self.folder.join(file_name(symbol, &work.language));
        let failed = |error| FileError::writing(&path, &error);
        self.is_no_file()?;
        fs::create_dir_all(&self.folder).map_err(failed)?;
        let mut json = serde_json::to_vec_pretty(work).map_err(|error| failed(error.into()))?;
        json.push(b'\n');
        if write_new(&path, &json)? {
            return Ok(Added::New);
        }
        // A file that cannot be read is not this text; it is kept all the same until somebody asks to replace it.
        if self.read(&path).is_ok_and(|kept| kept.work == *work) {
            return Ok(Added::There);
        }
        if !replaces {
            return Ok(Added::Differs);
        }
        write_whole(&path, &json)?;
        Ok(Added::Replaced)
    }

    /// The files of a document in its languages, in the order of their names.
    pub(crate) fn files_of(&self, document: &DocumentKey) -> Result<Vec<PathBuf>, FileError> {
        let (ours, others): (Vec<PathBuf>, Vec<PathBuf>) =
            self.files()?.into_iter().partition(|path| document_of(&name_of(path)).is_some());
        let named = |path: &PathBuf| document_of(&name_of(path)).is_some_and(|(own, _)| own == *document);
        let named: Vec<PathBuf> = ours.into_iter().filter(named).collect();
        if !named.is_empty() {
            return Ok(named);
        }
        // A file that a person has named otherwise is found by what it holds.
        Ok(others.into_iter().filter(|path| self.read(path).is_ok_and(|kept| kept.key() == *document)).collect())
    }

    /// Which documents there are, each with its languages, as the names of the files say it; only files that a person
    /// has named otherwise are read.
    pub(crate) fn holdings(&self) -> Result<Holdings, FileError> {
        let mut holdings = Holdings::new();
        for path in self.files()? {
            let read = || self.read(&path).ok().map(|kept| (kept.key(), kept.work.language));
            if let Some((document, language)) = document_of(&name_of(&path)).or_else(read) {
                holdings.entry(document).or_default().push(language);
            }
        }
        Ok(holdings)
    }

    /// Reads a document in the first of these languages that it is there in, else in any; `None` where it is not there.
    ///
    /// # Errors
    /// When the folder cannot be read, or the document is there but all of its files are damaged.
    pub(crate) fn open(&self, document: &DocumentKey, languages: &[String]) -> Result<Option<Kept>, Unread> {
        let (mut works, mut damaged) = (Vec::new(), None);
        for path in self.files_of(document).map_err(|error| Unread::Load(error.into()))? {
            match self.read(&path) {
                Ok(kept) => works.push(kept),
                Err(fault) => damaged = Some(fault),
            }
        }
        works.sort_by_key(|kept| {
            let same = |wanted: &String| primary(wanted) == primary(&kept.work.language);
            languages.iter().position(same).unwrap_or(languages.len())
        });
        match (works.into_iter().next(), damaged) {
            (None, Some(fault)) => Err(fault),
            (found, _) => Ok(found),
        }
    }

    /// The files with works, in the order of their names; none where there is no folder.
    pub(crate) fn files(&self) -> Result<Vec<PathBuf>, FileError> {
        let failed = |error| FileError::reading(&self.folder, &error);
        self.is_no_file()?;
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(failed)?,
        };
        let mut files = Vec::new();
        for entry in entries {
            let path = entry.map_err(failed)?.path();
            if is_of_work(&name_of(&path)) {
                files.push(path);
            }
        }
        files.sort();
        Ok(files)
    }

    fn is_no_file(&self) -> Result<(), FileError> {
        let name = || self.folder.to_string_lossy();
        if self.folder.is_file() { Err(FileError::new(&name(), FileFault::NoFolder)) } else { Ok(()) }
    }

    /// Reads a file of the folder.
    ///
    /// # Errors
    /// When it is damaged, or its work names no document.
    pub(crate) fn read(&self, path: &Path) -> Result<Kept, Unread> {
        let source = Source::File(path.to_owned());
        let text = read_text(&source, LARGEST).map_err(|error| Unread::Load(error.into()))?;
        let work = programme_from_text(&text, &source.name()).map_err(Unread::Load)?;
        match &work.symbol {
            Some(symbol) => Ok(Kept { file: name_of(path), symbol: symbol.clone(), work }),
            None => Err(Unread::NoSymbol(source.name())),
        }
    }

    /// Reads all works, by document and language; what cannot be read is passed over and handed back beside them.
    pub(crate) fn read_all(&self) -> Result<(Vec<Kept>, Vec<Unread>), FileError> {
        let (mut works, mut unread) = (Vec::new(), Vec::new());
        for path in self.files()? {
            match self.read(&path) {
                Ok(kept) => works.push(kept),
                Err(fault) => unread.push(fault),
            }
        }
        works.sort_by_cached_key(|kept| (kept.key(), kept.work.language.clone()));
        Ok((works, unread))
    }

    /// Removes a document in one language, or in all; gives the names of the files that are gone.
    ///
    /// # Errors
    /// When the folder cannot be read or a file cannot be removed.
    pub(crate) fn remove(&self, document: &DocumentKey, language: Option<&str>) -> Result<Vec<String>, FileError> {
        let mut gone = Vec::new();
        for path in self.files_of(document)? {
            // What is damaged has the language of its name.
            let is_meant = |wanted: &str| match self.read(&path) {
                Ok(kept) => kept.work.language == wanted,
                Err(_) => name_of(&path).ends_with(&format!(".{wanted}.json")),
            };
            if language.is_none_or(is_meant) {
                fs::remove_file(&path).map_err(|error| FileError::writing(&path, &error))?;
                gone.push(name_of(&path));
            }
        }
        Ok(gone)
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The language of a tag without script or region: `zh` of `zh-Hans`.
pub(super) fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use std::sync::Barrier;
    use std::thread;

    use super::*;

    fn work(symbol: &str, language: &str, text: &str) -> Programme {
        serde_json::from_value(serde_json::json!({
            "schema": "ctc-programme/1", "kind": "resolution", "language": language, "symbol": symbol,
            "parts": [{"id": "body", "paragraphs": [{"number": 1, "text": text}]}]
        }))
        .expect("a work")
    }

    fn add(shelf: &Shelf, work: &Programme, replaces: bool) -> Added {
        shelf.add(work.symbol.as_ref().expect("a symbol"), work, replaces).expect("written")
    }

    fn shelf() -> (tempfile::TempDir, Shelf) {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::at(folder.path().join("deep/library"));
        (folder, shelf)
    }

    #[test]
    fn paragraphs_of_annexes_are_not_operative() {
        let paragraphs = |count: u32| (1..=count).map(|n| json!({"number": n, "text": "x"})).collect::<Vec<_>>();
        let work = json!({"schema": "ctc-programme/1", "language": "en", "kind": "resolution", "parts": [
            {"id": "body", "preamble": [{"number": null, "text": "Recalling"}], "paragraphs": paragraphs(2),
                "sections": [{"heading": "Reports", "paragraphs": paragraphs(1)}]},
            {"id": "annex", "paragraphs": paragraphs(4)}, {"id": "annex-2", "paragraphs": paragraphs(5)}]});
        assert_eq!(Kept::counts(&serde_json::from_value(work).expect("a work")), (1, 3, 9));
    }

    #[test]
    fn what_is_added_is_read_again_in_the_order_of_numbers() {
        let (_folder, shelf) = shelf();
        assert_eq!(shelf.read_all(), Ok((Vec::new(), Vec::new())), "no folder is an empty library");
        for (symbol, language) in [("S/2020/1", "en"), ("S/RES/900(2031)", "zh"), ("S/RES/77(2030)", "en")] {
            assert_eq!(add(&shelf, &work(symbol, language, "Decides;"), false), Added::New);
        }
        add(&shelf, &work("S/RES/900(2031)", "en", "Decides;"), false);
        let (works, unread) = shelf.read_all().expect("readable");
        let names: Vec<&str> = works.iter().map(|kept| kept.file.as_str()).collect();
        assert_eq!(
            names,
            ["S_RES_77.en.json", "S_RES_900.en.json", "S_RES_900.zh.json", "S_2020_1.en.json"],
            "{unread:?}"
        );
        assert_eq!(works[1].work, work("S/RES/900(2031)", "en", "Decides;"));
    }

    #[test]
    fn another_text_of_a_document_takes_its_place_only_when_asked() {
        let (_folder, shelf) = shelf();
        let (one, other) = (work("S/RES/9(2030)", "en", "Decides;"), work("S/RES/9(2030)", "en", "Urges;"));
        let texts = |shelf: &Shelf| shelf.read_all().expect("readable").0;
        assert_eq!([add(&shelf, &one, false), add(&shelf, &one, true)], [Added::New, Added::There]);
        assert_eq!((add(&shelf, &other, false), &texts(&shelf)[0].work), (Added::Differs, &one));
        assert_eq!((add(&shelf, &other, true), &texts(&shelf)[0].work), (Added::Replaced, &other));
        assert_eq!(texts(&shelf).len(), 1);
    }

    #[test]
    fn adding_at_once_loses_no_text() {
        let (_folder, shelf) = shelf();
        let start = Barrier::new(8);
        let added: Vec<Vec<Added>> = thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|thread| {
                    let (shelf, start) = (&shelf, &start);
                    scope.spawn(move || {
                        start.wait();
                        // All add twenty of their own, and all another text of one and the same document.
                        let own =
                            (0..20).map(|n| add(shelf, &work(&format!("S/2030/{thread}{n:02}"), "en", "a"), false));
                        own.chain([add(shelf, &work("S/RES/1(2030)", "en", &thread.to_string()), false)]).collect()
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().expect("done")).collect()
        });
        let (works, unread) = shelf.read_all().expect("readable");
        assert_eq!((works.len(), unread.len()), (161, 0));
        assert!(added.iter().all(|own| own[..20].iter().all(|added| *added == Added::New)));
        let first: Vec<Added> = added.iter().map(|own| own[20]).filter(|added| *added != Added::Differs).collect();
        assert_eq!(first, [Added::New], "one text is kept, and the seven others are told that it is another");
    }

    #[test]
    fn what_is_damaged_is_named_and_passed_over() {
        let (_folder, shelf) = shelf();
        add(&shelf, &work("S/RES/9(2030)", "en", "Decides;"), false);
        let files: [(&str, &[u8]); 5] = [
            ("cut.json", b"{\"schema\": \"ctc-programme/1\", \"lang"),
            ("latin.json", b"{\"a\": \"\xff\"}"),
            ("nameless.json", br#"{"schema": "ctc-programme/1", "language": "en", "parts": [{"id": "body"}]}"#),
            ("notes.md", b"not a work"),
            (".hidden.json", b"{"),
        ];
        files.iter().for_each(|(name, bytes)| fs::write(shelf.folder().join(name), bytes).expect("written"));
        let (works, unread) = shelf.read_all().expect("readable");
        assert_eq!((works.len(), unread.len()), (1, 3));
        for (fault, name) in unread.iter().zip(["cut.json", "latin.json", "nameless.json"]) {
            for lang in Lang::ALL {
                assert!(fault.message(lang).contains(name), "{}", fault.message(lang));
            }
        }
    }

    #[test]
    fn a_damaged_file_is_not_taken_for_the_text_that_is_added() {
        let (_folder, shelf) = shelf();
        let one = work("S/RES/9(2030)", "en", "Decides;");
        add(&shelf, &one, false);
        fs::write(shelf.folder().join("S_RES_9.en.json"), "{").expect("written");
        assert_eq!([add(&shelf, &one, false), add(&shelf, &one, true)], [Added::Differs, Added::Replaced]);
    }

    #[test]
    fn a_document_is_found_and_removed_by_language_and_whatever_its_file_is_called() {
        let (_folder, shelf) = shelf();
        for language in ["en", "zh"] {
            add(&shelf, &work("S/RES/77(2030)", language, "a"), false);
        }
        add(&shelf, &work("S/RES/7(2030)", "en", "a"), false);
        let other = serde_json::to_string(&work("A/RES/90/1", "en", "a")).expect("JSON");
        fs::write(shelf.folder().join("mine.json"), other).expect("written");
        let found = |key| shelf.files_of(&key).expect("readable").len();
        let assembly = DocumentKey::Other(Symbol::new("A/RES/90/1"));
        assert_eq!([found(DocumentKey::Resolution(77)), found(DocumentKey::Resolution(7)), found(assembly)], [2, 1, 1]);
        assert_eq!(
            shelf.remove(&DocumentKey::Resolution(77), Some("zh")).as_deref(),
            Ok(&["S_RES_77.zh.json".into()][..])
        );
        assert_eq!(shelf.remove(&DocumentKey::Resolution(77), None).as_deref(), Ok(&["S_RES_77.en.json".into()][..]));
        assert_eq!(found(DocumentKey::Resolution(7)), 1, "what only begins alike stays");
    }

    #[test]
    fn a_document_opens_in_the_first_language_that_is_there() {
        let (_folder, shelf) = shelf();
        for language in ["en", "zh-Hans", "fr"] {
            add(&shelf, &work("S/RES/77(2030)", language, language), false);
        }
        let key = DocumentKey::Resolution(77);
        let open = |languages: &[&str]| {
            let languages: Vec<String> = languages.iter().map(|language| (*language).to_owned()).collect();
            shelf.open(&key, &languages).expect("readable").map(|kept| kept.work.language)
        };
        assert_eq!(open(&["zh", "en"]).as_deref(), Some("zh-Hans"));
        assert_eq!(open(&["es", "fr"]).as_deref(), Some("fr"));
        assert_eq!(open(&["es"]).as_deref(), Some("en"), "any is better than none");
        assert_eq!(shelf.open(&DocumentKey::Resolution(7), &[]), Ok(None));
        assert_eq!(
            shelf.holdings().expect("readable"),
            Holdings::from([(key.clone(), vec!["en".into(), "fr".into(), "zh-Hans".into()])])
        );
        fs::write(shelf.folder().join("S_RES_77.fr.json"), "{").expect("written");
        assert_eq!(open(&["fr", "zh"]).as_deref(), Some("zh-Hans"), "what is damaged is passed over");
        shelf.remove(&key, Some("en")).expect("removed");
        shelf.remove(&key, Some("zh-Hans")).expect("removed");
        assert!(matches!(shelf.open(&key, &[]), Err(Unread::Load(_))), "and named where there is no other");
    }

    #[test]
    fn a_folder_that_cannot_be_is_an_error() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("file"), "x").expect("written");
        let shelf = Shelf::at(folder.path().join("file"));
        let one = work("S/RES/9(2030)", "en", "a");
        assert!(shelf.add(&Symbol::new("S/RES/9(2030)"), &one, false).is_err());
        assert!(shelf.read_all().is_err());
    }
}
