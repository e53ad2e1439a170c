//! What colours and weights mean: a dozen roles, and the themes that dress them.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The text of the document.
    Base,
    /// Numbers, places, hints, frames without focus.
    Dim,
    /// Titles and headings.
    Title,
    /// The frame and title that have the focus.
    Focus,
    /// The selected row of the pane that has the focus.
    Selection,
    /// What a filter matched.
    Match,
    /// The name of a document in the text.
    Citation,
    /// What only the left side has.
    Left,
    /// What only the right side has.
    Right,
    /// A message.
    Info,
    /// A warning.
    Warn,
    /// An error.
    Error,
}

const ROLES: usize = 12;

/// A style for every role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    styles: [Style; ROLES],
}

/// The themes that the program carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeName {
    /// The terminal's own colours: right on dark and light ones.
    #[default]
    Terminal,
    /// For dark backgrounds.
    Dark,
    /// For light backgrounds.
    Light,
    /// The strongest contrast that sixteen colours give.
    HighContrast,
    /// Colours that differ for every kind of sight: blue and orange, never red against green.
    ColourBlind,
    /// Without any colour.
    Mono,
}

impl ThemeName {
    /// All themes, in the order in which a key goes through them.
    pub const ALL: [Self; 6] =
        [Self::Terminal, Self::Dark, Self::Light, Self::HighContrast, Self::ColourBlind, Self::Mono];

    /// The name in options and configuration.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::ColourBlind => "colour-blind",
            Self::Mono => "mono",
        }
    }

    /// The theme of this name in options and configuration.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.id() == id)
    }

    /// The theme after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Terminal => Self::Dark,
            Self::Dark => Self::Light,
            Self::Light => Self::HighContrast,
            Self::HighContrast => Self::ColourBlind,
            Self::ColourBlind => Self::Mono,
            Self::Mono => Self::Terminal,
        }
    }

    /// The theme of this name.
    #[must_use]
    pub fn theme(self) -> Theme {
        match self {
            Self::Terminal => Theme::coloured(&TERMINAL),
            Self::Dark => Theme::coloured(&DARK),
            Self::Light => Theme::coloured(&LIGHT),
            Self::HighContrast => Theme::high_contrast(),
            Self::ColourBlind => Theme::coloured(&COLOUR_BLIND),
            Self::Mono => Theme::mono(),
        }
    }
}

/// The colours of a theme; weights are the same in all.
struct Palette {
    dim: Color,
    accent: Color,
    selection: Option<(Color, Color)>,
    found: Color,
    citation: Color,
    left: Color,
    right: Color,
    warn: Color,
    error: Color,
}

const TERMINAL: Palette = Palette {
    dim: Color::DarkGray,
    accent: Color::Cyan,
    selection: None,
    found: Color::Yellow,
    citation: Color::Cyan,
    left: Color::Blue,
    right: Color::Yellow,
    warn: Color::Magenta,
    error: Color::Red,
};

const DARK: Palette = Palette {
    dim: Color::Indexed(245),
    accent: Color::Indexed(80),
    selection: Some((Color::Indexed(255), Color::Indexed(24))),
    found: Color::Indexed(221),
    citation: Color::Indexed(80),
    left: Color::Indexed(75),
    right: Color::Indexed(215),
    warn: Color::Indexed(177),
    error: Color::Indexed(203),
};

const LIGHT: Palette = Palette {
    dim: Color::Indexed(242),
    accent: Color::Indexed(24),
    selection: Some((Color::Indexed(232), Color::Indexed(153))),
    found: Color::Indexed(94),
    citation: Color::Indexed(24),
    left: Color::Indexed(26),
    right: Color::Indexed(130),
    warn: Color::Indexed(90),
    error: Color::Indexed(124),
};

/// After the palette of Okabe and Ito; the tones stand out on dark and on light grounds alike.
const COLOUR_BLIND: Palette = Palette {
    dim: Color::Indexed(244),
    accent: Color::Indexed(32),
    selection: None,
    found: Color::Indexed(172),
    citation: Color::Indexed(32),
    left: Color::Indexed(32),
    right: Color::Indexed(172),
    warn: Color::Indexed(133),
    error: Color::Indexed(166),
};

impl Theme {
    /// The style of a role.
    #[must_use]
    pub fn of(&self, role: Role) -> Style {
        self.styles.get(role as usize).copied().unwrap_or_default()
    }

