//! What colours and weights mean: a dozen roles, and the themes that dress them.

use ratatui::style::{Color, Modifier, Style};

use crate::terminal::Colours;
use crate::tui::list::next_of;

/// What a piece of the screen means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Base,
    /// Numbers, places, hints, frames without focus.
    Dim,
    Title,
    /// The frame and title that have the focus.
    Focus,
    /// The selected row of the pane that has the focus.
    Selection,
    Match,
    /// The name of a document in the text.
    Citation,
    Left,
    Right,
    Info,
    Warn,
    Error,
}

const ROLES: usize = 12;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    styles: [Style; ROLES],
}

/// The themes that the program carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeName {
    /// For a ground that is not known: weights, and colour only as a ground with its own text.
    #[default]
    Terminal,
    Dark,
    Light,
    /// Nothing dim, and the strongest contrast that the terminal's colours give.
    HighContrast,
    /// Colours that differ for every kind of sight: blue and orange, never red against green.
    ColourBlind,
    Mono,
}

impl ThemeName {
    /// All themes, in the order in which a key goes through them.
    pub const ALL: [Self; 6] =
        [Self::Terminal, Self::Dark, Self::Light, Self::HighContrast, Self::ColourBlind, Self::Mono];

    /// The name in options and configuration.
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
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.id() == id)
    }

    pub fn next(self) -> Self {
        next_of(&Self::ALL, self)
    }

    /// The theme that stands for this one on a terminal of so many colours.
    ///
    /// What the sixteen colours look like is the person's own choice: none of them can be read as text on every
    /// ground, and many terminals make bold ones brighter. So themes of finer colours give way where there are none.
    pub const fn on(self, colours: Colours) -> Self {
        match (self, colours) {
            (Self::Dark | Self::Light | Self::ColourBlind, Colours::Eight | Colours::Sixteen) => Self::Terminal,
            (name, _) => name,
        }
    }

    /// The theme of this name, as a terminal of so many colours can show it.
    pub fn theme(self, colours: Colours) -> Theme {
        match self.on(colours) {
            Self::Terminal => Theme::grounds(&Grounds { left: None, right: None, ..Grounds::of(colours) }),
            Self::Dark => Theme::coloured(&DARK),
            Self::Light => Theme::coloured(&LIGHT),
            Self::HighContrast => Theme::grounds(&Grounds::of(colours)),
            Self::ColourBlind => Theme::grounds(&COLOUR_BLIND),
            Self::Mono => Theme::mono(),
        }
    }
}

/// A ground with the text that can be read on it.
type Pair = (Color, Color);

/// Text on grounds of its own, which is readable whatever the terminal's ground is.
struct Grounds {
    found: Option<Pair>,
    /// Grounds for the two sides; without them the sides are told by their signs and their weight.
    left: Option<Pair>,
    right: Option<Pair>,
    warn: Option<Pair>,
    error: Option<Pair>,
}

/// Black and white of the fixed colours: the named ones are the person's to change, and bold ones turn grey.
const BLACK: Color = Color::Indexed(16);
const WHITE: Color = Color::Indexed(231);

impl Grounds {
    /// Those that keep a contrast of 4.5 in the palettes of xterm, PuTTY, VTE, Terminal.app and Windows.
    const fn of(colours: Colours) -> Self {
        match colours {
            Colours::Eight => Self {
                found: Some((Color::Black, Color::Cyan)),
                left: Some((Color::Gray, Color::Blue)),
                right: Some((Color::Black, Color::Cyan)),
                warn: None,
                error: None,
            },
            Colours::Sixteen => Self {
                found: Some((Color::Black, Color::LightYellow)),
                left: Some((Color::White, Color::Blue)),
                right: Some((Color::Black, Color::LightCyan)),
                warn: Some((Color::White, Color::Magenta)),
                error: Some((Color::White, Color::Red)),
            },
            Colours::Many => Self {
                found: Some((BLACK, Color::Indexed(227))),
                left: Some((WHITE, Color::Indexed(25))),
                right: Some((BLACK, Color::Indexed(123))),
                warn: Some((WHITE, Color::Indexed(90))),
                error: Some((WHITE, Color::Indexed(124))),
            },
        }
    }
}

