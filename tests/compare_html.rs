//! The page of all pairs, opened in a real browser where one is installed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

#[cfg(unix)]
use std::{path::Path, process::Command};

use ctc_programme::citation::Links;
use ctc_programme::compare::{Framing, compare};
use ctc_programme::i18n::Lang;
use ctc_programme::model::{Library, Programme, embedded};
use ctc_programme::report::write_html;

fn page(document: &Library, lang: Lang) -> String {
    let pairing = document.counterparts().expect("two parts");
    let framing = Framing::learn(document, &pairing);
    let comparisons: Vec<_> = pairing.links().iter().map(|pair| compare(document, &framing, pair)).collect();
    let mut out = Vec::new();
    write_html(&mut out, document, &comparisons, lang, &Links::new(None, &document.first().language)).unwrap();
    String::from_utf8(out).expect("UTF-8")
}

fn hostile() -> Library {
    let programme: Programme = serde_json::from_value(serde_json::json!({
        "schema": "ctc-programme/1", "language": "zh\"><script>alert(1)</script>",
        "parts": [
            {"id": "annex", "label": "<b>annex", "paragraphs": [
                {"number": 1, "text": "</p><script>alert(1)</script>\u{1b}[31m 第1373(2001)号决议 & \u{202e}甲"}]},
            {"id": "enclosure", "paragraphs": [
                {"number": 1, "text": "<img src=x onerror=alert(2)> 第1624(2005)号决议，考虑"}]},
        ],
    }))
    .unwrap();
    Library::from(programme)
}

/// The text of a page as a reader sees it.
fn text_of(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

#[test]
fn every_paragraph_is_on_the_page_whole() {
    let document = embedded().unwrap();
    // Clauses that face each other stand in paragraphs of their own.
    let text: String = text_of(&page(&document, Lang::Zh)).split_whitespace().collect();
    for paragraph in document.paragraphs() {
        for clause in paragraph.text.split_inclusive(['。', '；', ';']) {
            let clause: String = clause.split_whitespace().collect();
            assert!(text.contains(&clause), "{clause}");
        }
    }
}

#[test]
fn nothing_is_loaded_and_no_script_runs() {
    for page in [page(&embedded().unwrap(), Lang::En), page(&hostile(), Lang::En)] {
        for loads in ["<script", "<img", "<link", "<iframe", "@import", "url("] {
            assert!(!page.contains(loads), "{loads}");
        }
        assert!(!page.contains('\u{1b}') && !page.contains('\u{202e}'), "control characters are visible marks");
    }
}

#[test]
fn citations_lead_to_the_official_pages() {
    let page = page(&embedded().unwrap(), Lang::En);
    assert!(page.contains("href=\"https://undocs.org/zh/S/RES/1373%282001%29\""));
    assert!(page.contains("href=\"https://undocs.org/zh/S/2020/731\""));
}

#[test]
fn links_within_the_page_lead_somewhere() {
    let page = page(&embedded().unwrap(), Lang::En);
    let targets: Vec<&str> = page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(targets.len() > 51);
    for target in targets {
        assert!(page.contains(&format!("id=\"{target}\"")), "{target}");
    }
}

// Under wine the browser of the system below is seen, but is not to be started.
#[cfg(not(windows))]
#[test]
fn a_browser_shows_it() {
    let Some(browser) = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .into_iter()
        .find(|path| Path::new(path).exists())
    else {
        println!("skipped: no Chromium is installed");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    std::fs::write(&file, page(&embedded().unwrap(), Lang::En)).unwrap();
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("file://{}", file.display()))
        .output()
        .unwrap();
    let seen = String::from_utf8_lossy(&output.stdout);
    assert_eq!(seen.matches("<section class=\"pair").count(), 51, "{}", String::from_utf8_lossy(&output.stderr));
    assert!(seen.contains("<mark class=\"substance\""));
}
