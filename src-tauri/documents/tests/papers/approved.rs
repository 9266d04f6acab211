//! The ten main forms look as somebody approved them: their pages against pictures in `tests/approved`.
//!
//! `APPROVE=1` writes the pictures anew. They are set in Debian's Noto CJK and in nothing else, so
//! that a machine with other faces makes the same picture; where that package is not installed the
//! test says so and looks at nothing.

use crate::DAY;
use crate::readers::poppler;
use image::{GrayImage, ImageReader};
use lxq_documents::forms::OfficialForm;
use lxq_documents::template::{Placeholder, Shape, Values};
use lxq_documents::{Block, Document, Fonts, Pdf, to_pdf};
use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

const FORMS: [&str; 10] = [
    "dossier_cover",
    "dossier_contents",
    "application",
    "intake_register",
    "rights_notice",
    "session_record",
    "written_agreement",
    "receipt",
    "follow_up_record",
    "confirmation_application",
];
/// Where Debian's fonts-noto-cjk lies.
const NOTO: &str = "/usr/share/fonts/opentype/noto";
/// Drawn so finely, then made three times smaller: so each point is a mean, and the way in which a
/// version of poppler smooths edges hardly counts.
const DRAWN: &str = "150";
const SMALLER: u32 = 3;
/// The side of a block in which the shades are compared, in points of the picture: 8 mm.
const BLOCK: u32 = 16;
/// How far the mean shade of a block may differ, and the mean difference of its points. Another
/// way of smoothing edges stays below; a name that is another one, a line that moved by a third of
/// its height or a rule that is missing does not. What the words say is proved elsewhere.
const MOST_SHADE: f64 = 8.0;
const MOST_MOVED: f64 = 14.0;

#[test]
fn the_ten_main_forms_look_as_approved() {
    let Some(fonts) = noto() else {
        eprintln!("fonts-noto-cjk is not in {NOTO}: the pages are not compared");
        return;
    };
    let approves = std::env::var("APPROVE").is_ok_and(|answer| answer == "1");
    let mut otherwise = String::new();
    for name in FORMS {
        let pdf = to_pdf(&filled(name), DAY, &fonts).unwrap();
        assert_eq!(pdf.warnings, [], "{name}");
        let pages = pictures(&pdf);
        if approves {
            approve(name, &pages);
            continue;
        }
        for problem in problems(name, &pages) {
            let _ = writeln!(otherwise, "{problem}");
        }
    }
    assert!(
        otherwise.is_empty(),
        "{otherwise}If the new pictures are right: APPROVE=1 cargo nextest run --workspace -E 'test(look_as_approved)'"
    );
}

#[test]
fn what_looks_otherwise_is_seen_and_another_smoothing_is_not() {
    let Some(fonts) = noto() else {
        eprintln!("fonts-noto-cjk is not in {NOTO}: the pages are not compared");
        return;
    };
    let page = |paper: &Document| {
        let pdf = to_pdf(paper, DAY, &fonts).unwrap();
        let mut pages = pictures(&pdf);
        pages.swap_remove(0)
    };
    let paper = filled("receipt");
    let picture = page(&paper);
    let rough = drawn(&to_pdf(&paper, DAY, &fonts).unwrap(), &["-aa", "no"]);
    let smoothed = small(&rough[0]);
    assert_eq!(difference(&picture, &smoothed), None);

    let is_seen = |change: &dyn Fn(&mut Document)| {
        let mut other = paper.clone();
        change(&mut other);
        assert!(difference(&picture, &page(&other)).is_some());
    };
    // Another name, fields that change places, a field left blank, another face.
    is_seen(&|paper| {
        if let Block::Paragraph(text) = &mut paper.blocks[0] {
            *text = text.replace("大连某某", "旅顺甲乙");
        }
    });
    is_seen(&|paper| paper.blocks.swap(1, 2));
    is_seen(&|paper| {
        if let Block::Fields(fields) = &mut paper.blocks[1] {
            fields[1].value.clear();
        }
    });
    is_seen(&|paper| {
        if let Block::Paragraph(text) = &paper.blocks[0] {
            paper.blocks[0] = Block::Heading(text.clone());
        }
    });
    let moved = image::imageops::crop_imm(&picture, 0, 3, picture.width(), picture.height() - 3);
    let mut lower = picture.clone();
    image::imageops::replace(&mut lower, &*moved, 0, 0);
    assert!(difference(&picture, &lower).is_some(), "2 mm higher");
}

/// Nothing but Noto CJK; none where it is not installed.
fn noto() -> Option<Fonts> {
    let fonts = Fonts::in_folder(Path::new(NOTO));
    fonts.has_chinese().then_some(fonts)
}

fn approved(name: &str, page: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/approved");
    folder.join(format!("{name}-{page}.png"))
}

