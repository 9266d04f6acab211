//! The hub, against a real PostgreSQL server: what it keeps, whom it lets in, and what it survives.

use super::rig::{admit, assert_equal, copied, street};
use crate::domain::record::ReferralStatus;
use crate::domain::scope::Scope;
use crate::store::tests::builders::{Desk, platform, title};
use crate::sync::hub::HubDoor;
use crate::sync::{
    ExchangeProgress, ExchangeReport, HubFault, SyncError, accept_letter, exchange_by_hub,
    found_hub, hub_door, membership, open_letter, renew_device_by_hub, revoke,
};
use lxq_postgres::{Postgres, Wanted};
use postgres::{Client, Config, NoTls};
use std::str::FromStr as _;

fn server() -> Postgres {
    Postgres::start(Wanted::default()).unwrap()
}

fn client(server: &Postgres) -> Client {
    Client::connect(&server.address(), NoTls).unwrap()
}

/// The database as a desk sees it.
fn as_desk(server: &Postgres, desk: &Desk) -> Client {
    let door = door(desk);
    let mut config = Config::from_str(&server.address()).unwrap();
    config.user(&door.role).password(door.password.as_bytes());
    config.connect(NoTls).unwrap()
}

fn door(desk: &Desk) -> HubDoor {
    hub_door(&desk.book).unwrap().unwrap()
}

/// Brings the office's newest letter to a desk, as a stick or the answer to a request does.
fn tell(office: &Desk, desk: &Desk) {
    let device = desk.book.device().unwrap();
    let letter = crate::sync::office::letter_to(&office.book, device).unwrap();
    accept_letter(&desk.book, &open_letter(&desk.book, &letter).unwrap()).unwrap();
}

/// A street whose desks all know the hub.
fn street_with_hub(server: &Postgres, count: usize, scopes: &[Scope]) -> Vec<Desk> {
    let desks = street(count, scopes);
    let founded = found_hub(&desks[0].book, &server.address(), None).unwrap();
    assert_eq!((founded.desks, founded.changed), (count, count));
    desks[1..].iter().for_each(|desk| tell(&desks[0], desk));
    desks
}

fn try_go(desk: &Desk) -> Result<ExchangeReport, SyncError> {
    exchange_by_hub(&desk.book, "1.0", &ExchangeProgress::default())
}

#[track_caller]
fn go(desk: &Desk) -> ExchangeReport {
    try_go(desk).unwrap()
}

#[track_caller]
fn fault_of(outcome: Result<ExchangeReport, SyncError>) -> HubFault {
    match outcome {
        Err(SyncError::Hub(fault)) => fault,
        other => panic!("{other:?}"),
    }
}

fn count(client: &mut Client, sql: &str) -> i64 {
    client.query_one(sql, &[]).unwrap().get(0)
}

#[test]
fn three_desks_by_the_hub_end_byte_equal_and_the_same_again_sends_nothing() {
    let server = server();
    let desks = street_with_hub(&server, 3, &[platform()]);
    for (number, desk) in desks.iter().enumerate() {
        desk.act([title(&format!("第{number}件"))]);
        go(desk);
    }
    desks.iter().for_each(|desk| drop(go(desk)));
    assert_equal(&desks);
    let again = go(&desks[1]);
    assert_eq!((again.counts.sent, again.counts.received), (0, 0));
    let segments = count(&mut client(&server), "select count(*) from lxq.segment");
    go(&desks[2]);
    assert_eq!(
        count(&mut client(&server), "select count(*) from lxq.segment"),
        segments
    );
}

#[test]
fn what_lies_on_the_hub_holds_no_word_of_anybody() {
    let server = server();
    let desks = street_with_hub(&server, 2, &[platform()]);
    desks[1].act([title("王家与李家的院墙")]);
    go(&desks[1]);
    go(&desks[0]);
    let mut client = client(&server);
    let rows = client
        .query("select content from lxq.segment", &[])
        .unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        let content: Vec<u8> = row.get(0);
        assert!(content.starts_with(b"age-encryption.org/v1"));
    }
    let log = server.log().unwrap();
    let password = door(&desks[1]).password;
    assert!(!log.contains(&**password) && !log.contains("院墙"));
}