/// After the palette of Okabe and Ito: blue against orange, never red against green.
const COLOUR_BLIND: Grounds = Grounds {
    found: Some((BLACK, Color::Indexed(227))),
    left: Some((BLACK, Color::Indexed(74))),
    right: Some((BLACK, Color::Indexed(214))),
    warn: Some((BLACK, Color::Indexed(175))),
    error: Some((BLACK, Color::Indexed(209))),
};

/// The colours of a theme for a ground that is known; weights are the same in all.
struct Palette {
    dim: Color,
    accent: Color,
    selection: Pair,
    found: Color,
    left: Color,
    right: Color,
    warn: Color,
    error: Color,
}

const DARK: Palette = Palette {
    dim: Color::Indexed(245),
    accent: Color::Indexed(80),
    selection: (Color::Indexed(255), Color::Indexed(24)),
    found: Color::Indexed(221),
    left: Color::Indexed(75),
    right: Color::Indexed(215),
    warn: Color::Indexed(177),
    error: Color::Indexed(203),
};

const LIGHT: Palette = Palette {
    dim: Color::Indexed(242),
    accent: Color::Indexed(24),
    selection: (Color::Indexed(232), Color::Indexed(153)),
    found: Color::Indexed(94),
    left: Color::Indexed(26),
    right: Color::Indexed(88),
    warn: Color::Indexed(90),
    error: Color::Indexed(124),
};

impl Theme {
    pub fn of(&self, role: Role) -> Style {
        self.styles.get(role as usize).copied().unwrap_or_default()
    }

    fn coloured(palette: &Palette) -> Self {
        let plain = Style::new();
        Self::make(|role| match role {
            Role::Base | Role::Info => plain,
            Role::Dim => plain.fg(palette.dim),
            Role::Title => plain.add_modifier(Modifier::BOLD),
            Role::Focus => plain.fg(palette.accent).add_modifier(Modifier::BOLD),
            Role::Selection => on_ground(palette.selection),
            Role::Match => plain.fg(palette.found).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Role::Citation => plain.fg(palette.accent).add_modifier(Modifier::UNDERLINED),
            // Weight beside the colour, for those who do not see it.
            Role::Left => plain.fg(palette.left).add_modifier(Modifier::BOLD),
            Role::Right => plain.fg(palette.right).add_modifier(Modifier::BOLD),
            Role::Warn => plain.fg(palette.warn).add_modifier(Modifier::BOLD),
            Role::Error => plain.fg(palette.error).add_modifier(Modifier::BOLD),
        })
    }

    /// Meaning by weight, and colour only as a ground with its text. Nothing is dim: PuTTY 0.78 makes the ground behind
    /// dim text grey, too, and what it calls itself does not tell it from others.
    fn grounds(grounds: &Grounds) -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        Self::make(|role| match role {
            Role::Base | Role::Info | Role::Dim => plain,
            Role::Title | Role::Focus => bold,
            Role::Selection => REVERSED,
            Role::Match => grounds.found.map_or(bold, on_ground).add_modifier(Modifier::UNDERLINED),
            Role::Citation => plain.add_modifier(Modifier::UNDERLINED),
            Role::Left => grounds.left.map_or(bold, on_ground),
            Role::Right => grounds.right.map_or(bold, on_ground),
            Role::Warn => grounds.warn.map_or(bold, on_ground),
            Role::Error => grounds.error.map_or(REVERSED, on_ground),
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
            Role::Selection => REVERSED,
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

/// Ground and text the other way round. Neither bold nor dim, as terminals change only one of the two for them: bold
/// would be dark grey on grey in PuTTY.
const REVERSED: Style =
    Style::new().add_modifier(Modifier::REVERSED).remove_modifier(Modifier::BOLD.union(Modifier::DIM));

/// Text on its ground. Neither bold nor dim: terminals change the text's colour for them, and not the ground's.
const fn on_ground((text, ground): Pair) -> Style {
    Style::new().fg(text).bg(ground).remove_modifier(Modifier::BOLD.union(Modifier::DIM))
}

#[cfg(test)]
mod tests;
