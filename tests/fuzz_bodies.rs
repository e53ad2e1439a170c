//! The bodies of the fuzz targets, which a stable compiler cannot build as targets: here they are compiled with every
//! test, and run on what fuzzing started from and on damaged copies of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../fuzz/bodies/importer.rs"]
mod importer;
#[path = "../fuzz/bodies/keys.rs"]
mod keys;
#[path = "../fuzz/bodies/loader.rs"]
mod loader;

type Body = fn(&[u8]);

const BODIES: [(&str, Body); 3] = [("importer", importer::run), ("keys", keys::run), ("loader", loader::run)];

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn names(folder: &str) -> Vec<String> {
    files(folder).iter().map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect()
}

#[test]
fn every_target_has_a_body_that_is_compiled_here() {
    let here: Vec<String> = BODIES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names("fuzz_targets"), here);
    assert_eq!(names("bodies"), here);
    assert_eq!(names("corpus"), here);
    let manifest = include_str!("../fuzz/Cargo.toml");
    for (name, _) in BODIES {
        let target =
            fs::read_to_string(files("fuzz_targets").iter().find(|path| path.ends_with(format!("{name}.rs"))).unwrap());
        assert!(target.unwrap().contains(&format!("../bodies/{name}.rs")), "{name} runs its own body");
        assert!(manifest.contains(&format!("path = \"fuzz_targets/{name}.rs\"")), "{name} is in the manifest");
    }
}

#[test]
fn what_fuzzing_started_from_shows_no_fault_whole_or_damaged() {
    for (name, run) in BODIES {
        for file in files(&format!("corpus/{name}")) {
            let bytes = fs::read(file).unwrap();
            // Long files are for the fuzzer: here each stays a blink.
            let bytes = &bytes[..bytes.len().min(4096)];
            run(bytes);
            run(&bytes[..bytes.len() / 2]);
            let mut turned: Vec<u8> = bytes.to_vec();
            turned.reverse();
            run(&turned);
            for at in (0..bytes.len()).step_by(bytes.len() / 8 + 1) {
                let mut damaged = bytes.to_vec();
                damaged[at] ^= 0x80;
                run(&damaged);
            }
        }
    }
}
