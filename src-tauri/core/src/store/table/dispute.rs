//! Lists of disputes, and what a new one needs to know of the others.

use super::disagreement::UNDECIDED_DISPUTES;
use super::page::{Page, PageAsk, PageQuery};
use crate::domain::id::{DisputeId, PersonId, PlatformId};
use crate::domain::identifiers::Fen;
use crate::domain::record::{Dispute, DisputeStatus, MediationKind};
use crate::domain::scope::Scope;
use crate::store::{Reader, StoreError};
use chrono::NaiveDate;
use rusqlite::types::Value as Sql;
use rusqlite::{Row, named_params};

/// Which disputes a list shows.
#[derive(Clone, Debug, Default)]
pub struct DisputeFilter {
    /// Any of these statuses; all where empty.
    pub statuses: Vec<DisputeStatus>,
    /// Of this platform.
    pub platform_id: Option<PlatformId>,
    /// Of this type.
    pub dispute_type: Option<String>,
    /// Of this kind of mediation.
    pub mediation_kind: Option<MediationKind>,
    /// In the hands of this mediator.
    pub mediator_id: Option<PersonId>,
    /// Registered on or after.
    pub from: Option<NaiveDate>,
    /// Registered on or before.
    pub to: Option<NaiveDate>,
    /// The limit ends on or before this day, and the dispute is being mediated.
    pub due_by: Option<NaiveDate>,
    /// Marked because authors disagree.
    pub has_conflict: Option<bool>,
    /// Only those to which this lawyer is assigned on a day.
    pub assigned_to: Option<(PersonId, NaiveDate)>,
}

/// How a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DisputeSort {
    /// Day of registration.
    #[default]
    RegisteredOn,
    /// Last day of the limit.
    DueOn,
    /// Last change.
    ChangedAt,
    /// Amount.
    Amount,
    /// Docket number.
    DocketNo,
}

/// A row of a list.
#[derive(Clone, Debug)]
pub struct DisputeLine {
    /// Its id.
    pub id: DisputeId,
    /// Its platform.
    pub scope: Scope,
    /// 编号.
    pub docket_no: Option<String>,
    /// 卷名.
    pub title: Option<String>,
    /// Where it stands.
    pub status: Option<DisputeStatus>,
    /// Code of its type.
    pub dispute_type: Option<String>,
    /// The kind of mediation.
    pub mediation_kind: Option<MediationKind>,
    /// 登记日期.
    pub registered_on: Option<NaiveDate>,
    /// The last day of the limit.
    pub due_on: Option<NaiveDate>,
    /// 结案日期.
    pub closed_on: Option<NaiveDate>,
    /// 涉及金额.
    pub amount_fen: Option<Fen>,
    /// The mediators.
    pub mediator_ids: Vec<PersonId>,
    /// Whether authors disagree on a field of it.
    pub has_conflict: bool,
    /// Whether its content is hidden from all but its mediators and the head.
    pub is_confidential: bool,
    /// 登记人.
    pub registered_by: Option<PersonId>,
    /// Whether its mediation rests (中止).
    pub is_suspended: bool,
}

/// A page of a list of disputes.
///
/// # Errors
/// SQL errors.
pub fn page(
    reader: Reader<'_>,
    filter: &DisputeFilter,
    sort: DisputeSort,
    is_descending: bool,
    ask: &PageAsk,
) -> Result<Page<DisputeLine>, StoreError> {
    let columns = format!(
        "scope, docket_no, title, status, dispute_type, mediation_kind, registered_on, \
         due_on, closed_on, amount_fen, mediator_ids, \
         id in ({UNDECIDED_DISPUTES}), \
         coalesce(is_confidential, 0), registered_by, \
         coalesce(status = 'accepted' and json_array_length(pauses) > 0 \
           and json_extract(pauses, '$[#-1].until') is null, 0)"
    );
    let mut query = PageQuery {
        columns: &columns,
        from: "dispute",
        sort: match sort {
            DisputeSort::RegisteredOn => "coalesce(registered_on, '')",
            DisputeSort::DueOn => "coalesce(due_on, '9999-12-31')",
            DisputeSort::ChangedAt => "changed_at",
            DisputeSort::Amount => "coalesce(amount_fen, 0)",
            DisputeSort::DocketNo => "coalesce(docket_year * 10000000 + docket_number, 0)",
        },
        id: "id",
        is_descending,
        conditions: Vec::new(),
        values: Vec::new(),
    };
    if !filter.statuses.is_empty() {
        let words: Vec<_> = filter.statuses.iter().map(|one| one.as_str()).collect();
        let list = serde_json::to_string(&words)?;
        query.add("status in (select value from json_each(?))", list);
    }
    if let Some(platform) = filter.platform_id {
        query.add("scope = ?", platform.as_bytes().to_vec());
    }
    if let Some(code) = &filter.dispute_type {
        query.add("dispute_type = ?", code.clone());
    }
    if let Some(kind) = filter.mediation_kind {
        query.add("mediation_kind = ?", kind.as_str().to_owned());
    }
    if let Some(person) = filter.mediator_id {
        query.add(
            "exists (select 1 from json_each(mediator_ids) where value = ?)",
            person.to_string(),
        );
    }
    let days = [
        ("registered_on >= ?", filter.from),
        ("registered_on <= ?", filter.to),
        ("status = 'accepted' and due_on <= ?", filter.due_by),
    ];
    for (condition, day) in days {
        if let Some(day) = day {
            query.add(condition, Sql::Text(day.to_string()));
        }
    }
    if let Some((lawyer, today)) = filter.assigned_to {
        let ids: Vec<_> = super::access::assigned(reader, lawyer, today)?
            .into_iter()
            .map(|id| hex(id.as_bytes()))
            .collect();
        query.add(
            "hex(id) in (select value from json_each(?))",
            serde_json::to_string(&ids)?,
        );
    }
    if let Some(has_conflict) = filter.has_conflict {
        query.add(
            &format!("(id in ({UNDECIDED_DISPUTES})) = ?"),
            i64::from(has_conflict),
        );
    }
    query.run(reader.connection(), ask, line)
}

