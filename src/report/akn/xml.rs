//! XML as it is written: text in which nothing is taken for markup.

#[derive(Default)]
pub(super) struct Xml(pub(super) String);

impl Xml {
    pub(super) fn raw(&mut self, xml: &str) {
        self.0.push_str(xml);
    }

    /// Text, in which nothing is taken for markup. Characters that XML forbids become the sign for what cannot be shown,
    /// so that a reader sees that something stood there.
    pub(super) fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\t' | '\n' => self.0.push(c),
                // A bare one would be read as a line end.
                '\r' => self.0.push_str("&#13;"),
                c if c.is_control() && u32::from(c) < 0x20 || matches!(c, '\u{fffe}' | '\u{ffff}') => {
                    self.0.push('\u{fffd}');
                }
                c => self.0.push(c),
            }
        }
    }

    pub(super) fn element(&mut self, name: &str, text: &str) {
        self.raw(&format!("<{name}>"));
        self.text(text);
        self.raw(&format!("</{name}>\n"));
    }

    pub(super) fn attribute(text: &str) -> String {
        let mut xml = Self::default();
        xml.text(text);
        xml.0.replace('\n', "&#10;").replace('\t', "&#9;")
    }
}
