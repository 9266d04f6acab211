//! Kinds, scopes and facets a search is narrowed to.
//!
//! Each is one token in the same posting lists as the words, so narrowing costs a merge of two
//! sorted lists and no join. In memory the same conditions are asked of the document itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::characters::{FACET_CLOSE, FACET_OPEN, clean};
use super::document::{Document, Facet, SearchKind};

/// Any, or one of these; one of none is none, so an empty right to see shows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Among<T> {
    /// No restriction.
    #[default]
    Any,
    /// One of these.
    These(Vec<T>),
}

impl<T: PartialEq> Among<T> {
    fn admits(&self, value: &T) -> bool {
        match self {
            Self::Any => true,
            Self::These(these) => these.contains(value),
        }
    }
}

/// What a search is narrowed to. The default narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Kinds of record wanted.
    pub kinds: Among<SearchKind>,
    /// Scopes that may be seen.
    pub scopes: Among<Uuid>,
    /// Facets wanted: one of the values under each name, all of the names.
    pub facets: Vec<Facet>,
}

impl Filter {
    /// Whether a document not yet indexed passes.
    pub(super) fn admits(&self, document: &Document) -> bool {
        self.kinds.admits(&document.kind)
            && self.scopes.admits(&document.scope)
            && self.facets_by_name().into_values().all(|wanted| {
                wanted
                    .iter()
                    .any(|wanted| document.facets.iter().any(|has| same(has, wanted)))
            })
    }

    /// Groups of tokens: one of each group must stand in the facets column. An empty group: nothing
    /// can pass.
    pub(super) fn token_groups(&self) -> Vec<Vec<String>> {
        let mut groups = Vec::new();
        if let Among::These(kinds) = &self.kinds {
            groups.push(kinds.iter().copied().map(kind_token).collect());
        }
        if let Among::These(scopes) = &self.scopes {
            groups.push(scopes.iter().map(scope_token).collect());
        }
        groups.extend(
            self.facets_by_name()
                .into_values()
                .map(|wanted| wanted.into_iter().map(facet_token).collect()),
        );
        groups
    }

    fn facets_by_name(&self) -> BTreeMap<&str, Vec<&Facet>> {
        let mut groups: BTreeMap<&str, Vec<&Facet>> = BTreeMap::new();
        for facet in &self.facets {
            groups.entry(&facet.name).or_default().push(facet);
        }
        groups
    }
}

/// The facets column of a document.
pub(super) fn facets_column(document: &Document) -> String {
    let mut column = kind_token(document.kind);
    column += &scope_token(&document.scope);
    column.extend(document.facets.iter().map(facet_token));
    column
}

fn kind_token(kind: SearchKind) -> String {
    format!("{FACET_OPEN}kind {}{FACET_CLOSE}", kind.name())
}

fn scope_token(scope: &Uuid) -> String {
    format!("{FACET_OPEN}scope {}{FACET_CLOSE}", scope.simple())
}

/// `=` keeps a facet named `scope` from passing for the scope. SQLite reads a MATCH expression up
/// to the first NUL, which therefore may not occur.
fn facet_token(facet: &Facet) -> String {
    let (name, value) = (clean(&facet.name), clean(&facet.value));
    format!("{FACET_OPEN}={name}={value}{FACET_CLOSE}").replace('\0', " ")
}

fn same(a: &Facet, b: &Facet) -> bool {
    a == b || facet_token(a) == facet_token(b)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Among, Filter};
    use crate::search::document::{Document, Facet, SearchKind};

    fn closed_dispute() -> Document {
        let mut document = Document::new(SearchKind::Dispute, Uuid::nil(), Uuid::nil(), 0);
        document.facets = vec![
            Facet::new("status", "closed"),
            Facet::new("type", "neighbour"),
        ];
        document
    }

    #[test]
    fn values_of_one_name_are_alternatives_and_names_add_up() {
        let narrowed = |facets: &[(&str, &str)]| Filter {
            facets: facets
                .iter()
                .map(|&(name, value)| Facet::new(name, value))
                .collect(),
            ..Filter::default()
        };
        let either = narrowed(&[("status", "accepted"), ("status", "closed")]);
        assert!(either.admits(&closed_dispute()));
        let both = narrowed(&[("status", "closed"), ("type", "wages")]);
        assert!(!both.admits(&closed_dispute()));
    }

    #[test]
    fn no_scope_to_see_shows_nothing() {
        let filter = Filter {
            scopes: Among::These(Vec::new()),
            ..Filter::default()
        };
        assert!(!filter.admits(&closed_dispute()));
        assert_eq!(filter.token_groups(), [Vec::<String>::new()]);
    }

    #[test]
    fn a_facet_cannot_pass_for_a_kind_or_a_scope() {
        let mut document = closed_dispute();
        document.facets = vec![Facet::new("scope", Uuid::max().simple().to_string())];
        let filter = Filter {
            scopes: Among::These(vec![Uuid::max()]),
            ..Filter::default()
        };
        let wanted = filter.token_groups().concat();
        assert!(!super::facets_column(&document).contains(wanted[0].as_str()));
    }
}
