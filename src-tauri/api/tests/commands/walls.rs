//! The walls: who is told what of a consultation, of a confidential dispute and of one to which a
//! lawyer is assigned; and the checks before somebody takes a matter.

use crate::Street;
use crate::common::{self, facts_of, with, word};
use crate::every_command::{STRANGER, Trial, nothing, trial};
use lxq_api::commands;
use rstest::rstest;
use serde_json::{Value, json};

/// Somebody's declared spouse who bears the name of the usual applicant.
fn tie() -> Value {
    json!({ "name": "张伟", "relation": "spouse", "phone": "13900000001" })
}

/// The head is asked to step back in a dispute under way.
fn asked(street: &Street) -> (String, Value) {
    let id = street.accepted();
    let form = recusal(street, &id);
    street.call("ask_recusal", &form);
    let people = street.call("case_people", &json!({ "id": id }));
    (id, people["recusals"][0]["id"].clone())
}

fn recusal(street: &Street, id: &str) -> Value {
    let party = street.case(id)["parties"][0]["id"].clone();
    json!({
        "dispute_id": id, "mediator_id": street.head, "asked_by": "party",
        "asking_party_id": party, "reason": "near_relative",
    })
}

fn grant(id: &str, lawyer: &str) -> Value {
    json!({
        "dispute_id": id, "lawyer_id": lawyer, "purpose": "为双方解释法律规定",
        "ends_on": "2026-03-12",
    })
}

/// A lawyer is let in; answers the dispute and the access.
fn let_in(street: &Street) -> (String, Value) {
    let id = street.accepted();
    let lawyer = street.colleague("duty_lawyer");
    street.call("grant_dispute_access", &grant(&id, &lawyer));
    let people = street.call("case_people", &json!({ "id": id }));
    (id, people["accesses"][0]["id"].clone())
}

pub(crate) fn trials() -> Vec<Trial> {
    let empty = |request: Value| with(request, &json!({ "name": " " }));
    vec![
        trial(
            "check_conflict",
            |street| json!({ "subject_kind": "dispute", "subject_id": street.registered() }),
        )
        .refused("fields person_id unknown", |request| {
            with(request, &json!({ "person_id": STRANGER }))
        }),
        trial(
            "record_conflict_check",
            |street| json!({ "subject_kind": "dispute", "subject_id": street.registered() }),
        )
        .refused("not_found", |request| {
            with(request, &json!({ "subject_id": STRANGER }))
        })
        .leaves(1),
        trial(
            "conflict_check_list",
            |street| json!({ "subject_kind": "dispute", "subject_id": street.accepted() }),
        )
        .refused("fields subject_kind unknown", |request| {
            with(request, &json!({ "subject_kind": "person" }))
        }),
        trial("family_tie_list", nothing),
        trial("save_family_tie", |_| tie())
            .refused("fields name required", empty)
            .leaves(1),
        trial(
            "remove_family_tie",
            |street| json!({ "id": street.call("save_family_tie", &tie())["id"] }),
        )
        .refused("not_found", |request| {
            with(request, &json!({ "id": STRANGER }))
        })
        .leaves(1),
        trial("ask_recusal", |street| {
            let id = street.accepted();
            recusal(street, &id)
        })
        .refused("fields asking_party_id required", |request| {
            with(request, &json!({ "asking_party_id": null }))
        })
        .without("clerk")
        .tells("recusal.asked", 1),
        trial("decide_recusal", |street| {
            let (_, recusal) = asked(street);
            let mediator = street.colleague("mediator");
            json!({
                "recusal_id": recusal, "is_granted": true, "new_mediator_ids": [mediator],
            })
        })
        .refused("fields decision_note required", |request| {
            with(request, &json!({ "is_granted": false }))
        })
        .without("mediator")
        // The recusal, the dispute, and the check of who takes it over.
        .leaves(3),
        trial("grant_dispute_access", |street| {
            let id = street.accepted();
            let lawyer = street.colleague("duty_lawyer");
            grant(&id, &lawyer)
        })
        .refused("fields ends_on before", |request| {
            with(request, &json!({ "ends_on": "2026-03-01" }))
        })
        .without("clerk")
        .tells("dispute_access.granted", 2),
        trial("end_dispute_access", |street| {
            let (_, access) = let_in(street);
            json!({ "access_id": access, "reason": "委托已结束" })
        })
        .refused("fields reason required", |request| {
            with(request, &json!({ "reason": "" }))
        })
        .without("duty_lawyer")
        .leaves(1),
        trial("case_people", |street| json!({ "id": street.accepted() }))
            .refused("not_found", |request| {
                with(request, &json!({ "id": STRANGER }))
            })
            .without("statistician"),
        trial("consultation_numbers", nothing).refused("fields to before", |request| {
            with(
                request,
                &json!({ "from": "2026-03-02", "to": "2026-03-01" }),
            )
        }),
    ]
}

