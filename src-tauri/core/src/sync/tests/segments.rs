//! A segment: what goes in comes out, and nothing else.

use super::rig::{admit, go, office, segments, stick};
use crate::domain::scope::Scope;
use crate::journal::Entry;
use crate::store::tests::builders::{Desk, platform};
use crate::store::tests::facts::any_fact;
use crate::sync::segment::{admit as judge, unpack};
use crate::sync::{SetAsideReason, membership};
use proptest::prelude::*;

fn entries_of(desk: &Desk, scope: Scope) -> Vec<Entry> {
    let device = desk.book.device().unwrap();
    let read = |tables: crate::store::ExchangeTables<'_>| {
        tables.entries_of((device, scope), 1, 1000, 1000)
    };
    desk.book.read_exchange(read).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn entries_come_out_as_they_went_in_and_a_changed_byte_is_told(
        facts in prop::collection::vec(any_fact(), 1..12),
        place in any::<prop::sample::Index>(),
        bit in 0..8_u32,
    ) {
        let office = office();
        let desk = Desk::new();
        admit(&office, &desk, "平台", &[platform()]);
        desk.act_where_it_may(facts);
        let stick = stick();
        go(&desk, &stick);
        let member = membership(&desk.book).unwrap().unwrap();
        let [path] = segments(stick.path()).try_into().unwrap();
        let sealed = std::fs::read(path).unwrap();
        let (header, entries) = unpack(&sealed, &member.identities).unwrap();
        prop_assert_eq!(&entries, &entries_of(&desk, platform()));
        let judged = judge((header, entries.clone()), &member.register.content).unwrap();
        prop_assert_eq!(judged.entries, entries);

        let mut changed = sealed.clone();
        changed[place.index(sealed.len())] ^= 1 << bit;
        let reason = unpack(&changed, &member.identities).map(|_| ()).unwrap_err();
        prop_assert!(matches!(reason, SetAsideReason::Damaged | SetAsideReason::NotForUs));
        let cut = &sealed[..place.index(sealed.len())];
        prop_assert!(unpack(cut, &member.identities).is_err());
    }
}

#[test]
fn a_desk_of_another_platform_cannot_open_it_and_the_office_can() {
    let office = office();
    let [desk, other] = [Desk::new(), Desk::new()];
    admit(&office, &desk, "甲平台", &[platform()]);
    admit(&office, &other, "乙平台", &[]);
    desk.act([crate::store::tests::builders::title("秘密")]);
    let stick = stick();
    go(&desk, &stick);
    let sealed = std::fs::read(&segments(stick.path())[0]).unwrap();
    let keys = |desk: &Desk| membership(&desk.book).unwrap().unwrap().identities;
    let reason = unpack(&sealed, &keys(&other)).map(|_| ()).unwrap_err();
    assert_eq!(reason, SetAsideReason::NotForUs);
    let report = go(&other, &stick);
    assert_eq!(report.counts.received, 0);
    assert_eq!(report.set_aside, [], "what is for others is no fault");
    assert_eq!(go(&office, &stick).counts.received, 1);
}

#[test]
fn a_change_takes_few_bytes() {
    use crate::domain::record::{Dispute, Record as _};
    let office = office();
    let desk = Desk::new();
    admit(&office, &desk, "平台", &[platform()]);
    let actor = crate::store::tests::builders::actor();
    for number in 0..400 {
        let act = desk.book.act::<_, crate::store::StoreError>(actor, |act| {
            let mut dispute = Dispute::blank(act.new_id()?, platform());
            dispute.title = Some(format!("楼上第{number}户漏水纠纷"));
            dispute.facts = Some(format!(
                "楼上{number}号卫生间漏水，泡坏楼下天花板，多次协商未果"
            ));
            act.begin("dispute.registered", &dispute)?;
            let mut later = dispute.clone();
            later.shelf = Some(format!("{}号柜", number % 9));
            act.change("dispute.corrected", &dispute, &later)
        });
        act.unwrap();
    }
    let stick = stick();
    let sent = go(&desk, &stick).counts.sent;
    let [path] = segments(stick.path()).try_into().unwrap();
    let bytes = path.metadata().unwrap().len();
    assert!(bytes <= sent * 120, "{} bytes a change", bytes / sent);
}

#[test]
fn the_tools_of_age_and_zstd_read_it() {
    use age::secrecy::ExposeSecret as _;
    let office = office();
    let desk = Desk::new();
    admit(&office, &desk, "平台", &[platform()]);
    desk.act([crate::store::tests::builders::title("给五十年后")]);
    let stick = stick();
    go(&desk, &stick);
    let member = membership(&desk.book).unwrap().unwrap();
    let key = stick.path().join("key.txt");
    let lines: Vec<String> = member
        .identities
        .iter()
        .map(|one| one.to_string().expose_secret().to_owned())
        .collect();
    std::fs::write(&key, lines.join("\n")).unwrap();
    let path = segments(stick.path())[0].clone();
    let output = std::process::Command::new("sh")
        .arg("-c")
        .arg(r#"command -v age zstd >/dev/null || exit 77; age -d -i "$0" "$1" | zstd -d"#)
        .arg(&key)
        .arg(&path)
        .output()
        .unwrap();
    // Not every machine has the tools; where they are, they must agree.
    if output.status.code() != Some(77) {
        assert!(output.status.success(), "{output:?}");
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(text.lines().count(), 2);
        assert!(text.contains("给五十年后"));
    }
}
