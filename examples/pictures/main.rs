//! Takes the README's pictures: runs the built program in a pseudo-terminal, presses keys, and saves what stands on
//! the screen as SVG.
//!
//! `cargo build --release && cargo run --release --example pictures [NAME]`. Whoever changes a screen takes them anew.
//! `... --example pictures --every FOLDER` takes every screen at four sizes, in both languages, light and dark, to be
//! looked at; nothing of that is kept here.

#![allow(clippy::expect_used)]

mod next_year;
mod svg;
mod terminal;

use std::fs;
use std::path::Path;

use svg::Scene;
use terminal::Terminal;

/// One picture: its file, its size, the program's arguments, and the keys pressed, each with what it shows.
struct Picture {
    file: &'static str,
    size: (u16, u16),
    arguments: &'static [&'static str],
    /// Environment variables set for it.
    environment: &'static [(&'static str, &'static str)],
    /// Groups of keys; a stepped picture shows the screen after each.
    steps: &'static [&'static str],
    /// Whether the picture goes through its steps or shows the last.
    is_stepped: bool,
}

const PICTURES: &[Picture] = &[
    Picture {
        file: "browser",
        size: (120, 36),
        arguments: &["--goto", "a6"],
        environment: &[],
        steps: &[],
        is_stepped: false,
    },
    Picture {
        file: "comparison",
        size: (120, 36),
        arguments: &["--compare", "10"],
        environment: &[],
        steps: &["\t"],
        is_stepped: false,
    },
    Picture {
        file: "session",
        size: (100, 30),
        arguments: &[],
        environment: &[],
        steps: &["/", "wu", "ren", "ji", "\r", "c", "\t", "\x1b", "\x1b", "/24", "62\r", "c", "l"],
        is_stepped: true,
    },
    Picture {
        file: "years",
        size: (100, 30),
        arguments: &[next_year::OLD, next_year::NEW],
        environment: &[],
        steps: &["S", "j", "j", "\r", "\t", "Y", "Y", "\x1b", "\x1b", "/2734", "\r", "H"],
        is_stepped: true,
    },
    Picture {
        file: "light",
        size: (100, 24),
        arguments: &["--theme", "light", "--goto", "a40"],
        environment: &[],
        steps: &["/", "drone\r"],
        is_stepped: false,
    },
    Picture {
        file: "mono",
        size: (100, 24),
        arguments: &["--goto", "a40"],
        environment: &[("NO_COLOR", "1")],
        steps: &["/", "drone\r"],
        is_stepped: false,
    },
    Picture {
        file: "chinese",
        size: (100, 24),
        arguments: &["--lang", "zh", "--goto", "e12"],
        environment: &[],
        steps: &[],
        is_stepped: false,
    },
];

/// Every screen: its name, the program's arguments, the keys that lead to it.
const SCREENS: &[(&str, &[&str], &str)] = &[
    ("first-run", &[], ""),
    ("sections", &[], "hj"),
    ("paragraphs", &["--goto", "a6"], "j"),
    ("cited", &[], "jl"),
    ("reader", &[], "jz"),
    ("letter", &[], "hg\x1b[B"),
    ("filter", &[], "/renquan"),
    ("filtered", &[], "/2462\r"),
    ("nothing", &[], "/zzzz\r"),
    ("comparison", &["--compare", "10"], "\t"),
    ("continued", &["--compare", "10"], "\x1b[6~"),
    ("note", &[], "e23\r"),
    ("go-to", &[], ":a99\r"),
    ("menu", &[], "\x1b[21~"),
    ("help", &[], "?"),
    ("copy", &[], "yr"),
    ("file", &[], "W"),
    ("summary", &[], "Sj"),
    ("matrix", &[], "Rjll"),
    ("years", &[next_year::OLD, next_year::NEW], "j"),
    ("years-compared", &[next_year::OLD, next_year::NEW], "c+"),
    ("years-summary", &[next_year::OLD, next_year::NEW], "S"),
    ("years-matrix", &[next_year::OLD, next_year::NEW], "R"),
    ("history", &[next_year::OLD, next_year::NEW], "H"),
];

/// Takes every screen at every size, in both languages, light and dark.
fn every(program: &Path, folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    fs::create_dir_all(folder)?;
    let years = next_year::written()?;
    for (name, arguments, keys) in SCREENS {
        for size in [(40, 12), (80, 24), (120, 36), (200, 55)] {
            for (lang, theme) in [("en", "dark"), ("en", "light"), ("zh", "dark"), ("zh", "light")] {
                let arguments = [arguments, &["--lang", lang, "--theme", theme][..]].concat();
                let mut terminal = Terminal::start(program, &arguments, (&[], years.path()), size);
                if !keys.is_empty() {
                    terminal.press(keys);
                }
                let ground = if theme == "light" { svg::LIGHT } else { svg::DARK };
                let path = folder.join(format!("{name}-{}x{}-{lang}-{theme}.svg", size.0, size.1));
                fs::write(&path, svg::document(&[Scene::of(terminal.screen())], size, &ground))?;
            }
        }
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let here = std::env::current_exe()?;
    let program = here.parent().and_then(Path::parent).ok_or("an example lies in a folder")?.join("ctc-programme");
    if let [flag, folder] = &std::env::args().skip(1).collect::<Vec<_>>()[..]
        && flag == "--every"
    {
        return every(&program, Path::new(folder));
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    fs::create_dir_all(&folder)?;
    let wanted = std::env::args().nth(1);
    for picture in PICTURES.iter().filter(|picture| wanted.as_deref().is_none_or(|name| name == picture.file)) {
        let years = next_year::written()?;
        let mut terminal =
            Terminal::start(&program, picture.arguments, (picture.environment, years.path()), picture.size);
        let mut scenes = vec![Scene::of(terminal.screen())];
        for keys in picture.steps {
            terminal.press(keys);
            scenes.push(Scene::of(terminal.screen()));
        }
        let shown =
            if picture.is_stepped { scenes.as_slice() } else { scenes.last().map_or(&[][..], std::slice::from_ref) };
        let ground = if picture.file == "light" { svg::LIGHT } else { svg::DARK };
        let path = folder.join(picture.file).with_extension("svg");
        fs::write(&path, svg::document(shown, picture.size, &ground))?;
        println!("{}", path.display());
    }
    Ok(())
}
