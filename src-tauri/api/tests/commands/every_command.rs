//! Every command: carried out, refused, not allowed, and what it leaves in the journal.

use crate::Street;
use crate::common::{self, PASSPHRASE, termination, with, word};
use lxq_api::commands;
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One command's trial.
pub(crate) struct Trial {
    name: &'static str,
    /// Brings the street where the command fits, and answers a request that does.
    arrange: fn(&Street) -> Value,
    /// Spoils the request; the code of the failure, and the field where it is one of fields.
    spoil: fn(Value) -> Value,
    refusal: &'static str,
    /// A role that may not; none where every role may.
    without: Option<&'static str>,
    /// Entries that it leaves in the journal.
    leaves: u64,
    /// The fact that the dispute's history then shows.
    fact: Option<&'static str>,
}

pub(crate) fn trial(name: &'static str, arrange: fn(&Street) -> Value) -> Trial {
    Trial {
        name,
        arrange,
        spoil: |request| with(request, &json!({ "no_such_field": 1 })),
        refusal: "bad_request",
        without: None,
        leaves: 0,
        fact: None,
    }
}

impl Trial {
    pub(crate) fn refused(mut self, refusal: &'static str, spoil: fn(Value) -> Value) -> Self {
        self.refusal = refusal;
        self.spoil = spoil;
        self
    }

    pub(crate) fn without(mut self, role: &'static str) -> Self {
        self.without = Some(role);
        self
    }

    pub(crate) fn leaves(mut self, entries: u64) -> Self {
        self.leaves = entries;
        self
    }

    pub(crate) fn tells(mut self, fact: &'static str, entries: u64) -> Self {
        self.fact = Some(fact);
        self.leaves(entries)
    }
}

pub(crate) fn nothing(_: &Street) -> Value {
    json!({})
}

pub(crate) const STRANGER: &str = "019cae00-0000-7000-8000-000000000000";

pub(crate) fn correction() -> Value {
    json!({
        "title": "张伟与李娜漏水纠纷", "dispute_type": "neighbour", "source": "applied",
        "mediation_kind": "peoples", "facts": "楼上卫生间漏水，泡坏楼下天花板", "amount_fen": "300000",
    })
}

fn office_trials() -> Vec<Trial> {
    vec![
        trial(
            "change_passphrase",
            |_| json!({ "current": PASSPHRASE, "passphrase": "另一个八个字的口令" }),
        )
        .refused("wrong_passphrase", |request| {
            with(request, &json!({ "current": "不是这个口令呀" }))
        }),
        trial("verify_casebook", nothing).without("mediator"),
        trial("rebuild_tables", nothing).without("mediator"),
        trial("office_overview", nothing),
        trial("workbench", nothing),
        trial("deadline_notices", nothing),
        trial("headline_figures", nothing).refused("fields to before", |request| {
            with(
                request,
                &json!({ "from": "2026-03-02", "to": "2026-03-01" }),
            )
        }),
        trial("save_platform", |_| {
            json!({
                "name": "金石滩说事点", "kind": "village_talk_point",
                "committee_short_name": "马金石", "is_active": true,
            })
        })
        .refused("fields committee_id unknown", |request| {
            with(
                request,
                &json!({ "committee_id": STRANGER, "committee_short_name": null }),
            )
        })
        .without("mediator")
        .leaves(2),
        trial(
            "save_person",
            |_| json!({ "name": "周敏", "role": "mediator", "is_active": true }),
        )
        .refused("fields platform_id unknown", |request| {
            with(request, &json!({ "platform_id": STRANGER }))
        })
        .without("clerk")
        .leaves(1),
        trial("save_account", |street| {
            let person = street.call(
                "save_person",
                &json!({ "name": "周敏", "role": "mediator", "is_active": true }),
            );
            json!({ "person_id": person["id"], "passphrase": PASSPHRASE })
        })
        .refused("fields passphrase too_short", |request| {
            with(request, &json!({ "passphrase": "  七个字的口令呀  " }))
        })
        .without("statistician"),
        trial("holiday_years", nothing),
        trial("save_holiday_year", |_| {
            json!({
                "year": 2027, "days_off": ["2027-01-01"], "working_days": ["2027-01-03"],
                "source": "国办发明电",
            })
        })
        .refused("fields days_off unknown", |request| {
            with(request, &json!({ "days_off": ["2026-06-01"] }))
        })
        .without("duty_lawyer")
        .leaves(1),
        trial("dispute_type_table", nothing),
        trial("save_dispute_types", |street| {
            let mut table = street.call("dispute_type_table", &json!({}));
            table["types"][0]["is_active"] = json!(false);
            json!({ "types": table["types"] })
        })
        .refused("fields types required", |request| {
            let mut types = request["types"].as_array().unwrap().clone();
            types.pop();
            json!({ "types": types })
        })
        .without("archivist")
        .leaves(1),
        trial("mediation_limits", nothing),
        trial(
            "save_mediation_limits",
            |_| json!({ "limits": { "people_mediation": { "working_days": 25 } } }),
        )
        .refused(
            "fields limits.lawyer_mediation out_of_range",
            |_| json!({ "limits": { "lawyer_mediation": { "natural_days": 0 } } }),
        )
        .without("mediator")
        .leaves(1),
        trial(
            "check_identifier",
            |_| json!({ "kind": "phone", "text": "139 0000 0001" }),
        ),
    ]
}

