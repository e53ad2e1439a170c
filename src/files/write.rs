//! Files written whole or not at all.
//!
//! The bytes go to a new file in the same folder, to the disk, and only then take the old file's name. Whatever
//! happens before that moment, a full disk or a killed process, the old file stays as it was.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::read::FileError;
use crate::i18n::files::FileFault;

/// Writes `bytes` to `path` in one step.
///
/// A symbolic link stays and its target is replaced. The old file's permissions are kept; a new file gets those that
/// the user's mask allows. What is no regular file, such as `/dev/stdout` or a pipe, is written straight.
///
/// # Errors
/// When any step fails; the old file is whole then.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let name = path.to_string_lossy();
    let failed = |error: io::Error| FileError::new(&name, FileFault::from_io_writing(&error));
    match fs::metadata(path) {
        Ok(old) if old.is_dir() => Err(FileError::new(&name, FileFault::Folder)),
        Ok(old) if !old.is_file() => write_straight(path, bytes).map_err(failed),
        Ok(old) if old.permissions().readonly() => Err(FileError::new(&name, FileFault::ReadOnly)),
        Ok(old) => replace(&fs::canonicalize(path).map_err(failed)?, bytes, Some(old.permissions())).map_err(failed),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            replace(&link_target(path).map_err(failed)?, bytes, None).map_err(failed)
        }
        Err(error) => Err(failed(error)),
    }
}

/// Writes `bytes` to a new file in one step; says whether it did. A file that is there already, were it made by another
/// process a moment ago, stays as it is.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<bool, FileError> {
    let failed = |error: io::Error| FileError::writing(path, &error);
    if path.exists() {
        return Ok(false);
    }
    let (file, folder) = beside(path, bytes).map_err(failed)?;
    match file.persist_noclobber(path) {
        Ok(_) => sync_folder(folder),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
        Err(error) => return Err(failed(error.error)),
    }
    Ok(true)
}

/// Whether two paths name the same file, by whatever links.
pub(crate) fn is_same_file(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        if let (Ok(one), Ok(other)) = (fs::metadata(one), fs::metadata(other)) {
            return (one.dev(), one.ino()) == (other.dev(), other.ino());
        }
    }
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}

fn write_straight(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    file.write_all(bytes)?;
    file.flush()
}

/// Where a link that points at nothing yet leads; a plain path leads to itself.
fn link_target(path: &Path) -> io::Result<PathBuf> {
    const MOST_LINKS: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(target) = fs::read_link(&path) else {
            return Ok(path);
        };
        path = path.parent().unwrap_or(Path::new("")).join(target);
    }
    Err(io::Error::other("too many links"))
}

fn replace(path: &Path, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let (file, folder) = beside(path, bytes)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

/// Writes `bytes` to the disk beside `path`, under a name that goes with what is handed back; with the folder.
fn beside<'a>(path: &'a Path, bytes: &[u8]) -> io::Result<(tempfile::NamedTempFile, &'a Path)> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".ctc-programme-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // The system takes the user's mask off; without this only the owner could read the new file.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok((file, folder))
}

/// Makes the new name last through a power cut. Some file systems refuse this; the file itself is safe by then.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_made_and_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out.json");
        write_whole(&path, b"one").expect("made");
        write_whole(&path, b"two").expect("replaced");
        assert_eq!(fs::read(&path).expect("readable"), b"two");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out.json");
        assert_eq!(write_new(&path, b"one"), Ok(true));
        assert_eq!(write_new(&path, b"two"), Ok(false));
        assert_eq!(fs::read(&path).expect("readable"), b"one");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing else is left");
    }

    #[test]
    fn a_folder_that_is_missing_is_named_plainly() {
        let folder = tempfile::tempdir().expect("a folder");
        let error = write_whole(&folder.path().join("none/out"), b"x").expect_err("no folder");
        assert_eq!(error.fault, FileFault::FolderMissing);
        assert_eq!(write_whole(folder.path(), b"x").expect_err("a folder").fault, FileFault::Folder);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_links_stay() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let (path, link) = (folder.path().join("out"), folder.path().join("link"));
        fs::write(&path, "old").expect("made");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("set");
        symlink("out", &link).expect("linked");
        write_whole(&link, b"new").expect("replaced");
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(fs::read(&path).expect("readable"), b"new");
        assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o640);
        assert!(is_same_file(&path, &link));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_nothing_yet_leads_to_the_new_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let link = folder.path().join("link");
        std::os::unix::fs::symlink("later", &link).expect("linked");
        write_whole(&link, b"new").expect("made");
        assert_eq!(fs::read(folder.path().join("later")).expect("made where the link leads"), b"new");
    }

    #[cfg(unix)]
    #[test]
    fn a_full_device_is_an_error() {
        if Path::new("/dev/full").exists() {
            let error = write_whole(Path::new("/dev/full"), b"x").expect_err("full");
            assert_eq!(error.fault, FileFault::DiskFull);
        }
    }
}
