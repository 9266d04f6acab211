//! Why something is refused: data, from which every surface words its own sentence.

use super::action::DisputeAction;
use super::confirmation::ConfirmationObstacle;
use crate::domain::identifiers::{Fen, IdentifierCode};
use crate::domain::record::DisputeStatus;
use chrono::NaiveDate;

/// A refusal. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The dispute's status does not allow the action.
    #[error("{action:?} is not possible while {status:?}")]
    NotNow {
        /// What was asked.
        action: DisputeAction,
        /// Where the dispute stands.
        status: DisputeStatus,
        /// What is possible instead.
        possible: &'static [DisputeAction],
    },
    /// Mediation rests; it must go on first.
    #[error("{action:?} is not possible while mediation rests")]
    Suspended {
        /// What was asked.
        action: DisputeAction,
        /// What is possible instead.
        possible: &'static [DisputeAction],
    },
    /// The dossier is in the archive; it must come out first.
    #[error("{action:?} is not possible once archived")]
    Archived {
        /// What was asked.
        action: DisputeAction,
        /// What is possible instead.
        possible: &'static [DisputeAction],
    },
    /// The dossier was destroyed when its time was over.
    #[error("the dossier was destroyed")]
    Destroyed,
    /// Fields are missing or do not fit.
    #[error("{} fields do not fit", .0.len())]
    Fields(Vec<FieldProblem>),
    /// The court cannot be asked to confirm the agreement now.
    #[error("no judicial confirmation: {0:?}")]
    NotConfirmable(ConfirmationObstacle),
    /// Authors disagree on fields that must be decided first.
    #[error("{} fields are in conflict", .0.len())]
    Undecided(Vec<String>),
}

/// A field that keeps something from being done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's path in the request, such as `parties.0.document_no`.
    pub field: String,
    /// What is the matter with it.
    pub reason: Reason,
}

/// What is the matter with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is empty.
    Required,
    /// The day lies in the future.
    InFuture,
    /// The day lies before one that it must follow.
    Before {
        /// The earliest day that fits.
        earliest: NaiveDate,
    },
    /// A number fails its check; it may be kept with a reason given.
    Identifier {
        /// What the check found.
        code: IdentifierCode,
    },
    /// A child takes part without a guardian (民法典 art. 19–23).
    GuardianMissing,
    /// No applicant is named.
    NoApplicant,
    /// No respondent is named.
    NoRespondent,
    /// Rights and duties have not been told yet (人民调解法 art. 23).
    RightsNotTold,
    /// People were invited without the parties' consent (人民调解法 art. 20).
    ConsentMissing,
    /// The parts do not add up to the whole.
    SumDiffers {
        /// The sum of the parts.
        sum: Fen,
        /// The whole.
        whole: Fen,
    },
    /// More than what was promised.
    MoreThanPromised {
        /// What is still open.
        open: Fen,
    },
    /// The agreement has no effect yet: signatures or the seal are missing.
    NotEffective,
    /// Something promised has not been done, and no reason for closing was given.
    Unperformed {
        /// How many things.
        count: u32,
    },
    /// Both parties must agree to it.
    BothPartiesNeeded,
    /// It names something that is not there.
    Unknown,
    /// The text is longer than anybody reads.
    TooLong,
    /// The same thing is named twice.
    Twice,
    /// It must be more than nothing.
    NotPositive,
    /// A session that has not begun cannot have a result, and one in the past needs one.
    ResultUnfit,
    /// The day lies after one that it must not pass.
    After {
        /// The last day that fits.
        latest: NaiveDate,
    },
    /// No court confirms such a matter.
    NotConfirmable {
        /// The article that says so.
        article: &'static str,
    },
    /// The court has decided already; only a correction changes that.
    AlreadyDecided,
    /// A matter comes by this linkage, it never goes by it.
    ComesOnly,
    /// The session was held or cancelled and cannot be moved.
    AlreadyHeld,
    /// That mediator's recusal is asked for already and not decided.
    RecusalPending,
    /// The mediator who steps back cannot go on.
    SteppedBack,
    /// It has come to its end already.
    AlreadyOver,
    /// It is no longer in use.
    Inactive,
    /// The platform is closed, or the person no longer works here.
    NotActive,
    /// A number outside what is allowed.
    OutOfRange {
        /// The least that fits.
        least: i64,
        /// The most that fits.
        most: i64,
    },
    /// A number by which somebody is known stands where no person may be named.
    HoldsIdNumber,
    /// It ends before it starts.
    EndsBeforeStart,
    /// It begins on one day and ends on another.
    OverMidnight,
    /// The person is somewhere else at that time.
    Overlaps,
    /// It has ended, and only a correction changes that.
    AlreadyEnded,
    /// That side has signed already.
    AlreadySigned,
    /// The text is no longer the one that was read.
    TextChanged,
    /// It was signed on the screen; the signature must be taken back first.
    SignedOnScreen,
    /// An agent signs an agreement with 特别授权 only.
    SpecialPowerNeeded,
    /// The agreement is being performed, so that it keeps its effect.
    BeingPerformed,
}

/// Gathers the problems of a form, so that all are told at once.
#[derive(Default)]
pub(crate) struct Problems(Vec<FieldProblem>);

impl Problems {
    pub(crate) fn add(&mut self, field: impl Into<String>, reason: Reason) {
        self.0.push(FieldProblem {
            field: field.into(),
            reason,
        });
    }

    /// Notes an empty text.
    pub(crate) fn require_text(&mut self, field: &str, text: Option<&str>) {
        if text.is_none_or(|text| text.trim().is_empty()) {
            self.add(field, Reason::Required);
        }
    }

    /// Notes a text with more characters than it may have.
    pub(crate) fn limit_text(&mut self, field: &str, text: Option<&str>, most: usize) {
        if text.is_some_and(|text| text.chars().count() > most) {
            self.add(field, Reason::TooLong);
        }
    }

    /// Notes a day in the future or before another day.
    pub(crate) fn check_day(
        &mut self,
        field: &str,
        day: NaiveDate,
        earliest: Option<NaiveDate>,
        today: NaiveDate,
    ) {
        if day > today {
            self.add(field, Reason::InFuture);
        } else if let Some(earliest) = earliest.filter(|earliest| day < *earliest) {
            self.add(field, Reason::Before { earliest });
        }
    }

    /// The problems gathered, for a subject that has a refusal of its own.
    pub(in crate::domain) fn into_vec(self) -> Vec<FieldProblem> {
        self.0
    }

    pub(crate) fn finish(self) -> Result<(), Refusal> {
        self.found().map_err(Refusal::Fields)
    }

    /// What was noted, for refusals of other records than a dispute.
    pub(crate) fn found(self) -> Result<(), Vec<FieldProblem>> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(self.0)
        }
    }
}

impl Refusal {
    /// A refusal for one field.
    #[must_use]
    pub fn field(field: impl Into<String>, reason: Reason) -> Self {
        Self::Fields(vec![FieldProblem {
            field: field.into(),
            reason,
        }])
    }
}
