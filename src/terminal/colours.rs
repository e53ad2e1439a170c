//! What the environment says of the terminal's colours; the terminal itself is asked for its background besides.

/// How many colours a terminal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Colours {
    /// Eight, as the Linux console, and as GNU screen and dvtm show unless told otherwise.
    Eight,
    /// Eight and their brighter forms; their tones are the person's to choose.
    Sixteen,
    /// Those, and 240 that look alike everywhere.
    #[default]
    Many,
}

impl Colours {
    /// What the variables of the environment say, through `variable`.
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| variable(name).filter(|value| !value.is_empty());
        let Some(term) = value("TERM") else {
            // Windows sets none, and its console has them all.
            return if cfg!(windows) { Self::Many } else { Self::Eight };
        };
        let many = ["256color", "direct", "kitty", "alacritty", "foot", "ghostty", "wezterm", "iterm"];
        if many.iter().any(|part| term.contains(part)) {
            return Self::Many;
        }
        let eight = ["linux", "screen", "dvtm", "vt", "ansi", "cons", "sun", "cygwin"];
        // `COLORTERM` outlives its terminal: screen passes on that of the terminal outside, and has no such colours.
        if eight.iter().any(|start| term.starts_with(start)) {
            return Self::Eight;
        }
        // xterm itself, which has them, calls itself so no otherwise than PuTTY.
        let is_xterm = value("XTERM_VERSION").is_some() && value("TMUX").is_none();
        if is_xterm || value("COLORTERM").is_some() { Self::Many } else { Self::Sixteen }
    }
}

/// Whether the background is light, as `COLORFGBG` tells it: `0;default;15` is black on white. `None`: it does not say.
///
/// In tmux and screen it may be that of a terminal which was left since, so it is not read there.
pub(crate) fn background_told(variable: impl Fn(&str) -> Option<String>) -> Option<bool> {
    let value = |name: &str| variable(name).filter(|value| !value.is_empty());
    if value("TMUX").or_else(|| value("STY")).is_some() {
        return None;
    }
    match value("COLORFGBG")?.rsplit(';').next()?.parse::<u8>().ok()? {
        0..=6 | 8 => Some(false),
        7 | 15 => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<T>(set: &[(&str, &str)], ask: impl Fn(&dyn Fn(&str) -> Option<String>) -> T) -> T {
        ask(&|name| set.iter().find(|(one, _)| *one == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn terminals_have_the_colours_that_they_say() {
        let of = |set: &[(&str, &str)]| with(set, |variable| Colours::of(variable));
        for term in ["xterm-256color", "tmux-256color", "rxvt-unicode-256color", "xterm-kitty", "foot", "xterm-direct"]
        {
            assert_eq!(of(&[("TERM", term)]), Colours::Many, "{term}");
        }
        for term in ["linux", "screen", "screen.xterm", "dvtm", "vt220", "ansi"] {
            assert_eq!(of(&[("TERM", term), ("COLORTERM", "truecolor")]), Colours::Eight, "{term}");
        }
        assert_eq!([of(&[("TERM", "xterm")]), of(&[("TERM", "mlterm")])], [Colours::Sixteen; 2]);
        assert_eq!(of(&[("TERM", "mlterm"), ("COLORTERM", "1")]), Colours::Many);
        assert_eq!(of(&[("TERM", "xterm"), ("XTERM_VERSION", "XTerm(379)")]), Colours::Many);
    }

    #[test]
    fn the_background_is_told_by_urxvt_and_konsole() {
        let of = |set: &[(&str, &str)]| with(set, |variable| background_told(variable));
        assert_eq!(of(&[("COLORFGBG", "0;default;15")]), Some(true));
        assert_eq!(of(&[("COLORFGBG", "15;0")]), Some(false));
        assert_eq!(of(&[("COLORFGBG", "default;default")]), None);
        assert_eq!(of(&[("COLORFGBG", "0;15"), ("STY", "1.pts-0")]), None);
        assert_eq!(of(&[]), None);
    }
}
