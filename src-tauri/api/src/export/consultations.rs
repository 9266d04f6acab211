//! Consultations as rows: those that are for who asks, as the list has them.

use super::cells::{Row, Telling};
use super::making::every;
use super::names::Names;
use crate::Failure;
use crate::consultation::{ConsultationListAsk, lines};
use crate::desk::Desk;
use crate::sentence::of_choice;
use lxq_core::domain::anonymise::Known;
use lxq_core::domain::record::Consultation;
use lxq_core::store::Act;

/// What stands in place of a name that was refused; an import knows it again.
pub(crate) const REFUSED: &str = "拒绝提供";

pub(super) fn rows(
    desk: &Desk,
    act: &Act<'_>,
    ask: &ConsultationListAsk,
    names: &Names,
    telling: Telling,
) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    every(
        |part| lines(desk, act.reader(), ask, part),
        |line| {
            if let Some(found) = act.reader().get::<Consultation>(line.id)? {
                rows.push(row(&found, names, telling));
            }
            Ok(())
        },
    )?;
    Ok(rows)
}

fn row(found: &Consultation, names: &Names, telling: Telling) -> Row {
    let known = Known {
        names: found.inquirer_name.iter().cloned().collect(),
        numbers: found.inquirer_phone.iter().cloned().collect(),
        ..Known::default()
    };
    let mut row = Row::default();
    row.number("docket_no", found.docket_no.clone());
    row.text("platform", names.platform(found.scope.platform()));
    row.at("starts_at", found.starts_at);
    row.at("ends_at", found.ends_at);
    row.text("consultation_point", found.consultation_point.clone());
    row.text("lawyer", names.person(found.lawyer_id));
    row.word(
        "manner",
        "consultation_manner",
        found.manner.map(|one| one.as_str()),
    );
    let name = found
        .inquirer_name
        .as_deref()
        .map(|name| telling.name(name));
    let refused = (found.is_anonymous == Some(true)).then(|| REFUSED.to_owned());
    row.text("inquirer_name", refused.or(name));
    row.text("inquirer_sex", found.inquirer_sex.map(|sex| sex.label()));
    row.word(
        "inquirer_age_band",
        "age_band",
        found.inquirer_age_band.map(|one| one.as_str()),
    );
    let phone = found.inquirer_phone.as_deref();
    row.number("inquirer_phone", phone.map(|phone| telling.phone(phone)));
    row.word(
        "inquirer_group",
        "inquirer_group",
        found.inquirer_group.map(|one| one.as_str()),
    );
    row.text("topic", names.dispute_type(found.topic.as_ref()));
    row.count("people_count", found.people_count);
    row.money("amount", found.amount_fen);
    row.text("content", telling.story(found.content.as_ref(), &known));
    row.text("advice", telling.story(found.advice.as_ref(), &known));
    row.text("legal_basis", found.legal_basis.clone());
    let ways = found.suggested_ways.iter().flatten();
    let ways: Vec<_> = ways
        .map(|way| of_choice("suggested_way", way.as_str()))
        .collect();
    row.text("suggested_ways", Some(ways.join("、")));
    row.word(
        "satisfaction",
        "satisfaction",
        found.satisfaction.map(|one| one.as_str()),
    );
    row.text("remark", telling.story(found.remark.as_ref(), &known));
    row
}
