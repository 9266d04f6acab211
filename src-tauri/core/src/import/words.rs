//! The words that exports use where we keep a level, a kind or a yes.

use super::cell::Cell;
use super::field::RequestField;
use super::synonyms::plain;
use crate::domain::record::{RequestNature as Nature, RequestStatus, Satisfaction};

/// A word read: understood, standing for nothing, or unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word<T> {
    /// This value.
    Known(T),
    /// A placeholder such as `无` or `未评价`, or a kind we do not keep apart.
    Nothing,
    /// A word that may mean anything.
    Unknown,
}

/// What kind of request it is.
pub fn nature(text: &str) -> Word<Nature> {
    match plain(text).trim_end_matches(['类', '件']) {
        "咨询" | "政策咨询" => Word::Known(Nature::Inquiry),
        "求助" | "求决" | "服务求助" => Word::Known(Nature::Help),
        "投诉" => Word::Known(Nature::Complaint),
        "举报" | "投诉举报" | "检举" => Word::Known(Nature::Report),
        "建议" | "意见" | "意见建议" | "建言" => Word::Known(Nature::Suggestion),
        "其他" | "其它" | "表扬" | "感谢" => Word::Nothing,
        word => placeholder(word),
    }
}

/// How content the citizen is. `一般` is the middle of five, which the national scale calls
/// `基本满意`.
pub fn satisfaction(text: &str) -> Word<Satisfaction> {
    match plain(text).as_str() {
        "非常满意" | "很满意" | "十分满意" => Word::Known(Satisfaction::VerySatisfied),
        "满意" | "比较满意" | "较满意" | "双满意" => {
            Word::Known(Satisfaction::Satisfied)
        }
        "基本满意" | "一般" => Word::Known(Satisfaction::FairlySatisfied),
        "不满意" | "不太满意" | "较不满意" => Word::Known(Satisfaction::Dissatisfied),
        "非常不满意" | "很不满意" | "十分不满意" => {
            Word::Known(Satisfaction::VeryDissatisfied)
        }
        "未评价" | "未评" | "未回访" | "未接通" | "未表态" | "不表态" | "未反馈" | "单满意" => {
            Word::Nothing
        }
        word => placeholder(word),
    }
}

/// How far a request is. What lies between hand-over and answer is one step to us.
pub fn status(text: &str) -> Word<RequestStatus> {
    match plain(text).as_str() {
        "待处理" | "待受理" | "待派遣" | "待派单" | "待分派" | "待转办" | "待交办" | "未处理"
        | "已受理" | "受理" | "新建" => Word::Known(RequestStatus::Received),
        "待签收" | "待接收" | "已派遣" | "已派单" | "已分派" | "已转办" | "已交办" | "待办" => {
            Word::Known(RequestStatus::Assigned)
        }
        "处理中" | "办理中" | "已签收" | "已接收" | "在办" | "办理" | "督办中" | "催办中"
        | "延期中" | "延期" | "重办" | "重办中" | "未办结" => {
            Word::Known(RequestStatus::InProgress)
        }
        "待审核" | "审核中" | "已答复" | "已回复" | "已反馈" | "待回访" | "待评价" | "待办结"
        | "待结案" => Word::Known(RequestStatus::Answered),
        "已办结" | "办结" | "已结案" | "结案" | "已完成" | "完成" | "已归档" | "归档"
        | "已关闭" | "已回访" | "已评价" | "直接办结" => {
            Word::Known(RequestStatus::Finished)
        }
        "已退件" | "退件" | "已退回" | "退回" | "已退单" | "退单" | "不予受理" => {
            Word::Known(RequestStatus::Returned)
        }
        "其他" | "其它" => Word::Nothing,
        word => placeholder(word),
    }
}

/// What the one word of a letter system's mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// 正常: neither void nor said before.
    Sound,
    /// 无效.
    Invalid,
    /// 重复.
    Repeated,
    /// 不予受理.
    NotTaken,
}

