//! A row into its request: an empty cell takes nothing away, what is known is no news.

use super::known::Known;
use super::report::ImportReport;
use super::run::Stop;
use crate::request::Around;
use chrono::{NaiveDateTime, TimeZone as _};
use lxq_core::domain::identifiers::mask::{mask_address, mask_name, mask_phone};
use lxq_core::domain::record::{Instant, Record, Request, RequestStatus};
use lxq_core::import::{RequestRow, channel, dates::china_time, opening, same_text};
use lxq_core::store::Act;
use std::collections::BTreeMap;

pub(super) fn take(
    act: &mut Act<'_>,
    (known, around): (&Known, &Around),
    source: Option<&str>,
    row: RequestRow,
    report: &mut ImportReport,
) -> Result<(), Stop> {
    let merged = |before: &Request| {
        let mut request = before.clone();
        merge_row(&mut request, row.clone(), source);
        around.complete(&mut request, act);
        request
    };
    let mut found = known.find(act, &row)?;
    if found.len() > 1 {
        // Of several that say the same it is the one of which the row tells no news, else the one
        // whom the same citizen asked; never another's telephone over somebody's own.
        let place = found
            .iter()
            .position(|one| merged(one) == *one)
            .or_else(|| found.iter().position(|one| is_asked_by(one, &row)));
        found.swap(0, place.unwrap_or(0));
    }
    match found.into_iter().next() {
        None => {
            let mut request = Request::blank(act.new_id()?, known.scope);
            merge_row(&mut request, row, source);
            around.complete(&mut request, act);
            act.begin("request.imported", &request)?;
            report.imported += 1;
        }
        // What was destroyed when its time was over is not brought back by an old table.
        Some(before) if before.destroyed_at.is_some() => report.unchanged += 1,
        Some(before) => {
            let request = merged(&before);
            if request == before {
                report.unchanged += 1;
            } else {
                act.change("request.updated", &before, &request)?;
                report.updated += 1;
            }
        }
    }
    Ok(())
}

/// Whether the row names the citizen who asked, masked or in full.
fn is_asked_by(request: &Request, row: &RequestRow) -> bool {
    let is_same = |kept: &Option<String>, read: &Option<String>, mask: fn(&str) -> String| {
        kept.as_ref()
            .zip(read.as_ref())
            .is_some_and(|(kept, read)| same_text(kept, read) || same_text(&mask(kept), read))
    };
    is_same(&request.requester_phone, &row.requester_phone, mask_phone)
        || (row.requester_phone.is_none()
            && is_same(&request.requester_name, &row.requester_name, mask_name))
}

