//! People and organisations that do not exist, with numbers that pass every check and belong to
//! nobody: sequence codes 996–999 were set apart for people over a hundred (identifiers.md §1).

use super::names;
use super::random::Rng;
use super::street::Place;
use crate::domain::id::PartyId;
use crate::domain::identifiers::{CreditCode, IdCard, LawyerLicence, Sex};
use crate::domain::record::{
    DocumentKind, Party, PartyKind, PlatformKind, Record, RepresentativeKind,
};
use crate::domain::scope::Scope;
use chrono::{Datelike as _, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Regions by how common they are; half of the people of a port come from elsewhere.
const REGIONS: &[(u32, &str)] = &[
    (40, "210213"),
    (8, "210281"),
    (8, "210283"),
    (5, "210204"),
    (5, "210211"),
    (4, "210202"),
    (4, "210203"),
    (3, "210212"),
    (3, "210224"),
    (4, "210214"),
    (4, "220102"),
    (5, "230103"),
    (3, "230202"),
    (3, "370602"),
    (3, "371302"),
    (2, "410102"),
    (2, "150402"),
    (1, "510104"),
];

const OCCUPATIONS: &[&str] = &[
    "退休",
    "退休",
    "退休",
    "个体经营",
    "企业职工",
    "企业职工",
    "司机",
    "保洁员",
    "护士",
    "教师",
    "销售员",
    "厨师",
    "装修工",
    "网约车司机",
    "家政服务员",
    "仓库保管员",
    "会计",
    "程序员",
    "自由职业",
    "待业",
    "幼教",
    "电工",
    "快递员",
    "超市理货员",
];

/// Gives out numbers, none twice.
#[derive(Default)]
pub(super) struct Registry {
    given: BTreeSet<String>,
    names: BTreeSet<String>,
    organisations: u32,
    /// Organisations by name: one that comes again is the same.
    pub(super) known: BTreeMap<String, Party>,
}

/// What is asked of a person.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) sex: Option<Sex>,
    /// Years of age, from and to.
    pub(super) age: (i64, i64),
    pub(super) surname: Option<&'static str>,
}

/// A grown-up of any kind.
pub(super) const ANYBODY: Wanted = Wanted {
    sex: None,
    age: (24, 78),
    surname: None,
};

impl Registry {
    /// A person of a community; `today` bounds ages.
    pub(super) fn person(
        &mut self,
        wanted: Wanted,
        place: &Place,
        today: NaiveDate,
        rng: &mut Rng,
    ) -> Party {
        let sex = wanted.sex.unwrap_or(if rng.chance(50) {
            Sex::Female
        } else {
            Sex::Male
        });
        let mut party = Party::blank(Uuid::nil(), Scope::Street);
        party.id = PartyId(Uuid::nil());
        party.kind = Some(PartyKind::Person);
        let (name, group) = self.name(wanted.surname, sex, rng);
        party.name = Some(name);
        party.ethnic_group = Some(group.to_owned());
        let born_on = birthday(wanted.age, today, rng);
        party.sex = Some(sex);
        if rng.chance(88) || wanted.age.1 < 18 {
            party.document_kind = Some(DocumentKind::IdCard);
            party.document_no = Some(self.id_number(born_on, sex, today, rng));
        } else {
            party.age = u32::try_from(today.year() - born_on.year()).ok();
        }
        if wanted.age.1 >= 18 {
            party.phone = Some(self.mobile(rng));
            let age = today.year() - born_on.year();
            party.occupation = Some(match age {
                62.. => "退休".to_owned(),
                _ => (rng.pick(OCCUPATIONS)).to_owned(),
            });
        }
        party.address = Some(home(place, rng));
        party
    }

    fn name(
        &mut self,
        surname: Option<&'static str>,
        sex: Sex,
        rng: &mut Rng,
    ) -> (String, &'static str) {
        if surname.is_none() && rng.chance(1) {
            return (names::with_dot(rng, sex).to_owned(), "维吾尔族");
        }
        let group = rng.weighed(&[
            (86, "汉族"),
            (9, "满族"),
            (2, "蒙古族"),
            (1, "朝鲜族"),
            (1, "回族"),
            (1, "锡伯族"),
        ]);
        let mut name = String::new();
        for _ in 0..6 {
            let surname = surname.unwrap_or_else(|| names::surname(rng));
            name = format!("{surname}{}", names::given(rng, sex));
            if self.names.insert(name.clone()) {
                break;
            }
        }
        (name, group)
    }

