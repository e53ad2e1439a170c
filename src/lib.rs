//! `ctc-programme`: read, search and compare a paired United Nations programme of work.
//!
//! The map. Dependencies point one way, downwards in this list; `tests/architecture.rs` holds it.
//!
//! - [`text`]: characters only: spans, folding, width, wrapping, what is safe to show.
//! - [`citation`]: symbols of documents, and text to citations.
//! - [`i18n`]: every sentence that a person reads, in each interface language.
//! - [`files`]: reading and writing files with care.
//! - [`model`]: works as written (JSON) and as meant ([`model::Library`]), and how works are related.
//! - [`import`]: a plain text, as people get it, to a programme.
//! - [`compare`]: the two sides of a link to marked differences and facing rows.
//! - [`search`]: a typed query to ranked paragraphs with the reason of each.
//! - [`successor`]: one part of two years: what became of each paragraph.
//! - [`align`]: one text in two languages: which paragraph and which clause answers which.
//! - [`store`]: what a person leaves behind between two runs: bookmarks, notes, the last place.
//! - [`library`]: the texts that programmes cite, kept as files, and who cites what among them.
//! - [`quotation`]: paragraphs as they are quoted elsewhere, with their reference.
//! - [`config`]: what a person has set, and the keys that actions are bound to.
//! - [`surroundings`]: the clipboard, the browser and the editor of the machine.
//! - [`report`]: all of it as text, JSON, CSV, Markdown and HTML.
//! - [`terminal`]: the terminal of a person: its keys and answers as events, frames as bytes. Knows no programme.
//! - [`tui`]: the browser: state, update, views and actions, drawn on a [`terminal`].
//! - [`cli`]: the command line, which joins the rest.

#![cfg_attr(not(test), deny(unreachable_pub))]

pub(crate) mod align;
pub mod citation;
pub mod cli;
pub mod compare;
pub(crate) mod config;
pub(crate) mod files;
pub mod i18n;
pub mod import;
pub(crate) mod library;
pub mod model;
pub(crate) mod quotation;
pub mod report;
pub mod search;
pub(crate) mod store;
pub(crate) mod successor;
pub(crate) mod surroundings;
pub mod terminal;
pub mod text;
pub mod tui;