/// The words that must not pass a wall, each planted where it belongs.
struct Planted {
    street: Street,
    consultation: String,
    confidential: String,
    assigned: String,
    other: String,
    request: String,
}

const TALK: &[&str] = &[
    "密谈装修款",
    "密答先收集凭据",
    "密据民法典",
    "密注勿外传",
    "吕不同",
    "13900000088",
];
const SECRET: &[&str] = &[
    "密案家中争产",
    "密求分割房屋",
    "司空见",
    "13900000077",
    "密地兰亭苑",
];
const ASSIGNED: &[&str] = &["明案楼道堆物", "公冶长", "南宫适"];
const OTHER: &[&str] = &["旁案树枝过界", "东方明"];

/// A street with a lawyer's consultation, a confidential dispute of a mediator's, one to which the
/// lawyer is assigned and one to which not.
fn planted() -> Planted {
    let street = Street::open();
    let lawyer = street.colleague("duty_lawyer");
    for role in ROLES {
        street.colleague(role);
    }
    street.import(common::REQUESTS);
    let requests = street.call("request_list", &json!({}));
    let request = requests["rows"][0]["id"].as_str().unwrap().to_owned();
    street.sits("mediator");
    let party = |name: &str, phone: &str, role: &str| json!({ "role": role, "kind": "person", "name": name, "phone": phone });
    let dispute = |facts: &str, people: [(&str, &str); 2], more: &Value| {
        let form = json!({
            "facts": facts,
            "parties": [
                party(people[0].0, people[0].1, "applicant"),
                party(people[1].0, people[1].1, "respondent"),
            ],
        });
        let answer = street.registers(&with(form, more));
        answer["id"].as_str().unwrap().to_owned()
    };
    let confidential = dispute(
        "密案家中争产多年没有结果",
        [("司空见", "13900000077"), ("司空惯", "13900000078")],
        &json!({ "is_confidential": true, "claims": "密求分割房屋", "place": "密地兰亭苑" }),
    );
    let assigned = dispute(
        "明案楼道堆物影响通行",
        [("公冶长", "13900000061"), ("南宫适", "13900000062")],
        &json!({}),
    );
    let other = dispute(
        "旁案树枝过界遮挡采光",
        [("东方明", "13900000051"), ("西门晓", "13900000052")],
        &json!({}),
    );
    street.call("grant_dispute_access", &grant(&assigned, &lawyer));
    street.sits("duty_lawyer");
    let talk = json!({
        "manner": "visit", "content": "密谈装修款怎么要回来", "advice": "密答先收集凭据",
        "legal_basis": "密据民法典", "remark": "密注勿外传", "inquirer_name": "吕不同",
        "inquirer_phone": "13900000088", "topic": "neighbour", "request_id": request,
        "satisfaction": "satisfied", "suggested_ways": ["mediation"],
    });
    let recorded = street.call("record_consultation", &talk);
    let consultation = recorded["id"].as_str().unwrap().to_owned();
    street.host.catch_up().unwrap();
    street.head_sits();
    Planted {
        street,
        consultation,
        confidential,
        assigned,
        other,
        request,
    }
}

const ROLES: &[&str] = &[
    "mediator",
    "duty_lawyer",
    "clerk",
    "statistician",
    "archivist",
    "administrator",
];

