//! Which key asks for which action, where; made from the rows of the actions.

use super::action::{Action, Scope};
use crate::config::{Binding, Key};

/// The keys of every action.
#[derive(Clone, Debug)]
pub struct Keymap {
    /// Every action with its keys, in the order of the help: so few that looking through them costs less than the
    /// tables that would spare it, which every start would have to make.
    bound: Vec<(Action, Vec<Key>)>,
}

/// Why keys cannot be bound as asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // where a name says what it is
pub enum BindError {
    #[error("`{0}` is no key")]
    Unknown(String),
    /// Two actions that can be asked for at the same time claim one key.
    #[error("`{key}` is bound to both `{first}` and `{second}`")]
    Twice {
        key: String,
        first: &'static str,
        /// The action that claims it.
        second: &'static str,
    },
}

/// The scopes that are asked together, innermost first.
pub const STACKS: &[&[Scope]] = &[
    &[Scope::Sections, Scope::Browse, Scope::Motion, Scope::App],
    &[Scope::Paragraphs, Scope::Browse, Scope::Motion, Scope::App],
    &[Scope::Resolutions, Scope::Browse, Scope::Motion, Scope::App],
    &[Scope::Compare, Scope::Motion, Scope::App],
    &[Scope::Summary, Scope::Motion, Scope::App],
    &[Scope::Matrix, Scope::Motion, Scope::App],
    &[Scope::Reference, Scope::Motion, Scope::App],
    &[Scope::Filter],
    &[Scope::Popup, Scope::Motion],
    &[Scope::Copy, Scope::Popup, Scope::Motion],
    &[Scope::Note],
    &[Scope::Pick],
];

impl Keymap {
    /// The default keys.
    pub fn standard() -> Result<Self, BindError> {
        Self::of(&[])
    }

    /// The keys of the configuration; an action that it does not name keeps those by default.
    ///
    /// # Errors
    /// When a key would mean two actions in one place, which the configuration refuses before.
    pub fn of(bindings: &[Binding]) -> Result<Self, BindError> {
        let mut keymap = Self { bound: Vec::new() };
        for action in Action::all() {
            let row = action.row();
            let keys = match bindings.iter().find(|binding| binding.action == row.id) {
                Some(binding) => binding.keys.clone(),
                None => row.keys.iter().map(|key| read(key)).collect::<Result<_, _>>()?,
            };
            keymap.bind(action, keys)?;
        }
        Ok(keymap)
    }

    fn bind(&mut self, action: Action, keys: Vec<Key>) -> Result<(), BindError> {
        let scope = action.row().scope;
        for key in &keys {
            if let Some(rival) = self.bearers(*key).find(|rival| meet(rival.row().scope, scope)) {
                let (first, second) = (rival.row().id, action.row().id);
                return Err(BindError::Twice { key: key.label(), first, second });
            }
        }
        self.bound.push((action, keys));
        Ok(())
    }

    /// The actions that a key asks for, each in its place.
    fn bearers(&self, key: Key) -> impl Iterator<Item = Action> {
        self.bound.iter().filter(move |(_, keys)| keys.contains(&key)).map(|(action, _)| *action)
    }

    /// Whether the key asks for anything anywhere.
    pub fn is_bound(&self, key: Key) -> bool {
        self.bearers(key).next().is_some()
    }

    /// What the key asks for where these scopes hold.
    pub fn action(&self, stack: &[Scope], key: Key) -> Option<Action> {
        stack.iter().find_map(|scope| self.bearers(key).find(|action| action.row().scope == *scope))
    }

    /// The keys of an action.
    pub fn keys(&self, action: impl Into<Action>) -> &[Key] {
        let action = action.into();
        self.bound.iter().find(|(bound, _)| *bound == action).map_or(&[], |(_, keys)| keys.as_slice())
    }

    /// The first key of an action, to name it in a line; empty when it has none.
    pub fn key(&self, action: impl Into<Action>) -> String {
        self.keys(action).first().map(|key| key.label()).unwrap_or_default()
    }
}

/// Whether two scopes are asked together, so that a key can mean but one action in both.
fn meet(one: Scope, other: Scope) -> bool {
    STACKS.iter().any(|stack| stack.contains(&one) && stack.contains(&other))
}

fn read(written: &str) -> Result<Key, BindError> {
    written.parse().map_err(|_| BindError::Unknown(written.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::super::action::{AppAction, BrowseAction, Motion};
    use super::*;

    #[test]
    fn the_default_keys_are_sound() {
        let keymap = Keymap::standard().expect("every key is known and means one action");
        let stack = STACKS[0];
        assert_eq!(keymap.action(stack, "/".parse().expect("a key")), Some(AppAction::OpenFilter.into()));
        assert_eq!(keymap.action(stack, "Down".parse().expect("a key")), Some(Motion::Down.into()));
        assert_eq!(keymap.action(&[Scope::Filter], "/".parse().expect("a key")), None);
        assert_eq!(keymap.key(BrowseAction::Counterpart), "x");
    }

    fn quit_by(key: &str) -> Result<Keymap, BindError> {
        Keymap::of(&[Binding { scope: "app", action: "quit", keys: vec![key.parse().expect("a key")] }])
    }

    #[test]
    fn a_key_bound_twice_is_refused_with_both_names() {
        let error = quit_by("x").expect_err("taken");
        assert_eq!(error.to_string(), "`x` is bound to both `quit` and `counterpart`");
    }

    #[test]
    fn changed_keys_replace_the_default_ones() {
        let keymap = quit_by("Ctrl-X").expect("free");
        assert_eq!(keymap.action(&[Scope::App], "q".parse().expect("a key")), None);
        assert_eq!(keymap.key(AppAction::Quit), "Ctrl-X");
    }
}
