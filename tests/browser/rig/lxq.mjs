/** Runs `lxq`: once, or as a server for a browser. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The passphrase of every account of these tests. */
export const PASSPHRASE = "demo-street";

function binary() {
  const path = process.env.LXQ_BINARY;
  if (!path) throw new Error("LXQ_BINARY names the command; scripts/browser-tests.sh sets it");
  return path;
}

/** A folder of its own, and what removes it. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), "lxq-browser-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Runs a command over a casebook and answers its JSON. */
export function lxq(casebook, ...words) {
  const out = execFileSync(binary(), ["--casebook", casebook, "--json", ...words], {
    env: { ...process.env, LXQ_PASSPHRASE: PASSPHRASE, TZ: "Asia/Shanghai" },
    timeout: 180_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(out.toString());
}

/**
 * Serves a casebook, unlocked for an account or locked, until `stop`.
 *
 * @param {string} casebook
 * @param {{ unlocked?: boolean, account?: string }} [options]
 * @returns {Promise<{ url: string, origin: string, stop: () => Promise<void> }>}
 */
export async function serve(casebook, { unlocked = true, account } = {}) {
  const env = { ...process.env, TZ: "Asia/Shanghai" };
  delete env.LXQ_PASSPHRASE;
  if (unlocked) env.LXQ_PASSPHRASE = PASSPHRASE;
  const who = account ? ["--account", account] : [];
  const server = spawn(
    binary(),
    ["--casebook", casebook, "--json", ...who, "serve", "--port", "0"],
    { env, stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const lines = [];
  const url = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("lxq serve says nothing")), 60_000);
    server.once("exit", (code) => reject(new Error(`lxq serve ended with ${code}`)));
    createInterface({ input: server.stdout }).on("line", (line) => {
      lines.push(line);
      try {
        resolve(JSON.parse(lines.join("\n")).url);
        clearTimeout(late);
      } catch {
        // The answer goes on in the next line.
      }
    });
  });
  return {
    url,
    origin: new URL(url).origin,
    async stop() {
      server.kill("SIGTERM");
      const force = setTimeout(() => server.kill("SIGKILL"), 5000);
      await ended;
      clearTimeout(force);
    },
  };
}

/**
 * Goes through the one-time door and answers the cookie that a browser then carries.
 *
 * @param {{ url: string, origin: string }} server
 */
export async function enter({ url, origin }) {
  const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(20_000) });
  const [pair] = (response.headers.get("set-cookie") ?? "").split(";");
  const [name, value] = pair.split("=");
  return { name, value, url: origin, httpOnly: true, sameSite: "Strict" };
}

/**
 * Carries a command out as the served page does.
 *
 * @param {{ origin: string, cookie: { name: string, value: string } }} street
 * @param {string} command
 * @param {object} request
 */
export async function call({ origin, cookie }, command, request) {
  const response = await fetch(`${origin}/call/${command}`, {
    method: "POST",
    body: JSON.stringify(request),
    headers: { cookie: `${cookie.name}=${cookie.value}`, "content-type": "application/json" },
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok) throw new Error(`${command}: ${response.status} ${await response.text()}`);
  return response.json();
}
