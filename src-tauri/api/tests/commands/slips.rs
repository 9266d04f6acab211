//! 转办单 between desks that each hold their own platform alone, by the commands that people use.

use crate::Street;
use crate::common::{facts_of, intake, with, word};
use crate::exchange::{decision, fetched, go, office, stick};
use crate::referrals;
use serde_json::{Value, json};

/// Two platforms' desks of one street and the stick between them.
pub(crate) struct Desks {
    office: Street,
    pub(crate) sender: Street,
    pub(crate) receiver: Street,
    pub(crate) from: String,
    pub(crate) to: String,
    folder: String,
}

pub(crate) fn desks() -> Desks {
    let (first, sender, receiver) = (Street::open(), Street::open(), Street::open());
    office(&first);
    let folder = stick(&first);
    let platforms = [sender.platform(), receiver.platform()];
    for desk in [&sender, &receiver] {
        let signed = first.call("sign_enrolment", &decision(&first, desk));
        let upload = desk.upload("入网答复.age", fetched(&first, &signed));
        let taken = json!({ "upload_id": upload, "fingerprint": signed["fingerprint"] });
        desk.call("open_enrolment", &taken);
    }
    for desk in [&sender, &receiver, &first, &sender, &receiver] {
        go(desk, &folder);
    }
    let [from, to] = platforms;
    Desks {
        office: first,
        sender,
        receiver,
        from,
        to,
        folder,
    }
}

impl Desks {
    /// A dispute of the sender's, sent to the receiver with its telephones.
    fn send(&self, more: &Value) -> (String, String) {
        let dispute = self
            .sender
            .registers(&json!({ "platform_id": self.from }))
            .as_object()
            .unwrap()["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let draft = self.sender.call(
            "referral_draft",
            &json!({ "subject_kind": "dispute", "subject_id": dispute, "with_contacts": true }),
        );
        let form = json!({
            "channel": "platform", "to_platform_id": self.to, "to_body": null,
            "reason": "事项发生在对方辖区", "content": draft["content"],
        });
        let form = with(with(referrals::slip(&dispute), &form), more);
        let sent = self.sender.call("send_referral", &form);
        (dispute, sent["id"].as_str().unwrap().to_owned())
    }

    pub(crate) fn carry(&self) {
        for desk in [&self.sender, &self.receiver, &self.sender] {
            assert_eq!(go(desk, &self.folder)["set_aside"], json!([]));
        }
    }

    /// What waits at the receiver.
    fn arrived(&self) -> Value {
        let list = self
            .receiver
            .call("referral_list", &json!({ "direction": "in" }));
        list["rows"][0].clone()
    }

    fn step(&self, command: &str, more: &Value) {
        let id = self.arrived()["id"].clone();
        let form = with(json!({ "referral_id": id }), more);
        self.receiver.call(command, &form);
    }

    fn accept(&self) {
        self.step(
            "accept_referral",
            &json!({ "responsible_id": self.receiver.head }),
        );
    }

    fn detail(&self, id: &str) -> Value {
        self.sender.call("referral_detail", &json!({ "id": id }))
    }
}

#[test]
fn a_slip_is_accepted_opened_and_finished_at_the_other_desk() {
    let desks = desks();
    let (dispute, id) = desks.send(&json!({}));
    assert_eq!(desks.detail(&id)["row"]["has_slip"], true);
    let own = desks
        .sender
        .call("referral_list", &json!({ "direction": "in" }));
    assert_eq!(own["rows"], json!([]), "what it only sent did not come in");
    desks.carry();

    let row = desks.arrived();
    assert_eq!(row["is_slip"], true);
    assert_eq!(row["from_platform_id"], json!(desks.from));
    let page = desks
        .receiver
        .call("referral_detail", &json!({ "id": row["id"] }));
    let parties = page["parties"].as_array().unwrap();
    assert_eq!(parties[0]["name"], "张伟");
    assert_eq!(parties[0]["phone"], "13900000001");
    assert_eq!(page["row"]["subject_id"], Value::Null);
    let board = desks.receiver.call("workbench", &json!({}));
    assert!(board.to_string().contains("referral_to_accept"), "{board}");

    desks.accept();
    let form = with(
        intake(),
        &json!({ "referral_id": row["id"], "platform_id": desks.to, "source": "entrusted_other" }),
    );
    let opened = desks.receiver.call("register_dispute", &form);
    desks.carry();
    let known = desks.detail(&id);
    assert_eq!(known["row"]["status"], "accepted");
    assert_eq!(known["answers"][1]["reply"], "opened");
    assert_eq!(known["answers"][1]["docket_no"], opened["docket_no"]);
    let of = json!({ "subject_kind": "dispute", "subject_id": dispute });
    let known = desks.sender.call("referrals_of", &of);
    assert_eq!(known["responsible"]["platform_id"], json!(desks.to));
    let of = json!({ "subject_kind": "dispute", "subject_id": opened["id"] });
    let there = desks.receiver.call("referrals_of", &of);
    assert_eq!(there["referrals"][0]["id"], row["id"]);

    desks.step("finish_referral", &json!({ "result": "双方已达成协议" }));
    desks.carry();
    let known = desks.detail(&id);
    assert_eq!(known["row"]["status"], "finished");
    assert_eq!(known["result"], "双方已达成协议");
    let facts = facts_of(known["acts"].as_array().unwrap());
    assert_eq!(facts.first().unwrap(), "slip_answer.given");
    assert_eq!(facts.last().unwrap(), "referral.sent");
    // The office sees both sides, each once.
    go(&desks.office, &desks.folder);
    for direction in ["in", "out"] {
        let list = desks
            .office
            .call("referral_list", &json!({ "direction": direction }));
        assert_eq!(list["rows"].as_array().unwrap().len(), 1, "{direction}");
        assert_eq!(list["rows"][0]["status"], "finished");
    }
}

