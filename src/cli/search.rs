//! `search`: paragraphs that answer a query, and the verdict on it.

use super::CommandContext;
use super::data;
use super::ending::{Ending, Failure};
use super::given::GivenArgs;
use super::library::{read_all, shelf};
use super::output::{complain, print, style};
use super::works;
use crate::align::{Alignment, align};
use crate::citation::{DocumentKey, pointed_at};
use crate::compare::Language;
use crate::files::Source;
use crate::i18n::cli::{Say, say};
use crate::i18n::library::LibraryMessage;
use crate::model::{Catalogue, Library, Link, ParagraphId, WorkId};
use crate::report::{
    NamedText, SearchReport, Sheet, list_hits, list_text_hits, search_form, text_hits_form, write_json,
};
use crate::search::{Hit, Outside, Searcher, Tier, Verdict};
use crate::store::{ProgrammeState, state_folder};
use crate::text::cut;
use serde_json::Value;

/// How many characters of a query an answer quotes: a line.
pub(super) const QUOTED: usize = 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SearchPlace {
    Programme,
    Library,
    /// In both, the programme first.
    All,
}

/// How the answer is printed.
#[derive(Clone, Copy, Debug)]
struct SearchFormat {
    json: bool,
    /// How many places to print at most.
    limit: usize,
    /// Whether to leave out what is not certain.
    certain: bool,
}

pub(super) fn run(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let (asked, query) = narrowed(&given.texts("query").join(" "));
    let within = asked.unwrap_or(match given.text("in").as_deref() {
        Some("library") => SearchPlace::Library,
        Some("all") => SearchPlace::All,
        _ => SearchPlace::Programme,
    });
    let limit = given.0.get_one::<u32>("limit").map_or(usize::MAX, |limit| *limit as usize);
    let form = SearchFormat { json: given.flag("json"), limit, certain: given.flag("certain") };
    let mut json = Vec::new();
    // The programme's own finds stand first.
    let mut untold = Vec::new();
    if within != SearchPlace::Library {
        untold.push(in_programmes(&given.sources("also"), &query, form, &mut json, context)?);
    }
    if within != SearchPlace::Programme {
        untold.push(in_library(&query, form, &mut json, context)?);
    }
    if form.json {
        print(|out| write_json(out, &json))?;
    }
    if untold.iter().any(Vec::is_empty) {
        return Ok(Ending::Done);
    }
    // Of two places the one where something may be meant says more.
    let said = untold.into_iter().max_by_key(|said| matches!(said.first(), Some(Say::NothingCertain(_))));
    said.into_iter().flatten().for_each(|said| complain(&say(context.lang, &said)));
    Ok(Ending::Nothing)
}

/// Takes the word that says where to look out of a query: `in:library`, `in:all`.
fn narrowed(query: &str) -> (Option<SearchPlace>, String) {
    let place = |word: &str| match word {
        "in:library" | "in:文库" => Some(SearchPlace::Library),
        "in:all" | "in:全部" => Some(SearchPlace::All),
        _ => None,
    };
    match query.split_whitespace().find_map(place) {
        None => (None, query.to_owned()),
        found => (found, query.split_whitespace().filter(|word| place(word).is_none()).collect::<Vec<_>>().join(" ")),
    }
}

/// Searches the texts of the library: all of them laid one behind the other, as open works are. Where nothing is certain,
/// what is to be said of that comes back.
fn in_library(
    query: &str,
    form: SearchFormat,
    json: &mut Vec<Value>,
    context: CommandContext,
) -> Result<Vec<Say>, Failure> {
    let shelf = shelf(context)?;
    let (works, _) = read_all(&shelf, context)?;
    let Some(texts) = Library::laid_out(works.into_iter().map(|kept| kept.work)) else {
        complain(&LibraryMessage::Empty(shelf.folder().to_string_lossy().into_owned()).text(context.lang));
        return Ok(vec![Say::NothingFound(cut(query, QUOTED))]);
    };
    let mut searcher = Searcher::for_one_question(&texts);
    let findings = searcher
        .find(&texts, query, &Outside::default(), &|| false)
        .map_err(|error| Say::BadQuery(cut(query, QUOTED), error.message.text(context.lang)))?
        .unwrap_or_default();
    let is_certain = findings.answer.counts().0 > 0;
    let named = named(&texts, query);
    let is_certain = is_certain || !named.is_empty();
    let is_named =
        |hit: &Hit| named.iter().any(|named| named.hit.as_ref().is_some_and(|own| own.paragraph == hit.paragraph));
    let wanted = findings.answer.hits(searcher.index(), &texts).filter(|hit| !hit.weak || !is_certain && !form.certain);
    let hits: Vec<Hit> = wanted.filter(|hit| !is_named(hit)).take(form.limit.saturating_sub(named.len())).collect();
    if form.json {
        json.extend(values(&text_hits_form(&texts, &named, &hits))?);
    } else {
        print(|out| list_text_hits(&mut Sheet::new(out, style(context, "")), &texts, &named, &hits))?;
    }
    let said =
        if hits.is_empty() { Say::NothingFound(cut(query, QUOTED)) } else { Say::NothingCertain(cut(query, QUOTED)) };
    Ok(if is_certain { Vec::new() } else { vec![said] })
}

