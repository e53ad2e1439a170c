//! What was typed for a command, read by the names that its description gives.

use std::path::PathBuf;

use clap::ArgMatches;

use crate::files::Source;

/// The options and arguments of one command; a name that the command does not have stands for nothing.
#[derive(Clone, Copy)]
pub(super) struct GivenArgs<'a>(pub &'a ArgMatches);

impl GivenArgs<'_> {
    pub(super) fn flag(self, name: &str) -> bool {
        self.0.get_flag(name)
    }

    /// The first of these flags that is set; empty where none is, which asks for text.
    pub(super) fn form(self, names: &[&'static str]) -> &'static str {
        names.iter().find(|name| self.flag(name)).copied().unwrap_or_default()
    }

    pub(super) fn text(self, name: &str) -> Option<String> {
        self.0.try_get_one::<String>(name).ok().flatten().cloned()
    }

    pub(super) fn texts(self, name: &str) -> Vec<String> {
        self.0.get_many::<String>(name).into_iter().flatten().cloned().collect()
    }

    pub(super) fn path(self, name: &str) -> Option<PathBuf> {
        self.0.try_get_one::<PathBuf>(name).ok().flatten().cloned()
    }

    pub(super) fn paths(self, name: &str) -> Vec<PathBuf> {
        self.0.get_many::<PathBuf>(name).into_iter().flatten().cloned().collect()
    }

    pub(super) fn source(self, name: &str) -> Option<Source> {
        self.path(name).map(|path| Source::from_argument(&path))
    }

    pub(super) fn sources(self, name: &str) -> Vec<Source> {
        self.paths(name).iter().map(|path| Source::from_argument(path)).collect()
    }

    /// A source that the description requires; standard input stands in for what cannot be missing.
    pub(super) fn required(self, name: &str) -> Source {
        self.source(name).unwrap_or(Source::Stdin)
    }
}
