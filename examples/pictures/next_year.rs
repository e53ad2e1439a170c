//! A made-up next year of the built-in programme, for the picture of the yearly job: as if a year had passed.

use std::fs;
use std::io;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

/// The files of the two years, in the folder that [`written`] makes.
pub const OLD: &str = "2024.json";
pub const NEW: &str = "2025.json";

/// Writes both years into a folder of their own.
pub fn written() -> io::Result<TempDir> {
    let folder = tempfile::tempdir()?;
    let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/programme-2024.zh.json");
    let old = fs::read_to_string(built_in)?;
    let mut new: Value = serde_json::from_str(&old)?;
    for (key, date) in [("/dated", "2025-02-21"), ("/period/from", "2025-01-01"), ("/period/to", "2025-12-31")] {
        if let Some(place) = new.pointer_mut(key) {
            *place = json!(date);
        }
    }
    for (part, who) in [("annex", "委员会"), ("enclosure", "执行局")] {
        let parts = new.get_mut("parts").and_then(Value::as_array_mut).into_iter().flatten();
        let part = parts.into_iter().find(|one| one["id"] == part);
        if let Some(part) = part {
            change(part, who);
        }
    }
    fs::write(folder.path().join(OLD), old)?;
    fs::write(folder.path().join(NEW), serde_json::to_vec_pretty(&new)?)?;
    Ok(folder)
}

/// Puts in, takes out, moves and edits paragraphs of a part, and counts all of them anew.
fn change(part: &mut Value, who: &str) {
    let Some(sections) = part.pointer_mut("/sections/1/sections").and_then(Value::as_array_mut) else { return };
    let mut list = |section: usize, change: &dyn Fn(&mut Vec<Value>)| {
        if let Some(paragraphs) = sections.get_mut(section).and_then(|one| one["paragraphs"].as_array_mut()) {
            change(paragraphs);
        }
    };
    let new = format!("{who}将在第2734(2024)号决议通过一年后评估其执行情况，并于6月30日前报告结果。");
    list(1, &|paragraphs| paragraphs.insert(2, json!({"number": 0, "text": new})));
    list(2, &|paragraphs| drop(paragraphs.remove(4)));
    list(0, &|paragraphs| paragraphs.swap(5, 11));
    list(3, &|paragraphs| {
        for paragraph in paragraphs {
            let text = paragraph["text"].as_str().unwrap_or_default();
            paragraph["text"] = json!(text.replacen("考虑", "决定", 1).replacen("酌情", "每年", 1));
        }
    });
    let mut number = 0;
    count(part, &mut number);
}

/// Numbers the paragraphs of a part or section in the order of reading.
fn count(node: &mut Value, number: &mut u32) {
    for paragraph in node.get_mut("paragraphs").and_then(Value::as_array_mut).into_iter().flatten() {
        *number += 1;
        paragraph["number"] = json!(number);
    }
    for section in node.get_mut("sections").and_then(Value::as_array_mut).into_iter().flatten() {
        count(section, number);
    }
}
