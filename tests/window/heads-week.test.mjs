import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { Door } from "../pages/casebook.mjs";
import { daysAgo } from "../pages/days.mjs";
import { inForm } from "../pages/drawer.mjs";
import { Frame } from "../pages/frame.mjs";
import { Grid } from "../pages/grid.mjs";
import { Intake } from "../pages/intake.mjs";
import { Ratings } from "../pages/ratings.mjs";
import { choice, t } from "../pages/words.mjs";
import { lxq } from "./rig/lxq.mjs";
import { story } from "./rig/story.mjs";
import { Desk, openWindow } from "./rig/window.mjs";

const PASSPHRASE = "demo-street";
/** A day on which nobody has a session yet. */
const FREE_DAY = daysAgo(-24);

describe("a committee head's week", () => {
  const desk = new Desk();
  let window;
  let accounts = [];
  /** @type {{ id: string, title: string, docket_no: string }[]} */
  let mediated = [];
  const it = story(() => window?.screen);
  const screen = () => window.screen;
  const frame = () => new Frame(window.screen);

  const ask = (command, request) => lxq(desk, PASSPHRASE, "call", command, JSON.stringify(request));

  before(async () => {
    ({ accounts } = await lxq(desk, PASSPHRASE, "init", "--demo", "--cases", "40"));
    const answer = await ask("dispute_list", { status: ["accepted"], limit: 10 });
    const rows = answer.rows.filter((row) => !row.is_suspended);
    mediated = rows;
    window = await openWindow(desk);
    await new Door(screen()).unlock(PASSPHRASE, accounts[0]);
  });
  after(async () => {
    await window?.close();
    desk.remove();
  });

  /** Fills the dialog of a session in the first room, up to its button. */
  async function plan(dialog, dispute) {
    // Typed, as only the first lines of a long list are there to be clicked.
    await dialog.choose(t("calendar.plan.dispute"), `${dispute.title} ${dispute.docket_no}`);
    await dialog.fill(t("calendar.move.day"), FREE_DAY);
    await dialog.fill(t("calendar.move.starts"), "1000");
    await dialog.fill(t("calendar.plan.ends"), "1100");
    await dialog.choose(t("calendar.room.one"), "第一调解室（12 座）");
  }

  /** A working day of the week of FREE_DAY on which nobody has a session either. */
  async function freeDayOfThatWeek() {
    const weekday = (new Date(`${FREE_DAY}T00:00:00Z`).getUTCDay() + 6) % 7;
    const days = [0, 1, 2, 3, 4].map((at) => daysAgo(-24 + weekday - at));
    const [from, to] = [days.toSorted()[0], days.toSorted().at(-1)];
    const { items, marks } = await ask("calendar_range", { from, to, kinds: ["session"] });
    const taken = new Set([FREE_DAY, ...[...items, ...marks].map(({ day }) => day)]);
    const day = days.find((one) => !taken.has(one));
    assert.ok(day, "that week has a free working day");
    return day;
  }

  it("monday_begins_with_the_whole_street", async () => {
    await screen().find("heading", t("today.title"));
    const answer = await ask("workbench", {});
    assert.equal(answer.span, "street");
    assert.ok(
      answer.groups.some((group) => group.kind === "acceptance"),
      "there is something to take on a Monday",
    );
    await screen().see(choice("work_kind", "acceptance"));
  });

  it("a_session_is_arranged_in_a_room", async () => {
    await frame().enter("calendar");
    await screen().click("button", t("calendar.plan.title"));
    await inForm(screen(), t("calendar.plan.title"), t("calendar.plan.save"), (dialog) =>
      plan(dialog, mediated[0]),
    );
    await screen().goTo(`/calendar?view=day&day=${FREE_DAY}`);
    await screen().find("button", new RegExp(`10:00.*${mediated[0].title}`));
  });

  it("a_second_one_at_that_hour_is_named_as_a_clash_before_it_is_saved", async () => {
    await screen().click("button", t("calendar.plan.title"));
    await screen().find("dialog", t("calendar.plan.title"));
    const dialog = screen().within("dialog", t("calendar.plan.title"));
    await plan(dialog, mediated[1]);
    await dialog.see(new RegExp(`第一调解室.*10:00.*已有安排（${mediated[0].docket_no}）`));
    await dialog.find("button", t("calendar.clash.anyway"));
    await dialog.fill(t("calendar.move.starts"), "1430");
    await dialog.fill(t("calendar.plan.ends"), "1530");
    await dialog.click("button", t("calendar.plan.save"));
    await screen().lose("dialog", t("calendar.plan.title"));
    await screen().find("button", new RegExp(`14:30.*${mediated[1].title}`));
  });

  it("a_session_is_moved_without_a_mouse", async () => {
    await screen().run(
      `[...document.querySelectorAll("button[aria-label]")]
         .find((one) => one.getAttribute("aria-label").includes(arguments[0])).focus();`,
      mediated[0].title,
    );
    await screen().press("m");
    await inForm(screen(), t("calendar.move.title"), t("calendar.move.save"), (dialog) =>
      dialog.fill(t("calendar.move.starts"), "0900"),
    );
    await screen().find("button", new RegExp(`09:00.*${mediated[0].title}`));
  });

  it("a_session_is_dragged_to_another_day_and_keeps_its_hour", async () => {
    const target = await freeDayOfThatWeek();
    await screen().goTo(`/calendar?view=week&day=${FREE_DAY}`);
    const chip = new RegExp(`14:30.*${mediated[1].title}`);
    await screen().drag("button", chip, `[data-day="${target}"][data-first]`);
    await screen().see(/已改到.+14:30/);
    const { items } = await ask("calendar_range", { from: target, to: target, kinds: ["session"] });
    assert.deepEqual(
      items.map((item) => [item.day, item.title]),
      [[target, mediated[1].title]],
    );
  });

  it("what_the_court_hands_over_is_accepted_and_becomes_a_dispute", async () => {
    await screen().goTo("/referrals?side=in");
    const list = new Grid(screen(), t("referrals.list.title"));
    await list.seeRows();
    await list.open("物业服务合同纠纷");
    await screen().click("button", choice("referral_action", "accept"));
    await inForm(screen(), t("referrals.accept.title"), t("referrals.accept.save"));
    await screen().click("link", t("referrals.link.register"));
    const intake = new Intake(screen());
    await screen().find("heading", t("disputes.new.title"));
    assert.ok(
      (await screen().value(t("disputes.facts.facts"))).includes("物业费"),
      "the letter is the beginning of the facts",
    );
    await intake.fillParty("申请人", { name: "周文礼" });
    await intake.fillParty("被申请人", { name: "许春梅" });
    await intake.chooseType("物业纠纷");
    await intake.register();
    const { rows } = await ask("referral_list", { direction: "in", status: "accepted" });
    assert.ok(
      rows.some((row) => row.subject_kind === "dispute" && row.reason.startsWith("物业服务合同纠纷")),
      "the letter is joined with its dispute",
    );
  });

  it("a_mistaken_rating_is_not_counted_and_its_reason_stays", async () => {
    const { rows } = await ask("request_list", { status: ["finished"], limit: 1 });
    await screen().goTo(`/requests/${rows[0].id}`);
    await screen().find("heading", rows[0].title);
    const ratings = new Ratings(screen());
    await ratings.give("very_dissatisfied", "message", "按错了，本来想点满意。");
    await ratings.handle();
    await ratings.verifyMistaken("回访时评价人说明点错了等级。", "评价人电话确认本意为满意，有回访录音。");
    await screen().see(t("ratings.ended.excluded"));
  });

  it("a_case_is_graded_with_a_reason_and_stands_so_in_the_months_list", async () => {
    const { rows } = await ask("dispute_list", { status: ["closed"], limit: 20 });
    const grades = await Promise.all(rows.map((row) => ask("dispute_grade", { dispute_id: row.id })));
    const at = grades.findIndex((one) => one.may_decide && one.is_counted);
    assert.ok(at >= 0, "a closed case that earns something");
    const other = grades[at].grades.find((one) => one.code !== grades[at].proposed);
    await screen().goTo(`/disputes/${rows[at].id}`);
    await screen().find("heading", rows[at].title);
    await screen().click("button", t("allowance.card.decide"));
    await inForm(screen(), t("allowance.card.decide_title"), t("allowance.card.save"), async (form) => {
      await form.click("radio", new RegExp(`^${other.name}`));
      await form.fill(t("allowance.card.reason"), "双方积怨多年，实际走访八次。");
    });
    await screen().see(t("allowance.card.decided"));
    const decided = await ask("dispute_grade", { dispute_id: rows[at].id });
    assert.equal(decided.grade, other.code);
  });

  it("a_swap_of_duty_is_kept_with_its_reason", async () => {
    await screen().goTo("/calendar/duty");
    const roster = screen().within("region", t("calendar.duty.title"));
    await roster.click("button", /，(全天|上午|下午)/, { nth: 0 });
    await screen().click("menuitem", t("calendar.duty.swap"));
    await inForm(screen(), /^换班：/, t("calendar.duty.swap"), async (form) => {
      await form.choose(t("calendar.duty.swap_with"), accounts[0].split(" ").at(-1));
      await form.fill(t("calendar.duty.reason"), "参加区里的调解员培训");
    });
    await screen().see(t("calendar.duty.swaps"));
    await screen().see("参加区里的调解员培训");
  });

  it("an_activity_counts_at_once_against_the_years_plan", async () => {
    const before = await ask("outreach_year", {});
    await frame().enter("outreach");
    await screen().click("button", t("outreach.record"));
    await inForm(screen(), t("outreach.record"), t("common.action.save"), async (form) => {
      await form.fill(t("outreach.field.theme"), "人民调解");
      await form.choose(t("outreach.field.form"), choice("outreach_form", "stand"));
      await form.fill(t("outreach.field.place"), "山景小区广场");
      await form.fill(t("outreach.field.people_count"), "85");
    });
    const after = await ask("outreach_year", {});
    assert.equal(after.activities, before.activities + 1);
    assert.equal(after.people, before.people + 85);
  });

  it("committees_that_the_law_would_have_otherwise_are_named", async () => {
    await screen().goTo("/people?tab=committees");
    const { committees } = await ask("committee_list", {});
    const warned = committees.filter((one) => one.warnings.length > 0);
    await screen().see(t("people.committee_count", { n: committees.length, m: warned.length }));
  });
});
