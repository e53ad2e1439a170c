//! The session itself: every way out gives the terminal back, and nothing that comes in upsets it.

use std::time::Duration;

use rustix::process::Signal;

use crate::support::{End, Program, Terminal};

fn started() -> Terminal {
    let terminal = Program::guest().start();
    terminal.shows("ready");
    terminal
}

#[test]
fn signals_end_it_and_give_the_terminal_back() {
    for (signal, number) in [(Signal::TERM, 15), (Signal::HUP, 1), (Signal::INT, 2), (Signal::QUIT, 3)] {
        let mut terminal = started();
        terminal.signal(signal);
        terminal.ends_cleanly(End::Status(128 + number));
    }
}

#[test]
fn a_signal_ends_it_also_when_its_main_thread_hangs() {
    let mut terminal = started();
    terminal.send("h");
    terminal.signal(Signal::TERM);
    terminal.ends_cleanly(End::Status(128 + 15));
}

#[test]
fn a_signal_in_the_first_moments_leaves_nothing_behind() {
    // Each run hears the signal a little later: after so many bytes were written.
    for bytes in [0, 1, 50, 120] {
        let mut terminal = Program::guest().start();
        terminal.wait_bytes(bytes);
        terminal.signal(Signal::TERM);
        let end = terminal.end();
        assert!(end == End::Status(128 + 15) || end == End::Killed(15), "{end:?}");
        terminal.is_given_back();
    }
}

#[test]
fn a_frozen_terminal_does_not_keep_it_alive() {
    let mut terminal = started();
    terminal.freeze(true);
    terminal.send("d");
    // Nothing more comes once the terminal's buffer is full, whatever the program would like to draw.
    terminal.is_silent(Duration::from_millis(100));
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.end(), End::Status(128 + 15));
    terminal.freeze(false);
    terminal.is_given_back();
}

#[test]
fn a_closed_terminal_ends_it_after_it_has_saved() {
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("saved");
    let mut process = Program::guest().with("GUEST_SAVES", &saved).start_and_hang_up("ready");
    assert_eq!(process.end(), End::Status(128 + 1));
    assert_eq!(std::fs::read_to_string(saved).unwrap(), "saved");
}

#[test]
fn suspended_it_gives_the_terminal_back_and_continued_it_draws_again() {
    for signal in [None, Some(Signal::TSTP)] {
        let mut terminal = started();
        match signal {
            Some(signal) => terminal.signal(signal),
            None => terminal.send("\x1a"),
        }
        terminal.is_stopped();
        terminal.is_given_back();
        terminal.signal(Signal::CONT);
        terminal.is_continued();
        terminal.wait("its screen", |screen| screen.alternate_screen() && screen.contents().contains("80 x 24"));
        terminal.send("x");
        terminal.shows("Char('x')");
        terminal.signal(Signal::TERM);
        terminal.ends_cleanly(End::Status(128 + 15));
    }
}

#[test]
fn stopped_without_a_word_it_takes_the_terminal_again() {
    let mut terminal = started();
    terminal.signal(Signal::STOP);
    terminal.is_stopped();
    // A shell leaves its own mark on the screen.
    terminal.signal(Signal::CONT);
    terminal.is_continued();
    terminal.shows("Resized");
    terminal.signal(Signal::TERM);
    terminal.ends_cleanly(End::Status(128 + 15));
}

#[test]
fn a_signal_while_suspended_ends_it() {
    let mut terminal = started();
    terminal.send("\x1a");
    terminal.is_stopped();
    terminal.signal(Signal::TERM);
    terminal.signal(Signal::CONT);
    terminal.ends_cleanly(End::Status(128 + 15));
}

#[test]
fn a_panic_speaks_after_the_terminal_was_given_back() {
    let mut terminal = started();
    terminal.send("p");
    terminal.ends_cleanly(End::Status(101));
    let screen = terminal.screen().contents();
    assert!(screen.contains("a fault of the program itself") && screen.contains("fault ␛]0;here␇"), "{screen}");
}

#[test]
fn a_panic_of_a_worker_ends_the_program_as_well() {
    let mut terminal = started();
    terminal.send("w");
    terminal.ends_cleanly(End::Status(101));
    terminal.shows("fault elsewhere");
}

#[test]
fn another_program_gets_the_terminal_and_the_keys() {
    let mut terminal = started();
    terminal.send("e");
    terminal.wait("the guest", |screen| !screen.alternate_screen() && screen.contents().contains("your turn"));
    terminal.send("abc\r");
    terminal.wait("keys 1", |screen| screen.alternate_screen() && screen.contents().contains("keys 1"));
    terminal.send("x");
    terminal.shows("keys 2");
    terminal.signal(Signal::TERM);
    terminal.ends_cleanly(End::Status(128 + 15));
    terminal.shows("your turnabc");
}

