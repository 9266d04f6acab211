//! Which requests may speak of the same matter, and that secrecy is kept.

use super::*;

fn reasons(change: impl FnOnce(&mut Request, &mut Request)) -> Vec<RepeatReason> {
    let (mut one, mut other) = (asked(1), asked(2));
    other.title = Some("垃圾清运不及时".to_owned());
    other.content = Some("小区东门的垃圾箱三天没有清运，气味很大".to_owned());
    change(&mut one, &mut other);
    repeat_reasons(&one, &other)
}

#[test]
fn different_matters_resemble_each_other_in_nothing() {
    assert_eq!(reasons(|_, _| ()), []);
}

#[test]
fn the_same_telephone_is_found_however_it_is_written() {
    let found = reasons(|one, other| {
        one.requester_phone = Some("13900000004".to_owned());
        other.requester_phone = Some("139 0000-0004".to_owned());
    });
    assert_eq!(found, [RepeatReason::SamePhone]);
    let several = reasons(|one, other| {
        one.requester_phone = Some("0411-80000011、+86 139 0000 0004".to_owned());
        other.requester_phone = Some("１３９０００００００４".to_owned());
    });
    assert_eq!(several, [RepeatReason::SamePhone]);
    let short = reasons(|one, other| {
        one.requester_phone = Some("12345".to_owned());
        other.requester_phone = Some("12345".to_owned());
    });
    assert_eq!(short, [], "a hotline's own number is nobody's");
}

#[test]
fn a_title_counts_only_together_with_the_place() {
    let title = |one: &mut Request, other: &mut Request| {
        other.title.clone_from(&one.title);
    };
    assert_eq!(reasons(title), []);
    let same = reasons(|one, other| {
        title(one, other);
        one.target_address = Some("山景社区6号楼".to_owned());
        other.target_address = Some("山景社区 6号楼".to_owned());
    });
    assert_eq!(same, [RepeatReason::SameTitleAndPlace]);
    let similar = reasons(|one, other| {
        other.title = Some("反映楼道灯不亮".to_owned());
        one.target_unit = Some("某物业".to_owned());
        other.target_unit = Some("某物业".to_owned());
    });
    assert_eq!(similar, [RepeatReason::SimilarTitle]);
}

#[test]
fn a_like_content_is_found_without_any_place() {
    let found = reasons(|_, other| {
        other.content = Some("六号楼楼道灯坏了两周，老人夜里上下楼很不便".to_owned());
    });
    assert_eq!(found, [RepeatReason::SimilarContent]);
}

#[test]
fn who_asked_for_secrecy_is_never_compared() {
    let found = reasons(|one, other| {
        for request in [one, other] {
            request.requester_phone = Some("13900000004".to_owned());
            request.requester_address = Some("山景社区6号楼".to_owned());
            request.title = Some("楼道灯不亮".to_owned());
        }
    });
    assert_eq!(
        found,
        [RepeatReason::SamePhone, RepeatReason::SameTitleAndPlace]
    );
    let secret = reasons(|one, other| {
        other.is_confidential = Some(true);
        for request in [one, other] {
            request.requester_phone = Some("13900000004".to_owned());
            request.requester_address = Some("山景社区6号楼".to_owned());
            request.title = Some("楼道灯不亮".to_owned());
        }
    });
    assert_eq!(secret, []);
}