#[test]
fn a_desk_sees_rows_of_its_scopes_alone_and_writes_none_but_its_own() {
    let server = server();
    let other = Scope::from_uuid(uuid::Uuid::from_u128(77));
    let mut desks = street(2, &[platform()]);
    let stranger = Desk::new();
    admit(&desks[0], &stranger, "另一平台", &[other]);
    desks.push(stranger);
    found_hub(&desks[0].book, &server.address(), None).unwrap();
    desks[1..].iter().for_each(|desk| tell(&desks[0], desk));
    desks[1].act([title("院墙")]);
    go(&desks[1]);
    let [_, desk, stranger] = [&desks[0], &desks[1], &desks[2]];
    let mut inside = as_desk(&server, desk);
    let mut outside = as_desk(&server, stranger);
    let all = "select count(*) from lxq.segment";
    assert_eq!(count(&mut inside, all), 1);
    assert_eq!(count(&mut outside, all), 0);
    assert_eq!(count(&mut outside, "select count(*) from lxq.desk"), 1);
    assert_eq!(count(&mut outside, "select count(*) from lxq.letter"), 0);
    assert_eq!(count(&mut outside, "select count(*) from lxq.figure"), 0);
    // Another desk's name, another street's shelf, and taking away are refused.
    let device = desk.book.device().unwrap().0;
    let street = membership(&desk.book)
        .unwrap()
        .unwrap()
        .register
        .content
        .street_key;
    let put = "insert into lxq.segment \
               (device, scope, first, last, hash, street, size, content, reader, writer) \
               values ($1, $2, 1, 1, $3, $4, 0, $3, $5, $6)";
    let nothing: &[u8] = &[];
    let nil = uuid::Uuid::nil();
    let denied = |client: &mut Client, street: &str, reader: &str, writer: &str| {
        let values: [&(dyn postgres::types::ToSql + Sync); 6] =
            [&device, &nil, &nothing, &street, &reader, &writer];
        let error = client.execute(put, &values).unwrap_err();
        // Not allowed, or no such role at all.
        ["42501", "42704"].contains(&error.code().unwrap().code())
    };
    let street = crate::sync::hub::roles::street_role(&street);
    let writer = door(stranger).role;
    assert!(
        denied(&mut outside, &street, &street, &door(desk).role),
        "another's name"
    );
    assert!(
        denied(&mut outside, "lxq_street_0", "lxq_street_0", &writer),
        "no street"
    );
    assert!(
        denied(&mut outside, &street, "postgres", &writer),
        "no reader of the street's"
    );
    assert!(
        denied(&mut outside, &street, "lxq_scope_0", &writer),
        "a reader that is none"
    );
    for sql in [
        "delete from lxq.segment",
        "update lxq.segment set last = 9",
        "truncate lxq.segment",
        "update lxq.desk set is_office = true",
        "insert into lxq.desk_reader values ('x', 'y')",
        "select * from pg_authid",
    ] {
        let error = inside.batch_execute(sql).unwrap_err();
        assert_eq!(error.code().unwrap().code(), "42501", "{sql}");
    }
}

#[test]
fn a_revoked_laptop_is_shut_out_at_the_offices_next_visit() {
    let server = server();
    let desks = street_with_hub(&server, 3, &[platform()]);
    let [office, desk, lost] = [&desks[0], &desks[1], &desks[2]];
    lost.act([title("之前")]);
    go(lost);
    go(office);
    let mut open = as_desk(&server, lost);
    revoke(&office.book, lost.book.device().unwrap()).unwrap();
    go(office);
    assert_eq!(fault_of(try_go(lost)), HubFault::Login);
    // A connection that was open stays so, and nothing is there for it any more.
    assert_eq!(count(&mut open, "select count(*) from lxq.segment"), 0);
    go(desk);
    assert_equal(&desks[..2]);
}

