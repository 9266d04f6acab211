//! The library: `statutes.db`, opened, and what is read out of it by law and by article.

use super::error::StatuteError;
use super::finding::Finding;
use super::law::{EffectBasis, Law};
use super::number::ArticleNo;
use super::reference::ArticleRef;
use super::report::ImportReport;
use crate::search::register_tokenizer;
use crate::store::Casebook;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row, TransactionBehavior};
use std::fmt;
use std::sync::Arc;

/// Goes up with every change to the tables or to the tokens.
const VERSION: i64 = 1;
/// The articles of a law have the numbers from its own times this on.
pub(super) const PLACES: i64 = 8_192;

/// The library of one casebook.
pub struct Library {
    pub(super) conn: Connection,
    /// The laws as of a state of the file.
    laws: Option<(i64, Arc<Vec<Law>>)>,
}

impl fmt::Debug for Library {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Library")
    }
}

/// An article with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its row, until the next import.
    pub id: i64,
    /// Its name for good.
    pub reference: ArticleRef,
    /// Its text.
    pub text: String,
}

/// A file of a law with what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// 合同编; empty where the law is one file.
    pub title: String,
    /// Where the file lay.
    pub path: String,
    /// The lines about the law.
    pub notes: Vec<String>,
    /// What stands before the first article.
    pub preamble: Option<String>,
    /// What is odd about the file.
    pub findings: Vec<Finding>,
    /// Its headings.
    pub headings: Vec<super::parse::Heading>,
    /// Its articles.
    pub articles: Vec<Article>,
}

