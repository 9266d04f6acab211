//! 销毁清册 on paper: what is on the list, who approved it, and that it was carried out.

use crate::desk::Desk;
use crate::document::{DocumentIssued, hand_out, made};
use crate::sentence::of_choice;
use crate::shape::request;
use crate::{Failure, FailureCode};
use lxq_core::domain::id::{DestructionId, PersonId};
use lxq_core::domain::record::{
    Committee, Destruction, DestructionItem, DestructionStatus, DocumentForm, DocumentFormat, Fact,
    Person,
};
use lxq_core::store::Reader;
use lxq_documents::template::Values;
use std::collections::BTreeMap;

request! {
    /// A destruction list to print.
    pub struct IssueDestructionList {
        /// The list.
        pub id: DestructionId,
        /// The kind of file.
        pub format: DocumentFormat,
    }
}

pub(crate) fn issue_destruction_list(
    desk: &Desk,
    form: IssueDestructionList,
) -> Result<DocumentIssued, Failure> {
    let (document, name) = desk.act(|act, _| {
        let list = act
            .reader()
            .get::<Destruction>(form.id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let values = values(act.reader(), &list)?;
        let document = made(act.reader(), DocumentForm::DestructionList, &values)?;
        act.record(Fact::event("destruction.printed", &list))?;
        Ok((document, list.list_no.unwrap_or_default()))
    })?;
    hand_out(
        desk,
        &document,
        form.format,
        &format!("档案销毁清册-{name}"),
    )
}

fn values(reader: Reader<'_>, list: &Destruction) -> Result<Values, Failure> {
    let people: BTreeMap<PersonId, String> = reader
        .all::<Person>()?
        .into_iter()
        .map(|person| (person.id, person.name.unwrap_or_default()))
        .collect();
    let name = |id: Option<PersonId>| {
        id.and_then(|id| people.get(&id).cloned())
            .unwrap_or_default()
    };
    let day = crate::document::day_or_blank;
    let kind = list
        .subject_kind
        .map_or_else(String::new, |kind| of_choice("subject_kind", kind.as_str()));
    let committees = reader.all::<Committee>()?;
    // A list is the street's; it is named by the committee where there is only one.
    let house = match &committees[..] {
        [one] => one.name.clone().unwrap_or_default(),
        _ => String::new(),
    };
    let (types, _) = crate::settings::types_in(reader)?;
    let items = list.items.as_deref().unwrap_or_default();
    let is_done = list.status == Some(DestructionStatus::CarriedOut);
    let rows = (1..).zip(items).map(|(number, item)| {
        let name = item
            .dispute_type
            .as_ref()
            .and_then(|code| types.iter().find(|one| one.code == *code))
            .map_or_else(String::new, |one| one.name.clone());
        line(number, item, name)
    });
    let sum = |of: fn(&DestructionItem) -> Option<u32>| -> String {
        let sum: u32 = items.iter().filter_map(of).sum();
        if is_done {
            sum.to_string()
        } else {
            String::new()
        }
    };
    let mut values = Values::new();
    values
        .text("编号", list.list_no.clone().unwrap_or_default())
        .text("单位", house)
        .text("种类", kind)
        .text("件数", items.len().to_string())
        .text("鉴定意见", list.reason.clone().unwrap_or_default())
        .text("列册人", name(list.listed_by))
        .text("列册日期", day(list.listed_on))
        .text("第一审批人", name(list.first_approved_by))
        .text("第一审批日期", day(list.first_approved_on))
        .text("第二审批人", name(list.second_approved_by))
        .text("第二审批日期", day(list.second_approved_on))
        .text("执行人", name(list.carried_out_by))
        .text("销毁日期", day(list.carried_out_on))
        .text("记录数", sum(|item| item.record_count))
        .text("附件数", sum(|item| item.attachment_count))
        .text("日志数", sum(|item| item.entry_count))
        .list("清单", rows.collect());
    Ok(values)
}

fn line(number: u32, item: &DestructionItem, dispute_type: String) -> Values {
    let count = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    let class = item
        .retention_class
        .map(|class| of_choice("retention_class", class.as_str()))
        .unwrap_or_default();
    let mut row = Values::new();
    row.text("序号", number.to_string())
        .text("编号", item.number.clone())
        .text("类型", dispute_type)
        .text("起算日期", item.ended_on.to_string())
        .text("保管期限", class)
        .text("到期日期", item.due_on.to_string())
        .text("页数", count(item.page_count))
        .text("附件", count(item.attachment_count));
    row
}
