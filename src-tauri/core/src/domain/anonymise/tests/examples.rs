use crate::domain::anonymise::{Known, SpanKind, anonymise, remaining, replaced_places};
use rstest::rstest;

fn shown(text: &str) -> String {
    anonymise(text, &Known::default()).text
}

fn with_names(text: &str, names: &[&str]) -> String {
    let known = Known {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        ..Known::default()
    };
    anonymise(text, &known).text
}

#[rstest]
#[case::plain("身份证号21021319850701999X。", "身份证号〔身份证号〕。")]
#[case::lower_x("证号21021319850701999x", "证号〔身份证号〕")]
#[case::wrong_check("号码210213198507019990", "号码〔身份证号〕")]
#[case::in_parts("210213 19850701 999 X", "〔身份证号〕")]
#[case::full_width("２１０２１３１９８５０７０１９９９Ｘ", "〔身份证号〕")]
#[case::old("老证210213660101996", "老证〔身份证号〕")]
#[case::with_dots("210213·19850701·9990", "〔身份证号〕")]
#[case::zero_width("210213\u{200B}19850701\u{200B}999X", "〔身份证号〕")]
fn an_identity_number_goes_in_any_spelling(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(shown(text), expected);
}

#[rstest]
#[case("电话13900000001", "电话〔电话〕")]
#[case("139 0000 0001或139-0000-0002", "〔电话〕或〔电话〕")]
#[case("+86 139 0000 0001", "〔电话〕")]
#[case("１３９００００００００", "〔电话〕")]
#[case("13900000001/13900000002", "〔电话〕/〔电话〕")]
#[case("0411-80000011转8001", "〔电话〕转8001")]
#[case("(0411)8000 0011", "(〔电话〕")]
#[case("幺三九零零零零零零零幺", "〔电话〕")]
#[case("一三九〇〇〇〇〇〇〇一", "〔电话〕")]
#[case("家里80000011", "家里〔电话〕")]
#[case("400-800-0011", "〔电话〕")]
fn a_telephone_number_goes_in_any_spelling(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(shown(text), expected);
}

#[rstest]
#[case("卡号6222 0000 0000 0000 000", "卡号〔银行卡号〕")]
#[case("6228480402564890018", "〔银行卡号〕")]
#[case("车辆辽B12345与辽B·D12345相撞", "车辆〔车牌号〕与〔车牌号〕相撞")]
#[case("辽 b 1 2 3 4 5", "〔车牌号〕")]
#[case("车牌号B12345", "车牌号〔车牌号〕")]
#[case("邮箱zhang.wei@example.com，", "邮箱〔邮箱〕，")]
#[case("微信号：zhangwei_85，", "微信号：〔网络账号〕，")]
#[case("QQ12345678", "QQ〔网络账号〕")]
#[case("代码91210213MA000004XB", "代码〔信用代码〕")]
#[case("（2026）马山景人调字第12号", "〔编号〕")]
#[case("工单DL202603020001", "工单〔编号〕")]
#[case("护照E12345678", "护照〔证件号〕")]
fn other_numbers_go_by_their_form(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(shown(text), expected);
}

#[rstest]
#[case("2026年3月2日赔偿3000元")]
#[case("2026-03-01至2026-04-15")]
#[case("欠款12345678元，利息0.5%")]
#[case("2019—2023年间")]
#[case("拨打12345、110")]
#[case("房屋面积86.5平方米，租金2000元每月")]
#[case("根据《民法典》第一千一百六十五条")]
#[case("依照国办发〔2019〕51号文件办理")]
fn days_sums_and_articles_stay(#[case] text: &str) {
    assert_eq!(shown(text), text);
}

#[rstest]
#[case("张伟与李娜发生争执，张先生称李女士先动手。", &["张伟", "李娜"], "张某与李某发生争执，张某称李某先动手。")]
#[case("李娜和李强是邻居，李娜先到。", &["李强", "李娜"], "李某甲和李某乙是邻居，李某甲先到。")]
#[case("欧阳修远起诉", &["欧阳修远"], "欧阳某起诉")]
#[case("买买提•艾力欠款", &["买买提·艾力"], "买某欠款")]
#[case("张　伟到场", &["张伟"], "张某到场")]
#[case("老张找小李，王大妈劝过。", &["张伟", "李娜"], "张某找李某，王某劝过。")]
#[case("王国辉外出，国辉的妻子在家", &["王国辉"], "王某外出，王某的妻子在家")]
#[case("李某说张伟不对", &["张伟", "李娜"], "李某说张某不对")]
fn known_people_become_their_surname(
    #[case] text: &str,
    #[case] names: &[&str],
    #[case] expected: &str,
) {
    assert_eq!(with_names(text, names), expected);
}

#[rstest]
#[case("申请人：王国辉，男", "申请人：王某，男")]
#[case("业主刘志强反映楼上漏水", "业主刘某反映楼上漏水")]
#[case("她丈夫叫孙建军", "她丈夫叫孙某")]
#[case("调解员赵秀英主持调解", "调解员赵某主持调解")]
#[case("被申请人阿依古丽·买买提未到场", "被申请人阿某未到场")]
fn strangers_are_told_by_surname_and_surroundings(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(shown(text), expected);
}

