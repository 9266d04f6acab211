//! The street: its places, committees and the people who work there.

use super::citizen::Registry;
use super::days::{at, shift};
use super::random::Rng;
use crate::domain::dispute::built_in_types;
use crate::domain::id::{CommitteeId, PersonId, PlatformId, RoomId, uuid_v7};
use crate::domain::identifiers::Sex;
use crate::domain::record::{
    Committee, CommitteeKind, CommitteePosition, Definition, Fact, Job, Person, Platform,
    PlatformKind, Record, Role, Room,
};
use crate::domain::scope::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Only 山景 exists; the others are invented.
const COMMUNITIES: [&str; 26] = [
    "山景", "云杉", "听涛", "松岚", "碧澜", "槐香", "枫桦", "锦帆", "晴川", "翠屿", "澄湾", "朝曦",
    "暖阳", "鹤鸣", "兰汀", "星屿", "沐风", "云岫", "知春", "月汀", "杉月", "竹隐", "荷风", "麦浪",
    "橙里", "栖鹭",
];
const VILLAGES: [&str; 7] = ["石碾", "柳沟", "樱桃岭", "大榆", "银沙", "苇塘", "后坡"];
const ESTATES: [&str; 8] = ["花园", "小区", "雅苑", "新居", "公馆", "名邸", "家园", "里"];
/// The law firm with which the street has a framework agreement.
pub(super) const LAW_FIRM: &str = "辽宁衡屿律师事务所（演示）";
const LAWYERS: usize = 12;

/// A place to which people come, with who works there.
pub(super) struct Place {
    pub(super) scope: Scope,
    pub(super) committee: CommitteeId,
    pub(super) kind: PlatformKind,
    pub(super) name: String,
    /// 云杉社区.
    pub(super) community: String,
    /// Short name of its committee.
    pub(super) short_name: String,
    pub(super) estates: Vec<String>,
    pub(super) mediators: Vec<PersonId>,
    pub(super) clerk: PersonId,
    /// The room in which it mediates.
    pub(super) room: Option<RoomId>,
}

/// The street with the facts by which it was founded.
pub(super) struct Street {
    pub(super) places: Vec<Place>,
    /// The committee head, who founded the casebook.
    pub(super) head: Staff,
    pub(super) lawyers: Vec<Staff>,
    /// Clerks of the street office.
    pub(super) clerks: Vec<Staff>,
    /// The mediator who has an account.
    pub(super) mediator: Staff,
    /// The two mediators of the street's own room who help lawyers in legal matters.
    pub(super) helpers: [PersonId; 2],
    /// The judge of the court's station in the street.
    pub(super) judge: PersonId,
    /// Who is called what.
    pub(super) names: BTreeMap<PersonId, String>,
    pub(super) founding: Vec<Fact>,
}

/// Somebody who works here.
#[derive(Clone)]
pub(super) struct Staff {
    pub(super) id: PersonId,
    pub(super) name: String,
}

struct Founder<'a> {
    registry: &'a mut Registry,
    rng: Rng,
    began: DateTime<Utc>,
    today: NaiveDate,
    facts: Vec<Fact>,
    names: BTreeMap<PersonId, String>,
}

/// What is asked of a new member of staff.
struct Post<'a> {
    role: Role,
    job: Job,
    committee: Option<(CommitteeId, CommitteePosition)>,
    community: Option<&'a str>,
    platform: Option<PlatformId>,
    organisation: Option<&'a str>,
}