#[test]
fn without_a_terminal_it_refuses_and_writes_no_sequence() {
    for line in ["\"$@\" </dev/null", "\"$@\" | cat", "\"$@\" <&-", "exec 3>&1; \"$@\" >/dev/full; echo $? >&3"] {
        let mut terminal = Program::guest().through_shell(line).start();
        terminal.end();
        let bytes = terminal.bytes();
        assert!(!bytes.contains(&0x1B), "{line}: {}", String::from_utf8_lossy(&bytes));
        terminal.is_given_back();
    }
    let mut terminal = Program::guest().with("TERM", "dumb").start();
    assert_eq!(terminal.end(), End::Status(2));
    assert!(!terminal.bytes().contains(&0x1B));
}

#[test]
fn at_rest_it_writes_nothing_and_sleeps() {
    let mut terminal = started();
    let before = terminal.process().proc("stat");
    assert!(terminal.is_silent(Duration::from_millis(300)));
    let spent = |stat: &str| stat.split(' ').skip(13).take(2).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(spent(&before), spent(&terminal.process().proc("stat")));
    terminal.signal(Signal::TERM);
    terminal.end();
}

#[test]
fn a_burst_of_keys_is_answered_with_few_frames() {
    let mut terminal = started();
    let before = terminal.bytes().len();
    terminal.send("x".repeat(2000));
    terminal.shows("keys 2000");
    let frames = String::from_utf8_lossy(&terminal.bytes()[before..]).matches("\x1b[?2026h").count();
    assert!(frames <= 200, "{frames} frames");
}

#[test]
fn a_paste_of_a_megabyte_is_cut_and_keys_work_after_it() {
    let mut terminal = started();
    terminal.send("\x1b[200~");
    terminal.send("决议 1373\r\n".repeat(100_000));
    terminal.send("\x1b[201~");
    terminal.shows("pasted 6");
    terminal.shows("cut true");
    terminal.send("x");
    terminal.shows("Char('x')");
}

#[test]
fn nonsense_from_the_terminal_does_not_make_it_deaf() {
    let mut terminal = started();
    for nonsense in [
        &b"\xff\xfe\x80\xc3"[..],
        b"\xe5\x86",
        b"\x1b[?1;2$y",
        b"\x1bP1$r",
        b"\x1b]11;rgb:00",
        b"\x1b[<35;9999;9999M",
        b"\x1b[<0;70000;1M",
        b"\x1b[1;",
        b"\x1b[M",
    ] {
        terminal.send(nonsense);
        terminal.send("\x1b[1;5A");
        terminal.wait(nonsense, |screen| screen.contents().contains("Up KeyModifiers(CONTROL)"));
        terminal.send("x");
        terminal.shows("Char('x')");
    }
    terminal.send("\x1b[200~lost end");
    terminal.shows("pasted 8");
    terminal.send("x");
    terminal.shows("Char('x')");
}

#[test]
fn answers_of_the_terminal_are_no_keys() {
    let mut terminal = started();
    terminal.send("\x1b[1;3R");
    terminal.shows("AmbiguousIsWide(true)");
    terminal.send("\x1b]11;rgb:ffff/ffff/ffff\x1b\\");
    terminal.shows("LightBackground(true)");
    terminal.send("\x1b[?62;c");
    terminal.send("\x1b[1;2R");
    terminal.shows("F(3) KeyModifiers(SHIFT)");
    terminal.shows("keys 1");
}

#[test]
fn sizes_come_and_go() {
    let terminal = started();
    for (columns, rows) in [(1, 1), (500, 200), (2, 40), (40, 2), (0, 0), (81, 25)] {
        terminal.resize(columns, rows);
    }
    terminal.shows("81 x 25");
    for n in 0..300_u16 {
        terminal.resize(20 + n * 7 % 180, 5 + n * 11 % 60);
    }
    terminal.resize(77, 33);
    terminal.shows("77 x 33");
}

#[test]
fn the_mouse_is_heard_on_the_screen_only_and_can_be_let_go() {
    let mut terminal = started();
    terminal.send("\x1b[<0;5;6M");
    terminal.shows("Down(Left), column: 4, row: 5");
    terminal.send("\x1b[<0;81;6M\x1b[<0;5;25M\x1b[<2;80;24M");
    terminal.shows("Down(Right), column: 79, row: 23");
    terminal.send("m");
    terminal.wait("no mouse", |screen| screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None);
}
