use super::*;
use crate::domain::id::{CommitteeId, PersonId, PlatformId};
use crate::domain::identifiers::{IdentifierCode, Sex};
use crate::domain::record::{
    Committee, CommitteePosition, Job, Person, Platform, PlatformKind, Record, Role,
};
use crate::domain::scope::Scope;
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const TODAY: &str = "2026-03-02";

fn person(number: u128) -> Person {
    let mut person = Person::blank(Uuid::from_u128(number), Scope::Street);
    person.name = Some("周敏".to_owned());
    person.role = Some(Role::Mediator);
    person.is_active = Some(true);
    person
}

fn member(number: u128, sex: Sex, position: CommitteePosition) -> Person {
    let mut member = person(number);
    member.sex = Some(sex);
    member.committee_id = Some(CommitteeId(Uuid::nil()));
    member.committee_position = Some(position);
    member
}

fn committee() -> Committee {
    let mut committee = Committee::blank(Uuid::nil(), Scope::Street);
    committee.name = Some("山景社区人民调解委员会".to_owned());
    committee.short_name = Some("马山景".to_owned());
    committee.term_starts_on = Some(day("2024-06-01"));
    committee.term_ends_on = Some(day("2027-05-31"));
    committee
}

fn three() -> Vec<Person> {
    vec![
        member(1, Sex::Female, CommitteePosition::Head),
        member(2, Sex::Male, CommitteePosition::DeputyHead),
        member(3, Sex::Male, CommitteePosition::Member),
    ]
}

fn found(committee: &Committee, members: &[Person]) -> Vec<(&'static str, u32)> {
    let members: Vec<_> = members.iter().collect();
    committee_findings(committee, &members, day(TODAY))
        .into_iter()
        .map(|one| (one.warning.as_str(), one.count))
        .collect()
}

#[test]
fn a_committee_as_the_law_wants_it_has_no_warning() {
    assert_eq!(found(&committee(), &three()), []);
}

#[test]
fn a_committee_without_members_lacks_members_a_head_and_a_woman() {
    let told = [("too_few_members", 0), ("no_head", 0), ("no_woman", 0)];
    assert_eq!(found(&committee(), &[]), told);
}

#[test]
fn ten_members_are_one_too_many_and_two_heads_as_well() {
    let mut members = three();
    members.extend((4..11).map(|n| member(n, Sex::Male, CommitteePosition::Member)));
    members[1].committee_position = Some(CommitteePosition::Head);
    let told = [("too_many_members", 10), ("several_heads", 2)];
    assert_eq!(found(&committee(), &members), told);
}

#[test]
fn who_has_left_is_no_member_any_more() {
    let mut members = three();
    members[0].is_active = Some(false);
    let told = [("too_few_members", 2), ("no_head", 0), ("no_woman", 0)];
    assert_eq!(found(&committee(), &members), told);
}

#[test]
fn a_missing_sex_is_told_rather_than_a_missing_woman() {
    let mut members = three();
    members[0].sex = None;
    assert_eq!(found(&committee(), &members), [("sex_unknown", 1)]);
}

#[rstest]
#[case("2026-05-31", &[("term_ending", 90)])]
#[case("2026-06-01", &[])]
#[case("2026-03-02", &[("term_ending", 0)])]
#[case("2026-03-01", &[("term_over", 1)])]
#[case("2027-06-01", &[])]
#[case("2027-06-02", &[("term_too_long", 0)])]
fn a_term_is_told_of_by_its_last_day(#[case] ends_on: &str, #[case] told: &[(&str, u32)]) {
    let mut committee = committee();
    committee.term_ends_on = Some(day(ends_on));
    assert_eq!(found(&committee, &three()), told);
    committee.is_active = Some(false);
    assert_eq!(
        found(&committee, &three()),
        [],
        "a closed one is nobody's worry"
    );
}

#[test]
fn a_term_that_nobody_wrote_down_is_asked_for() {
    let mut committee = committee();
    committee.term_ends_on = None;
    assert_eq!(found(&committee, &three()), [("no_term", 0)]);
}

#[test]
fn every_warning_names_its_article() {
    for warning in CommitteeWarning::ALL {
        let (article, paragraph) = warning.article();
        assert!(
            matches!((article, paragraph), (8, 2 | 3) | (9, 2)),
            "{warning:?}"
        );
    }
}

#[test]
fn a_committee_needs_names_and_a_term_in_order() {
    let mut form = committee();
    form.name = Some("  ".to_owned());
    form.short_name = None;
    form.term_ends_on = Some(day("2024-05-31"));
    let told: Vec<_> = check_committee(&form)
        .into_iter()
        .map(|problem| (problem.field, problem.fault))
        .collect();
    let before = Fault::Before {
        earliest: day("2024-06-01"),
    };
    assert_eq!(
        told,
        [
            ("name".to_owned(), Fault::Required),
            ("short_name".to_owned(), Fault::Required),
            ("term_ends_on".to_owned(), before),
        ]
    );
}

