//! A month of the calendar over a year of a busy street: 12,776 requests with their limits.

use crate::report::Report;
use crate::street::{PASSPHRASE, Street};
use crate::timed;
use chrono::NaiveDate;
use lxq_core::domain::id::PersonId;
use lxq_core::domain::record::{
    Dispute, DisputeStatus, Duty, DutyShift, MediationSession, Record, Request, RequestStatus,
    SessionResult,
};
use lxq_core::domain::scope::Scope;
use lxq_core::store::table::calendar::{CalendarFilter, items};
use lxq_core::store::{Act, Casebook, Folder, Passphrase, StoreError, SystemTime, china_midnight};
use serde_json::json;
use std::sync::Arc;

const ROUNDS: usize = 50;
const REQUESTS: u32 = 12_776;
const DISPUTES: u32 = 1_500;
const PLATFORMS: u64 = 44;

pub fn run(report: &mut Report) {
    let street = Street::new();
    let (account, name) = (
        street.host.accounts()[0].1,
        street.folder.path().join("book"),
    );
    street.call("lock", json!({}));
    {
        let opened = Casebook::open(
            &Folder::at(name),
            PersonId(account),
            &Passphrase::new(PASSPHRASE),
            Arc::new(SystemTime),
        )
        .expect("the casebook");
        fill(&opened.casebook, opened.account).expect("a year of records");
        let filter = CalendarFilter {
            from: day(10, 26),
            to: day(12, 6),
            kinds: lxq_core::domain::calendar::CalendarKind::ALL.to_vec(),
            platform_id: None,
            person_id: None,
        };
        let mut count = 0;
        let mut times: Vec<_> = (0..ROUNDS)
            .map(|_| {
                let (found, time) = timed(|| opened.casebook.read(|reader| items(reader, &filter)));
                count = found.map_or(0, |found| found.len());
                time
            })
            .collect();
        report.times(
            &format!("calendar month in core, {count} entries"),
            &mut times,
            30,
        );
    }
    street.call("unlock", json!({ "passphrase": PASSPHRASE }));
    let ask = json!({ "from": "2026-10-26", "to": "2026-12-06" });
    let mut times: Vec<_> = (0..ROUNDS)
        .map(|_| timed(|| street.call("calendar_range", ask.clone())).1)
        .collect();
    report.times("calendar month through the dispatcher", &mut times, 100);
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day of the year")
}

/// The nth of many, spread evenly over the year.
fn spread(n: u32, of: u32) -> NaiveDate {
    day(1, 1) + chrono::Days::new(u64::from(n) * 365 / u64::from(of))
}

fn fill(casebook: &Casebook, actor: PersonId) -> Result<(), StoreError> {
    casebook.act(actor, |act| {
        for n in 0..REQUESTS {
            let mut request = Request::blank(act.new_id()?, Scope::Street);
            request.title = Some(format!("小区第{n}号楼道灯不亮"));
            request.order_no = Some(format!("DL{n:08}"));
            request.due_at = Some(china_midnight(spread(n, REQUESTS)));
            // Four in five are done by the day.
            request.status = Some(if n % 5 == 0 {
                RequestStatus::InProgress
            } else {
                RequestStatus::Finished
            });
            act.begin("request.imported", &request)?;
        }
        for n in 0..DISPUTES {
            add_dispute(act, actor, n)?;
        }
        for offset in 0..365 {
            for platform in 0..PLATFORMS {
                let mut duty = Duty::blank(act.new_id()?, Scope::Street);
                duty.platform_id = Some(uuid::Uuid::from_u64_pair(1, platform).into());
                duty.day = Some(day(1, 1) + chrono::Days::new(offset));
                duty.shift = Some(DutyShift::Day);
                duty.person_id = Some(actor);
                act.begin("duty.assigned", &duty)?;
            }
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(())
}

fn add_dispute(act: &mut Act<'_>, actor: PersonId, n: u32) -> Result<(), StoreError> {
    let mut dispute = Dispute::blank(act.new_id()?, Scope::Street);
    dispute.title = Some("张某与李某邻里纠纷".to_owned());
    dispute.docket_no = Some(format!("（2026）测速人调字第{n}号"));
    dispute.status = Some(DisputeStatus::Accepted);
    dispute.mediator_ids = Some(vec![actor]);
    dispute.due_on = Some(spread(n, DISPUTES));
    act.begin("dispute.accepted", &dispute)?;
    let mut session = MediationSession::blank(act.new_id()?, Scope::Street);
    session.dispute_id = Some(dispute.id);
    session.starts_at = Some(china_midnight(spread(n, DISPUTES)));
    session.mediator_ids = Some(vec![actor]);
    session.result = Some(SessionResult::Scheduled);
    act.begin("mediation_session.scheduled", &session)
}