#[test]
fn a_desk_that_is_enrolled_later_finds_the_hub_in_its_answer() {
    let server = server();
    let mut desks = street_with_hub(&server, 2, &[platform()]);
    desks[1].act([title("院墙")]);
    go(&desks[1]);
    let late = Desk::new();
    admit(&desks[0], &late, "新平台", &[platform()]);
    // Its way in is made when the office comes by.
    assert_eq!(fault_of(try_go(&late)), HubFault::Login);
    go(&desks[0]);
    assert_eq!(go(&late).counts.received, 1);
    desks.push(late);
    desks.iter().for_each(|desk| drop(go(desk)));
    assert_equal(&desks);
}

#[test]
fn damage_on_the_hub_is_named_by_readers_and_mended_by_the_writer() {
    let server = server();
    let desks = street_with_hub(&server, 2, &[platform()]);
    desks[1].act([title("院墙")]);
    go(&desks[1]);
    let mut client = client(&server);
    let own = desks[1].book.device().unwrap().0;
    let cut = "update lxq.segment set content = substring(content for 100) where device = $1";
    client.execute(cut, &[&own]).unwrap();
    let report = go(&desks[0]);
    assert_eq!(super::rig::reasons(&report), ["damaged"]);
    assert_eq!(go(&desks[1]).counts.sent, 1);
    let report = go(&desks[0]);
    assert_eq!(report.counts.received, 1);
    desks[0].assert_sound();
}

#[test]
fn a_server_that_falls_in_the_middle_loses_nothing_and_doubles_nothing() {
    let server = Postgres::start(Wanted {
        durable: true,
        ..Wanted::default()
    })
    .unwrap();
    let desks = street_with_hub(&server, 2, &[platform()]);
    desks[1].act([title("院墙")]);
    go(&desks[1]);
    server.stop().unwrap();
    desks[1].act([title("水管")]);
    assert_eq!(fault_of(try_go(&desks[1])), HubFault::Unreachable);
    let known = desks[1]
        .book
        .read_exchange(|tables| tables.hub())
        .unwrap()
        .unwrap();
    assert_eq!(known.last_fault.as_deref(), Some("unreachable"));
    server.run().unwrap();
    assert_eq!(go(&desks[1]).counts.sent, 1);
    assert_eq!(go(&desks[0]).counts.received, 2);
    go(&desks[1]);
    assert_equal(&desks);
}

#[test]
fn a_copied_disk_is_told_by_the_hub_and_renewed_by_it() {
    let server = server();
    let desks = street_with_hub(&server, 2, &[platform()]);
    desks[1].act([title("院墙")]);
    let [office, desk]: [Desk; 2] = desks.try_into().ok().unwrap();
    let (desk, copy) = copied(desk);
    desk.act([title("本机写的")]);
    go(&desk);
    copy.act([title("副本写的")]);
    let report = go(&copy);
    assert!(report.is_forked);
    assert_eq!(report.counts.sent, 0);
    renew_device_by_hub(&copy.book).unwrap();
    admit(&office, &copy, "副本", &[platform()]);
    go(&office);
    go(&copy);
    let desks = [office, desk, copy];
    desks.iter().for_each(|desk| drop(go(desk)));
    desks.iter().for_each(|desk| drop(go(desk)));
    assert_equal(&desks);
}

