//! 文书 and 卷宗: which documents a case calls for, what its dossier holds and lacks, and what a
//! printed document says that the case no longer says.
//!
//! Owns what is called for; how a document reads and looks belongs to the crate of documents.
//! Invariant: the dossier is computed from the case, nobody keeps it.

mod dossier;
mod filing;
mod inspection;
mod notices;
mod printing;
mod template;

pub use dossier::{
    CalledFor, DossierPart, DossierState, FiledAttachment, PartRequirement, dossier, forms_of,
};
pub use filing::{Filing, FilingRefusal, file};
pub use inspection::{InspectionPoint, InspectionResult, PointState, inspect};
pub use notices::{Notice, notices};
pub use printing::{ChainMark, Difference, Printing, differences, printed};
pub use template::{Wording, WordingRefusal, newest, save, withdraw};

#[cfg(test)]
mod tests;