impl Planted {
    /// What each query is asked, so that it would tell all it knows.
    fn asks(&self, name: &str) -> Vec<Value> {
        let of = |kind: &str, id: &str| json!({ "subject_kind": kind, "subject_id": id });
        let disputes = [&self.confidential, &self.assigned, &self.other];
        let every = || {
            let mut asks = vec![of("consultation", &self.consultation)];
            asks.extend(disputes.iter().map(|id| of("dispute", id)));
            asks.push(of("request", &self.request));
            asks
        };
        match name {
            "consultation_detail" => vec![
                json!({ "id": self.consultation }),
                json!({ "id": self.consultation, "reveal": true }),
            ],
            "consultation_numbers" => vec![
                json!({ "from": "2026-01-01" }),
                json!({ "from": "2026-01-01", "daily": true }),
            ],
            "dispute_case" | "dispute_history" | "case_people" => {
                disputes.iter().map(|id| json!({ "id": id })).collect()
            }
            "dispute_grade" => disputes
                .iter()
                .map(|id| json!({ "dispute_id": id }))
                .collect(),
            "request_detail" => vec![json!({ "id": self.request })],
            "possible_duplicates" => vec![
                json!({ "facts": "密案家中争产多年没有结果", "parties": [{ "name": "司空见" }] }),
                json!({ "facts": "旁案树枝过界遮挡采光", "parties": [{ "phone": "13900000061" }] }),
            ],
            "search" => TALK
                .iter()
                .chain(SECRET)
                .chain(ASSIGNED)
                .chain(OTHER)
                .map(|word| {
                    // The ask itself is echoed by nothing; half a word finds the whole.
                    let half: String = word.chars().take(word.chars().count() - 1).collect();
                    json!({ "text": half })
                })
                .chain([json!({ "text": "lbt" }), json!({ "text": "1390000" })])
                .collect(),
            "check_conflict" => {
                let mut asks = every();
                asks.push(json!({ "inquirer_name": "司空惯" }));
                asks.push(json!({ "inquirer_name": "吕不同", "inquirer_phone": "13900000088" }));
                asks
            }
            "conflict_check_list" | "ratings_of" | "referrals_of" | "attachment_list" => every(),
            "referral_draft" => every()
                .into_iter()
                .map(|ask| with(ask, &json!({ "with_contacts": true })))
                .collect(),
            "calendar_range" | "calendar_ics" => {
                vec![json!({ "from": "2026-03-01", "to": "2026-04-10" })]
            }
            _ => vec![json!({})],
        }
    }

    /// Everything that queries tell whoever sits there, refusals left out.
    fn told(&self) -> Vec<(String, String)> {
        let queries = commands()
            .iter()
            .filter(|command| command.changes.is_empty() && command.permission.is_some());
        let mut told = Vec::new();
        for command in queries {
            // Commands that change nothing of a record, yet are no query.
            if ["change_passphrase", "verify_casebook"].contains(&command.name) {
                continue;
            }
            for ask in self.asks(command.name) {
                match self.street.dispatch(command.name, &ask) {
                    Ok(answer) => {
                        told.push((format!("{} {ask}", command.name), answer.to_string()));
                    }
                    // A request that does not fit would prove nothing.
                    Err(failure) if ask != json!({}) => {
                        assert_ne!(word(failure.code), "bad_request", "{} {ask}", command.name);
                    }
                    Err(_) => {}
                }
            }
        }
        told
    }
}

fn assert_untold(told: &[(String, String)], words: &[&str], role: &str) {
    for (what, answer) in told {
        for word in words {
            assert!(
                !answer.contains(word),
                "{role} is told {word} by {what}: {answer}"
            );
        }
    }
}

fn is_told(told: &[(String, String)], word: &str) -> bool {
    told.iter().any(|(_, answer)| answer.contains(word))
}

/// Who may see what: the talk, the confidential dispute, the assigned one, another one.
#[rstest]
#[case("committee_head", false, true, true, true)]
#[case("mediator", false, true, true, true)]
#[case("duty_lawyer", true, false, true, false)]
#[case("clerk", false, false, true, true)]
#[case("statistician", false, false, false, false)]
#[case("archivist", false, false, true, true)]
#[case("administrator", false, false, false, false)]
fn no_query_tells_a_role_what_is_not_for_it(
    #[case] role: &str,
    #[case] talk: bool,
    #[case] confidential: bool,
    #[case] assigned: bool,
    #[case] other: bool,
) {
    let planted = planted();
    if role != "committee_head" {
        planted.street.sits(role);
    }
    let told = planted.told();
    assert!(told.len() > 10, "{role} asked {} queries", told.len());
    for (words, is_for_it) in [
        (TALK, talk),
        (SECRET, confidential),
        (ASSIGNED, assigned),
        (OTHER, other),
    ] {
        if is_for_it {
            let found = words.iter().filter(|word| is_told(&told, word)).count();
            // Telephones are masked for everybody.
            assert!(
                found + 1 >= words.len(),
                "{role} is told {found} of {words:?}"
            );
        } else {
            assert_untold(&told, words, role);
        }
    }
}

