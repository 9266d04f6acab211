//! What of a request stands in a column.

use super::table::{Disclosure, ExportCell};
use super::words;
use crate::domain::identifiers::mask::{mask_address, mask_name, mask_phone};
use crate::domain::record::{Instant, Request};
use crate::import::dates::china_time;
use crate::import::words::{self as read, Word};
use crate::import::{Cell, RequestField, RequestShape, ShapeColumn, is_personal};

/// The cell of a request in a column of a shape.
pub(super) fn cell(
    shape: RequestShape,
    column: &ShapeColumn,
    request: &Request,
    disclosure: Disclosure,
) -> ExportCell {
    match column.field {
        Some(field) => match known(shape, field, request, disclosure) {
            ExportCell::Empty => wordless(column.title, field, request),
            cell @ (ExportCell::Text(_)
            | ExportCell::Identifier(_)
            | ExportCell::At(_)
            | ExportCell::Day(_)
            | ExportCell::Count(_)
            | ExportCell::Money(_)) => cell,
        },
        None => kept(column.title, request, disclosure),
    }
}

/// What a column without a field held when it was imported.
fn kept(title: &str, request: &Request, disclosure: Disclosure) -> ExportCell {
    let hides = disclosure == Disclosure::Masked || request.is_confidential == Some(true);
    if hides && is_personal(title) {
        return ExportCell::Empty;
    }
    text(raw(title, request))
}

fn raw<'r>(title: &str, request: &'r Request) -> Option<&'r String> {
    request.raw.as_ref().and_then(|raw| raw.get(title))
}

/// A word that means nothing to us, such as `未评价`, goes back to where it came from.
fn wordless(title: &str, field: RequestField, request: &Request) -> ExportCell {
    let Some(word) = raw(title, request) else {
        return ExportCell::Empty;
    };
    let means_nothing = match field {
        RequestField::Nature => read::nature(word) == Word::Nothing,
        RequestField::Satisfaction => read::satisfaction(word) == Word::Nothing,
        RequestField::Status => read::status(word) == Word::Nothing,
        RequestField::Flag => read::flag(word) == Word::Nothing,
        RequestField::Stars | RequestField::StarsAdded | RequestField::StarsRemoved => {
            read::stars(field, word) == Word::Nothing
        }
        RequestField::IsConfidential
        | RequestField::IsRepeat
        | RequestField::IsInvalid
        | RequestField::IsReturned => read::yes_or_no(field, &Cell::text(word)) == Word::Nothing,
        RequestField::OrderNo
        | RequestField::SourcePlatform
        | RequestField::SubmittedAt
        | RequestField::RequesterName
        | RequestField::RequesterPhone
        | RequestField::RequesterAddress
        | RequestField::TargetUnit
        | RequestField::TargetAddress
        | RequestField::Title
        | RequestField::Content
        | RequestField::Category1
        | RequestField::Category2
        | RequestField::Category3
        | RequestField::HandlingUnit
        | RequestField::Handler
        | RequestField::AssignedAt
        | RequestField::AnsweredAt
        | RequestField::ClosedAt
        | RequestField::Result
        | RequestField::ExtensionReason
        | RequestField::ReturnReason
        | RequestField::ReturnedAt
        | RequestField::Remark => false,
    };
    if means_nothing {
        text(Some(word))
    } else {
        ExportCell::Empty
    }
}

fn known(
    shape: RequestShape,
    field: RequestField,
    request: &Request,
    disclosure: Disclosure,
) -> ExportCell {
    let person = |value: &Option<String>, mask: fn(&str) -> String| match (value, disclosure) {
        _ if request.is_confidential == Some(true) => None,
        (Some(value), Disclosure::Masked) => Some(mask(value)),
        (value, _) => value.clone(),
    };
    match field {
        RequestField::OrderNo => identifier(request.order_no.clone()),
        RequestField::SourcePlatform => text(request.source_platform.as_ref()),
        RequestField::SubmittedAt => at(request.submitted_at),
        RequestField::RequesterName => text(person(&request.requester_name, mask_name).as_ref()),
        RequestField::RequesterPhone => identifier(person(&request.requester_phone, mask_phone)),
        RequestField::RequesterAddress => {
            text(person(&request.requester_address, mask_address).as_ref())
        }
        RequestField::TargetUnit => text(request.target_unit.as_ref()),
        RequestField::TargetAddress => text(request.target_address.as_ref()),
        RequestField::Title => text(request.title.as_ref()),
        RequestField::Content => text(request.content.as_ref()),
        RequestField::Nature => word(request.nature.map(words::nature)),
        RequestField::Category1 => text(request.category_1.as_ref()),
        RequestField::Category2 => text(request.category_2.as_ref()),
        RequestField::Category3 => text(request.category_3.as_ref()),
        RequestField::HandlingUnit => text(request.handling_unit.as_ref()),
        RequestField::Handler => text(request.handler.as_ref()),
        RequestField::AssignedAt => at(request.assigned_at),
        RequestField::AnsweredAt => at(request.answered_at),
        RequestField::ClosedAt => at(request.closed_at),
        RequestField::Status => word(request.status.map(|status| words::status(shape, status))),
        RequestField::Result => text(request.result.as_ref()),
        RequestField::Satisfaction => word(request.satisfaction.map(words::satisfaction)),
        RequestField::IsConfidential => word(request.is_confidential.map(words::yes_or_no)),
        RequestField::IsRepeat => word(request.is_repeat.map(words::yes_or_no)),
        RequestField::IsInvalid => word(request.is_invalid.map(words::yes_or_no)),
        RequestField::Flag => word(words::flag(request)),
        RequestField::Stars => count(request.stars),
        RequestField::StarsAdded => count(request.stars_added),
        RequestField::StarsRemoved => count(request.stars_removed),
        RequestField::ExtensionReason => text(request.extension_reason.as_ref()),
        RequestField::IsReturned => {
            let is_returned = |status| status == crate::domain::record::RequestStatus::Returned;
            word(
                request
                    .status
                    .map(|status| words::yes_or_no(is_returned(status))),
            )
        }
        RequestField::ReturnReason => text(request.return_reason.as_ref()),
        RequestField::ReturnedAt => at(request.returned_at),
        RequestField::Remark => text(request.remark.as_ref()),
    }
}

fn text(value: Option<&String>) -> ExportCell {
    value
        .filter(|text| !text.is_empty())
        .map_or(ExportCell::Empty, |text| ExportCell::Text(text.clone()))
}

fn identifier(value: Option<String>) -> ExportCell {
    value.map_or(ExportCell::Empty, ExportCell::Identifier)
}

fn word(value: Option<&'static str>) -> ExportCell {
    value.map_or(ExportCell::Empty, |word| ExportCell::Text(word.to_owned()))
}

fn at(value: Option<Instant>) -> ExportCell {
    value.map_or(ExportCell::Empty, |at| ExportCell::At(china_time(at)))
}

fn count(value: Option<i64>) -> ExportCell {
    value.map_or(ExportCell::Empty, ExportCell::Count)
}
