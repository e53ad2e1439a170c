//! Small commands of the system, run with an end to patience.

use std::ffi::OsStr;
use std::io::{self, Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a command may take before it is given up.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Runs a command that takes a text on its input. Whether it took it.
pub(super) fn feed(program: &str, arguments: &[&str], text: &[u8]) -> bool {
    let child =
        Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    child.is_ok_and(|mut child| {
        let input = child.stdin.take();
        let text = text.to_owned();
        // A thread, as a command that does not read would hold the program up; it ends with the command.
        let writer = thread::spawn(move || input.is_some_and(|mut input| input.write_all(&text).is_ok()));
        wait(&mut child) && writer.join().unwrap_or(false)
    })
}

/// What a command prints, when it succeeds; it is waited for as long as for any other.
pub(super) fn answer(program: &str, arguments: &[&str]) -> Option<Vec<u8>> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let mut output = child.stdout.take()?;
    // A thread, as a command that does not end would hold the program up.
    let reader = thread::spawn(move || {
        let mut printed = Vec::new();
        output.read_to_end(&mut printed).map(|_| printed).ok()
    });
    let succeeded = wait(&mut child);
    reader.join().ok().flatten().filter(|_| succeeded)
}

/// Starts a program that goes on by itself. Whether it started and did not fail at once.
pub(super) fn launch(program: &OsStr, argument: &str) -> io::Result<Child> {
    let mut command = Command::new(program);
    command.arg(argument).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt as _;
        // A group of its own, so that Ctrl-C here does not end it.
        command.process_group(0);
    }
    command.spawn()
}

/// Waits for the end of a command; one that takes too long is ended. Whether it succeeded.
fn wait(child: &mut Child) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(Duration::from_millis(3)),
            Err(_) => break,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    false
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    #[test]
    fn a_command_gets_the_whole_text() {
        let text = "决议".repeat(100_000);
        assert!(feed("sh", &["-c", "test $(wc -c) -eq 600000"], text.as_bytes()));
    }

    #[test]
    fn what_a_command_prints_is_taken_whole() {
        assert_eq!(answer("sh", &["-c", "head -c 300000 /dev/zero"]).map(|printed| printed.len()), Some(300_000));
        assert_eq!(answer("sh", &["-c", "echo x; exit 1"]), None);
        assert_eq!(answer("no-such-command-here", &[]), None);
    }

    #[test]
    fn failing_is_told() {
        assert!(!feed("sh", &["-c", "cat >/dev/null; exit 3"], b"x"));
        assert!(!feed("no-such-command-here", &[], b"x"));
    }
}
