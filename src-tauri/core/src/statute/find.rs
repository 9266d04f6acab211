//! Finding articles: by law and number, or by any words in them.

use super::error::StatuteError;
use super::law::{Law, Standing};
use super::library::{Article, Library, PLACES};
use super::name::{NameMatch, names, short_title};
use super::number::ArticleNo;
use super::wish::{law_and_words, reference};
use crate::search::{TextPassage, TextQuery};
use chrono::NaiveDate;
use rusqlite::params_from_iter;
use rusqlite::types::Value as Sql;

/// Matches are counted up to here.
pub const ARTICLE_COUNT_CAP: u32 = 1_000;
/// So few matches are put in order by how well they answer; of more, a law's stay together.
const RANKED: usize = 200;
/// Laws that one name is followed to.
const NAMED_LAWS: usize = 8;
/// Laws listed beside the articles.
const LISTED_LAWS: usize = 10;

/// What to find.
#[derive(Clone, Debug)]
pub struct Sought<'a> {
    /// As typed.
    pub text: &'a str,
    /// Only what is in force on this day.
    pub on: NaiveDate,
    /// Only in this law, by its short title.
    pub law: Option<&'a str>,
    /// At most so many articles.
    pub limit: usize,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct FoundArticles {
    /// Laws that have that name.
    pub laws: Vec<Law>,
    /// Articles, the best first.
    pub articles: Vec<FoundArticle>,
    /// How many match, at most [`ARTICLE_COUNT_CAP`].
    pub count: u32,
    /// Whether more match.
    pub is_capped: bool,
}

/// An article that was found.
#[derive(Clone, Debug)]
pub struct FoundArticle {
    /// The version of the law in which it stands.
    pub law: Law,
    /// The article.
    pub article: Article,
    /// The passage that answers.
    pub passage: TextPassage,
}

