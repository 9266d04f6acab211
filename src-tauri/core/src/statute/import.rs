//! Taking a folder of statutes in: one transaction, file after file; the same folder again changes
//! nothing.

use super::error::StatuteError;
use super::finding::{BadFileReason, Finding};
use super::folder::{self, StatuteFile, Unread};
use super::law::EffectBasis;
use super::library::{Library, PLACES};
use super::name::{initials, short_title};
use super::number::ArticleNo;
use super::numbering;
use super::parse::{ParsedStatute, parse};
use super::report::{BadFile, ImportProgress, ImportReport, NotedFile};
use crate::import::decode_text;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Transaction, TransactionBehavior, params};
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

/// Goes up when the same bytes are read in another way.
const PARSER: u32 = 1;

impl Library {
    /// Takes in every law of a folder. What an earlier import brought and this folder does not have
    /// stays.
    ///
    /// # Errors
    /// When the folder cannot be read, the file not be written, or the user stopped it; the library
    /// is then as it was.
    pub fn import(
        &mut self,
        folder: &Path,
        finished_at: i64,
        progress: &ImportProgress,
    ) -> Result<ImportReport, StatuteError> {
        let found = folder::look(folder)?;
        progress.begin(found.files.len());
        let mut report = ImportReport {
            files: count(found.files.len()),
            others: found.other_count,
            ..ImportReport::default()
        };
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut intake = Intake {
            tx: &tx,
            taken: HashMap::new(),
            hashes: HashMap::new(),
            touched: BTreeSet::new(),
        };
        for file in &found.files {
            if progress.is_cancelled() {
                return Err(StatuteError::Cancelled);
            }
            if let Err(bad) = intake.take(file, &mut report)? {
                report.bad.push(BadFile {
                    file: file.name.clone(),
                    reason: bad.0,
                    other: bad.1,
                });
            }
            progress.one_done();
        }
        intake.finish(&mut report)?;
        tx.execute("delete from last_import", [])?;
        tx.execute(
            "insert into last_import (is_only, folder, finished_at, report) values (1, ?1, ?2, ?3)",
            (
                folder.to_string_lossy(),
                finished_at,
                serde_json::to_string(&report)?,
            ),
        )?;
        tx.commit()?;
        Ok(report)
    }
}

/// Why a file is not taken, and the other one where it is one too many.
type Bad = (BadFileReason, Option<String>);

struct Intake<'t> {
    tx: &'t Transaction<'t>,
    /// The file that brought a version, or a part of one, in this import.
    taken: HashMap<(String, String, String), String>,
    /// The file that has those bytes.
    hashes: HashMap<String, String>,
    /// Versions whose days and findings are to be worked out again.
    touched: BTreeSet<i64>,
}

