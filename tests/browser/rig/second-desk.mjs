/** The demo street after another computer came back with changes of its own. */
import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { PASSPHRASE, enter, folder, serve } from "./lxq.mjs";
import { test as onStreet } from "./test.mjs";

export { expect } from "./test.mjs";

/** The command that is built beside `lxq`. */
function secondDesk(casebook) {
  execFileSync(join(dirname(process.env.LXQ_BINARY), "second_desk"), [casebook], {
    env: { ...process.env, LXQ_PASSPHRASE: PASSPHRASE, TZ: "Asia/Shanghai" },
    timeout: 180_000,
  });
}

export const test = onStreet.extend({
  street: [
    async ({}, use) => {
      const { path, remove } = folder();
      const casebook = join(path, "street");
      cpSync(process.env.LXQ_DEMO_STREET, casebook, { recursive: true });
      secondDesk(casebook);
      const server = await serve(casebook);
      await use({ ...server, casebook, cookie: await enter(server) });
      await server.stop();
      remove();
    },
    { scope: "worker" },
  ],
});
