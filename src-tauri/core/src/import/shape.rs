//! The shapes in which hotlines, letter systems and boards export requests, as they come with the
//! program: which columns in which order, and which field each fills.
//!
//! One invariant: a title stands in a shape once, and a field has one column in it.

use std::collections::BTreeMap;

use super::field::RequestField::{self, *};
use super::header::HeaderGuess;
use super::synonyms::{plain, suggest};
use crate::domain::choice::choice;

choice! {
    /// A shape of tables of requests.
    RequestShape {
        /// 热线工单明细: everything a hotline knows of an order, without its number.
        HotlineDetail = "hotline_detail",
        /// 热线工单列表: the list of a hotline's operators.
        HotlineList = "hotline_list",
        /// 来信来件: a system of letters.
        Letters = "letters",
        /// 事项看板: a board of matters.
        MatterBoard = "matter_board",
    }
}

/// A column of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShapeColumn {
    /// Its title.
    pub title: &'static str,
    /// The field it fills; none for one that is kept as it stands.
    pub field: Option<RequestField>,
    /// What else it is called.
    others: &'static [&'static str],
}

/// How a header fits a shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeMatch {
    /// The shape.
    pub shape: RequestShape,
    /// How many of its columns are there.
    pub found: usize,
    /// Its columns that are not.
    pub missing: Vec<&'static str>,
}

const fn column(title: &'static str, field: RequestField) -> ShapeColumn {
    ShapeColumn {
        title,
        field: Some(field),
        others: &[],
    }
}

const fn kept(title: &'static str) -> ShapeColumn {
    ShapeColumn {
        title,
        field: None,
        others: &[],
    }
}

impl ShapeColumn {
    const fn or(mut self, others: &'static [&'static str]) -> Self {
        self.others = others;
        self
    }

    fn is_called(&self, name: &str) -> bool {
        let name = plain(name);
        plain(self.title) == name || self.others.iter().any(|other| plain(other) == name)
    }
}

const HOTLINE_DETAIL: &[ShapeColumn] = &[
    column("诉求来源", SourcePlatform),
    column("诉求日期", SubmittedAt),
    column("诉求人姓名", RequesterName),
    column("诉求人电话", RequesterPhone),
    kept("诉求人电邮"),
    column("诉求人所在地址", RequesterAddress),
    column("被诉求单位名称", TargetUnit),
    column("被诉求单位地址", TargetAddress),
    column("诉求标题", Title),
    column("诉求内容", Content),
    column("承办人", Handler),
    column("诉求性质", Nature),
    kept("办理方式"),
    column("办理部门", HandlingUnit),
    kept("办理分类"),
    kept("被诉求单位的行业主管部门"),
    column("一级定性", Category1),
    column("二级定性", Category2),
    column("三级定性", Category3),
    column("是否重复反应问题", IsRepeat).or(&["是否重复反映问题"]),
    column("是否为无效件", IsInvalid),
    column("分派时间", AssignedAt),
    column("报结案时间", ClosedAt),
    column("解决情况详情", Result),
    kept("公示内容"),
    column("群众满意度", Satisfaction),
    kept("回访内容"),
    kept("审核状态"),
    column("评星", Stars),
    column("加星", StarsAdded),
    column("减星", StarsRemoved),
    kept("推荐选项"),
    kept("延期申请日期"),
    kept("延期结束日期"),
    column("延期理由", ExtensionReason),
    column("退件标志", IsReturned),
    column("退件理由", ReturnReason),
    column("退件日期", ReturnedAt),
    kept("最终办理部门"),
];

const HOTLINE_LIST: &[ShapeColumn] = &[
    column("工单编号", OrderNo),
    kept("受理员工号"),
    kept("受理员"),
    column("来电人", RequesterName),
    column("分类", Category1),
    kept("紧急程度"),
    column("来电类别", Nature),
    column("受理渠道", SourcePlatform),
    column("主要内容", Content),
    column("受理时间", SubmittedAt),
    column("受理备注", Remark),
    column("工单状态", Status),
    kept("受理类型"),
    column("是否保密", IsConfidential),
    kept("是否回复"),
    column("办理单位", HandlingUnit),
    column("转办时间", AssignedAt),
    kept("转办人姓名"),
    kept("转办人工号"),
    kept("转办意见"),
    column("办结时间", ClosedAt),
    kept("上传时间"),
];

const LETTERS: &[ShapeColumn] = &[
    column("申请人", RequesterName).or(&["applicant"]),
    kept("电话").or(&["固定电话", "phone"]),
    column("手机", RequesterPhone).or(&["手机号", "手机号码", "mobile"]),
    kept("身份证号").or(&["身份证号码", "ID no."]),
    column("提交时间", SubmittedAt).or(&["submit time"]),
    kept("是否公开").or(&["open", "is open"]),
    column("标题", Title).or(&["title"]),
    column("内容", Content).or(&["content"]),
    column("回复内容", Result).or(&["reply"]),
    kept("信件类型").or(&["type"]),
    column("查询码", OrderNo).or(&["query code"]),
    kept("所属领域").or(&["领域", "field"]),
    kept("所属区域").or(&["区域", "area"]),
    column("来信目的", Nature).or(&["信件目的", "purpose"]),
    column("受理时间", AssignedAt).or(&["accept time"]),
    column("办结时间", ClosedAt).or(&["finish time"]),
    column("信件标识", Flag).or(&["标识", "flag"]),
    kept("首次信件编号").or(&["首次来信编号", "first letter id"]),
    column("办理状态", Status).or(&["信件状态", "状态", "status"]),
];

