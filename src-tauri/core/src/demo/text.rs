//! Sentences from templates: `{name}` is a known word, `{3-9}` a number, `{k=3-9}` a number kept
//! as `k`, `[one|two]` a choice, `[w:one|two]` a choice kept as `w`. Choices do not nest.

use super::random::Rng;
use std::collections::BTreeMap;

/// The words that one matter's texts share, so that they speak of the same things.
#[derive(Clone, Default)]
pub(super) struct Words(BTreeMap<String, String>);

impl Words {
    pub(super) fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.insert(name.to_owned(), value.into());
    }

    pub(super) fn fill(&mut self, template: &str, rng: &mut Rng) -> String {
        let mut text = String::with_capacity(template.len() * 2);
        let mut rest = template;
        while let Some(start) = rest.find(['{', '[']) {
            text.push_str(&rest[..start]);
            let close = if rest[start..].starts_with('{') {
                '}'
            } else {
                ']'
            };
            let Some(length) = rest[start..].find(close) else {
                break;
            };
            let slot = &rest[start + 1..start + length];
            let word = if close == '}' {
                self.word(slot, rng)
            } else {
                self.choice(slot, rng)
            };
            text.push_str(&word);
            rest = &rest[start + length + 1..];
        }
        text.push_str(rest);
        text
    }

    fn choice(&mut self, slot: &str, rng: &mut Rng) -> String {
        let (name, options) = match slot.split_once(':') {
            Some((name, options)) => (Some(name), options),
            None => (None, slot),
        };
        if let Some(known) = name.and_then(|name| self.0.get(name)) {
            return known.clone();
        }
        let options: Vec<&str> = options.split('|').collect();
        let word = self.fill(rng.pick(&options), rng);
        if let Some(name) = name {
            self.set(name, word.clone());
        }
        word
    }

    /// A known word, or a number from a range; an unknown name stays as it is, for the test to find.
    fn word(&mut self, slot: &str, rng: &mut Rng) -> String {
        let (name, range) = match slot.split_once('=') {
            Some((name, range)) => (name, range),
            None => (slot, slot),
        };
        if let Some(known) = self.0.get(name) {
            return known.clone();
        }
        let bounds = range
            .split_once('-')
            .and_then(|(low, high)| Some((low.parse().ok()?, high.parse().ok()?)));
        let Some((low, high)) = bounds else {
            return format!("{{{slot}}}");
        };
        let number = rng.range(low, high).to_string();
        if name != range {
            self.set(name, number.clone());
        }
        number
    }
}