#[test]
fn a_certificate_that_does_not_hold_lets_nobody_in_and_no_word_out() {
    let tls = Wanted {
        tls: true,
        ..Wanted::default()
    };
    let server = Postgres::start(tls).unwrap();
    let stranger = Postgres::start(tls).unwrap();
    let desks = street(2, &[platform()]);
    let own = server.root_certificate().map(str::to_owned);
    let foreign = stranger.root_certificate().map(str::to_owned);
    let found = |address: &str, root: &Option<String>| {
        found_hub(&desks[0].book, address, root.clone()).map(|_| ())
    };
    let refused = |outcome: Result<(), SyncError>| {
        matches!(outcome, Err(SyncError::Hub(HubFault::Certificate)))
    };
    assert!(
        refused(found(&server.address(), &foreign)),
        "another's certificate"
    );
    let by_number = server.address_at("127.0.0.1");
    assert!(
        refused(found(&by_number, &own)),
        "a name that the certificate does not bear"
    );
    assert!(
        refused(found(&server.address_at("127.0.0.2"), &None)),
        "one that nobody vouches for"
    );
    let plain = self::server();
    assert!(
        refused(found(&plain.address(), &own)),
        "a server that does not encrypt"
    );
    found(&server.address(), &own).unwrap();
    tell(&desks[0], &desks[1]);
    desks[1].act([title("院墙")]);
    go(&desks[1]);
    go(&desks[0]);
    assert_equal(&desks);
}

#[test]
fn figures_without_persons_lie_in_clear_for_who_has_the_role() {
    let server = server();
    let desks = street_with_hub(&server, 1, &[platform()]);
    let mut client = client(&server);
    client
        .batch_execute("create role qu login password 'qu'; grant lxq_figures to qu")
        .unwrap();
    go(&desks[0]);
    let mut config = Config::from_str(&server.address()).unwrap();
    let mut district = config.user("qu").password("qu").connect(NoTls).unwrap();
    let name: String = district
        .query_one("select name from lxq.street", &[])
        .unwrap()
        .get(0);
    assert!(!name.is_empty());
    assert_eq!(count(&mut district, "select count(*) from lxq.figure"), 0);
    let error = district
        .batch_execute("select * from lxq.segment")
        .unwrap_err();
    assert_eq!(error.code().unwrap().code(), "42501");
}

#[test]
fn a_hub_of_another_street_or_a_newer_program_is_refused() {
    let server = server();
    let desks = street_with_hub(&server, 1, &[platform()]);
    client(&server)
        .batch_execute("insert into lxq.migration (number) values (99)")
        .unwrap();
    let again = found_hub(&desks[0].book, &server.address(), None);
    assert!(matches!(again, Err(SyncError::Hub(HubFault::Newer))));
    let other = crate::journal::Hash([1; 32]);
    let progress = ExchangeProgress::default();
    let strange = crate::sync::HubDepot::open(&door(&desks[0]), &other, &progress);
    assert!(matches!(strange.map(|_| ()), Err(SyncError::OtherStreet)));
    // A desk itself goes on: what was expanded still has what it needs.
    go(&desks[0]);
    client(&server)
        .batch_execute("delete from lxq.migration")
        .unwrap();
    assert_eq!(fault_of(try_go(&desks[0])), HubFault::NotReady);
}

#[test]
fn a_manager_that_may_create_roles_and_schemas_is_enough() {
    let server = server();
    client(&server)
        .batch_execute(
            "create role verwalter login createrole password 'mima'; \
             grant create on database postgres to verwalter",
        )
        .unwrap();
    let desks = street(2, &[platform()]);
    let address = format!(
        "postgres://verwalter:mima@localhost:{}/postgres",
        server.port()
    );
    found_hub(&desks[0].book, &address, None).unwrap();
    tell(&desks[0], &desks[1]);
    desks[1].act([title("院墙")]);
    go(&desks[1]);
    go(&desks[0]);
    assert_equal(&desks);
}

