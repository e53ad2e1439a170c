//! `cited`: the text of a cited document, and who cites it.

use super::CommandContext;
use super::data;
use super::ending::{Ending, Failure};
use super::given::GivenArgs;
use super::library::{read_all, shelf};
use super::output::{complain, print, style};
use crate::citation::{DocumentKey, named};
use crate::i18n::changes::Message;
use crate::i18n::library::LibraryMessage;
use crate::library::Network;
use crate::report::{
    Sheet, cited_text_form, edges_form, network_form, paragraphs_of, show_cited_text, show_network, write_graph,
    write_json,
};

pub(super) fn run(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let document = match given.text("document") {
        Some(word) => Some(named(&word).ok_or(Failure::Years(Message::NoDocument(word)))?),
        None => None,
    };
    match &document {
        Some(document) if !given.flag("tree") && !given.flag("dot") => text(document, given, context),
        _ => network(document.as_ref(), given, context),
    }
}

/// Prints the text of a document, or paragraphs of it.
fn text(document: &DocumentKey, given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let numbers: Vec<u32> = given.0.get_many::<u32>("paragraph").into_iter().flatten().copied().collect();
    let shelf = shelf(context)?;
    let languages = [given.text("language").unwrap_or_else(|| context.lang.code().to_owned())];
    let Some(kept) =
        shelf.open(document, &languages).map_err(|unread| Failure::Config(unread.message(context.lang)))?
    else {
        let (symbol, folder) = (document.to_string(), shelf.folder().to_string_lossy().into_owned());
        return Err(Failure::Library(LibraryMessage::NotHeld { symbol, folder }));
    };
    let wanted = languages.first().map_or("", String::as_str);
    let is_wanted = kept.work.language.split(['-', '_']).next() == wanted.split(['-', '_']).next();
    if !is_wanted {
        let (symbol, language) = (kept.symbol.to_string(), kept.work.language.clone());
        complain(&LibraryMessage::OtherLanguage { symbol, language, wanted: wanted.to_owned() }.text(context.lang));
    }
    let found = paragraphs_of(&kept, &numbers);
    let is_there = |number: &u32| found.iter().any(|(_, paragraph)| paragraph.number == Some(*number));
    let (numbers, lacking): (Vec<u32>, Vec<u32>) = numbers.into_iter().partition(is_there);
    for number in &lacking {
        let (symbol, number) = (kept.symbol.to_string(), *number);
        complain(&LibraryMessage::NoSuchParagraph { symbol, number }.text(context.lang));
    }
    let ending = if lacking.is_empty() { Ending::Done } else { Ending::Nothing };
    if numbers.is_empty() && !lacking.is_empty() {
        return Ok(ending);
    }
    if given.flag("json") {
        print(|out| write_json(out, &cited_text_form(&kept, &numbers)))?;
    } else {
        let style = style(context, &kept.work.language);
        print(|out| show_cited_text(&mut Sheet::new(out, style), &kept, &numbers))?;
    }
    Ok(ending)
}

/// Prints who cites a document, or who cites anything.
fn network(document: Option<&DocumentKey>, given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let programme = data::document(context)?;
    let (works, _) = read_all(&shelf(context)?, context)?;
    let network = Network::of(&programme, &works, context.lang.code());
    let is_cited = document.is_none_or(|document| network.cited_by(document).is_some());
    match (document, given.form(&["dot", "json"])) {
        (root, "dot") => print(|out| write_graph(out, &programme, &network, root))?,
        (Some(root), "json") => print(|out| write_json(out, &network_form(&programme, &network, root)))?,
        (Some(root), _) => {
            let style = style(context, &programme.first().language);
            print(|out| show_network(&mut Sheet::new(out, style), &programme, &network, root))?;
        }
        (None, "json") => {
            let documents = network.documents();
            let all: Vec<_> = documents.into_iter().map(|root| edges_form(&programme, &network, root)).collect();
            print(|out| write_json(out, &all))?;
        }
        (None, _) => print(|out| write_graph(out, &programme, &network, None))?,
    }
    if !is_cited {
        let symbol = document.map_or_else(String::new, |document| network.name(document));
        complain(&LibraryMessage::NobodyCites(symbol).text(context.lang));
        return Ok(Ending::Nothing);
    }
    Ok(Ending::Done)
}
