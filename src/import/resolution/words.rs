//! The words by which the parts of a resolution are told, in the official languages.

use super::super::line::is_hanzi;

/// Nouns that name an organ which adopts resolutions.
const ORGANS: [&str; 22] = [
    "council", "assembly", "committee", "commission", "conference", "board", "meeting", "conseil", "assemblée",
    "comité", "commission", "consejo", "asamblea", "comisión", "совет", "ассамблея", "комитет", "理事会", "大会",
    "委员会", "會", "大會",
];

/// Whether a line that opens a resolution names the Security Council.
pub(super) fn is_of_security_council(text: &str) -> bool {
    const COUNCIL: [&str; 3] = ["The Security Council", "Le Conseil de sécurité", "El Consejo de Seguridad"];
    COUNCIL.contains(&text.trim_end_matches(['.', ',']))
}

/// Whether a line opens a resolution: an organ's name and a comma, nothing else. Old prints lack the comma.
pub(super) fn is_opening(text: &str) -> bool {
    let text = text.trim();
    if is_of_security_council(text) || text.trim_end_matches('.') == "The General Assembly" {
        return true;
    }
    let Some(name) = text.strip_suffix([',', '，', '、']) else { return false };
    let name = name.trim();
    let words = name.split_whitespace().count();
    if name.chars().next().is_some_and(is_hanzi) {
        return name.chars().count() <= 14 && ORGANS.iter().any(|organ| name.ends_with(organ));
    }
    let lower = name.to_lowercase();
    let has_organ = lower.split(|c: char| !c.is_alphanumeric()).any(|word| ORGANS.contains(&word));
    let begins = ["the ", "le ", "la ", "l’", "l'", "el "].iter().any(|article| lower.starts_with(article));
    let is_russian = lower.starts_with(|c: char| matches!(c, '\u{400}'..='\u{4ff}'));
    (1..=9).contains(&words) && has_organ && (begins || is_russian) && name.starts_with(char::is_uppercase)
}

/// Words that begin a preambular paragraph and end neither in `-ing` nor in its like.
const BEGINNINGS: [&str; 62] = [
    "aware", "conscious", "mindful", "convinced", "concerned", "alarmed", "guided", "determined", "deeply", "gravely",
    "fully", "also", "further", "disturbed", "distressed", "encouraged", "shocked", "appalled", "inspired",
    "cognizant", "keenly", "profoundly", "seriously", "strongly", "particularly", "desirous", "dismayed", "outraged",
    "committed", "resolved", "anxious", "satisfied", "grieved", "pursuant", "moved", "greatly", "firmly", "extremely",
    "again", "once", "still", "in", "with", "bearing", "consciente", "conscient", "conscients", "convaincu",
    "convaincue", "profondément", "vivement", "gravement", "alarmé", "préoccupé", "préoccupée", "résolu", "convencido",
    "convencida", "profundamente", "gravemente", "resuelto", "solemnly",
];

/// How preambular paragraphs begin in Chinese.
const CHINESE: [&str; 44] = [
    "回顾", "回顧", "重申", "认识到", "意识到", "注意到", "深信", "铭记", "表示", "强调", "赞扬", "决心", "根据",
    "依照", "欢迎", "关切", "深为", "深切", "严重", "赞赏", "考虑到", "忆及", "申明", "念及", "感到", "进一步", "还",
    "又", "再次", "确认", "审议了", "收到", "鉴于", "承认", "谴责", "着重", "坚信", "痛惜", "感谢", "特别", "遵循",
    "遵照", "震惊", "满意地",
];

/// Whether a line begins a preambular paragraph, be it with a small letter.
pub(in super::super) fn is_preambular(text: &str) -> bool {
    if text.chars().next().is_some_and(is_hanzi) {
        return CHINESE.iter().any(|word| text.starts_with(word));
    }
    let word = first_word(text);
    let lower = word.to_lowercase();
    let is_russian = lower.starts_with(|c: char| matches!(c, '\u{400}'..='\u{4ff}'));
    if is_russian {
        return ["ая", "уя", "яя", "ясь", "ив", "ав", "учи", "ев", "но", "ша"].iter().any(|end| lower.ends_with(end));
    }
    let is_participle =
        ["ing", "ant", "ando", "endo"].iter().any(|end| lower.len() > end.len() + 1 && lower.ends_with(end));
    is_participle || BEGINNINGS.contains(&lower.as_str())
}

/// Words that may stand before the verb of an operative paragraph.
const ADVERBS: [&str; 10] =
    ["also", "further", "strongly", "again", "once", "solemnly", "deeply", "urgently", "hereby", "expressly"];