fn intake_trials() -> Vec<Trial> {
    vec![
        trial("register_dispute", |_| common::intake())
            .refused("fields parties no_applicant", |request| {
                with(request, &json!({ "parties": [common::respondent()] }))
            })
            .without("clerk")
            .leaves(5),
        trial("possible_duplicates", |street| {
            street.registered();
            json!({ "parties": [{ "name": "张伟" }] })
        })
        .without("duty_lawyer"),
        trial("dispute_list", |street| {
            street.registered();
            json!({ "status": ["registered", "accepted"] })
        })
        .refused("fields cursor unknown", |request| {
            with(request, &json!({ "cursor": "第二页" }))
        })
        .without("statistician"),
        trial(
            "dispute_case",
            |street| json!({ "id": street.registered() }),
        )
        .refused("not_found", |_| json!({ "id": STRANGER }))
        .without("administrator"),
        trial(
            "dispute_history",
            |street| json!({ "id": street.registered() }),
        )
        .refused(
            "not_found",
            |_| json!({ "docket_no": "（2026）马山景人调字第99号" }),
        )
        .without("statistician"),
        trial("reveal_party", |street| {
            let id = street.registered();
            let party = street.case(&id)["parties"][0]["party_id"].clone();
            json!({ "dispute_id": id, "party_id": party })
        })
        .refused("not_found", |request| {
            with(request, &json!({ "party_id": STRANGER }))
        })
        .without("administrator")
        .tells("party.revealed", 1),
    ]
}