/// As SQLite writes it.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

fn line(row: &Row<'_>) -> rusqlite::Result<DisputeLine> {
    let text = |index| row.get::<_, Option<String>>(index);
    let day = |index| Ok::<_, rusqlite::Error>(text(index)?.and_then(|text| text.parse().ok()));
    Ok(DisputeLine {
        id: DisputeId(row.get(0)?),
        scope: Scope::from_uuid(row.get(2)?),
        docket_no: text(3)?,
        title: text(4)?,
        status: text(5)?.and_then(|word| DisputeStatus::parse(&word)),
        dispute_type: text(6)?,
        mediation_kind: text(7)?.and_then(|word| MediationKind::parse(&word)),
        registered_on: day(8)?,
        due_on: day(9)?,
        closed_on: day(10)?,
        amount_fen: row.get::<_, Option<i64>>(11)?.map(Fen),
        mediator_ids: text(12)?
            .and_then(|list| serde_json::from_str(&list).ok())
            .unwrap_or_default(),
        has_conflict: row.get(13)?,
        is_confidential: row.get(14)?,
        registered_by: row.get::<_, Option<uuid::Uuid>>(15)?.map(PersonId),
        is_suspended: row.get(16)?,
    })
}

/// The dispute with that docket number; the printed form decides, so it is normalised before.
///
/// # Errors
/// SQL errors.
pub fn by_docket_no(reader: Reader<'_>, docket_no: &str) -> Result<Vec<Dispute>, StoreError> {
    reader.list_by("docket_no", docket_no)
}

/// The running number after the last of a year in the series of a platform's committee, which
/// several platforms may share; numbers are never reused, so gaps that refusals leave stay.
///
/// # Errors
/// SQL errors.
pub fn next_docket_number(
    reader: Reader<'_>,
    table: DocketTable,
    scope: Scope,
    year: u32,
) -> Result<u32, StoreError> {
    let table = match table {
        DocketTable::Dispute => "dispute",
        DocketTable::Consultation => "consultation",
        DocketTable::Hazard => "hazard",
    };
    let sql = format!(
        "select coalesce(max(docket_number), 0) + 1 from {table} \
         where docket_year = :year and scope in ( \
           select :scope union all \
           select sharing.id from platform as own \
           join platform as sharing on sharing.committee_id = own.committee_id \
           where own.id = :scope)"
    );
    Ok(reader.connection().prepare_cached(&sql)?.query_row(
        named_params! { ":scope": scope.as_uuid().as_bytes(), ":year": year },
        |row| row.get(0),
    )?)
}

/// Which number series is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocketTable {
    /// 人调字.
    Dispute,
    /// 咨字.
    Consultation,
    /// 隐字.
    Hazard,
}

/// The disputes registered on or after a day, with little but what resemblance needs.
///
/// # Errors
/// SQL errors.
pub fn registered_since(
    reader: Reader<'_>,
    day: NaiveDate,
) -> Result<Vec<(DisputeId, String)>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select id, coalesce(facts, '') from dispute \
         where registered_on >= ?1 order by registered_on desc, id desc",
    )?;
    let rows = statement.query_map([day.to_string()], |row| {
        Ok((DisputeId(row.get(0)?), row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Disputes opened from a request, a consultation or a hazard.
///
/// # Errors
/// SQL errors.
pub fn opened_from(
    reader: Reader<'_>,
    column: &'static str,
    origin: uuid::Uuid,
) -> Result<Vec<Dispute>, StoreError> {
    reader.list_by(column, origin.as_bytes())
}

/// The disputes of which the day of telling rights, of acceptance or of a decision falls in a
/// period: those that may have a notice of then. By docket number.
///
/// # Errors
/// SQL errors.
pub fn with_notice_between(
    reader: Reader<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Dispute>, StoreError> {
    reader.list_where::<Dispute>(
        "rights_told_on between ?1 and ?2 \
         or accepted_on between ?1 and ?2 \
         or decided_on between ?1 and ?2 \
         order by docket_no, id",
        &[&from.to_string(), &to.to_string()],
    )
}
