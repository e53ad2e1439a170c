//! Keys as the key bindings mean them, though an input method is on.

use crossterm::event::{KeyCode, KeyEvent};

/// The key that the person means who types a command with a Chinese input method switched on.
///
/// Full-width letters and signs count as the half-width ones of the same key, and Chinese punctuation as the sign it
/// shares its key with. Only for commands: in a text field the character itself is meant.
pub(crate) fn half_width(key: KeyEvent) -> KeyEvent {
    let KeyCode::Char(c) = key.code else { return key };
    let half = match c {
        '。' => '.',
        '、' => '/',
        '《' => '<',
        '》' => '>',
        '【' | '「' => '[',
        '】' | '」' => ']',
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        _ => crate::text::half_width(c),
    };
    KeyEvent { code: KeyCode::Char(half), ..key }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_typed_with_an_input_method_mean_the_same() {
        let means = |c| half_width(KeyCode::Char(c).into()).code;
        for (typed, meant) in [
            ('：', ':'),
            ('／', '/'),
            ('、', '/'),
            ('？', '?'),
            ('ｊ', 'j'),
            ('Ｇ', 'G'),
            ('　', ' '),
            ('》', '>'),
            ('二', '二'),
        ] {
            assert_eq!(means(typed), KeyCode::Char(meant));
        }
        assert_eq!(half_width(KeyCode::Up.into()).code, KeyCode::Up);
    }
}
