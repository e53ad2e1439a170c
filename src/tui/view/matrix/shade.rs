//! How dark a cell is: in addition to its number, never in its place.

use ratatui::style::{Color, Modifier, Style};

use crate::text::Ambiguous;
use crate::tui::theme::ThemeName;

/// How many steps there are from the least to the most.
const STEPS: u32 = 4;

/// The step of a number, from 0 for nothing to [`STEPS`] for the most.
pub(super) fn step(count: u32, most: u32) -> u32 {
    if most == 0 { 0 } else { (u64::from(count) * u64::from(STEPS)).div_ceil(u64::from(most)).min(4) as u32 }
}

/// The ground of a step, where a theme knows what lies behind it; on other themes the number's weight grows.
pub(super) fn style(theme: ThemeName, step: u32) -> Style {
    let ground = |colours: [u8; 4]| {
        let colour = usize::try_from(step).ok().and_then(|step| colours.get(step.checked_sub(1)?));
        colour.map_or(Style::new(), |colour| Style::new().bg(Color::Indexed(*colour)))
    };
    match theme {
        ThemeName::Dark => ground([234, 235, 236, 237]),
        ThemeName::Light => ground([255, 254, 252, 250]),
        ThemeName::Terminal | ThemeName::HighContrast | ThemeName::ColourBlind | ThemeName::Mono => {
            Style::new().add_modifier(if step >= 3 { Modifier::BOLD } else { Modifier::empty() })
        }
    }
}

/// The sign of a step, which needs no colour.
pub(super) const fn sign(step: u32, mode: Ambiguous) -> &'static str {
    match (mode, step) {
        (Ambiguous::Wide, _) | (_, 0) => " ",
        (_, 1) => "░",
        (_, 2) => "▒",
        (_, 3) => "▓",
        (_, _) => "█",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_from_nothing_to_the_most() {
        assert_eq!([step(0, 9), step(1, 9), step(5, 9), step(9, 9)], [0, 1, 3, 4]);
        assert_eq!([step(3, 0), step(u32::MAX, u32::MAX)], [0, 4]);
    }

    #[test]
    fn no_ground_without_colours_to_spare() {
        for theme in ThemeName::ALL {
            let has_ground = style(theme, 4).bg.is_some();
            let coloured = matches!(theme, ThemeName::Dark | ThemeName::Light);
            assert_eq!(has_ground, coloured, "{theme:?}");
        }
    }
}
