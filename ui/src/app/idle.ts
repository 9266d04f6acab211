/** How long before locking a person is told. */
export const IDLE_NOTICE_MS = 60_000;

/** What is due after a time without input. */
export type IdleState = { state: "busy" } | { state: "notice"; seconds: number } | { state: "due" };

/** Where one stands `now`, with the last input at `last`. Instants, so that a sleep of the computer counts. */
export function idleState(last: number, now: number, minutes: number): IdleState {
  const left = last + minutes * 60_000 - now;
  if (left <= 0) return { state: "due" };
  if (left <= IDLE_NOTICE_MS) return { state: "notice", seconds: Math.ceil(left / 1000) };
  return { state: "busy" };
}

const INPUTS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
const TELL_EVERY_MS = 5_000;

/**
 * Watches for input in this window, and in others of the same casebook, so that one left open
 * does not lock another that is in use. Returns how to stop.
 */
export function watchInput(onInput: () => void): () => void {
  const others = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("lxq.input");
  let told = 0;
  function onOwn(): void {
    onInput();
    const now = Date.now();
    if (now - told < TELL_EVERY_MS) return;
    told = now;
    // A channel has no origin to name: it never leaves this one.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    others?.postMessage(null);
  }
  for (const name of INPUTS) window.addEventListener(name, onOwn, { capture: true, passive: true });
  others?.addEventListener("message", onInput);
  return () => {
    for (const name of INPUTS) window.removeEventListener(name, onOwn, { capture: true });
    others?.close();
  };
}
