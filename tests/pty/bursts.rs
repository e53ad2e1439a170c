//! Keys faster than the searches that they rest on, through a real terminal and through tmux.

use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use ctc_programme::i18n::Lang;
use ctc_programme::model::embedded;
use ctc_programme::tui::state::Appearance;
use ctc_programme::tui::{self, BrowserOptions};

use crate::key_sequences::{Dice, bytes, sequences};
use crate::support::{End, Program};

/// The browser with every search held up by a second.
#[test]
#[ignore = "no test, but the program that tests run"]
fn slow_browser() {
    let options = BrowserOptions {
        settings: Appearance { lang: Lang::En, mouse: true, ..Appearance::default() },
        search_delay: Duration::from_secs(1),
        ..BrowserOptions::default()
    };
    let ended = tui::run(embedded().expect("the embedded programme"), &options);
    assert!(matches!(ended, Ok(None)), "{ended:?}");
    std::process::exit(0);
}

const SLOW: &[&str] = &["bursts::slow_browser", "--exact", "--ignored", "--nocapture", "--test-threads=1"];

/// The other language of the interface is the last thing asked for, so that it shows when everything else is done.
const DONE: &str = "i 中文";

/// What is sent for a sequence, with the key for the other language behind it; before that a window is closed.
fn with_end(sequence: &str) -> Vec<u8> {
    let end: &[u8] = if sequence.ends_with(" y") { b"\x1bL" } else { b"L" };
    bytes(sequence).into_iter().chain([end.to_vec()]).flatten().collect()
}

/// What stands in the lines of a screen but the last, which says what was done.
fn lines(screen: &str) -> Vec<String> {
    let lines: Vec<&str> = screen.lines().take(23).collect();
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The screen at the end of a sequence that is sent in pieces, whose lengths `cut` gives.
fn left_by(program: &Program, sequence: &str, cut: &mut dyn FnMut(usize) -> usize) -> Vec<String> {
    let mut terminal = program.start();
    terminal.shows("1/102");
    let bytes = with_end(sequence);
    let mut rest = bytes.as_slice();
    while !rest.is_empty() {
        let (now, later) = rest.split_at(cut(rest.len()).clamp(1, rest.len()));
        terminal.send(now);
        rest = later;
    }
    let shown = terminal.shows_within(DONE, Duration::from_secs(40));
    terminal.send("q");
    assert_eq!(terminal.end(), End::Status(0), "{sequence}");
    lines(&shown)
}

/// Does some work for each of the sequences, several at a time: most of it is waiting.
fn for_each_sequence(work: impl Fn(usize, &str) + Sync) {
    let all = sequences();
    thread::scope(|scope| {
        for worker in 0..8 {
            let (all, work) = (&all, &work);
            scope.spawn(move || {
                let own = all.iter().enumerate().skip(worker).step_by(8);
                own.for_each(|(place, sequence)| work(place, sequence));
            });
        }
    });
}

#[test]
fn slow_searches_change_nothing_however_the_keys_arrive() {
    let slow = || Program::new(std::env::current_exe().unwrap(), SLOW);
    for_each_sequence(|place, sequence| {
        // Without a delay, and in one write.
        let expected = left_by(&Program::browser(&["--lang", "en"]), sequence, &mut |len| len);
        let mut dice = Dice::new(place as u64 * 7919 + 1);
        let left = match place % 3 {
            0 => left_by(&slow(), sequence, &mut |len| len),
            1 => left_by(&slow(), sequence, &mut |_| 1),
            _ => left_by(&slow(), sequence, &mut |len| 1 + dice.below(len)),
        };
        assert_eq!(left, expected, "{sequence}");
    });
}

/// A tmux server of its own, which ends with the test.
struct Tmux {
    socket: String,
}

impl Tmux {
    fn run(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("tmux");
        command.args(["-L", &self.socket, "-f", "/dev/null"]).args(arguments);
        let output = command.env_remove("TMUX").env("LC_ALL", "C.UTF-8").output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// The program in a window of its own, once it shows something.
    fn start(&self, name: &str, program: &Path, arguments: &[&str], home: &Path) {
        let home = home.to_str().unwrap();
        let mut words = vec!["env".to_owned()];
        words.extend(["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"].map(|name| format!("{name}={home}")));
        words.push(program.to_str().unwrap().to_owned());
        words.extend(arguments.iter().map(|argument| (*argument).to_owned()));
        let mut all = vec!["new-session", "-d", "-s", name, "-x", "80", "-y", "24"];
        all.extend(words.iter().map(String::as_str));
        self.run(&all);
        self.shows(name, "1/102");
    }

    /// Waits until a text shows; gives the screen.
    fn shows(&self, name: &str, text: &str) -> String {
        let began = Instant::now();
        loop {
            let screen = self.run(&["capture-pane", "-p", "-t", name]);
            if screen.contains(text) {
                return screen;
            }
            assert!(began.elapsed() < Duration::from_secs(40), "never showed {text}, but:\n{screen}");
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        let _ = Command::new("tmux").args(["-L", &self.socket, "kill-server"]).output();
    }
}

#[test]
fn keys_that_tmux_sends_at_once_act_as_if_they_were_pressed_one_by_one() {
    if Command::new("tmux").arg("-V").output().is_err() {
        eprintln!("skipped: there is no tmux");
        return;
    }
    let tmux = Tmux { socket: format!("ctc-programme-{}", std::process::id()) };
    let (browser, this) = (Path::new(env!("CARGO_BIN_EXE_ctc-programme")), std::env::current_exe().unwrap());
    for_each_sequence(|place, sequence| {
        let expected = left_by(&Program::browser(&["--lang", "en"]), sequence, &mut |_| 1);
        let (name, home) = (format!("s{place}"), tempfile::tempdir().unwrap());
        // A few with slow searches; there it is enough to know that tmux makes no difference.
        if place % 6 == 0 {
            tmux.start(&name, &this, SLOW, home.path());
        } else {
            tmux.start(&name, browser, &["--lang", "en"], home.path());
        }
        let keys: Vec<String> = with_end(sequence).iter().map(|byte| format!("{byte:02x}")).collect();
        let mut arguments = vec!["send-keys", "-t", &name, "-H"];
        arguments.extend(keys.iter().map(String::as_str));
        tmux.run(&arguments);
        assert_eq!(lines(&tmux.shows(&name, DONE)), expected, "{sequence}");
    });
}
