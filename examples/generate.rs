//! Prints a programme of any size: `cargo run --release --example generate -- 100000 > large.json`.

#[path = "../benches/support/generate.rs"]
mod generate;

use std::io::{self, BufWriter, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let paragraphs = std::env::args().nth(1).ok_or("how many paragraphs?")?.parse()?;
    let model = ctc_programme::model::embedded()?;
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, &generate::programme(&model, paragraphs))?;
    out.flush()?;
    Ok(())
}