/// The texts whose document a query names, in each language, with the operative paragraph that it names of them.
fn named<'a>(texts: &'a Library, query: &str) -> Vec<NamedText<'a>> {
    let Some((document, number)) = pointed_at(query) else { return Vec::new() };
    let works = (0..).map(WorkId).map_while(|id| Some((id, texts.work(id)?)));
    let works = works.filter(|(_, work)| work.symbol.as_ref().map(DocumentKey::of).as_ref() == Some(&document));
    let hit = |work| {
        let part = texts.parts_in(work).next()?;
        let is_meant =
            |id: &ParagraphId| number.is_some() && texts.paragraph(*id).is_some_and(|it| it.number == number);
        let paragraph = texts.paragraphs_of(part).find(is_meant)?;
        Some(Hit { paragraph, score: 1.0, tier: Tier::Address, weak: false, ranges: Vec::new(), reason: None })
    };
    works.map(|(id, work)| NamedText { work, hit: hit(id) }).collect()
}

/// Forms as JSON values, so that those of several places make one array.
fn values(forms: &[impl serde::Serialize]) -> Result<Vec<Value>, Failure> {
    let values = forms.iter().map(serde_json::to_value).collect::<Result<Vec<Value>, _>>();
    values.map_err(|error| Failure::Output(error.into()))
}

/// The programme with the further works that are to be searched with it: one library, and so one index.
fn opened(others: &[Source], context: CommandContext) -> Result<Library, Failure> {
    let first = data::document(context)?;
    if others.is_empty() {
        return Ok(first);
    }
    let mut works = vec![first];
    for source in others {
        works.push(works::work(source, context)?);
    }
    let laid_out = Library::laid_out(works.iter().map(|work| work.to_programme(work.first())));
    Ok(laid_out.unwrap_or_else(|| works.swap_remove(0)))
}

/// The works in other languages, set beside the first.
fn translations_of(document: &Library) -> Vec<Alignment> {
    let language = |work: WorkId| document.work(work).map(|work| Language::of(&work.language));
    let others = (1..).map(WorkId).take_while(|work| document.work(*work).is_some());
    let translated = others.filter(|work| language(*work) != language(WorkId(0)));
    translated.map(|work| align(document, WorkId(0), work, Catalogue::built_in().glossary())).collect()
}

fn in_programmes(
    others: &[Source],
    query: &str,
    form: SearchFormat,
    json: &mut Vec<Value>,
    context: CommandContext,
) -> Result<Vec<Say>, Failure> {
    let document = opened(others, context)?;
    let mut finder = Searcher::for_one_question(&document);
    let translations = translations_of(&document);
    let terms = translations.iter().flat_map(|one| &one.terms).map(|term| [term.left.as_str(), term.right.as_str()]);
    let links = translations.iter().flat_map(|one| &one.parts).flat_map(|part| part.relation.links());
    finder.index().use_translations(terms, links.filter_map(Link::pair));
    let outside = Outside { notes: notes(&document, context), ..Outside::default() };
    let findings = finder
        .find(&document, query, &outside, &|| false)
        .map_err(|error| Say::BadQuery(cut(query, QUOTED), error.message.text(context.lang)))?
        .unwrap_or_default();
    let found = SearchReport::new(&findings, &document, finder.index(), form.limit, form.certain);
    if form.json {
        json.extend(values(&search_form(&document, &found))?);
    } else if !found.is_empty() {
        let style = style(context, &document.first().language);
        if style.columns.is_none() {
            complain(&found.verdict(context.lang));
        }
        print(|out| list_hits(&mut Sheet::new(out, style), &document, &found))?;
    }
    let (verdict, is_empty) = (findings.verdict(), found.is_empty());
    // The process ends soon: the system takes millions of texts back at once, freed one by one they take a tenth of the time.
    drop(found);
    std::mem::forget((document, finder));
    let said = match verdict {
        Verdict::Certain => return Ok(Vec::new()),
        Verdict::Perhaps if !is_empty => Say::NothingCertain(cut(query, QUOTED)),
        Verdict::Perhaps | Verdict::Absent => Say::NothingFound(cut(query, QUOTED)),
    };
    let missing = findings.remark.filter(|_| findings.query.missing.is_some());
    let missing = missing.map(|missing| Say::Because(missing.text(context.lang)));
    let nearest = (!findings.nearest.is_empty()).then(|| Say::NearestTerms(findings.nearest.clone()));
    Ok(std::iter::once(said).chain(missing).chain(nearest).collect())
}

/// What the reader noted on the programme. Notes that cannot be read are told, and the rest is searched.
pub(super) fn notes(document: &Library, context: CommandContext) -> Vec<(Option<ParagraphId>, String)> {
    let mut state = ProgrammeState::open(state_folder(), document);
    if let Some(problem) = state.take_problem() {
        complain(&problem.message(context.lang));
    }
    state.placed(document).notes()
}
