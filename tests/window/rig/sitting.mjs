/** The usual frame of a story: a casebook of its own, the window over it, unlocked. */
import { after, before } from "node:test";
import { Door } from "../../pages/casebook.mjs";
import { Counter } from "./cases.mjs";
import { makeCasebook } from "./lxq.mjs";
import { story } from "./story.mjs";
import { Desk, openWindow } from "./window.mjs";

/**
 * Called in a `describe`; opens before its first test and clears away after its last.
 *
 * @param {(counter: Counter) => Promise<void>} [prepare] what is in the casebook before the window opens
 */
export function sitting(prepare = async () => {}) {
  const desk = new Desk();
  const counter = new Counter(desk);
  let window;

  /** Closes the window before its time, as a person does. */
  async function close() {
    await window?.close();
    window = undefined;
  }

  before(async () => {
    await makeCasebook(desk);
    await prepare(counter);
    window = await openWindow(desk);
    await new Door(window.screen).unlock();
  });
  after(async () => {
    await close();
    desk.remove();
  });
  return { counter, close, it: story(() => window?.screen), screen: () => window.screen, session: () => window.session };
}
