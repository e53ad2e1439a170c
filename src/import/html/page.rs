//! The source of a page before it is parsed: one in XML is turned into HTML, one without a bottom is refused.

use std::borrow::Cow;

/// A page in XML as HTML: what is empty there is closed at once, and what is quoted whole there is text.
pub(super) fn as_html(text: &str) -> Cow<'_, str> {
    const VOID: [&str; 14] =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with("<?xml") {
        return Cow::Borrowed(text);
    }
    let mut page = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('<') {
        page.push_str(before);
        if let Some((quoted, after)) = behind.strip_prefix("![CDATA[").and_then(|quoted| quoted.split_once("]]>")) {
            page.push_str(&quoted.replace('&', "&amp;").replace('<', "&lt;"));
            rest = after;
            continue;
        }
        let (tag, after) = behind.split_once('>').unwrap_or((behind, ""));
        let name = tag.split([' ', '\t', '\n', '\r', '/']).next().unwrap_or("");
        let empty = tag.strip_suffix('/').filter(|_| !name.is_empty() && !VOID.contains(&name));
        let closed = empty.map_or_else(|| format!("<{tag}>"), |open| format!("<{open}></{name}>"));
        page.push_str(if behind.contains('>') { &closed } else { "<" });
        rest = if behind.contains('>') { after } else { behind };
    }
    page.push_str(rest);
    Cow::Owned(page)
}

/// Whether a page opens more elements than it closes, by more than `most`. html5ever 0.40.1 looks through all that are open at each new
/// one, so that some ten thousand of them take it minutes. Only elements that a page has to close are counted.
pub(super) fn is_bottomless(text: &str, most: usize) -> bool {
    const CLOSED: [&str; 12] =
        ["div", "span", "section", "article", "ul", "ol", "table", "blockquote", "font", "center", "b", "i"];
    let mut depth = 0_usize;
    text.split('<').skip(1).any(|piece| {
        let (is_end, name) = piece.strip_prefix('/').map_or((false, piece), |name| (true, name));
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let is_counted =
            name.get(..end).is_some_and(|name| CLOSED.iter().any(|known| name.eq_ignore_ascii_case(known)));
        match (is_counted, is_end) {
            (true, false) => depth += 1,
            (true, true) => depth = depth.saturating_sub(1),
            (false, _) => {}
        }
        depth > most
    })
}
