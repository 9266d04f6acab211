/**
 * `make bench`, the part of the window: how long until the first list, against an empty window of
 * the same engine and an unlock; and how long every screen of the full demo street takes to answer
 * a click. Ends with an error where a goal is missed.
 */
import { PASSPHRASE } from "../pages/casebook.mjs";
import { measureClicks } from "./bench/clicks.mjs";
import { measureStarts } from "./bench/starts.mjs";
import { lxq } from "./rig/lxq.mjs";
import { Desk } from "./rig/window.mjs";

const desk = new Desk();
const missed = [];
try {
  const { accounts } = await lxq(desk, PASSPHRASE, "init", "--demo");
  missed.push(...(await measureStarts(desk, accounts[0])));
  missed.push(...(await measureClicks(desk, accounts[0])));
} finally {
  desk.remove();
}
for (const what of missed) console.log(`missed: ${what}`);
process.exitCode = missed.length > 0 ? 1 : 0;
