//! What every theme promises: meaning without colour, and text that can be read in the palettes that people have.

use super::*;

const COLOURS: [Colours; 3] = [Colours::Eight, Colours::Sixteen, Colours::Many];

/// The sixteen colours of a terminal as it is installed, and the grounds that it begins with.
struct Terminal {
    name: &'static str,
    palette: [u32; 16],
}

/// xterm 379, PuTTY 0.78, VTE 0.70 (GNOME), Terminal.app (Basic) and Windows (Campbell).
const TERMINALS: [Terminal; 5] = [
    Terminal {
        name: "xterm",
        palette: [
            0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000,
            0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
        ],
    },
    Terminal {
        name: "PuTTY",
        palette: [
            0x000000, 0xBB0000, 0x00BB00, 0xBBBB00, 0x0000BB, 0xBB00BB, 0x00BBBB, 0xBBBBBB, 0x555555, 0xFF5555,
            0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
        ],
    },
    Terminal {
        name: "VTE",
        palette: [
            0x171421, 0xC01C28, 0x26A269, 0xA2734C, 0x12488B, 0xA347BA, 0x2AA1B3, 0xD0CFCC, 0x5E5C64, 0xF66151,
            0x33DA7A, 0xE9AD0C, 0x2A7BDE, 0xC061CB, 0x33C7DE, 0xFFFFFF,
        ],
    },
    Terminal {
        name: "Terminal.app",
        palette: [
            0x000000, 0x990000, 0x00A600, 0x999900, 0x0000B2, 0xB200B2, 0x00A6B2, 0xBFBFBF, 0x666666, 0xE50000,
            0x00D900, 0xE5E500, 0x0000FF, 0xE500E5, 0x00E5E5, 0xE5E5E5,
        ],
    },
    Terminal {
        name: "Windows",
        palette: [
            0x0C0C0C, 0xC50F1F, 0x13A10E, 0xC19C00, 0x0037DA, 0x881798, 0x3A96DD, 0xCCCCCC, 0x767676, 0xE74856,
            0x16C60C, 0xF9F1A5, 0x3B78FF, 0xB4009E, 0x61D6D6, 0xF2F2F2,
        ],
    },
];

impl Terminal {
    /// What a colour looks like here; `bold` text of the first eight colours is shown in the brighter eight by many.
    fn rgb(&self, colour: Color, bold: bool) -> u32 {
        let index = match colour {
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::Gray => 7,
            Color::DarkGray => 8,
            Color::LightRed => 9,
            Color::LightGreen => 10,
            Color::LightYellow => 11,
            Color::LightBlue => 12,
            Color::LightMagenta => 13,
            Color::LightCyan => 14,
            Color::White => 15,
            Color::Indexed(index) => usize::from(index),
            other => panic!("{other:?} is no colour of a theme"),
        };
        match index {
            0..8 if bold => self.palette[index + 8],
            0..16 => self.palette[index],
            16..232 => {
                let level = |n: usize| if n == 0 { 0 } else { 55 + 40 * u32::try_from(n).unwrap() };
                let n = index - 16;
                level(n / 36) << 16 | level(n / 6 % 6) << 8 | level(n % 6)
            }
            _ => (8 + 10 * (u32::try_from(index).unwrap() - 232)) * 0x01_01_01,
        }
    }
}

