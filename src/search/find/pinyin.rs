//! Whether letters can be read as pinyin at all, and pinyin as people type it: with tones, with `nyu` for `nü`.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::dictionary;
use super::readings::readings;

/// The longest syllable, in letters.
const LONGEST: usize = 6;

pub(crate) fn is_whole(letters: &str) -> bool {
    let mut reached = vec![0];
    while !reached.is_empty() && !reached.contains(&letters.len()) {
        let longer = |from: &usize| {
            let (from, rest) = (*from, letters.get(*from..).unwrap_or_default());
            let ends = (1..=LONGEST).filter_map(move |length| rest.get(..length)).filter(|one| SYLLABLES.contains(one));
            ends.map(move |syllable| from + syllable.len())
        };
        reached = reached.iter().flat_map(longer).collect();
        reached.sort_unstable();
        reached.dedup();
    }
    !letters.is_empty() && !reached.is_empty()
}

pub(crate) fn is_syllable(letters: &str) -> bool {
    SYLLABLES.contains(letters)
}

/// Whether letters are the whole sound of a known word of two characters and more.
pub(crate) fn spells_a_word(letters: &str) -> bool {
    is_whole(letters) && dictionary::words().any(|word| sounds_as(word, word.chars().count(), letters))
}

/// Whether a word of so many characters is read as these letters.
pub(crate) fn sounds_as(word: &str, length: usize, letters: &str) -> bool {
    // Most words are of another length, which is known by their bytes.
    if word.len() != length * 3 {
        return false;
    }
    let mut reached = vec![0];
    for c in word.chars() {
        let readings = readings(c);
        let rests = reached.iter().filter_map(|at| Some((*at, letters.get(*at..)?)));
        let further = |(at, rest): (usize, &str)| -> Vec<usize> {
            readings.iter().filter(|reading| rest.starts_with(reading.as_str())).map(|one| at + one.len()).collect()
        };
        reached = rests.flat_map(further).collect();
        if reached.is_empty() {
            return false;
        }
    }
    reached.contains(&letters.len())
}

/// Whether letters may be the first letters of syllables: none begins with `i`, `u` or `v`.
pub(crate) fn may_be_initials(letters: &[char]) -> bool {
    !letters.iter().any(|letter| matches!(letter, 'i' | 'u' | 'v'))
}

/// Pinyin without the tones that are written behind its syllables: `wu2ren2ji1`. `None` where there are none.
pub(crate) fn without_tones(word: &str) -> Option<String> {
    let has_tones =
        word.ends_with(|c: char| matches!(c, '1'..='5')) && word.starts_with(|c: char| c.is_ascii_lowercase());
    let syllables = word.split(|c: char| matches!(c, '1'..='5')).filter(|syllable| !syllable.is_empty());
    let syllables: Vec<String> = syllables.map(|syllable| with_v(&syllable.replace("u:", "v"))).collect();
    let all_are_pinyin = syllables.iter().all(|syllable| is_whole(syllable));
    let is_plain = !word.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_digit));
    (has_tones && all_are_pinyin && is_plain).then(|| syllables.concat())
}

/// Letters with `v` for every spelling of `ü` that typists use: `nyu`, `lyu`.
pub(crate) fn with_v(letters: &str) -> String {
    letters.replace("nyu", "nv").replace("lyu", "lv")
}

static SYLLABLES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| LIST.split_whitespace().chain(["nv", "lv", "nve", "lve"]).collect());

/// All syllables of Mandarin without tones, `v` for `ü`.
const LIST: &str = "\
    a ai an ang ao ba bai ban bang bao bei ben beng bi bia bian biang biao bie bin bing biu bo bu ca cai can cang \
    cao ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun \
    chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong \
    dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fiao fo fou fu ga gai gan gang gao ge gei gen \
    geng ging gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai \
    huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke \
    kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang \
    liao lie lin ling liu lo long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie \
    min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu \
    nuan nun nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian \
    qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru ruan rui run ruo sa \
    sai san sang sao se sei sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan \
    shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie ting \
    tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu \
    xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng \
    zha zhai zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou \
    zu zuan zui zun zuo";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_other_languages_are_no_pinyin() {
        for word in ["zhanchang", "funv", "lvxing", "xian", "a"] {
            assert!(is_whole(word), "{word}");
        }
        for word in ["aviation", "drone", "xyz", "ing", "", "terrorism", "zhanch"] {
            assert!(!is_whole(word), "{word}");
        }
        assert!(may_be_initials(&['z', 'c']) && !may_be_initials(&['i']));
    }

    #[test]
    fn tones_are_taken_off_pinyin_only() {
        for (typed, plain) in [("wu2ren2ji1", Some("wurenji")), ("nu:3xing4", Some("nvxing")), ("nyu3", Some("nv"))] {
            assert_eq!(without_tones(typed).as_deref(), plain, "{typed}");
        }
        for typed in ["a23", "cop28", "e40", "2462", "wurenji", "s5x2"] {
            assert_eq!(without_tones(typed), None, "{typed}");
        }
        assert_eq!(with_v("nyuxing"), "nvxing");
    }

    #[test]
    fn any_reading_of_each_character_will_do() {
        assert!(sounds_as("核武器", 3, "hewuqi") && sounds_as("银行家", 3, "yinhangjia"));
        assert!(!sounds_as("核武器", 3, "hewuq") && !sounds_as("核武", 3, "hewu") && !sounds_as("", 1, "he"));
    }
}
