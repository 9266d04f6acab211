//! Tags, attributes and text of a page, one after the other.

use std::borrow::Cow;

/// One piece of a page.
pub(super) enum Piece<'a> {
    Text(Cow<'a, str>),
    Open(Tag<'a>),
    Close(String),
}

/// An opening tag. Names are in lower case and without their namespace.
pub(super) struct Tag<'a> {
    pub(super) name: String,
    attributes: &'a str,
}

impl Tag<'_> {
    /// The value of an attribute, decoded.
    pub(super) fn value(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let end = rest
                .find(|c: char| c.is_whitespace() || c == '=')
                .unwrap_or(rest.len());
            let found = local_name(&rest[..end]) == name;
            rest = rest[end..].trim_start();
            let mut value = "";
            if let Some(after) = rest.strip_prefix('=') {
                let after = after.trim_start();
                let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
                let body = if quote.is_some() { &after[1..] } else { after };
                let end = match quote {
                    Some(quote) => body.find(quote),
                    None => body.find(char::is_whitespace),
                };
                let end = end.unwrap_or(body.len());
                value = &body[..end];
                rest = body[end..]
                    .strip_prefix(['"', '\''])
                    .unwrap_or(&body[end..]);
            } else if end == 0 {
                return None;
            }
            if found {
                return Some(decode(value).into_owned());
            }
        }
    }

    /// The value of an attribute that is a number.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.value(name)?.trim().parse().ok()
    }
}

/// Cuts a page into its pieces. Comments, declarations, scripts and styles are left out.
pub(super) fn pieces(page: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = page;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let Some(tag) = rest.strip_prefix('<') else {
                let end = rest.find('<').unwrap_or(rest.len());
                let (text, after) = rest.split_at(end);
                rest = after;
                return Some(Piece::Text(decode(text)));
            };
            if let Some(after) = tag.strip_prefix("!--") {
                rest = after_first(after, "-->");
                continue;
            }
            if let Some(after) = tag.strip_prefix("![CDATA[") {
                let end = after.find("]]>").unwrap_or(after.len());
                rest = after_first(after, "]]>");
                return Some(Piece::Text(Cow::Borrowed(&after[..end])));
            }
            if !tag.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
                // A lone `<` in the text, as in `3<5`.
                rest = tag;
                return Some(Piece::Text(Cow::Borrowed("<")));
            }
            let end = tag_end(tag);
            let inner = &tag[..end];
            rest = tag.get(end + 1..).unwrap_or("");
            if inner.starts_with(['!', '?']) {
                continue;
            }
            if let Some(name) = inner.strip_prefix('/') {
                return Some(Piece::Close(local_name(name.trim())));
            }
            let name_end = inner
                .find(|c: char| c.is_whitespace() || c == '/')
                .unwrap_or(inner.len());
            let name = local_name(&inner[..name_end]);
            if matches!(name.as_str(), "script" | "style" | "title") {
                rest = after_closing(rest, &name);
                continue;
            }
            return Some(Piece::Open(Tag {
                name,
                attributes: &inner[name_end..],
            }));
        }
    })
}

fn after_first<'a>(text: &'a str, mark: &str) -> &'a str {
    text.find(mark).map_or("", |at| &text[at + mark.len()..])
}

/// What follows the closing tag of this name.
fn after_closing<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        rest = &rest[at + 2..];
        if rest
            .get(..name.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(name))
        {
            return after_first(rest, ">");
        }
    }
    ""
}

/// Where the tag's `>` stands, not counting any inside quotation marks.
fn tag_end(tag: &str) -> usize {
    // Tags are short; looking no further keeps a page full of stray marks from costing its square.
    const LONGEST: usize = 8192;
    let mut quote = None;
    for (at, c) in tag.char_indices().take(LONGEST) {
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    // A quotation mark that never closes: the tag ends at the first `>` all the same.
    tag.find('>').unwrap_or(tag.len())
}

fn local_name(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase()
}

/// Decodes the entities that exports write; others stay as they are.
fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '#')
            .unwrap_or(rest.len());
        match entity(&rest[..end]) {
            Some(c) => {
                out.push(c);
                rest = &rest[end..];
                rest = rest.strip_prefix(';').unwrap_or(rest);
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn entity(name: &str) -> Option<char> {
    if let Some(code) = name.strip_prefix('#') {
        let number = match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => code.parse().ok()?,
        };
        return char::from_u32(number);
    }
    match name {
        "nbsp" => Some('\u{a0}'),
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "ldquo" => Some('\u{201c}'),
        "rdquo" => Some('\u{201d}'),
        "mdash" => Some('\u{2014}'),
        "hellip" => Some('\u{2026}'),
        "middot" => Some('\u{b7}'),
        _ => None,
    }
}
