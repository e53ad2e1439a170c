//! The keys of a configuration file: each scope's actions with the keys that a person gives them.

use std::collections::HashMap;
use std::ops::Range;

use super::Key;
use super::read::{Item, Reader, Value};
use crate::i18n::config::{ConfigMessage, Kind};

/// The keys that the file gives to one action, by its place in the vocabulary.
struct Given {
    place: usize,
    keys: Vec<(Key, Range<usize>)>,
}

/// Reads `[keys]`. What is given replaces the action's defaults, and is taken from whichever other action of the scope
/// has it by default; given to two actions it is a fault.
pub(super) fn read(reader: &mut Reader<'_>, at: &str, value: &Value<'_>) {
    let mut scopes: Vec<&str> = reader.vocabulary.actions.iter().map(|action| action.scope).collect();
    scopes.dedup();
    let mut given = Vec::new();
    for (scope, span, value) in reader.table(at, value) {
        let at = format!("{at}.{scope}");
        if scopes.contains(&scope) {
            let items = reader.table(&at, value);
            given.extend(items.into_iter().filter_map(|item| action(reader, &at, scope, item)));
        } else {
            reader.unknown(span, &at, &scopes);
        }
    }
    apply(reader, &given);
}

fn action(reader: &mut Reader<'_>, at: &str, scope: &str, (name, span, value): Item<'_, '_>) -> Option<Given> {
    let at = format!("{at}.{name}");
    let place = reader.vocabulary.actions.iter().position(|one| one.scope == scope && one.action == name);
    if place.is_none() {
        let message = ConfigMessage::UnknownAction(nearest(reader, scope, name));
        reader.fault(span, &at, message);
    }
    let keys = keys(reader, &at, value);
    place.map(|place| Given { place, keys })
}

/// The action of the scope whose name is most like this one.
fn nearest(reader: &Reader<'_>, scope: &str, name: &str) -> Option<String> {
    let of_scope = reader.vocabulary.actions.iter().filter(|one| one.scope == scope);
    let rated = of_scope.map(|one| (strsim::jaro_winkler(one.action, name), one.action));
    let (likeness, action) = rated.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (likeness > 0.7).then(|| action.to_owned())
}

/// One key or a list of keys.
fn keys(reader: &mut Reader<'_>, at: &str, value: &Value<'_>) -> Vec<(Key, Range<usize>)> {
    match value.get_ref().as_array() {
        Some(list) => list.iter().filter_map(|value| key(reader, at, value)).collect(),
        None => key(reader, at, value).into_iter().collect(),
    }
}

fn key(reader: &mut Reader<'_>, at: &str, value: &Value<'_>) -> Option<(Key, Range<usize>)> {
    let Some(text) = value.get_ref().as_str() else {
        reader.wrong_kind(at, value, Kind::Keys);
        return None;
    };
    let key = text.parse().ok();
    if key.is_none() {
        reader.fault(value.span(), at, ConfigMessage::NoKey(format!("\"{text}\"")));
    }
    key.map(|key| (key, value.span()))
}

fn apply(reader: &mut Reader<'_>, given: &[Given]) {
    let mut owners: HashMap<(&str, Key), usize> = HashMap::new();
    for Given { place, keys } in given {
        let Some(action) = reader.vocabulary.actions.get(*place) else { continue };
        for (key, span) in keys {
            let first = *owners.entry((action.scope, *key)).or_insert(*place);
            let first = reader.vocabulary.actions.get(first).map_or("", |one| one.action);
            if first != action.action {
                let names = [first, action.action].map(str::to_owned);
                let [first, second] = names;
                let message = ConfigMessage::BoundTwice { key: key.to_string(), first, second };
                reader.fault(span.clone(), &format!("keys.{}.{}", action.scope, action.action), message);
            }
        }
    }
    for binding in &mut reader.settings.keys {
        binding.keys.retain(|key| !owners.contains_key(&(binding.scope, *key)));
    }
    for Given { place, keys } in given {
        if let Some(binding) = reader.settings.keys.get_mut(*place) {
            binding.keys.clear();
            for (key, _) in keys {
                if !binding.keys.contains(key) {
                    binding.keys.push(*key);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::config::testing::vocabulary;
    use crate::config::{Settings, parse};
    use crate::i18n::Lang;

    fn settings(text: &str) -> Settings {
        parse(text, "c.toml", vocabulary()).unwrap_or_else(|faults| panic!("{faults}"))
    }

    fn keys(settings: &Settings, action: &str) -> String {
        let binding = settings.keys.iter().find(|one| one.action == action).expect("an action");
        binding.keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    fn faults(text: &str) -> String {
        parse(text, "c.toml", vocabulary()).expect_err("faults").text(Lang::En)
    }

    #[test]
    fn what_is_given_replaces_the_defaults() {
        let settings = settings("[keys.list]\ndown = ['Ctrl-N', 'f2', 'ctrl-n']\nup = []\nopen = 'space'");
        assert_eq!(keys(&settings, "down"), "ctrl-n f2");
        assert_eq!(keys(&settings, "up"), "");
        assert_eq!(keys(&settings, "open"), "space");
        assert_eq!(keys(&settings, "quit"), "q");
    }

    #[test]
    fn a_key_is_taken_from_the_action_that_has_it_by_default() {
        let swapped = settings("keys.list = {down = 'k', up = 'j'}");
        assert_eq!([keys(&swapped, "down"), keys(&swapped, "up")], ["k", "j"]);
        let taken = settings("keys.list.down = 'k'");
        assert_eq!([keys(&taken, "down"), keys(&taken, "up")], ["k", "up"]);
        let elsewhere = settings("keys.global.help = 'j'");
        assert_eq!(keys(&elsewhere, "down"), "j down", "another scope has its own keys");
    }

    #[test]
    fn a_key_for_two_actions_is_refused_with_both_names() {
        assert_eq!(
            faults("[keys.list]\nup = 'x'\ndown = ['j', 'shift-tab', 'x']"),
            "c.toml:3:27: keys.list.down: x is bound to both up and down"
        );
        let same = faults("[keys.list]\nup = 'ctrl-i'\ndown = 'tab'");
        assert!(same.ends_with("tab is bound to both up and down"), "{same}");
    }

    #[test]
    fn wrong_scopes_actions_and_keys_are_named() {
        assert_eq!(faults("[keys.lst]"), "c.toml:1:7: keys.lst: no such setting; there are: global, list");
        assert_eq!(
            faults("[keys.list]\ndwn = 'x'"),
            "c.toml:2:1: keys.list.dwn: no such action; did you mean down? `ctc-programme config` lists all"
        );
        assert!(faults("keys.list.zzz = 'x'").ends_with("no such action; `ctc-programme config` lists all"));
        assert!(faults("keys.list.down = 'hyper-x'").contains("c.toml:1:18: keys.list.down: \"hyper-x\" is no key"));
        assert!(faults("keys.list.down = [1]").contains("1 stands where a key in quotes or a list of such"));
        assert!(faults("keys = 'vim'").contains("a table of settings"));
    }
}
