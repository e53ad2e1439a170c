//! What ratatui draws on: it has a size and a cursor, and leaves the cells to the painter.

use std::io;
use std::rc::Rc;
use std::sync::Arc;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::screen::Screen;

/// The backend of a screen. Ratatui finds out here how large a frame is; the finished frame goes to the painter as a
/// whole, which knows better than single cells what to write.
#[derive(Debug)]
pub(super) struct Canvas {
    screen: Arc<Screen>,
    /// Where the frame wants the cursor; none hides it.
    cursor: Rc<std::cell::Cell<Option<Position>>>,
}

impl Canvas {
    pub(super) const fn new(screen: Arc<Screen>, cursor: Rc<std::cell::Cell<Option<Position>>>) -> Self {
        Self { screen, cursor }
    }
}

impl Backend for Canvas {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, _changed: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor.set(None);
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.get().unwrap_or(Position::ORIGIN))
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor.set(Some(position.into()));
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn clear_region(&mut self, _part: ClearType) -> io::Result<()> {
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.screen.size())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.screen.size(), pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