/// The contrast of two colours as WCAG 2 defines it, from 1 to 21.
fn contrast(one: u32, other: u32) -> f64 {
    let luminance = |rgb: u32| {
        let channel = |shift: u32| {
            let part = f64::from(rgb >> shift & 0xFF) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    };
    let (a, b) = (luminance(one) + 0.05, luminance(other) + 0.05);
    a.max(b) / a.min(b)
}

/// The grounds on which a theme may be seen.
fn grounds(name: ThemeName) -> Vec<u32> {
    let (dark, light) = ([0x00_00_00, 0x17_14_21, 0x0C_0C_0C], [0xFF_FF_FF, 0xF2_F2_F2]);
    match name {
        ThemeName::Dark => dark.to_vec(),
        ThemeName::Light => light.to_vec(),
        _ => [&dark[..], &light].concat(),
    }
}

#[test]
fn every_pair_of_colours_can_be_read_in_every_palette() {
    let mut faults = String::new();
    for (name, colours) in ThemeName::ALL.into_iter().flat_map(|name| COLOURS.map(|colours| (name, colours))) {
        let (theme, name) = (name.theme(colours), name.on(colours));
        for terminal in &TERMINALS {
            for style in theme.styles {
                let Some(text) = style.fg else {
                    assert_eq!(style.bg, None, "{name:?}: a ground without its text");
                    // Bold turns only one of the two brighter: dark grey on grey in PuTTY.
                    if style.add_modifier.contains(Modifier::REVERSED) {
                        assert!(style.sub_modifier.contains(Modifier::BOLD | Modifier::DIM), "{name:?} {style:?}");
                    }
                    continue;
                };
                // Views may make bold whatever does not forbid it.
                let weights: &[bool] =
                    if style.sub_modifier.contains(Modifier::BOLD) { &[false] } else { &[false, true] };
                let behind = style.bg.map_or_else(|| grounds(name), |ground| vec![terminal.rgb(ground, false)]);
                for (bold, ground) in weights.iter().flat_map(|bold| behind.iter().map(move |ground| (*bold, *ground)))
                {
                    let found = contrast(terminal.rgb(text, bold), ground);
                    if found < 4.5 {
                        faults += &format!("{name:?} {colours:?} {}: {style:?} has {found:.2}\n", terminal.name);
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn the_contrast_is_that_of_the_standard() {
    assert!((contrast(0x000000, 0xFFFFFF) - 21.0).abs() < 0.01);
    assert!((contrast(0x767676, 0xFFFFFF) - 4.54).abs() < 0.01);
}

#[test]
fn where_the_ground_is_not_known_no_text_is_coloured() {
    for name in [ThemeName::Terminal, ThemeName::HighContrast, ThemeName::ColourBlind, ThemeName::Mono] {
        for style in COLOURS.iter().flat_map(|colours| name.theme(*colours).styles) {
            assert_eq!(style.fg.is_some(), style.bg.is_some(), "{name:?} {style:?}");
            // PuTTY draws the ground behind dim text grey. Without colours there is nothing else to tell it by.
            assert!(name == ThemeName::Mono || !style.add_modifier.contains(Modifier::DIM), "{name:?} {style:?}");
        }
    }
}

#[test]
fn a_terminal_gets_only_the_colours_that_it_has() {
    let index = |colour| match colour {
        Color::Indexed(index) => usize::from(index),
        Color::Black | Color::Red | Color::Green | Color::Yellow | Color::Blue | Color::Magenta => 1,
        Color::Cyan | Color::Gray => 7,
        _ => 15,
    };
    for (colours, most) in COLOURS.into_iter().zip([8, 16, 256]) {
        for style in ThemeName::ALL.iter().flat_map(|name| name.theme(colours).styles) {
            for colour in style.fg.into_iter().chain(style.bg) {
                assert!(index(colour) < most, "{colours:?} {style:?}");
            }
        }
    }
}

#[test]
fn without_colour_meaning_is_carried_by_weight() {
    let theme = ThemeName::Mono.theme(Colours::Many);
    for role in [Role::Dim, Role::Title, Role::Focus, Role::Selection, Role::Match, Role::Citation, Role::Warn] {
        let style = theme.of(role);
        assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        assert!(!style.add_modifier.is_empty(), "{role:?}");
    }
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
fn every_theme_shows_the_selection_and_what_is_found() {
    for (name, colours) in ThemeName::ALL.into_iter().flat_map(|name| COLOURS.map(|colours| (name, colours))) {
        let theme = name.theme(colours);
        let selection = theme.of(Role::Selection);
        let shows = selection.bg.is_some() || selection.add_modifier.contains(Modifier::REVERSED);
        assert!(shows, "{name:?}");
        let [found, plain] = [Role::Match, Role::Base].map(|role| theme.of(role));
        assert!(found.add_modifier.contains(Modifier::UNDERLINED) && found != plain, "{name:?}");
    }
}