fn step_trials() -> Vec<Trial> {
    vec![
        trial("accept_dispute", |street| {
            let id = street.registered();
            street.acceptance(&id)
        })
        .refused("fields accepted_on in_future", |request| {
            with(request, &json!({ "accepted_on": "2026-03-03" }))
        })
        .without("clerk")
        // The dispute, two parties told of their rights, and the check of the mediator.
        .tells("dispute.accepted", 4),
        trial("refuse_dispute", |street| {
            let id = street.registered();
            json!({
                "dispute_id": id, "reason": "outside_scope", "remedies_told": ["lawsuit"],
            })
        })
        .refused("fields remedies_told required", |request| {
            with(request, &json!({ "remedies_told": [] }))
        })
        .without("clerk")
        .tells("dispute.refused", 1),
        trial("record_session", |street| {
            let id = street.accepted();
            street.session(&id)
        })
        .refused("fields minutes required", |request| {
            with(request, &json!({ "minutes": " " }))
        })
        .without("archivist")
        .tells("mediation_session.held", 1),
        trial("conclude_agreement", |street| {
            let id = street.accepted();
            street.terms(&id, "written")
        })
        .refused("fields amount_fen sum_differs", |request| {
            with(request, &json!({ "amount_fen": "300001" }))
        })
        .without("clerk")
        .tells("dispute.agreed", 4),
        trial("sign_agreement", |street| {
            let id = street.unsigned();
            street.marks(&id)
        })
        .refused("fields sealed_on in_future", |request| {
            with(request, &json!({ "sealed_on": "2026-03-03" }))
        })
        .without("clerk")
        .tells("agreement.took_effect", 1),
        trial("record_performance", |street| {
            let id = street.agreed();
            street.payment(&id, 0, "100000")
        })
        .refused("fields amount_fen more_than_promised", |request| {
            with(request, &json!({ "amount_fen": "100001" }))
        })
        .without("clerk")
        .tells("performance.recorded", 1),
        trial("record_follow_up", |street| {
            json!({
                "dispute_id": street.agreed(), "finding": "partly_performed",
                "content": "已付首付",
            })
        })
        .refused("fields content required", |request| {
            with(request, &json!({ "content": "" }))
        })
        .without("clerk")
        .tells("follow_up.recorded", 1),
        trial("extend_deadline", |street| {
            json!({
                "dispute_id": street.accepted(), "until": "2026-04-15", "reason": "等待鉴定",
                "is_agreed": true,
            })
        })
        .refused("fields is_agreed both_parties_needed", |request| {
            with(request, &json!({ "is_agreed": false }))
        })
        .without("clerk")
        .tells("dispute.extended", 1),
        trial(
            "suspend_dispute",
            |street| json!({ "dispute_id": street.accepted(), "reason": "expert_opinion" }),
        )
        .refused("fields suspended_on in_future note required", |request| {
            with(
                request,
                &json!({ "reason": "other", "suspended_on": "2026-12-31" }),
            )
        })
        .without("clerk")
        .tells("dispute.suspended", 1),
        trial("resume_dispute", |street| {
            let id = street.accepted();
            street.call(
                "suspend_dispute",
                &json!({ "dispute_id": id, "reason": "party_ill" }),
            );
            json!({ "dispute_id": id })
        })
        .refused("fields resumed_on before", |request| {
            with(request, &json!({ "resumed_on": "2026-03-01" }))
        })
        .without("clerk")
        .tells("dispute.resumed", 1),
        trial("change_mediators", |street| {
            let id = street.accepted();
            json!({
                "dispute_id": id, "mediator_ids": [street.colleague("mediator")],
                "reason": "当事人要求",
            })
        })
        .refused("fields mediator_ids unknown", |request| {
            with(request, &json!({ "mediator_ids": [STRANGER] }))
        })
        .without("clerk")
        // The change, and the check of who takes it over.
        .tells("dispute.mediators_changed", 2),
        trial("terminate_dispute", |street| {
            termination(&street.accepted())
        })
        .refused("fields decided_on before", |request| {
            with(request, &json!({ "decided_on": "2026-03-01" }))
        })
        .without("clerk")
        .tells("dispute.terminated", 1),
        trial(
            "close_dispute",
            |street| json!({ "dispute_id": street.terminated() }),
        )
        .refused("fields closed_on in_future", |request| {
            with(request, &json!({ "closed_on": "2026-12-31" }))
        })
        .without("clerk")
        .tells("dispute.closed", 1),
    ]
}

fn correction_trials() -> Vec<Trial> {
    vec![
        trial("correct_dispute", |street| {
            let mut form = correction();
            form["dispute_id"] = json!(street.registered());
            form
        })
        .refused("fields dispute_type unknown", |request| {
            with(request, &json!({ "dispute_type": "no_such_type" }))
        })
        .without("clerk")
        .tells("dispute.corrected", 1),
        trial("correct_party", |street| {
            let id = street.registered();
            let party = street.case(&id)["parties"][1]["party_id"].clone();
            let corrected = with(common::respondent(), &json!({ "name": "李纳" }));
            json!({ "dispute_id": id, "party_id": party, "party": corrected })
        })
        .refused("fields party.name required", |mut request| {
            request["party"]["name"] = json!(" ");
            request
        })
        .without("clerk")
        .tells("party.corrected", 1),
        trial("add_party", |street| {
            let party = with(
                common::respondent(),
                &json!({ "name": "赵强", "phone": null }),
            );
            json!({ "dispute_id": street.registered(), "party": party })
        })
        .refused("fields party.phone phone_length", |mut request| {
            request["party"]["phone"] = json!("1390000");
            request
        })
        .without("clerk")
        .tells("dispute_party.added", 2),
        trial("remove_party", |street| {
            let id = street.registered();
            let part = street.case(&id)["parties"][1]["id"].clone();
            json!({ "dispute_id": id, "dispute_party_id": part })
        })
        .refused("fields dispute_party_id unknown", |request| {
            with(request, &json!({ "dispute_party_id": STRANGER }))
        })
        .without("clerk")
        .tells("dispute_party.removed", 1),
        trial("link_disputes", |street| {
            json!({
                "dispute_id": street.registered(), "linked_id": street.registered(),
                "kind": "same_parties",
            })
        })
        .refused("fields linked_id twice", |request| {
            let id = request["dispute_id"].clone();
            with(request, &json!({ "linked_id": id }))
        })
        .without("clerk")
        .tells("dispute_link.made", 1),
        trial("unlink_disputes", |street| {
            let (id, other) = (street.registered(), street.registered());
            street.call(
                "link_disputes",
                &json!({ "dispute_id": id, "linked_id": other, "kind": "same_matter" }),
            );
            json!({ "link_id": street.case(&id)["links"][0]["id"] })
        })
        .refused("not_found", |_| json!({ "link_id": STRANGER }))
        .without("clerk")
        .leaves(1),
    ]
}

