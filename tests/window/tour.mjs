/**
 * Walks the main job on a demo street in the real window and keeps a picture of every screen in
 * $LXQ_TOUR, at 1280 × 800 and at 1920 × 1080: `NN-name-1280.png`, `NN-name-1920.png`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { CasePage } from "../pages/case-page.mjs";
import { Door, OFFICE, PASSPHRASE } from "../pages/casebook.mjs";
import { daysAgo } from "../pages/days.mjs";
import { Frame } from "../pages/frame.mjs";
import { Grid } from "../pages/grid.mjs";
import { Intake } from "../pages/intake.mjs";
import { mixedWorkbook } from "../pages/messages.mjs";
import { Requests } from "../pages/requests.mjs";
import { screensOf } from "../pages/rooms.mjs";
import { t } from "../pages/words.mjs";
import { lxq } from "./rig/lxq.mjs";
import { Desk, openWindow } from "./rig/window.mjs";

const SIZES = [
  [1920, 1080],
  [1280, 800],
];
const folder = process.env.LXQ_TOUR ?? "target/tour";
let taken = 0;

/** Keeps both pictures of what is on the screen. */
async function keep(screen, name) {
  taken += 1;
  const number = String(taken).padStart(2, "0");
  await screen.run("const main = document.getElementById('main'); if (main) main.scrollTop = 0;");
  for (const [width, height] of SIZES) {
    await screen.resize(width, height);
    await screen.until(
      async () => (await screen.run("return [innerWidth, innerHeight].join();")) === `${width},${height}`,
      `the window does not become ${width} × ${height}`,
    );
    await screen.settle();
    await screen.picture(join(folder, `${number}-${name}-${width}.png`));
  }
  console.log(`${number} ${name}`);
}

/** The first start, on a desk of its own. */
async function firstStart() {
  const desk = new Desk();
  const window = await openWindow(desk);
  try {
    const { screen } = window;
    await screen.see(t("casebook.setup.welcome"));
    await keep(screen, "setup");
    await new Door(screen).setUp(OFFICE, PASSPHRASE);
    await keep(screen, "recovery-code");
  } finally {
    await window.close();
    desk.remove();
  }
}

/** A request of a citizen becomes a settled dispute. */
async function mainJob(screen, request) {
  const frame = new Frame(screen);
  const requests = new Requests(screen);
  await frame.enter("requests");
  await requests.grid.seeRows();
  await keep(screen, "requests");
  await requests.beginImport();
  await keep(screen, "import");
  await requests.giveFile(mixedWorkbook(), "三月诉求.xlsx");
  await keep(screen, "import-mapping");
  await requests.tryOut();
  await keep(screen, "import-trial");
  await screen.goTo(`/requests/${request.id}`);
  await screen.find("heading", request.title);
  await keep(screen, "request");

  await requests.turnIntoDispute();
  const intake = new Intake(screen);
  await intake.fillParty("申请人", { name: "陈秀英", phone: "13940000003" });
  await intake.fillParty("被申请人", { name: "赵国梁", phone: "13940000088" });
  await intake.chooseType("邻里纠纷");
  await intake.fillMatter({ claims: "修好防水，赔偿吊顶和衣柜。", amount: "8600" });
  await intake.tellRights("口头", daysAgo(3));
  await intake.broughtOn(daysAgo(3));
  await screen.see(t("disputes.missing.ready"));
  await keep(screen, "intake");
  await intake.register();

  const page = new CasePage(screen, (step) => keep(screen, step.replaceAll("_", "-")));
  await page.seeStanding(t("case.now.accept"));
  await keep(screen, "case-registered");
  await page.ask("close");
  await keep(screen, "case-not-yet");
  await screen.click("button", t("case.standing.seen"));
  await page.accept(daysAgo(3));
  await page.recordSession({
    result: "达成一致",
    day: daysAgo(2),
    starts: "14:05",
    ends: "15:30",
    place: "山景社区调解室",
    minutes: "双方到场。查看了漏水点，赵国梁同意修好防水并分两期赔偿，陈秀英表示接受。",
  });
  await page.conclude({
    terms: "一、赵国梁七日内修好卫生间防水。\n二、赵国梁赔偿陈秀英8600元，分两期付清。",
    amount: "8600",
    instalments: 2,
  });
  await page.signToday();
  await page.seeStanding(/还有 2 项没有履行/);
  await keep(screen, "case-agreed");
  await page.perform("4300");
  const quick = new CasePage(screen);
  await quick.seeStanding(/还有 1 项没有履行/);
  await quick.perform();
  await page.followUp("已履行", "防水已修好，赔偿已付清，双方没有新的矛盾。");
  await page.close();
  await page.seeStanding(/结案，调解成功/);
  await keep(screen, "case-closed");
  await page.seeHistory(["办理了结案"]);
  await keep(screen, "case-history");
}

/** Every other screen, by its address. */
async function rooms(screen, ask) {
  const kept = new Set(["today", "disputes", "requests", "request", "import", "intake", "case", "history"]);
  for (const { name, address, heading } of await screensOf(ask)) {
    if (kept.has(name)) continue;
    await screen.goTo(address);
    await screen.find("heading", heading);
    await keep(screen, name);
  }
}

async function demoStreet() {
  const desk = new Desk();
  const { accounts } = await lxq(desk, PASSPHRASE, "init", "--demo");
  const leak = JSON.stringify({ text: "漏水", kinds: ["request"], limit: 1 });
  const { hits } = await lxq(desk, PASSPHRASE, "call", "search", leak);
  const window = await openWindow(desk);
  try {
    const { screen } = window;
    const door = new Door(screen);
    await door.seeLocked();
    await keep(screen, "unlock");
    await door.unlock(PASSPHRASE, accounts[0]);
    await screen.find("heading", t("today.title"));
    await keep(screen, "today");
    const frame = new Frame(screen);
    await frame.enter("disputes");
    await new Grid(screen, t("disputes.list.title")).seeRows();
    await keep(screen, "disputes");
    await frame.search("物业");
    await frame.seeHit(/物业/);
    await keep(screen, "search");
    await frame.closeSearch();
    await mainJob(screen, hits[0]);
    await rooms(screen, (command, request) =>
      lxq(desk, PASSPHRASE, "call", command, JSON.stringify(request)),
    );
  } catch (error) {
    await window.screen.picture(join(folder, "broken.png")).catch(() => {});
    throw error;
  } finally {
    await window.close();
    desk.remove();
  }
}

mkdirSync(folder, { recursive: true });
await firstStart();
await demoStreet();
console.log(`${taken} screens, ${taken * SIZES.length} pictures`);
