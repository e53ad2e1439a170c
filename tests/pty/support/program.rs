//! What to run in a terminal, and in which surroundings.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use super::Terminal;

/// A program, its arguments and its surroundings.
#[derive(Clone, Debug)]
pub struct Program {
    path: PathBuf,
    arguments: Vec<OsString>,
    environment: Vec<(String, Option<OsString>)>,
    size: (u16, u16),
    /// Nothing of the person who runs the tests, nor of another test, is read or changed.
    home: Arc<TempDir>,
}

impl Program {
    /// The browser, with arguments.
    pub fn browser(arguments: &[&str]) -> Self {
        Self::new(env!("CARGO_BIN_EXE_ctc-programme"), arguments)
    }

    /// The small program of `guest.rs`, which can be made to fail.
    pub fn guest() -> Self {
        let this = std::env::current_exe().unwrap();
        Self::new(this, &["guest::guest", "--exact", "--ignored", "--nocapture", "--test-threads=1"])
    }

    /// Any program.
    pub fn new(path: impl Into<PathBuf>, arguments: &[&str]) -> Self {
        let home = Arc::new(tempfile::tempdir().unwrap());
        let folder = home.path().as_os_str();
        let environment = [
            ("TERM", "xterm-256color".as_ref()),
            ("LANG", "en_US.UTF-8".as_ref()),
            ("LC_ALL", "en_US.UTF-8".as_ref()),
            ("EDITOR", "true".as_ref()),
            ("VISUAL", "true".as_ref()),
            ("BROWSER", "true".as_ref()),
            ("HOME", folder),
            ("XDG_CONFIG_HOME", folder),
            ("XDG_STATE_HOME", folder),
        ];
        let mut program = Self {
            path: path.into(),
            arguments: arguments.iter().map(OsString::from).collect(),
            environment: environment.iter().map(|(name, value)| ((*name).to_owned(), Some(value.into()))).collect(),
            size: (80, 24),
            home,
        };
        for name in ["NO_COLOR", "COLORTERM", "TMUX", "SSH_CONNECTION", "RUST_BACKTRACE", "COLUMNS", "LINES"] {
            program = program.without(name);
        }
        program
    }

    /// With a variable of the environment.
    pub fn with(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.environment.push((name.to_owned(), Some(value.into())));
        self
    }

    /// Without a variable of the environment.
    pub fn without(mut self, name: &str) -> Self {
        self.environment.push((name.to_owned(), None));
        self
    }

    /// In a terminal of so many columns and rows.
    pub const fn sized(mut self, columns: u16, rows: u16) -> Self {
        self.size = (columns, rows);
        self
    }

    /// Through a shell, which gets the program as `"$@"`: for redirections.
    pub fn through_shell(mut self, line: &str) -> Self {
        let mut arguments = vec!["-c".into(), line.into(), "sh".into(), self.path.into_os_string()];
        arguments.append(&mut self.arguments);
        self.path = "/bin/sh".into();
        self.arguments = arguments;
        self
    }

    /// Runs it in a terminal of its own.
    pub fn start(&self) -> Terminal {
        Terminal::start(self.command(), self.size, Arc::clone(&self.home))
    }

    /// Runs it in a terminal of its own until `text` shows, and then closes the terminal.
    pub fn start_and_hang_up(&self, text: &str) -> super::terminal::Process {
        super::terminal::start_and_hang_up(self.command(), self.size, text)
    }

    fn command(&self) -> CommandBuilder {
        let mut command = CommandBuilder::new(&self.path);
        command.args(&self.arguments);
        command.cwd(env!("CARGO_TARGET_TMPDIR"));
        for (name, value) in &self.environment {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            }
        }
        command
    }
}
