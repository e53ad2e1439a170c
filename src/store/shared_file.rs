//! A JSON file that several instances of the program share without harm.

use std::fs::{self, File, TryLockError};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Problem;
use crate::files::{Source, read_text, write_whole};
use crate::i18n::files::FileFault;

/// The version of the files that this program reads and writes.
const VERSION: u32 = 1;

/// How long to wait for another instance, which holds the lock for a few milliseconds at most.
const PATIENCE: Duration = Duration::from_millis(500);

/// The largest file that is read: 64 MiB, far more notes than a person writes.
const LARGEST: u64 = 1 << 26;

/// How many damaged files are kept aside under names of their own.
const ASIDES: u32 = 1000;

/// A file that holds one `T`; the default while it does not exist.
#[derive(Clone, Debug)]
pub(crate) struct SharedFile<T> {
    path: PathBuf,
    content: PhantomData<T>,
}

/// The file's form: the version beside the content's own keys.
#[derive(Serialize, Deserialize)]
struct FileForm<T> {
    version: u32,
    #[serde(flatten)]
    content: T,
}

impl<T: Serialize + DeserializeOwned + Default + Clone> SharedFile<T> {
    /// The file at `path`. Nothing is read or made yet.
    pub(crate) const fn new(path: PathBuf) -> Self {
        Self { path, content: PhantomData }
    }

    /// What the file holds, with what went wrong. A damaged file gives the default.
    pub(crate) fn read(&self) -> (T, Option<Problem>) {
        match self.parse() {
            Ok(content) => (content, None),
            Err(problem) => (T::default(), Some(problem)),
        }
    }

    /// Applies a change to what the file holds now and writes it whole. Where the file is damaged, it is put aside, the
    /// second value says so, and the change is applied to `otherwise`.
    ///
    /// # Errors
    /// When nothing was written; the file is then as it was.
    pub(crate) fn change(&self, otherwise: &T, apply: impl FnOnce(&mut T)) -> Result<(T, Option<Problem>), Problem> {
        self.make_folder()?;
        let _lock = self.lock()?;
        let (content, damaged) = match self.parse() {
            Ok(content) => (content, None),
            Err(Problem::Damaged(path, _)) => {
                let aside = put_aside(&path).ok_or(Problem::Damaged(path.clone(), None))?;
                (otherwise.clone(), Some(Problem::Damaged(path, Some(aside))))
            }
            Err(problem) => return Err(problem),
        };
        let mut form = FileForm { version: VERSION, content };
        apply(&mut form.content);
        self.write(&form)?;
        Ok((form.content, damaged))
    }

    fn parse(&self) -> Result<T, Problem> {
        let text = match read_text(&Source::File(self.path.clone()), LARGEST) {
            Ok(text) => text,
            Err(error) => match error.fault {
                FileFault::Missing => return Ok(T::default()),
                FileFault::Encoding(_) => return Err(Problem::Damaged(self.path.clone(), None)),
                fault => return Err(Problem::Unreadable(self.path.clone(), fault)),
            },
        };
        // The version first: a later one may have another form.
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let version = serde_json::from_str::<Version>(&text);
        if version.is_ok_and(|form| form.version > VERSION) {
            return Err(Problem::Later(self.path.clone()));
        }
        let form = serde_json::from_str::<FileForm<T>>(&text);
        form.map(|form| form.content).map_err(|_| Problem::Damaged(self.path.clone(), None))
    }

    /// Locks a file beside this one, as this one is replaced on each write.
    fn lock(&self) -> Result<Option<File>, Problem> {
        let path = self.path.with_extension("lock");
        let open = File::options().write(true).create(true).truncate(false).open(&path);
        let file = open.map_err(|error| self.unwritable(&error))?;
        let begun = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Some(file)),
                Err(TryLockError::WouldBlock) if begun.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(5)),
                Err(TryLockError::WouldBlock) => return Err(Problem::Busy(self.path.clone())),
                // A file system without locks: the write is still whole, and two at one instant are unlikely.
                Err(TryLockError::Error(_)) => return Ok(None),
            }
        }
    }

    /// Makes the folder, for the owner's eyes only: what is in it is private.
    fn make_folder(&self) -> Result<(), Problem> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        let folder = self.path.parent().unwrap_or(Path::new("."));
        builder.create(folder).map_err(|error| self.unwritable(&error))
    }

    fn write(&self, form: &FileForm<T>) -> Result<(), Problem> {
        let mut json = serde_json::to_vec_pretty(form).map_err(|error| self.unwritable(&error.into()))?;
        json.push(b'\n');
        write_whole(&self.path, &json).map_err(|error| Problem::Unwritable(self.path.clone(), error.fault))
    }

    fn unwritable(&self, error: &std::io::Error) -> Problem {
        Problem::Unwritable(self.path.clone(), FileFault::from_io_writing(error))
    }
}