fn approve(name: &str, pages: &[GrayImage]) {
    for (number, page) in (1..).zip(pages) {
        page.save(approved(name, number)).unwrap();
    }
    let left = approved(name, pages.len() + 1);
    assert!(
        !left.exists(),
        "{} is of no page any more: remove it",
        left.display()
    );
}

/// What is otherwise than approved, each with where the new picture lies.
fn problems(name: &str, pages: &[GrayImage]) -> Vec<String> {
    let mut problems = Vec::new();
    if approved(name, pages.len() + 1).exists() {
        problems.push(format!(
            "{name} has {} pages, fewer than approved",
            pages.len()
        ));
    }
    for (number, page) in (1..).zip(pages) {
        let known = approved(name, number);
        let what = match ImageReader::open(&known).map(ImageReader::decode) {
            Ok(Ok(picture)) => difference(&picture.into_luma8(), page),
            Ok(Err(_)) | Err(_) => Some("there is no approved picture".to_owned()),
        };
        if let Some(what) = what {
            let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{number}.png"));
            page.save(&made).unwrap();
            problems.push(format!(
                "{name}, page {number}: {what}; the new picture is {}, the approved one {}",
                made.display(),
                known.display()
            ));
        }
    }
    problems
}

/// Where two pictures differ most, if they differ more than they may.
fn difference(approved: &GrayImage, made: &GrayImage) -> Option<String> {
    if approved.dimensions() != made.dimensions() {
        return Some(format!(
            "{:?} instead of {:?}",
            made.dimensions(),
            approved.dimensions()
        ));
    }
    let mut worst = (0.0, String::new());
    for top in (0..made.height()).step_by(usize::try_from(BLOCK).unwrap()) {
        for left in (0..made.width()).step_by(usize::try_from(BLOCK).unwrap()) {
            let (mut moved, mut shade, mut count) = (0.0, 0.0, 0.0);
            for y in top..(top + BLOCK).min(made.height()) {
                for x in left..(left + BLOCK).min(made.width()) {
                    let one = f64::from(made.get_pixel(x, y).0[0]);
                    let other = f64::from(approved.get_pixel(x, y).0[0]);
                    moved += (one - other).abs();
                    shade += one - other;
                    count += 1.0;
                }
            }
            let (moved, shade) = (moved / count, (shade / count).abs());
            let over = (moved / MOST_MOVED).max(shade / MOST_SHADE);
            if over > worst.0 {
                let what = format!(
                    "the block at {left}, {top} differs by {moved:.1} (at most {MOST_MOVED}), its shade by {shade:.1} (at most {MOST_SHADE})"
                );
                worst = (over, what);
            }
        }
    }
    (worst.0 > 1.0).then_some(worst.1)
}

/// The pages of a PDF in grey, small.
fn pictures(pdf: &Pdf) -> Vec<GrayImage> {
    drawn(pdf, &[]).iter().map(small).collect()
}

fn small(page: &GrayImage) -> GrayImage {
    let (wide, high) = (page.width() / SMALLER, page.height() / SMALLER);
    image::imageops::thumbnail(page, wide, high)
}

/// The pages of a PDF in grey.
fn drawn(pdf: &Pdf, smoothing: &[&str]) -> Vec<GrayImage> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    File::create(&path).unwrap().write_all(&pdf.bytes).unwrap();
    let stem = folder.path().join("page");
    let to = [stem.to_str().unwrap()];
    let how = [&["-gray", "-png", "-r", DRAWN], smoothing].concat();
    poppler("pdftoppm", &how, &path, &to);
    (1..=pdf.page_count)
        .map(|number| {
            let width = pdf.page_count.to_string().len();
            let page = folder.path().join(format!("page-{number:0width$}.png"));
            ImageReader::open(page)
                .unwrap()
                .decode()
                .unwrap()
                .into_luma8()
        })
        .collect()
}

/// The form with the values of a made-up case.
fn filled(name: &str) -> Document {
    let form = OfficialForm::of(name).unwrap();
    let wording = form.read(form.wording).unwrap();
    form.document(&wording, &values(form.schema, ""))
}

fn values(schema: &[Placeholder], list: &str) -> Values {
    let mut values = Values::new();
    for one in schema {
        match one.shape {
            Shape::Text => values.text(one.name, text(list, one.name)),
            Shape::List(of) if one.name == "目录" => values.list(one.name, contents(of)),
            Shape::List(of) if one.name == "当事人" || one.name == "到场当事人" => values
                .list(
                    one.name,
                    vec![values_of(of, "申请人"), values_of(of, "被申请人")],
                ),
            Shape::List(of) => values.list(one.name, vec![values_of(of, one.name)]),
            Shape::Choices => values.choices(one.name, Vec::new()),
        };
    }
    values
}

fn values_of(schema: &[Placeholder], list: &str) -> Values {
    values(schema, list)
}

