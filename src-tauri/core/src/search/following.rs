//! Following the journal: which documents a changed record stands in, and keeping the index up.
//!
//! The index runs behind a save by a moment; what it has not seen yet is searched in memory, so a
//! new record is found at once.

use super::{Document, Facet, Filter, Found, Page, SearchError, SearchIndex, SearchKind, Tail};
use crate::access::{DisputesInSight, Permission, Sight, allows};
use crate::domain::dispute::trusted_with;
use crate::domain::id::{DisputeId, HazardId, PersonId};
use crate::domain::identifiers::{credit_code_key, document_key, phone_keys};
use crate::domain::pinyin::readings;
use crate::domain::record::{
    Agreement, Consultation, Dispute, DisputeParty, FollowUp, Hazard, HazardReview, Instant,
    MediationSession, Party, PartyKind, Performance, PerformanceItem, Person, Platform, Record,
    Request, Role, TypicalCase, TypicalCaseStatus,
};
use crate::store::table::{case, consultation, hazard, history};
use crate::store::{Casebook, Reader, StoreError, china_day, given_up_at};
use std::collections::BTreeSet;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::thread::JoinHandle;
use uuid::Uuid;

/// Entries read at a time while following.
const BATCH: u32 = 500;

/// Keeps a search index up with a casebook.
pub struct Follower {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    index: Mutex<SearchIndex>,
    wake: Mutex<Wake>,
    bell: Condvar,
}

#[derive(Default)]
struct Wake {
    is_due: bool,
    is_over: bool,
}

impl Follower {
    /// Opens the index beside the casebook; one that cannot be read is made anew. With a
    /// background thread it follows by itself, otherwise by [`Follower::catch_up`].
    ///
    /// # Errors
    /// When not even a new index can be made.
    pub fn start(casebook: &Arc<Casebook>, has_background: bool) -> Result<Self, StoreError> {
        let index = open(casebook)?;
        let shared = Arc::new(Shared {
            index: Mutex::new(index),
            wake: Mutex::new(Wake {
                is_due: true,
                is_over: false,
            }),
            bell: Condvar::new(),
        });
        let mut thread = None;
        if has_background {
            let (follower, book) = (Arc::clone(&shared), Arc::downgrade(casebook));
            let builder = std::thread::Builder::new().name("search".to_owned());
            thread = Some(builder.spawn(move || follow(&follower, &book))?);
        }
        Ok(Self { shared, thread })
    }

    /// Tells the follower that something was saved.
    pub fn nudge(&self) {
        lock(&self.shared.wake).is_due = true;
        self.shared.bell.notify_one();
    }

    /// Empties the index, does something, and lets the index begin again: what was erased by it lies
    /// nowhere in the file, and a crash on the way leaves an empty index and no old one.
    ///
    /// # Errors
    /// What `body` answers, and an index that cannot be written.
    pub fn anew<T, E: From<FollowError>>(
        &self,
        body: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        let answer = {
            let mut index = lock(&self.shared.index);
            index.clear().map_err(FollowError::from)?;
            body()
        };
        self.nudge();
        answer
    }

    /// Indexes everything up to now.
    ///
    /// # Errors
    /// When the casebook cannot be read or the index not written.
    pub fn catch_up(&self, casebook: &Casebook) -> Result<(), FollowError> {
        while advance(&self.shared, casebook)? {}
        Ok(())
    }

    /// Finds records, those not indexed yet included.
    ///
    /// # Errors
    /// When the casebook or the index cannot be read.
    pub fn find(
        &self,
        casebook: &Casebook,
        query: &str,
        filter: &Filter,
        page: Page,
    ) -> Result<Found, FollowError> {
        let mut index = lock(&self.shared.index);
        begin_again(&mut index, casebook)?;
        let position = index.position()?;
        let documents = casebook.read(|reader| {
            let mut documents = Vec::new();
            let mut arrival = i64::try_from(position).unwrap_or(i64::MAX);
            loop {
                let (records, last) = history::changed_since(reader, arrival, BATCH)?;
                if last == arrival {
                    break;
                }
                arrival = last;
                documents.extend(documents_of(reader, &records)?);
            }
            Ok::<_, StoreError>(documents)
        })?;
        let tail = Tail {
            documents: &documents,
            removed: &[],
        };
        Ok(index.find(query, filter, page, tail)?)
    }
}

