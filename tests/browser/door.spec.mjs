import { test as plain, expect } from "@playwright/test";
import { Door } from "../pages/casebook.mjs";
import { playwrightScreen } from "../pages/playwright-screen.mjs";
import { t } from "../pages/words.mjs";
import { PASSPHRASE, serve } from "./rig/lxq.mjs";
import { test } from "./rig/test.mjs";

test("the_address_opens_once", async ({ browser, street }) => {
  // The worker's own server is already entered: its token is used up.
  const page = await browser.newPage();
  const again = await page.goto(street.url);
  expect(again?.status()).toBe(403);
  await expect(page.locator("body")).toContainText("这个地址已经用过或不正确");
  await page.close();
});

test("nobody_comes_in_without_the_cookie", async ({ request, street }) => {
  for (const path of ["/", "/index.html", "/call/casebook_status"]) {
    const answer = path.startsWith("/call")
      ? await request.post(street.origin + path, { data: {} })
      : await request.get(street.origin + path);
    expect(answer.status(), path).toBe(403);
  }
});

test("another_sites_page_gets_no_answer", async ({ request, street }) => {
  const cookie = `${street.cookie.name}=${street.cookie.value}`;
  const call = (headers) =>
    request.post(`${street.origin}/call/casebook_status`, { data: {}, headers: { cookie, ...headers } });
  expect((await call({})).status()).toBe(200);
  expect((await call({ origin: "http://example.org" })).status()).toBe(403);
  expect((await call({ host: "example.org" })).status()).toBe(403);
});

test("only_this_program_frames_its_papers_and_no_other_page_frames_it", async ({ request, street }) => {
  const cookie = `${street.cookie.name}=${street.cookie.value}`;
  const answer = await request.get(`${street.origin}/`, { headers: { cookie } });
  const policy = answer.headers()["content-security-policy"];
  // WebKit measures a paper (`blob:`) by its page's own policy: 'none' left its frame empty.
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).toContain("frame-src blob:;");
  expect(policy).toContain("default-src 'none'");
});

plain("a_locked_street_opens_with_a_persons_passphrase", async ({ page }) => {
  const server = await serve(process.env.LXQ_DEMO_STREET, { unlocked: false });
  try {
    await page.goto(server.url);
    const screen = playwrightScreen(page);
    const door = new Door(screen);
    await door.seeLocked();
    const person = (await page.getByRole("radio").first().locator("xpath=..").innerText()).trim();
    const name = person.split("\n").at(-1);
    await door.tryPassphrase(`${PASSPHRASE}x`, name);
    await screen.see(t("failures.wrong_passphrase"));
    await door.unlock(PASSPHRASE, name);
    await screen.see(t("nav.demo"));
  } finally {
    await server.stop();
  }
});
