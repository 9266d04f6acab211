/** A plain WebDriver client: what the tests need of the protocol, each call with an end. */
import { Agent, request } from "node:http";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const CALL_MS = 60_000;

/** A refusal of the driver, by the protocol's own code. */
export class DriverError extends Error {
  /** @param {{ error: string, message: string }} value */
  constructor(value) {
    super(`${value.error}: ${value.message}`);
    this.code = value.error;
    /** The window is gone; asking again is useless. */
    this.isFinal = value.error === "invalid session id";
  }
}

/** A connection of its own for each call: the driver closes idle ones, and an order that is sent again may be done twice. */
const agent = new Agent({ keepAlive: false });

/**
 * @param {string} url
 * @param {string} method
 * @param {unknown} [body]
 * @param {number} [timeout]
 */
export async function ask(url, method, body, timeout = CALL_MS) {
  const content = body === undefined ? undefined : JSON.stringify(body);
  const { status, text } = await send(url, method, content, timeout);
  const { value } = JSON.parse(text);
  if (status >= 400) throw new DriverError(value);
  return value;
}

function send(url, method, content, timeout) {
  return new Promise((resolve, reject) => {
    const headers = content === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(content) };
    const signal = AbortSignal.timeout(timeout);
    const call = request(url, { method, agent, headers, signal }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString("utf8") }));
      response.on("error", reject);
    });
    call.on("error", reject);
    call.end(content);
  });
}

/** One window under the driver. */
export class Session {
  #base;

  /** @param {string} server @param {string} id */
  constructor(server, id) {
    this.#base = `${server}/session/${id}`;
  }

  /**
   * @param {string} server
   * @param {string} binary
   */
  static async open(server, binary) {
    const { sessionId } = await ask(`${server}/session`, "POST", {
      capabilities: {
        alwaysMatch: { "webkitgtk:browserOptions": { binary, args: [] } },
      },
    });
    const session = new Session(server, sessionId);
    await session.#post("timeouts", { script: 30_000, pageLoad: 60_000, implicit: 0 });
    return session;
  }

  #post(path, body) {
    return ask(`${this.#base}/${path}`, "POST", body);
  }

  /**
   * Runs a function body in the page; elements go in and out as they are.
   *
   * @param {string} script
   * @param {...unknown} args
   */
  run(script, ...args) {
    return this.#post("execute/sync", { script, args });
  }

  /** The same for a script that answers later, by its last argument. */
  runAsync(script, ...args) {
    return this.#post("execute/async", { script, args });
  }

  click(element) {
    return this.#post(`element/${element[ELEMENT]}/click`, {});
  }

  sendKeys(element, text) {
    return this.#post(`element/${element[ELEMENT]}/value`, { text });
  }

  /** Presses the keys together: those first in the list are held. */
  async keys(parts) {
    const down = parts.map((value) => ({ type: "keyDown", value }));
    const up = parts.toReversed().map((value) => ({ type: "keyUp", value }));
    await this.#actions([...down, ...up]);
  }

  /** Presses one key after the other. */
  async keysInTurn(text) {
    await this.#actions(
      Array.from(text).flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]),
    );
  }

  /**
   * Takes what lies at a point with the mouse and lets it go at another, as a hand moves: not at once.
   *
   * @param {{ x: number, y: number }} from of the window
   * @param {{ x: number, y: number }} to
   */
  async drag(from, to) {
    const move = (at, duration) => ({
      type: "pointerMove",
      origin: "viewport",
      duration,
      x: Math.round(at.x),
      y: Math.round(at.y),
    });
    const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    await this.#post("actions", {
      actions: [
        {
          type: "pointer",
          id: "mouse",
          parameters: { pointerType: "mouse" },
          actions: [
            move(from, 0),
            { type: "pointerDown", button: 0 },
            move(half, 120),
            move(to, 120),
            { type: "pointerUp", button: 0 },
          ],
        },
      ],
    });
  }

  #actions(actions) {
    return this.#post("actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Draws one stroke after the other with the pointer held down. @param {[number, number][][]} strokes */
  async draw(strokes) {
    const to = ([x, y], duration) => ({ type: "pointerMove", x, y, duration, origin: "viewport" });
    const actions = strokes.flatMap(([first, ...rest]) => [
      to(first, 0),
      { type: "pointerDown", button: 0 },
      ...rest.map((point) => to(point, 20)),
      { type: "pointerUp", button: 0 },
    ]);
    const parameters = { pointerType: "mouse" };
    await this.#post("actions", { actions: [{ type: "pointer", id: "pen", parameters, actions }] });
  }

  async resize(width, height) {
    await this.#post("window/rect", { x: 0, y: 0, width, height });
  }

  /** The window as it is drawn, once two pictures in a row are the same. */
  async screenshot() {
    await this.run("document.documentElement.style.caretColor = 'transparent';");
    let before = "";
    for (let tries = 0; tries < 20; tries += 1) {
      await this.runAsync(
        "const [answer] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(answer, 50)));",
      );
      const now = await ask(`${this.#base}/screenshot`, "GET");
      if (now === before) break;
      before = now;
    }
    await this.run("document.documentElement.style.caretColor = '';");
    return Buffer.from(before, "base64");
  }

  async close() {
    await ask(this.#base, "DELETE", undefined, 10_000);
  }
}
