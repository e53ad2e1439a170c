//! What packages ship is what the program prints: completions for five shells and the manual page in two languages.
//!
//! `UPDATE_PACKAGING=1 cargo test --test packaging` writes the files anew.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Each file of `packaging/` with the arguments that print it.
const FILES: &[(&str, &[&str])] = &[
    ("completions/ctc-programme.bash", &["--lang", "en", "completions", "bash"]),
    ("completions/_ctc-programme", &["--lang", "en", "completions", "zsh"]),
    ("completions/ctc-programme.fish", &["--lang", "en", "completions", "fish"]),
    ("completions/ctc-programme.elv", &["--lang", "en", "completions", "elvish"]),
    ("completions/_ctc-programme.ps1", &["--lang", "en", "completions", "powershell"]),
    ("man/ctc-programme.1", &["--lang", "en", "man"]),
    ("man/ctc-programme.zh_CN.1", &["--lang", "zh", "man"]),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging")
}

fn printed(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_ctc-programme")).args(arguments).output().expect("it runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn what_is_shipped_is_what_is_printed() {
    for (name, arguments) in FILES {
        let path = folder().join(name);
        let printed = printed(arguments);
        if std::env::var_os("UPDATE_PACKAGING").is_some() {
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(&path, &printed).expect("written");
        }
        let shipped = fs::read_to_string(&path).unwrap_or_default();
        assert!(shipped == printed, "packaging/{name} is not current: UPDATE_PACKAGING=1 cargo test --test packaging");
    }
}

#[test]
fn help_is_wrapped_in_builds_without_tests_too() {
    // A dependency of the tests switches it on for them, so that none of them would miss it.
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).expect("the manifest");
    assert!(manifest.lines().any(|line| line.starts_with("clap = ") && line.contains("\"wrap_help\"")));
}

#[test]
fn the_package_names_every_file_that_there_is() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).expect("the manifest");
    for (name, _) in FILES.iter().filter(|(name, _)| !name.ends_with(".elv") && !name.ends_with(".ps1")) {
        assert!(manifest.contains(&format!("\"packaging/{name}\"")), "{name} is not in [package.metadata.deb]");
    }
}
