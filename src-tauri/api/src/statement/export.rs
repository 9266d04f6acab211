//! 导出报表: the statement as a file; that it was taken out, by whom and of what, is kept.

use super::paper::{document, ledgers, period_words};
use super::shape::{ServiceStatement, ServiceStatementAsk, statement};
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{file_kind, request, response};
use lxq_core::domain::record::{Person, Record as _, StatementExport};
use lxq_core::domain::scope::Scope;
use lxq_core::export::to_ledger_xlsx;
use lxq_documents::to_docx;
use uuid::Uuid;

file_kind! {
    /// The kind of file.
    pub enum StatementFormat {
        /// An Excel workbook.
        Xlsx = "xlsx",
        /// A paper to sign.
        Docx = "docx",
    }
}

request! {
    /// A statement to take out.
    pub struct ExportServiceStatement {
        /// Which period, and of whom.
        pub statement: ServiceStatementAsk,
        /// The kind of file.
        pub format: StatementFormat,
    }
}

response! {
    /// A statement that waits to be fetched.
    pub struct ServiceStatementExported {
        /// The id under which the host hands it out.
        pub download_id: Uuid,
        /// The name it should get; it names no person.
        pub file_name: String,
    }
}

pub(crate) fn export(
    desk: &Desk,
    form: ExportServiceStatement,
) -> Result<ServiceStatementExported, Failure> {
    let found = statement(desk, form.statement)?;
    let (foot, at) = desk.act(|act, _| {
        let mut export = StatementExport::blank(act.new_id()?, Scope::Street);
        export.from_on = Some(found.from);
        export.to_on = Some(found.to);
        export.lawyer_id = found.lawyer_id;
        export.platform_id = found.platform_id;
        export.format = Some(form.format.ending().to_owned());
        act.begin("service_statement.exported", &export)?;
        let who = act
            .reader()
            .get::<Person>(act.actor())?
            .and_then(|person| person.name);
        let who = who.as_deref().unwrap_or("工作人员").to_owned();
        Ok((format!("{who} 于 {} 制表", act.today()), act.now()))
    })?;
    let bytes = match form.format {
        StatementFormat::Xlsx => {
            let title = format!("律师服务报表 {}", period_words(found.from, found.to));
            to_ledger_xlsx(&ledgers(&found, &foot), &title, at)
                .map_err(|error| Failure::defect(&error))?
        }
        StatementFormat::Docx => to_docx(&document(&found, &street(desk), &foot))
            .map_err(|error| Failure::defect(&error))?,
    };
    let file_name = file_name(&found, form.format);
    let download_id = desk.downloads.hold(&file_name, bytes)?;
    Ok(ServiceStatementExported {
        download_id,
        file_name,
    })
}

/// A name of the period alone, as file names name nobody.
fn file_name(statement: &ServiceStatement, format: StatementFormat) -> String {
    let period = period_words(statement.from, statement.to);
    format!("律师服务报表-{period}.{}", format.ending())
}

/// The street's name.
fn street(desk: &Desk) -> String {
    let device = desk.casebook.folder().device();
    device.map(|device| device.street).unwrap_or_default()
}
