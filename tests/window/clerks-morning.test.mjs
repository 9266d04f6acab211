import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, describe } from "node:test";
import { Door } from "../pages/casebook.mjs";
import { inForm } from "../pages/drawer.mjs";
import { Frame } from "../pages/frame.mjs";
import { Grid } from "../pages/grid.mjs";
import { Ratings } from "../pages/ratings.mjs";
import { RequestPage } from "../pages/request-page.mjs";
import { choice, t } from "../pages/words.mjs";
import { lxq } from "./rig/lxq.mjs";
import { story } from "./rig/story.mjs";
import { Desk, openWindow } from "./rig/window.mjs";

const PASSPHRASE = "demo-street";
const VISIT = {
  title: "楼道声控灯三周不亮",
  content: "3号楼2单元从一层到四层的声控灯不亮，老人晚上上下楼看不清，希望尽快修好。",
  channel: "walk_in",
  name: "于桂兰",
  phone: "13940000017",
  address: "山景小区3号楼2单元301",
};

describe("a clerk's morning", () => {
  const desk = new Desk();
  let window;
  let clerk = "";
  const it = story(() => window?.screen);
  const screen = () => window.screen;
  const page = () => new RequestPage(window.screen);
  const frame = () => new Frame(window.screen);
  const requests = () => new Grid(window.screen, t("requests.list.title"));

  const name = () => clerk.split(" ").at(-1);

  /** How many wait of a kind, as the core counts them. */
  async function waiting(kind) {
    const answer = await lxq(desk, PASSPHRASE, "--account", clerk, "call", "workbench");
    return answer.groups.find((group) => group.kind === kind)?.count ?? 0;
  }

  before(async () => {
    const { accounts } = await lxq(desk, PASSPHRASE, "init", "--demo", "--cases", "40");
    clerk = accounts[3];
    window = await openWindow(desk);
    await new Door(screen()).unlock(PASSPHRASE, clerk);
  });
  after(async () => {
    await window?.close();
    desk.remove();
  });

  it("begins_with_what_waits_in_the_whole_street", async () => {
    await screen().find("heading", t("today.title"));
    await screen().see(choice("work_kind", "request_new"));
    assert.ok((await waiting("request_new")) > 0, "the demo street has new requests");
  });

  it("a_visitor_is_written_down_and_the_request_signed_in_at_once", async () => {
    await frame().enter("requests");
    await requests().seeRows();
    await page().register(VISIT);
    await page().assignTo(name());
    await screen().see(choice("request_status", "in_progress"));
  });

  it("the_visitor_is_called_back_answered_and_the_request_closed", async () => {
    await page().contact("电话接通，诉求人说晚上六点后最不方便，愿意等维修结果。");
    await page().answer("物业已更换4个声控灯，现场试过都亮，已告知诉求人。");
    await page().close("satisfied");
    await screen().see(/已于.+办结，群众满意度：满意/);
  });

  it("a_bad_rating_is_followed_to_its_answer", async () => {
    const ratings = new Ratings(screen());
    await ratings.give("dissatisfied", "telephone", "修好了，但是等了三周。");
    assert.equal(await waiting("rating_to_verify"), 1);
    await ratings.handle();
    await ratings.verify("报修记录显示首次报修到派工隔了16天，情况属实。", name());
    await ratings.rectify("与物业约定楼道照明48小时内到场，社区每周抽查一次。");
    await ratings.answer("已电话致歉并告知整改办法，评价人表示理解。");
    assert.equal(await waiting("rating_to_verify"), 0);
  });

  it("new_requests_are_handed_out_together_and_leave_the_list_of_what_waits", async () => {
    const before = await waiting("request_new");
    assert.ok(before >= 2, `${before} new requests`);
    await screen().goTo("/requests?status=received");
    await requests().seeRows();
    await requests().focus();
    await screen().press("ArrowDown", "Space", "ArrowDown", "Space");
    await screen().see(t("requests.list.chosen", { n: 2 }));
    await screen().click("button", t("requests.list.assign_chosen"));
    await inForm(
      screen(),
      t("requests.list.assign_chosen"),
      choice("request_action", "assign"),
      (form) => form.choose(t("requests.form.assign.platform"), /山景社区一站式/),
    );
    await screen().see(t("requests.list.assigned", { n: 2 }));
    assert.equal(await waiting("request_new"), before - 2);
  });

  it("a_hazard_seen_in_a_request_is_reported_with_its_words", async () => {
    await screen().goTo("/requests?status=in_progress");
    await requests().seeRows();
    await requests().openFirst();
    await screen().click("button", t("requests.detail.to_hazard"));
    await screen().find("heading", t("hazards.new.title"));
    await screen().see(/由诉求件 .+ 开立/);
    assert.ok((await screen().value(t("hazards.field.title"))).length > 0, "the title came along");
    await screen().fill(t("hazards.field.place"), "山景小区3号楼");
    await screen().click("button", t("hazards.new.save"));
    await screen().see(choice("hazard_status", "lead"));
  });

  it("next_weeks_roster_is_copied_from_this_weeks", async () => {
    await screen().goTo("/calendar/duty");
    await screen().find("heading", t("calendar.duty.title"));
    await screen().click("button", t("calendar.duty.copy"));
    await screen().find("dialog", t("calendar.duty.copy"));
    const dialog = screen().within("dialog", t("calendar.duty.copy"));
    await dialog.click("radio", t("calendar.duty.copy_week_count", { n: 4 }));
    await dialog.click("button", t("calendar.duty.copy"));
    await screen().see(/已排 \d+ 班/);
  });

  it("the_requests_go_out_in_the_hotlines_own_shape", async () => {
    await frame().enter("requests");
    await requests().seeRows();
    await screen().click("button", t("requests.list.export"));
    await screen().find("dialog", t("requests.export.title"));
    const dialog = screen().within("dialog", t("requests.export.title"));
    await dialog.click("button", /^导出 [\d,]+\+? 件$/);
    await screen().see(/已导出 [\d,]+ 件/, { timeout: 60_000 });
    const files = readdirSync(desk.downloads);
    assert.equal(files.filter((name) => name.endsWith(".xlsx")).length, 1, files.join());
  });
});
