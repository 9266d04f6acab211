//! The list of things to look at in a round, as it comes with the program and as a street changes it.

use super::refusal::{Fault, HazardRefusal, PLACE, Problems};
use std::collections::BTreeSet;

/// The topic of the definition that holds a street's own list.
pub const INSPECTION_LIST_TOPIC: &str = "inspection_list";
/// The most lines of a list.
const LINES: u32 = 60;

/// The list that comes with the program: matters and places, never persons.
#[must_use]
pub fn built_in_items() -> Vec<String> {
    [
        "燃气：软管、阀门、餐饮门店用气",
        "电动自行车：进楼入户、飞线充电、充电桩",
        "消防通道、楼道堆物与占用车位",
        "邻里漏水、噪声、采光通风争议",
        "物业收费、停车收费与维修资金使用",
        "工地、小作坊欠薪苗头",
        "宅基地、承包地边界争议",
        "家庭矛盾苗头（赡养、分家析产、婚姻）",
        "征收补偿与房屋质量争议",
        "消费、租赁和预付卡退费争议",
        "养犬、占道经营与环境卫生",
        "上次排查发现问题的整改情况",
    ]
    .map(str::to_owned)
    .to_vec()
}

/// Checks a list: at least one line, none empty, none twice.
///
/// # Errors
/// Every line that does not fit, at once, as `items.3`.
pub fn check_items<'a>(items: impl IntoIterator<Item = &'a str>) -> Result<(), HazardRefusal> {
    let mut problems = Problems::default();
    note_items(&mut problems, items, "");
    problems.finish()
}

/// Notes what is wrong in a list; `part` is the name of a line's text, such as `.text`.
pub(super) fn note_items<'a>(
    problems: &mut Problems,
    items: impl IntoIterator<Item = &'a str>,
    part: &str,
) {
    let mut known = BTreeSet::new();
    let mut count = 0_u32;
    for (index, item) in items.into_iter().enumerate() {
        count += 1;
        let field = format!("items.{index}{part}");
        problems.require_text(&field, Some(item), PLACE);
        if !item.trim().is_empty() && !known.insert(item.trim()) {
            problems.add(field, Fault::Twice);
        }
    }
    if count == 0 {
        problems.add("items", Fault::Required);
    } else if count > LINES {
        problems.add("items", Fault::TooLong { most: LINES });
    }
}
