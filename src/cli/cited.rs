//! `cited`: the text of a cited document, and who cites it.

use super::CommandContext;
use super::data;
use super::ending::{Ending, Failure};
use super::library::{read_all, shelf};
use super::output::{complain, print, style};
use super::task::CitedForm;
use crate::citation::{DocumentKey, named};
use crate::files::Source;
use crate::i18n::changes::Message;
use crate::i18n::library::LibraryMessage;
use crate::library::{Kept, Network};
use crate::model::Library;
use crate::report::{
    Sheet, cited_text_form, edges_form, network_form, paragraphs_of, show_cited_text, show_network, write_graph,
    write_json,
};

/// What is asked for of a document.
pub(super) struct CitedRequest<'a> {
    /// The document, as a person names it; none: all.
    pub word: Option<&'a str>,
    /// The operative paragraphs that are wanted; none: all.
    pub numbers: &'a [u32],
    /// The language that is wanted; none: the reader's.
    pub language: Option<&'a str>,
    pub form: CitedForm,
}

pub(super) fn run(data: Option<&Source>, asked: &CitedRequest<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let document = match asked.word {
        Some(word) => Some(named(word).ok_or_else(|| Failure::Years(Message::NoDocument(word.to_owned())))?),
        None => None,
    };
    match (&document, asked.form) {
        (Some(document), CitedForm::Text | CitedForm::Json) => text(document, asked, context),
        _ => network(data, document.as_ref(), asked.form, context),
    }
}

/// Prints the text of a document, or paragraphs of it.
fn text(document: &DocumentKey, asked: &CitedRequest<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let shelf = shelf(context)?;
    let languages = [asked.language.unwrap_or(context.lang.code()).to_owned()];
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
    let found = paragraphs_of(&kept, asked.numbers);
    let lacks = |number: &&u32| !found.iter().any(|(_, paragraph)| paragraph.number == Some(**number));
    if let Some(number) = asked.numbers.iter().find(lacks) {
        let (symbol, number) = (kept.symbol.to_string(), *number);
        complain(&LibraryMessage::NoSuchParagraph { symbol, number }.text(context.lang));
        return Ok(Ending::Nothing);
    }
    print_text(&kept, asked, context)?;
    Ok(Ending::Done)
}

fn print_text(kept: &Kept, asked: &CitedRequest<'_>, context: CommandContext) -> Result<(), Failure> {
    if asked.form == CitedForm::Json {
        print(|out| write_json(out, &cited_text_form(kept, asked.numbers)))?;
    } else {
        let style = style(context, &kept.work.language);
        print(|out| show_cited_text(&mut Sheet::new(out, style), kept, asked.numbers))?;
    }
    Ok(())
}

/// Prints who cites a document, or who cites anything.
fn network(
    data: Option<&Source>,
    document: Option<&DocumentKey>,
    form: CitedForm,
    context: CommandContext,
) -> Result<Ending, Failure> {
    let programme: Library = data::document(data, context)?;
    let (works, _) = read_all(&shelf(context)?, context)?;
    let network = Network::of(&programme, &works, context.lang.code());
    let is_cited = document.is_none_or(|document| network.cited_by(document).is_some());
    match (document, form) {
        (Some(root), CitedForm::TreeJson) => print(|out| write_json(out, &network_form(&programme, &network, root)))?,
        (Some(root), CitedForm::Tree) => {
            let style = style(context, &programme.first().language);
            print(|out| show_network(&mut Sheet::new(out, style), &programme, &network, root))?;
        }
        (None, CitedForm::TreeJson | CitedForm::Json) => {
            let documents = network.documents();
            let all: Vec<_> = documents.into_iter().map(|root| edges_form(&programme, &network, root)).collect();
            print(|out| write_json(out, &all))?;
        }
        (root, _) => print(|out| write_graph(out, &programme, &network, root))?,
    }
    if !is_cited {
        let symbol = document.map_or_else(String::new, |document| network.name(document));
        complain(&LibraryMessage::NobodyCites(symbol).text(context.lang));
        return Ok(Ending::Nothing);
    }
    Ok(Ending::Done)
}
