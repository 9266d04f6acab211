//! Finding laws and articles by name, number or words.

use super::rows::{StatuteRow, row};
use super::with_library;
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{filled, request, response};
use chrono::NaiveDate;
use lxq_core::statute::{Sought, short_title};

/// Articles answered where an ask names no number.
const HITS: u32 = 20;

request! {
    /// What to find.
    pub struct StatuteSearchAsk {
        /// Words from two characters on, or 民法典 577, 第577条, mfd577.
        pub text: String,
        /// Only what is in force on this day; today where empty.
        pub on: Option<NaiveDate>,
        /// Only in this law, by its title.
        pub law: Option<String>,
        /// At most so many articles; 20 where empty, never more than 200.
        pub limit: Option<u32>,
    }
}

response! {
    /// What was found.
    pub struct StatuteSearchAnswer {
        /// The day on which it is in force.
        pub on: NaiveDate,
        /// Laws of that name.
        pub laws: Vec<StatuteRow>,
        /// Articles, the best first.
        pub articles: Vec<StatuteHit>,
        /// How many match, at most 1000.
        pub count: u32,
        /// Whether more than 1000 match.
        pub capped: bool,
    }

    /// An article that was found.
    pub struct StatuteHit {
        /// Its name in the library.
        pub reference: String,
        /// The law's short title.
        pub law: String,
        /// The law's whole title.
        pub title: String,
        /// The day of its version.
        pub version_on: Option<NaiveDate>,
        /// 第五百七十七条.
        pub label: String,
        /// The passage that answers.
        pub snippet: String,
        /// Where the passage answers: starts and ends, as JavaScript counts characters.
        pub marks: Vec<(u32, u32)>,
    }
}

pub(crate) fn search(desk: &Desk, ask: StatuteSearchAsk) -> Result<StatuteSearchAnswer, Failure> {
    let today = desk.casebook.today();
    let on = ask.on.unwrap_or(today);
    let law = filled(ask.law).map(|law| short_title(&law));
    let sought = Sought {
        text: &ask.text,
        on,
        law: law.as_deref(),
        limit: usize::try_from(ask.limit.unwrap_or(HITS).clamp(1, 200)).unwrap_or(20),
    };
    let (found, all) = with_library(desk, |library| {
        Ok((library.find(&sought)?, library.laws()?))
    })?;
    Ok(StatuteSearchAnswer {
        on,
        laws: found.laws.iter().map(|law| row(law, &all, on)).collect(),
        articles: found
            .articles
            .into_iter()
            .map(|one| StatuteHit {
                label: one.article.reference.article.to_string(),
                reference: one.article.reference.to_string(),
                law: one.law.law,
                title: one.law.title,
                version_on: one.law.version_on,
                snippet: one.passage.text,
                marks: one.passage.marks,
            })
            .collect(),
        count: found.count,
        capped: found.is_capped,
    })
}