/// The street as it was on its first day, a little over a year ago.
pub(super) fn found(registry: &mut Registry, today: NaiveDate, rng: Rng) -> Street {
    let began_on = shift(today, -400);
    let mut founder = Founder {
        registry,
        rng,
        began: at(began_on, 540),
        today,
        facts: Vec::new(),
        names: BTreeMap::new(),
    };
    let mut types = Definition::blank(founder.id(), Scope::Street);
    types.topic = Some("dispute_type".to_owned());
    types.version = Some(1);
    types.valid_from = Some(began_on);
    types.body = serde_json::to_value(built_in_types()).ok();
    founder.facts.push(Fact::new("definition.set", &types));

    let office = founder.platform(
        PlatformKind::StreetOffice,
        CommitteeKind::Street,
        "马桥子街道",
        "马桥子街道公共法律服务工作站",
        "马桥子",
    );
    let office_id = office.scope.platform();
    let street_post = |role| Post {
        role,
        job: match role {
            Role::CommitteeHead | Role::Mediator => Job::Mediator,
            Role::DutyLawyer => Job::Lawyer,
            Role::Clerk | Role::Statistician | Role::Archivist | Role::Administrator => {
                Job::Official
            }
        },
        committee: (role == Role::CommitteeHead)
            .then_some((office.committee, CommitteePosition::Head)),
        community: None,
        platform: office_id,
        organisation: None,
    };
    let head = founder.hire(&street_post(Role::CommitteeHead), Sex::Female);
    let clerks = vec![
        founder.hire(&street_post(Role::Clerk), Sex::Female),
        founder.hire(&street_post(Role::Clerk), Sex::Male),
    ];
    for role in [Role::Statistician, Role::Archivist, Role::Administrator] {
        founder.hire(&street_post(role), Sex::Male);
    }
    let mut places = vec![office];
    for name in COMMUNITIES {
        let community = format!("{name}社区");
        places.push(founder.platform(
            PlatformKind::OneStopPlatform,
            CommitteeKind::Residents,
            &community,
            &format!("{community}一站式矛盾解决平台"),
            &format!("马{name}"),
        ));
    }
    for name in VILLAGES {
        let village = format!("{name}村");
        places.push(founder.platform(
            PlatformKind::VillageTalkPoint,
            CommitteeKind::Village,
            &village,
            &format!("{village}村民评理说事点"),
            &format!("马{name}"),
        ));
    }
    for name in &COMMUNITIES[2..12] {
        let community = format!("{name}社区");
        places.push(founder.platform(
            PlatformKind::CareHome,
            CommitteeKind::SocialOrganisation,
            &community,
            &format!("{community}关爱之家"),
            &format!("马{name}关爱"),
        ));
    }
    places.push(founder.platform(
        PlatformKind::MediationRoom,
        CommitteeKind::Street,
        "马桥子街道",
        "马桥子街道矛盾调解室",
        "马街",
    ));
    let mediator = founder.staff(&mut places);
    let lawyers = founder.lawyers();
    let court = Post {
        role: Role::Mediator,
        job: Job::Judge,
        committee: None,
        community: None,
        platform: None,
        organisation: Some("区人民法院驻街道工作站（演示）"),
    };
    let judge = founder.hire(&court, Sex::Female).id;
    let room = &places[places.len() - 1];
    let helpers = [room.mediators[0], room.mediators[1]];
    Street {
        places,
        head,
        lawyers,
        clerks,
        mediator,
        helpers,
        judge,
        names: founder.names,
        founding: founder.facts,
    }
}