    fn id_number(
        &mut self,
        born_on: NaiveDate,
        sex: Sex,
        today: NaiveDate,
        rng: &mut Rng,
    ) -> String {
        loop {
            let sequence = match sex {
                Sex::Male => rng.pick(&["997", "999"]),
                Sex::Female => rng.pick(&["996", "998"]),
            };
            let body = format!(
                "{}{}{sequence}",
                rng.weighed(REGIONS),
                born_on.format("%Y%m%d")
            );
            // The domain's own check tells which last character fits.
            let number = "0123456789X".chars().find_map(|last| {
                IdCard::parse(&format!("{body}{last}"), today)
                    .ok()
                    .map(|card| card.normalised)
            });
            if let Some(number) = number.filter(|number| self.given.insert(number.clone())) {
                return number;
            }
        }
    }

    pub(super) fn mobile(&mut self, rng: &mut Rng) -> String {
        loop {
            let block = rng.pick(&["1990000", "1990000", "1390000", "1980000"]);
            let number = format!("{block}{:04}", rng.range(0, 9999));
            if self.given.insert(number.clone()) {
                return number;
            }
        }
    }

    pub(super) fn landline(&mut self) -> String {
        self.organisations += 1;
        format!("0411-8000{:04}", self.organisations)
    }

    /// A credit code of a company or, for `92`, of a sole trader.
    pub(super) fn credit_code(&mut self, prefix: &str) -> String {
        self.organisations += 1;
        let body = format!("{prefix}210213MA{:06}", self.organisations);
        let checks = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        let found = checks.chars().find_map(|inner| {
            checks.chars().find_map(|last| {
                CreditCode::parse(&format!("{body}{inner}{last}"))
                    .ok()
                    .map(|code| code.normalised)
            })
        });
        found.unwrap_or(body)
    }

    /// A lawyer's licence number.
    pub(super) fn licence(&mut self, sex: Sex, today: NaiveDate, rng: &mut Rng) -> String {
        let year = rng.range(2008, i64::from(today.year()) - 3);
        self.organisations += 1;
        let digit = i32::from(sex == Sex::Female);
        let number = format!("12102{year}1{digit}99{:04}", self.organisations);
        LawyerLicence::parse(&number, today)
            .map(|licence| licence.normalised)
            .unwrap_or(number)
    }

    /// Lets somebody speak for a child.
    pub(super) fn put_under_guardian(&mut self, child: &mut Party, rng: &mut Rng) {
        let (relation, sex) = rng.pick(&[("母亲", Sex::Female), ("父亲", Sex::Male)]);
        child.representative_kind = Some(RepresentativeKind::Guardian);
        let (name, _) = self.name(Some(names::surname(rng)), sex, rng);
        child.representative_name = Some(name);
        child.representative_relation = Some(relation.to_owned());
        child.representative_phone = Some(self.mobile(rng));
        child.occupation = Some("学生".to_owned());
    }

    /// A name that nobody else has here, for staff.
    pub(super) fn staff_name(&mut self, sex: Sex, rng: &mut Rng) -> String {
        self.name(Some(names::surname(rng)), sex, rng).0
    }
}

fn birthday(age: (i64, i64), today: NaiveDate, rng: &mut Rng) -> NaiveDate {
    let days = rng.range(age.0 * 366 + 2, age.1 * 365 + 300);
    super::days::shift(today, -days)
}

/// A flat in one of the community's estates.
pub(super) fn home(place: &Place, rng: &mut Rng) -> String {
    let estate = rng.choose(&place.estates);
    if place.kind == PlatformKind::VillageTalkPoint {
        return format!(
            "马桥子街道{}{estate}{}号",
            place.community,
            rng.range(3, 160)
        );
    }
    format!(
        "马桥子街道{}{estate}{}号楼{}单元{}0{}室",
        place.community,
        rng.range(1, 36),
        rng.range(1, 4),
        rng.range(1, 18),
        rng.range(1, 4)
    )
}
