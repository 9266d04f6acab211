//! Companies, shops and offices that do not exist.

use super::citizen::{ANYBODY, Registry, Wanted};
use super::names;
use super::random::Rng;
use super::street::Place;
use crate::domain::identifiers::Sex;
use crate::domain::record::{AgentScope, Party, PartyKind, Record, RepresentativeKind};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use uuid::Uuid;

/// What an organisation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trade {
    Property,
    Restaurant,
    Contractor,
    Factory,
    Shop,
    Travel,
    Clinic,
    Gym,
    Training,
    OnlineShop,
    Decoration,
    CarRepair,
    Agency,
    Logistics,
    Village,
    Demolition,
    Supermarket,
    Kindergarten,
    Beauty,
}

const BRANDS: &[&str] = &[
    "澄岚", "沐禾", "砚舟", "屿安", "汀禾", "云桉", "朴澜", "栎青", "渡禾", "昱岚", "泊桐", "苏屿",
    "槐序", "檀溪", "麓遥", "禾硕", "森屿", "棠里", "岭野", "霁川", "荻野", "沧禾", "榆谷", "柘川",
];

impl Trade {
    /// Name after the brand, the first two characters of its credit code, and what people call it.
    fn pattern(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Property => ("大连{}物业服务有限公司", "91", "{}物业"),
            Self::Restaurant => ("马桥子街道{}海鲜饺子馆", "92", "{}饺子馆"),
            Self::Contractor => ("大连{}建筑劳务有限公司", "91", "{}劳务公司"),
            Self::Factory => ("大连{}精密制造有限公司", "91", "{}制造公司"),
            Self::Shop => ("马桥子街道{}家电商行", "92", "{}家电商行"),
            Self::Travel => ("大连{}国际旅行社有限公司", "91", "{}旅行社"),
            Self::Clinic => ("大连{}口腔门诊部有限公司", "91", "{}口腔门诊部"),
            Self::Gym => ("大连{}健身服务有限公司", "91", "{}健身"),
            Self::Training => ("大连{}教育培训学校有限公司", "91", "{}培训学校"),
            Self::OnlineShop => ("大连{}电子商务有限公司", "91", "{}电商公司"),
            Self::Decoration => ("大连{}装饰工程有限公司", "91", "{}装饰公司"),
            Self::CarRepair => ("马桥子街道{}汽车维修中心", "92", "{}汽修中心"),
            Self::Agency => ("大连{}中介服务有限公司", "91", "{}中介"),
            Self::Logistics => ("大连{}物流有限公司", "91", "{}物流"),
            Self::Village => ("大连{}种植专业合作社", "93", "{}合作社"),
            Self::Demolition => ("马桥子片区{}征收服务有限公司", "91", "{}征收公司"),
            Self::Supermarket => ("大连{}生鲜超市有限公司", "91", "{}超市"),
            Self::Kindergarten => ("大连{}幼儿园有限公司", "91", "{}幼儿园"),
            Self::Beauty => ("马桥子街道{}美容养生馆", "92", "{}美容馆"),
        }
    }
}

/// What people call an organisation of that name.
pub(super) fn short_name(trade: Trade, name: &str) -> String {
    let (pattern, _, short) = trade.pattern();
    let (before, after) = pattern.split_once("{}").unwrap_or_default();
    let brand = name
        .strip_prefix(before)
        .and_then(|rest| rest.strip_suffix(after))
        .unwrap_or(name);
    short.replace("{}", brand)
}

impl Registry {
    /// An organisation of a trade near a place; a company sends an agent now and then.
    pub(super) fn organisation(&mut self, trade: Trade, place: &Place, rng: &mut Rng) -> Party {
        let mut party = Party::blank(Uuid::nil(), Scope::Street);
        party.kind = Some(PartyKind::Organisation);
        let (pattern, prefix, _) = trade.pattern();
        // A few companies manage all estates.
        let brands = if trade == Trade::Property {
            &BRANDS[..7]
        } else {
            BRANDS
        };
        let name = pattern.replace("{}", rng.pick(brands));
        if let Some(known) = self.known.get(&name) {
            return known.clone();
        }
        party.name = Some(name.clone());
        party.credit_code = Some(self.credit_code(prefix));
        party.phone = Some(self.landline());
        party.address = Some(format!(
            "马桥子街道{}{}{}号",
            place.community,
            rng.pick(&["松霞路", "云岭街", "望澜路", "青屿街", "槐荫路"]),
            rng.range(2, 198)
        ));
        let sex = if rng.chance(30) {
            Sex::Female
        } else {
            Sex::Male
        };
        party.legal_representative = Some(self.staff_name(sex, rng));
        party.legal_representative_title = Some(
            match prefix {
                "92" => "经营者",
                "93" => "理事长",
                _ => rng.pick(&["执行董事", "总经理", "董事长"]),
            }
            .to_owned(),
        );
        if prefix == "91" && rng.chance(60) {
            party.representative_kind = Some(RepresentativeKind::Agent);
            party.representative_name = Some(self.staff_name(Sex::Female, rng));
            party.representative_relation = Some(
                (rng.pick(&["项目经理", "客服主管", "法务专员", "人事主管", "店长"])).to_owned(),
            );
            party.representative_scope = Some(if rng.chance(40) {
                AgentScope::Special
            } else {
                AgentScope::General
            });
            party.representative_phone = Some(self.mobile(rng));
        }
        self.known.insert(name, party.clone());
        party
    }

    /// People of one family share the first name's surname.
    pub(super) fn relative(
        &mut self,
        of: &Party,
        wanted: Wanted,
        place: &Place,
        today: NaiveDate,
        rng: &mut Rng,
    ) -> Party {
        let name = of.name.as_deref().unwrap_or_default();
        let surname = names::surname_of(name);
        self.person(Wanted { surname, ..wanted }, place, today, rng)
    }

    /// A grown-up of any kind.
    pub(super) fn anybody(&mut self, place: &Place, today: NaiveDate, rng: &mut Rng) -> Party {
        self.person(ANYBODY, place, today, rng)
    }
}