fn other_trials() -> Vec<Trial> {
    vec![
        trial(
            "save_draft",
            |_| json!({ "id": STRANGER, "form": "dispute", "content": "{\"facts\":\"漏\"}" }),
        ),
        trial("draft_list", nothing),
        trial("discard_draft", |_| json!({ "id": STRANGER })),
        trial("record_consultation", |_| common::consultation())
            .refused("fields inquirer_phone phone_length", |request| {
                with(request, &json!({ "inquirer_phone": "1390000" }))
            })
            .without("clerk")
            // The talk, and the check of its lawyer.
            .leaves(2),
        trial("correct_consultation", |street| {
            let changed = json!({ "advice": "先向劳动监察投诉" });
            let consultation = with(common::consultation(), &changed);
            json!({ "id": street.consulted(), "consultation": consultation })
        })
        .refused("fields content required", |mut request| {
            request["consultation"]["content"] = json!("");
            request
        })
        .without("clerk")
        .leaves(1),
        trial("consultation_list", |street| {
            street.consulted();
            json!({ "manner": "visit" })
        })
        .refused("fields cursor unknown", |request| {
            with(request, &json!({ "cursor": "x" }))
        })
        .without("clerk"),
        trial(
            "consultation_detail",
            |street| json!({ "id": street.consulted(), "reveal": true }),
        )
        .refused("not_found", |_| json!({ "id": STRANGER, "reveal": true }))
        .without("archivist")
        .leaves(1),
        trial("request_list", |street| {
            street.import(common::REQUESTS);
            json!({ "nature": "complaint" })
        })
        .refused("fields cursor unknown", |request| {
            with(request, &json!({ "cursor": "n" }))
        })
        .without("duty_lawyer"),
        trial("request_detail", |street| {
            street.import(common::REQUESTS);
            let list = street.call("request_list", &json!({}));
            json!({ "id": list["rows"][0]["id"], "reveal": true })
        })
        .refused("not_found", |_| json!({ "id": STRANGER }))
        .without("archivist")
        .leaves(1),
        trial("request_sources", nothing).without("duty_lawyer"),
        trial(
            "preview_import",
            |street| json!({ "upload_id": street.upload("诉求件.csv", common::REQUESTS) }),
        )
        .refused("upload_gone", |_| json!({ "upload_id": STRANGER }))
        .without("archivist"),
        trial(
            "import_requests",
            |street| json!({ "upload_id": street.upload("诉求件.csv", common::REQUESTS) }),
        )
        .refused("mapping mapping.content column_missing", |request| {
            let mapping = json!({ "order_no": "工单编号", "content": "没有的列" });
            with(request, &json!({ "mapping": mapping }))
        })
        .without("archivist")
        .leaves(2),
        trial("preview_ledger", |street| {
            let upload = street.upload("台账.csv", crate::ledgers_in::DISPUTES);
            json!({ "kind": "disputes", "upload_id": upload })
        })
        .refused("upload_gone", |request| {
            with(request, &json!({ "upload_id": STRANGER }))
        }),
        trial("ledger_profiles", |_| json!({ "kind": "hazards" })),
        trial("save_ledger_profile", |_| {
            json!({
                "kind": "hazards", "name": "旧台账", "mapping": { "content": "情况" },
                "is_active": true,
            })
        })
        .refused("fields mapping.facts unknown", |request| {
            with(request, &json!({ "mapping": { "facts": "情况" } }))
        })
        .leaves(1),
        trial("import_ledger", |street| {
            let upload = street.upload("台账.csv", crate::ledgers_in::HAZARDS);
            json!({ "kind": "hazards", "upload_id": upload })
        })
        .refused("mapping mapping.place required", |request| {
            with(
                request,
                &json!({ "mapping": { "content": "隐患情况", "found_on": "排查时间" } }),
            )
        })
        .leaves(4),
        trial("import_progress", nothing),
        trial("cancel_import", nothing),
        trial("column_profiles", nothing).without("archivist"),
        trial("save_column_profile", |_| {
            json!({
                "name": "12345 月报", "mapping": { "order_no": "工单编号" }, "is_active": true,
            })
        })
        .refused("fields name required", |request| {
            with(request, &json!({ "name": " " }))
        })
        .without("archivist")
        .leaves(1),
        trial("export_requests", |street| {
            street.import(common::REQUESTS);
            json!({ "shape": "hotline_list", "format": "xlsx", "filter": { "nature": "help" } })
        })
        .refused("fields reason required", |request| {
            with(request, &json!({ "full": true }))
        })
        .without("archivist")
        .leaves(1),
        trial("export_list", |street| {
            street.registered();
            json!({ "list": { "name": "disputes", "filter": {} }, "format": "xlsx" })
        })
        .refused("fields reason required", |request| {
            with(request, &json!({ "full": true }))
        })
        .leaves(1),
        trial("search", |_| json!({ "text": "漏水" })),
        trial("disagreement_list", nothing).refused("fields cursor unknown", |request| {
            with(request, &json!({ "cursor": "x" }))
        }),
    ]
}