#[test]
fn another_mediator_is_told_nothing_of_the_confidential_dispute() {
    let planted = planted();
    let street = &planted.street;
    let form = json!({ "name": "另一调解员", "role": "mediator", "is_active": true });
    let person = street.call("save_person", &form)["id"].clone();
    let account = json!({ "person_id": person, "passphrase": common::PASSPHRASE });
    street.call("save_account", &account);
    street.unlock(person.as_str().unwrap());
    let told = planted.told();
    assert_untold(&told, SECRET, "another mediator");
    assert_untold(&told, TALK, "another mediator");
    assert!(is_told(&told, OTHER[0]));
}

#[test]
fn an_access_ends_by_itself_and_the_lawyer_only_reads_meanwhile() {
    let planted = planted();
    let street = &planted.street;
    street.sits("duty_lawyer");
    let list = street.call("dispute_list", &json!({}));
    assert_eq!(list["count"], 1);
    assert_eq!(list["rows"][0]["id"], json!(planted.assigned));
    let case = street.case(&planted.assigned);
    assert_eq!(case["possible"], json!([]), "who is let in does nothing");
    let people = street.call("case_people", &json!({ "id": planted.assigned }));
    assert_eq!(people["accesses"][0]["is_open"], true);
    assert_eq!(people["may_write"], false);
    let party = case["parties"][0]["party_id"].clone();
    let reveal = json!({ "dispute_id": planted.assigned, "party_id": party });
    for (name, form) in [
        ("reveal_party", reveal),
        ("terminate_dispute", common::termination(&planted.assigned)),
    ] {
        assert_eq!(word(street.refused(name, &form).code), "not_allowed");
    }
    street.wait_days(10);
    assert_eq!(
        street.call("dispute_list", &json!({}))["count"],
        1,
        "the last day counts"
    );
    street.wait_days(1);
    assert_eq!(street.call("dispute_list", &json!({}))["count"], 0);
    assert_untold(&planted.told(), ASSIGNED, "the lawyer afterwards");
    let failure = street.refused("dispute_case", &json!({ "id": planted.assigned }));
    assert_eq!(word(failure.code), "not_allowed");
}

#[test]
fn an_access_taken_back_ends_at_once() {
    let planted = planted();
    let street = &planted.street;
    let people = street.call("case_people", &json!({ "id": planted.assigned }));
    let access = people["accesses"][0]["id"].clone();
    let form = json!({ "access_id": access, "reason": "当事人撤回委托" });
    street.call("end_dispute_access", &form);
    assert_eq!(
        street.refused_fields("end_dispute_access", &form),
        [("access_id".to_owned(), "already_over".to_owned())]
    );
    street.sits("duty_lawyer");
    assert_untold(&planted.told(), ASSIGNED, "the lawyer afterwards");
}

#[test]
fn only_lawyers_are_let_in_and_nobody_twice() {
    let street = Street::open();
    let (id, _) = let_in(&street);
    let clerk = street.colleague("clerk");
    let lawyer = street.colleague("duty_lawyer");
    let code = |person: &str| {
        let fields = street.refused_fields("grant_dispute_access", &grant(&id, person));
        fields[0].1.clone()
    };
    assert_eq!(code(&clerk), "job_unfit");
    assert_eq!(code(STRANGER), "unknown");
    assert_eq!(code(&lawyer), "twice");
}