impl Drop for Follower {
    /// Waits for the batch that is being read: whoever locks may unlock again at once, and a casebook is
    /// closed only once nobody holds it.
    fn drop(&mut self) {
        lock(&self.shared.wake).is_over = true;
        self.shared.bell.notify_one();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// Why the index could not follow or answer.
#[derive(Debug, thiserror::Error)]
pub enum FollowError {
    /// The casebook could not be read.
    #[error("the casebook could not be read")]
    Store(#[from] StoreError),
    /// The index could not be read or written.
    #[error("the search index could not be used")]
    Search(#[from] SearchError),
}

#[expect(
    clippy::disallowed_methods,
    reason = "an index that cannot be read is only a cache"
)]
fn open(casebook: &Casebook) -> Result<SearchIndex, StoreError> {
    let path = casebook.folder().search_index();
    let opened = casebook.open_beside(&path).map(SearchIndex::open);
    if let Ok(Ok(index)) = opened {
        return Ok(index);
    }
    for suffix in ["", "-wal", "-shm"] {
        let mut name = path.clone().into_os_string();
        name.push(suffix);
        std::fs::remove_file(name).ok();
    }
    let connection = casebook.open_beside(&path)?;
    SearchIndex::open(connection).map_err(|_| StoreError::DamagedRow { table: "search" })
}

fn follow(shared: &Shared, casebook: &Weak<Casebook>) {
    loop {
        {
            let mut wake = lock(&shared.wake);
            while !wake.is_due && !wake.is_over {
                wake = shared
                    .bell
                    .wait(wake)
                    .unwrap_or_else(PoisonError::into_inner);
            }
            if wake.is_over {
                return;
            }
            wake.is_due = false;
        }
        // Between batches the casebook may be closed; whoever opens it next goes on from here.
        loop {
            let Some(casebook) = casebook.upgrade() else {
                return;
            };
            if lock(&shared.wake).is_over {
                return;
            }
            if !matches!(advance(shared, &casebook), Ok(true)) {
                casebook.checkpoint().ok();
                break;
            }
        }
    }
}

/// Indexes one batch; answers whether there was anything to do.
fn advance(shared: &Shared, casebook: &Casebook) -> Result<bool, FollowError> {
    let mut index = lock(&shared.index);
    begin_again(&mut index, casebook)?;
    let position = index.position()?;
    let arrival = i64::try_from(position).unwrap_or(i64::MAX);
    let (documents, last) = casebook.read(|reader| {
        let (records, last) = history::changed_since(reader, arrival, BATCH)?;
        Ok::<_, StoreError>((documents_of(reader, &records)?, last))
    })?;
    if last == arrival {
        return Ok(false);
    }
    index.apply(&documents, &[], u64::try_from(last).unwrap_or(0))?;
    Ok(true)
}

/// Makes the index anew where entries were given up behind it: records may have gone with them. It keeps
/// the position nought till all is in, so that a crash on the way only makes it begin again.
fn begin_again(index: &mut SearchIndex, casebook: &Casebook) -> Result<(), FollowError> {
    let position = i64::try_from(index.position()?).unwrap_or(i64::MAX);
    let last_given_up = casebook.read(given_up_at)?;
    if position == 0 || last_given_up <= position {
        return Ok(());
    }
    index.clear()?;
    let mut arrival = 0;
    loop {
        let (documents, last) = casebook.read(|reader| {
            let (records, last) = history::changed_since(reader, arrival, BATCH)?;
            Ok::<_, StoreError>((documents_of(reader, &records)?, last))
        })?;
        if last == arrival {
            break;
        }
        arrival = last;
        index.apply(&documents, &[], 0)?;
    }
    let arrival = arrival.max(last_given_up);
    index.apply(&[], &[], u64::try_from(arrival).unwrap_or(0))?;
    Ok(())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The documents in which changed records stand, each once.
fn documents_of(
    reader: Reader<'_>,
    records: &[(String, Uuid)],
) -> Result<Vec<Document>, StoreError> {
    let mut disputes: BTreeSet<DisputeId> = BTreeSet::new();
    let mut hazards: BTreeSet<HazardId> = BTreeSet::new();
    let mut documents = Vec::new();
    for (kind, id) in records {
        match kind.as_str() {
            "dispute" => {
                disputes.insert(DisputeId(*id));
            }
            "party" => {
                let parts = reader.list_by::<DisputeParty>("party_id", id.as_bytes())?;
                disputes.extend(parts.into_iter().filter_map(|part| part.dispute_id));
            }
            "dispute_party" => {
                disputes.extend(owner::<DisputeParty>(reader, *id, |r| r.dispute_id)?)
            }
            "mediation_session" => {
                disputes.extend(owner::<MediationSession>(reader, *id, |r| r.dispute_id)?);
            }
            "agreement" => disputes.extend(owner::<Agreement>(reader, *id, |r| r.dispute_id)?),
            "performance_item" => {
                disputes.extend(owner::<PerformanceItem>(reader, *id, |r| r.dispute_id)?);
            }
            "performance" => disputes.extend(owner::<Performance>(reader, *id, |r| r.dispute_id)?),
            "follow_up" => disputes.extend(owner::<FollowUp>(reader, *id, |r| r.dispute_id)?),
            "consultation" => {
                if let Some(found) = reader.get::<Consultation>(*id)? {
                    let recorder = consultation::recorder(reader, found.id)?;
                    documents.push(of_consultation(found, recorder));
                }
            }
            "request" => documents.extend(reader.get::<Request>(*id)?.map(of_request)),
            "hazard" => {
                hazards.insert(HazardId(*id));
            }
            "hazard_review" => {
                let review = reader.get::<HazardReview>(*id)?;
                hazards.extend(review.and_then(|review| review.hazard_id));
            }
            "typical_case" => {
                documents.extend(reader.get::<TypicalCase>(*id)?.map(of_typical_case));
            }
            "person" => documents.extend(reader.get::<Person>(*id)?.map(of_person)),
            "platform" => documents.extend(reader.get::<Platform>(*id)?.map(of_platform)),
            // Settings are not searched for.
            _ => {}
        }
    }
    for id in disputes {
        documents.extend(of_dispute(reader, id)?);
    }
    for id in hazards {
        documents.extend(of_hazard(reader, id)?);
    }
    Ok(documents)
}

fn owner<R: Record>(
    reader: Reader<'_>,
    id: Uuid,
    dispute: fn(&R) -> Option<DisputeId>,
) -> Result<Option<DisputeId>, StoreError> {
    Ok(reader.get::<R>(id)?.as_ref().and_then(dispute))
}

fn document<R: Record>(kind: SearchKind, record: &R, at: Option<i64>) -> Document {
    let mut document = Document::new(
        kind,
        record.record_id(),
        record.scope().as_uuid(),
        at.unwrap_or(0),
    );
    if let Some(at) = at {
        let day = china_day(Instant(at).utc()).format("%Y-%m").to_string();
        document.facets.push(Facet::new("month", day));
    }
    if !has_own_readers(kind) {
        document.facets.push(Facet::new(SEEN_BY, EVERYBODY));
    }
    document
}

/// Whether a record of a kind says by itself who may see it.
fn has_own_readers(kind: SearchKind) -> bool {
    matches!(
        kind,
        SearchKind::Dispute | SearchKind::Consultation | SearchKind::TypicalCase
    )
}

/// The facet that says who may find a record: one of these words, people by their id, or whoever
/// is assigned to the dispute of that id.
const SEEN_BY: &str = "seen_by";
/// The value of [`SEEN_BY`] for a record that is for everybody who may see its kind.
const EVERYBODY: &str = "everybody";
/// The value of [`SEEN_BY`] for a dispute that is for everybody who may see disputes.
const READERS: &str = "readers";
/// The value of [`SEEN_BY`] for a dispute that the head may see, which is every one.
const HEAD: &str = "head";
/// The value of [`SEEN_BY`] for a typical case in the making.
const AUTHORS: &str = "authors";

/// The facets of a search by somebody: with [`crate::access::Sight`] the wall before lists.
#[must_use]
pub fn in_sight(sight: &Sight) -> Vec<Facet> {
    let mut facets = vec![
        Facet::new(SEEN_BY, EVERYBODY),
        Facet::new(SEEN_BY, sight.person.to_string()),
    ];
    match sight.disputes() {
        DisputesInSight::All => {
            facets.push(Facet::new(SEEN_BY, READERS));
            if sight.role == Role::CommitteeHead {
                facets.push(Facet::new(SEEN_BY, HEAD));
            }
        }
        DisputesInSight::Assigned => {
            let assigned = sight.assigned();
            facets.extend(assigned.map(|id| Facet::new(SEEN_BY, id.to_string())));
        }
        DisputesInSight::Nothing => {}
    }
    if allows(sight.role, Permission::WriteTypicalCases) {
        facets.push(Facet::new(SEEN_BY, AUTHORS));
    }
    facets
}

fn seen_by(dispute: &Dispute) -> Vec<Facet> {
    let mut facets = vec![
        Facet::new(SEEN_BY, HEAD),
        Facet::new(SEEN_BY, dispute.id.to_string()),
    ];
    if dispute.is_confidential != Some(true) {
        facets.push(Facet::new(SEEN_BY, READERS));
        return facets;
    }
    let mediators = dispute.mediator_ids.as_deref().unwrap_or_default();
    let trusted = trusted_with(mediators, &dispute.registered_by).iter();
    facets.extend(trusted.map(|person| Facet::new(SEEN_BY, person.to_string())));
    facets
}

fn add_name(document: &mut Document, name: Option<String>, is_person: bool) {
    let Some(name) = name.filter(|name| !name.is_empty()) else {
        return;
    };
    if is_person {
        for reading in readings(&name) {
            document.name_readings.push(reading.full);
            document.name_readings.push(reading.initials);
        }
    }
    document.names.push(name);
}

/// A number is found as it was written and in its one form.
fn add_number(document: &mut Document, typed: Option<String>, key: fn(&str) -> Option<String>) {
    let Some(typed) = typed else { return };
    document
        .numbers
        .extend(key(&typed).filter(|key| *key != typed));
    document.numbers.push(typed);
}

/// Every telephone of a field is found as it was written and in its one form.
fn add_phones(document: &mut Document, cell: Option<String>) {
    let Some(cell) = cell else { return };
    let keys = phone_keys(&cell);
    document
        .numbers
        .extend(keys.into_iter().filter(|key| *key != cell));
    document.numbers.push(cell);
}

fn day_ms(day: Option<chrono::NaiveDate>) -> Option<i64> {
    Some(day?.and_hms_opt(4, 0, 0)?.and_utc().timestamp_millis())
}

fn of_dispute(reader: Reader<'_>, id: DisputeId) -> Result<Option<Document>, StoreError> {
    let Some(case) = case::case(reader, id)? else {
        return Ok(None);
    };
    let dispute: Dispute = case.dispute;
    let mut document = document(SearchKind::Dispute, &dispute, day_ms(dispute.registered_on));
    document.facets.extend(seen_by(&dispute));
    if let Some(status) = dispute.status {
        document.facets.push(Facet::new("status", status.as_str()));
    }
    if let Some(code) = &dispute.dispute_type {
        document.facets.push(Facet::new("type", code.as_str()));
    }
    document.title = dispute.title.unwrap_or_default();
    document.numbers.extend(dispute.docket_no);
    document.texts.extend(dispute.facts);
    document.texts.extend(dispute.claims);
    document.texts.extend(dispute.place);
    document.texts.extend(dispute.origin_note);
    for one in case.parties {
        let party: Party = one.party;
        let is_person = party.kind != Some(PartyKind::Organisation);
        add_name(&mut document, party.name, is_person);
        add_name(&mut document, party.representative_name, true);
        add_phones(&mut document, party.phone);
        add_phones(&mut document, party.representative_phone);
        add_number(&mut document, party.credit_code, credit_code_key);
        let number = party.document_no.as_deref().and_then(document_key);
        if let Some(number) = number {
            let last_four = number.chars().count().saturating_sub(4);
            document
                .numbers
                .push(number.chars().skip(last_four).collect());
            add_number(&mut document, party.document_no, document_key);
        }
        document.addresses.extend(party.address);
    }
    document.texts.extend(
        case.sessions
            .into_iter()
            .filter_map(|session| session.minutes),
    );
    document.texts.extend(
        case.agreements
            .into_iter()
            .filter_map(|agreement| agreement.terms),
    );
    document.texts.extend(
        case.follow_ups
            .into_iter()
            .filter_map(|visit| visit.content),
    );
    Ok(Some(document))
}

fn of_consultation(consultation: Consultation, recorder: Option<PersonId>) -> Document {
    let at = consultation.starts_at.map(|at| at.0);
    let mut document = document(SearchKind::Consultation, &consultation, at);
    let seen_by = consultation.lawyer_id.into_iter().chain(recorder);
    document
        .facets
        .extend(seen_by.map(|person| Facet::new(SEEN_BY, person.to_string())));
    document.title = consultation
        .content
        .as_deref()
        .map(|text| text.chars().take(40).collect())
        .unwrap_or_default();
    document.numbers.extend(consultation.docket_no);
    add_phones(&mut document, consultation.inquirer_phone);
    add_name(&mut document, consultation.inquirer_name, true);
    document.texts.extend(consultation.content);
    document.texts.extend(consultation.advice);
    document.texts.extend(consultation.legal_basis);
    document.texts.extend(consultation.consultation_point);
    document
}

fn of_request(request: Request) -> Document {
    let mut document = document(
        SearchKind::Request,
        &request,
        request.submitted_at.map(|at| at.0),
    );
    document.title = request.title.unwrap_or_default();
    document.numbers.extend(request.order_no);
    add_phones(&mut document, request.requester_phone);
    add_name(&mut document, request.requester_name, true);
    add_name(&mut document, request.target_unit, false);
    document.texts.extend(request.content);
    document.texts.extend(request.target_address);
    document.texts.extend(request.result);
    document
}

fn of_hazard(reader: Reader<'_>, id: HazardId) -> Result<Option<Document>, StoreError> {
    let Some(case) = hazard::case(reader, id)? else {
        return Ok(None);
    };
    let hazard: Hazard = case.hazard;
    let mut document = document(SearchKind::Hazard, &hazard, day_ms(hazard.found_on));
    if let Some(status) = hazard.status {
        document.facets.push(Facet::new("status", status.as_str()));
    }
    document.title = hazard.title.unwrap_or_default();
    document.numbers.extend(hazard.docket_no);
    for text in [
        hazard.place,
        hazard.content,
        hazard.check_finding,
        hazard.measures,
        hazard.responsible_unit,
        hazard.result,
    ] {
        document.texts.extend(text);
    }
    let findings = case.reviews.into_iter().filter_map(|one| one.finding);
    document.texts.extend(findings);
    Ok(Some(document))
}

/// Approved ones are for everybody, as in their list.
fn of_typical_case(typical: TypicalCase) -> Document {
    let at = day_ms(typical.decided_on.or(typical.drafted_on));
    let mut document = document(SearchKind::TypicalCase, &typical, at);
    let is_approved = typical.status == Some(TypicalCaseStatus::Approved);
    let seen_by = if is_approved { EVERYBODY } else { AUTHORS };
    document.facets.push(Facet::new(SEEN_BY, seen_by));
    if let Some(code) = &typical.dispute_type {
        document.facets.push(Facet::new("type", code.as_str()));
    }
    document.title = typical.title.unwrap_or_default();
    for text in [
        typical.facts,
        typical.course,
        typical.result,
        typical.significance,
    ] {
        document.texts.extend(text);
    }
    document
}

fn of_person(person: Person) -> Document {
    let mut document = document(SearchKind::Person, &person, None);
    document.title = person.name.clone().unwrap_or_default();
    add_name(&mut document, person.name, true);
    document.texts.extend(person.organisation);
    add_phones(&mut document, person.phone);
    document.numbers.extend(person.licence_no);
    document
}

fn of_platform(platform: Platform) -> Document {
    let mut document = document(SearchKind::Platform, &platform, None);
    document.title = platform.name.clone().unwrap_or_default();
    add_name(&mut document, platform.name, false);
    document.texts.extend(platform.community);
    document.texts.extend(platform.address);
    add_phones(&mut document, platform.phone);
    document
}