fn trials() -> Vec<Trial> {
    let groups = [
        office_trials(),
        intake_trials(),
        step_trials(),
        correction_trials(),
        other_trials(),
        crate::referrals::sending_trials(),
        crate::referrals::handling_trials(),
        crate::referrals::confirmation_trials(),
        crate::office::trials(),
        crate::outreach::trials(),
        crate::attachments::trials(),
        crate::statutes::trials(),
        crate::ratings::trials(),
        crate::hazard_trials::trials(),
        crate::calendar::trials(),
        crate::requests::trials(),
        crate::lawyers_bag::trials(),
        crate::service::trials(),
        crate::typical_cases::trials(),
        crate::archive::trials(),
        crate::figures::trials(),
        crate::reports::trials(),
        crate::own_figures::trials(),
        crate::slices::trials(),
        crate::dashboard::trials(),
        crate::archive::destruction_trials(),
        crate::walls::trials(),
        crate::documents::trials(),
        crate::signing::trials(),
        crate::notices::trials(),
        crate::documents::statement_trials(),
        crate::exchange::trials(),
        crate::hub::trials(),
        crate::same_party::trials(),
        crate::backups::trials(),
    ];
    groups.into_iter().flatten().collect()
}

/// Commands that need no desk are tried in `access` and `backups`, a disagreement in
/// `disagreements` takes two computers.
const ELSEWHERE: &[&str] = &[
    "casebook_status",
    "create_casebook",
    "unlock",
    "lock",
    "recover",
    "list_backups",
    "restore_backup",
    "backup_progress",
    "cancel_backup",
    "disagreement",
    "decide_disagreements",
];

#[test]
fn every_command_has_its_trial() {
    let tried: BTreeSet<&str> = trials()
        .iter()
        .map(|trial| trial.name)
        .chain(ELSEWHERE.iter().copied())
        .collect();
    let known: BTreeSet<&str> = commands().iter().map(|command| command.name).collect();
    assert_eq!(tried, known);
}

/// Commands that change something outside the journal alone: keys, the tables that are made from
/// it, drafts, the scanner's folder, the file for other calendars. One more must be thought over.
const WITHOUT_ENTRY: &[&str] = &[
    "change_passphrase",
    "rebuild_tables",
    "save_account",
    "save_draft",
    "discard_draft",
    "set_scan_folder",
    "set_scan_aside",
    "keep_calendar_file",
    "discard_old_drafts",
    // Statutes are public texts and no records of the casebook.
    "import_statutes",
    // Who the street's desks are is kept beside the journal (decision 0015); what an exchange takes in
    // are entries of others.
    "exchange_with_folder",
    "exchange_with_hub",
    "set_up_hub",
    "set_hub_automatic",
    "create_street_key",
    "restore_street_key",
    "sign_enrolment",
    "open_enrolment",
    "revoke_device",
    // What goes over to the new device was written before.
    "renew_device",
    // Where this copy's backups go and how they went is its own.
    "choose_backup_place",
    "set_backup_automatic",
    "back_up_now",
    "drill_restore",
    // Only what was given up here is put in again, and here is nothing.
    "take_up_given_up",
];

