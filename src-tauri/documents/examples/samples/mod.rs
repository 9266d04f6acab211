//! Papers as an office writes them, for the measurements, the tests and the eye. All are invented.

use lxq_documents::{
    Align, Block, Choice, Column, ContentsTable, Document, Dossier, DossierPart, Field, FormBox,
    Layout, PartContent, SignatureLine, Table,
};

fn owned(text: &str) -> String {
    text.to_owned()
}

fn official(title: &str, number: Option<&str>, blocks: Vec<Block>) -> Document {
    Document {
        title: owned(title),
        subtitle: None,
        number: number.map(owned),
        blocks,
        foot: String::new(),
        is_landscape: false,
        layout: Layout::Official,
    }
}

fn field(label: &str, value: &str, blank: u8) -> Field {
    Field {
        label: owned(label),
        value: owned(value),
        blank,
    }
}

fn person(role: &str, name: &str) -> Block {
    Block::Fields(vec![
        field(role, name, 8),
        field("性别", "男", 3),
        field("民族", "汉族", 4),
        field("年龄", "46", 3),
        field("职业或职务", "个体工商户", 8),
        field("联系方式", "13800001234", 11),
        field(
            "单位或住址",
            "大连市中山区桃源街道秀月社区秀月街 158 号 2 单元 301 室",
            20,
        ),
    ])
}

