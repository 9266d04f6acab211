//! Asking the court, or not asking it.

use super::super::action::{DisputeAction, require};
use super::super::case::{At, Case};
use super::super::refusal::{Problems, Reason, Refusal};
use super::obstacle::{ConfirmationObstacle, confirmation_obstacle};
use crate::domain::choice::choice;
use crate::domain::record::{Agreement, ConfirmationResult, Fact, JudicialConfirmation, Record};
use chrono::NaiveDate;

choice! {
    /// What the court is to confirm; it takes the first alone.
    ConfirmationMatter {
        /// 财产、履行等民事权利义务.
        RightsAndDuties = "rights_and_duties",
        /// 身份关系.
        PersonalStatus = "personal_status",
        /// 收养关系.
        Adoption = "adoption",
        /// 婚姻关系.
        Marriage = "marriage",
        /// 物权、知识产权确权.
        Title = "title",
        /// 适用其他特别程序的事项.
        OtherProcedure = "other_procedure",
    }
}

impl ConfirmationMatter {
    /// The article by which no court confirms it.
    #[must_use]
    pub fn excluded_by(self) -> Option<&'static str> {
        match self {
            Self::RightsAndDuties => None,
            Self::PersonalStatus => Some("法释〔2011〕5号第四条第二款第（二）项，确认身份关系"),
            Self::Adoption => Some("法释〔2011〕5号第四条第二款第（三）项，确认收养关系"),
            Self::Marriage => Some("法释〔2011〕5号第四条第二款第（四）项，确认婚姻关系"),
            // 民事诉讼法司法解释 of 2022; its text was not at hand, so no number of an article.
            Self::Title => Some("民事诉讼法司法解释，物权、知识产权确权"),
            Self::OtherProcedure => {
                Some("民事诉讼法司法解释，适用其他特别程序、公示催告或破产程序")
            }
        }
    }
}

/// An application to the court as the form has it.
#[derive(Clone, Debug)]
pub struct ConfirmationApplication {
    /// 申请日期.
    pub applied_on: NaiveDate,
    /// What the court is to confirm.
    pub matter: ConfirmationMatter,
    /// All parties apply together.
    pub is_joint: bool,
    /// Where one party applies: whether the others agree.
    pub has_consent: bool,
    /// 法院.
    pub court: String,
    /// 案号, where the court has given one.
    pub case_no: Option<String>,
    /// What was handed in.
    pub papers: Option<String>,
    /// 备注.
    pub remark: Option<String>,
}

/// Records that the parties asked a court to confirm their agreement.
///
/// # Errors
/// An oral agreement or one without effect; another application; more than thirty days; a matter
/// that no court confirms; one party alone; fields that do not fit.
pub fn apply_confirmation(
    case: &Case,
    form: &ConfirmationApplication,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let agreement = confirmable(case, at.today)?;
    let mut problems = Problems::default();
    if let Some(article) = form.matter.excluded_by() {
        problems.add("matter", Reason::NotConfirmable { article });
    }
    check_applied_on(&mut problems, form.applied_on, agreement, at.today);
    if !form.is_joint && !form.has_consent {
        problems.add("has_consent", Reason::BothPartiesNeeded);
    }
    check_texts(
        &mut problems,
        &form.court,
        [
            ("case_no", form.case_no.as_deref(), 100),
            ("papers", form.papers.as_deref(), 1000),
            ("remark", form.remark.as_deref(), 1000),
        ],
    );
    problems.finish()?;
    let mut record = begin(case, agreement, at);
    record.applied_on = Some(form.applied_on);
    record.is_joint = Some(form.is_joint);
    record.court = Some(form.court.trim().to_owned());
    record.case_no.clone_from(&form.case_no);
    record.papers.clone_from(&form.papers);
    record.remark.clone_from(&form.remark);
    record.result = Some(ConfirmationResult::Applied);
    Ok(vec![Fact::new("judicial_confirmation.applied", &record)])
}

/// That the parties were told of the way and do not take it.
#[derive(Clone, Debug)]
pub struct WaivedConfirmation {
    /// The day on which they said so.
    pub decided_on: NaiveDate,
    /// Why, in words.
    pub reason: Option<String>,
}

/// Records that the parties do not ask the court; they may still do so while the days run.
///
/// # Errors
/// An oral agreement or one without effect; an application; a day that does not fit.
pub fn waive_confirmation(
    case: &Case,
    form: &WaivedConfirmation,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let agreement = confirmable(case, at.today)?;
    let mut problems = Problems::default();
    let earliest = agreement.agreed_on;
    problems.check_day("decided_on", form.decided_on, earliest, at.today);
    problems.limit_text("reason", form.reason.as_deref(), 500);
    problems.finish()?;
    let mut record = begin(case, agreement, at);
    record.decided_on = Some(form.decided_on);
    record.reason.clone_from(&form.reason);
    record.result = Some(ConfirmationResult::Waived);
    Ok(vec![Fact::new("judicial_confirmation.waived", &record)])
}

/// The agreement, where the court can be asked; the thirty days are a matter of the form's day, as
/// an application in time may be written down later.
fn confirmable(case: &Case, today: NaiveDate) -> Result<&Agreement, Refusal> {
    require(&case.dispute, DisputeAction::ApplyConfirmation)?;
    match confirmation_obstacle(case, today) {
        None | Some(ConfirmationObstacle::Lapsed) => {}
        Some(obstacle) => return Err(Refusal::NotConfirmable(obstacle)),
    }
    case.agreement()
        .ok_or(Refusal::NotConfirmable(ConfirmationObstacle::NoAgreement))
}

/// From the day of effect, for thirty days (人民调解法 art. 33).
pub(super) fn check_applied_on(
    problems: &mut Problems,
    applied_on: NaiveDate,
    agreement: &Agreement,
    today: NaiveDate,
) {
    problems.check_day("applied_on", applied_on, agreement.effective_on, today);
    if let Some(latest) = agreement
        .confirmation_due_on
        .filter(|due| *due < applied_on)
    {
        problems.add("applied_on", Reason::After { latest });
    }
}

/// The court is named, and nothing is longer than it may be.
pub(super) fn check_texts<const N: usize>(
    problems: &mut Problems,
    court: &str,
    others: [(&str, Option<&str>, usize); N],
) {
    problems.require_text("court", Some(court));
    problems.limit_text("court", Some(court), 100);
    for (field, text, most) in others {
        problems.limit_text(field, text, most);
    }
}

fn begin(case: &Case, agreement: &Agreement, at: &mut At<'_>) -> JudicialConfirmation {
    let mut record = JudicialConfirmation::blank((at.new_id)(), case.dispute.scope);
    record.dispute_id = Some(case.dispute.id);
    record.agreement_id = Some(agreement.id);
    record
}
