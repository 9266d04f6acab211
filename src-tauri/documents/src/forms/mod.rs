//! The official forms (forms.md §3): their wording as templates, and what each may not lose.
//!
//! A committee may word a form otherwise; what the 2010 set (司发通〔2010〕239号) and the law require
//! stays required in every wording.

mod schemas;

use crate::template::{Placeholder, Template, TemplateError, Values};
use crate::{Block, Document, Layout};

/// A form as it comes with the program.
#[derive(Debug)]
pub struct OfficialForm {
    /// Its name, as records and commands have it.
    pub name: &'static str,
    /// Its title in the contents of a dossier.
    pub title: &'static str,
    /// The wording that comes with the program.
    pub wording: &'static str,
    /// What a wording may say, and what it may not lose.
    pub schema: &'static [Placeholder],
    layout: Layout,
}

impl OfficialForm {
    /// The form of that name.
    #[must_use]
    pub fn of(name: &str) -> Option<&'static Self> {
        FORMS.iter().find(|form| form.name == name)
    }

    /// Every form.
    #[must_use]
    pub fn all() -> &'static [Self] {
        FORMS
    }

    /// Reads a wording of this form.
    ///
    /// # Errors
    /// Every problem with its line.
    pub fn read(&self, wording: &str) -> Result<Template, Vec<TemplateError>> {
        Template::read(wording, self.schema)
    }

    /// The paper in a wording.
    #[must_use]
    pub fn document(&self, wording: &Template, values: &Values) -> Document {
        let mut document = wording.fill(values);
        document.layout = self.layout;
        if self.layout == Layout::Cover {
            join_fields(&mut document.blocks);
        }
        document
    }
}

/// Makes one block of fields that follow each other, so that a cover sets them in one column.
fn join_fields(blocks: &mut Vec<Block>) {
    let mut joined: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks.drain(..) {
        match (joined.last_mut(), block) {
            (Some(Block::Fields(before)), Block::Fields(mut fields)) => before.append(&mut fields),
            (_, block) => joined.push(block),
        }
    }
    *blocks = joined;
}

macro_rules! forms {
    ($($name:literal $title:literal $layout:ident $schema:ident;)*) => {
        static FORMS: &[OfficialForm] = &[
            $(OfficialForm {
                name: $name,
                title: $title,
                wording: include_str!(concat!("texts/", $name, ".txt")),
                schema: schemas::$schema,
                layout: Layout::$layout,
            },)*
        ];
    };
}

forms! {
    "dossier_cover" "卷宗封面" Cover DOSSIER_COVER;
    "dossier_contents" "卷内目录" Official DOSSIER_CONTENTS;
    "application" "人民调解申请书" Official APPLICATION;
    "intake_register" "人民调解受理登记表" Official INTAKE_REGISTER;
    "rights_notice" "人民调解当事人权利义务告知书" Official RIGHTS_NOTICE;
    "power_of_attorney" "授权委托书" Official POWER_OF_ATTORNEY;
    "inquiry_record" "人民调解调查记录" Official INQUIRY_RECORD;
    "evidence_list" "人民调解证据材料" Official EVIDENCE_LIST;
    "session_record" "人民调解记录" Official SESSION_RECORD;
    "written_agreement" "人民调解协议书" Official WRITTEN_AGREEMENT;
    "oral_agreement" "人民调解口头协议登记表" Official ORAL_AGREEMENT;
    "receipt" "收条" Official RECEIPT;
    "follow_up_record" "人民调解回访记录" Official FOLLOW_UP_RECORD;
    "confirmation_application" "司法确认申请书" Official CONFIRMATION_APPLICATION;
    "refusal_notice" "不予受理通知书" Official REFUSAL_NOTICE;
    "termination_notice" "终止调解通知书" Official TERMINATION_NOTICE;
    "dossier_statement" "卷宗情况说明" Official DOSSIER_STATEMENT;
    "back_cover" "封底" Cover BACK_COVER;
    "closing_report" "人民调解结案报告表" Official CLOSING_REPORT;
    "referral_slip" "纠纷移送（转办）单" Official REFERRAL_SLIP;
    "duty_roster" "值班表" Official DUTY_ROSTER;
    "consultation_form" "法律咨询登记表" Official CONSULTATION_FORM;
    "destruction_list" "档案销毁清册" Official DESTRUCTION_LIST;
}

#[cfg(test)]
mod tests;
