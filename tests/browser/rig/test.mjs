/** The tests' own `test`: a page on the demo street that reports every error of its console. */
import { test as plain } from "@playwright/test";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { playwrightScreen } from "../../pages/playwright-screen.mjs";
import { t } from "../../pages/words.mjs";
import { enter, folder, serve } from "./lxq.mjs";

export { expect } from "@playwright/test";

export const test = plain.extend({
  /** The demo street, served and unlocked, once a file. */
  street: [
    // Playwright reads the fixtures a function needs out of its first argument.
    async ({}, use) => {
      const { path, remove } = folder();
      const casebook = join(path, "street");
      cpSync(process.env.LXQ_DEMO_STREET, casebook, { recursive: true });
      const server = await serve(casebook);
      await use({ ...server, casebook, cookie: await enter(server) });
      await server.stop();
      remove();
    },
    { scope: "worker" },
  ],

  /** Every error and warning that the page wrote. */
  complaints: async ({ page }, use) => {
    const complaints = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        complaints.push(message.text());
      }
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await use(complaints);
  },

  /** A page of the demo street, at its first screen. */
  desk: async ({ page, street, complaints, context }, use) => {
    await context.addCookies([street.cookie]);
    await page.goto(street.origin);
    await page.getByRole("navigation", { name: t("nav.label") }).waitFor();
    await use({ page, street, complaints, screen: playwrightScreen(page) });
  },
});
