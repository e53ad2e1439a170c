//! All of it as text, JSON, CSV and Markdown: for a person at a terminal, for other programs, and to send on.

mod akn;
mod align;
mod changes;
mod check;
mod cited;
mod compare;
mod compare_text;
mod csv;
mod html;
mod json;
mod library;
mod markdown;
mod marked;
mod resolutions;
mod search;
mod sheet;
mod show;

pub use akn::akoma_ntoso;
pub use align::{
    Codes, SideBySide, Unit, alignment_form, csv_of_alignment, csv_of_terms, html_of_alignment, list_terms,
    show_alignment, tbx_of_terms, terms_form, tmx_of_alignment,
};
pub use changes::{
    Mandate, Wanted, changes_form, csv_of_changes, fate_name, history_form, html_of_changes, markdown_of_changes,
    show_changes, show_history, year_of,
};
pub use check::{CheckJson, check_form, list_found, unreadable_form};
pub use cited::{
    CitedTextJson, NetworkJson, cited_text_form, edges_form, network_form, paragraphs_of, show_cited_text,
    show_network, write_graph,
};
pub use compare::{ComparisonJson, comparison_form, kind_meaning, kind_name, kind_sign};
pub use compare_text::{show_comparison, show_legend};
pub use csv::{csv_of_paragraphs, csv_of_resolutions};
pub use html::{html_with_cited, write_html};
pub use json::{
    Escaped, HitJson, LetterJson, ParagraphJson, letter_form, paragraph_form, search_form, write_json,
    write_pretty_json,
};
pub use library::{HoldingsJson, WorkJson, holdings_form, list_holdings, list_works, works_form};
pub use markdown::{markdown, markdown_of_cited};
pub use marked::{csv_of_marked, json_of_marked, markdown_of_marked};
pub use resolutions::{Cited, Numbered, ResolutionJson, cited_resolutions, list_resolutions, resolutions_form};
pub use search::{Found, list_hits, list_text_hits, text_hits_form};
pub use sheet::{Paint, Role, Sheet, Style};
pub use show::{show_letter, show_paragraph};
