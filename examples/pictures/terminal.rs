//! The program in a pseudo-terminal of which the screen is kept.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;
use vt100::{Parser, Screen};

/// The screen is taken to stand once nothing has come for so long.
const SILENCE: Duration = Duration::from_millis(300);

/// A program and its screen.
pub struct Terminal {
    parser: Parser,
    output: Receiver<Vec<u8>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    _home: TempDir,
}

impl Terminal {
    /// Starts the program in a folder, with a home of its own, so that nobody's settings show, and waits for its first
    /// screen.
    pub fn start(
        program: &Path,
        arguments: &[&str],
        (environment, folder): (&[(&str, &str)], &Path),
        size: (u16, u16),
    ) -> Self {
        let (columns, rows) = size;
        let cells = |count| NonZeroU16::new(count).expect("a screen has cells");
        let pair = native_pty_system()
            .openpty(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 })
            .expect("a pseudo-terminal");
        let home = tempfile::tempdir().expect("a temporary folder");
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_US.UTF-8");
        command.env("PATH", std::env::var("PATH").unwrap_or_default());
        command.env("HOME", home.path());
        command.cwd(folder);
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).expect("the built program");
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let keys = pair.master.take_writer().expect("a writer");
        let (sender, output) = mpsc::channel();
        std::thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                let read = buffer.get(..count).unwrap_or_default().to_vec();
                if sender.send(read).is_err() {
                    return;
                }
            }
        });
        let mut terminal = Self {
            parser: Parser::new(cells(rows), cells(columns), 0),
            output,
            keys,
            child,
            _master: pair.master,
            _home: home,
        };
        terminal.settle();
        terminal
    }

    /// Presses keys and waits for the answer.
    pub fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).expect("the program reads");
        self.settle();
    }

    /// What stands on the screen.
    pub fn screen(&self) -> &Screen {
        self.parser.screen()
    }

    fn settle(&mut self) {
        let mut patience = Duration::from_secs(5);
        while let Ok(bytes) = self.output.recv_timeout(patience) {
            for (question, answer) in [(&b"\x1b[6n"[..], &b"\x1b[1;2R"[..]), (b"\x1b[c", b"\x1b[?62;22c")] {
                if bytes.windows(question.len()).any(|window| window == question) {
                    self.keys.write_all(answer).expect("the program reads");
                }
            }
            self.parser.process(&bytes);
            patience = SILENCE;
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
