//! The shelf, the list, a law with its articles, an article with its versions.

use super::importing::{LastStatuteImport, last};
use super::rows::{StatuteFinding, StatuteRow, row};
use super::with_library;
use crate::desk::Desk;
use crate::shape::{Nothing, Page, filled, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::statute::{
    Article, ArticleRef, Law, Library, Part, Standing, StatuteError, names, short_title,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Rows of a page where an ask names no number.
const ROWS: usize = 100;

request! {
    /// Which laws to list.
    pub struct StatuteListAsk {
        /// Of this category.
        pub category: Option<String>,
        /// Named so: title, short title, initials, or a part of them.
        pub text: Option<String>,
        /// Where the page before ended.
        pub cursor: Option<String>,
        /// At most so many rows; 100 where empty, never more than 500.
        pub limit: Option<u32>,
    }

    /// A law.
    pub struct StatuteAsk {
        /// Its short title, or its whole one.
        pub law: String,
        /// The version of that day; the one in force where empty.
        pub version_on: Option<NaiveDate>,
        /// The day on which it is to be in force; today where empty.
        pub on: Option<NaiveDate>,
    }

    /// An article.
    pub struct ArticleAsk {
        /// Its name in the library, such as 民法典@2020-05-28#577.
        pub reference: String,
    }
}

response! {
    /// What the library holds.
    pub struct StatuteShelf {
        /// The categories with how many laws each has.
        pub categories: Vec<StatuteShelfRow>,
        /// Laws, each counted once.
        pub laws: u32,
        /// Versions of them.
        pub versions: u32,
        /// Articles of all versions.
        pub articles: u32,
        /// The last import.
        pub last_import: Option<LastStatuteImport>,
        /// Whether this person may bring statutes in.
        pub can_import: bool,
    }

    /// A category.
    pub struct StatuteShelfRow {
        /// Its name: the sub-folder's.
        pub name: String,
        /// How many laws.
        pub count: u32,
    }

    /// A law, all of it.
    pub struct StatuteDetail {
        /// The version.
        pub row: StatuteRow,
        /// Every version of the law, the newest first.
        pub versions: Vec<StatuteRow>,
        /// Its files in the order of their articles; one for most laws.
        pub parts: Vec<StatutePart>,
        /// What is odd between the files.
        pub findings: Vec<StatuteFinding>,
    }

    /// A file of a law.
    pub struct StatutePart {
        /// 合同编; empty where the law is one file.
        pub title: String,
        /// Where the file lay below the folder.
        pub path: String,
        /// The lines about the law: when it was passed and amended.
        pub notes: Vec<String>,
        /// What stands before the first article.
        pub preamble: Option<String>,
        /// What is odd about the file.
        pub findings: Vec<StatuteFinding>,
        /// Its headings in order.
        pub headings: Vec<StatuteHeading>,
        /// Its articles in order.
        pub articles: Vec<StatuteArticleRow>,
    }

    /// A heading.
    pub struct StatuteHeading {
        /// 1 at the top.
        pub level: u32,
        /// 第一章 总则.
        pub title: String,
        /// The place of the article before which it stands.
        pub before: u32,
        /// What stands under it without belonging to an article.
        pub text: Option<String>,
    }

    /// An article.
    pub struct StatuteArticleRow {
        /// Its name in the library.
        pub reference: String,
        /// 第五百七十七条.
        pub label: String,
        /// Its text.
        pub text: String,
    }

    /// An article with the same article of other versions.
    pub struct ArticleDetail {
        /// Its name in the library.
        pub reference: String,
        /// The version of the law in which it stands.
        pub statute: StatuteRow,
        /// 第五百七十七条.
        pub label: String,
        /// Its text.
        pub text: String,
        /// Every version of the law with its article of that number, the newest first.
        pub versions: Vec<ArticleVersion>,
    }

    /// An article in a version of its law.
    pub struct ArticleVersion {
        /// Its name in the library; none where that version has no such article.
        pub reference: Option<String>,
        /// The version's day.
        pub version_on: Option<NaiveDate>,
        /// From when it is in force.
        pub in_force_on: Option<NaiveDate>,
        /// Where it stands today.
        pub standing: Standing,
        /// Its text.
        pub text: Option<String>,
        /// Whether the text is that of the article asked for.
        pub is_same: bool,
    }
}

pub(crate) fn shelf(desk: &Desk, _: Nothing) -> Result<StatuteShelf, Failure> {
    let all = with_library(desk, Library::laws)?;
    let shown = current(&all, desk.casebook.today());
    let mut categories: BTreeMap<&str, u32> = BTreeMap::new();
    for law in &shown {
        *categories.entry(&law.category).or_default() += 1;
    }
    Ok(StatuteShelf {
        categories: categories
            .into_iter()
            .map(|(name, count)| StatuteShelfRow {
                name: name.to_owned(),
                count,
            })
            .collect(),
        laws: number(shown.len()),
        versions: number(all.len()),
        articles: all.iter().map(|law| law.article_count).sum(),
        last_import: last(desk)?,
        can_import: desk.casebook.may_write()
            && allows(desk.actor.role, Permission::ImportStatutes),
    })
}

/// One version of each law: the one in force, else the newest.
fn current(all: &[Law], on: NaiveDate) -> Vec<&Law> {
    let mut shown: Vec<&Law> = Vec::new();
    for law in all {
        match shown.last_mut() {
            Some(last) if last.law == law.law => {
                let is_better =
                    law.standing(on) == Standing::InForce || last.standing(on) != Standing::InForce;
                if is_better {
                    *last = law;
                }
            }
            Some(_) | None => shown.push(law),
        }
    }
    shown
}

pub(crate) fn list(desk: &Desk, ask: StatuteListAsk) -> Result<Page<StatuteRow>, Failure> {
    let start: usize = match filled(ask.cursor) {
        None => 0,
        Some(text) => text
            .parse()
            .map_err(|_| Failure::field("cursor", FieldCode::Unknown))?,
    };
    let limit = ask
        .limit
        .map_or(ROWS, |limit| usize::try_from(limit).unwrap_or(ROWS))
        .clamp(1, 500);
    let all = with_library(desk, Library::laws)?;
    let today = desk.casebook.today();
    let wanted = filled(ask.text).map(|text| short_title(&text));
    let mut shown: Vec<_> = current(&all, today)
        .into_iter()
        .filter(|law| {
            ask.category
                .as_ref()
                .is_none_or(|name| law.category == *name)
        })
        .filter_map(|law| match &wanted {
            None => Some((None, law)),
            Some(text) => names(text, &law.law, &law.initials).map(|how| (Some(how), law)),
        })
        .collect();
    // The laws come by how they sound; what answers a name best comes first.
    shown.sort_by_key(|(how, _)| *how);
    let count = number(shown.len());
    let end = start.saturating_add(limit);
    Ok(Page {
        next: (end < shown.len()).then(|| end.to_string()),
        rows: shown
            .into_iter()
            .skip(start)
            .take(limit)
            .map(|(_, law)| row(law, &all, today))
            .collect(),
        count,
        capped: false,
    })
}

pub(crate) fn detail(desk: &Desk, ask: StatuteAsk) -> Result<StatuteDetail, Failure> {
    let today = desk.casebook.today();
    let on = ask.on.unwrap_or(today);
    let name = short_title(&ask.law);
    let found = with_library(desk, |library| {
        let all = library.laws()?;
        let versions: Vec<&Law> = all.iter().filter(|law| law.law == name).collect();
        let chosen = match ask.version_on {
            Some(day) => versions.iter().find(|law| law.version_on == Some(day)),
            None => versions
                .iter()
                .find(|law| law.standing(on) == Standing::InForce)
                .or(versions.last()),
        };
        let Some(law) = chosen else { return Ok(None) };
        let parts = library.parts(law)?;
        let findings = library.findings_of(law)?;
        let row_of = |law: &&Law| row(law, &all, today);
        Ok(Some(StatuteDetail {
            row: row_of(law),
            versions: versions.iter().rev().map(row_of).collect(),
            parts: parts.into_iter().map(part).collect(),
            findings: findings.into_iter().map(Into::into).collect(),
        }))
    })?;
    found.ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

fn part(part: Part) -> StatutePart {
    StatutePart {
        title: part.title,
        path: part.path,
        notes: part.notes,
        preamble: part.preamble,
        findings: part.findings.into_iter().map(Into::into).collect(),
        headings: part
            .headings
            .into_iter()
            .map(|heading| StatuteHeading {
                level: heading.level,
                title: heading.title,
                before: number(heading.before),
                text: heading.text,
            })
            .collect(),
        articles: part
            .articles
            .into_iter()
            .map(|article| StatuteArticleRow {
                label: article.reference.article.to_string(),
                reference: article.reference.to_string(),
                text: article.text,
            })
            .collect(),
    }
}

pub(crate) fn article(desk: &Desk, ask: ArticleAsk) -> Result<ArticleDetail, Failure> {
    let today = desk.casebook.today();
    let found = with_library(desk, |library| {
        let Some((law, article)) = look_up(library, &ask.reference)? else {
            return Ok(None);
        };
        let all = library.laws()?;
        let versions = versions_of(library, &all, &article, today)?;
        Ok(Some(ArticleDetail {
            statute: row(&law, &all, today),
            label: article.reference.article.to_string(),
            reference: article.reference.to_string(),
            text: article.text,
            versions,
        }))
    })?;
    found.ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

/// The article of that name, with its law.
pub(super) fn look_up(
    library: &mut Library,
    reference: &str,
) -> Result<Option<(Law, Article)>, StatuteError> {
    match ArticleRef::parse(reference) {
        Some(name) => library.named(&name),
        None => Ok(None),
    }
}

fn versions_of(
    library: &Library,
    all: &Arc<Vec<Law>>,
    article: &Article,
    today: NaiveDate,
) -> Result<Vec<ArticleVersion>, StatuteError> {
    let name = &article.reference;
    let mut versions = Vec::new();
    for law in all.iter().rev().filter(|law| law.law == name.law) {
        let found = library
            .numbered(law, name.article)?
            .into_iter()
            .find(|other| other.reference.repeat == name.repeat);
        versions.push(ArticleVersion {
            version_on: law.version_on,
            in_force_on: law.in_force_on,
            standing: law.standing(today),
            is_same: found.as_ref().is_some_and(|one| one.text == article.text),
            reference: found.as_ref().map(|one| one.reference.to_string()),
            text: found.map(|one| one.text),
        });
    }
    Ok(versions)
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
