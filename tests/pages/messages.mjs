/** A small made-up export of a hotline; one row is about a leak, three cannot be taken. */
import { workbook } from "./sheet.mjs";

const HEADER = ["工单编号", "诉求时间", "诉求人", "联系电话", "诉求标题", "诉求内容", "诉求性质"];

/** The message that becomes a dispute. */
export const LEAK = {
  orderNo: "8890-2026-0003",
  title: "楼上卫生间漏水泡坏吊顶",
  content:
    "我家住马山景小区3栋401室，楼上501室卫生间防水坏了，漏水把我家吊顶和衣柜泡坏了，多次上门商量没有结果，请社区帮忙调解赔偿。",
  requester: "陈秀英",
  phone: "13940000003",
};

const GOOD = [
  ["8890-2026-0001", "2026-03-02 09:12:00", "李国强", "13940000001", "路灯不亮", "小区东门两盏路灯坏了半个月。", "求助"],
  ["8890-2026-0002", "2026-03-03 10:40:00", "赵春梅", "13940000002", "广场音乐扰民", "晚上十点以后仍有音响，影响孩子睡觉。", "投诉"],
  [LEAK.orderNo, "2026-03-04 15:05:00", LEAK.requester, LEAK.phone, LEAK.title, LEAK.content, "求助"],
  ["8890-2026-0004", "2026-03-05 08:30:00", "孙立军", "13940000004", "门口堆放杂物", "二楼住户在楼道堆放纸箱。", "投诉"],
  ["8890-2026-0005", "2026-03-06 16:20:00", "周桂兰", "13940000005", "咨询老年卡", "七十岁怎样办理老年卡。", "咨询"],
];

const BAD = [
  [null, "2026-03-07 09:00:00", "吴敏", "13940000006", "没有编号", "这一行没有工单编号。", "求助"],
  ["8890-2026-0007", "去年冬天", "郑海", "13940000007", "日期读不出", "这一行的日期读不出来。", "求助"],
  ["8890-2026-0001", "2026-03-08 09:00:00", "李国强", "13940000001", "另一件事", "同一编号而内容不同。", "投诉"],
];

/** As .xlsx: five good rows, three that are not taken. */
export function mixedWorkbook() {
  return workbook("三月诉求", [HEADER, ...GOOD, ...BAD]);
}

/** As .csv: the five good rows. */
export function goodCsv() {
  const line = (cells) => cells.map((cell) => `"${cell ?? ""}"`).join(",");
  return Buffer.from(`\ufeff${[HEADER, ...GOOD].map(line).join("\r\n")}\r\n`);
}

/** How many rows are good, and how many are not. */
export const COUNTS = { good: GOOD.length, bad: BAD.length };
