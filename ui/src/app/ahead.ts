import { router } from "./router";

/** Between two rooms, so that typing, drawing and the unlocking itself come first. */
const PAUSE_MS = 60;
/** The rooms in which a day begins are loaded without a pause. */
const FIRST: ReadonlySet<string> = new Set(["/today", "/disputes"]);

let hasBegun = false;

/**
 * Loads the code of every room, one after the other, from when the door stands: while somebody
 * types a passphrase there is time, and no click then waits for it. Once a window.
 */
export function readAhead(): void {
  if (hasBegun) return;
  hasBegun = true;
  const routes = Object.values(router.routesById);
  const first = routes.filter(({ id }) => FIRST.has(id));
  const rooms = [...first, ...routes.filter(({ id }) => !FIRST.has(id))];
  function next(): void {
    const room = rooms.shift();
    if (!room) return;
    const pause = FIRST.has(room.id) ? 0 : PAUSE_MS;
    const goOn = () => setTimeout(next, pause);
    // What does not load now is asked for again by the click, which then tells of it.
    Promise.resolve(router.loadRouteChunk(room)).then(goOn, goOn);
  }
  next();
}
