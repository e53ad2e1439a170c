//! A terminal's screen as SVG: text that can be selected, in the colours a person sees.

use std::fmt::Write as _;

use vt100::{Cell, Color, Screen};

/// The size of one cell, in pixels.
const CELL: (usize, usize) = (9, 20);
/// How long a step of a stepped picture stands, in seconds.
const STEP: f64 = 1.6;

/// The colours of a terminal.
pub struct Ground {
    text: &'static str,
    back: &'static str,
    named: [&'static str; 16],
}

/// A dark terminal.
pub const DARK: Ground = Ground {
    text: "#d0d4d8",
    back: "#15181c",
    named: [
        "#1d1f21", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#c5c8c6", "#7d8590", "#ff7b86",
        "#b5e08f", "#ffd580", "#82c4ff", "#df9bf3", "#7fd6e0", "#ffffff",
    ],
};

/// A light terminal.
pub const LIGHT: Ground = Ground {
    text: "#24292f",
    back: "#ffffff",
    named: [
        "#24292f", "#b3261e", "#2a7a2a", "#8a6100", "#0b57b0", "#8230a0", "#046c78", "#6e7781", "#57606a", "#c0362c",
        "#2f8a2f", "#7a5600", "#1667c5", "#9440b5", "#0b7f8c", "#000000",
    ],
};

/// How a run of cells looks.
#[derive(Clone, PartialEq)]
struct Look {
    text: Color,
    back: Color,
    bold: bool,
    dim: bool,
    underline: bool,
    reverse: bool,
}

/// Neighbouring cells that look the same.
struct Run {
    row: usize,
    column: usize,
    columns: usize,
    text: String,
    look: Look,
}

/// One screen.
pub struct Scene {
    runs: Vec<Run>,
}

impl Scene {
    /// Takes what stands on a screen.
    pub fn of(screen: &Screen) -> Self {
        let (rows, columns) = screen.size();
        let mut runs: Vec<Run> = Vec::new();
        for row in 0..rows.get() {
            for column in 0..columns.get() {
                let Some(cell) = screen.cell(row, column).filter(|cell| !cell.is_wide_continuation()) else { continue };
                add(&mut runs, cell, usize::from(row), usize::from(column));
            }
        }
        runs.retain(|run| run.look.is_seen_empty() || !run.text.trim().is_empty());
        Self { runs }
    }
}

fn add(runs: &mut Vec<Run>, cell: &Cell, row: usize, column: usize) {
    let look = Look {
        text: cell.fgcolor(),
        back: cell.bgcolor(),
        bold: cell.bold(),
        dim: cell.dim(),
        underline: cell.underline(),
        reverse: cell.inverse(),
    };
    let text = if cell.has_contents() { cell.contents() } else { " " };
    let columns = if cell.is_wide() { 2 } else { 1 };
    // Wide and narrow glyphs come from different fonts: each run is stretched to its cells, so they stay apart.
    if let Some(last) = runs.last_mut().filter(|last| {
        let is_next = last.row == row && last.column + last.columns == column && last.look == look;
        is_next && last.is_wide() == (columns == 2)
    }) {
        last.columns += columns;
        last.text.push_str(text);
        return;
    }
    runs.push(Run { row, column, columns, text: text.to_owned(), look });
}

impl Run {
    fn is_wide(&self) -> bool {
        self.columns == 2 * self.text.chars().count()
    }
}

impl Look {
    /// Whether cells without a glyph show anything.
    fn is_seen_empty(&self) -> bool {
        self.back != Color::Default || self.reverse
    }
}

/// The scenes as one picture, shown one after the other when there are several.
pub fn document(scenes: &[Scene], size: (u16, u16), ground: &Ground) -> String {
    let (width, height) = (usize::from(size.0) * CELL.0, usize::from(size.1) * CELL.1);
    let mut out = String::new();
    let _ = writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 {} {}" font-family="'DejaVu Sans Mono','Noto Sans Mono CJK SC','Noto Sans CJK SC',Menlo,Consolas,'Sarasa Mono SC',monospace" font-size="15">"#,
        width + 16,
        height + 16
    );
    let _ = writeln!(
        out,
        r#"<rect x="-8" y="-8" width="{}" height="{}" rx="6" fill="{}"/>"#,
        width + 16,
        height + 16,
        ground.back
    );
    if scenes.len() > 1 {
        style(&mut out, scenes.len());
    }
    for (place, scene) in scenes.iter().enumerate() {
        let _ = writeln!(out, r#"<g class="s{place}">"#);
        for run in &scene.runs {
            draw(&mut out, run, ground);
        }
        out.push_str("</g>\n");
    }
    out.push_str("</svg>\n");
    out
}

fn style(out: &mut String, count: usize) {
    let total = STEP * count as f64;
    let share = 100.0 / count as f64;
    out.push_str("<style>");
    for place in 0..count {
        let _ =
            write!(out, ".s{place}{{animation:show {total}s {}s step-end infinite;opacity:0}}", STEP * place as f64);
    }
    let _ = writeln!(out, "@keyframes show{{0%{{opacity:1}}{share:.3}%{{opacity:0}}100%{{opacity:0}}}}</style>");
}

fn draw(out: &mut String, run: &Run, ground: &Ground) {
    let (x, y) = (run.column * CELL.0, run.row * CELL.1);
    let width = run.columns * CELL.0;
    let (mut text, mut back) = (colour(run.look.text, ground, ground.text), colour(run.look.back, ground, ground.back));
    if run.look.reverse {
        std::mem::swap(&mut text, &mut back);
    }
    if run.look.is_seen_empty() {
        let _ = writeln!(
            out,
            r#"<rect x="{x}" y="{y}" width="{width}" height="{}" fill="{back}" shape-rendering="crispEdges"/>"#,
            CELL.1
        );
    }
    if run.text.trim().is_empty() {
        return;
    }
    let weight = if run.look.bold { r#" font-weight="bold""# } else { "" };
    let dim = if run.look.dim { r#" opacity="0.65""# } else { "" };
    let underline = if run.look.underline { r#" text-decoration="underline""# } else { "" };
    let _ = writeln!(
        out,
        r#"<text x="{x}" y="{}" textLength="{width}" lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="{text}"{weight}{dim}{underline}>{}</text>"#,
        y + 15,
        escaped(&run.text)
    );
}

fn colour(colour: Color, ground: &Ground, default: &str) -> String {
    match colour {
        Color::Default => default.to_owned(),
        Color::Idx(index) => indexed(index, ground),
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
    }
}

/// The 256 colours of terminals: sixteen named ones, a cube of six levels a side, and greys.
fn indexed(index: u8, ground: &Ground) -> String {
    if let Some(named) = ground.named.get(usize::from(index)) {
        return (*named).to_owned();
    }
    if let Some(grey) = index.checked_sub(232) {
        let level = 8 + 10 * u32::from(grey);
        return format!("#{level:02x}{level:02x}{level:02x}");
    }
    let level = |value: u8| if value == 0 { 0 } else { 55 + 40 * u32::from(value) };
    let cube = index.saturating_sub(16);
    format!("#{:02x}{:02x}{:02x}", level(cube / 36), level(cube / 6 % 6), level(cube % 6))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