#[test]
fn the_numbers_count_what_nobody_else_may_read() {
    let planted = planted();
    planted.street.sits("statistician");
    let numbers = planted
        .street
        .call("consultation_numbers", &json!({ "daily": true }));
    assert_eq!(numbers["total"]["consultations"], 1);
    let row = &numbers["rows"][0];
    assert_eq!(row["period"], "2026-03-02");
    assert_eq!(row["topic"], "neighbour");
    assert_eq!(row["count"]["satisfaction"], json!({ "satisfied": 1 }));
    assert_eq!(row["count"]["suggested_ways"], json!({ "mediation": 1 }));
}

#[test]
fn who_writes_down_a_lawyers_talk_sees_it_and_corrects_it() {
    let street = Street::open();
    street.colleague("mediator");
    let lawyer = street.colleague("duty_lawyer");
    let form = with(common::consultation(), &json!({ "lawyer_id": lawyer }));
    let id = street.call("record_consultation", &form)["id"].clone();
    assert_eq!(street.call("consultation_list", &json!({}))["count"], 1);
    let correction = json!({ "id": id, "consultation": form });
    street.call("correct_consultation", &correction);
    street.sits("duty_lawyer");
    assert_eq!(street.call("consultation_list", &json!({}))["count"], 1);
    street.sits("mediator");
    assert_eq!(street.call("consultation_list", &json!({}))["count"], 0);
    for (name, ask) in [
        ("consultation_detail", json!({ "id": id })),
        ("correct_consultation", correction),
    ] {
        assert_eq!(word(street.refused(name, &ask).code), "not_allowed");
    }
}

#[test]
fn a_mediator_with_kin_among_the_parties_takes_the_dispute_only_with_consent() {
    let street = Street::open();
    street.call("save_family_tie", &tie());
    let id = street.registered();
    let refused = street.refused_fields("accept_dispute", &street.acceptance(&id));
    let undecided = ("mediator_ids".to_owned(), "conflict_undecided".to_owned());
    assert_eq!(refused, [undecided]);
    let ask = json!({ "subject_kind": "dispute", "subject_id": id });
    let found = street.call("check_conflict", &ask);
    assert_eq!(found["result"], "conflict");
    assert_eq!(found["findings"][0]["reason"], "family_tie");
    let likeness = json!(["same_phone", "same_name"]);
    assert_eq!(found["findings"][0]["likeness"], likeness);
    let consent = with(
        ask.clone(),
        &json!({ "consent_reason": "双方书面同意由其调解" }),
    );
    let kept = street.call("record_conflict_check", &consent);
    assert_eq!(kept["result"], "waived");
    street.call("accept_dispute", &street.acceptance(&id));
    let checks = street.call("conflict_check_list", &ask);
    assert_eq!(
        checks["checks"].as_array().unwrap().len(),
        1,
        "decided once"
    );
    assert!(
        street
            .facts(&id)
            .contains(&"conflict_check.recorded".to_owned())
    );
}

#[test]
fn a_clear_check_is_kept_with_the_acceptance() {
    let street = Street::open();
    let id = street.accepted();
    let people = street.call("case_people", &json!({ "id": id }));
    assert_eq!(people["checks"][0]["result"], "clear");
    assert_eq!(people["checks"][0]["person_id"], json!(street.head));
}

#[test]
fn a_lawyer_who_mediated_a_linked_dispute_is_refused_with_the_rule() {
    let street = Street::open();
    let lawyer = street.colleague("duty_lawyer");
    let first = street.registered();
    let acceptance = with(
        street.acceptance(&first),
        &json!({ "mediator_ids": [lawyer] }),
    );
    street.call("accept_dispute", &acceptance);
    let second = street.accepted();
    let link = json!({ "dispute_id": second, "linked_id": first, "kind": "continuation" });
    street.call("link_disputes", &link);
    for id in [&first, &second] {
        assert_eq!(
            street.refused_fields("grant_dispute_access", &grant(id, &lawyer)),
            [("lawyer_id".to_owned(), "conflict_barred".to_owned())]
        );
    }
    let ask = json!({
        "subject_kind": "dispute", "subject_id": second, "person_id": lawyer,
        "capacity": "lawyer", "consent_reason": "双方同意",
    });
    assert_eq!(
        street.refused_fields("record_conflict_check", &ask),
        [("person_id".to_owned(), "conflict_barred".to_owned())]
    );
}

