//! What other systems call our fields, and which field a column is likely to fill.

use std::collections::{BTreeMap, BTreeSet};

use super::field::RequestField;
use super::header::Column;
use super::text;

mod names;

use names::{NAMES, OTHERS};

/// Shorter names are too common a part of other names to be looked for inside them.
const SHORTEST_PART: usize = 4;

/// Proposes a column for each field: first by the very name, then by the name without spaces,
/// marks, width and case, then by a name inside the column's, the longest first. A column serves
/// one field; columns nobody recognises stay free.
pub fn suggest(columns: &[Column]) -> BTreeMap<RequestField, String> {
    suggest_among(columns, NAMES, OTHERS)
}

/// The same among any fields with their names; columns of other names stay free.
pub(super) fn suggest_among<F: Copy + Ord>(
    columns: &[Column],
    names: &[(F, &[&str])],
    others: &[&str],
) -> BTreeMap<F, String> {
    let mut found = Suggestion {
        names,
        others,
        columns: BTreeMap::new(),
        used: BTreeSet::new(),
    };
    found.take_equal(columns, str::to_owned, str::to_owned);
    found.take_equal(columns, plain, plain);
    // `诉求人信息/联系电话` is a phone: the group only says whose.
    found.take_equal(
        columns,
        |name| plain(name.rsplit('/').next().unwrap_or(name)),
        plain,
    );
    found.take_parts(columns);
    found.columns
}

/// Whether this is a name some system gives one of our fields.
pub(super) fn is_known(name: &str) -> bool {
    let name = plain(name);
    NAMES
        .iter()
        .any(|(_, names)| names.iter().any(|known| plain(known) == name))
}

struct Suggestion<'n, F> {
    names: &'n [(F, &'n [&'n str])],
    others: &'n [&'n str],
    columns: BTreeMap<F, String>,
    used: BTreeSet<u32>,
}

impl<F: Copy + Ord> Suggestion<'_, F> {
    fn take(&mut self, field: F, column: &Column) {
        self.used.insert(column.index);
        self.columns.insert(field, column.name.clone());
    }

    /// Takes columns whose name, in one form, equals one of ours in another.
    fn take_equal(
        &mut self,
        columns: &[Column],
        theirs: impl Fn(&str) -> String,
        ours: impl Fn(&str) -> String,
    ) {
        let forms: Vec<String> = columns.iter().map(|column| theirs(&column.name)).collect();
        for (field, names) in self.names {
            if self.columns.contains_key(field) {
                continue;
            }
            let column = names.iter().map(|name| ours(name)).find_map(|name| {
                let mut pairs = columns.iter().zip(&forms);
                pairs.find(|(column, form)| **form == name && !self.used.contains(&column.index))
            });
            if let Some((column, _)) = column {
                self.take(*field, column);
            }
        }
    }

    /// Takes columns whose name holds one of ours, the longest of ours first.
    fn take_parts(&mut self, columns: &[Column]) {
        let mut parts = Vec::new();
        for column in columns {
            let whole = plain(&column.name);
            if self.used.contains(&column.index)
                || self.others.iter().any(|other| plain(other) == whole)
            {
                continue;
            }
            for (field, names) in self.names {
                for name in names.iter().map(|name| plain(name)) {
                    let length = name.chars().count();
                    if length >= SHORTEST_PART && name != whole && whole.contains(&name) {
                        parts.push((std::cmp::Reverse(length), column.index, *field, column));
                    }
                }
            }
        }
        parts.sort_by_key(|part| (part.0, part.1, part.2));
        for (_, _, field, column) in parts {
            if !self.columns.contains_key(&field) && !self.used.contains(&column.index) {
                self.take(field, column);
            }
        }
    }
}

/// A name without what differs by taste: spaces, marks, width, case, and what stands in brackets.
#[must_use]
pub fn plain(name: &str) -> String {
    let mut depth = 0_u32;
    let mut out = String::with_capacity(name.len());
    for c in name.chars().map(text::half_width) {
        match c {
            '(' | '[' | '【' => depth += 1,
            ')' | ']' | '】' => depth = depth.saturating_sub(1),
            '/' if depth == 0 => out.push('/'),
            c if depth == 0 && c.is_alphanumeric() => out.extend(c.to_lowercase()),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests;
