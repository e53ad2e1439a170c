//! The browser from its start to its end, in every kind of surroundings.

use std::fs;
use std::time::Duration;

use rustix::process::Signal;

use crate::support::{End, Program, Terminal};

fn browser() -> Program {
    Program::browser(&["--lang", "en"])
}

/// The browser, once its first frame is there.
fn started(program: &Program) -> Terminal {
    let terminal = program.start();
    terminal.shows("Paragraphs");
    terminal
}

fn quits(mut terminal: Terminal) {
    terminal.send("q");
    terminal.ends_cleanly(End::Status(0));
}

#[test]
fn one_finds_a_paragraph_reads_it_and_leaves() {
    let mut terminal = started(&browser());
    terminal.shows("1/102");
    terminal.send("j");
    terminal.shows("2/102");
    terminal.send("/无人机");
    terminal.shows("1/2");
    terminal.shows("附件 38");
    terminal.send("\r");
    terminal.shows("委员会将在执行局的支持下");
    terminal.send("\x1b");
    terminal.hides("filter: 无人机");
    terminal.shows("/102");
    quits(terminal);
}

#[test]
fn one_sets_a_pair_side_by_side_and_comes_back() {
    let mut terminal = started(&browser());
    terminal.send("jjj");
    terminal.shows("4/102");
    terminal.send("c");
    terminal.hides("Paragraphs");
    terminal.send("\x1b");
    terminal.shows("Paragraphs");
    terminal.shows("4/102");
    quits(terminal);
}

#[test]
fn either_key_quits() {
    for key in ["q", "\x03"] {
        let mut terminal = started(&browser());
        terminal.send(key);
        terminal.ends_cleanly(End::Status(0));
    }
}

#[test]
fn signals_give_the_terminal_back() {
    for (signal, number) in [(Signal::TERM, 15), (Signal::HUP, 1), (Signal::INT, 2), (Signal::QUIT, 3)] {
        let mut terminal = started(&browser());
        terminal.signal(signal);
        terminal.ends_cleanly(End::Status(128 + number));
    }
}

#[test]
fn suspended_and_continued_it_is_where_it_was() {
    for by_key in [true, false] {
        let mut terminal = started(&browser());
        terminal.send("jj");
        terminal.shows("3/102");
        if by_key {
            terminal.send("\x1a");
        } else {
            terminal.signal(Signal::TSTP);
        }
        terminal.is_stopped();
        terminal.is_given_back();
        terminal.signal(Signal::CONT);
        terminal.is_continued();
        terminal.wait("its screen", |screen| screen.alternate_screen() && screen.contents().contains("3/102"));
        quits(terminal);
    }
}

#[test]
fn a_closed_terminal_ends_it() {
    assert_eq!(browser().start_and_hang_up("Paragraphs").end(), End::Status(128 + 1));
}

/// A programme of 2,000 paragraphs, more than is read before its first screen; `last` stands behind them.
fn large(folder: &tempfile::TempDir, last: &str) -> String {
    let text = "委员会审议各国提交的报告".repeat(20);
    let paragraphs: Vec<String> =
        (1..=2000).map(|number| format!("{{\"number\": {number}, \"text\": \"第{number}段：{text}\"}},\n")).collect();
    let head =
        "{\"schema\": \"ctc-programme/1\", \"language\": \"zh\", \"parts\": [{\"id\": \"annex\", \"paragraphs\": [\n";
    let file = folder.path().join("large.json");
    fs::write(&file, format!("{head}{}{last}]}}]}}", paragraphs.concat())).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn a_large_file_is_read_beside_its_first_screen_and_keys_reach_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let file = large(&folder, "{\"number\": 2001, \"text\": \"末段\"}");
    let mut terminal = Program::browser(&["--lang", "en", &file]).start();
    terminal.send("jjGk");
    terminal.shows("2000/2001");
    terminal.send("/末段");
    terminal.shows("1/1");
    terminal.send("\x1b");
    quits(terminal);
}