#[test]
fn a_return_and_a_reminder_travel_and_the_matter_is_the_senders_again() {
    let desks = desks();
    let (dispute, id) = desks.send(&json!({}));
    desks
        .sender
        .call("urge_referral", &json!({ "referral_id": id }));
    desks.carry();
    assert_eq!(desks.arrived()["urged_count"], 1);
    let slip = json!({ "referral_id": desks.arrived()["id"] });
    let failure = desks.receiver.refused("urge_referral", &slip);
    assert_eq!(word(failure.code), "referral_not_now");
    desks.step(
        "return_referral",
        &json!({ "reason": "双方住在贵平台辖区" }),
    );
    desks.carry();
    let known = desks.detail(&id);
    assert_eq!(known["row"]["status"], "returned");
    assert_eq!(known["return_reason"], "双方住在贵平台辖区");
    let of = json!({ "subject_kind": "dispute", "subject_id": dispute });
    assert_eq!(desks.sender.call("referrals_of", &of)["bar"], Value::Null);
}

#[test]
fn a_withdrawal_that_met_an_acceptance_is_told_on_both_sides() {
    let desks = desks();
    let (_, id) = desks.send(&json!({}));
    desks.carry();
    desks.accept();
    desks
        .sender
        .call("withdraw_referral", &json!({ "referral_id": id }));
    assert_eq!(desks.detail(&id)["row"]["status"], "withdrawn");
    desks.carry();
    desks.carry();
    let known = desks.detail(&id);
    assert_eq!(known["row"]["status"], "accepted");
    assert_ne!(known["crossed_at"], Value::Null);
    let slip = desks.arrived()["id"].clone();
    let there = desks
        .receiver
        .call("referral_detail", &json!({ "id": slip }));
    assert_eq!(there["row"]["status"], "accepted");
    assert_ne!(there["crossed_at"], Value::Null);
}

#[test]
fn papers_go_along_and_the_sender_does_not_open_them_in_the_others_scope() {
    let desks = desks();
    let dispute = desks
        .sender
        .registers(&json!({ "platform_id": desks.from }));
    let id = dispute["id"].as_str().unwrap();
    let bytes = b"%PDF-1.7\n";
    let paper =
        crate::attachments::attached(&desks.sender, id, "现场照片.pdf", bytes)["id"].clone();
    let form = json!({
        "channel": "platform", "to_platform_id": desks.to, "to_body": null,
        "attachment_ids": [paper],
    });
    let form = with(referrals::slip(id), &form);
    let stranger = with(
        form.clone(),
        &json!({ "attachment_ids": [crate::every_command::STRANGER] }),
    );
    assert_eq!(
        desks.sender.refused_fields("send_referral", &stranger),
        [("attachment_ids".to_owned(), "unknown".to_owned())]
    );
    desks.sender.call("send_referral", &form);
    desks.carry();
    let of = json!({ "subject_kind": "slip", "subject_id": desks.arrived()["id"] });
    let there = desks.receiver.call("attachment_list", &of);
    assert_eq!(there["rows"].as_array().unwrap().len(), 1);
    let failure = desks.sender.refused("attachment_list", &of);
    assert_eq!(word(failure.code), "not_found");
}

#[test]
fn a_slip_of_a_confidential_dispute_is_for_no_more_people_than_the_dispute() {
    let street = Street::open();
    let there = referrals::neighbours(&street);
    let dispute = street.registers(&json!({ "is_confidential": true }));
    let form = json!({ "channel": "platform", "to_platform_id": there, "to_body": null });
    let form = with(referrals::slip(dispute["id"].as_str().unwrap()), &form);
    street.call("send_referral", &form);
    street.sits("clerk");
    let list = street.call("referral_list", &json!({ "direction": "in" }));
    let row = &list["rows"][0];
    assert_eq!(row["is_slip"], true);
    let reason = row["reason"].as_str().unwrap();
    assert!(!reason.contains("激化"), "{reason}");
    let failure = street.refused("referral_detail", &json!({ "id": row["id"] }));
    assert_eq!(word(failure.code), "not_allowed");
    let on = json!({ "subject_kind": "slip", "subject_id": row["id"] });
    let failure = street.refused("attachment_list", &on);
    assert_eq!(word(failure.code), "not_allowed");
}
