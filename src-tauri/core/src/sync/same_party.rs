//! 同一当事人 across platforms: before each exchange a desk puts a mark into the street's scope for each
//! number of an open matter's parties, and takes those away whose matters are over.
//!
//! A mark is a keyed hash that costs 16 MiB and tens of milliseconds, because identity numbers and
//! telephones are few enough to be tried out. Its key comes from the street's own scope: only the street's
//! desks hold it, and whoever finds a mark outside can try nothing.

use super::certificate::DeviceRole;
use super::error::SyncError;
use super::exchange::ExchangeProgress;
use super::register::{KeyName, Register};
use super::standing::{Membership, membership};
use crate::domain::id::{DisputeId, PartyId, PersonId, PlatformId};
use crate::domain::record::{BlindMark, PartyNumber, Record as _};
use crate::domain::same_party::{KnownNumber, marked, numbers_of, silence_of};
use crate::domain::scope::Scope;
use crate::store::table::same_party::{OpenMatter, StandingMark, marks, marks_like, open_matters};
use crate::store::{Casebook, StoreError};
use chrono::NaiveDate;
use scrypt::Params;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;
use zeroize::Zeroizing;

const KEY: &str = "lianxinqiao 2026-12-01 marks of parties";
const CACHE: &str = "lianxinqiao 2026-12-01 names of known marks";

/// New marks that one exchange works out at most, so that the first one is not kept waiting; the others
/// come with the next ones, the newest matters first.
const MOST: usize = 400;

/// By whom the marks are written: nobody types them.
const PROGRAM: PersonId = PersonId(Uuid::nil());

/// A platform that has an open matter with a party as well.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Elsewhere {
    /// The platform.
    pub platform_id: PlatformId,
    /// By which number the party is known again.
    pub number: PartyNumber,
    /// The party of this casebook's dispute.
    pub party_id: PartyId,
    /// The mark that both have; none where both matters are in this casebook.
    pub mark: Option<String>,
}

/// What makes this street's marks.
struct Marker {
    key: Zeroizing<[u8; 32]>,
    names: Zeroizing<[u8; 32]>,
}

impl Marker {
    /// None where this casebook belongs to no street.
    fn of(casebook: &Casebook) -> Result<Option<Self>, StoreError> {
        let name = KeyName::Scope(Scope::Street).to_string();
        // The first generation for ever: a mark must not change when keys are renewed.
        let identity = casebook.read_exchange(|tables| tables.identity(&name, 1))?;
        Ok(identity.map(|identity| Self {
            key: Zeroizing::new(blake3::derive_key(KEY, identity.as_bytes())),
            names: Zeroizing::new(blake3::derive_key(CACHE, identity.as_bytes())),
        }))
    }

    fn text(number: &KnownNumber) -> Zeroizing<String> {
        Zeroizing::new(format!("{} {}", number.kind.as_str(), number.text))
    }

    /// Under what a mark is kept once it was worked out.
    fn name(&self, number: &KnownNumber) -> [u8; 32] {
        *blake3::keyed_hash(&self.names, Self::text(number).as_bytes()).as_bytes()
    }

