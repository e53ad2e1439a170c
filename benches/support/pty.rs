//! A program in a pseudo-terminal, watched from the first byte on, with the clock beside it.

use std::fs;
use std::io::{Read, Write};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

/// A running program.
pub(crate) struct Program {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    started: Instant,
    silence: Duration,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

/// A program that is silent for so long has drawn what it can for now.
const PAUSE: Duration = Duration::from_millis(50);

/// What came of one burst of drawing.
#[derive(Clone, Default)]
pub(crate) struct Burst {
    /// From the start of the program, or from the key, to the first bytes.
    pub first: Duration,
    /// The same to the last byte before the first pause: a screen stands then, if perhaps not all that it is to show.
    pub screen: Duration,
    /// The same to the last byte.
    pub took: Duration,
    /// What came.
    pub output: Vec<u8>,
}

impl Program {
    /// Starts a command in a terminal of this size; it is taken to have finished drawing once it has been silent for
    /// so long.
    pub(crate) fn start(command: &[&str], columns: u16, rows: u16, silence: Duration) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut builder = CommandBuilder::new(command[0]);
        builder.args(&command[1..]);
        // Without it portable-pty 0.9 starts programs in the home folder.
        builder.cwd(std::env::current_dir().expect("a working folder"));
        builder.env("TERM", "xterm-256color");
        builder.env("LANG", "C.UTF-8");
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let keys = pair.master.take_writer().expect("a writer");
        let (sender, output) = mpsc::channel();
        let started = Instant::now();
        let child = pair.slave.spawn_command(builder).expect("the command starts");
        std::thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send((Instant::now(), buffer[..count].to_vec())).is_err() {
                    return;
                }
            }
        });
        Self { child, keys, output, started, silence, _master: pair.master }
    }

    /// Waits until the program has drawn its first frame and fallen silent.
    pub(crate) fn first_frame(&mut self) -> Burst {
        self.burst(self.started)
    }

    /// Presses keys and waits until the answer has been drawn.
    pub(crate) fn press(&mut self, keys: &str) -> Burst {
        let pressed = Instant::now();
        self.keys.write_all(keys.as_bytes()).expect("the program reads");
        self.burst(pressed)
    }

    fn burst(&mut self, since: Instant) -> Burst {
        let mut burst = Burst::default();
        // The first byte may take its time; once it is here, silence ends the burst.
        let mut patience = Duration::from_secs(20);
        while let Ok((at, bytes)) = self.output.recv_timeout(patience) {
            self.answer(&bytes);
            let before = std::mem::replace(&mut burst.took, at - since);
            if burst.output.is_empty() {
                burst.first = burst.took;
            } else if burst.screen.is_zero() && burst.took - before > PAUSE {
                burst.screen = before;
            }
            burst.output.extend(bytes);
            patience = self.silence;
        }
        if burst.screen.is_zero() {
            burst.screen = burst.took;
        }
        burst
    }

    /// Answers what programs ask of a terminal, as one would whose ambiguous characters are narrow.
    fn answer(&mut self, bytes: &[u8]) {
        for (question, answer) in [(&b"\x1b[6n"[..], &b"\x1b[1;2R"[..]), (b"\x1b[c", b"\x1b[?62;22c")] {
            if bytes.windows(question.len()).any(|window| window == question) {
                self.keys.write_all(answer).expect("the program reads");
            }
        }
    }

    /// The processor time that all threads of the program have used so far.
    pub(crate) fn cpu(&self) -> Duration {
        let Some(pid) = self.child.process_id() else { return Duration::ZERO };
        let Ok(tasks) = fs::read_dir(format!("/proc/{pid}/task")) else { return Duration::ZERO };
        let used = tasks.flatten().filter_map(|task| {
            let stat = fs::read_to_string(task.path().join("schedstat")).ok()?;
            stat.split(' ').next()?.parse::<u64>().ok()
        });
        Duration::from_nanos(used.sum())
    }

    /// The most memory that the program has held, in KiB.
    pub(crate) fn memory(&self) -> u64 {
        let status = self.child.process_id().map(|pid| fs::read_to_string(format!("/proc/{pid}/status")));
        let peak = status.and_then(Result::ok).and_then(|status| {
            let line = status.lines().find(|line| line.starts_with("VmHWM:"))?.to_owned();
            line.split_whitespace().nth(1)?.parse().ok()
        });
        peak.unwrap_or(0)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
