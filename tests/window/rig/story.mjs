/** Tests that tell one story in one window: what comes after a broken step is not tried. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";

const PICTURES = new URL("../../../test-results/window/", import.meta.url).pathname;

/** Where the tour keeps a picture after each step; none in a test run. */
const TOUR = process.env.LXQ_TOUR;

/**
 * @param {() => import("../../pages/screen.mjs").Screen | undefined} screen for a picture of where it broke
 */
export function story(screen) {
  let broken = "";
  let step = 0;
  /** @param {string} name @param {() => Promise<void>} tell */
  return (name, tell) =>
    it(name, async (test) => {
      // Skipped, not failed: the one error that counts must stand alone in the report.
      if (broken) return test.skip(`not tried, as ${broken} failed`);
      try {
        await tell();
        step += 1;
        if (TOUR) await screen()?.picture(join(TOUR, `job-${String(step).padStart(2, "0")}-${name}.png`));
      } catch (error) {
        broken = name;
        mkdirSync(PICTURES, { recursive: true });
        await screen()?.picture(join(PICTURES, `${name}.png`)).catch(() => {});
        throw error;
      }
    });
}
