//! The keys of a configuration file: each scope's actions with the keys that a person gives them.

use std::collections::HashMap;
use std::ops::Range;

use super::{SettingsReader, TableItem, Value};
use crate::config::{Bindable, Key};
use crate::i18n::config::{ConfigMessage, Kind};

/// The keys that the file gives to one action, by its place in the vocabulary.
struct Given {
    place: usize,
    keys: Vec<(Key, Range<usize>)>,
}

/// Reads `[keys]`. What is given replaces the action's defaults, and is taken from whichever other action has it by
/// default in the same place; given to two actions there it is a fault.
pub(super) fn read(reader: &mut SettingsReader<'_>, at: &str, value: &Value<'_>) {
    let mut scopes: Vec<&str> = reader.vocabulary.actions.iter().map(|action| action.scope).collect();
    scopes.dedup();
    let mut given = Vec::new();
    for (scope, span, value) in reader.table(at, value) {
        let at = format!("{at}.{scope}");
        let renamed = reader.vocabulary.renamed_scopes.iter().find(|(old, _)| *old == scope);
        if let Some((_, now)) = renamed {
            reader.advise(span.clone(), &at, ConfigMessage::RenamedScope(format!("keys.{now}")));
        }
        let scope = renamed.map_or(scope, |(_, now)| *now);
        if scopes.contains(&scope) {
            let mut names = ActionNames { at: &at, scope, given: &mut given };
            reader.table(&at, value).into_iter().for_each(|item| names.read(reader, "", item));
        } else {
            reader.unknown(span, &at, &scopes);
        }
    }
    apply(reader, &given);
}

struct ActionNames<'a> {
    at: &'a str,
    scope: &'a str,
    given: &'a mut Vec<Given>,
}

impl ActionNames<'_> {
    /// Reads one action. Its name may hold dots, which TOML takes for tables within tables.
    fn read(&mut self, reader: &mut SettingsReader<'_>, above: &str, (name, span, value): TableItem<'_, '_>) {
        let name = format!("{above}{name}");
        if value.get_ref().is_table() {
            let above = format!("{name}.");
            reader.table(&name, value).into_iter().for_each(|item| self.read(reader, &above, item));
            return;
        }
        let at = format!("{}.{name}", self.at);
        let place = reader.vocabulary.actions.iter().position(|one| one.scope == self.scope && one.action == name);
        if place.is_none() {
            let message = ConfigMessage::UnknownAction(nearest(reader, self.scope, &name));
            reader.fault(span, &at, message);
        }
        let keys = keys(reader, &at, value);
        self.given.extend(place.map(|place| Given { place, keys }));
    }
}

/// The action of the scope whose name is most like this one.
fn nearest(reader: &SettingsReader<'_>, scope: &str, name: &str) -> Option<String> {
    let of_scope = reader.vocabulary.actions.iter().filter(|one| one.scope == scope);
    let rated = of_scope.map(|one| (strsim::jaro_winkler(one.action, name), one.action));
    let (likeness, action) = rated.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (likeness > 0.7).then(|| action.to_owned())
}

fn keys(reader: &mut SettingsReader<'_>, at: &str, value: &Value<'_>) -> Vec<(Key, Range<usize>)> {
    match value.get_ref().as_array() {
        Some(list) => list.iter().filter_map(|value| key(reader, at, value)).collect(),
        None => key(reader, at, value).into_iter().collect(),
    }
}

fn key(reader: &mut SettingsReader<'_>, at: &str, value: &Value<'_>) -> Option<(Key, Range<usize>)> {
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

/// Gives each key to its action, and takes it from those that have it by default where it would mean both.
fn apply(reader: &mut SettingsReader<'_>, given: &[Given]) {
    let vocabulary = reader.vocabulary;
    let mut owners: HashMap<Key, Vec<&Bindable>> = HashMap::new();
    for Given { place, keys } in given {
        let Some(action) = vocabulary.actions.get(*place) else { continue };
        for (key, span) in keys {
            let owners = owners.entry(*key).or_default();
            let other = |owner: &&&Bindable| **owner != action && vocabulary.meet(owner.scope, action.scope);
            if let Some(first) = owners.iter().find(other) {
                let (first, second) = (first.action.to_owned(), action.action.to_owned());
                let message = ConfigMessage::BoundTwice { key: key.to_string(), first, second };
                reader.fault(span.clone(), &format!("keys.{}.{}", action.scope, action.action), message);
            }
            owners.push(action);
        }
    }
    for binding in &mut reader.settings.keys {
        let taken = |key: &Key| {
            owners.get(key).is_some_and(|by| by.iter().any(|one| vocabulary.meet(one.scope, binding.scope)))
        };
        binding.keys.retain(|key| !taken(key));
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
    use crate::config::tests::vocabulary;
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
        let below = settings("keys.global.help = 'j'");
        assert_eq!(keys(&below, "down"), "down", "the list works together with what is global");
        let elsewhere = settings("keys.prompt.'text.clear' = 'j'");
        assert_eq!(keys(&elsewhere, "down"), "j down", "a prompt has its own keys");
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
    fn scopes_that_work_together_share_their_keys() {
        let said = faults("keys.global.help = 'x'\nkeys.list.down = 'x'");
        assert_eq!(said, "c.toml:2:18: keys.list.down: x is bound to both help and down");
        settings("keys.global.help = 'x'\nkeys.prompt.text.clear = 'x'");
    }

    #[test]
    fn names_with_dots_need_no_quotes() {
        assert_eq!(keys(&settings("[keys.prompt]\ntext.clear = 'f5'"), "text.clear"), "f5");
        assert_eq!(keys(&settings("[keys.prompt]\n\"text.clear\" = 'f5'"), "text.clear"), "f5");
        let said = faults("[keys.prompt]\ntext.claer = 'f5'");
        assert!(
            said.starts_with("c.toml:2:6: keys.prompt.text.claer: no such action; did you mean text.clear?"),
            "{said}"
        );
    }

    #[test]
    fn a_scope_of_an_earlier_name_goes_on_working_with_a_word_of_advice() {
        let old = settings("[keys.liste]\ndown = 'f5'");
        assert_eq!(keys(&old, "down"), "f5");
        let [advice] = old.advice.as_slice() else { panic!("{:?}", old.advice) };
        assert_eq!((advice.line, advice.column, advice.key.as_str()), (1, 7, "keys.liste"));
        assert!(advice.message.text(Lang::En).contains("keys.list"), "{advice:?}");
        assert!(settings("[keys.list]\ndown = 'f5'").advice.is_empty());
        assert!(faults("[keys.liste]\nup = 'x'\n[keys.list]\ndown = 'x'").ends_with("x is bound to both up and down"));
    }

    #[test]
    fn wrong_scopes_actions_and_keys_are_named() {
        assert_eq!(faults("[keys.lst]"), "c.toml:1:7: keys.lst: no such setting; there are: global, list, prompt");
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
