//! What kind of file a text is that is no plain text: a page, XML, a mail message.

use crate::i18n::import::Kind;
use crate::model::{PAGE_MARK, SCHEMA};

/// How much of a text is looked at.
const START: usize = 4096;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Markup {
    /// A web page, or a piece of one.
    Page,
    AkomaNtoso,
    /// Something else that is named, not read.
    Other(Kind),
}

/// Elements with which a piece of a page begins.
const PIECES: [&str; 29] = [
    "html", "head", "body", "div", "p", "section", "article", "main", "header", "nav", "table", "ol", "ul", "dl", "h1",
    "h2", "h3", "h4", "pre", "center", "blockquote", "font", "span", "meta", "title", "style", "script", "link",
    "form",
];

/// Tells what a text is by its beginning; `None` for plain text.
pub(super) fn of(text: &str) -> Option<Markup> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let start = text.char_indices().nth(START).and_then(|(end, _)| text.get(..end)).unwrap_or(text);
    if start.starts_with('<') && start.contains(PAGE_MARK) {
        return Some(Markup::Other(Kind::OwnPage));
    }
    match start.chars().next() {
        Some('<') => of_element(start),
        Some('{' | '[') => of_json(text).map(Markup::Other),
        _ => of_mail(start).map(Markup::Other),
    }
}

/// Data in JSON, whole: a programme as this program writes it, or something else.
fn of_json(text: &str) -> Option<Kind> {
    let data: serde_json::Value = serde_json::from_str(text).ok()?;
    let is_own = data.get("schema").and_then(serde_json::Value::as_str).is_some_and(|schema| schema == SCHEMA);
    Some(if is_own { Kind::OwnJson } else { Kind::Json })
}

fn of_element(start: &str) -> Option<Markup> {
    let is_xml = start.starts_with("<?xml");
    let says_word = start.contains("progid=\"Word.Document\"");
    let mut rest = start;
    // What may stand before the first element: declarations, comments, the kind of document.
    let name = loop {
        rest = rest.trim_start();
        let (open, close) = match rest {
            _ if rest.starts_with("<!--") => ("<!--", "-->"),
            _ if rest.starts_with("<?") => ("<?", "?>"),
            _ if rest.starts_with("<!") => ("<!", ">"),
            _ => break rest.strip_prefix('<')?,
        };
        if open == "<!" && rest.get(..14).is_some_and(|it| it.eq_ignore_ascii_case("<!doctype html")) {
            return Some(Markup::Page);
        }
        rest = rest.split_once(close)?.1;
    };
    let end = name.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).unwrap_or(name.len());
    let name = name.get(..end)?;
    if name.is_empty() || !name.chars().all(|c| c.is_alphanumeric() || matches!(c, ':' | '-' | '_' | '.')) {
        return None;
    }
    let lower = name.to_ascii_lowercase();
    Some(match lower.rsplit(':').next().unwrap_or(&lower) {
        "document" if lower.starts_with("office:") => Markup::Other(Kind::FlatOpenDocument),
        "worddocument" => Markup::Other(Kind::WordXml),
        "package" if says_word || lower == "pkg:package" => Markup::Other(Kind::WordXml),
        "html" => Markup::Page,
        "akomantoso" => Markup::AkomaNtoso,
        _ if is_xml => Markup::Other(Kind::Xml { root: name.to_owned() }),
        known if PIECES.contains(&known) && start.contains("</") => Markup::Page,
        _ => return None,
    })
}

/// A message is told by its header: fields one a line, among them those of MIME or of mail.
fn of_mail(start: &str) -> Option<Kind> {
    // `-----Original Message-----` stands above one that is handed on.
    let start = if start.starts_with("---") { start.split_once('\n')?.1 } else { start };
    let header = start.split("\n\n").next()?.split("\r\n\r\n").next()?;
    let mut fields = Vec::new();
    for line in header.lines() {
        if line.starts_with([' ', '\t']) && !fields.is_empty() {
            continue;
        }
        let (field, _) = line.split_once(':')?;
        let is_field = !field.is_empty() && field.chars().all(|c| c.is_ascii_graphic());
        fields.push(is_field.then(|| field.to_ascii_lowercase())?);
    }
    let has = |name: &str| fields.iter().any(|field| field == name);
    let lower = header.to_ascii_lowercase();
    if has("snapshot-content-location") || (has("mime-version") && lower.contains("multipart/related")) {
        return Some(Kind::WebArchive);
    }
    let is_mail =
        has("mime-version") || has("received") || has("message-id") || (has("from") && has("to") && has("subject"));
    is_mail.then_some(Kind::Mail)
}