/// The mark of a letter.
pub fn flag(text: &str) -> Word<Flag> {
    match plain(text).trim_end_matches('件') {
        "正常" | "有效" => Word::Known(Flag::Sound),
        "无效" => Word::Known(Flag::Invalid),
        "重复" => Word::Known(Flag::Repeated),
        "不予受理" | "不受理" => Word::Known(Flag::NotTaken),
        word => placeholder(word),
    }
}

/// Yes or no, in general or in the words of the field.
pub fn yes_or_no(field: RequestField, cell: &Cell) -> Word<bool> {
    if let Cell::Bool(value) = cell {
        return Word::Known(*value);
    }
    let text = cell.display();
    if matches!(text.trim(), "√" | "✓" | "✔") {
        return Word::Known(true);
    }
    match (plain(&text).as_str(), field) {
        ("是" | "y" | "yes" | "true" | "1" | "有", _) => Word::Known(true),
        ("否" | "n" | "no" | "false" | "0" | "无" | "不是" | "没有", _) => Word::Known(false),
        ("保密" | "需保密" | "需要保密" | "匿名", RequestField::IsConfidential)
        | ("重复" | "重复件", RequestField::IsRepeat)
        | ("无效" | "无效件", RequestField::IsInvalid)
        | ("退件" | "已退件" | "退回" | "已退回" | "退单", RequestField::IsReturned) => {
            Word::Known(true)
        }
        ("不保密" | "无需保密" | "公开" | "实名" | "不匿名", RequestField::IsConfidential)
        | ("不重复" | "非重复件" | "首次" | "初次", RequestField::IsRepeat)
        | ("有效" | "有效件" | "正常", RequestField::IsInvalid)
        | ("未退件" | "未退" | "未退回" | "正常", RequestField::IsReturned) => {
            Word::Known(false)
        }
        (word, _) => placeholder(word),
    }
}

/// Yes or no in general words, for a field that has none of its own.
pub(super) fn yes_or_no_word(cell: &Cell) -> Word<bool> {
    yes_or_no(RequestField::Remark, cell)
}

/// The most stars that any scale gives.
const MOST_STARS: u8 = 100;

/// Stars as the other system gives them: `3`, `三星`, `★★★`, `25星`, and what was added (`+1`,
/// `加1星`) or taken away (`-1`, `减1星`).
pub fn stars(field: RequestField, text: &str) -> Word<u8> {
    let lit = text.chars().filter(|&c| matches!(c, '★' | '⭐')).count();
    if (1..=5).contains(&lit)
        && text
            .chars()
            .all(|c| matches!(c, '★' | '⭐' | '☆' | '\u{fe0f}'))
    {
        return u8::try_from(lit).map_or(Word::Unknown, Word::Known);
    }
    let whole = plain(text);
    let word = whole.trim_end_matches('级').trim_end_matches('星');
    let word = if field == RequestField::StarsAdded {
        word.trim_start_matches('加')
    } else if field == RequestField::StarsRemoved {
        word.trim_start_matches(['减', '扣'])
    } else {
        word
    };
    // A fraction is no count; and what was taken away stands in its own column.
    let is_less = text.trim_start().starts_with(['-', '－', '−']);
    let is_odd = text.contains(['.', '．']) || (is_less && field != RequestField::StarsRemoved);
    if let Ok(count) = word.parse::<u8>() {
        return if count > MOST_STARS || is_odd {
            Word::Unknown
        } else {
            Word::Known(count)
        };
    }
    match word {
        "零" => Word::Known(0),
        "一" => Word::Known(1),
        "二" | "两" => Word::Known(2),
        "三" => Word::Known(3),
        "四" => Word::Known(4),
        "五" => Word::Known(5),
        "十" => Word::Known(10),
        "十五" => Word::Known(15),
        "二十" => Word::Known(20),
        "二十五" => Word::Known(25),
        "未评" | "未评星" => Word::Nothing,
        word => placeholder(word),
    }
}