const MATTER_BOARD: &[ShapeColumn] = &[
    column("诉求内容", Content),
    column("诉求主题", Title),
    column("事项大类", Category1),
    column("事项小类", Category2),
];

impl RequestShape {
    /// Its columns in their order.
    #[must_use]
    pub fn columns(self) -> &'static [ShapeColumn] {
        match self {
            Self::HotlineDetail => HOTLINE_DETAIL,
            Self::HotlineList => HOTLINE_LIST,
            Self::Letters => LETTERS,
            Self::MatterBoard => MATTER_BOARD,
        }
    }

    /// How a header fits it.
    #[must_use]
    pub fn compare(self, header: &HeaderGuess) -> ShapeMatch {
        let is_there =
            |column: &&ShapeColumn| header.columns.iter().any(|one| column.is_called(&one.name));
        let missing = self.columns().iter().filter(|column| !is_there(column));
        let missing: Vec<_> = missing.map(|column| column.title).collect();
        ShapeMatch {
            shape: self,
            found: self.columns().len() - missing.len(),
            missing,
        }
    }

    /// The shape that a header shows: the one of which the most columns are there, and at least
    /// seven in ten.
    #[must_use]
    pub fn recognise(header: &HeaderGuess) -> Option<ShapeMatch> {
        let matches = Self::ALL.iter().map(|shape| shape.compare(header));
        matches
            .filter(|found| found.found * 10 >= found.shape.columns().len() * 7)
            .max_by_key(|found| found.found)
    }

    /// The columns of a header by the fields that they fill in this shape; columns that the shape
    /// does not know are proposed by their names for fields that are still free.
    #[must_use]
    pub fn mapping(self, header: &HeaderGuess) -> BTreeMap<RequestField, String> {
        let mut columns = BTreeMap::new();
        let mut rest = header.columns.clone();
        for known in self.columns() {
            let Some(at) = rest.iter().position(|column| known.is_called(&column.name)) else {
                continue;
            };
            let column = rest.remove(at);
            if let Some(field) = known.field {
                columns.insert(field, column.name);
            }
        }
        for (field, column) in suggest(&rest) {
            columns.entry(field).or_insert(column);
        }
        columns
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rstest::rstest;

    use super::super::header::Column;
    use super::super::synonyms::is_known;
    use super::*;

    fn header(names: &[&str]) -> HeaderGuess {
        let columns = (0..).zip(names).map(|(index, name)| Column {
            index,
            name: (*name).into(),
        });
        HeaderGuess {
            row: 1,
            columns: columns.collect(),
        }
    }

    #[test]
    fn a_shape_has_each_title_and_each_field_once() {
        for shape in RequestShape::ALL {
            let titles: BTreeSet<_> = shape.columns().iter().map(|one| one.title).collect();
            assert_eq!(titles.len(), shape.columns().len(), "{shape:?}");
            let fields: Vec<_> = shape.columns().iter().filter_map(|one| one.field).collect();
            let distinct: BTreeSet<_> = fields.iter().collect();
            assert_eq!(distinct.len(), fields.len(), "{shape:?}");
            assert!(fields.contains(&Content), "{shape:?}");
        }
    }

    #[test]
    fn every_column_that_fills_a_field_is_known_by_its_name_too() {
        for column in RequestShape::ALL.iter().flat_map(|shape| shape.columns()) {
            assert!(
                column.field.is_none() || is_known(column.title),
                "{}",
                column.title
            );
        }
    }

    #[test]
    fn a_shape_recognises_itself_in_any_order_and_with_columns_beside() {
        for shape in RequestShape::ALL {
            let mut names: Vec<_> = shape.columns().iter().rev().map(|one| one.title).collect();
            names.push("序号");
            let header = header(&names);
            let found = RequestShape::recognise(&header).expect("its own titles");
            assert_eq!((found.shape, found.missing.len()), (*shape, 0));
            let fields = shape.columns().iter().filter_map(|one| one.field);
            assert!(fields.eq(shape.columns().iter().filter_map(|one| {
                let field = one.field?;
                (shape.mapping(&header)[&field] == one.title).then_some(field)
            })));
        }
    }

    #[rstest]
    #[case(&["编号", "内容"], None)]
    #[case(&["诉求内容", "诉求主题", "事项大类"], Some(RequestShape::MatterBoard))]
    #[case(
        &["applicant", "phone", "mobile", "ID no.", "submit time", "open", "title", "content",
          "reply", "type", "query code", "field", "area", "purpose", "accept time", "finish time",
          "flag", "status"],
        Some(RequestShape::Letters)
    )]
    fn a_header_shows_its_shape(#[case] names: &[&str], #[case] shape: Option<RequestShape>) {
        let found = RequestShape::recognise(&header(names));
        assert_eq!(found.map(|found| found.shape), shape);
    }

    #[test]
    fn how_urgent_an_order_is_stays_as_it_stands() {
        let names: Vec<_> = HOTLINE_LIST.iter().map(|one| one.title).collect();
        let mapping = RequestShape::HotlineList.mapping(&header(&names));
        assert!(!mapping.values().any(|column| column == "紧急程度"));
    }
}
