//! The macros that state a message once: its name, what it takes, and the sentence in English and in Chinese.

use std::borrow::Cow;
use std::fmt;

use super::Lang;

/// Defines an enum of messages, one row each: name and arguments, English, Chinese.
///
/// An argument is written in braces in the sentences, `{path}`; a list is joined as the language does, and another
/// message is said in the same language ([`Argument`]). A sentence that depends on its arguments, such as a plural, is
/// a block that gives a `String`; in it the arguments are references. A row without a Chinese sentence does not
/// compile, and an argument that a sentence leaves out is an unused variable.
macro_rules! messages {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident $(<$life:lifetime>)? -> $text:ty {
            $(
                $(#[$about:meta])*
                $variant:ident $(($($part:ident: $part_type:ty),+))? $({ $($field:ident: $field_type:ty),+ })?:
                    $english:tt, $chinese:tt;
            )+
        }
    ) => {
        $(#[$meta])*
        $vis enum $name $(<$life>)? {
            $(
                $(#[$about])*
                $variant $(($($part_type),+))? $({ $($field: $field_type),+ })?,
            )+
        }

        impl $(<$life>)? $name $(<$life>)? {
            $vis fn text(&self, lang: $crate::i18n::Lang) -> $text {
                match lang {
                    $crate::i18n::Lang::En => match self { $(
                        Self::$variant $(($($part),+))? $({ $($field),+ })? => $crate::i18n::messages::said!(
                            lang, [$($($part)+)? $($($field)+)?], $english
                        ).into(),
                    )+ },
                    $crate::i18n::Lang::Zh => match self { $(
                        Self::$variant $(($($part),+))? $({ $($field),+ })? => $crate::i18n::messages::said!(
                            lang, [$($($part)+)? $($($field)+)?], $chinese
                        ).into(),
                    )+ },
                }
            }
        }

        impl $(<$life>)? $crate::i18n::messages::Argument for $name $(<$life>)? {
            fn said(&self, lang: $crate::i18n::Lang) -> std::borrow::Cow<'_, str> {
                self.text(lang).into()
            }
        }
    };
}

/// Defines an enum of words without arguments, one row each: name, English, Chinese. Their text costs nothing.
macro_rules! words {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($(#[$about:meta])* $variant:ident: $english:literal, $chinese:literal;)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        $vis enum $name {
            $($(#[$about])* $variant,)+
        }

        #[allow(dead_code)] // not every enum of words is gone through
        impl $name {
            /// All of them, in the order of their rows.
            $vis const ALL: &'static [Self] = &[$(Self::$variant,)+];

            $vis const fn text(self, lang: $crate::i18n::Lang) -> &'static str {
                match lang {
                    $crate::i18n::Lang::En => match self { $(Self::$variant => $english,)+ },
                    $crate::i18n::Lang::Zh => match self { $(Self::$variant => $chinese,)+ },
                }
            }
        }

        impl $crate::i18n::messages::Argument for $name {
            fn said(&self, lang: $crate::i18n::Lang) -> std::borrow::Cow<'_, str> {
                self.text(lang).into()
            }
        }
    };
}

/// One sentence of a row: a literal takes the arguments in the language, a block makes of them what it likes.
macro_rules! said {
    ($lang:ident, [$($argument:ident)*], $text:literal) => {{
        $(let $argument = $crate::i18n::messages::Argument::said($argument, $lang);)*
        $crate::i18n::messages::sentence(format_args!($text))
    }};
    ($lang:ident, [$($argument:ident)*], { $($code:tt)* }) => {
        std::borrow::Cow::<'static, str>::Owned({ $($code)* })
    };
}

pub(super) use {messages, said, words};

/// Something that stands in a sentence in the sentence's language.
pub(super) trait Argument {
    fn said(&self, lang: Lang) -> Cow<'_, str>;
}

impl Argument for String {
    fn said(&self, _: Lang) -> Cow<'_, str> {
        self.into()
    }
}

impl Argument for &str {
    fn said(&self, _: Lang) -> Cow<'_, str> {
        (*self).into()
    }
}

impl<T: Argument> Argument for Box<T> {
    fn said(&self, lang: Lang) -> Cow<'_, str> {
        (**self).said(lang)
    }
}

/// A list: with commas, in Chinese with enumeration commas.
impl<T: Argument> Argument for Vec<T> {
    fn said(&self, lang: Lang) -> Cow<'_, str> {
        let comma = match lang {
            Lang::En => ", ",
            Lang::Zh => "、",
        };
        self.iter().map(|one| one.said(lang)).collect::<Vec<_>>().join(comma).into()
    }
}

macro_rules! plain_arguments {
    ($($type:ty)+) => {
        $(impl Argument for $type {
            fn said(&self, _: Lang) -> Cow<'_, str> {
                self.to_string().into()
            }
        })+
    };
}

plain_arguments!(char f64 u8 u16 u32 u64 usize);

/// A sentence, borrowed where nothing had to be put in.
pub(super) fn sentence(arguments: fmt::Arguments<'_>) -> Cow<'static, str> {
    arguments.as_str().map_or_else(|| arguments.to_string().into(), Cow::from)
}

/// A number with its English noun, whose plural ends in `s`: `1 pair`, `2 pairs`.
pub(super) fn counted(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    words! {
        pub(super) enum Fruit {
            Apple: "apple", "苹果";
            Pear: "pear", "梨";
        }
    }

    messages! {
        #[derive(Debug)]
        pub(super) enum Sample<'a> -> Cow<'static, str> {
            Empty: "The basket is empty", "篮子空了";
            In { basket: &'a str, fruits: Vec<Fruit> }: "In {basket}: {fruits}", "{basket}里有{fruits}";
            Count(count: usize): { counted(*count, "apple") }, "苹果 {count} 个";
        }
    }

    #[test]
    fn a_sentence_takes_its_arguments_in_its_own_language() {
        let sample = Sample::In { basket: "B1", fruits: vec![Fruit::Apple, Fruit::Pear] };
        assert_eq!(sample.text(Lang::En), "In B1: apple, pear");
        assert_eq!(sample.text(Lang::Zh), "B1里有苹果、梨");
    }

    #[test]
    fn one_is_no_plural() {
        assert_eq!([0, 1, 2].map(|count| Sample::Count(count).text(Lang::En)), ["0 apples", "1 apple", "2 apples"]);
        assert_eq!(Sample::Count(1).text(Lang::Zh), "苹果 1 个");
    }

    #[test]
    fn a_sentence_without_arguments_is_not_copied() {
        assert!(matches!(Sample::Empty.text(Lang::Zh), Cow::Borrowed("篮子空了")));
    }
}