#[test]
fn an_office_that_was_restored_from_a_backup_finds_its_way_in_again() {
    let server = server();
    let mut desks = street_with_hub(&server, 2, &[platform()]);
    let desk = desks.pop().unwrap();
    let office = desks.pop().unwrap();
    go(&office);
    let (office, restored) = copied(office);
    office.act([title("备份以后")]);
    go(&office);
    restored.act([title("恢复以后")]);
    assert!(go(&restored).is_forked);
    renew_device_by_hub(&restored.book).unwrap();
    assert_eq!(go(&restored).counts.received, 1);
    for desk in [&desk, &restored, &desk] {
        go(desk);
    }
    assert_equal(&[restored, desk]);
}

#[test]
fn setting_up_again_brings_back_roles_that_a_restored_dump_has_not() {
    let server = server();
    let desks = street_with_hub(&server, 2, &[platform()]);
    desks[1].act([title("院墙")]);
    go(&desks[1]);
    let mut client = client(&server);
    for desk in &desks {
        let role = door(desk).role;
        client.batch_execute(&format!("drop role {role}")).unwrap();
    }
    assert_eq!(fault_of(try_go(&desks[1])), HubFault::Login);
    let again = found_hub(&desks[0].book, &server.address(), None).unwrap();
    assert_eq!((again.desks, again.changed), (2, 2));
    go(&desks[0]);
    go(&desks[1]);
    assert_equal(&desks);
}

#[test]
fn a_slip_and_its_papers_go_by_the_hub_into_a_scope_that_the_sender_cannot_read() {
    use super::slips;
    let server = server();
    let street = slips::street();
    let desks = [&street.office, &street.sender, &street.receiver];
    found_hub(&street.office.book, &server.address(), None).unwrap();
    tell(&street.office, &street.sender);
    tell(&street.office, &street.receiver);
    let referral = slips::sent_with_paper(&street.sender);
    let report = go(&street.sender);
    assert_eq!((report.unsigned, report.attachments.sent), (Vec::new(), 2));
    let report = go(&street.receiver);
    assert_eq!(super::rig::reasons(&report), [""; 0]);
    assert_eq!(report.attachments.received, 1);
    slips::accept(&street.receiver, &referral);
    go(&street.receiver);
    go(&street.sender);
    let seen = slips::seen(&street.sender, &referral);
    assert_eq!(seen.status, Some(ReferralStatus::Accepted));
    // The sender sees its own rows of that scope and none of the receiver's.
    slips::secret(&street.receiver);
    go(&street.receiver);
    let mut outside = as_desk(&server, &street.sender);
    let foreign = "select count(*) from lxq.segment where writer <> current_user \
                   and reader not like 'lxq_street_%' and not pg_has_role(reader::name, 'member')";
    assert_eq!(count(&mut outside, foreign), 0);
    for desk in desks {
        go(desk);
        desk.assert_sound();
    }
}

#[test]
fn two_histories_by_stick_and_hub_are_ordered_though_the_office_reads_but_one() {
    let server = server();
    let mut desks = street_with_hub(&server, 3, &[platform()]);
    let third = desks.pop().unwrap();
    let (original, copy) = copied(desks.pop().unwrap());
    let office = desks.pop().unwrap();
    original.act([title("原来的")]);
    copy.act([title("复制的")]);
    let stick = super::rig::stick();
    super::rig::go(&original, &stick);
    super::rig::go(&office, &stick);
    go(&copy);
    assert_eq!(go(&third).counts.received, 1);
    // The original finds the copy's segment on the hub and says so in its receipt.
    let report = go(&original);
    assert_eq!((report.is_forked, report.must_renew), (true, false));
    go(&office);
    let report = go(&original);
    assert_eq!((report.is_forked, report.must_renew), (false, false));
    assert_eq!(go(&third).given_up, 1);
    assert!(go(&copy).must_renew);
    renew_device_by_hub(&copy.book).unwrap();
    admit(&office, &copy, "换了身份", &[platform()]);
    for _ in 0..2 {
        for desk in [&office, &copy, &third, &original] {
            go(desk);
        }
    }
    assert_eq!(office.export().0.len(), 2);
    assert_equal(&[office, original, copy, third]);
}
