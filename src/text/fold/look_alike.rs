//! Characters that look like others and stand for them: radicals that a PDF gives for ideographs, compatibility
//! ideographs, ligatures, forms of full and half width.

use unicode_normalization::char::decompose_compatible;

/// The half-width form of an ASCII character of full width, the European form of an Arabic digit (`١`, `۱`), and the blank
/// for the ideographic one; others as they are.
pub(crate) const fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => match char::from_u32(c as u32 - 0xfee0) {
            Some(half) => half,
            None => c,
        },
        '\u{660}'..='\u{669}' => (b'0' + (c as u32 - 0x660) as u8) as char,
        '\u{6f0}'..='\u{6f9}' => (b'0' + (c as u32 - 0x6f0) as u8) as char,
        '\u{3000}' => ' ',
        other => other,
    }
}

/// What a look-alike stands for: `⽆` and `⻓` for 无 and 长, a compatibility ideograph for the unified one, `ﬁ` for
/// `fi`, an Arabic presentation form for its letters. `None` for every other character.
///
/// Texts copied from PDF files are full of them. Letter case, width, accents and traditional forms are no matter of
/// looks and stay.
pub fn look_alike(c: char) -> Option<String> {
    match c {
        '\u{2e80}'..='\u{2eff}' | '\u{31c0}'..='\u{31ef}' => radical(c).map(String::from),
        '\u{2f00}'..='\u{2fdf}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fb00}'..='\u{fb06}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
        | '\u{2f800}'..='\u{2fa1f}' => {
            let mut meant = String::new();
            decompose_compatible(c, |part| meant.push(part));
            (!meant.chars().eq([c])).then_some(meant)
        }
        _ => None,
    }
}

/// A text with the Latin letters for those of Cyrillic and Greek that look the same, in words that have Latin ones too:
/// nobody writes a word in two alphabets.
pub(crate) fn in_one_alphabet(text: &str) -> String {
    const ALIKE: &str = "аaеeоoрpсcхxуyіiјjѕsАAВBЕEКKМMНHОOРPСCТTХXУYІIοoΑAΒBΕEΗHΙIΚKΜMΝNΟOΡPΤTΧXΥYΖZ";
    let latin = |c: char| {
        let mut pairs = ALIKE.chars();
        std::iter::from_fn(|| pairs.next().zip(pairs.next())).find(|(alike, _)| *alike == c).map(|(_, latin)| latin)
    };
    let in_latin = |word: &str| match word.chars().any(|c| c.is_ascii_alphabetic()) {
        true => word.chars().map(|c| latin(c).unwrap_or(c)).collect(),
        false => word.to_owned(),
    };
    if text.is_ascii() { text.to_owned() } else { text.split_inclusive(' ').map(in_latin).collect() }
}

/// The ideograph that a radical or stroke is drawn like; every other character as it is.
pub(super) fn radical_or_self(c: char) -> char {
    match c {
        '\u{2e80}'..='\u{2eff}' | '\u{31c0}'..='\u{31ef}' => radical(c).unwrap_or(c),
        _ => c,
    }
}

fn radical(c: char) -> Option<char> {
    let mut chars = RADICALS.chars();
    std::iter::from_fn(|| chars.next().zip(chars.next())).find(|(radical, _)| *radical == c).map(|(_, meant)| meant)
}

/// Each radical with its ideograph: Unicode's `EquivalentUnifiedIdeograph` (UCD 14) for the blocks CJK Radicals
/// Supplement and CJK Strokes. Compatibility decomposition knows two of the first block and none of the second.
const RADICALS: &str = "\
    ⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌\
    ⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓\
    ⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝\
    ⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐\
    ⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟㇆𠃌㇏乀㇐一㇑丨㇒丿㇓丿\
    ㇔丶㇕𠃍㇖乛㇗𠃊㇘𠃎㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn radicals_ligatures_and_compatibility_forms_have_meanings() {
        for (c, meant) in
            [('⽆', "无"), ('⻓', "长"), ('⺠', "民"), ('\u{f9d1}', "六"), ('ﬃ', "ffi"), ('\u{fefb}', "لا")]
        {
            assert_eq!(look_alike(c).as_deref(), Some(meant), "{c}");
        }
        for c in ['无', 'f', 'Ａ', 'é', '國', '１', 'の', '\u{fa0e}'] {
            assert_eq!(look_alike(c), None, "{c}");
        }
    }

    #[test]
    fn the_table_is_of_pairs_and_leads_out_of_itself() {
        let chars: Vec<char> = RADICALS.chars().collect();
        assert_eq!(chars.len() % 2, 0);
        for pair in chars.chunks(2) {
            assert!(crate::text::is_han(pair[1]) && !crate::text::is_han(pair[0]), "{pair:?}");
        }
    }

    #[test]
    fn only_ascii_has_a_half_width_here() {
        assert_eq!(['Ａ', '（', '\u{3000}', '。', 'a', 'ｱ'].map(half_width), ['A', '(', ' ', '。', 'a', 'ｱ']);
    }
}