#[test]
fn a_fault_far_down_a_large_file_is_said_with_its_place_on_the_plain_screen() {
    let folder = tempfile::tempdir().unwrap();
    let file = large(&folder, "{\"number\": 2001, \"text\": 5}");
    let mut terminal = Program::browser(&["--lang", "en", &file]).start();
    terminal.ends_cleanly(End::Status(2));
    terminal.shows("large.json:2002:");
    terminal.shows("paragraphs[2000].text");
}

#[test]
fn an_error_is_said_on_the_plain_screen() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("broken.json");
    fs::write(&file, "{\"schema\": \"ctc-programme/1\",\n \"language\": }").unwrap();
    let mut terminal = Program::browser(&[file.to_str().unwrap()]).start();
    assert_eq!(terminal.end(), End::Status(2));
    terminal.shows("broken.json");
    assert!(!terminal.bytes().windows(2).any(|bytes| bytes == b"\x1b["));
    terminal.is_given_back();
}

#[test]
fn without_a_terminal_it_names_the_commands() {
    for line in ["\"$@\" | cat", "\"$@\" </dev/null", "\"$@\" <&-"] {
        let mut terminal = browser().through_shell(line).start();
        terminal.end();
        terminal.shows("search");
        assert!(!terminal.bytes().contains(&0x1B), "{line}");
        terminal.is_given_back();
    }
}

#[test]
fn a_programme_from_a_pipe_is_browsed_with_the_keys_of_the_terminal() {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/data/programme-2024.zh.json");
    let program = Program::browser(&["--lang", "en", "-"]).with("DATA", data).through_shell("cat \"$DATA\" | \"$@\"");
    let mut terminal = started(&program);
    terminal.send("j");
    terminal.shows("2/102");
    quits(terminal);
}

#[test]
fn odd_surroundings_are_no_matter() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("no/such/folder");
    let programs = [
        browser().without("TERM"),
        browser().with("TERM", ""),
        browser().with("TERM", "no-such-terminal"),
        browser().with("TERM", "linux"),
        browser().with("TERM", "vt100"),
        browser().with("LANG", "C").with("LC_ALL", "C"),
        browser().without("LANG").without("LC_ALL"),
        browser().with("LC_ALL", "xx_YY.nonsense"),
        // The state place stays: without it the home in the list of users is used, which is no test's to write to.
        browser().without("HOME").without("XDG_CONFIG_HOME"),
        browser().with("HOME", &nowhere).with("XDG_STATE_HOME", &nowhere).with("XDG_CONFIG_HOME", &nowhere),
        browser().with("HOME", "/proc").with("XDG_STATE_HOME", "/proc/1").with("XDG_CONFIG_HOME", "/dev/null"),
        browser().with("COLUMNS", "-1").with("LINES", "99999999"),
    ];
    // All at once: each waits at its end for answers that this terminal never gives.
    std::thread::scope(|scope| {
        for program in &programs {
            scope.spawn(|| {
                let mut terminal = started(program);
                terminal.send("j");
                terminal.shows("2/102");
                quits(terminal);
            });
        }
    });
}

#[test]
fn a_terminal_that_only_prints_lines_is_refused() {
    let mut terminal = browser().with("TERM", "dumb").start();
    assert_eq!(terminal.end(), End::Status(2));
    assert!(!terminal.bytes().contains(&0x1B));
}

#[test]
fn without_colour_the_selection_is_still_seen() {
    let terminal = started(&browser().with("NO_COLOR", "1"));
    terminal.wait("a reversed row", |screen| {
        (0..24).any(|row| {
            (0..80).filter(|column| screen.cell(row, *column).is_some_and(vt100::Cell::inverse)).count() > 20
        })
    });
    let screen = terminal.screen();
    let cells = (0..24).flat_map(|row| (0..80).map(move |column| (row, column)));
    for cell in cells.filter_map(|(row, column)| screen.cell(row, column)) {
        assert_eq!((cell.fgcolor(), cell.bgcolor()), (vt100::Color::Default, vt100::Color::Default));
    }
    quits(terminal);
}