impl Founder<'_> {
    fn id(&mut self) -> Uuid {
        uuid_v7(self.began, self.rng.bytes())
    }

    fn platform(
        &mut self,
        kind: PlatformKind,
        committee_kind: CommitteeKind,
        community: &str,
        name: &str,
        short_name: &str,
    ) -> Place {
        let mut committee = Committee::blank(self.id(), Scope::Street);
        committee.id = CommitteeId(committee.id.0);
        committee.name = Some(match committee_kind {
            CommitteeKind::Residents => format!("马桥子街道{community}居民委员会人民调解委员会"),
            CommitteeKind::Village => format!("马桥子街道{community}村民委员会人民调解委员会"),
            CommitteeKind::Street
            | CommitteeKind::Township
            | CommitteeKind::Enterprise
            | CommitteeKind::SocialOrganisation => format!("{name}人民调解委员会"),
        });
        committee.short_name = Some(short_name.to_owned());
        committee.kind = Some(committee_kind);
        let term = shift(self.today, -self.rng.range(40, 1000));
        committee.term_starts_on = Some(term);
        // Three years (人民调解法 art. 10); one here and there runs out soon.
        committee.term_ends_on = Some(shift(term, 3 * 365));
        committee.is_active = Some(true);
        self.facts.push(Fact::new("committee.added", &committee));
        let mut platform = Platform::blank(self.id(), Scope::Street);
        platform.name = Some(name.to_owned());
        platform.kind = Some(kind);
        platform.community = Some(community.to_owned());
        platform.address = Some(format!(
            "马桥子街道{}{}号",
            self.rng
                .pick(&["松霞路", "云岭街", "望澜路", "青屿街", "槐荫路"]),
            self.rng.range(2, 198)
        ));
        platform.phone = Some(self.registry.landline());
        platform.committee_id = Some(committee.id);
        platform.is_active = Some(true);
        self.facts.push(Fact::new("platform.added", &platform));
        let stem = community.trim_end_matches("社区");
        let first = self.rng.index(ESTATES.len() - 3);
        let estates = match kind {
            PlatformKind::VillageTalkPoint => ["东屯", "西屯", "南洼"].map(str::to_owned).to_vec(),
            PlatformKind::OneStopPlatform
            | PlatformKind::CareHome
            | PlatformKind::MediationRoom
            | PlatformKind::StreetOffice => ESTATES[first..first + 3]
                .iter()
                .map(|estate| format!("{}{estate}", stem.trim_end_matches("街道")))
                .collect(),
        };
        Place {
            scope: Scope::Platform(platform.id),
            committee: committee.id,
            kind,
            name: name.to_owned(),
            community: community.to_owned(),
            short_name: short_name.to_owned(),
            estates,
            mediators: Vec::new(),
            clerk: PersonId(Uuid::nil()),
            room: self.rooms(platform.id, kind),
        }
    }

    /// The rooms of a platform; answers the one in which it usually mediates.
    fn rooms(&mut self, platform: PlatformId, kind: PlatformKind) -> Option<RoomId> {
        let rooms: &[(&str, u32)] = match kind {
            PlatformKind::MediationRoom => &[("第一调解室", 12), ("第二调解室", 8)],
            PlatformKind::StreetOffice => &[("公共法律服务室", 10)],
            PlatformKind::OneStopPlatform => &[("调解室", 8)],
            PlatformKind::VillageTalkPoint => &[("说事室", 10)],
            PlatformKind::CareHome => &[("谈心室", 6)],
        };
        let mut usual = None;
        for (name, seats) in rooms {
            let mut room = Room::blank(self.id(), Scope::Street);
            room.platform_id = Some(platform);
            room.name = Some((*name).to_owned());
            room.seat_count = Some(*seats);
            room.is_active = Some(true);
            self.facts.push(Fact::new("room.added", &room));
            usual = usual.or(Some(room.id));
        }
        usual
    }

    /// Two or three mediators and a clerk for each place; answers who gets an account.
    fn staff(&mut self, places: &mut [Place]) -> Staff {
        let mut with_account = None;
        for (index, place) in places.iter_mut().enumerate() {
            let platform = place.scope.platform();
            let count = match place.kind {
                PlatformKind::OneStopPlatform => 2 + (index % 3).min(1),
                PlatformKind::MediationRoom | PlatformKind::StreetOffice => 3,
                PlatformKind::VillageTalkPoint | PlatformKind::CareHome => 2,
            };
            for number in 0..count {
                let sex = if (index + number) % 5 < 3 {
                    Sex::Female
                } else {
                    Sex::Male
                };
                let position = match (number, place.kind) {
                    (0, PlatformKind::StreetOffice) => CommitteePosition::DeputyHead,
                    (0, _) => CommitteePosition::Head,
                    (1, _) => CommitteePosition::DeputyHead,
                    _ => CommitteePosition::Member,
                };
                let post = Post {
                    role: Role::Mediator,
                    job: Job::Mediator,
                    committee: Some((place.committee, position)),
                    community: Some(&place.community),
                    platform,
                    organisation: None,
                };
                let mediator = self.hire(&post, sex);
                place.mediators.push(mediator.id);
                if place.kind == PlatformKind::OneStopPlatform && with_account.is_none() {
                    with_account = Some(mediator);
                }
            }
            let is_volunteer = place.kind == PlatformKind::CareHome;
            let post = Post {
                role: Role::Clerk,
                job: if is_volunteer {
                    Job::Volunteer
                } else {
                    Job::Official
                },
                committee: Some((place.committee, CommitteePosition::Member)),
                community: Some(&place.community),
                platform,
                organisation: match place.kind {
                    PlatformKind::CareHome => Some("马桥子街道志愿服务队（演示）"),
                    PlatformKind::OneStopPlatform
                    | PlatformKind::VillageTalkPoint
                    | PlatformKind::MediationRoom
                    | PlatformKind::StreetOffice => None,
                },
            };
            place.clerk = self.hire(&post, Sex::Female).id;
            let is_community = matches!(
                place.kind,
                PlatformKind::OneStopPlatform | PlatformKind::VillageTalkPoint
            );
            if is_community {
                let liaison = Post {
                    role: Role::Statistician,
                    job: Job::Liaison,
                    ..post
                };
                self.hire(&liaison, Sex::Male);
            }
        }
        with_account.expect("the street has one-stop platforms")
    }

    fn lawyers(&mut self) -> Vec<Staff> {
        let post = Post {
            role: Role::DutyLawyer,
            job: Job::Lawyer,
            committee: None,
            community: None,
            platform: None,
            organisation: Some(LAW_FIRM),
        };
        let sexes = [Sex::Female, Sex::Male, Sex::Male];
        (0..LAWYERS)
            .map(|index| self.hire(&post, sexes[index % sexes.len()]))
            .collect()
    }

    fn hire(&mut self, post: &Post<'_>, sex: Sex) -> Staff {
        let mut person = Person::blank(self.id(), Scope::Street);
        let name = self.registry.staff_name(sex, &mut self.rng);
        person.name = Some(name.clone());
        self.names.insert(person.id, name.clone());
        person.role = Some(post.role);
        person.job = Some(post.job);
        person.sex = Some(sex);
        person.committee_id = post.committee.map(|(id, _)| id);
        person.committee_position = post.committee.map(|(_, position)| position);
        person.is_full_time = (post.job == Job::Mediator).then(|| self.rng.chance(35));
        person.community = post.community.map(str::to_owned);
        person.platform_id = post.platform;
        person.phone = Some(self.registry.mobile(&mut self.rng));
        person.organisation = post.organisation.map(str::to_owned);
        if post.role == Role::DutyLawyer {
            person.licence_no = Some(self.registry.licence(sex, self.today, &mut self.rng));
        }
        let before = self.rng.range(30, 1500);
        person.appointed_on = Some(shift(self.today, -400 - before));
        person.is_active = Some(true);
        person.is_demo = Some(true);
        self.facts.push(Fact::new("person.added", &person));
        Staff {
            id: person.id,
            name,
        }
    }
}