fn faults(person: &Person) -> Vec<(String, Fault)> {
    check_person(person, day(TODAY))
        .into_iter()
        .map(|problem| (problem.field, problem.fault))
        .collect()
}

#[test]
fn a_lawyer_needs_a_licence_number_that_can_be_one() {
    let mut lawyer = person(1);
    lawyer.role = Some(Role::DutyLawyer);
    assert_eq!(
        faults(&lawyer),
        [("licence_no".to_owned(), Fault::Required)]
    );
    lawyer.licence_no = Some("12102201810123456".to_owned());
    assert_eq!(faults(&lawyer), []);
    lawyer.licence_no = Some("1210220181012345X".to_owned());
    let code = IdentifierCode::LawyerLicenceCharacters;
    assert_eq!(
        faults(&lawyer),
        [("licence_no".to_owned(), Fault::Identifier(code))]
    );
    lawyer.licence_no = None;
    lawyer.is_active = Some(false);
    assert_eq!(faults(&lawyer), [], "whoever left is kept as they were");
}

#[test]
fn a_person_is_told_all_faults_at_once() {
    let mut someone = person(1);
    someone.name = Some("长".repeat(101));
    someone.job = Some(Job::Liaison);
    someone.phone = Some("12".to_owned());
    someone.appointed_on = Some(day("2026-03-03"));
    someone.term_ends_on = Some(day("2026-03-01"));
    someone.committee_position = Some(CommitteePosition::Member);
    let fields: Vec<_> = faults(&someone)
        .into_iter()
        .map(|(field, _)| field)
        .collect();
    assert_eq!(
        fields,
        [
            "name",
            "phone",
            "appointed_on",
            "term_ends_on",
            "community",
            "committee_id"
        ]
    );
}

#[test]
fn old_records_have_the_job_that_goes_with_their_role() {
    for role in Role::ALL {
        assert!(fits(job_of(None, *role), *role), "{role:?}");
        assert_eq!(job_of(Some(Job::Volunteer), *role), Job::Volunteer);
    }
    assert!(!fits(Job::Mediator, Role::DutyLawyer));
    assert!(!fits(Job::Judge, Role::Administrator));
}

fn platform(number: u128, kind: PlatformKind, community: &str) -> Platform {
    let mut platform = Platform::blank(Uuid::from_u128(number), Scope::Street);
    platform.kind = Some(kind);
    platform.community = Some(community.to_owned());
    platform
}

#[test]
fn a_community_shows_its_liaison_or_nobody() {
    let one_stop = PlatformKind::OneStopPlatform;
    let mut closed = platform(4, one_stop, "旧社区");
    closed.is_active = Some(false);
    let platforms = [
        platform(1, one_stop, "山景社区"),
        platform(2, PlatformKind::CareHome, "山景社区"),
        platform(3, one_stop, "听涛社区"),
        closed,
        platform(5, PlatformKind::StreetOffice, "街道机关"),
        platform(6, PlatformKind::MediationRoom, "马桥子街道"),
    ];
    let mut liaison = person(7);
    liaison.job = Some(Job::Liaison);
    liaison.community = Some("山景社区 ".to_owned());
    let mut gone = person(8);
    gone.job = Some(Job::Liaison);
    gone.platform_id = Some(PlatformId(Uuid::from_u128(3)));
    gone.is_active = Some(false);
    let rows = community_liaisons(&platforms, &[liaison, gone.clone()]);
    let told: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                row.community.as_str(),
                row.platforms.len(),
                row.liaisons.len(),
            )
        })
        .collect();
    assert_eq!(told, [("听涛社区", 1, 0), ("山景社区", 2, 1)]);
    gone.is_active = Some(true);
    let rows = community_liaisons(&platforms, &[gone]);
    assert_eq!(
        rows[0].liaisons,
        [PersonId(Uuid::from_u128(8))],
        "by the platform"
    );
}

#[test]
fn a_council_has_members_and_a_day_that_has_come() {
    let mut council = WomensCouncil::blank(Uuid::nil(), Scope::Street);
    council.member_count = Some(0);
    council.founded_on = Some(day("2027-01-01"));
    let told: Vec<_> = check_council(&council, day(TODAY))
        .into_iter()
        .map(|problem| (problem.field, problem.fault))
        .collect();
    assert_eq!(
        told,
        [
            ("name".to_owned(), Fault::Required),
            ("member_count".to_owned(), Fault::NotPositive),
            ("founded_on".to_owned(), Fault::InFuture),
        ]
    );
}

proptest! {
    #[test]
    fn a_term_is_in_exactly_one_state_that_its_days_tell(days in -2000_i64..2000) {
        let today = day(TODAY);
        let state = term_state(Some(today + chrono::TimeDelta::days(days)), today);
        let told = match days {
            ..0 => TermState::Over,
            0..=TERM_WARNING_DAYS => TermState::Ending,
            _ => TermState::Running,
        };
        prop_assert_eq!(state, told);
    }
}