#[test]
fn a_command_that_changes_something_leaves_an_entry_but_for_those_named() {
    let silent: BTreeSet<&str> = trials()
        .iter()
        .filter(|trial| trial.leaves == 0)
        .filter(|trial| {
            let command = commands().iter().find(|one| one.name == trial.name);
            command.is_some_and(|command| !command.changes.is_empty())
                || WITHOUT_ENTRY.contains(&trial.name)
        })
        .map(|trial| trial.name)
        .collect();
    assert_eq!(silent, WITHOUT_ENTRY.iter().copied().collect());
}

#[test]
fn a_role_without_the_permission_is_named_for_every_permission_but_the_common_one() {
    use lxq_core::access::Permission;
    for trial in trials() {
        let command = commands()
            .iter()
            .find(|command| command.name == trial.name)
            .unwrap();
        let is_common = command.permission == Some(Permission::ReadOffice);
        assert_eq!(trial.without.is_none(), is_common, "{}", trial.name);
    }
}

#[rstest]
#[case::office(office_trials())]
#[case::intake(intake_trials())]
#[case::steps(step_trials())]
#[case::corrections(correction_trials())]
#[case::others(other_trials())]
#[case::referrals_sent(crate::referrals::sending_trials())]
#[case::referrals_handled(crate::referrals::handling_trials())]
#[case::confirmations(crate::referrals::confirmation_trials())]
#[case::committees(crate::office::trials())]
#[case::outreach(crate::outreach::trials())]
#[case::attachments(crate::attachments::trials())]
#[case::statutes(crate::statutes::trials())]
#[case::ratings(crate::ratings::trials())]
#[case::hazards(crate::hazard_trials::trials())]
#[case::calendar(crate::calendar::trials())]
#[case::requests(crate::requests::trials())]
#[case::lawyers_bag(crate::lawyers_bag::trials())]
#[case::service(crate::service::trials())]
#[case::typical_cases(crate::typical_cases::trials())]
#[case::archive(crate::archive::trials())]
#[case::figures(crate::figures::trials())]
#[case::reports(crate::reports::trials())]
#[case::own_figures(crate::own_figures::trials())]
#[case::slices(crate::slices::trials())]
#[case::dashboard(crate::dashboard::trials())]
#[case::destruction(crate::archive::destruction_trials())]
#[case::walls(crate::walls::trials())]
#[case::documents(crate::documents::trials())]
#[case::signing(crate::signing::trials())]
#[case::notices(crate::notices::trials())]
#[case::statements(crate::documents::statement_trials())]
#[case::exchange(crate::exchange::trials())]
#[case::hub(crate::hub::trials())]
#[case::same_party(crate::same_party::trials())]
#[case::backups(crate::backups::trials())]
fn a_command_is_carried_out_and_leaves_its_entries(#[case] trials: Vec<Trial>) {
    for trial in trials {
        let street = Street::open();
        let request = (trial.arrange)(&street);
        let before = street.entries();
        street.call(trial.name, &request);
        let left = street.entries() - before;
        assert_eq!(left, trial.leaves, "{}", trial.name);
        if let Some(fact) = trial.fact {
            let id = request["dispute_id"].as_str().unwrap();
            let newest = street.history(id).remove(0);
            let facts = common::facts_of(std::slice::from_ref(&newest));
            assert!(
                facts.iter().any(|one| one == fact),
                "{}: {facts:?}",
                trial.name
            );
            assert_eq!(newest["actor"], "王国辉", "{}", trial.name);
        }
    }
}

