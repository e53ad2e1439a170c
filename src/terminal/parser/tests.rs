//! Keys in, events out: what terminals send, and what they never should.

use crossterm::event::{MouseButton, MouseEventKind};
use proptest::prelude::*;

use super::*;

fn read(bytes: &[u8]) -> Vec<Input> {
    read_with(Parser::default(), bytes)
}

fn read_with(mut parser: Parser, bytes: &[u8]) -> Vec<Input> {
    let mut found = Vec::new();
    parser.feed(bytes, &mut found);
    parser.expire(&mut found);
    assert_eq!(parser.patience(), None);
    found
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Vec<Input> {
    vec![Input::Key(KeyEvent::new(code, modifiers))]
}

fn plain(code: KeyCode) -> Vec<Input> {
    key(code, KeyModifiers::NONE)
}

fn chars(text: &str) -> Vec<Input> {
    text.chars().map(|c| Input::Key(sequence::key(c))).collect()
}

#[test]
fn keys_of_one_byte() {
    assert_eq!(read(b"a"), plain(KeyCode::Char('a')));
    assert_eq!(read(b"A"), key(KeyCode::Char('A'), KeyModifiers::SHIFT));
    assert_eq!(read(b"\r"), plain(KeyCode::Enter));
    assert_eq!(read(b"\t"), plain(KeyCode::Tab));
    assert_eq!(read(b"\x7f"), plain(KeyCode::Backspace));
    assert_eq!(read(b"\x1b"), plain(KeyCode::Esc));
    assert_eq!(read(b"\x03"), key(KeyCode::Char('c'), KeyModifiers::CONTROL));
    assert_eq!(read(b"\n"), plain(KeyCode::Enter));
    assert_eq!(read(b"\0"), key(KeyCode::Char(' '), KeyModifiers::CONTROL));
    assert_eq!(read(b"\x1f"), key(KeyCode::Char('7'), KeyModifiers::CONTROL));
}

#[test]
fn keys_of_many_terminals() {
    for (bytes, code) in [
        (&b"\x1b[A"[..], KeyCode::Up),
        (b"\x1bOB", KeyCode::Down),
        (b"\x1b[H", KeyCode::Home),
        (b"\x1b[4~", KeyCode::End),
        (b"\x1b[5~", KeyCode::PageUp),
        (b"\x1b[3~", KeyCode::Delete),
        (b"\x1bOP", KeyCode::F(1)),
        (b"\x1b[[E", KeyCode::F(5)),
        (b"\x1b[15~", KeyCode::F(5)),
        (b"\x1b[24~", KeyCode::F(12)),
        (b"\x1bOM", KeyCode::Enter),
        (b"\x1bOr", KeyCode::Char('2')),
    ] {
        assert_eq!(read(bytes), plain(code), "{bytes:?}");
    }
    assert_eq!(read(b"\x1b[1;5C"), key(KeyCode::Right, KeyModifiers::CONTROL));
    assert_eq!(read(b"\x1b[3;2~"), key(KeyCode::Delete, KeyModifiers::SHIFT));
    assert_eq!(read(b"\x1b[1;2R"), key(KeyCode::F(3), KeyModifiers::SHIFT));
    assert_eq!(read(b"\x1b[Z"), key(KeyCode::BackTab, KeyModifiers::SHIFT));
    assert_eq!(read(b"\x1b[112;5u"), key(KeyCode::Char('p'), KeyModifiers::CONTROL));
    assert_eq!(read(b"\x1b[27;5;13~"), key(KeyCode::Enter, KeyModifiers::CONTROL));
    assert_eq!(read(b"\x1b[97;1:3u"), vec![]);
}

/// Each as measured in the terminal named.
#[test]
fn keys_that_few_terminals_send_in_this_way() {
    let [shift, alt, control] = [KeyModifiers::SHIFT, KeyModifiers::ALT, KeyModifiers::CONTROL];
    // pterm 0.78, urxvt 9.30.
    assert_eq!(read(b"\x1b\x1b[D"), key(KeyCode::Left, alt));
    assert_eq!(read(b"\x1b\x1b[5~"), key(KeyCode::PageUp, alt));
    assert_eq!(read(b"\x1b\x1bOA"), key(KeyCode::Up, alt));
    // konsole 22.12: Shift-F3, Shift-F4, Shift-Enter.
    assert_eq!(read(b"\x1bO2R"), key(KeyCode::F(3), shift));
    assert_eq!(read(b"\x1bO2S"), key(KeyCode::F(4), shift));
    assert_eq!(read(b"\x1bO2"), vec![]);
    assert_eq!(read(b"\x1bOM"), plain(KeyCode::Enter));
    // st 0.9: Delete and Insert; F1 with modifiers keeps its place.
    assert_eq!(read(b"\x1b[P"), plain(KeyCode::Delete));
    assert_eq!(read(b"\x1b[4h"), plain(KeyCode::Insert));
    assert_eq!(read(b"\x1b[1;2P"), key(KeyCode::F(1), shift));
    // kitty's keyboard protocol: Esc, the keypad, a key let go, Super, a key without a meaning here.
    assert_eq!(read(b"\x1b[27u"), plain(KeyCode::Esc));
    assert_eq!(read(b"\x1b[57414u"), plain(KeyCode::Enter));
    assert_eq!(read(b"\x1b[57420;5u"), key(KeyCode::Down, control));
    assert_eq!(read(b"\x1b[113;9u\x1b[113;1:3u\x1b[57441;2u"), vec![]);
    assert_eq!(read(b"\x1b[120;3u"), key(KeyCode::Char('x'), alt));
}

/// kitty 0.26 and foot 1.13 send F1 as st sends Delete.
#[test]
fn where_the_terminal_said_that_it_speaks_kittys_protocol_f1_is_f1() {
    let keys = |parser| read_with(parser, b"\x1b[P\x1b[Q\x1b[1;2P\x1b[3~");
    let [f1, shifted] = [plain(KeyCode::F(1)), key(KeyCode::F(1), KeyModifiers::SHIFT)];
    let expected = [f1, plain(KeyCode::F(2)), shifted, plain(KeyCode::Delete)].concat();
    assert_eq!(keys(Parser::knowing(true)), expected);
    let mut told = Parser::asked();
    told.feed(b"\x1b[?0u\x1b[?62c", &mut Vec::new());
    assert_eq!(keys(told), expected);
    assert_eq!(keys(Parser::asked()).first(), plain(KeyCode::Delete).first());
}

#[test]
fn an_escape_before_what_is_no_key_is_the_esc_key() {
    let esc = plain(KeyCode::Esc);
    assert_eq!(read(b"\x1b\x1b\x1b"), [esc.clone(), esc.clone(), esc.clone()].concat());
    assert_eq!(read(b"\x1b\x1b[?1;2$y"), esc);
    assert_eq!(read(b"\x1b\x1b[1;\r"), [esc.clone(), plain(KeyCode::Enter)].concat());
    assert_eq!(read(b"\x1b\x1b[200~x\x1b[201~").first(), esc.first());
    assert_eq!(read(b"\x1b\x1b[<0;3;4M").first(), esc.first());
    assert_eq!(read(b"\x1b\x1b[<0;3;4M").len(), 2);
    assert_eq!(read(b"\x1b\x1bx"), [esc, vec![super::alt('x')]].concat());
}

#[test]
fn alt_is_an_escape_before_a_key() {
    for c in ['x', 'O', '[', 'P', ']', '_', '^', '\\'] {
        assert_eq!(read(format!("\x1b{c}").as_bytes()), vec![alt(c)], "{c}");
    }
    assert_eq!(read(b"\x1b\x7f"), key(KeyCode::Backspace, KeyModifiers::ALT));
    assert_eq!(read("\x1b二".as_bytes()), vec![alt('二')]);
    assert_eq!(read(b"\x1b\x1b"), [plain(KeyCode::Esc), plain(KeyCode::Esc)].concat());
}

#[test]
fn characters_of_several_bytes() {
    assert_eq!(read("第é👍".as_bytes()), chars("第é👍"));
    assert_eq!(read(b"\xe7\xac\xacq"), chars("第q"));
    // Cut off, overlong, surrogate, past the end, C1.
    for bytes in
        [&b"\xe7\xac"[..], b"\xc0\xaf", b"\xe0\x80\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xff", b"\xc2\x9b"]
    {
        assert_eq!(read(bytes), vec![], "{bytes:?}");
        assert_eq!(read(&[bytes, b"q"].concat()), chars("q"), "{bytes:?}");
    }
}

#[test]
fn the_mouse_in_both_protocols() {
    let mouse = |kind, column, row, modifiers| vec![Input::Mouse(MouseEvent { kind, column, row, modifiers })];
    let none = KeyModifiers::NONE;
    assert_eq!(read(b"\x1b[<0;3;4M"), mouse(MouseEventKind::Down(MouseButton::Left), 2, 3, none));
    assert_eq!(read(b"\x1b[<2;3;4m"), mouse(MouseEventKind::Up(MouseButton::Right), 2, 3, none));
    assert_eq!(read(b"\x1b[<32;80;24M"), mouse(MouseEventKind::Drag(MouseButton::Left), 79, 23, none));
    assert_eq!(read(b"\x1b[<81;1;1M"), mouse(MouseEventKind::ScrollDown, 0, 0, KeyModifiers::CONTROL));
    assert_eq!(read(b"\x1b[M \x21\x22"), mouse(MouseEventKind::Down(MouseButton::Left), 0, 1, none));
    assert_eq!(read(b"\x1b[M#\x21\x22"), mouse(MouseEventKind::Up(MouseButton::Left), 0, 1, none));
    for nonsense in [&b"\x1b[<0;0;0M"[..], b"\x1b[<0;70000;1M", b"\x1b[<;;M", b"\x1b[<0M", b"\x1b[<-1;2;3M"] {
        assert_eq!(read(nonsense), vec![], "{nonsense:?}");
    }
}

#[test]
fn a_paste_is_one_input() {
    let pasted = |text: &str| vec![Input::Paste(Paste { text: text.to_owned(), cut: false })];
    assert_eq!(read("\x1b[200~第1373\r\n号\rq\x1b[201~".as_bytes()), pasted("第1373\n号\nq"));
    assert_eq!(read(b"\x1b[200~a\x1b[20\x1b[20x\x1b\x1b[201~"), pasted("a\x1b[20\x1b[20x\x1b"));
    assert_eq!(read(b"\x1b[200~end lost\x1b[2"), pasted("end lost\x1b[2"));
    assert_eq!(read(b"\x1b[200~\xff\xe7\x1b[201~q"), [pasted("\u{fffd}\u{fffd}"), chars("q")].concat());
}

#[test]
fn a_long_paste_is_cut_at_a_character() {
    let bytes = ["\x1b[200~", "x", &"第".repeat(400_000), "\x1b[201~q"].concat();
    let found = read(bytes.as_bytes());
    let (Some(Input::Paste(paste)), Some(quit)) = (found.first(), found.get(1)) else { panic!("{found:?}") };
    assert!(paste.cut && paste.text.len() > Paste::LIMIT - 3 && paste.text.len() <= Paste::LIMIT);
    assert!(paste.text.ends_with('第'));
    assert_eq!(vec![quit.clone()], chars("q"));
}

#[test]
fn answers_are_taken_only_when_asked_for_and_in_any_order() {
    let reports = b"\x1b[?62;22c\x1b[1;3R\x1b[?0u\x1b]11;rgb:ffff/8080/0000\x1b\\\x1b[1;2R";
    let shift_f3 = KeyEvent::new(KeyCode::F(3), KeyModifiers::SHIFT);
    assert_eq!(
        read_with(Parser::asked(), reports),
        vec![
            Input::Report(TerminalReport::Device),
            Input::Report(TerminalReport::CursorColumn(3)),
            Input::Report(TerminalReport::KittyKeys),
            Input::Report(TerminalReport::Background([255, 128, 0])),
            Input::Key(shift_f3),
        ]
    );
    assert_eq!(sequence::background(b"11;rgb:f/0/8"), Some([255, 0, 136]));
    for nonsense in
        [&b"11;rgb:/0/0"[..], b"11;rgb:fffff/0/0", b"11;rgb:0/0", b"11;?", b"10;rgb:0/0/0", b"11;rgb:+1/0/0"]
    {
        assert!(sequence::background(nonsense).is_none_or(|c| c == [0; 3] || nonsense.contains(&b'+')), "{nonsense:?}");
    }
}

#[test]
fn unknown_and_half_sequences_leave_no_trace_and_no_deafness() {
    for half in [
        &b"\x1b[?1;2$y"[..],
        b"\x1b[?",
        b"\x1b[1;",
        b"\x1b[>1;2",
        b"\x1b[<0;3",
        b"\x1b[M ",
        b"\x1b[[",
        b"\x1bP1$r",
        b"\x1bP1$r0m\x1b\\",
        b"\x1b]11;rgb",
        b"\x1b]52;c;abc\x07",
        b"\x1b_Gi=1;OK\x1b\\",
        b"\x1b[99999999999999999999~",
        b"\x1b[1;1;1;1;1;1;1;1;1X",
    ] {
        let mut parser = Parser::default();
        let mut found = Vec::new();
        parser.feed(half, &mut found);
        parser.expire(&mut found);
        assert_eq!(found, vec![], "{half:?}");
        parser.feed(b"q\x1b[A", &mut found);
        assert_eq!(found, [chars("q"), plain(KeyCode::Up)].concat(), "{half:?}");
    }
}

#[test]
fn a_key_in_the_middle_of_a_sequence_still_counts() {
    assert_eq!(read(b"\x1b[1;\r"), plain(KeyCode::Enter));
    assert_eq!(read(b"\x1b[1;\x1b[A"), plain(KeyCode::Up));
    assert_eq!(read(b"\x1b]11;\x1b[A"), plain(KeyCode::Up));
    assert_eq!(read(b"\x1bP12\x1bq"), vec![alt('q')]);
    assert_eq!(read(b"\x1b[M\x1b[A"), plain(KeyCode::Up));
}

/// Sequences, their pieces and plain bytes, in any order.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..6),
        "\\PC{0,3}".prop_map(String::into_bytes),
        prop::sample::select(vec![
            &b"\x1b"[..],
            b"\x1b[",
            b"\x1bO",
            b"\x1b]",
            b"\x1bP",
            b"\x1b[200~",
            b"\x1b[201~",
            b"\x1b[<0;1;1M",
            b"\x1b[M",
            b"\x1b[1;5A",
            b"\x1b\\",
            b"\x07",
            b"\x1b[1;2R",
            b"\x1b[?1c",
        ])
        .prop_map(<[u8]>::to_vec),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn pieces_do_not_matter(bytes in bytes(), at in any::<prop::sample::Index>()) {
        let mut parser = Parser::default();
        let mut found = Vec::new();
        let (before, after) = bytes.split_at(at.index(bytes.len() + 1));
        parser.feed(before, &mut found);
        parser.feed(after, &mut found);
        parser.expire(&mut found);
        prop_assert_eq!(found, read(&bytes));
    }

    #[test]
    fn after_a_moment_any_key_is_heard(bytes in bytes(), asked in any::<bool>()) {
        let mut parser = Parser { asked, ..Parser::default() };
        let mut found = Vec::new();
        parser.feed(&bytes, &mut found);
        parser.expire(&mut found);
        found.clear();
        parser.feed(b"q", &mut found);
        prop_assert_eq!(found, chars("q"));
    }

    #[test]
    fn no_key_is_a_control_character(bytes in bytes()) {
        for input in read(&bytes) {
            if let Input::Key(KeyEvent { code: KeyCode::Char(c), .. }) = input {
                prop_assert!(!c.is_control(), "{:?}", c);
            }
        }
    }
}