    /// Works a mark out.
    fn mark(&self, number: &KnownNumber) -> String {
        let params = Params::new(14, 8, 1, 16).expect("the parameters are within their limits");
        let mut mark = [0; 16];
        let text = Self::text(number);
        scrypt::scrypt(text.as_bytes(), &*self.key, &params, &mut mark)
            .expect("sixteen bytes are a valid length");
        mark.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The numbers of a matter of which others may hear, with the party whose each is.
fn told(matter: &OpenMatter, today: NaiveDate) -> BTreeMap<KnownNumber, PartyId> {
    let state = (matter.status, matter.is_confidential);
    if silence_of(state, &matter.parties, today).is_some() {
        return BTreeMap::new();
    }
    let parties = matter.parties.iter();
    parties
        .flat_map(|party| numbers_of(party).into_iter().map(|one| (one, party.id)))
        .collect()
}

/// Whether this desk speaks for a platform: it covers it, and at the office nobody else does.
fn speaks_for(register: &Register, member: &Membership, platform: PlatformId) -> bool {
    let scope = Scope::Platform(platform);
    let covers = |role: DeviceRole, own: bool| {
        register.certificates.iter().any(|one| {
            let one = &one.content;
            one.role == role
                && one.covers(scope)
                && (one.device == member.device) == own
                && register.revocation(one.device).is_none()
        })
    };
    if member.has_street_key {
        !covers(DeviceRole::Platform, false)
    } else {
        covers(DeviceRole::Platform, true)
    }
}

/// Brings the marks of this desk's platforms in line with their open matters.
///
/// # Errors
/// [`SyncError::Cancelled`]; SQL errors. Nothing was then changed.
pub(super) fn keep_marks(
    casebook: &Casebook,
    member: &Membership,
    progress: &ExchangeProgress,
) -> Result<(), SyncError> {
    let Some(marker) = Marker::of(casebook)? else {
        return Ok(());
    };
    let register = &member.register.content;
    let today = casebook.today();
    let mut wanted: BTreeMap<KnownNumber, BTreeSet<PlatformId>> = BTreeMap::new();
    let mut order = Vec::new();
    let mut spoken: BTreeMap<PlatformId, bool> = BTreeMap::new();
    for matter in casebook.read(open_matters)? {
        let platform = matter.platform_id;
        let speaks = spoken
            .entry(platform)
            .or_insert_with(|| speaks_for(register, member, platform));
        if !*speaks {
            continue;
        }
        for number in told(&matter, today).into_keys() {
            order.push(number.clone());
            wanted.entry(number).or_default().insert(platform);
        }
    }
    let known = casebook.read_exchange(|tables| tables.known_marks())?;
    let mut made = Vec::new();
    let mut marks_of: BTreeMap<KnownNumber, String> = BTreeMap::new();
    for number in order {
        if marks_of.contains_key(&number) {
            continue;
        }
        let name = marker.name(&number);
        if let Some(mark) = known.get(&name) {
            marks_of.insert(number, mark.clone());
        } else if made.len() < MOST {
            if progress.is_cancelled() {
                return Err(SyncError::Cancelled);
            }
            let mark = marker.mark(&number);
            made.push((name, mark.clone()));
            marks_of.insert(number, mark);
        }
    }
    let names: BTreeSet<[u8; 32]> = wanted.keys().map(|number| marker.name(number)).collect();
    let gone: Vec<[u8; 32]> = known
        .keys()
        .filter(|name| !names.contains(*name))
        .copied()
        .collect();
    if !made.is_empty() || !gone.is_empty() {
        casebook.keep_exchange(|tables| tables.keep_known_marks(&made, &gone))?;
    }
    let wanted: BTreeSet<(PlatformId, String)> = wanted
        .into_iter()
        .filter_map(|(number, platforms)| Some((marks_of.get(&number)?.clone(), platforms)))
        .flat_map(|(mark, platforms)| platforms.into_iter().map(move |one| (one, mark.clone())))
        .collect();
    let standing = casebook.read(marks)?;
    let (own, others): (Vec<_>, Vec<_>) = standing
        .into_iter()
        .partition(|one| one.device == member.device);
    let there: BTreeSet<(PlatformId, String)> = own
        .iter()
        .map(|one| (one.platform_id, one.mark.clone()))
        .collect();
    let mut over: Vec<StandingMark> = own;
    over.retain(|one| !wanted.contains(&(one.platform_id, one.mark.clone())));
    if member.has_street_key {
        // A lost laptop takes nothing away any more.
        let lost = others.into_iter();
        over.extend(lost.filter(|one| register.revocation(one.device).is_some()));
    }
    let new: Vec<_> = wanted.difference(&there).cloned().collect();
    if new.is_empty() && over.is_empty() {
        return Ok(());
    }
    casebook.act(PROGRAM, |act| {
        for (platform, mark) in new {
            act.record(marked(act.new_id()?, platform, mark))?;
        }
        for one in over {
            if !act.is_destroyed(one.id.0)? {
                act.destroy(BlindMark::KIND, one.id.0, Scope::Street, Default::default())?;
            }
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(())
}

/// Which other platforms have an open matter with a party of one of this casebook's: by the marks of the
/// street's desks, and by what this casebook itself holds of other platforms. Of confidential matters,
/// and those with a child, nothing is told either way.
///
/// # Errors
/// SQL errors; a register that does not hold.
pub fn matters_elsewhere(
    casebook: &Casebook,
    matter: &OpenMatter,
) -> Result<Vec<Elsewhere>, SyncError> {
    let today = casebook.today();
    let numbers = told(matter, today);
    let mut found = BTreeMap::new();
    let mut keep = |platform_id: PlatformId, number: &KnownNumber, mark: Option<&String>| {
        let Some(party_id) = numbers.get(number).copied() else {
            return;
        };
        if platform_id == matter.platform_id {
            return;
        }
        // An identity number says more than a telephone.
        let one = Elsewhere {
            platform_id,
            number: number.kind,
            party_id,
            mark: mark.cloned(),
        };
        let held = found.entry(platform_id).or_insert_with(|| one.clone());
        if one.number < held.number {
            *held = one;
        }
    };
    for other in casebook.read(open_matters)? {
        for number in told(&other, today).keys() {
            keep(other.platform_id, number, None);
        }
    }
    if let (Some(marker), Some(member)) = (Marker::of(casebook)?, membership(casebook)?) {
        let register = &member.register.content;
        let known = casebook.read_exchange(|tables| tables.known_marks())?;
        for number in numbers.keys() {
            let known = known.get(&marker.name(number)).cloned();
            let mark = known.unwrap_or_else(|| marker.mark(number));
            for one in casebook.read(|reader| marks_like(reader, &mark))? {
                // A desk's mark counts for the platforms for which it may speak.
                let certificate = register.certificate(one.device);
                let scope = Scope::Platform(one.platform_id);
                let counts = certificate.is_some_and(|sent| {
                    sent.content.role == DeviceRole::Office || sent.content.covers(scope)
                });
                if counts && register.revocation(one.device).is_none() {
                    keep(one.platform_id, number, Some(&mark));
                }
            }
        }
    }
    Ok(found.into_values().collect())
}

/// The open matters of a platform that a request from elsewhere means, with the party each: those with that mark, or, where
/// the asker's dispute is in this casebook, those with a number in common.
///
/// # Errors
/// SQL errors.
pub fn matched_disputes(
    casebook: &Casebook,
    (platform, mark): (PlatformId, Option<&str>),
    asker: Option<DisputeId>,
) -> Result<Vec<(DisputeId, PartyId)>, SyncError> {
    let today = casebook.today();
    let matters = casebook.read(open_matters)?;
    let asked: BTreeSet<KnownNumber> = matters
        .iter()
        .filter(|one| Some(one.dispute_id) == asker)
        .flat_map(|one| told(one, today).into_keys())
        .collect();
    let marker = Marker::of(casebook)?;
    let known = casebook.read_exchange(|tables| tables.known_marks())?;
    let is_meant = |number: &KnownNumber| {
        let by_mark = marker.as_ref().zip(mark).is_some_and(|(marker, mark)| {
            known
                .get(&marker.name(number))
                .is_some_and(|one| one == mark)
        });
        by_mark || asked.contains(number)
    };
    let mut found = Vec::new();
    for matter in matters.iter().filter(|one| one.platform_id == platform) {
        let mut numbers = told(matter, today).into_iter();
        if let Some((_, party)) = numbers.find(|(number, _)| is_meant(number)) {
            found.push((matter.dispute_id, party));
        }
    }
    Ok(found)
}
