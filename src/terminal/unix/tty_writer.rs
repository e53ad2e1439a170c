//! Writing to a terminal that may have stopped reading: every write can be cut off from another thread.

use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::OFlags;
use rustix::termios::{QueueSelector, tcflush, ttyname};

/// The way out to a terminal.
#[derive(Debug)]
pub(super) struct TtyWriter {
    output: File,
    /// Readable once writing was cut off.
    cut: UnixStream,
    cutter: UnixStream,
}

impl TtyWriter {
    /// A writer to the terminal behind a descriptor.
    ///
    /// The terminal is opened anew where that is possible: a write to the descriptor itself would wait inside the
    /// system, and making it not wait would do the same to the shell that shares it.
    pub(super) fn to(terminal: BorrowedFd<'_>) -> io::Result<Self> {
        let output = match reopened(terminal, OpenOptions::new().write(true)) {
            Ok(file) => file,
            Err(_) => File::from(terminal.try_clone_to_owned()?),
        };
        let (cut, cutter) = UnixStream::pair()?;
        Ok(Self { output, cut, cutter })
    }

    pub(super) fn terminal(&self) -> BorrowedFd<'_> {
        self.output.as_fd()
    }

    /// Writes everything, however long the terminal takes, unless it is cut off.
    pub(super) fn write(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            let Some(rest) = self.write_some(bytes)? else {
                self.wait_for_room()?;
                continue;
            };
            bytes = rest;
        }
        Ok(())
    }

    /// Writes everything within a time, and throws away what the terminal has not read yet to make room for it.
    pub(super) fn write_soon(&self, mut bytes: &[u8], limit: Duration) {
        let start = Instant::now();
        while !bytes.is_empty() && start.elapsed() < limit {
            match self.write_some(bytes) {
                Ok(Some(rest)) => bytes = rest,
                Ok(None) => {
                    let _ = tcflush(&self.output, QueueSelector::OFlush);
                    let moment = Timespec { tv_sec: 0, tv_nsec: 2_000_000 };
                    let _ = poll(&mut [PollFd::new(&self.output, PollFlags::OUT)], Some(&moment));
                }
                Err(_) => return,
            }
        }
    }

    /// Ends a write that waits, and every later one that would wait.
    pub(super) fn cut(&self) {
        // It stays readable, so once is enough, and more does no harm.
        let _ = (&self.cutter).write_all(b".");
    }

    /// Writes what there is room for and returns the rest; `None` when there is no room.
    fn write_some<'a>(&self, bytes: &'a [u8]) -> io::Result<Option<&'a [u8]>> {
        match (&self.output).write(bytes) {
            Ok(0) => Err(ErrorKind::WriteZero.into()),
            Ok(len) => Ok(bytes.get(len..)),
            Err(error) if error.kind() == ErrorKind::Interrupted => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn wait_for_room(&self) -> io::Result<()> {
        let mut files = [PollFd::new(&self.output, PollFlags::OUT), PollFd::new(&self.cut, PollFlags::IN)];
        match poll(&mut files, None) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        let [_, cut] = files.map(|file| file.revents());
        if cut.is_empty() { Ok(()) } else { Err(ErrorKind::TimedOut.into()) }
    }
}

/// Opens the terminal behind a descriptor once more, so that its flags are one's own.
pub(super) fn reopened(terminal: BorrowedFd<'_>, options: &mut OpenOptions) -> io::Result<File> {
    let name = ttyname(terminal, Vec::new())?;
    let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
    options.custom_flags(i32::try_from(flags.bits()).unwrap_or_default()).open(OsStr::from_bytes(name.as_bytes()))
}