/// Takes over what the row says; an empty cell changes nothing, and what the row says of the
/// status only moves it on.
fn merge_row(request: &mut Request, row: RequestRow, source: Option<&str>) {
    fn put<T>(field: &mut Option<T>, value: Option<T>) {
        if value.is_some() {
            *field = value;
        }
    }
    let before = request.clone();
    // A number made of the content yields to one that the request has.
    if !row.is_derived || request.order_no.is_none() {
        request.order_no = Some(row.order_no);
    }
    put_text(
        &mut request.source_platform,
        row.source_platform.or_else(|| source.map(str::to_owned)),
    );
    if let (None, Some(source)) = (request.channel, &request.source_platform) {
        request.channel = Some(channel(source));
    }
    put_time(&mut request.submitted_at, row.submitted_at);
    put_person(&mut request.requester_name, row.requester_name, mask_name);
    put_person(
        &mut request.requester_phone,
        row.requester_phone,
        mask_phone,
    );
    put_person(
        &mut request.requester_address,
        row.requester_address,
        mask_address,
    );
    put_text(&mut request.target_unit, row.target_unit);
    put_text(&mut request.target_address, row.target_address);
    let is_new = request.content.is_none();
    let title = row
        .title
        .or_else(|| (is_new && request.title.is_none()).then(|| opening(&row.content)));
    put_text(&mut request.title, title);
    put_text(
        &mut request.content,
        Some(row.content).filter(|text| !text.is_empty()),
    );
    put(&mut request.nature, row.nature);
    put_text(&mut request.category_1, row.category_1);
    put_text(&mut request.category_2, row.category_2);
    put_text(&mut request.category_3, row.category_3);
    put_text(&mut request.handling_unit, row.handling_unit);
    put_text(&mut request.handler, row.handler);
    // What a table tells of the time before somebody opened the request again is no news.
    let reopened_at = request.reopened_at;
    let is_news = |at: &NaiveDateTime| reopened_at.is_none_or(|again| china_instant(*at) > again);
    let is_ended_anew = [row.closed_at, row.returned_at, row.answered_at]
        .iter()
        .flatten()
        .all(is_news);
    put_time(&mut request.assigned_at, row.assigned_at.filter(is_news));
    put_time(&mut request.answered_at, row.answered_at.filter(is_news));
    put_time(&mut request.closed_at, row.closed_at.filter(is_news));
    put_time(&mut request.returned_at, row.returned_at.filter(is_news));
    put_text(&mut request.return_reason, row.return_reason);
    put_text(&mut request.extension_reason, row.extension_reason);
    put_text(&mut request.result, row.result.filter(|_| is_ended_anew));
    put(&mut request.satisfaction, row.satisfaction);
    put(&mut request.is_confidential, row.is_confidential);
    put(&mut request.is_repeat, row.is_repeat);
    put(&mut request.is_invalid, row.is_invalid);
    put(&mut request.stars, row.stars.map(i64::from));
    put(&mut request.stars_added, row.stars_added.map(i64::from));
    put(&mut request.stars_removed, row.stars_removed.map(i64::from));
    put_text(&mut request.remark, row.remark);
    merge_raw(request, row.raw, &row.understood);
    if request.is_confidential == Some(true) {
        request.requester_name = None;
        request.requester_phone = None;
        request.requester_address = None;
    }
    // Times tell of the status only where the table brings them: what is known already is no news.
    let times = |request: &Request| (request.closed_at, request.returned_at, request.assigned_at);
    let told = if times(request) == times(&before) && request.status.is_some() {
        None
    } else if request.closed_at.is_some() {
        Some(RequestStatus::Finished)
    } else if request.assigned_at.is_some() {
        Some(RequestStatus::InProgress)
    } else {
        Some(RequestStatus::Received)
    };
    let told = row.status.or(told).filter(|_| is_ended_anew);
    request.status = request.status.max(told);
    if request.status.is_none() {
        request.status = Some(RequestStatus::Received);
    }
}

/// Takes over what stands in columns that fill no field, column by column.
fn merge_raw(
    request: &mut Request,
    raw: BTreeMap<String, String>,
    understood: &std::collections::BTreeSet<String>,
) {
    let mut kept = request.raw.take().unwrap_or_default();
    kept.retain(|column, _| !understood.contains(column));
    for (column, text) in raw {
        if !kept
            .get(&column)
            .is_some_and(|known| same_text(known, &text))
        {
            kept.insert(column, text);
        }
    }
    request.raw = Some(kept).filter(|kept| !kept.is_empty());
}

/// Takes a text over, unless it only lacks blanks that reading drops.
fn put_text(field: &mut Option<String>, value: Option<String>) {
    if let Some(value) = value
        && !field.as_ref().is_some_and(|kept| same_text(kept, &value))
    {
        *field = Some(value);
    }
}

/// Takes over who asked; what our own export masked does not cover what is known.
fn put_person(field: &mut Option<String>, value: Option<String>, mask: fn(&str) -> String) {
    let is_masked = |kept: &String, value: &String| same_text(&mask(kept), value);
    if let (Some(kept), Some(value)) = (&field, &value)
        && is_masked(kept, value)
    {
        return;
    }
    put_text(field, value);
}

/// Takes a time over, unless it is the known one to the second.
fn put_time(field: &mut Option<Instant>, value: Option<NaiveDateTime>) {
    if let Some(value) = value
        && field.map(china_time) != Some(value)
    {
        *field = Some(china_instant(value));
    }
}

/// The instant of a wall time in China.
fn china_instant(local: NaiveDateTime) -> Instant {
    let china = chrono::FixedOffset::east_opt(8 * 3600).expect("eight hours are a valid offset");
    let instant = china.from_local_datetime(&local).single();
    Instant(instant.map_or(0, |instant| instant.timestamp_millis()))
}
