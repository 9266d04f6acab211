//! What a person works as, and which roles at the desk go with it.

use crate::domain::record::{Job, Role};

/// What a person of that role works as, where the record is older than the field.
#[must_use]
pub fn job_of(job: Option<Job>, role: Role) -> Job {
    job.unwrap_or(match role {
        Role::Mediator | Role::CommitteeHead => Job::Mediator,
        Role::DutyLawyer => Job::Lawyer,
        Role::Clerk | Role::Statistician | Role::Archivist | Role::Administrator => Job::Official,
    })
}

/// Whether a person of that job may have that role at the desk. Lawyers and judges come from
/// outside: they advise and mediate, and do not keep the street's books; only a lawyer can be on
/// duty as one; a committee is not headed by a volunteer.
#[must_use]
pub fn fits(job: Job, role: Role) -> bool {
    match role {
        Role::Mediator => true,
        Role::DutyLawyer => job == Job::Lawyer,
        Role::CommitteeHead => matches!(job, Job::Mediator | Job::Liaison | Job::Official),
        Role::Clerk | Role::Statistician | Role::Archivist | Role::Administrator => {
            !matches!(job, Job::Lawyer | Job::Judge)
        }
    }
}