fn signature(label: &str, has_day: bool) -> SignatureLine {
    SignatureLine {
        label: owned(label),
        has_day,
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(owned(text))
}

fn form_box(label: &str, value: &str, share: u32, lines: u8) -> FormBox {
    FormBox {
        label: owned(label),
        value: owned(value),
        share,
        lines,
    }
}

/// An agreement of two pages, with signatures and a seal.
pub fn agreement() -> Document {
    official(
        "人民调解协议书",
        Some("（2026）秀月人调字第12号"),
        vec![
            person("当事人姓名", "王国辉"),
            person("当事人姓名", "李桂兰"),
            Block::Heading(owned("纠纷主要事实、争议事项")),
            paragraph(
                "2026年8月14日夜间暴雨，王国辉家位于三楼的阳台地漏堵塞，积水漫入室内后渗至二楼李桂兰家，造成李桂兰家客厅天花板、墙面及木地板浸泡损坏。双方对损失数额及责任承担各执一词，李桂兰于2026年8月20日向本调解委员会申请调解。\n李桂兰主张修复费用人民币12800元，并提供了装修公司报价单一份；王国辉认为地漏堵塞系公共立管反水所致，自己只应承担部分责任。",
            ),
            Block::Heading(owned("经调解，自愿达成如下协议")),
            paragraph(
                "一、王国辉赔偿李桂兰房屋修复费用人民币玖仟陆佰元整（¥9600.00）。\n二、王国辉于2026年9月30日前自行疏通阳台地漏并加装防返水装置，费用自理。\n三、李桂兰收到上述款项后，就本次漏水事宜不再向王国辉主张其他任何权利。\n四、双方今后遇有房屋维修事项应当相互通知、相互配合。",
            ),
            Block::Heading(owned("履行方式、时限")),
            paragraph(
                "王国辉于2026年9月15日前以银行转账方式一次性支付；李桂兰收款后当日出具收条，交本调解委员会存卷。",
            ),
            paragraph("本协议一式三份，当事人、人民调解委员会各持一份。"),
            Block::Signatures(vec![
                signature("当事人（签名盖章或按指印）", true),
                signature("当事人（签名盖章或按指印）", true),
                signature("人民调解员（签名）", false),
                signature("记录人（签名）", false),
            ]),
            Block::Seal {
                label: owned("（人民调解委员会印章）"),
                day: Some(owned("2026年9月1日")),
            },
        ],
    )
}

/// An agreement of three pages between two neighbours and their two companies, as they are written
/// after a long quarrel; the measure of how fast papers are made.
pub fn long_agreement() -> Document {
    let company = |name: &str, head: &str| {
        Block::Fields(vec![
            field("当事人", name, 18),
            field("地址", "大连市中山区桃源街道秀月社区长江路 99 号 5 层", 20),
            field("法定代表人", head, 6),
            field("职务", "总经理", 6),
            field("联系方式", "0411-82000000", 10),
        ])
    };
    let mut paper = agreement();
    let facts = "2026年8月14日夜间暴雨，王国辉家位于三楼的阳台地漏堵塞，积水漫入室内后渗至二楼李桂兰家，造成李桂兰家客厅天花板、墙面及木地板浸泡损坏。双方对损失数额及责任承担各执一词，李桂兰于2026年8月20日向本调解委员会申请调解。";
    let disputed = "李桂兰主张修复费用人民币12800元，并提供了装修公司报价单一份；王国辉认为地漏堵塞系公共立管反水所致，自己只应承担部分责任；物业公司认为公共立管每季度疏通一次，没有过错；装修公司认为防水层经验收合格，已过保修期。";
    let long = |text: &str, times: usize| Block::Writing {
        text: vec![text; times].join("\n"),
        lines: 6,
    };
    let row = |number: &str, what: &str, who: &str, amount: &str| {
        [number, what, who, amount, "2026年9月30日前"]
            .map(owned)
            .to_vec()
    };
    let column = |title: &str, share| Column {
        title: owned(title),
        share,
        align: Align::Words,
    };
    let performance = Table {
        columns: vec![
            column("序号", 1),
            column("履行内容", 5),
            column("履行人", 2),
            column("金额", 5),
            column("期限", 3),
        ],
        rows: vec![
            row(
                "1",
                "赔偿房屋修复费用，以银行转账方式支付",
                "王国辉",
                "人民币玖仟陆佰元整（¥9600.00）",
            ),
            row("2", "疏通阳台地漏并加装防返水装置", "王国辉", ""),
            row("3", "疏通公共立管，留存影像资料", "物业公司", ""),
        ],
        has_total: false,
    };
    paper.blocks.splice(
        2..2,
        [
            company("大连某某物业服务有限公司", "周建军"),
            company("大连某某装饰装修工程有限公司", "郑海燕"),
        ],
    );
    for block in &mut paper.blocks {
        let Block::Paragraph(text) = block else {
            continue;
        };
        if text.starts_with("2026年8月14日") {
            *block = long(&format!("{facts}\n{disputed}"), 2);
        } else if text.starts_with("一、") {
            *block = long(text, 2);
        } else if text.starts_with("王国辉于") {
            *block = Block::Table(performance.clone());
        }
    }
    paper
}

/// The record of a session, about five pages.
pub fn record() -> Document {
    let mut told = String::new();
    for round in 1..=14 {
        told.push_str(&format!(
            "调解员：请当事人就第{round}项事实陈述意见，对对方的陈述有不同看法的，可以在对方讲完以后提出。\n王国辉：那天晚上雨下得很大，我十点多回家时阳台已经积水，我立即用盆往外舀，并打电话通知了物业，物业值班人员说第二天才能来人。\n李桂兰：水是从天花板的灯口流下来的，我上楼敲门没有人应，后来家里的地板全部泡起来了，孩子的书和床垫也都不能用了。\n"
        ));
    }
    official(
        "人民调解记录",
        None,
        vec![
            Block::Fields(vec![
                field("时间", "2026年9月1日9时30分", 12),
                field("地点", "桃源街道秀月社区调解室", 12),
                field("当事人", "王国辉、李桂兰", 20),
                field("参加人", "", 20),
            ]),
            paragraph(
                "人民调解委员会已将人民调解的性质、原则和效力，当事人在调解中享有的权利和承担的义务告知双方当事人。",
            ),
            Block::Heading(owned("调解记录")),
            Block::Writing {
                text: told,
                lines: 12,
            },
            Block::Heading(owned("调解结果")),
            paragraph("双方自愿达成协议，另行制作人民调解协议书。以上记录经当事人核对无误。"),
            Block::Signatures(vec![
                signature("当事人（签名盖章或按指印）", true),
                signature("当事人（签名盖章或按指印）", true),
                signature("人民调解员（签名）", true),
                signature("记录人（签名）", true),
            ]),
        ],
    )
}

/// An application as a form of ruled boxes.
pub fn application() -> Document {
    let person = |name: &str| {
        vec![
            vec![
                form_box("姓名", name, 3, 1),
                form_box("性别", "女", 2, 1),
                form_box("民族", "汉族", 2, 1),
                form_box("年龄", "52", 2, 1),
            ],
            vec![
                form_box("职业或职务", "退休职工", 4, 1),
                form_box("联系方式", "13900005678", 5, 1),
            ],
            vec![form_box(
                "单位或住址",
                "大连市中山区桃源街道秀月社区秀月街 158 号 2 单元 201 室",
                1,
                1,
            )],
        ]
    };
    let mut rows = person("李桂兰");
    rows.extend(person("王国辉"));
    rows.push(vec![form_box("纠纷简要情况", "2026年8月14日夜间，被申请人家阳台积水渗入申请人家中，造成天花板、墙面和木地板损坏，双方就赔偿数额协商不成。", 1, 8)]);
    rows.push(vec![form_box(
        "当事人申请事项",
        "1．赔偿修复费用人民币12800元；\n2．疏通地漏，消除隐患；\n3．",
        1,
        5,
    )]);
    rows.push(vec![form_box(
        "",
        "人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解委员会进行调解。",
        1,
        3,
    )]);
    official(
        "人民调解申请书",
        None,
        vec![
            Block::Form(rows),
            Block::Signatures(vec![signature("申请人（签名盖章或按指印）", true)]),
        ],
    )
}

/// The same application with nothing filled in, told in lines.
pub fn empty_application() -> Document {
    let person = |role: &str| {
        Block::Fields(vec![
            field(role, "", 8),
            field("性别", "", 3),
            field("民族", "", 4),
            field("年龄", "", 3),
            field("职业或职务", "", 8),
            field("联系方式", "", 11),
            field("单位或住址", "", 22),
        ])
    };
    official(
        "人民调解申请书",
        None,
        vec![
            person("申请人姓名"),
            person("被申请人姓名"),
            Block::Heading(owned("纠纷简要情况")),
            Block::Writing {
                text: String::new(),
                lines: 6,
            },
            Block::Heading(owned("案件来源")),
            Block::Choices(vec![
                Choice {
                    label: owned("当事人申请"),
                    is_chosen: true,
                },
                Choice {
                    label: owned("人民调解委员会主动调解"),
                    is_chosen: false,
                },
            ]),
            Block::Heading(owned("当事人申请事项")),
            Block::Writing {
                text: String::new(),
                lines: 3,
            },
            Block::Note(owned("备注：本申请书由当事人填写，一式一份。")),
            Block::Signatures(vec![signature("申请人（签名盖章或按指印）", false)]),
            Block::Seal {
                label: owned("（人民调解委员会印章）"),
                day: None,
            },
        ],
    )
}

/// The statement of a month's service, on its side.
pub fn report() -> Document {
    let column = |title: &str, share, align| Column {
        title: owned(title),
        share,
        align,
    };
    Document {
        title: owned("桃源街道律师服务报表"),
        subtitle: Some(owned("2026年3月")),
        number: None,
        blocks: vec![
            Block::Heading(owned("一、按律师")),
            Block::Table(Table {
                columns: vec![
                    column("律师", 3, Align::Words),
                    column("律师事务所", 5, Align::Words),
                    column("排班", 2, Align::Figures),
                    column("咨询件数", 2, Align::Figures),
                ],
                rows: vec![
                    vec![
                        owned("林某"),
                        owned("辽宁某某律师事务所"),
                        owned("12"),
                        owned("35"),
                    ],
                    vec![owned("赵某"), owned("未填写"), owned("8"), owned("21")],
                    vec![owned("合计"), String::new(), owned("20"), owned("56")],
                ],
                has_total: true,
            }),
            Block::Note(owned("口径：服务时长按签到至签退计算，未签退的不计时长。")),
            Block::Signatures(vec![
                signature("值班律师（签名）", true),
                signature("律师事务所（盖章）", true),
            ]),
        ],
        foot: owned("内部使用"),
        is_landscape: true,
        layout: Layout::Report,
    }
}

/// The cover of a dossier.
pub fn cover() -> Document {
    Document {
        title: owned("人民调解卷宗"),
        subtitle: Some(owned("大连市中山区桃源街道秀月社区人民调解委员会")),
        number: None,
        blocks: vec![Block::Fields(vec![
            field("卷名", "王国辉与李桂兰邻里纠纷案", 16),
            field("卷号", "（2026）秀月人调字第12号", 16),
            field("人民调解员", "赵长安、孙丽", 16),
            field("调解日期", "2026年8月20日至2026年9月1日", 16),
            field("立卷人", "", 16),
            field("立卷日期", "", 16),
            field("保管期限", "长期", 16),
            field("备注", "", 16),
        ])],
        foot: String::new(),
        is_landscape: false,
        layout: Layout::Cover,
    }
}

/// The back of a dossier.
pub fn back() -> Document {
    Document {
        subtitle: None,
        title: owned("封底"),
        blocks: vec![Block::Fields(vec![
            field("本卷共", "", 8),
            field("立卷人", "", 12),
            field("检查人", "", 12),
        ])],
        ..cover()
    }
}

/// A dossier whose evidence is these pictures and PDFs.
pub fn dossier(evidence: Vec<PartContent>) -> Dossier {
    let part = |number: u32, title: &str, is_required, content| DossierPart {
        number: Some(number.to_string()),
        title: owned(title),
        remark: String::new(),
        is_required,
        content,
    };
    let paper = |document| vec![PartContent::Paper(document)];
    Dossier {
        cover: cover(),
        qr: Some(owned(
            "lxq1:7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069",
        )),
        contents: ContentsTable::default(),
        parts: vec![
            part(1, "人民调解申请书", true, paper(application())),
            part(
                2,
                "人民调解当事人权利义务告知书",
                true,
                paper(empty_application()),
            ),
            part(3, "当事人身份证明", true, Vec::new()),
            part(6, "人民调解证据材料", false, evidence),
            part(7, "人民调解记录", true, paper(record())),
            part(8, "人民调解协议书", true, paper(agreement())),
        ],
        back: back(),
    }
}
