//! Search over everything that the user may see.

use crate::Failure;
use crate::desk::Desk;
use crate::shape::{request, response};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::identifiers::mask::{mask_address, mask_id_number, mask_phone};
use lxq_core::domain::identifiers::{Phone, split_phones};
use lxq_core::search::{Among, Field, Filter, Hit, Page, SearchKind, Snippet, in_sight};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Hits answered where an ask names no number.
const HITS: u32 = 20;

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// 纠纷.
    Dispute,
    /// 法律咨询.
    Consultation,
    /// 诉求件.
    Request,
    /// 隐患.
    Hazard,
    /// 典型案例.
    TypicalCase,
    /// 工作人员.
    Person,
    /// 平台.
    Platform,
}

request! {
    /// What to find.
    pub struct SearchAsk {
        /// Words, names or their pinyin, numbers or their beginning.
        pub text: String,
        /// Of these kinds only; all where empty.
        #[serde(default)]
        pub kinds: Vec<HitKind>,
        /// At most so many hits; 20 where empty, never more than 200.
        pub limit: Option<u32>,
    }
}

response! {
    /// What was found, the newest first.
    pub struct SearchAnswer {
        /// The hits.
        pub hits: Vec<SearchHit>,
        /// How many match, at most 1000.
        pub count: u32,
        /// Whether more than 1000 match.
        pub capped: bool,
    }

    /// A record found.
    pub struct SearchHit {
        /// What it is.
        pub kind: HitKind,
        /// Its id.
        pub id: Uuid,
        /// Its line.
        pub title: String,
        /// Where the title answers: starts and ends, as JavaScript counts characters.
        pub title_marks: Vec<(u32, u32)>,
        /// The passage that answers best.
        pub snippet: String,
        /// Where the passage answers.
        pub snippet_marks: Vec<(u32, u32)>,
    }
}

fn permission(kind: HitKind) -> Permission {
    match kind {
        HitKind::Dispute => Permission::ReadAssignedDisputes,
        HitKind::Consultation => Permission::ReadConsultations,
        HitKind::Request => Permission::ReadRequests,
        HitKind::Hazard => Permission::ReadHazards,
        // Of those in the making only their facet tells who may see them.
        HitKind::TypicalCase | HitKind::Person | HitKind::Platform => Permission::ReadOffice,
    }
}

fn core_kind(kind: HitKind) -> SearchKind {
    match kind {
        HitKind::Dispute => SearchKind::Dispute,
        HitKind::Consultation => SearchKind::Consultation,
        HitKind::Request => SearchKind::Request,
        HitKind::Hazard => SearchKind::Hazard,
        HitKind::TypicalCase => SearchKind::TypicalCase,
        HitKind::Person => SearchKind::Person,
        HitKind::Platform => SearchKind::Platform,
    }
}

const KINDS: [HitKind; 7] = [
    HitKind::Dispute,
    HitKind::Consultation,
    HitKind::Request,
    HitKind::Hazard,
    HitKind::TypicalCase,
    HitKind::Person,
    HitKind::Platform,
];

pub(crate) fn search(desk: &Desk, ask: SearchAsk) -> Result<SearchAnswer, Failure> {
    let seen = KINDS.into_iter().filter(|kind| {
        (ask.kinds.is_empty() || ask.kinds.contains(kind))
            && allows(desk.actor.role, permission(*kind))
    });
    let sight = desk.casebook.read(|reader| desk.sight(reader))?;
    let filter = Filter {
        kinds: Among::These(seen.map(core_kind).collect()),
        facets: in_sight(&sight),
        ..Filter::default()
    };
    let page = Page::first(ask.limit.unwrap_or(HITS).clamp(1, 200));
    let found = desk
        .follower
        .find(&desk.casebook, &ask.text, &filter, page)?;
    Ok(SearchAnswer {
        hits: found.hits.into_iter().filter_map(hit).collect(),
        count: found.count,
        capped: found.capped,
    })
}

fn hit(hit: Hit) -> Option<SearchHit> {
    let kind = KINDS
        .into_iter()
        .find(|kind| core_kind(*kind) == hit.kind)?;
    let (snippet, snippet_marks) = hit.snippet.map(shown).unwrap_or_default();
    Some(SearchHit {
        kind,
        id: hit.record,
        title: hit.title,
        title_marks: hit.title_marks,
        snippet,
        snippet_marks,
    })
}

/// A passage as a list may show it: numbers and addresses masked as everywhere else, and then
/// without marks, which would tell where the hidden part was met.
fn shown(snippet: Snippet) -> (String, Vec<(u32, u32)>) {
    let text = &snippet.text;
    let masked = match snippet.field {
        Field::Text | Field::Name => None,
        Field::Address => Some(mask_address(text)),
        Field::Number => mask_number(text),
    };
    match masked {
        Some(masked) => (masked, Vec::new()),
        None => (snippet.text, snippet.marks),
    }
}

/// The mask of an identity number or a telephone; none for the numbers of our own papers.
fn mask_number(text: &str) -> Option<String> {
    let id_number = mask_id_number(text);
    if id_number.contains(|c: char| c.is_ascii_digit()) {
        return Some(id_number);
    }
    let phones = split_phones(text);
    let has_phone = phones.iter().any(|phone| Phone::parse(phone).is_ok());
    has_phone.then(|| {
        let masked: Vec<_> = phones.iter().map(|phone| mask_phone(phone)).collect();
        masked.join("、")
    })
}
