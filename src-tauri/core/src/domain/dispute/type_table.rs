//! 纠纷类型: the versioned table of dispute types (statistics.md §2).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One type of dispute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DisputeType {
    /// Its code, which records hold.
    pub code: String,
    /// Its name, such as 邻里纠纷.
    pub name: String,
    /// The code under which the list of 2010 counts it; its own where it is in that list.
    pub rollup_to: String,
    /// Whether it is offered for new records.
    pub is_active: bool,
}

/// The newer list of 18 types with its roll-up to the 15 of 2010.
const BUILT_IN: &[(&str, &str, &str)] = &[
    ("marriage_family", "婚姻家庭纠纷", "marriage_family"),
    ("neighbour", "邻里纠纷", "neighbour"),
    ("housing", "房屋宅基地纠纷", "housing"),
    ("contract", "合同纠纷", "contract"),
    ("business", "生产经营纠纷", "business"),
    ("damage", "损害赔偿纠纷", "damage"),
    ("forest_land", "山林土地纠纷", "forest_land"),
    ("expropriation", "征地拆迁纠纷", "expropriation"),
    ("pollution", "环境污染纠纷", "pollution"),
    ("migrant_pay", "拖欠农民工工资纠纷", "labour"),
    ("labour", "其他劳动争议纠纷", "labour"),
    ("travel", "旅游纠纷", "consumer"),
    ("e_commerce", "电子商务纠纷", "consumer"),
    ("consumer", "其他消费纠纷", "consumer"),
    ("medical", "医疗纠纷", "medical"),
    ("traffic", "道路交通事故纠纷", "traffic"),
    ("property_management", "物业纠纷", "property_management"),
    ("other", "其他纠纷", "other"),
];

/// The table that a new casebook begins with.
#[must_use]
pub fn built_in_types() -> Vec<DisputeType> {
    let entry = |(code, name, rollup): &(&str, &str, &str)| DisputeType {
        code: (*code).to_owned(),
        name: (*name).to_owned(),
        rollup_to: (*rollup).to_owned(),
        is_active: true,
    };
    BUILT_IN.iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn eighteen_types_roll_up_to_fifteen() {
        let types = built_in_types();
        let rolled: BTreeSet<_> = types.iter().map(|one| one.rollup_to.clone()).collect();
        assert_eq!((types.len(), rolled.len()), (18, 15));
    }
}
