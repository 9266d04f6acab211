//! Taking people out of texts: a thousand narratives of three hundred characters.

use super::{millis, timed};
use lxq_core::domain::anonymise::{Known, anonymise};

/// Sentences of an invented matter, with names and numbers in them.
const SENTENCES: &[&str] = &[
    "申请人张伟来到社区反映，楼上住户李娜家卫生间漏水，泡坏其天花板和衣柜，损失约5000元。",
    "张先生称多次找李女士协商，李女士均以工作忙为由推脱，双方发生争吵。",
    "张伟联系电话139 0000 0001，身份证号21021319850701999X，现住山景社区3号楼2单元501。",
    "据邻居王国辉介绍，两家素有矛盾，曾因楼道堆放杂物报警，车辆辽B·12345被划。",
    "调解员赵秀英到现场查看后，组织双方坐下来谈，老张的情绪逐渐平稳，愿意各让一步。",
    "双方约定于2026年5月1日前付清3000元，款项汇入6228480402564890018账户。",
    "高空抛物砸坏车辆，周边居民意见很大，物业公司安排安全员巡查，并在小区张贴通知。",
];

pub(super) fn run() {
    let texts: Vec<String> = (0..1000_usize)
        .map(|number| {
            let mut text = String::new();
            for step in 0.. {
                if text.chars().count() >= 300 {
                    break;
                }
                text.push_str(SENTENCES[(number + step) % SENTENCES.len()]);
            }
            text.chars().take(300).collect()
        })
        .collect();
    let known = Known {
        names: vec!["张伟".to_owned(), "李娜".to_owned()],
        ..Known::default()
    };
    let (spans, passed) = timed(|| {
        texts
            .iter()
            .map(|text| anonymise(text, &known).spans.len())
            .sum::<usize>()
    });
    println!(
        "anonymising 1,000 texts of 300 characters ({spans} replaced): {}",
        millis(passed)
    );
}
