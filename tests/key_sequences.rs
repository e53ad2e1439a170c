//! Sequences of keys of a desk officer's work, for tests that send them in pieces: those of the README, and others.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

/// Each ends where no text is typed. A word is typed; those of [`bytes`] are keys.
const OTHERS: &[&str] = &[
    "40 Enter y p",
    "40 Enter y b",
    "40 Enter c y b",
    "/ 2462 Enter c",
    "/ drone Enter c Tab Tab",
    "/ wurenji Enter n n N y y",
    "/ 人权 Enter j j m M j e 问 Enter",
    "12 Enter c ] ] e note Enter Esc",
    "40 Enter m 41 Enter m M y p",
    "/ 2462 Ctrl-N Ctrl-N Enter c",
    "/ nosuchthing Enter Esc j y p",
    "/ 2396 Enter Tab j o Esc x y c",
    "/ zzz Esc j c",
    "/ cites:2462 Enter Esc Esc Z j j y p",
    "S j j Enter Tab Esc Esc y p",
    "S v v j Enter . . Esc",
    "R j l l Enter j y p",
    "R Tab Tab Enter Esc Esc",
    ": 2462 Enter Enter j y p",
    "G x c Tab Enter Esc b b y p",
    "/ 23 Enter x / 24 Enter y p b y p",
    "/ abc Backspace Backspace Backspace Enter j y p",
    "/ 人权 Up Esc / 无人机 Enter / Up Up Enter y p",
    "Esc j Esc j c Esc j y p",
    "Tab j Enter j y l",
    "/ \" Enter Esc j y p",
    "20 Enter y r 20-23 Enter",
    "/ victims Enter j c Tab Esc Esc y p",
    "/ 人工智能 Enter Esc G y p",
    "10 Enter c Tab Tab m ] ] Tab Esc y c",
    "12 Enter m e 报告 Enter 20 Enter m 40 Enter m M y m",
    "R l l l Enter c Esc Esc Esc y p",
    "S m Esc M y p",
    "S d j d v v Enter Esc Esc y p",
    "S y p Esc j y p",
    "S e note Enter j y c",
    "c PgDn j j d Tab Tab y p",
    "/ 2396 Enter l H j Esc Esc y p",
    "t t / 2396 Enter Esc y b",
];

/// The README's table of what to press, and the others.
pub fn sequences() -> Vec<String> {
    let readme = include_str!("../README.md");
    let rows = readme.lines().skip_while(|line| !line.starts_with("| you ask")).skip(2);
    let keys = |row: &str| row.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>().join(" ");
    let readme: Vec<String> = rows.take_while(|line| line.starts_with('|')).map(keys).collect();
    assert!(readme.len() >= 3 && readme.iter().all(|keys| !keys.is_empty()), "{readme:?}");
    readme.into_iter().chain(OTHERS.iter().map(|keys| (*keys).to_owned())).collect()
}

/// What a terminal sends for each word of a sequence.
pub fn bytes(sequence: &str) -> Vec<Vec<u8>> {
    let word = |word: &str| match word {
        "Enter" => b"\r".to_vec(),
        "Esc" => b"\x1b".to_vec(),
        "Tab" => b"\t".to_vec(),
        "Backspace" => b"\x7f".to_vec(),
        "Up" => b"\x1b[A".to_vec(),
        "Ctrl-N" => vec![14],
        "PgDn" => b"\x1b[6~".to_vec(),
        word => word.as_bytes().to_vec(),
    };
    sequence.split(' ').map(word).collect()
}

/// Numbers that look random and are the same every time.
pub struct Dice(u64);

impl Dice {
    /// From any start but nought.
    pub const fn new(start: u64) -> Self {
        Self(start | 1)
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.roll() % u64::try_from(n).expect("a number")).expect("a number")
    }
}
