//! All of it as text, JSON, CSV and Markdown: for a person at a terminal, for other programs, and to send on.

mod akn;
mod align;
mod changes;
mod check;
mod cited;
mod compare;
mod compare_text;
mod handout;
mod html;
mod json;
mod library;
mod markdown;
mod marked;
mod outline;
mod resolutions;
mod search;
mod search_texts;
mod sheet;
mod show;
mod table;
mod tables;

pub(crate) use akn::akoma_ntoso;
pub(crate) use align::{
    Codes, SideBySide, TranslationUnit, alignment_form, html_of_alignment, list_terms, show_alignment,
    table_of_alignment, table_of_terms, tbx_of_terms, terms_form, tmx_of_alignment,
};
pub(crate) use changes::{
    ChangesFilter, Mandate, changes_form, fate_word, history_form, html_of_changes, markdown_of_changes, show_changes,
    show_history, table_of_changes, year_of,
};
pub(crate) use check::{check_form, list_found, unreadable_form};
pub(crate) use cited::{
    cited_text_form, edges_form, network_form, paragraphs_of, show_cited_text, show_network, write_graph,
};
pub(crate) use compare::{comparison_form, kind_word};
pub(crate) use compare_text::{show_comparison, show_legend};
pub(crate) use handout::{Handout, HandoutForm, HandoutText, written_handout};
use html::html_of_work;
pub use html::write_html;
pub(crate) use json::{LetterJson, ParagraphJson, letter_form, paragraph_form, write_json, write_pretty_json};
pub(crate) use library::{holdings_form, list_holdings, list_works, works_form};
use markdown::{markdown, markdown_of_cited};
pub(crate) use marked::json_of_marked;
pub(crate) use resolutions::{cited_resolutions, list_resolutions, resolutions_form};
pub(crate) use search::{SearchReport, list_hits, search_form};
pub(crate) use search_texts::{NamedText, list_text_hits, text_hits_form};
pub(crate) use sheet::{Paint, Sheet, SheetStyle};
pub(crate) use show::{show_letter, show_paragraph};
pub(crate) use table::Table;
#[cfg(test)]
pub(crate) use tables::table_of_paragraphs;
pub(crate) use tables::table_of_resolutions;