fn contents(of: &[Placeholder]) -> Vec<Values> {
    let rows = [
        ["1", "人民调解申请书", "1—2", "必须"],
        ["2", "人民调解当事人权利义务告知书", "3—4", "必须"],
        ["3", "当事人身份证明", "", "必须，未附复印件"],
        ["4", "人民调解记录", "5—7", "必须"],
        ["5", "人民调解协议书", "8—9", "必须"],
        ["6", "履行凭证", "10", "按需，另有电子文件1件"],
    ];
    let row = |texts: &[&str; 4]| {
        let mut row = Values::new();
        for (one, text) in of.iter().zip(texts) {
            row.text(one.name, *text);
        }
        row
    };
    rows.iter().map(row).collect()
}

/// What stands for a name; a party that applies is a person, its respondent an organisation.
fn text(list: &str, name: &str) -> &'static str {
    let is_respondent = list == "被申请人";
    match name {
        "组织" if is_respondent => "是",
        "名称" if is_respondent => "大连某某物业服务有限公司",
        "地址" => "大连市中山区桃源街道长江路 99 号 5 层",
        "法定代表人" => "周建军",
        "职务" => "总经理",
        "姓名" if !is_respondent => "李桂兰",
        "当事人" if list == "被申请人" => "大连某某物业服务有限公司",
        "当事人" => "李桂兰",
        "身份" if is_respondent => "被申请人",
        "身份" => "申请人",
        "性别" => "女",
        "民族" => "汉族",
        "年龄" => "52岁",
        "出生日期" => "1974年3月8日",
        "职业" => "退休职工",
        "联系方式" if is_respondent => "0411-82000000",
        "联系方式" => "13900005678",
        "住址" if is_respondent => "",
        "住址" => "大连市中山区桃源街道秀月街 158 号 2 单元 201 室",
        "证件号码" | "收款人证件" => "210202197403080026",
        "调委会" => "桃源街道景山社区人民调解委员会",
        "卷号" | "协议编号" => "（2026）马山景人调字第12号",
        "卷名" => "李桂兰与大连某某物业服务有限公司物业纠纷案",
        "调解员" => "赵长安、孙丽",
        "记录人" | "立卷人" | "登记人" | "回访人" => "孙丽",
        "调解起日" | "登记日期" => "2026年8月20日",
        "调解止日" | "盖章日期" | "达成日期" | "生效日期" | "立卷日期" => {
            "2026年9月1日"
        }
        "确认期限" => "2026年10月1日",
        "保管期限" => "长期",
        "申请人名单" | "收款人" => "李桂兰",
        "被申请人名单" | "付款人" | "履行人" => "大连某某物业服务有限公司",
        "当事人名单" => "李桂兰、大连某某物业服务有限公司",
        "纠纷类型" => "物业纠纷",
        "案件来源" => "当事人申请",
        "涉及金额" | "协议金额" | "金额" => "人民币玖仟陆佰元整（¥9600.00）",
        "金额大写" => "玖仟陆佰元整",
        "金额小写" => "9600.00",
        "支付方式" => "银行转账",
        "收款日期" => "2026年9月10日",
        "事由" => "赔偿房屋修复费用",
        "纠纷事实" | "主要事实" => {
            "2026年8月14日夜间暴雨，公共立管反水，积水渗入李桂兰家中，造成客厅天花板、墙面和木地板损坏。\n双方对损失数额和责任承担各执一词，协商不成。"
        }
        "申请事项" => "1．赔偿修复费用人民币12800元；\n2．疏通公共立管，消除隐患。",
        "受理意见" => "2026年8月21日受理。",
        "协议内容" => {
            "一、大连某某物业服务有限公司赔偿李桂兰房屋修复费用人民币玖仟陆佰元整（¥9600.00）。\n二、大连某某物业服务有限公司于2026年9月30日前疏通公共立管。"
        }
        "序号" => "1",
        "履行内容" => "支付房屋修复费用",
        "期限" => "2026年9月15日",
        "履行方式" => "2026年9月15日前以银行转账方式一次性支付。",
        "份数" => "3",
        "时间" => "2026年9月1日9时30分至11时10分",
        "地点" => "桃源街道景山社区调解室",
        "参加人" => "无",
        "公开" => "不公开",
        "调解记录" => {
            "调解员：请双方就漏水的原因和损失陈述意见。\n李桂兰：水从天花板的灯口流下来，家里的地板全部泡起来了。\n物业公司：公共立管每季度疏通一次，愿意承担合理的修复费用。"
        }
        "调解结果" => "达成协议",
        "回访日期" => "2026年9月20日",
        "履行情况" => "已全部履行",
        "满意程度" => "满意",
        "回访情况" => "款项已经付清，立管已经疏通，当事人没有其他要求。",
        "法院" => "大连市中山区人民法院",
        _ => "",
    }
}
