//! The one line of text that is typed: of the filter, a note, the palette, the search in the help.

use ratatui::crossterm::event::{Event as TerminalEvent, KeyEvent};
use tui_input::backend::crossterm::to_input_request;
use tui_input::{Input, InputRequest};

/// A text being typed, with its cursor.
#[derive(Clone, Debug, Default)]
pub struct TextField {
    input: Input,
    /// Whether all of the text is selected: what is typed then takes its place, and a key that moves the cursor edits it.
    is_selected: bool,
    /// Whether something was refused, as there is no room for it.
    is_refused: bool,
}

impl TextField {
    /// A text with the cursor behind it.
    pub fn new(text: impl Into<String>) -> Self {
        Self { input: Input::new(text.into()), is_selected: false, is_refused: false }
    }

    /// Whether a key edits what is typed.
    pub fn knows(key: &KeyEvent) -> bool {
        to_input_request(&TerminalEvent::Key(*key)).is_some()
    }

    pub fn select(&mut self) {
        self.is_selected = !self.value().is_empty();
        let _ = self.input.handle(InputRequest::GoToEnd);
    }

    pub fn value(&self) -> &str {
        self.input.value()
    }

    /// How many characters stand before the cursor.
    pub fn cursor(&self) -> usize {
        self.input.cursor()
    }

    pub const fn is_selected(&self) -> bool {
        self.is_selected
    }

    pub fn clear(&mut self) {
        self.input.reset();
        self.is_selected = false;
    }

    /// Edits by a key; a text of `most` characters takes no more. Whether the text has changed.
    pub fn edit(&mut self, key: &KeyEvent, most: usize) -> bool {
        let Some(request) = to_input_request(&TerminalEvent::Key(*key)) else { return false };
        let replaces = matches!(
            request,
            InputRequest::InsertChar(_)
                | InputRequest::DeletePrevChar
                | InputRequest::DeleteNextChar
                | InputRequest::DeletePrevWord
                | InputRequest::DeleteNextWord
                | InputRequest::DeleteTillEnd
        );
        let was_selected = std::mem::take(&mut self.is_selected);
        if was_selected && replaces {
            self.input.reset();
        }
        self.is_refused = matches!(request, InputRequest::InsertChar(_)) && self.value().chars().count() >= most;
        let change = if self.is_refused { None } else { self.input.handle(request) };
        was_selected && replaces || change.is_some_and(|change| change.value)
    }

    /// Puts a pasted text at the cursor, or in the place of what is selected, as far as `most` characters allow; line
    /// ends and other controls become blanks.
    pub fn paste(&mut self, text: &str, most: usize) {
        if std::mem::take(&mut self.is_selected) {
            self.input.reset();
        }
        let (value, cursor) = (self.input.value(), self.input.cursor());
        let room = most.saturating_sub(value.chars().count());
        let mut characters = text.chars().map(|c| if c.is_control() { ' ' } else { c });
        let pasted: String = characters.by_ref().take(room).collect();
        let is_refused = characters.next().is_some();
        let before: String = value.chars().take(cursor).collect();
        let after: String = value.chars().skip(cursor).collect();
        let end = cursor + pasted.chars().count();
        self.input = Input::new(format!("{before}{pasted}{after}")).with_cursor(end);
        self.is_refused = is_refused;
    }

    /// Whether the last edit was refused, wholly or in part, for want of room; told once.
    pub const fn take_refused(&mut self) -> bool {
        std::mem::replace(&mut self.is_refused, false)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::KeyCode;

    use super::*;

    fn press(field: &mut TextField, code: KeyCode) -> bool {
        field.edit(&code.into(), 10)
    }

    #[test]
    fn what_is_selected_is_replaced_by_typing_and_edited_after_an_arrow() {
        let kept = || {
            let mut field = TextField::new("人权");
            field.select();
            field
        };
        let mut field = kept();
        assert!(press(&mut field, KeyCode::Char('a')) && field.value() == "a" && !field.is_selected());
        let mut field = kept();
        assert!(!press(&mut field, KeyCode::Left) && press(&mut field, KeyCode::Char('a')) && field.value() == "人a权");
        let mut field = kept();
        assert!(press(&mut field, KeyCode::Backspace) && field.value().is_empty());
        let mut field = kept();
        field.paste("b\nc", 10);
        assert_eq!((field.value(), field.cursor()), ("b c", 3));
        let mut nothing = TextField::default();
        nothing.select();
        assert!(!nothing.is_selected());
    }

    #[test]
    fn a_paste_goes_to_the_cursor_and_no_further_than_there_is_room() {
        let mut field = TextField::new("ad");
        press(&mut field, KeyCode::Left);
        field.paste("bc", 10);
        assert_eq!((field.value(), field.cursor()), ("abcd", 3));
        field.paste(&"x".repeat(99), 10);
        assert_eq!(field.value().chars().count(), 10);
        assert!(field.take_refused() && !field.take_refused());
        assert!(!press(&mut field, KeyCode::Char('y')) && field.take_refused());
        assert!(press(&mut field, KeyCode::Backspace) && !field.take_refused());
    }
}
