//! The least a ratatui program can do, the floor for `cargo bench --bench terminal`: one frame, then wait for a key.

fn main() -> std::io::Result<()> {
    let mut terminal = ratatui::init();
    terminal.draw(|frame| frame.render_widget("hello", frame.area()))?;
    let event = ratatui::crossterm::event::read();
    ratatui::restore();
    event.map(|_| ())
}