impl Library {
    /// Finds laws and articles in force on a day.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn find(&mut self, sought: &Sought<'_>) -> Result<FoundArticles, StatuteError> {
        let laws = self.laws()?;
        let in_force: Vec<&Law> = laws
            .iter()
            .filter(|law| law.standing(sought.on) == Standing::InForce)
            .filter(|law| sought.law.is_none_or(|only| law.law == only))
            .collect();
        if let Some(wish) = reference(sought.text) {
            let among: Option<Vec<&Law>> =
                wish.law.as_ref().map(|name| best_named(&in_force, name).1);
            match among {
                Some(named) if !named.is_empty() => {
                    return self.by_number(&named, wish.article, sought);
                }
                None => return self.by_number_anywhere(&laws, wish.article, sought),
                // 第三十条 behind words that name no law: read it as words.
                Some(_) => {}
            }
        }
        if let Some((name, words)) = law_and_words(sought.text) {
            let (best, named) = best_named(&in_force, &name);
            if best.is_some_and(NameMatch::is_whole) {
                return self.by_words(&named, words, sought, true);
            }
        }
        let mut found = self.by_words(&in_force, sought.text, sought, sought.law.is_some())?;
        found.laws = listed(&in_force, sought.text);
        Ok(found)
    }

    fn by_number(
        &self,
        laws: &[&Law],
        no: ArticleNo,
        sought: &Sought<'_>,
    ) -> Result<FoundArticles, StatuteError> {
        let mut found = FoundArticles {
            laws: laws.iter().map(|law| (*law).clone()).collect(),
            ..FoundArticles::default()
        };
        for law in laws {
            for article in self.numbered(law, no)? {
                found.count += 1;
                if found.articles.len() < sought.limit {
                    found.articles.push(whole(law, article));
                }
            }
        }
        Ok(found)
    }

    /// The articles of a number in every law: the laws with the most articles first, as there such
    /// a number is meant.
    fn by_number_anywhere(
        &self,
        laws: &[Law],
        no: ArticleNo,
        sought: &Sought<'_>,
    ) -> Result<FoundArticles, StatuteError> {
        let on = sought.on.to_string();
        let values = [
            Sql::Integer(i64::from(no.number)),
            Sql::Integer(i64::from(no.inserted)),
            Sql::Text(on.clone()),
            Sql::Text(on),
            sought
                .law
                .map_or(Sql::Null, |law| Sql::Text(law.to_owned())),
            Sql::Integer(i64::from(ARTICLE_COUNT_CAP) + 1),
        ];
        let rows = self.ids(
            "select a.id from statute_article a join statute s on s.id = a.id / 8192 \
             where a.number = ? and a.inserted = ? and s.in_force_on <= ? \
             and (s.ended_on is null or s.ended_on > ?) and s.law = coalesce(?, s.law) \
             order by s.article_count desc, a.id limit ?",
            &values,
        )?;
        let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let mut found = FoundArticles {
            count: total.min(ARTICLE_COUNT_CAP),
            is_capped: total > ARTICLE_COUNT_CAP,
            ..FoundArticles::default()
        };
        for id in rows.into_iter().take(sought.limit) {
            if let Some((law, article)) = self.row(laws, id)? {
                found.articles.push(whole(&law, article));
            }
        }
        Ok(found)
    }

    fn by_words(
        &self,
        laws: &[&Law],
        words: &str,
        sought: &Sought<'_>,
        is_narrow: bool,
    ) -> Result<FoundArticles, StatuteError> {
        let query = TextQuery::parse(words);
        let Some(expression) = query.expression() else {
            return Ok(FoundArticles::default());
        };
        let on = sought.on.to_string();
        let mut sql = "select posting.rowid from posting \
             cross join statute on statute.id = posting.rowid / 8192 \
             where posting match ? and statute.in_force_on <= ? \
             and (statute.ended_on is null or statute.ended_on > ?)"
            .to_owned();
        let mut values = vec![Sql::Text(expression), Sql::Text(on.clone()), Sql::Text(on)];
        if is_narrow {
            let laws = &laws[..laws.len().min(NAMED_LAWS)];
            let spans: Vec<&str> = laws
                .iter()
                .map(|law| {
                    values.push(Sql::Integer(law.id * PLACES));
                    values.push(Sql::Integer((law.id + 1) * PLACES));
                    "(posting.rowid >= ? and posting.rowid < ?)"
                })
                .collect();
            if spans.is_empty() {
                return Ok(FoundArticles::default());
            }
            sql.push_str(&format!(" and ({})", spans.join(" or ")));
        }
        let walk = i64::from(ARTICLE_COUNT_CAP) + 1;
        let rows = self.ids(
            &format!("{sql} order by posting.rowid limit {walk}"),
            &values,
        )?;
        let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let ids = if rows.len() <= RANKED && rows.len() > 1 {
            let limit = sought.limit;
            self.ids(&format!("{sql} order by rank limit {limit}"), &values)?
        } else {
            rows.into_iter().take(sought.limit).collect()
        };
        let mut articles = Vec::with_capacity(ids.len());
        for id in ids {
            if let Some((law, article)) = self.row(laws.iter().copied(), id)? {
                let passage = query.passage(&article.text);
                articles.push(FoundArticle {
                    law,
                    article,
                    passage,
                });
            }
        }
        Ok(FoundArticles {
            laws: Vec::new(),
            articles,
            count: total.min(ARTICLE_COUNT_CAP),
            is_capped: total > ARTICLE_COUNT_CAP,
        })
    }

    fn ids(&self, sql: &str, values: &[Sql]) -> Result<Vec<i64>, StatuteError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(params_from_iter(values), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn whole(law: &Law, article: Article) -> FoundArticle {
    FoundArticle {
        law: law.clone(),
        passage: TextPassage::opening(&article.text),
        article,
    }
}

/// The laws that a name names best, the shortest title first, and how it names them.
fn best_named<'l>(laws: &[&'l Law], name: &str) -> (Option<NameMatch>, Vec<&'l Law>) {
    let matches: Vec<(NameMatch, &Law)> = laws
        .iter()
        .filter_map(|law| names(name, &law.law, &law.initials).map(|how| (how, *law)))
        .collect();
    let Some(best) = matches.iter().map(|(how, _)| *how).min() else {
        return (None, Vec::new());
    };
    let mut named: Vec<&Law> = matches
        .into_iter()
        .filter(|(how, _)| *how == best)
        .map(|(_, law)| law)
        .collect();
    named.sort_by_key(|law| (law.law.chars().count(), law.law.clone()));
    named.truncate(NAMED_LAWS);
    (Some(best), named)
}

fn listed(laws: &[&Law], typed: &str) -> Vec<Law> {
    let name = short_title(typed);
    let mut matches: Vec<(NameMatch, &Law)> = laws
        .iter()
        .filter_map(|law| names(&name, &law.law, &law.initials).map(|how| (how, *law)))
        .collect();
    matches.sort_by_key(|(how, law)| (*how, law.law.chars().count(), law.law.clone()));
    matches
        .into_iter()
        .take(LISTED_LAWS)
        .map(|(_, law)| law.clone())
        .collect()
}