/// The encoding that a page or XML declares in its first bytes.
pub(super) fn declared_encoding(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let start = bytes.get(..bytes.len().min(1024))?;
    if !start.trim_ascii_start().starts_with(b"<") {
        return None;
    }
    let start: String = start.iter().map(|byte| char::from(*byte).to_ascii_lowercase()).collect();
    let behind = ["charset=", "encoding="].iter().find_map(|word| start.split_once(word))?.1;
    let label: String = behind
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':'))
        .collect();
    encoding_rs::Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_pieces_of_them_are_told() {
        for text in [
            "<!DOCTYPE html><p>x",
            "<!doctype HTML PUBLIC \"-//W3C//DTD XHTML 1.0\">\n<html>",
            "\u{feff}\n<?xml version=\"1.0\"?>\n<!-- saved -->\n<html xmlns=\"x\">",
            "<!-- saved from url=(0014)about:internet -->\n<HTML><body>",
            "\n<div class=\"doc\">\n<p>1. x</p></div>",
            "<p>x</p>",
        ] {
            assert_eq!(of(text), Some(Markup::Page), "{text}");
        }
    }

    #[test]
    fn what_is_not_read_is_named() {
        for (text, kind) in [
            ("<?xml version='1.0'?><office:document xmlns:office='x'>", Kind::FlatOpenDocument),
            ("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument>", Kind::WordXml),
            ("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><pkg:package>", Kind::WordXml),
            ("<?xml version='1.0'?>\n<a:feed>", Kind::Xml { root: "a:feed".to_owned() }),
            ("<?xml version='1.0'?>\n<p>", Kind::Xml { root: "p".to_owned() }),
            ("From: <Saved by Blink>\nSnapshot-Content-Location: x\nMIME-Version: 1.0\n\n--b", Kind::WebArchive),
            ("Received: from a\n\tby b\nSubject: x\n\n1. x", Kind::Mail),
            ("{\"schema\": \"https://ctc\"}", Kind::Json),
            ("<!DOCTYPE html>\n<html><head><meta name=\"generator\" content=\"ctc-programme\"><p>", Kind::OwnPage),
            ("[1, 2]", Kind::Json),
            ("From: a\r\nTo: b\r\nSubject: x\r\n\r\n1. x", Kind::Mail),
            ("--- Original ---\nFrom: a\nTo: b\nSubject: x\n\n1. x", Kind::Mail),
        ] {
            assert_eq!(of(text), Some(Markup::Other(kind)), "{text}");
        }
    }

    #[test]
    fn akoma_ntoso_is_told_with_any_prefix() {
        for text in ["<?xml version='1.0'?>\n<akn:akomaNtoso>", "<akomaNtoso xmlns='x'>", "<!-- a --><AkomaNtoso>"] {
            assert_eq!(of(text), Some(Markup::AkomaNtoso), "{text}");
        }
    }

    #[test]
    fn plain_text_stays_plain_text() {
        for text in [
            "1. x", "Subject: x\n\n1. x", "< 5 per cent", "<br> x", "<see annex>", "", "<", "<!-- x", "From: x",
            "[Original: English]", "{1} x",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn a_declared_encoding_is_believed() {
        let name = |text: &str| declared_encoding(text.as_bytes()).map(encoding_rs::Encoding::name);
        assert_eq!(name("<html><META http-equiv=x content=\"text/html; charset=gb2312\">"), Some("GBK"));
        assert_eq!(name("<?xml version='1.0' encoding='Big5'?>"), Some("Big5"));
        assert_eq!((name("<html>"), name("charset=gb2312")), (None, None));
    }
}
