//! The tables of `data/` that comparing reads: one row a line, its cells parted by tabs.

/// An enum of which the tables, and those who read what is written, know each variant by a name: one row a variant.
macro_rules! named {
    ($(#[$meta:meta])* $vis:vis enum $class:ident { $($(#[$doc:meta])* $variant:ident = $name:literal,)* }) => {
        $(#[$meta])*
        $vis enum $class {
            $($(#[$doc])* $variant,)*
        }

        impl $class {
            /// All of them, in their order.
            $vis const ALL: [Self; [$($name),*].len()] = [$(Self::$variant),*];

            /// The name that the tables and `compare --json` know it by.
            $vis const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),*
                }
            }

            /// The one of a name, if there is one.
            $vis fn named(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.name() == name)
            }
        }
    };
}
pub(super) use named;

/// The rows of a table, without its head and comments, each cut at its tabs.
pub(super) fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().skip(1).filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// The rows in languages (BCP 47, two letters) that are wanted, each with the number of its line.
pub(super) fn numbered(
    table: &'static str,
    wanted: impl Fn(&str) -> bool,
) -> impl Iterator<Item = (u32, Vec<&'static str>)> {
    let is_wanted = move |line: &str| line.get(..2).is_some_and(&wanted);
    let lines = (0u32..).zip(table.lines()).skip(1).filter(move |(_, line)| is_wanted(line));
    lines.map(|(number, line)| (number, line.split('\t').collect()))
}