#[test]
fn a_lawyer_is_warned_of_the_other_side_and_keeps_the_form() {
    let street = Street::open();
    street.registered();
    street.sits("duty_lawyer");
    let talk = |name: &str, phone: &str| {
        let who = json!({ "inquirer_name": name, "inquirer_phone": phone });
        with(common::consultation(), &who)
    };
    street.call("record_consultation", &talk("李娜", "13900000002"));
    let ask = json!({ "inquirer_name": "张伟", "inquirer_phone": "13900000001" });
    let found = street.call("check_conflict", &ask);
    assert_eq!(found["findings"][0]["reason"], "earlier_consultation");
    assert_eq!(
        found["findings"][0]["subject_kind"], "consultation",
        "the own one is named"
    );
    let form = talk("张伟", "13900000001");
    assert_eq!(
        street.refused_fields("record_consultation", &form),
        [(
            "conflict_consent".to_owned(),
            "conflict_undecided".to_owned()
        )]
    );
    let consented = with(
        form,
        &json!({ "conflict_consent": "已告知双方并取得书面同意" }),
    );
    let id = street.call("record_consultation", &consented)["id"].clone();
    let ask = json!({ "subject_kind": "consultation", "subject_id": id });
    let checks = street.call("conflict_check_list", &ask);
    assert_eq!(checks["checks"][0]["result"], "waived");
    assert_eq!(
        checks["checks"][0]["findings"][0]["subject_id"],
        Value::Null
    );
}

#[test]
fn nobody_finds_out_by_typing_names_whom_a_lawyer_advised() {
    let planted = planted();
    let lawyer = planted.street.colleague("duty_lawyer");
    let ask = json!({ "person_id": lawyer, "inquirer_name": "吕不同" });
    let failure = planted.street.refused("check_conflict", &ask);
    assert_eq!(word(failure.code), "not_allowed");
}

#[test]
fn a_confidential_case_reveals_only_that_a_conflict_exists() {
    let planted = planted();
    let street = &planted.street;
    let lawyer = street.sits("duty_lawyer");
    street.sits("mediator");
    let form = with(
        street.acceptance(&planted.confidential),
        &json!({ "mediator_ids": [lawyer] }),
    );
    street.call("accept_dispute", &form);
    street.sits("duty_lawyer");
    let ask = json!({ "inquirer_name": "司空惯", "inquirer_phone": "13900000078" });
    let found = street.call("check_conflict", &ask);
    let sealed = json!([{
        "weight": "conflict", "reason": "sealed", "likeness": [],
        "subject_kind": null, "subject_id": null,
    }]);
    assert_eq!(found["findings"], sealed);
}

#[test]
fn a_granted_recusal_hands_the_case_on_and_the_history_tells_it() {
    let street = Street::open();
    let (id, recusal) = asked(&street);
    let mediator = street.colleague("mediator");
    let form = json!({
        "recusal_id": recusal, "is_granted": true, "new_mediator_ids": [mediator],
    });
    street.call("decide_recusal", &form);
    assert_eq!(street.case(&id)["row"]["mediator_ids"], json!([mediator]));
    let newest = street.history(&id).remove(0);
    let facts = facts_of(&[newest]);
    for fact in ["recusal.granted", "dispute.mediators_changed"] {
        assert!(facts.contains(&fact.to_owned()), "{facts:?}");
    }
    assert_eq!(
        street.refused_fields("decide_recusal", &form),
        [("recusal_id".to_owned(), "already_decided".to_owned())]
    );
}

#[test]
fn kin_are_for_the_eyes_of_who_declared_them() {
    let street = Street::open();
    let id = street.call("save_family_tie", &tie())["id"].clone();
    let own = street.call("family_tie_list", &json!({}));
    assert_eq!(own["ties"][0]["phone"], "139****0001");
    let same = with(tie(), &json!({ "id": id, "phone": "139****0001" }));
    let before = street.entries();
    street.call("save_family_tie", &same);
    assert_eq!(
        street.entries(),
        before,
        "a masked number comes back unchanged"
    );
    street.sits("mediator");
    let others = street.call("family_tie_list", &json!({}));
    assert_eq!(others["ties"], json!([]));
    let failure = street.refused("remove_family_tie", &json!({ "id": id }));
    assert_eq!(word(failure.code), "not_found");
}
