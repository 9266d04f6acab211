//! Hazards as rows.

use super::cells::{Row, Telling};
use super::making::every;
use super::names::Names;
use crate::Failure;
use crate::hazard::{HazardListAsk, lines};
use lxq_core::domain::anonymise::Known;
use lxq_core::domain::hazard::HazardCase;
use lxq_core::store::Act;
use lxq_core::store::table::hazard::case;

pub(super) fn rows(
    act: &Act<'_>,
    ask: &HazardListAsk,
    names: &Names,
    telling: Telling,
) -> Result<Vec<Row>, Failure> {
    let mut rows = Vec::new();
    every(
        |part| lines(act.reader(), ask, act.today(), part),
        |line| {
            if let Some(found) = case(act.reader(), line.id)? {
                rows.push(row(&found, names, telling));
            }
            Ok(())
        },
    )?;
    Ok(rows)
}

fn row(case: &HazardCase, names: &Names, telling: Telling) -> Row {
    let hazard = &case.hazard;
    let known = Known::default();
    let mut row = Row::default();
    row.number("docket_no", hazard.docket_no.clone());
    row.text("platform", names.platform(hazard.scope.platform()));
    row.text("title", telling.story(hazard.title.as_ref(), &known));
    row.word(
        "status",
        "hazard_status",
        hazard.status.map(|one| one.as_str()),
    );
    row.word(
        "risk_level",
        "risk_level",
        hazard.risk_level.map(|one| one.as_str()),
    );
    row.word(
        "source",
        "hazard_source",
        hazard.source.map(|one| one.as_str()),
    );
    row.text(
        "dispute_type",
        names.dispute_type(hazard.dispute_type.as_ref()),
    );
    // A place of the ledger is where something was found, not where somebody lives.
    row.text("place", telling.story(hazard.place.as_ref(), &known));
    row.day("found_on", hazard.found_on);
    row.text("content", telling.story(hazard.content.as_ref(), &known));
    row.count("people_count", hazard.people_count);
    row.day("checked_on", hazard.checked_on);
    row.text(
        "check_finding",
        telling.story(hazard.check_finding.as_ref(), &known),
    );
    row.text("measures", telling.story(hazard.measures.as_ref(), &known));
    row.text("responsible_unit", hazard.responsible_unit.clone());
    row.text("responsible", names.person(hazard.responsible_id));
    row.text("sponsor", hazard.sponsor.clone());
    row.day("due_on", hazard.due_on);
    row.day("settled_on", hazard.settled_on);
    row.text("result", telling.story(hazard.result.as_ref(), &known));
    if let Some(review) = case.reviews.last() {
        row.day("reviewed_on", review.reviewed_on);
        row.text(
            "review_finding",
            telling.story(review.finding.as_ref(), &known),
        );
        row.word(
            "review_result",
            "review_result",
            review.result.map(|one| one.as_str()),
        );
    }
    row.day("next_review_on", hazard.next_review_on);
    row.day("closed_on", hazard.closed_on);
    row.text(
        "closing_note",
        telling.story(hazard.closing_note.as_ref(), &known),
    );
    row
}
