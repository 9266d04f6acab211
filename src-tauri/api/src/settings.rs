//! Holidays, dispute types, checks of numbers, and unfinished forms.

use crate::desk::Desk;
use crate::shape::{Done, Moment, Nothing, request, response};
use crate::{Failure, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::calendar::{WorkCalendar, YearTable, YearTableError};
use lxq_core::domain::dispute::{DisputeType, built_in_types};
use lxq_core::domain::identifiers::{IdentifierCheck, IdentifierKind, check};
use lxq_core::domain::record::{Definition, HolidayYear, Instant, Record};
use lxq_core::domain::scope::Scope;
use lxq_core::store::table::office;
use lxq_core::store::{Draft, Reader};
use std::collections::BTreeSet;
use uuid::Uuid;

response! {
    /// The holiday tables by year.
    pub struct HolidayYears {
        /// The tables.
        pub years: Vec<HolidayYearRow>,
    }

    /// The holidays of one year.
    pub struct HolidayYearRow {
        /// The year.
        pub year: u32,
        /// Days off that are not an ordinary weekend.
        pub days_off: Vec<NaiveDate>,
        /// Weekend days on which people work (调休).
        pub working_days: Vec<NaiveDate>,
        /// Where the table was read.
        pub source: String,
        /// Whether it came with the program and nobody has changed it.
        pub is_built_in: bool,
    }

    /// The table of dispute types.
    pub struct DisputeTypeTable {
        /// The version in force.
        pub version: u32,
        /// Its types in order.
        pub types: Vec<DisputeType>,
    }

    /// Unfinished forms.
    pub struct Drafts {
        /// The newest first.
        pub drafts: Vec<DraftShape>,
    }

    /// An unfinished form.
    pub struct DraftShape {
        /// Its id.
        pub id: Uuid,
        /// Which form.
        pub form: String,
        /// What was typed, as the form's own JSON text.
        pub content: String,
        /// When it was last kept.
        pub saved_at: Moment,
    }
}

request! {
    /// A year's holidays.
    pub struct SaveHolidayYear {
        /// The year.
        pub year: u32,
        /// Days off that are not an ordinary weekend.
        pub days_off: Vec<NaiveDate>,
        /// Weekend days on which people work (调休).
        pub working_days: Vec<NaiveDate>,
        /// Where the table was read.
        pub source: String,
    }

    /// A new version of the table of dispute types.
    pub struct SaveDisputeTypes {
        /// All types in order; one that records hold may be switched off, never left out.
        pub types: Vec<DisputeType>,
    }

    /// A number to check.
    pub struct CheckIdentifier {
        /// What it is.
        pub kind: IdentifierKind,
        /// As typed.
        pub text: String,
    }

    /// An unfinished form.
    pub struct SaveDraft {
        /// Its id, chosen when the form is opened.
        pub id: Uuid,
        /// Which form.
        pub form: String,
        /// What was typed, as the form's own JSON text.
        pub content: String,
    }

    /// A draft to throw away.
    pub struct DiscardDraft {
        /// Its id.
        pub id: Uuid,
    }
}

pub(crate) fn holiday_years(desk: &Desk, _: Nothing) -> Result<HolidayYears, Failure> {
    let own = desk
        .casebook
        .read(|reader| Ok::<_, Failure>(reader.all::<HolidayYear>()?))?;
    let own_years: BTreeSet<u32> = own.iter().filter_map(|record| record.year).collect();
    let built_in = WorkCalendar::built_in_tables()
        .into_iter()
        .filter(|table| !own_years.contains(&table.year));
    let mut years: Vec<_> = built_in.map(|table| holiday_row(table, true)).collect();
    years.extend(
        own.into_iter()
            .filter_map(office::year_table)
            .map(|table| holiday_row(table, false)),
    );
    years.sort_by_key(|row| row.year);
    Ok(HolidayYears { years })
}

fn holiday_row(table: YearTable, is_built_in: bool) -> HolidayYearRow {
    HolidayYearRow {
        year: table.year,
        days_off: table.days_off,
        working_days: table.working_days,
        source: table.source,
        is_built_in,
    }
}

pub(crate) fn save_holiday_year(
    desk: &Desk,
    form: SaveHolidayYear,
) -> Result<HolidayYearRow, Failure> {
    let table = YearTable {
        year: form.year,
        days_off: form.days_off,
        working_days: form.working_days,
        source: form.source.trim().to_owned(),
    };
    table.check().map_err(|error| {
        let (field, day) = match error {
            YearTableError::OtherYear { day, .. } if table.days_off.contains(&day) => {
                ("days_off", day)
            }
            YearTableError::OtherYear { day, .. } => ("working_days", day),
            YearTableError::ListedTwice { day } | YearTableError::NoWeekend { day } => {
                ("working_days", day)
            }
        };
        let mut failure = Failure::field(field, FieldCode::Unknown);
        failure.fields[0]
            .params
            .insert("day".to_owned(), day.to_string());
        failure
    })?;
    desk.act(|act, _| {
        let known = act
            .reader()
            .list_by::<HolidayYear>("year", table.year)?
            .pop();
        let mut record = match &known {
            Some(record) => record.clone(),
            None => HolidayYear::blank(act.new_id()?, Scope::Street),
        };
        record.year = Some(table.year);
        record.days_off = Some(table.days_off.clone());
        record.working_days = Some(table.working_days.clone());
        record.source = Some(table.source.clone());
        match &known {
            Some(known) => act.change("holiday_year.changed", known, &record)?,
            None => act.begin("holiday_year.set", &record)?,
        }
        Ok(holiday_row(table, false))
    })
}

/// The dispute types in force with the version of their table.
pub(crate) fn types_in_force(desk: &Desk) -> Result<(Vec<DisputeType>, u32), Failure> {
    desk.casebook.read(types_in)
}

/// The same within a reading that goes on.
pub(crate) fn types_in(reader: Reader<'_>) -> Result<(Vec<DisputeType>, u32), Failure> {
    let found = office::definition(reader, "dispute_type")?;
    let version = found
        .as_ref()
        .and_then(|definition| definition.version)
        .unwrap_or(1);
    let types = found
        .and_then(|definition| definition.body)
        .and_then(|body| serde_json::from_value(body).ok())
        .unwrap_or_else(built_in_types);
    Ok((types, version))
}

pub(crate) fn dispute_type_table(desk: &Desk, _: Nothing) -> Result<DisputeTypeTable, Failure> {
    let (types, version) = types_in_force(desk)?;
    Ok(DisputeTypeTable { version, types })
}

pub(crate) fn save_dispute_types(
    desk: &Desk,
    form: SaveDisputeTypes,
) -> Result<DisputeTypeTable, Failure> {
    let (before, version) = types_in_force(desk)?;
    let mut codes = BTreeSet::new();
    for (index, one) in form.types.iter().enumerate() {
        if one.code.trim().is_empty() || one.name.trim().is_empty() {
            return Err(Failure::field(
                &format!("types.{index}.name"),
                FieldCode::Required,
            ));
        }
        if !codes.insert(one.code.clone()) {
            return Err(Failure::field(
                &format!("types.{index}.code"),
                FieldCode::Twice,
            ));
        }
    }
    if before.iter().any(|one| !codes.contains(&one.code)) {
        return Err(Failure::field("types", FieldCode::Required));
    }
    if form.types == before {
        return Ok(DisputeTypeTable {
            version,
            types: before,
        });
    }
    desk.act(|act, _| {
        let mut definition = Definition::blank(act.new_id()?, Scope::Street);
        definition.topic = Some("dispute_type".to_owned());
        definition.version = Some(version + 1);
        definition.valid_from = Some(act.today());
        definition.body = Some(serde_json::to_value(&form.types)?);
        act.begin("definition.set", &definition)?;
        Ok(DisputeTypeTable {
            version: version + 1,
            types: form.types,
        })
    })
}

pub(crate) fn check_identifier(
    desk: &Desk,
    form: CheckIdentifier,
) -> Result<IdentifierCheck, Failure> {
    Ok(check(form.kind, &form.text, desk.casebook.today()))
}

pub(crate) fn save_draft(desk: &Desk, form: SaveDraft) -> Result<Done, Failure> {
    desk.casebook.save_draft(&Draft {
        id: form.id,
        form: form.form,
        author: desk.actor.id,
        content: form.content,
        saved_at: desk.casebook.now().timestamp_millis(),
    })?;
    Ok(Done {})
}

pub(crate) fn draft_list(desk: &Desk, _: Nothing) -> Result<Drafts, Failure> {
    let drafts = desk
        .casebook
        .drafts(desk.actor.id)?
        .into_iter()
        .map(|draft| DraftShape {
            id: draft.id,
            form: draft.form,
            content: draft.content,
            saved_at: Instant(draft.saved_at).into(),
        });
    Ok(Drafts {
        drafts: drafts.collect(),
    })
}

pub(crate) fn discard_draft(desk: &Desk, form: DiscardDraft) -> Result<Done, Failure> {
    discard_own(desk, form.id)?;
    Ok(Done {})
}

/// Throws a draft away if it is one's own; one that is gone already is no failure.
pub(crate) fn discard_own(desk: &Desk, id: Uuid) -> Result<(), Failure> {
    let own = desk.casebook.drafts(desk.actor.id)?;
    if own.iter().any(|draft| draft.id == id) {
        desk.casebook.discard_draft(id)?;
    }
    Ok(())
}
