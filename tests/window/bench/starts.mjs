/**
 * From the order to open a window until its first list can be read, against its peer: from the same
 * order until an empty window has painted, and an unlock with the cost of an office's passphrase.
 */
import { execFileSync } from "node:child_process";
import { PASSPHRASE } from "../../pages/casebook.mjs";
import { Session } from "../rig/webdriver.mjs";
import { startDriver } from "../rig/window.mjs";
import { median, millis, wallClock } from "./numbers.mjs";

const PAIRS = 10;
const GOAL = 1.5;

/** @param {string} name of the environment */
function program(name) {
  const path = process.env[name];
  if (!path) throw new Error(`${name} names a program; scripts/bench.sh sets it`);
  return path;
}

/** When the page first painted something, by the wall clock; nothing while it has not. */
function paintedInPage() {
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return paint ? { painted: performance.timeOrigin + paint.startTime } : null;
}

/**
 * Unlocks as fast as a script can and answers, by the wall clock, when the page began to load, the
 * door stood, the passphrase was sent, the frame stood and the first row of the list of disputes
 * was drawn. Sent over as text.
 */
function firstListInPage(account, passphrase, answer) {
  const at = { load: performance.timeOrigin };
  const now = () => performance.timeOrigin + performance.now();
  let hasChosen = false;
  let hasGone = false;
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  function step() {
    // The list of disputes is where this person was last.
    if (location.hash !== "#/disputes") location.hash = "/disputes";
    const radio = [...document.querySelectorAll("input[type=radio]")].find(
      (one) => one.closest("label")?.innerText.includes(account),
    );
    const field = document.querySelector("input[type=password]");
    if (radio) at.door ??= now();
    if (at.sent && document.querySelector("nav")) at.frame ??= now();
    if (radio && !hasChosen) {
      hasChosen = true;
      radio.click();
    } else if (field && hasChosen && !hasGone) {
      setValue.call(field, passphrase);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      const button = document.querySelector("button[type=submit]");
      if (button && !button.disabled) {
        hasGone = true;
        at.sent = now();
        button.click();
      }
    }
    const rows = document.querySelectorAll('[role="grid"] [role="row"]');
    if (rows.length > 1 && !document.querySelector('[role="grid"][aria-busy="true"]')) {
      requestAnimationFrame(() => answer({ ...at, list: now() }));
      return;
    }
    requestAnimationFrame(step);
  }
  step();
}

/** Asks the page again and again, without a pause, until it answers something. */
async function soon(session, question, patience = 30_000) {
  const end = Date.now() + patience;
  for (;;) {
    // While the page is still coming, a question may hit the one before it.
    const answer = await session.run(`return (${question})();`).catch(() => null);
    if (answer) return answer;
    if (Date.now() > end) throw new Error("the page does not answer");
  }
}

/** Whether our page has begun to draw. */
function isOursInPage() {
  return (document.getElementById("root")?.childElementCount ?? 0) > 0;
}

/** One start of a program: opens it, asks the page for instants, closes it; answers the times until each. */
async function start(desk, binary, ask) {
  const { server, end } = await startDriver(desk);
  try {
    const began = wallClock();
    const session = await Session.open(server, binary);
    const instants = Object.entries(await ask(session));
    await session.close().catch(() => {});
    return Object.fromEntries(instants.map(([name, at]) => [name, at - began]));
  } finally {
    await end();
  }
}

function empty(desk) {
  return start(desk, program("LXQ_EMPTY_WINDOW"), (session) => soon(session, paintedInPage));
}

function ours(desk, account) {
  return start(desk, program("LXQ_WINDOW_BINARY"), async (session) => {
    await soon(session, isOursInPage);
    return session.runAsync(`(${firstListInPage})(...arguments);`, account, PASSPHRASE);
  });
}

/** An unlock without a window, in milliseconds. */
function unlock(desk) {
  const env = { ...desk.env, LXQ_PASSPHRASE: PASSPHRASE };
  const out = execFileSync(program("LXQ_BENCH"), ["unlock", desk.casebook], { env });
  return Number(out.toString());
}

/**
 * @param {import("../rig/window.mjs").Desk} desk with the demo street
 * @param {string} account whose passphrase opens it
 * @returns {Promise<string[]>} what missed its goal
 */
export async function measureStarts(desk, account) {
  // Once each without counting: the disk is cold and the search index is not made yet.
  await empty(desk);
  await ours(desk, account);
  unlock(desk);
  const pairs = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const { painted } = await empty(desk);
    const unlocked = unlock(desk);
    const stages = await ours(desk, account);
    pairs.push({ painted, unlocked, ...stages, ratio: stages.list / (painted + unlocked) });
  }
  const middle = (name) => median(pairs.map((pair) => pair[name]));
  const ratio = middle("ratio");
  console.log(
    `first list in the window: ${millis(middle("list"))}` +
      ` · empty window's first paint ${millis(middle("painted"))} + unlock ${millis(middle("unlocked"))}` +
      ` · ${ratio.toFixed(2)}× (median of ${PAIRS} pairs, goal ≤ ${GOAL}×)`,
  );
  const stages = ["load", "door", "sent", "frame", "list"];
  console.log(`  on the way: ${stages.map((name) => `${name} ${millis(middle(name))}`).join(", ")}`);
  console.log(`  each pair: ${pairs.map((pair) => `${pair.ratio.toFixed(2)}×`).join(" ")}`);
  return ratio <= GOAL ? [] : ["first list in the window"];
}