/// Marks such as `-` and `/`, and words that only say there is nothing.
fn placeholder<T>(word: &str) -> Word<T> {
    match word {
        "" | "/" | "无" | "暂无" | "空" | "未知" | "null" | "none" | "na" => Word::Nothing,
        _ => Word::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("咨询", Word::Known(Nature::Inquiry))]
    #[case("投诉类", Word::Known(Nature::Complaint))]
    #[case("意见 建议", Word::Known(Nature::Suggestion))]
    #[case("表扬", Word::Nothing)]
    #[case("——", Word::Nothing)]
    #[case("催单", Word::Unknown)]
    fn natures(#[case] text: &str, #[case] word: Word<Nature>) {
        assert_eq!(nature(text), word);
    }

    #[rstest]
    #[case("非常满意", Word::Known(Satisfaction::VerySatisfied))]
    #[case("不满意", Word::Known(Satisfaction::Dissatisfied))]
    #[case("未评价", Word::Nothing)]
    #[case("3", Word::Unknown)]
    fn satisfactions(#[case] text: &str, #[case] word: Word<Satisfaction>) {
        assert_eq!(satisfaction(text), word);
    }

    #[rstest]
    #[case(RequestField::IsConfidential, "保密", Word::Known(true))]
    #[case(RequestField::IsConfidential, "公开", Word::Known(false))]
    #[case(RequestField::IsRepeat, "是", Word::Known(true))]
    #[case(RequestField::IsInvalid, "有效", Word::Known(false))]
    #[case(RequestField::IsRepeat, "√", Word::Known(true))]
    #[case(RequestField::IsRepeat, "-", Word::Nothing)]
    #[case(RequestField::IsRepeat, "保密", Word::Unknown)]
    fn yes_and_no(#[case] field: RequestField, #[case] text: &str, #[case] word: Word<bool>) {
        assert_eq!(yes_or_no(field, &Cell::text(text)), word);
    }

    #[rstest]
    #[case(RequestField::Stars, "三星级", Word::Known(3))]
    #[case(RequestField::Stars, "5", Word::Known(5))]
    #[case(RequestField::Stars, "★★★★☆", Word::Known(4))]
    #[case(RequestField::Stars, "25星", Word::Known(25))]
    #[case(RequestField::Stars, "-", Word::Nothing)]
    #[case(RequestField::Stars, "高星", Word::Unknown)]
    #[case(RequestField::Stars, "101", Word::Unknown)]
    #[case(RequestField::Stars, "4.5", Word::Unknown)]
    #[case(RequestField::Stars, "-1", Word::Unknown)]
    #[case(RequestField::StarsAdded, "+1", Word::Known(1))]
    #[case(RequestField::StarsAdded, "加2星", Word::Known(2))]
    #[case(RequestField::StarsAdded, "-1", Word::Unknown)]
    #[case(RequestField::StarsRemoved, "-1", Word::Known(1))]
    #[case(RequestField::StarsRemoved, "减1星", Word::Known(1))]
    fn star_counts(#[case] field: RequestField, #[case] text: &str, #[case] word: Word<u8>) {
        assert_eq!(stars(field, text), word);
    }

    #[rstest]
    #[case("待处理", Word::Known(RequestStatus::Received))]
    #[case("已派遣", Word::Known(RequestStatus::Assigned))]
    #[case("处理中", Word::Known(RequestStatus::InProgress))]
    #[case("待审核", Word::Known(RequestStatus::Answered))]
    #[case("已办结", Word::Known(RequestStatus::Finished))]
    #[case("不予受理", Word::Known(RequestStatus::Returned))]
    #[case("-", Word::Nothing)]
    #[case("特急", Word::Unknown)]
    fn statuses(#[case] text: &str, #[case] word: Word<RequestStatus>) {
        assert_eq!(status(text), word);
    }

    #[rstest]
    #[case("正常", Word::Known(Flag::Sound))]
    #[case("重复件", Word::Known(Flag::Repeated))]
    #[case("不予受理", Word::Known(Flag::NotTaken))]
    #[case("加急", Word::Unknown)]
    fn flags(#[case] text: &str, #[case] word: Word<Flag>) {
        assert_eq!(flag(text), word);
    }
}