#[rstest]
#[case::office(office_trials())]
#[case::intake(intake_trials())]
#[case::steps(step_trials())]
#[case::corrections(correction_trials())]
#[case::others(other_trials())]
#[case::referrals_sent(crate::referrals::sending_trials())]
#[case::referrals_handled(crate::referrals::handling_trials())]
#[case::confirmations(crate::referrals::confirmation_trials())]
#[case::committees(crate::office::trials())]
#[case::outreach(crate::outreach::trials())]
#[case::attachments(crate::attachments::trials())]
#[case::statutes(crate::statutes::trials())]
#[case::ratings(crate::ratings::trials())]
#[case::hazards(crate::hazard_trials::trials())]
#[case::calendar(crate::calendar::trials())]
#[case::requests(crate::requests::trials())]
#[case::lawyers_bag(crate::lawyers_bag::trials())]
#[case::service(crate::service::trials())]
#[case::typical_cases(crate::typical_cases::trials())]
#[case::archive(crate::archive::trials())]
#[case::figures(crate::figures::trials())]
#[case::reports(crate::reports::trials())]
#[case::own_figures(crate::own_figures::trials())]
#[case::slices(crate::slices::trials())]
#[case::dashboard(crate::dashboard::trials())]
#[case::destruction(crate::archive::destruction_trials())]
#[case::walls(crate::walls::trials())]
#[case::documents(crate::documents::trials())]
#[case::signing(crate::signing::trials())]
#[case::notices(crate::notices::trials())]
#[case::statements(crate::documents::statement_trials())]
#[case::exchange(crate::exchange::trials())]
#[case::hub(crate::hub::trials())]
#[case::same_party(crate::same_party::trials())]
#[case::backups(crate::backups::trials())]
fn a_spoilt_request_is_refused_and_changes_nothing(#[case] trials: Vec<Trial>) {
    for trial in trials {
        let street = Street::open();
        let request = (trial.arrange)(&street);
        let before = street.entries();
        let failure = street.refused(trial.name, &(trial.spoil)(request));
        let mut told = word(failure.code);
        for problem in &failure.fields {
            told.push_str(&format!(" {} {}", problem.field, word(problem.code)));
        }
        assert_eq!(told, trial.refusal, "{}", trial.name);
        assert_eq!(word(failure.kind), "refused", "{}", trial.name);
        assert_eq!(street.entries(), before, "{}", trial.name);
    }
}

#[rstest]
#[case::office(office_trials())]
#[case::intake(intake_trials())]
#[case::steps(step_trials())]
#[case::corrections(correction_trials())]
#[case::others(other_trials())]
#[case::referrals_sent(crate::referrals::sending_trials())]
#[case::referrals_handled(crate::referrals::handling_trials())]
#[case::confirmations(crate::referrals::confirmation_trials())]
#[case::committees(crate::office::trials())]
#[case::outreach(crate::outreach::trials())]
#[case::attachments(crate::attachments::trials())]
#[case::statutes(crate::statutes::trials())]
#[case::ratings(crate::ratings::trials())]
#[case::hazards(crate::hazard_trials::trials())]
#[case::calendar(crate::calendar::trials())]
#[case::requests(crate::requests::trials())]
#[case::lawyers_bag(crate::lawyers_bag::trials())]
#[case::service(crate::service::trials())]
#[case::typical_cases(crate::typical_cases::trials())]
#[case::archive(crate::archive::trials())]
#[case::figures(crate::figures::trials())]
#[case::reports(crate::reports::trials())]
#[case::own_figures(crate::own_figures::trials())]
#[case::slices(crate::slices::trials())]
#[case::dashboard(crate::dashboard::trials())]
#[case::destruction(crate::archive::destruction_trials())]
#[case::walls(crate::walls::trials())]
#[case::documents(crate::documents::trials())]
#[case::signing(crate::signing::trials())]
#[case::notices(crate::notices::trials())]
#[case::statements(crate::documents::statement_trials())]
#[case::exchange(crate::exchange::trials())]
#[case::hub(crate::hub::trials())]
#[case::same_party(crate::same_party::trials())]
#[case::backups(crate::backups::trials())]
fn a_role_without_the_permission_is_not_allowed(#[case] trials: Vec<Trial>) {
    for trial in trials {
        let Some(role) = trial.without else { continue };
        let street = Street::open();
        let request = (trial.arrange)(&street);
        street.colleague(role);
        let before = street.entries();
        street.sits(role);
        let failure = street.refused(trial.name, &request);
        assert_eq!(
            word(failure.code),
            "not_allowed",
            "{} as {role}",
            trial.name
        );
        street.head_sits();
        assert_eq!(street.entries(), before, "{} as {role}", trial.name);
    }
}

#[test]
fn no_command_of_the_desk_works_while_the_casebook_is_locked_or_absent() {
    let absent = Street::bare();
    let locked = Street::open();
    locked.call("lock", &json!({}));
    for trial in trials() {
        for (street, code) in [(&absent, "no_casebook"), (&locked, "locked")] {
            let failure = street.refused(trial.name, &json!({}));
            assert_eq!(word(failure.code), code, "{}", trial.name);
        }
    }
}
