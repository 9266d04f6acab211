/** Opens the real program in its own home, on its own port, and ends all of it afterwards. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "../../pages/screen.mjs";
import { webDriverScreen } from "../../pages/webdriver-screen.mjs";
import { Session, ask } from "./webdriver.mjs";

/** A folder of one test run, with a home of its own. */
export class Desk {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "lxq-desk-"));
    this.casebook = join(this.folder, "casebook");
    this.env = {
      ...process.env,
      HOME: this.folder,
      XDG_DATA_HOME: this.#make("data"),
      XDG_CONFIG_HOME: this.#make("config"),
      XDG_CACHE_HOME: this.#make("cache"),
      XDG_RUNTIME_DIR: this.#make("run", 0o700),
      LXQ_CASEBOOK: this.casebook,
      TAURI_WEBVIEW_AUTOMATION: "true",
      // Without a graphics card, drawing by OpenGL takes seconds a frame.
      WEBKIT_SKIA_ENABLE_CPU_RENDERING: "1",
      LANG: "C.UTF-8",
      TZ: "Asia/Shanghai",
    };
    delete this.env.LXQ_PASSPHRASE;
    // What the program hands to the system's programs is written down instead of opened.
    this.opened = join(this.folder, "opened");
    const opener = join(this.#make("bin"), "xdg-open");
    writeFileSync(opener, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${this.opened}'\n`, { mode: 0o755 });
    this.env.PATH = `${join(this.folder, "bin")}:${process.env.PATH}`;
    // As a Chinese desktop names it.
    this.downloads = this.#make("下载");
    writeFileSync(join(this.folder, "config", "user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/下载"\n');
  }

  #make(name, mode = 0o755) {
    const folder = join(this.folder, name);
    mkdirSync(folder, { mode });
    return folder;
  }

  /** What the program and the driver wrote. */
  log() {
    return readFileSync(join(this.folder, "log"), "utf8");
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function binary() {
  const path = process.env.LXQ_WINDOW_BINARY;
  if (!path) throw new Error("LXQ_WINDOW_BINARY names the program; scripts/window-tests.sh sets it");
  return path;
}

/**
 * Starts a driver for the programs of a desk.
 *
 * @param {Desk} desk
 */
export async function startDriver(desk) {
  const port = await freePort();
  const server = `http://127.0.0.1:${port}`;
  const log = openSync(join(desk.folder, "log"), "a");
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
    detached: true,
    env: desk.env,
    stdio: ["ignore", log, log],
  });
  const ended = new Promise((resolve) => driver.once("exit", resolve));
  driver.once("error", () => {});

  async function end() {
    try {
      process.kill(-driver.pid, "SIGTERM");
    } catch {
      // All of the group has ended.
    }
    const force = setTimeout(() => {
      try {
        process.kill(-driver.pid, "SIGKILL");
      } catch {
        // As above.
      }
    }, 3000);
    await ended;
    clearTimeout(force);
    await until(async () => membersOf(driver.pid).length === 0, "the window does not end", 10_000)
      .catch(() => process.kill(-driver.pid, "SIGKILL"));
  }

  try {
    await until(async () => (await ask(`${server}/status`, "GET", undefined, 2000)).ready, "no driver");
    return { server, driver, end };
  } catch (error) {
    await end();
    throw new Error(`${error.message}\n${desk.log().slice(-2000)}`, { cause: error });
  }
}

/**
 * Opens the window over a desk.
 *
 * @param {Desk} desk
 */
export async function openWindow(desk) {
  const { server, driver, end } = await startDriver(desk);
  try {
    const session = await Session.open(server, binary());
    const screen = webDriverScreen(session);
    await screen.until(
      async () => (await screen.run("return document.getElementById('root')?.childElementCount ?? 0;")) > 0,
      "the window stays empty",
      { timeout: 60_000 },
    );
    return {
      screen,
      session,
      /** The program's own process. */
      pid: () => programIn(driver.pid),
      /** Closes the window as a person does. */
      async close() {
        await session.close().catch(() => {});
        await end();
      },
      /** Ends the program without any warning, as a power cut does. */
      async kill() {
        const pid = programIn(driver.pid);
        process.kill(pid, "SIGKILL");
        await until(async () => !membersOf(driver.pid).includes(pid), "the program survives", 10_000);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw new Error(`${error.message}\n${desk.log().slice(-2000)}`, { cause: error });
  }
}

/**
 * Starts the program once more beside an open window.
 *
 * @param {Desk} desk
 * @param {number} timeout
 * @returns {Promise<number | string>} its exit code, or why it did not end by itself
 */
export function startProgram(desk, timeout) {
  const log = openSync(join(desk.folder, "log"), "a");
  const program = spawn(binary(), [], { env: desk.env, stdio: ["ignore", log, log] });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => program.kill("SIGKILL"), timeout);
    program.once("error", reject);
    program.once("exit", (code, signal) => {
      clearTimeout(late);
      resolve(code ?? `ended by ${signal}`);
    });
  });
}

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, , group] = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { name: text.slice(text.indexOf("(") + 1, text.lastIndexOf(")")), state, group: Number(group) };
  } catch {
    return null;
  }
}

/** The living processes of a group. */
function membersOf(group) {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const found = stat(pid);
      return found !== null && found.group === group && found.state !== "Z";
    });
}

function programIn(group) {
  const found = membersOf(group).find((pid) => stat(pid)?.name.startsWith("lianxinqiao"));
  if (!found) throw new Error("the program does not run");
  return found;
}
