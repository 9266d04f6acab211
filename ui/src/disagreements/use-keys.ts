import { useEffect, useRef } from "react";
import { type Wish, wishOf } from "./keys";

/** Hears the keys of the room, wherever the focus is but where one types. */
export function useKeys(sides: number, carryOut: (wish: Wish) => void): void {
  const latest = useRef(carryOut);
  useEffect(() => {
    latest.current = carryOut;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat) return;
      const wish = wishOf(event, event.target, sides);
      if (wish === null) return;
      event.preventDefault();
      latest.current(wish);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [sides]);
}
