/**
 * How long every screen of the full demo street takes to answer a click: until it has the right
 * address, its heading and nothing that is still being read, and one frame more. Beside it, until
 * the last change to the page was drawn. Each round begins with a page that has read nothing yet.
 */
import { Door, PASSPHRASE } from "../../pages/casebook.mjs";
import { screensOf } from "../../pages/rooms.mjs";
import { t } from "../../pages/words.mjs";
import { lxq } from "../rig/lxq.mjs";
import { openWindow } from "../rig/window.mjs";
import { millis, percentile } from "./numbers.mjs";

const ROUNDS = 12;
const GOAL_MS = 100;
/** A click that brought nothing. */
const NEVER = { answered: Number.POSITIVE_INFINITY, complete: Number.POSITIVE_INFINITY, by: "nothing" };

/** Records open by a click on a row of their list. */
const LISTS = {
  case: "/disputes",
  consultation: "/consultations",
  request: "/requests",
  referral: "/referrals",
  arrival: "/referrals?side=in",
  activity: "/outreach?view=list",
  hazard: "/hazards",
  rating: "/ratings",
};

/** The screen from which a screen is reached: its list, its room, or today. */
function before({ name, address }) {
  if (LISTS[name]) return LISTS[name];
  if (name === "today") return "/disputes";
  const [path, query] = address.split("?");
  if (query) return path;
  const room = path.slice(0, path.lastIndexOf("/"));
  return room === "" ? "/today" : room;
}

/** How deep a screen lies: rooms are measured before what is reached through them. */
function depth({ address }) {
  const [path, query] = address.split("?");
  return path.split("/").length * 2 + (query ? 1 : 0);
}

/**
 * Clicks and waits until the screen stands. Sent over as text.
 *
 * @param {{ address: string, isRow: boolean, heading: { pattern: string, flags: string } }} wanted
 * @param {(answer: { answered: number, complete: number, by: string }) => void} answer
 */
function clickInPage(wanted, answer) {
  /** The page is complete when nothing has changed for so long. */
  const STILL_MS = 250;
  const addressOf = (url) => decodeURIComponent(new URL(url, location.href).hash.slice(1));
  const heading = new RegExp(wanted.heading.pattern, wanted.heading.flags);
  const title = () => document.querySelector("h1")?.innerText ?? "";
  const [start, before] = [addressOf(location.href), title()];
  const row = wanted.isRow ? document.querySelectorAll('[role="grid"] [role="row"]')[1] : null;
  const link = [...document.querySelectorAll("a[href]")].find(
    (one) => addressOf(one.href) === wanted.address && one.getClientRects().length > 0,
  );
  const target = row ?? link;
  const began = performance.now();
  let [changed, drawn] = [began, began];
  const watch = new MutationObserver(() => {
    changed = performance.now();
    requestAnimationFrame(() => (drawn = performance.now()));
  });
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ["aria-busy"],
  });
  if (target) target.click();
  else location.hash = wanted.address;
  function stands() {
    const here = addressOf(location.href);
    const isThere = wanted.isRow ? here !== start : here === wanted.address;
    const isNamed = wanted.isRow
      ? title() !== before || document.querySelector('[role="dialog"]') !== null
      : [...document.querySelectorAll("h1, h2")].some((one) => heading.test(one.innerText));
    return isThere && isNamed && !document.querySelector('[aria-busy="true"], .ant-spin-spinning');
  }
  let answered = 0;
  function look() {
    if (!answered && stands()) requestAnimationFrame(() => (answered ||= performance.now()));
    const isStill = drawn >= changed && performance.now() - changed > STILL_MS;
    if (!(answered && isStill && stands())) return requestAnimationFrame(look);
    watch.disconnect();
    const by = row ? "row" : link ? "link" : "address";
    answer({ answered: answered - began, complete: drawn - began, by });
  }
  requestAnimationFrame(look);
}

function patternOf(heading) {
  if (heading instanceof RegExp) return { pattern: heading.source, flags: heading.flags };
  return { pattern: heading.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"), flags: "" };
}

/**
 * @param {import("../rig/window.mjs").Desk} desk with the demo street
 * @param {string} account whose passphrase opens it
 * @returns {Promise<string[]>} the screens that missed the goal
 */
export async function measureClicks(desk, account) {
  const ask = (command, request) => lxq(desk, PASSPHRASE, "call", command, JSON.stringify(request));
  const screens = (await screensOf(ask)).toSorted((one, other) => depth(one) - depth(other));
  const times = new Map(screens.map(({ name }) => [name, []]));
  const { screen, session, close } = await openWindow(desk);
  try {
    await new Door(screen).unlock(PASSPHRASE, account);
    await screen.find("heading", t("today.title"));
    for (let round = 0; round < ROUNDS; round += 1) {
      await screen.goTo("/today");
      await screen.settle();
      await session.run("window.lxqRead = true; location.reload();");
      await screen.until(() => session.run("return window.lxqRead !== true;"), "the page does not load again");
      await screen.find("heading", t("today.title"));
      await hasReadAhead(screen, session);
      for (const one of screens) {
        await screen.goTo(before(one));
        await screen.settle();
        const isRow = one.name in LISTS;
        if (isRow) await screen.find("row", /./, { nth: 1 });
        const wanted = { address: one.address, isRow, heading: patternOf(isRow ? /./ : one.heading) };
        const click = session.runAsync(`(${clickInPage})(...arguments);`, wanted);
        times.get(one.name).push(await click.catch(() => NEVER));
      }
    }
  } finally {
    await close();
  }
  console.log(
    `clicks on the full demo street, ${ROUNDS} rounds, each with nothing read before` +
      ` (answered; complete; goal: answered p99 < ${GOAL_MS} ms):`,
  );
  const missed = [];
  for (const [name, list] of times) {
    const [answered, complete] = [list.map((one) => one.answered), list.map((one) => one.complete)];
    if (percentile(answered, 99) >= GOAL_MS) missed.push(`click on ${name}`);
    console.log(`  ${name.padEnd(20)} by ${list.at(-1).by.padEnd(8)} ${spread(answered)}; ${spread(complete)}`);
  }
  const all = [...times.values()].flat();
  console.log(`  all: ${spread(all.map((one) => one.answered))}; ${spread(all.map((one) => one.complete))}`);
  return missed;
}

function spread(list) {
  return `p50 ${millis(percentile(list, 50)).padStart(6)} p99 ${millis(percentile(list, 99)).padStart(6)}`;
}

/** Waits until the window has loaded the code of all rooms, as it has long before anybody clicks. */
async function hasReadAhead(screen, session) {
  const count = () => session.run('return performance.getEntriesByType("resource").length;');
  let [known, since] = [-1, Date.now()];
  await screen.until(async () => {
    const now = await count();
    if (now !== known) [known, since] = [now, Date.now()];
    return Date.now() - since > 500;
  }, "the window goes on loading");
}
