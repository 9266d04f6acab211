/** The command line beside the window. */
import { execFile } from "node:child_process";
import { OFFICE, PASSPHRASE } from "../../pages/casebook.mjs";

/**
 * Runs `lxq` over a desk's casebook and answers its JSON.
 *
 * @param {import("./window.mjs").Desk} desk
 * @param {string} passphrase
 * @param {...string} words
 */
export function lxq(desk, passphrase, ...words) {
  const binary = process.env.LXQ_BINARY;
  if (!binary) throw new Error("LXQ_BINARY names the command; scripts/window-tests.sh sets it");
  return new Promise((resolve, reject) => {
    execFile(
      binary,
      ["--json", ...words],
      {
        env: { ...desk.env, LXQ_PASSPHRASE: passphrase },
        timeout: 120_000,
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, out, err) => {
        if (error && !out.trim()) reject(new Error(`lxq ${words.join(" ")}: ${err || error.message}`));
        else resolve(JSON.parse(out));
      },
    );
  });
}

/** Makes the usual casebook without the window. */
export function makeCasebook(desk, passphrase = PASSPHRASE) {
  return lxq(
    desk,
    passphrase,
    "init",
    ...["--street", OFFICE.street],
    ...["--platform", OFFICE.platform],
    ...["--community", OFFICE.community],
    ...["--short-name", OFFICE.shortName],
    ...["--person", OFFICE.person],
  );
}
