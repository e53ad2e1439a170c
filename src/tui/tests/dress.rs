//! No colour says alone what it says: on every screen of every theme a weight or a sign says it too.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

use crate::terminal::Colours;
use crate::tui::tests::person::Person;
use crate::tui::theme::{Role, ThemeName};
use crate::tui::view;

/// Screens on which everything that is ever coloured stands.
const SCREENS: [&str; 14] = [
    "", "h", "l j", "/ 2462", "/ \"", "m e 看 <Enter>", "c <Tab>", "/ a5 <Enter> c . .", "c f f w", "S j",
    "R j l v v v", ": fankong", "?", "y",
];

/// What stands in front of a coloured piece of a row in place of a weight.
const SIGNS: &str = "-+~»*'!xi=▸█▓▒░·┃#@.";

fn has_weight(cell: &Cell) -> bool {
    let weights = Modifier::BOLD | Modifier::UNDERLINED | Modifier::REVERSED;
    !cell.modifier.intersection(weights).is_empty()
}

fn is_coloured(cell: &Cell, dim: Option<Color>) -> bool {
    // Dim text is there for whoever looks for it: it says no more than plain text would.
    cell.bg != Color::Reset || (cell.fg != Color::Reset && Some(cell.fg) != dim)
}

#[test]
fn colours_are_never_alone() {
    let mut coloured = 0;
    for keys in SCREENS {
        let mut person = Person::at(100, 30);
        person.press(keys);
        for theme in ThemeName::ALL {
            person.app.settings.theme = theme;
            let dim = theme.theme(Colours::Many).of(Role::Dim).fg;
            let mut buffer = Buffer::empty(Rect::new(0, 0, 100, 30));
            view::draw_grid(&person.app, &mut buffer);
            let mut was_selected = false;
            for row in buffer.content().chunks(100) {
                // What is selected can take two rows, of which the first has the pointer.
                let has_pointer = row.iter().any(|cell| cell.symbol() == "▸");
                let is_selected_row = std::mem::replace(&mut was_selected, has_pointer) || has_pointer;
                for run in row.chunk_by(|a, b| (a.fg, a.bg) == (b.fg, b.bg)) {
                    let said: String = run.iter().map(Cell::symbol).collect();
                    let Some(first) = said.trim_start().chars().next() else { continue };
                    if !is_coloured(&run[0], dim) {
                        continue;
                    }
                    coloured += 1;
                    let has_sign = SIGNS.contains(first) || first.is_ascii_digit() || said.contains("note:");
                    let is_weighty = run.iter().filter(|cell| !cell.symbol().trim().is_empty()).all(has_weight);
                    assert!(is_weighty || has_sign || is_selected_row, "{theme:?} {keys:?}: {said:?} has colour alone");
                }
            }
        }
    }
    assert!(coloured > 1000, "the screens have colours: {coloured}");
}