#[test]
fn every_size_is_drawn() {
    for (columns, rows) in [(1, 1), (2, 2), (10, 3), (40, 12), (500, 200), (0, 0)] {
        let mut terminal = browser().sized(columns, rows).start();
        terminal.wait("its screen", vt100::Screen::alternate_screen);
        terminal.send("jjG");
        quits(terminal);
    }
}

#[test]
fn a_storm_of_sizes_ends_in_a_whole_frame() {
    let mut terminal = started(&browser());
    for n in 0..300_u16 {
        terminal.resize(1 + n * 37 % 300, 1 + n * 11 % 90);
        if n % 10 == 0 {
            terminal.send("j");
        }
    }
    terminal.resize(100, 30);
    terminal.wait("the last size", |screen| {
        screen.rows(0, 100).any(|row| row.contains("Paragraphs")) && screen.contents().contains("31/102")
    });
    quits(terminal);
}

#[test]
fn a_query_that_cannot_be_understood_is_told_at_the_beginning() {
    let mut terminal = Program::browser(&["--lang", "en", "--query", "part:nowhere"]).start();
    terminal.shows("The filter is not understood: There is no part “nowhere”");
    terminal.shows("1/102");
    terminal.send("j");
    terminal.shows("2/102");
    quits(terminal);
}

#[test]
fn a_paste_of_a_megabyte_is_bounded_and_can_be_left() {
    let mut terminal = started(&browser());
    terminal.send("/");
    terminal.send("\x1b[200~");
    terminal.send("反恐怖主义 1373(2001) ".repeat(40_000));
    terminal.send("\x1b[201~");
    terminal.shows("Cut: only 10000 characters were taken");
    terminal.send("\x7f");
    terminal.shows("The query has");
    terminal.send("\x1b");
    terminal.hides("The query has");
    terminal.send("j");
    terminal.shows("2/102");
    quits(terminal);
}

#[test]
fn two_thousand_keys_at_once_arrive() {
    let mut terminal = started(&browser());
    terminal.send("jk".repeat(1000));
    terminal.send("jjjj");
    terminal.shows("5/102");
    quits(terminal);
}

#[test]
fn nonsense_and_halves_are_no_keys() {
    let mut terminal = started(&browser());
    for nonsense in [
        &b"\xff\xfe\x80"[..],
        b"\xe5\x86",
        b"\x1b[?1;2$y",
        b"\x1bP1$r",
        b"\x1b]11;rgb:00",
        b"\x1b[<0;9999;9999M",
        b"\x1b[<0;0;0M",
        b"\x1b[1;",
    ] {
        terminal.send(nonsense);
        terminal.is_silent(Duration::from_millis(110));
    }
    terminal.shows("1/102");
    // However late the halves were given up, a sequence of its own is not taken for their rest.
    terminal.send("\x1b[B");
    terminal.shows("2/102");
    quits(terminal);
}

#[test]
fn the_mouse_clicks_turns_and_strays() {
    let mut terminal = started(&browser());
    // A row of the list, then the wheel, then far outside.
    terminal.send("\x1b[<0;40;6M\x1b[<0;40;6m");
    terminal.shows("4/102");
    terminal.send("\x1b[<0;900;900M\x1b[<64;81;25M\x1b[<32;0;0M");
    for cell in 0..200 {
        terminal.send(format!("\x1b[<{};{};{}M", cell % 100, cell * 7, cell * 3));
    }
    terminal.wait("a screen", vt100::Screen::alternate_screen);
    terminal.send("\x1b\x1b");
    terminal.signal(Signal::TERM);
    terminal.ends_cleanly(End::Status(128 + 15));
}

