//! The terminal's side: a pseudo-terminal whose output goes through a terminal emulator.

use std::fmt::Debug;
use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::Duration;

use portable_pty::{CommandBuilder, MasterPty, PtyPair, PtySize, SlavePty, native_pty_system};
use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
use tempfile::TempDir;

/// How long a state may take to come about on a busy machine.
const LIMIT: Duration = Duration::from_secs(10);

/// How a program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// By itself, with a status.
    Status(i32),
    /// Killed by a signal.
    Killed(i32),
}

/// A change of the program that its parent is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Stopped,
    Continued,
    Ended(End),
}

/// A running program.
pub struct Process {
    pid: Pid,
    changes: Receiver<Change>,
    end: Option<End>,
}

/// A program in a terminal.
pub struct Terminal {
    process: Process,
    master: Box<dyn MasterPty>,
    writer: Box<dyn Write + Send>,
    /// Kept open, so that the terminal outlives the program.
    _slave: Box<dyn SlavePty>,
    shared: Arc<Shared>,
    found: String,
    _home: Arc<TempDir>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    screen: Option<vt100::Parser>,
    bytes: Vec<u8>,
    frozen: bool,
}

impl Process {
    fn start(pair: &PtyPair, command: CommandBuilder) -> Self {
        let child = pair.slave.spawn_command(command).unwrap();
        let pid = Pid::from_raw(child.process_id().unwrap().try_into().unwrap()).unwrap();
        let (sender, changes) = channel();
        std::thread::spawn(move || {
            let options = WaitOptions::UNTRACED | WaitOptions::CONTINUED;
            while let Ok(Some((_, status))) = waitpid(Some(pid), options) {
                let change = if status.stopped() {
                    Change::Stopped
                } else if status.continued() {
                    Change::Continued
                } else if let Some(signal) = status.terminating_signal() {
                    Change::Ended(End::Killed(signal))
                } else {
                    Change::Ended(End::Status(status.exit_status().unwrap()))
                };
                if sender.send(change).is_err() {
                    return;
                }
            }
        });
        Self { pid, changes, end: None }
    }

    /// Waits for the program's end.
    #[track_caller]
    pub fn end(&mut self) -> End {
        self.try_end().expect("the program ends")
    }

    fn try_end(&mut self) -> Option<End> {
        self.try_end_within(LIMIT)
    }

    fn try_end_within(&mut self, limit: Duration) -> Option<End> {
        while self.end.is_none() {
            if let Change::Ended(end) = self.changes.recv_timeout(limit).ok()? {
                self.end = Some(end);
            }
        }
        self.end
    }

