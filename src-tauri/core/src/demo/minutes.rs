//! 调解记录: question and answer, as recorders write them down.

use super::matter::Matter;
use super::random::Rng;
use crate::domain::record::SessionResult;

const OPENING: &[&str] = &[
    "调解员：今天就{a}与{b}之间的纠纷进行调解，调解不收取任何费用。双方的权利义务事先已经告知，是否听清楚？\n申请人：听清了。\n被申请人：听清了，同意调解。",
    "调解员：现在开始调解。根据人民调解法，双方可以自愿接受、拒绝或者终止调解，是否需要更换调解员？\n申请人：不需要。\n被申请人：不需要。",
    "调解员：感谢双方到{place}来。调解坚持自愿平等，说的话只用于化解矛盾。请先由申请人说明情况。\n申请人：好的。\n被申请人：好的。",
];

const AGAIN: &[&str] = &[
    "调解员：上次调解后双方都回去考虑了，今天继续。请双方先说说各自的想法。",
    "调解员：今天是第{number}次调解，上次约定核实的情况已经核实。现在继续调解。",
    "调解员：这几天我们分别和双方谈过话，双方的距离近了一些，今天当面把话说开。",
];

const STANCE: &[&str] = &[
    "申请人：我的意见没变，{claim}\n被申请人：能谈，但得公平。",
    "申请人：可以让一步，但底线不能再低了。\n被申请人：我也想把事情了结，愿意再商量。",
    "申请人：我在意的是个态度。\n被申请人：之前说话冲，我先道个歉。",
    "申请人：这几天我也想了，各让一步，但事情得有个说法。\n被申请人：行，把话说开就好。",
];

/// As before, where it is about money.
const STANCE_ON_MONEY: &[&str] = &[
    "申请人：票据都在这里，可以一笔一笔对。\n被申请人：有票的我认，没票的得扣掉。",
    "申请人：最少也得给到八成，再低我就去法院。\n被申请人：一次拿不出那么多，能不能少点或者分几次？",
    "申请人：{claim}别的我不多要。\n被申请人：数额上再商量商量，我回去凑一凑。",
];

const NO_PROGRESS: &[&str] = &[
    "调解员：双方的想法还有距离，请各自回去再考虑，必要时咨询律师。下次调解时间另行通知。\n申请人：可以。\n被申请人：可以，我回家商量一下。",
    "调解员：今天先到这里，请{b}把相关票据和材料带齐，我们也去现场再看一次。\n申请人：同意。\n被申请人：同意。",
    "调解员：双方情绪都有些激动，今天暂停。调解员会分别和双方沟通。\n申请人：行。\n被申请人：行。",
];

const FAILED: &[&str] = &[
    "调解员：经反复劝说，双方仍不能达成一致。是否愿意继续调解？\n申请人：不愿意，我去法院。\n被申请人：那就法院见。\n调解员：已告知双方可以通过诉讼等途径解决，请核对笔录后签字。",
    "调解员：双方意见差距较大，是否考虑折中方案？\n申请人：不同意。\n被申请人：不同意。\n调解员：尊重双方意愿，本次调解未达成一致，请阅看笔录。",
];

const AGREED: &[&str] = &[
    "调解员：综合双方意见，提出如下方案：{offer}双方是否同意？\n申请人：同意。\n被申请人：同意，我按时办。\n调解员：双方达成一致，请核对笔录，无误后签名捺印。",
    "调解员：经背对背沟通，双方意见已经接近。方案是：{offer}\n申请人：可以，各退一步。\n被申请人：没有意见。\n调解员：以上为双方真实意思表示，请阅看后签字。",
    "申请人：都不容易，我也不想闹大，就按调解员说的办。\n被申请人：行。\n调解员：归纳双方意见：{offer}如无异议，请签字确认。\n申请人：无异议。\n被申请人：无异议。",
];

const ABSENT: &[&str] = &[
    "申请人按时到场。被申请人经电话通知未到场，称{why}。调解员与其通话后，另行约定时间。申请人对此无异议。",
    "申请人到场等候三十分钟，被申请人未到场亦未请假，电话联系后表示{why}，调解员向申请人说明情况，改期调解。",
];

const WHY_ABSENT: &[&str] = &[
    "单位临时加班",
    "孩子发烧走不开",
    "人在外地",
    "车间赶工请不下假",
    "忘记了时间",
];

/// What was said in a session; `offer` is what the mediator proposes.
pub(super) fn minutes(
    matter: &Matter,
    number: u32,
    result: SessionResult,
    offer: &str,
    rng: &mut Rng,
) -> String {
    let mut words = matter.words.clone();
    words.set("number", number.to_string());
    words.set("offer", offer);
    words.set("claim", trimmed(&matter.claims));
    if result == SessionResult::PartyAbsent {
        words.set("why", rng.pick(WHY_ABSENT));
        return words.fill(rng.pick(ABSENT), rng);
    }
    let scenario = matter.scenario;
    let mut parts = Vec::new();
    if number == 1 {
        parts.push(words.fill(rng.pick(OPENING), rng));
        parts.push(format!(
            "调解员：请申请人陈述事实和请求。\n申请人：{}",
            words.fill(scenario.says, rng)
        ));
        parts.push(format!(
            "调解员：被申请人对申请人所说有什么意见？\n被申请人：{}",
            words.fill(scenario.reply, rng)
        ));
        parts.push(format!("调解员：{}", words.fill(scenario.finding, rng)));
    } else {
        parts.push(words.fill(rng.pick(AGAIN), rng));
        let is_money = matter.amount.is_some() && rng.chance(60);
        let stance = if is_money { STANCE_ON_MONEY } else { STANCE };
        parts.push(words.fill(rng.pick(stance), rng));
        if number == 2 && rng.chance(35) {
            parts.push(format!("调解员：{}", words.fill(scenario.finding, rng)));
        }
    }
    let end = match result {
        SessionResult::Agreed => AGREED,
        SessionResult::NotAgreed => FAILED,
        SessionResult::Continued
        | SessionResult::Scheduled
        | SessionResult::PartyAbsent
        | SessionResult::Cancelled => NO_PROGRESS,
    };
    parts.push(words.fill(rng.pick(end), rng));
    parts.join("\n")
}

/// The first of numbered claims, as one would say it.
fn trimmed(claims: &str) -> String {
    let first = claims.split('；').next().unwrap_or(claims);
    let plain = first.trim_start_matches("1. ").trim_end_matches('。');
    let wish = plain.strip_prefix("请求").unwrap_or(plain);
    format!("还是希望{wish}。")
}