#[test]
fn any_keys_at_all_leave_it_able_to_quit() {
    // A small generator with a fixed start: the same keys in every run.
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let sequences = [
        "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\t", "\x1b[Z", "\r", "\x1b",
        "\x7f", "无", "，",
    ];
    let mut terminal = started(&browser());
    for _ in 0..40 {
        let keys: String = (0..50)
            .map(|_| match next() % 3 {
                0 => sequences[usize::try_from(next()).unwrap() % sequences.len()].to_owned(),
                // Printable characters without `q`, which may quit, and without `E`: what waits when the editor opens is
                // dropped, and the person is told, so the last `q` might be dropped with it.
                _ => char::from(b' ' + u8::try_from(next() % 95).unwrap()).to_string().replace(['q', 'E'], "w"),
            })
            .collect();
        terminal.send(keys);
    }
    // Each Esc is followed by a sequence that is no key, so that it cannot be read as the Alt of the next one.
    terminal.send("\x1b\x1b[0n".repeat(10));
    // Two thousand keys take their time where nothing is optimised; whoever still draws is not stuck.
    while !terminal.is_silent(Duration::from_millis(500)) {}
    terminal.send("q");
    // It acts once all before it have, each after the search that it rests on.
    terminal.comes_to_its_end(Duration::from_secs(60));
    terminal.ends_cleanly(End::Status(0));
}

#[test]
fn at_rest_it_writes_nothing_and_sleeps() {
    let terminal = started(&browser());
    assert!(terminal.is_silent(Duration::from_millis(200)) || terminal.is_silent(Duration::from_millis(200)));
    let spent = || terminal.process().proc("stat").split(' ').skip(13).take(2).map(str::to_owned).collect::<Vec<_>>();
    let before = spent();
    assert!(terminal.is_silent(Duration::from_millis(300)));
    assert_eq!(spent(), before);
    quits(terminal);
}

#[test]
fn steps_cost_few_bytes() {
    let mut terminal = started(&browser());
    terminal.is_silent(Duration::from_millis(100));
    let mut cost = |key: &str, limit: usize| {
        let before = terminal.bytes().len();
        terminal.send(key);
        terminal.wait_bytes(before + 1);
        while !terminal.is_silent(Duration::from_millis(60)) {}
        let bytes = terminal.bytes().len() - before;
        assert!((1..=limit).contains(&bytes), "{key:?} costs {bytes} bytes");
    };
    // The whole text of another paragraph is shown at each of these.
    for _ in 0..10 {
        cost("j", 3000);
    }
    for _ in 0..9 {
        cost("k", 3000);
    }
    cost("\t", 3000);
    for _ in 0..3 {
        cost("j", 400);
    }
}

#[test]
fn answers_on_a_slow_line_never_reach_the_shell() {
    // The shell counts what waits for it for two seconds after the program has ended.
    let counts = "\"$@\"; stty -icanon -echo min 0 time 20; echo \"left $(head -c 99 | wc -c)\"";
    for delay in [200, 1000] {
        let mut terminal = browser().through_shell(counts).start();
        terminal.shows("Paragraphs");
        terminal.send("q");
        std::thread::sleep(Duration::from_millis(delay));
        terminal.send("\x1b[1;2R\x1b]11;rgb:0/0/0\x1b\\\x1b[?62;c");
        terminal.shows("left 0");
    }
}

#[test]
fn suspended_on_a_slow_line_it_takes_the_answers_first() {
    let mut terminal = browser().start();
    terminal.shows("Paragraphs");
    terminal.send("\x1a\x1a");
    std::thread::sleep(Duration::from_millis(300));
    terminal.send("\x1b[1;2R\x1b]11;rgb:0/0/0\x1b\\\x1b[?62;c");
    terminal.is_stopped();
    terminal.is_given_back();
    // The line of the shell shows what it is sent.
    assert!(!terminal.screen().contents().contains("rgb"), "{}", terminal.screen().contents());
    terminal.signal(Signal::CONT);
    terminal.is_continued();
    terminal.wait("its screen", |screen| screen.alternate_screen() && screen.contents().contains("Paragraphs"));
    quits(terminal);
}