    fn coloured(palette: &Palette) -> Self {
        let plain = Style::new();
        let selection = match palette.selection {
            Some((text, ground)) => plain.fg(text).bg(ground),
            None => plain.add_modifier(Modifier::REVERSED),
        };
        Self::make(|role| match role {
            Role::Base | Role::Info => plain,
            Role::Dim => plain.fg(palette.dim),
            Role::Title => plain.add_modifier(Modifier::BOLD),
            Role::Focus => plain.fg(palette.accent).add_modifier(Modifier::BOLD),
            Role::Selection => selection,
            Role::Match => plain.fg(palette.found).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Role::Citation => plain.fg(palette.citation).add_modifier(Modifier::UNDERLINED),
            Role::Left => plain.fg(palette.left),
            Role::Right => plain.fg(palette.right),
            Role::Warn => plain.fg(palette.warn),
            Role::Error => plain.fg(palette.error),
        })
    }

    /// Nothing dim, and colour only as a ground with the text that stands out on it, whatever the terminal's own is.
    fn high_contrast() -> Self {
        let plain = Style::new();
        let strong = |text, ground| plain.fg(text).bg(ground).add_modifier(Modifier::BOLD);
        Self::make(|role| match role {
            Role::Base | Role::Info | Role::Dim => plain,
            Role::Title | Role::Focus => plain.add_modifier(Modifier::BOLD),
            Role::Selection => plain.add_modifier(Modifier::BOLD | Modifier::REVERSED),
            Role::Match => strong(Color::Black, Color::LightYellow).add_modifier(Modifier::UNDERLINED),
            Role::Citation => plain.add_modifier(Modifier::UNDERLINED),
            Role::Left => strong(Color::White, Color::Blue),
            Role::Right => strong(Color::Black, Color::LightCyan),
            Role::Warn => strong(Color::White, Color::Magenta),
            Role::Error => strong(Color::White, Color::Red),
        })
    }

    /// Meaning by weight alone, for terminals and people that see no colour.
    fn mono() -> Self {
        let plain = Style::new();
        Self::make(|role| match role {
            Role::Base | Role::Info => plain,
            Role::Dim => plain.add_modifier(Modifier::DIM),
            Role::Title | Role::Focus | Role::Warn | Role::Error | Role::Left | Role::Right => {
                plain.add_modifier(Modifier::BOLD)
            }
            Role::Selection => plain.add_modifier(Modifier::REVERSED),
            Role::Match => plain.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Role::Citation => plain.add_modifier(Modifier::UNDERLINED),
        })
    }

    fn make(style: impl Fn(Role) -> Style) -> Self {
        let roles = [
            Role::Base,
            Role::Dim,
            Role::Title,
            Role::Focus,
            Role::Selection,
            Role::Match,
            Role::Citation,
            Role::Left,
            Role::Right,
            Role::Info,
            Role::Warn,
            Role::Error,
        ];
        Self { styles: roles.map(style) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_colour_meaning_is_carried_by_weight() {
        let theme = ThemeName::Mono.theme();
        for role in [Role::Dim, Role::Title, Role::Focus, Role::Selection, Role::Match, Role::Citation, Role::Warn] {
            let style = theme.of(role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
            assert!(!style.add_modifier.is_empty(), "{role:?}");
        }
    }

    #[test]
    fn the_terminals_own_theme_sets_no_ground() {
        let theme = ThemeName::Terminal.theme();
        assert_eq!(theme.of(Role::Selection).bg, None);
        assert!(theme.of(Role::Selection).add_modifier.contains(Modifier::REVERSED));
        assert_eq!(theme.of(Role::Citation).fg, Some(Color::Cyan));
    }

    #[test]
    fn the_key_goes_through_all_themes_and_names_lead_back() {
        let mut name = ThemeName::default();
        for expected in ThemeName::ALL {
            assert_eq!(name, expected);
            assert_eq!(ThemeName::named(name.id()), Some(name));
            name = name.next();
        }
        assert_eq!(name, ThemeName::default());
    }

    #[test]
    fn every_theme_shows_the_selection_and_what_stands_on_one_side_only() {
        for name in ThemeName::ALL {
            let theme = name.theme();
            let selection = theme.of(Role::Selection);
            let shows = selection.bg.is_some() || selection.add_modifier.contains(Modifier::REVERSED);
            assert!(shows, "{name:?}");
            let [found, plain] = [Role::Match, Role::Base].map(|role| theme.of(role));
            assert!(found.add_modifier.contains(Modifier::UNDERLINED) && found != plain, "{name:?}");
        }
    }
}