    /// A file of the system about the program.
    pub fn proc(&self, file: &str) -> String {
        std::fs::read_to_string(format!("/proc/{}/{file}", self.pid.as_raw_pid())).unwrap()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if self.end.is_none() {
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}

impl Terminal {
    pub(super) fn start(command: CommandBuilder, size: (u16, u16), home: Arc<TempDir>) -> Self {
        let pair = open(size);
        let found = line_settings(&*pair.master);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let shared = Arc::new(Shared::default());
        shared.lock().screen = Some(emulator(size));
        let process = Process::start(&pair, command);
        let reading = Arc::clone(&shared);
        std::thread::spawn(move || {
            let mut buffer = vec![0; 64 * 1024];
            while let Ok(len @ 1..) = reader.read(&mut buffer) {
                reading.take(&buffer[..len]);
            }
        });
        let PtyPair { master, slave } = pair;
        let writer = master.take_writer().unwrap();
        Self { process, master, writer, _slave: slave, shared, found, _home: home }
    }

    /// Types, pastes, or answers as a terminal does.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.writer.write_all(bytes.as_ref()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Waits until the screen is as wanted.
    #[track_caller]
    pub fn wait(&self, what: impl Debug, wanted: impl Fn(&vt100::Screen) -> bool) {
        let state = self.shared.lock();
        let wait = self.shared.changed.wait_timeout_while(state, LIMIT, |state| !wanted(state.screen()));
        let (state, waited) = wait.unwrap();
        assert!(!waited.timed_out(), "never showed {what:?}, but:\n{}", state.screen().contents());
    }

    /// Waits until a text is on the screen.
    #[track_caller]
    pub fn shows(&self, text: &str) {
        self.wait(text, |screen| screen.contents().contains(text));
    }

    /// Waits until a text is on the screen, for longer than others have to wait; gives the screen.
    #[track_caller]
    pub fn shows_within(&self, text: &str, limit: Duration) -> String {
        let has_it = |state: &State| state.screen().contents().contains(text);
        let wait = self.shared.changed.wait_timeout_while(self.shared.lock(), limit, |state| !has_it(state));
        let shown = wait.unwrap().0.screen().contents();
        assert!(shown.contains(text), "never showed {text}, but:\n{shown}");
        shown
    }

    /// Waits until a text is not on the screen.
    #[track_caller]
    pub fn hides(&self, text: &str) {
        self.wait(format!("the screen without {text}"), |screen| !screen.contents().contains(text));
    }

    /// Waits until so many bytes were written.
    pub fn wait_bytes(&self, count: usize) {
        let state = self.shared.lock();
        drop(self.shared.changed.wait_timeout_while(state, LIMIT, |state| state.bytes.len() < count).unwrap());
    }

    /// What the screen shows now.
    pub fn screen(&self) -> vt100::Screen {
        self.shared.lock().screen().clone()
    }

    /// Every byte written so far.
    pub fn bytes(&self) -> Vec<u8> {
        self.shared.lock().bytes.clone()
    }

    /// Whether nothing at all is written for a while, which must last long enough to mean something.
    pub fn is_silent(&self, during: Duration) -> bool {
        let state = self.shared.lock();
        let before = state.bytes.len();
        let wait = self.shared.changed.wait_timeout_while(state, during, |state| state.bytes.len() == before);
        wait.unwrap().1.timed_out()
    }

    /// Stops reading what the program writes, as a terminal on a dead line does; or goes on.
    pub fn freeze(&self, frozen: bool) {
        self.shared.lock().frozen = frozen;
        self.shared.changed.notify_all();
    }

    /// Gives the terminal another size.
    pub fn resize(&self, columns: u16, rows: u16) {
        // No emulator has no cells.
        let whole = |n: u16| n.max(1).try_into().unwrap();
        if let Some(parser) = &mut self.shared.lock().screen {
            // What the program draws for the old size before it hears of the new one may look odd, and is drawn over.
            parser.screen_mut().set_size(whole(rows), whole(columns));
        }
        self.master.resize(pty_size((columns, rows))).unwrap();
    }

    /// Sends the program a signal.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.process.pid, signal).unwrap();
    }

    /// Waits until the program is stopped.
    #[track_caller]
    pub fn is_stopped(&mut self) {
        assert_eq!(self.process.changes.recv_timeout(LIMIT), Ok(Change::Stopped));
    }

    /// Waits until the program goes on.
    #[track_caller]
    pub fn is_continued(&mut self) {
        assert_eq!(self.process.changes.recv_timeout(LIMIT), Ok(Change::Continued));
    }

    /// Waits for the program's end.
    #[track_caller]
    pub fn end(&mut self) -> End {
        let shared = Arc::clone(&self.shared);
        self.process.try_end().unwrap_or_else(|| panic!("it goes on:\n{}", shared.lock().screen().contents()))
    }

    /// Waits for the end of a program that has much to do before it, for so long at most.
    pub fn comes_to_its_end(&mut self, limit: Duration) {
        let _ = self.process.try_end_within(limit);
    }

    /// The running program.
    pub const fn process(&self) -> &Process {
        &self.process
    }

    /// Waits until the terminal is as it was: own screen left, cursor shown, no reports, lines as before.
    #[track_caller]
    pub fn is_given_back(&self) {
        self.wait("the terminal given back", |screen| !screen.alternate_screen() && !screen.hide_cursor());
        let screen = self.screen();
        assert!(!screen.bracketed_paste());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert_eq!(line_settings(&*self.master), self.found);
        let bytes = self.bytes();
        for (off, on) in [("\x1b[?1004l", "\x1b[?1004h"), ("\x1b[?2026l", "\x1b[?2026h"), ("\x1b[?7h", "\x1b[?7l")] {
            assert!(last(&bytes, off) >= last(&bytes, on), "{on:?} is left");
        }
    }

    /// Waits for the end and checks that the terminal is as it was.
    #[track_caller]
    pub fn ends_cleanly(&mut self, end: End) {
        assert_eq!(self.end(), end, "{}", self.screen().contents());
        self.is_given_back();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    fn take(&self, bytes: &[u8]) {
        let mut state = self.changed.wait_while(self.lock(), |state| state.frozen).unwrap();
        state.bytes.extend_from_slice(bytes);
        if let Some(parser) = &mut state.screen {
            parser.process(bytes);
        }
        self.changed.notify_all();
    }
}

impl State {
    fn screen(&self) -> &vt100::Screen {
        self.screen.as_ref().unwrap().screen()
    }
}

/// Runs a program until a text shows, then closes its terminal.
pub(super) fn start_and_hang_up(command: CommandBuilder, size: (u16, u16), text: &str) -> Process {
    let PtyPair { master, slave } = open(size);
    let mut reader = master.try_clone_reader().unwrap();
    let pair = PtyPair { master, slave };
    let process = Process::start(&pair, command);
    drop(pair.slave);
    let mut screen = emulator(size);
    let mut buffer = [0; 4096];
    while !screen.screen().contents().contains(text) {
        let len = reader.read(&mut buffer).unwrap();
        screen.process(&buffer[..len]);
    }
    process
}

fn open(size: (u16, u16)) -> PtyPair {
    native_pty_system().openpty(pty_size(size)).unwrap()
}

const fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn emulator((columns, rows): (u16, u16)) -> vt100::Parser {
    vt100::Parser::new(rows.max(1).try_into().unwrap(), columns.max(1).try_into().unwrap(), 0)
}

/// How the line is set, as text that can be compared.
fn line_settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

/// Where a sequence was written last.
fn last(bytes: &[u8], sequence: &str) -> Option<usize> {
    bytes.windows(sequence.len()).rposition(|window| window == sequence.as_bytes())
}
