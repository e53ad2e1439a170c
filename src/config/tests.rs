//! A small vocabulary for the tests of this part.

use std::sync::OnceLock;

use super::{Bindable, BrowserVocabulary};

pub(super) fn vocabulary() -> BrowserVocabulary<'static> {
    static ACTIONS: OnceLock<Vec<Bindable>> = OnceLock::new();
    static TOGETHER: OnceLock<Vec<Vec<&'static str>>> = OnceLock::new();
    let actions = ACTIONS.get_or_init(|| {
        let rows = [
            ("global", "quit", "q", "Quit"),
            ("global", "help", "? f1", "Help"),
            ("list", "down", "j down", "Next"),
            ("list", "up", "k up", "Previous"),
            ("list", "open", "enter", "Open"),
            ("prompt", "text.clear", "ctrl-u", "Clear"),
        ];
        let keys = |keys: &str| keys.split(' ').map(|key| key.parse().expect("a key")).collect();
        rows.map(|(scope, action, of, meaning)| Bindable { scope, action, keys: keys(of), meaning }).to_vec()
    });
    BrowserVocabulary {
        themes: &["dark", "light"],
        actions,
        renamed_scopes: &[("liste", "list")],
        together: TOGETHER.get_or_init(|| vec![vec!["list", "global"], vec!["prompt"]]),
    }
}
