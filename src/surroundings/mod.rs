//! What surrounds the program on a person's machine: the clipboard, a browser for pages, an editor for long notes.
//!
//! It is known from the environment alone. Whatever is started there runs without a shell's reading of the text, is
//! given little time, and failing it never harms the program.

mod clipboard;
mod command;
mod editor;
mod pages;

use std::ffi::OsString;

pub(crate) use clipboard::copy;
pub(crate) use editor::{EditorOutcome, edit, editor_name};
pub(crate) use pages::{Opened, open_page};

/// What the environment says about the machine that the person sits at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Surroundings {
    /// Whether the program runs in tmux.
    pub tmux: bool,
    /// Whether the program runs in GNU screen, or in a tmux that was started there.
    pub screen: bool,
    /// Whether the person sits at another machine.
    pub remote: bool,
    pub wayland: bool,
    pub x11: bool,
    pub browser: Option<OsString>,
    /// The person's editor, as a shell would read it: `code --wait`.
    pub editor: Option<OsString>,
}

impl Surroundings {
    /// Reads the variables of the environment through `variable`.
    pub(crate) fn of(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let value = |name: &str| variable(name).filter(|value| !value.is_empty());
        let any = |names: &[&str]| names.iter().any(|name| value(name).is_some());
        Self {
            tmux: any(&["TMUX"]),
            screen: any(&["STY"]),
            remote: any(&["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"]),
            wayland: any(&["WAYLAND_DISPLAY"]),
            x11: any(&["DISPLAY"]),
            browser: value("BROWSER"),
            editor: value("VISUAL").or_else(|| value("EDITOR")),
        }
    }

    pub(crate) fn here() -> Self {
        Self::of(|name| std::env::var_os(name))
    }

    /// Whether windows opened here appear before the person.
    pub(crate) const fn has_screen(&self) -> bool {
        !self.remote && (self.wayland || self.x11 || cfg!(target_os = "macos") || cfg!(windows))
    }
}

/// The person's language as the system knows it, as a tag: `zh-CN`. `None` where variables of the environment tell it.
pub(crate) fn system_language() -> Option<String> {
    #[cfg(windows)]
    return sys_locale::get_locale();
    #[cfg(not(windows))]
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(set: &[(&str, &str)]) -> Surroundings {
        Surroundings::of(|name| set.iter().find(|(one, _)| *one == name).map(|(_, value)| OsString::from(value)))
    }

    #[test]
    fn the_environment_is_read() {
        assert_eq!(of(&[]), Surroundings::default());
        let here = of(&[("TMUX", "/tmp/x"), ("DISPLAY", ":0"), ("EDITOR", "vi"), ("VISUAL", "code --wait")]);
        assert!(here.tmux && here.x11 && here.has_screen());
        assert_eq!(here.editor, Some("code --wait".into()));
        assert_eq!(of(&[("EDITOR", "vi"), ("VISUAL", "")]).editor, Some("vi".into()));
    }

    #[test]
    fn a_screen_far_away_is_no_screen() {
        assert!(!of(&[("DISPLAY", "localhost:10"), ("SSH_CONNECTION", "1.2.3.4")]).has_screen());
    }
}