impl Intake<'_> {
    fn take(
        &mut self,
        file: &StatuteFile,
        report: &mut ImportReport,
    ) -> Result<Result<(), Bad>, StatuteError> {
        let bytes = match folder::read(&file.path) {
            Ok(bytes) => bytes,
            Err(Unread::Refused) => return Ok(Err((BadFileReason::Unreadable, None))),
            Err(Unread::TooLarge) => return Ok(Err((BadFileReason::TooLarge, None))),
        };
        let hash = format!("{PARSER}:{}", blake3::hash(&bytes).to_hex());
        if let Some(other) = self.hashes.get(&hash) {
            return Ok(Err((BadFileReason::SameFile, Some(other.clone()))));
        }
        let Ok(text) = decode_text(&bytes) else {
            return Ok(Err((BadFileReason::Encoding, None)));
        };
        let parsed = match parse(&text, &file.stem) {
            Ok(parsed) => parsed,
            Err(reason) => return Ok(Err((reason, None))),
        };
        if i64::try_from(parsed.articles.len()).unwrap_or(i64::MAX) > PLACES {
            return Ok(Err((BadFileReason::TooManyArticles, None)));
        }
        let law = short_title(&parsed.title);
        let version = day(parsed.version_on.or(parsed.in_force_on));
        let part = parsed.part.clone().unwrap_or_default();
        let key = (law.clone(), version.clone(), part.clone());
        if let Some(other) = self.taken.get(&key) {
            return Ok(Err((BadFileReason::SameVersion, Some(other.clone()))));
        }
        self.hashes.insert(hash.clone(), file.name.clone());
        self.taken.insert(key, file.name.clone());
        if !parsed.findings.is_empty() {
            report.noted.push(NotedFile {
                file: file.name.clone(),
                findings: parsed.findings.clone(),
            });
        }
        let statute = self.statute(&law, &parsed, file, &version)?;
        let known = self.known_file(statute, &part)?;
        match known {
            Some((id, known_hash)) if known_hash == hash => {
                self.tx
                    .prepare_cached("update statute_file set path = ?2 where id = ?1")?
                    .execute((id, &file.name))?;
                report.unchanged += 1;
            }
            Some((id, _)) => {
                self.take_out(id)?;
                if !self.put_in(statute, &part, &parsed, file, &hash)? {
                    return Ok(Err((BadFileReason::TooManyArticles, None)));
                }
                report.changed += 1;
            }
            None => {
                if !self.put_in(statute, &part, &parsed, file, &hash)? {
                    return Ok(Err((BadFileReason::TooManyArticles, None)));
                }
                report.added += 1;
            }
        }
        report.articles = report.articles.saturating_add(count(parsed.articles.len()));
        Ok(Ok(()))
    }

    /// The row of the version; made where it is not there.
    fn statute(
        &mut self,
        law: &str,
        parsed: &ParsedStatute,
        file: &StatuteFile,
        version: &str,
    ) -> Result<i64, StatuteError> {
        let id = self
            .tx
            .prepare_cached(
                "insert into statute (law, title, initials, category, version_on) \
                 values (?1, ?2, ?3, ?4, ?5) \
                 on conflict (law, version_on) do update set title = ?2, category = ?4 returning id",
            )?
            .query_row(
                params![law, parsed.title, initials(law), file.category, version],
                |row| row.get(0),
            )?;
        self.touched.insert(id);
        Ok(id)
    }

    fn known_file(&self, statute: i64, part: &str) -> Result<Option<(i64, String)>, StatuteError> {
        Ok(self
            .tx
            .prepare_cached(
                "select id, content_hash from statute_file where statute_id = ?1 and part = ?2",
            )?
            .query_row((statute, part), |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }

    fn take_out(&self, file: i64) -> Result<(), StatuteError> {
        for sql in [
            "delete from posting where rowid in \
             (select id from statute_article where file_id = ?1)",
            "delete from statute_article where file_id = ?1",
            "delete from statute_heading where file_id = ?1",
            "delete from statute_file where id = ?1",
        ] {
            self.tx.prepare_cached(sql)?.execute([file])?;
        }
        Ok(())
    }

    /// Whether there was room for its articles.
    fn put_in(
        &self,
        statute: i64,
        part: &str,
        parsed: &ParsedStatute,
        file: &StatuteFile,
        hash: &str,
    ) -> Result<bool, StatuteError> {
        let length = i64::try_from(parsed.articles.len()).unwrap_or(i64::MAX);
        let Some(first_place) = self.free_place(statute, length)? else {
            return Ok(false);
        };
        self.tx
            .prepare_cached(
                "insert into statute_file (statute_id, part, path, content_hash, notes, preamble, \
                 in_force_on, effect_on, first_place, article_count, first_number, findings) \
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                statute,
                part,
                file.name,
                hash,
                parsed.notes.join("\n"),
                parsed.preamble,
                parsed.in_force_on.map(|day| day.to_string()),
                parsed.effect_on.map(|day| day.to_string()),
                first_place,
                length,
                parsed.articles.first().map_or(0, |first| first.no.number),
                serde_json::to_string(&parsed.findings)?,
            ])?;
        let id = self.tx.last_insert_rowid();
        let mut heading = self.tx.prepare_cached(
            "insert into statute_heading (file_id, level, title, before, body) \
             values (?1, ?2, ?3, ?4, ?5)",
        )?;
        for one in &parsed.headings {
            let before = i64::try_from(one.before).unwrap_or(i64::MAX);
            heading.execute(params![id, one.level, one.title, before, one.text])?;
        }
        let mut article = self.tx.prepare_cached(
            "insert into statute_article (id, file_id, number, inserted, repeat, body) \
             values (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        let mut posting = self
            .tx
            .prepare_cached("insert into posting (rowid, words) values (?1, ?2)")?;
        let mut repeats: HashMap<ArticleNo, u32> = HashMap::new();
        for (row, one) in (statute * PLACES + first_place..).zip(&parsed.articles) {
            let times = repeats.entry(one.no).or_insert(0);
            article.execute(params![
                row,
                id,
                one.no.number,
                one.no.inserted,
                *times,
                one.text
            ])?;
            *times += 1;
            posting.execute((row, &one.text))?;
        }
        Ok(true)
    }

    /// The first place within the version's numbers where so many articles fit.
    fn free_place(&self, statute: i64, length: i64) -> Result<Option<i64>, StatuteError> {
        let mut statement = self.tx.prepare_cached(
            "select first_place, article_count from statute_file where statute_id = ?1 \
             order by first_place",
        )?;
        let mut rows = statement.query([statute])?;
        let mut place = 0;
        while let Some(row) = rows.next()? {
            let (taken, count): (i64, i64) = (row.get(0)?, row.get(1)?);
            if place + length <= taken {
                break;
            }
            place = taken + count;
        }
        Ok((place + length <= PLACES).then_some(place))
    }

    /// Works out what only all files together tell: days in force, gaps between the parts of a code.
    fn finish(&self, report: &mut ImportReport) -> Result<(), StatuteError> {
        for &statute in &self.touched {
            self.settle_days(statute)?;
            let findings = self.between_parts(statute)?;
            self.tx
                .prepare_cached("update statute set findings = ?2 where id = ?1")?
                .execute((statute, serde_json::to_string(&findings)?))?;
            if !findings.is_empty() {
                let title = self
                    .tx
                    .prepare_cached("select title from statute where id = ?1")?
                    .query_row([statute], |row| row.get(0))?;
                report.noted.push(NotedFile {
                    file: title,
                    findings,
                });
            }
        }
        // A version ends when the next one takes effect.
        self.tx.execute(
            "update statute set ended_on = (select min(later.in_force_on) from statute later \
             where later.law = statute.law \
             and (later.in_force_on, later.version_on) > (statute.in_force_on, statute.version_on))",
            [],
        )?;
        Ok(())
    }

    fn settle_days(&self, statute: i64) -> Result<(), StatuteError> {
        let (info, text, articles): (Option<String>, Option<String>, i64) = self
            .tx
            .prepare_cached(
                "select max(in_force_on), max(effect_on), sum(article_count) \
                 from statute_file where statute_id = ?1",
            )?
            .query_row([statute], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let version: String = self
            .tx
            .prepare_cached("select version_on from statute where id = ?1")?
            .query_row([statute], |row| row.get(0))?;
        let (day, basis) = match (info, text) {
            (Some(day), _) => (day, EffectBasis::Info),
            (None, Some(day)) => (day, EffectBasis::Text),
            (None, None) if version.is_empty() => (version, EffectBasis::None),
            (None, None) => (version, EffectBasis::Passed),
        };
        self.tx
            .prepare_cached(
                "update statute set in_force_on = ?2, basis = ?3, article_count = ?4 where id = ?1",
            )?
            .execute((statute, day, basis.as_str(), articles))?;
        Ok(())
    }

    fn between_parts(&self, statute: i64) -> Result<Vec<Finding>, StatuteError> {
        let mut statement = self.tx.prepare_cached(
            "select min(a.number * 100 + a.inserted), max(a.number * 100 + a.inserted) \
             from statute_file f join statute_article a on a.file_id = f.id \
             and a.id >= ?1 * 8192 and a.id < (?1 + 1) * 8192 \
             where f.statute_id = ?1 and f.part <> '' group by f.id",
        )?;
        let number = |packed: i64| ArticleNo {
            number: u32::try_from(packed / 100).unwrap_or(0),
            inserted: u32::try_from(packed % 100).unwrap_or(0),
        };
        let mut parts: Vec<(ArticleNo, ArticleNo)> = statement
            .query_map([statute], |row| {
                Ok((number(row.get(0)?), number(row.get(1)?)))
            })?
            .collect::<Result<_, _>>()?;
        Ok(numbering::between_parts(&mut parts))
    }
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