#[rstest]
#[case("高空抛物砸坏车辆，双方协商赔偿")]
#[case("申请人于3月2日向社区反映，当事人任何一方可以申请")]
#[case("业主应当支付物业费，周边居民多次投诉")]
#[case("楼上卫生间漏水，泡坏楼下天花板和衣柜")]
#[case("小区老人常在广场跳舞，小车停放占道")]
#[case("物业公司安排人员维修水管，该公司承担费用")]
#[case("经调解，双方达成和解，互不追究")]
#[case("双方陈述了经过，调解员查验了票据，安抚情绪")]
#[case("下一步将进一步进行协商，逐步进行整改")]
#[case("高峰期候车厅拥挤，业主被蒙骗，耐心等待通知")]
#[case("老师和同学都反映，请和家长沟通，那位老师在场")]
#[case("楚江大道施工，请严查违约金和物业费去向")]
#[case("今年秋季开学，年多来一直强颜欢笑")]
#[case("对方以未盖章为由迟延付款")]
#[case("双方曾于2025年12月19日因同类纠纷到场")]
fn ordinary_words_are_no_names(#[case] text: &str) {
    assert_eq!(shown(text), text);
}

#[rstest]
#[case("住山景社区3号楼2单元501", "住山景社区")]
#[case("山景社区三号楼二单元501室漏水", "山景社区漏水")]
#[case("家住3号楼2单元501室", "家住某处")]
#[case("阳光花园12栋402", "某小区")]
#[case("住在翠屿新居，邻居住山景名邸", "住在某小区，邻居住某小区")]
#[case("住在五彩路15号", "住在某路")]
fn an_address_ends_at_the_community(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(shown(text), expected);
}

#[rstest]
#[case("与大连金盛装饰工程有限公司签订合同", "与某装饰公司签订合同")]
#[case("由山景社区居民委员会协调", "由山景社区居民委员会协调")]
#[case("该物业公司未答复", "该物业公司未答复")]
#[case("在楼下经营小餐馆", "在楼下经营小餐馆")]
#[case("张某经营小餐馆", "张某经营小餐馆")]
#[case("停止派车影响金盛制造公司交货", "停止派车影响某公司交货")]
#[case("支管经金盛装饰公司改动", "支管经某装饰公司改动")]
#[case("请求金盛物业公司退款", "请求某物业公司退款")]
fn a_firm_is_called_by_its_trade(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(shown(text), expected);
}

#[test]
fn a_party_s_quarter_door_and_numbers_go_wherever_they_stand() {
    let known = Known {
        organisations: vec!["大连金盛装饰工程有限公司".to_owned()],
        addresses: vec!["山景社区阳光里3号楼2单元501".to_owned()],
        numbers: vec!["E1234567".to_owned()],
        ..Known::default()
    };
    let text = "阳光里501漏水，金盛公司查看，证件E 1234567。";
    let found = anonymise(text, &known);
    assert_eq!(
        found.text,
        "某小区某室漏水，某装饰公司查看，证件〔证件号〕。"
    );
    let kinds: Vec<_> = found.spans.iter().map(|span| span.kind).collect();
    assert_eq!(
        kinds,
        [
            SpanKind::Place,
            SpanKind::Place,
            SpanKind::Organisation,
            SpanKind::OtherDocument
        ]
    );
}

#[test]
fn a_span_tells_what_stood_where_and_what_stands_there_now() {
    let text = "电话13900000001，张伟称";
    let found = anonymise(
        text,
        &Known {
            names: vec!["张伟".to_owned()],
            ..Known::default()
        },
    );
    let told: Vec<_> = found
        .spans
        .iter()
        .map(|span| {
            (
                &text[span.original.clone()],
                &found.text[span.shown.clone()],
            )
        })
        .collect();
    assert_eq!(told, [("13900000001", "〔电话〕"), ("张伟", "张某")]);
}

#[test]
fn what_was_written_by_hand_afterwards_is_found_and_gets_a_name_of_its_own() {
    let text = "李某甲与李某乙协商，申请人李国强到场";
    assert_eq!(
        shown(text),
        "李某甲与李某乙协商，申请人李某丙到场",
        "the names that are there keep whom they stand for"
    );
    assert_eq!(remaining("李某甲与李某乙协商", &Known::default()), []);
}

#[rstest]
#[case::a_firm("请求某物业公司退还押金", &["某物业公司"])]
#[case::a_quarter("系某小区业主，搬到某小区", &["某小区", "某小区"])]
#[case::a_surname_that_is_a_particle("住于某小区，于某称；和某公司协商", &["某小区", "于某", "某公司"])]
#[case::somebody("张某家漏水，李某甲与欧阳某、A某协商", &["张某", "李某甲", "欧阳某", "A某"])]
#[case::somebody_before_a_noun("王某处有钥匙，王某路过，现任某公司经理", &["王某", "王某", "某公司"])]
#[case::a_rare_surname_with_a_stem("乜某甲到场", &["乜某甲"])]
#[case::nobody("于某日、某年某月，有某种原因", &[])]
#[case::a_number("致电〔电话〕", &["〔电话〕"])]
fn what_stands_for_somebody_is_marked_without_the_words_around_it(
    #[case] text: &str,
    #[case] expected: &[&str],
) {
    let marked: Vec<&str> = replaced_places(text)
        .into_iter()
        .map(|at| &text[at])
        .collect();
    assert_eq!(marked, expected);
}
