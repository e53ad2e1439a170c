//! What a difference in substance changes, in words.

use super::Lang;
use super::compare::only_in;

/// Each class as `compare --json` names it, in English and in Chinese.
const NAMES: &[(&str, &str, &str)] = &[
    ("negation", "negation", "否定"),
    ("permission", "permission", "许可与禁止"),
    ("modality", "how binding", "约束程度"),
    ("obligation", "compulsory or voluntary", "强制或自愿"),
    ("condition", "condition", "条件"),
    ("hedge", "hedge", "限定语"),
    ("renewal", "going on", "延续"),
    ("scope", "only, including, excluding", "范围限定"),
    ("quantifier", "how many of them", "全称或部分"),
    ("bound", "at least, at most", "上下限"),
    ("number", "number", "数目"),
    ("ordinal", "which in order", "次第"),
    ("frequency", "how often", "频次"),
    ("period", "how long or when", "期限与先后"),
    ("date", "date", "日期"),
    ("direction", "direction", "方向"),
    ("publicity", "public or confidential", "公开或保密"),
    ("manner", "manner", "方式"),
    ("tense", "planned or done", "拟做或已做"),
    ("comparison", "comparison", "比较"),
    ("referent", "which of those named", "所指"),
    ("actor", "actor", "行为者"),
    ("joint", "and, or", "并列或选择"),
    ("list", "member of a list", "列举项"),
    ("matter", "other words", "内容"),
];

/// The most characters of a word that is quoted in a sentence.
const QUOTED: usize = 16;

/// A class, given by its name in `compare --json`, in words; the name itself where there is no such class.
pub(crate) fn class(lang: Lang, name: &str) -> &str {
    let row = NAMES.iter().find(|(known, ..)| *known == name);
    row.map_or(name, |(_, en, zh)| match lang {
        Lang::En => en,
        Lang::Zh => zh,
    })
}

/// The name in `compare --json` of the class that a text is the name of, in either language, or begins: `neg`, 否定.
pub(crate) fn class_named(text: &str) -> Option<&'static str> {
    let whole = NAMES.iter().find(|(name, _, zh)| *name == text || *zh == text);
    let begun = || NAMES.iter().find(|(name, _, zh)| name.starts_with(text) || zh.starts_with(text));
    whole.or_else(begun).map(|(name, ..)| *name)
}

/// A query that ends with the beginning of a class, `diff:co`, with each class that begins so in its place; none where it is
/// whole.
pub(crate) fn classes_begun(query: &str) -> Vec<String> {
    let Some((before, begun)) = ["diff:", "差异:", "差异："].iter().find_map(|word| {
        let at = query.rfind(word)? + word.len();
        query.split_at_checked(at)
    }) else {
        return Vec::new();
    };
    let names = NAMES.iter().flat_map(|(name, _, zh)| [*name, *zh]);
    let is_begun =
        |name: &&str| name.starts_with(begun) && *name != begun && name.is_ascii() == before.ends_with("diff:");
    names.filter(is_begun).map(|name| format!("{before}{name}")).collect()
}

/// The names of all classes, in Chinese as they are shown.
pub(crate) fn class_names(lang: Lang) -> Vec<&'static str> {
    NAMES.iter().map(|(name, _, zh)| if lang == Lang::Zh { *zh } else { *name }).collect()
}

/// Says what a difference changes, from its class and what each side has in its place; `part` is the part that alone has
/// something, empty where none has: `frequency: “once” against “twice”`, `condition only in the annex`.
pub(crate) fn change(lang: Lang, name: &str, left: Option<&str>, right: Option<&str>, part: &str) -> String {
    let class = class(lang, name);
    let is_short = |text: &str| text.chars().count() <= QUOTED && !text.is_empty();
    match (left.map(str::trim), right.map(str::trim)) {
        (Some(left), Some(right)) if is_short(left) && is_short(right) => match lang {
            Lang::En => format!("{class}: “{left}” against “{right}”"),
            Lang::Zh => format!("{class}：“{left}”对“{right}”"),
        },
        (Some(_), Some(_)) | (None, None) => class.to_owned(),
        _ if part.is_empty() => class.to_owned(),
        _ => match lang {
            Lang::En => format!("{class} {}", only_in(lang, part)),
            Lang::Zh => format!("{class}，{}", only_in(lang, part)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_that_is_begun_is_completed() {
        assert_eq!(classes_begun("人权 diff:con"), ["人权 diff:condition"]);
        assert_eq!(classes_begun("diff:mo"), ["diff:modality"]);
        assert_eq!(classes_begun("差异:限"), ["差异:限定语"]);
        assert_eq!(classes_begun("diff:").len(), NAMES.len());
        for done in ["diff:condition", "diff:xyz", "condition", ""] {
            assert!(classes_begun(done).is_empty(), "{done}");
        }
    }

    #[test]
    fn a_change_is_told_in_words() {
        assert_eq!(
            change(Lang::En, "frequency", Some("once"), Some("twice "), ""),
            "how often: “once” against “twice”"
        );
        assert_eq!(change(Lang::En, "condition", None, Some("if asked"), "annex"), "condition only in annex");
        assert_eq!(change(Lang::Zh, "negation", Some("不"), None, "附件"), "否定，仅见于附件");
        assert_eq!(change(Lang::Zh, "number", Some("一"), Some("三"), ""), "数目：“一”对“三”");
    }

    #[test]
    fn what_is_long_is_not_quoted() {
        let long = "a clause of many words that says a lot";
        assert_eq!(change(Lang::En, "matter", Some(long), Some("b"), ""), "other words");
        assert_eq!(class(Lang::En, "unheard"), "unheard");
    }
}