impl Library {
    /// Opens the library beside a casebook. A file that cannot be read is made anew and empty: it
    /// holds nothing that the folder of statutes does not hold.
    ///
    /// # Errors
    /// When no file can be made.
    #[expect(
        clippy::disallowed_methods,
        reason = "a library that cannot be read is only a copy"
    )]
    pub fn beside(casebook: &Casebook) -> Result<Self, StatuteError> {
        let path = casebook.folder().statutes();
        let opened = casebook
            .open_beside(&path)
            .map_err(StatuteError::from)
            .and_then(Self::open);
        match opened {
            Ok(library) => return Ok(library),
            Err(error) if !error.is_damage() => return Err(error),
            Err(_) => {}
        }
        for suffix in ["", "-wal", "-shm"] {
            let mut name = path.clone().into_os_string();
            name.push(suffix);
            std::fs::remove_file(name).ok();
        }
        Self::open(casebook.open_beside(&path)?)
    }

    /// Takes over a connection to `statutes.db`, already unlocked. Tables of another version are
    /// dropped and made anew.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub fn open(mut conn: Connection) -> Result<Self, StatuteError> {
        register_tokenizer(&conn)?;
        conn.pragma_update(None, "synchronous", "normal")?;
        conn.pragma_update(None, "secure_delete", false)?;
        conn.pragma_update(None, "wal_autocheckpoint", 4_000)?;
        prepare(&mut conn)?;
        Ok(Self { conn, laws: None })
    }

    /// Every version of every law, by how the law sounds and then by version.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn laws(&mut self) -> Result<Arc<Vec<Law>>, StatuteError> {
        let state: i64 = self
            .conn
            .pragma_query_value(None, "data_version", |row| row.get(0))?;
        if let Some((known, laws)) = &self.laws
            && *known == state
        {
            return Ok(Arc::clone(laws));
        }
        let mut statement = self.conn.prepare(
            "select id, law, title, initials, category, version_on, in_force_on, basis, ended_on, \
             article_count from statute order by initials, law, version_on",
        )?;
        let laws = statement.query_map([], law)?.collect::<Result<_, _>>()?;
        let laws = Arc::new(laws);
        self.laws = Some((state, Arc::clone(&laws)));
        Ok(laws)
    }

    /// The files of a law with everything in them, in the order of their articles.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn parts(&self, law: &Law) -> Result<Vec<Part>, StatuteError> {
        let mut statement = self.conn.prepare_cached(
            "select id, part, path, notes, preamble, findings from statute_file \
             where statute_id = ?1 order by first_number, id",
        )?;
        let mut rows = statement.query([law.id])?;
        let mut parts = Vec::new();
        while let Some(row) = rows.next()? {
            let file: i64 = row.get(0)?;
            let notes: String = row.get(3)?;
            parts.push(Part {
                title: row.get(1)?,
                path: row.get(2)?,
                notes: notes.lines().map(str::to_owned).collect(),
                preamble: row.get(4)?,
                findings: serde_json::from_str(&row.get::<_, String>(5)?)?,
                headings: self.headings(file)?,
                articles: self.articles(law, file)?,
            });
        }
        Ok(parts)
    }

    /// What is odd between the files of a law.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn findings_of(&self, law: &Law) -> Result<Vec<Finding>, StatuteError> {
        let json: Option<String> = self
            .conn
            .prepare_cached("select findings from statute where id = ?1")?
            .query_row([law.id], |row| row.get(0))
            .optional()?;
        Ok(json.map_or(Ok(Vec::new()), |json| serde_json::from_str(&json))?)
    }

    fn headings(&self, file: i64) -> Result<Vec<super::parse::Heading>, StatuteError> {
        let mut statement = self.conn.prepare_cached(
            "select level, title, before, body from statute_heading where file_id = ?1 order by id",
        )?;
        let rows = statement.query_map([file], |row| {
            Ok(super::parse::Heading {
                level: row.get(0)?,
                title: row.get(1)?,
                before: usize::try_from(row.get::<_, i64>(2)?).unwrap_or(0),
                text: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn articles(&self, law: &Law, file: i64) -> Result<Vec<Article>, StatuteError> {
        let mut statement = self.conn.prepare_cached(
            "select id, number, inserted, repeat, body from statute_article \
             where id >= ?1 and id < ?2 and file_id = ?3 order by id",
        )?;
        let rows = statement.query_map([law.id * PLACES, (law.id + 1) * PLACES, file], |row| {
            article(law, row)
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The articles of a number in a law: none, one, or several where the file counts wrongly.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn numbered(&self, law: &Law, no: ArticleNo) -> Result<Vec<Article>, StatuteError> {
        let mut statement = self.conn.prepare_cached(
            "select id, number, inserted, repeat, body from statute_article \
             where number = ?1 and inserted = ?2 and id >= ?3 and id < ?4 order by id",
        )?;
        let rows = statement.query_map(
            (
                no.number,
                no.inserted,
                law.id * PLACES,
                (law.id + 1) * PLACES,
            ),
            |row| article(law, row),
        )?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The article of that name, with its law.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn named(&mut self, name: &ArticleRef) -> Result<Option<(Law, Article)>, StatuteError> {
        let laws = self.laws()?;
        let is_it = |one: &&Law| one.law == name.law && one.version_on == name.version_on;
        let Some(law) = laws.iter().find(is_it) else {
            return Ok(None);
        };
        let found = self.numbered(law, name.article)?;
        let found = found
            .into_iter()
            .find(|article| article.reference.repeat == name.repeat);
        Ok(found.map(|article| (law.clone(), article)))
    }

    /// The article of one row, with its law.
    pub(super) fn row<'l>(
        &self,
        laws: impl IntoIterator<Item = &'l Law>,
        id: i64,
    ) -> Result<Option<(Law, Article)>, StatuteError> {
        let Some(law) = laws.into_iter().find(|law| law.id == id / PLACES) else {
            return Ok(None);
        };
        let found = self
            .conn
            .prepare_cached(
                "select id, number, inserted, repeat, body from statute_article where id = ?1",
            )?
            .query_row([id], |row| article(law, row))
            .optional()?;
        Ok(found.map(|article| (law.clone(), article)))
    }

    /// What the last import told: the folder, when it ended (milliseconds since 1970), its report.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last_import(&self) -> Result<Option<(String, i64, ImportReport)>, StatuteError> {
        let found = self
            .conn
            .query_row(
                "select folder, finished_at, report from last_import",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)),
            )
            .optional()?;
        let Some((folder, at, report)) = found else {
            return Ok(None);
        };
        Ok(Some((folder, at, serde_json::from_str(&report)?)))
    }
}

fn law(row: &Row<'_>) -> rusqlite::Result<Law> {
    let day = |index: usize| -> rusqlite::Result<Option<NaiveDate>> {
        let text: Option<String> = row.get(index)?;
        Ok(text.and_then(|text| text.parse().ok()))
    };
    Ok(Law {
        id: row.get(0)?,
        law: row.get(1)?,
        title: row.get(2)?,
        initials: row.get(3)?,
        category: row.get(4)?,
        version_on: day(5)?,
        in_force_on: day(6)?,
        basis: EffectBasis::parse(&row.get::<_, String>(7)?).unwrap_or(EffectBasis::None),
        ended_on: day(8)?,
        article_count: row.get(9)?,
    })
}

fn article(law: &Law, row: &Row<'_>) -> rusqlite::Result<Article> {
    Ok(Article {
        id: row.get(0)?,
        reference: ArticleRef {
            law: law.law.clone(),
            version_on: law.version_on,
            article: ArticleNo {
                number: row.get(1)?,
                inserted: row.get(2)?,
            },
            repeat: row.get(3)?,
        },
        text: row.get(4)?,
    })
}

/// Makes the tables unless this version's are there.
fn prepare(conn: &mut Connection) -> rusqlite::Result<()> {
    let version = |conn: &Connection| -> rusqlite::Result<i64> {
        conn.pragma_query_value(None, "user_version", |row| row.get(0))
    };
    if version(conn)? == VERSION {
        return Ok(());
    }
    conn.pragma_update(None, "foreign_keys", false)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if version(&tx)? != VERSION {
        for kind in ["virtual", "table"] {
            let names: Vec<String> = tx
                .prepare(
                    "select name from pragma_table_list where schema = 'main' and type = ?1 \
                     and name not like 'sqlite~_%' escape '~'",
                )?
                .query_map([kind], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            for name in names {
                tx.execute_batch(&format!("drop table \"{name}\""))?;
            }
        }
        tx.execute_batch(include_str!("schema.sql"))?;
        tx.pragma_update(None, "user_version", VERSION)?;
    }
    tx.commit()?;
    conn.pragma_update(None, "foreign_keys", true)
}
