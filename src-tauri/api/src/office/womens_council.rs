//! 妇女议事会: members as a number, a contact by name.

use super::{before, check_platform_id};
use crate::Failure;
use crate::desk::Desk;
use crate::form_problem::refuse;
use crate::shape::{Page, filled, page_ask, page_of, request, response};
use chrono::NaiveDate;
use lxq_core::domain::id::{PlatformId, WomensCouncilId};
use lxq_core::domain::office::check_council;
use lxq_core::domain::record::{Record, WomensCouncil};
use lxq_core::domain::scope::Scope;
use lxq_core::store::table::womens_council::{CouncilFilter, page, totals};

request! {
    /// A new women's council, or a changed one.
    pub struct SaveWomensCouncil {
        /// The council that is changed; none for a new one.
        pub id: Option<WomensCouncilId>,
        /// Name.
        pub name: String,
        /// The platform that looks after it.
        pub platform_id: Option<PlatformId>,
        /// 社区 / 村.
        pub community: Option<String>,
        /// How many members it has.
        pub member_count: u32,
        /// 联系人.
        pub contact_name: Option<String>,
        /// Telephone of the contact.
        pub contact_phone: Option<String>,
        /// Set up on this day.
        pub founded_on: Option<NaiveDate>,
        /// Whether it meets today.
        pub is_active: bool,
    }

    /// Which councils to list, and from where on.
    pub struct WomensCouncilListAsk {
        /// Looked after by this platform.
        pub platform_id: Option<PlatformId>,
        /// Of this community.
        pub community: Option<String>,
        /// Whose name, community or contact holds this text.
        pub text: Option<String>,
        /// Whether they meet today.
        pub is_active: Option<bool>,
        /// Where the page before ended.
        pub cursor: Option<String>,
        /// At most so many rows; 50 where empty.
        pub limit: Option<u32>,
    }

    /// Which councils to add up.
    pub struct WomensCouncilTotalsAsk {
        /// Looked after by this platform.
        pub platform_id: Option<PlatformId>,
        /// Of this community.
        pub community: Option<String>,
        /// Whose name, community or contact holds this text.
        pub text: Option<String>,
        /// Whether they meet today.
        pub is_active: Option<bool>,
    }
}

response! {
    /// A women's council.
    pub struct WomensCouncilRow {
        /// Its id.
        pub id: WomensCouncilId,
        /// Name.
        pub name: String,
        /// The platform that looks after it.
        pub platform_id: Option<PlatformId>,
        /// 社区 / 村.
        pub community: Option<String>,
        /// How many members it has.
        pub member_count: u32,
        /// 联系人.
        pub contact_name: Option<String>,
        /// Telephone of the contact.
        pub contact_phone: Option<String>,
        /// Set up on this day.
        pub founded_on: Option<NaiveDate>,
        /// Whether it meets today.
        pub is_active: bool,
    }

    /// What the councils come to.
    pub struct WomensCouncilTotals {
        /// Councils.
        pub councils: u32,
        /// Members of all of them.
        pub members: u32,
        /// Communities that have one.
        pub communities: u32,
    }
}

pub(crate) fn womens_council_list(
    desk: &Desk,
    ask: WomensCouncilListAsk,
) -> Result<Page<WomensCouncilRow>, Failure> {
    let part = page_ask(ask.cursor.as_deref(), ask.limit)?;
    let filter = CouncilFilter {
        platform_id: ask.platform_id,
        community: filled(ask.community),
        text: filled(ask.text),
        is_active: ask.is_active,
    };
    desk.casebook
        .read(|reader| Ok(page_of(page(reader, &filter, &part)?, row)))
}

pub(crate) fn womens_council_totals(
    desk: &Desk,
    ask: WomensCouncilTotalsAsk,
) -> Result<WomensCouncilTotals, Failure> {
    let filter = CouncilFilter {
        platform_id: ask.platform_id,
        community: filled(ask.community),
        text: filled(ask.text),
        is_active: ask.is_active,
    };
    let found = desk.casebook.read(|reader| totals(reader, &filter))?;
    Ok(WomensCouncilTotals {
        councils: found.councils,
        members: found.members,
        communities: found.communities,
    })
}

pub(crate) fn save_womens_council(
    desk: &Desk,
    form: SaveWomensCouncil,
) -> Result<WomensCouncilRow, Failure> {
    desk.act(|act, _| {
        let before = before::<WomensCouncil>(act, form.id)?;
        let mut council = match &before {
            Some(council) => council.clone(),
            None => WomensCouncil::blank(act.new_id()?, Scope::Street),
        };
        let kept = council.platform_id;
        council.name = filled(Some(form.name));
        council.platform_id = form.platform_id;
        council.community = filled(form.community);
        council.member_count = Some(form.member_count);
        council.contact_name = filled(form.contact_name);
        council.contact_phone = filled(form.contact_phone);
        council.founded_on = form.founded_on;
        council.is_active = Some(form.is_active);
        refuse(check_council(&council, act.today()))?;
        check_platform_id(act, council.platform_id, kept)?;
        match &before {
            Some(before) => act.change("womens_council.changed", before, &council)?,
            None => act.begin("womens_council.added", &council)?,
        }
        Ok(row(council))
    })
}

fn row(council: WomensCouncil) -> WomensCouncilRow {
    WomensCouncilRow {
        id: council.id,
        name: council.name.unwrap_or_default(),
        platform_id: council.platform_id,
        community: council.community,
        member_count: council.member_count.unwrap_or_default(),
        contact_name: council.contact_name,
        contact_phone: council.contact_phone,
        founded_on: council.founded_on,
        is_active: council.is_active.unwrap_or(true),
    }
}