/// Renames a damaged file to the first free `NAME.damaged-N`.
fn put_aside(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_string_lossy();
    let free = (1..ASIDES).map(|n| path.with_file_name(format!("{name}.damaged-{n}"))).find(|aside| !aside.exists())?;
    fs::rename(path, &free).ok()?;
    Some(free)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Barrier;

    use super::*;

    type Numbers = BTreeMap<String, u32>;

    fn file(folder: &tempfile::TempDir) -> SharedFile<Numbers> {
        SharedFile::new(folder.path().join("deep/er/numbers.json"))
    }

    fn put(file: &SharedFile<Numbers>, key: &str) -> Result<(Numbers, Option<Problem>), Problem> {
        file.change(&Numbers::from([("held".to_owned(), 1)]), |numbers| {
            numbers.insert(key.to_owned(), 1);
        })
    }

    #[test]
    fn what_is_written_is_read_and_the_folder_is_made() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = file(&folder);
        assert!(matches!(file.read(), (numbers, None) if numbers.is_empty()));
        put(&file, "a").expect("written");
        assert_eq!(file.read().0.keys().collect::<Vec<_>>(), ["a"]);
        let text = fs::read_to_string(&file.path).expect("text");
        assert_eq!(text, "{\n  \"version\": 1,\n  \"a\": 1\n}\n");
    }

    #[test]
    fn many_writers_lose_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let start = Barrier::new(8);
        thread::scope(|scope| {
            for writer in 0..8 {
                let (file, start) = (file(&folder), &start);
                scope.spawn(move || {
                    start.wait();
                    for turn in 0..5 {
                        // Whoever finds the file in use keeps the change and tries again, as the browser does.
                        while put(&file, &format!("{writer}-{turn}")).is_err() {}
                    }
                });
            }
        });
        assert_eq!(file(&folder).read().0.len(), 40);
    }

    #[test]
    fn a_damaged_file_is_put_aside_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = file(&folder);
        put(&file, "a").expect("written");
        for turn in 1..3 {
            let damaged = [b"{\"version\": 1, \xff turn ", turn.to_string().as_bytes()].concat();
            fs::write(&file.path, &damaged).expect("written");
            assert!(matches!(file.read().1, Some(Problem::Damaged(_, None))));
            let (numbers, problem) = put(&file, "b").expect("written");
            assert_eq!(numbers.keys().collect::<Vec<_>>(), ["b", "held"]);
            let Some(Problem::Damaged(_, Some(aside))) = problem else { panic!("{problem:?}") };
            assert!(aside.ends_with(format!("numbers.json.damaged-{turn}")));
            assert_eq!(fs::read(aside).expect("kept"), damaged);
        }
    }

    #[test]
    fn a_file_of_a_later_version_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = file(&folder);
        put(&file, "a").expect("written");
        fs::write(&file.path, r#"{"version": 2, "numbers": []}"#).expect("written");
        assert!(matches!(put(&file, "b"), Err(Problem::Later(_))));
        assert_eq!(fs::read_to_string(&file.path).expect("there"), r#"{"version": 2, "numbers": []}"#);
    }

    #[test]
    fn a_place_that_takes_no_file_is_a_problem_and_no_panic() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("deep"), "a file where the folder should be").expect("written");
        assert!(matches!(put(&file(&folder), "a"), Err(Problem::Unwritable(..))));
    }

    #[cfg(unix)]
    #[test]
    fn what_a_person_keeps_is_private() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a folder");
        put(&file(&folder), "a").expect("written");
        for made in ["deep", "deep/er"] {
            let permissions = fs::metadata(folder.path().join(made)).expect("made").permissions();
            assert_eq!(permissions.mode() & 0o777, 0o700, "{made}");
        }
    }
}