/// Words in `-s` that are no verbs of operative paragraphs.
const NO_VERBS: [&str; 13] = [
    "nations", "states", "members", "as", "this", "its", "his", "various", "whereas", "conscious", "perhaps",
    "towards", "anxious",
];

/// Whether a line begins an operative paragraph that bears no number: `Decides to`, `Also calls upon`.
pub(in super::super) fn is_operative(text: &str) -> bool {
    let mut words = text.split_whitespace().map(|word| word.trim_end_matches([',', ':']));
    let Some(first) = words.next().filter(|word| word.starts_with(char::is_uppercase)) else { return false };
    let lower = first.to_lowercase();
    let verb = if ADVERBS.contains(&lower.as_str()) { words.next().unwrap_or("").to_owned() } else { lower };
    let is_verb = verb.len() >= 4
        && verb.ends_with('s')
        && !verb.ends_with("ss")
        && !verb.ends_with("ous")
        && verb.chars().all(|c| c.is_ascii_lowercase());
    // A verb alone is a heading: `Reports`.
    let goes_on = words.next().is_some() || text.ends_with(':');
    is_verb && goes_on && !NO_VERBS.contains(&verb.as_str())
}

/// Whether a line begins with the verb of a clause that no other word of a sentence looks like.
pub(in super::super) fn is_decision(text: &str) -> bool {
    ["Decides ", "Recommends ", "Requests ", "Calls upon ", "Demands ", "Urges ", "Condemns ", "Resolves "]
        .iter()
        .any(|verb| text.starts_with(verb))
}

/// Whether a line is the first operative paragraph with a misprinted stop: `1, Recognizes`.
pub(super) fn is_misprinted_first(text: &str) -> bool {
    let rest = text.strip_prefix("1,").or_else(|| text.strip_prefix("1;")).or_else(|| text.strip_prefix("I."));
    rest.is_some_and(|rest| rest.starts_with(char::is_whitespace) && is_operative(rest))
}

/// Whether a line says how a document was adopted.
pub(super) fn is_adoption(text: &str) -> bool {
    const STARTS: [&str; 14] = [
        "Adopted ", "ADOPTED ", "Resolution adopted", "RESOLUTION ADOPTED", "[on the report of", "[without reference",
        "[adopted", "Adoptée ", "Résolution adoptée", "Aprobada ", "Resolución aprobada", "Принята ",
        "Резолюция, принятая", "принятая ",
    ];
    let is_day = text.strip_prefix("of ").is_some_and(|day| day.starts_with(|c: char| c.is_ascii_digit()));
    let is_chinese = text.chars().any(is_hanzi)
        && text.ends_with(['过', '過', '议', '議', ']'])
        && (text.contains("通过") || text.contains("通過") || text.contains("大会决议"));
    is_day || is_chinese || STARTS.iter().any(|start| text.starts_with(start))
}

/// Whether a line below the operative part says how the document was adopted.
pub(in super::super) fn is_closing(text: &str) -> bool {
    let is_meeting = text.chars().count() <= 60
        && ["plenary meeting", "séance plénière", "sesión plenaria", "пленарное заседание", "次全体会议"]
            .iter()
            .any(|word| text.contains(word));
    is_meeting
        || text.starts_with("Adopted ")
        || text.starts_with("Adopted\u{a0}")
        || text.starts_with("Adoptée")
        || text.starts_with("Aprobada")
        || text.starts_with("Принята")
}

/// Whether a line is the title of a resolution: its number, and for one of the Assembly its subject.
pub(super) fn is_title(text: &str) -> bool {
    let lower = text.to_lowercase();
    let named = ["resolution", "résolution", "resolución", "резолюция", "draft resolution", "projet de résolution"];
    let after = named.iter().find_map(|word| lower.strip_prefix(word)).map(str::trim_start);
    let is_numbered = after.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let is_chinese = text.starts_with('第') && (text.ends_with("号决议") || text.ends_with("號決議"));
    is_numbered || is_chinese || is_long_title(text)
}

/// Whether a line begins a title with the number of the session: `78/115. Technical assistance`.
pub(super) fn is_long_title(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.len() <= 4 && part.chars().all(|c| c.is_ascii_digit());
    let number = text.split(['.', '．', ' ']).next().unwrap_or("");
    number.split_once('/').is_some_and(|(session, number)| is_part(session) && is_part(number))
}

/// Whether a line of the masthead stands by itself.
pub(super) fn is_agenda(text: &str) -> bool {
    ["Agenda item", "Distr", "Original", "议程项目", "Point ", "Tema ", "Пункт "]
        .iter()
        .any(|start| text.starts_with(start))
}

/// Whether a line is the letter or numeral of a part of a resolution, alone.
pub(super) fn is_part_mark(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.chars().all(|c| c.is_ascii_uppercase())
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or("")
}
