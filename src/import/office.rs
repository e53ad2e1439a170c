//! Word documents of before 2007 and rich text, by the LibreOffice of the machine.
//!
//! No crate reads the lists and notes of either form well; LibreOffice turns them into a .docx, which is then read like
//! any other. It is given a profile of its own, for with the user's it does nothing, and says nothing, while a window of
//! it is open (seen with 7.4.7).

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::i18n::import::{Conversion, OldForm, ReadFault};

/// Where the program is: by name, or where installers put it.
const PROGRAMS: [&str; 5] = [
    "soffice",
    "libreoffice",
    "/usr/lib/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
];

/// The longest that it may take; its first start alone takes some seconds.
const LONGEST: Duration = Duration::from_secs(90);

/// How often is looked whether it has ended.
const PACE: Duration = Duration::from_millis(40);

/// Makes a .docx of a document.
///
/// # Errors
/// When LibreOffice is not installed, fails, or does not end; says which.
pub(super) fn converted(bytes: &[u8], form: OldForm) -> Result<Vec<u8>, ReadFault> {
    converted_with(&PROGRAMS, bytes, form, LONGEST)
}

fn converted_with(programs: &[&str], bytes: &[u8], form: OldForm, longest: Duration) -> Result<Vec<u8>, ReadFault> {
    let fault = |reason| ReadFault::OldForm { form, reason };
    let failed = |error: std::io::Error| fault(Conversion::Failed { detail: error.to_string() });
    let folder = tempfile::tempdir().map_err(failed)?;
    let name = match form {
        OldForm::Word => "document.doc",
        OldForm::RichText => "document.rtf",
    };
    std::fs::write(folder.path().join(name), bytes).map_err(failed)?;
    let child = programs.iter().find_map(|program| match start(program, folder.path(), name) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        started => Some(started),
    });
    let child = child.ok_or_else(|| fault(Conversion::NotInstalled))?.map_err(failed)?;
    wait(child, longest).map_err(&fault)?;
    // It ends with success whatever it did: only the file tells.
    let nothing = |_| fault(Conversion::Failed { detail: "it wrote no document".to_owned() });
    std::fs::read(folder.path().join("out").join("document.docx")).map_err(nothing)
}

fn start(program: &str, folder: &Path, name: &str) -> std::io::Result<Child> {
    let mut command = Command::new(program);
    command.arg(format!("-env:UserInstallation={}", address(&folder.join("profile"))));
    command.args(["--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML", "--outdir"]);
    command.arg(folder.join("out")).arg(folder.join(name));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// The address of a folder, as LibreOffice takes it.
fn address(folder: &Path) -> String {
    let path: PathBuf = folder.components().collect();
    let path = path.to_string_lossy().replace('\\', "/").replace('%', "%25").replace(' ', "%20");
    format!("file://{}{path}", if path.starts_with('/') { "" } else { "/" })
}

/// Waits until the program ends. It has a process group of its own, with the processes that it starts; Ctrl-C therefore
/// does not reach it, and is passed on.
fn wait(mut child: Child, longest: Duration) -> Result<(), Conversion> {
    let is_cancelled = Arc::new(AtomicBool::new(false));
    let signals = [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM];
    let watched: Vec<_> = signals
        .iter()
        .filter_map(|signal| signal_hook::flag::register(*signal, Arc::clone(&is_cancelled)).ok())
        .collect();
    let end = Instant::now() + longest;
    let outcome = loop {
        match child.try_wait() {
            Ok(Some(_)) => break Ok(()),
            Err(error) => break Err(Conversion::Failed { detail: error.to_string() }),
            Ok(None) if is_cancelled.load(Ordering::Relaxed) => break Err(Conversion::Cancelled),
            Ok(None) if Instant::now() >= end => break Err(Conversion::TooLong { seconds: longest.as_secs() }),
            Ok(None) => std::thread::sleep(PACE),
        }
    };
    for id in watched {
        signal_hook::low_level::unregister(id);
    }
    if outcome.is_err() {
        stop(&mut child);
    }
    outcome
}

/// Ends the program with all that it started.
fn stop(child: &mut Child) {
    #[cfg(unix)]
    if let Some(group) = i32::try_from(child.id()).ok().and_then(rustix::process::Pid::from_raw) {
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
    }
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(programs: &[&str], longest: Duration) -> Conversion {
        match converted_with(programs, b"{\\rtf1 x}", OldForm::RichText, longest) {
            Err(ReadFault::OldForm { reason, form: OldForm::RichText }) => reason,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_missing_program_is_said() {
        assert_eq!(reason(&["no-such-program-here", "nor-this"], LONGEST), Conversion::NotInstalled);
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_writes_nothing_or_never_ends_is_said() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a folder");
        let program = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("a file");
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("permission");
            path.to_string_lossy().into_owned()
        };
        let (idle, endless) =
            (program("idle", "#!/bin/sh\nexit 0\n"), program("endless", "#!/bin/sh\nsleep 600 &\nwait\n"));
        assert!(matches!(reason(&[&idle], LONGEST), Conversion::Failed { .. }));
        assert_eq!(reason(&[&endless], Duration::from_millis(200)), Conversion::TooLong { seconds: 0 });
        let writes = "#!/bin/sh\nfor last; do :; done\nmkdir -p \"$(dirname \"$last\")/out\"\nprintf made > \"$(dirname \"$last\")/out/document.docx\"\n";
        let made = converted_with(&[&program("writes", writes)], b"x", OldForm::Word, LONGEST);
        assert_eq!(made.as_deref(), Ok(b"made".as_slice()));
    }

    #[test]
    fn addresses_are_those_of_files() {
        assert_eq!(address(Path::new("/tmp/a b/100%")), "file:///tmp/a%20b/100%25");
    }
}
