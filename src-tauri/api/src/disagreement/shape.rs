//! What is told of a disagreement wherever one is told of.

use super::standing::Standing;
use crate::Failure;
use crate::dispute::masked;
use crate::shape::{Moment, response};
use lxq_core::domain::disagreement::{DisagreementWeight, blocks, is_text, weight};
use lxq_core::domain::id::{DeviceId, PersonId};
use lxq_core::domain::record::{Instant, Person};
use lxq_core::journal::Hlc;
use lxq_core::store::Reader;
use lxq_core::store::table::disagreement::{Author, Common, Disagreement, authors, label};
use serde_json::Value;
use uuid::Uuid;

response! {
    /// To what a record belongs.
    pub struct DisagreementMatter {
        /// The kind: `dispute`, `request` …
        pub kind: String,
        /// Its id.
        pub id: Uuid,
        /// What it is called.
        pub title: Option<String>,
        /// Its number.
        pub number: Option<String>,
    }

    /// One value with whoever wrote it.
    pub struct DisagreementSide {
        /// Who.
        pub actor: String,
        /// The end of the name of the computer on which it was written.
        pub device: String,
        /// Whether that is this computer.
        pub is_here: bool,
        /// When.
        pub at: Moment,
        /// The value, masked as everywhere; null where it was cleared.
        #[ts(type = "unknown")]
        pub value: Value,
    }

    /// A field that two computers filled in differently.
    pub struct DisagreementRow {
        /// The record.
        pub record: Uuid,
        /// Its kind.
        pub kind: String,
        /// The field.
        pub field: String,
        /// How much hangs on it.
        pub weight: DisagreementWeight,
        /// Whether it holds up closing the dispute, printing its agreement and its dossier.
        pub is_blocking: bool,
        /// Whether the decision may be written anew out of the texts.
        pub is_text: bool,
        /// To what it belongs.
        pub matter: DisagreementMatter,
        /// What the record is called, where it is not the matter itself.
        pub about: Option<String>,
        /// The values, the one that stands for the time being last.
        pub sides: Vec<DisagreementSide>,
        /// Whether whoever asks may decide.
        pub may_decide: bool,
        /// Goes with the decision, which is refused once it is another one.
        pub mark: String,
    }
}

/// How much of a computer's name is told; enough to tell two apart.
const DEVICE_END: usize = 6;

/// What turns ids into words.
pub(super) struct Telling<'r> {
    pub(super) reader: Reader<'r>,
    pub(super) own: DeviceId,
    pub(super) is_masked: bool,
}

impl Telling<'_> {
    pub(super) fn name(&self, person: PersonId) -> Result<String, Failure> {
        let person = self.reader.get::<Person>(person)?;
        Ok(person.and_then(|person| person.name).unwrap_or_default())
    }

    pub(super) fn value(&self, field: &str, value: Value) -> Value {
        if self.is_masked {
            masked(field, value)
        } else {
            value
        }
    }

    fn side(&self, field: &str, author: Author) -> Result<DisagreementSide, Failure> {
        let device = author.device.0.simple().to_string();
        Ok(DisagreementSide {
            actor: self.name(author.actor)?,
            device: device[device.len() - DEVICE_END..].to_owned(),
            is_here: author.device == self.own,
            at: moment(author.at),
            value: self.value(field, author.value),
        })
    }

    /// A disagreement as a row, and what its authors had seen last.
    pub(super) fn row(
        &self,
        of: &Disagreement,
        standing: &Standing,
    ) -> Result<(DisagreementRow, Option<Common>), Failure> {
        let matter = standing.matter;
        let (title, number) = label(self.reader, matter.kind, matter.id)?;
        let about = if matter.id == of.record {
            None
        } else {
            label(self.reader, of.kind.name, of.record)?.0
        };
        let (authors, common) = authors(self.reader, of)?;
        let sides = authors
            .into_iter()
            .map(|author| self.side(&of.field, author))
            .collect::<Result<_, _>>()?;
        let row = DisagreementRow {
            record: of.record,
            kind: of.kind.name.to_owned(),
            field: of.field.clone(),
            weight: weight(of.kind.name, &of.field),
            is_blocking: blocks(of.kind.name, &of.field),
            is_text: is_text(of.kind.name, &of.field),
            matter: DisagreementMatter {
                kind: matter.kind.to_owned(),
                id: matter.id,
                title,
                number,
            },
            about,
            sides,
            may_decide: standing.may_decide,
            mark: of.mark(),
        };
        Ok((row, common))
    }
}

pub(super) fn moment(at: Hlc) -> Moment {
    Instant(at.millis()).into()
}
