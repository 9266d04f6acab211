import {
  type PointerEvent as ReactPointerEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import type { CalendarRow } from "../ipc/generated";
import { minutesAt } from "./lanes";

/** An entry on its way under the pointer. */
export interface Drag {
  row: CalendarRow;
  x: number;
  y: number;
  /** How far below the block's head the pointer holds it. */
  grip: number;
}

/** Where an entry would come to stand; no time in a view without hours. */
export interface Target {
  day: string;
  minutes: number | null;
}

/** The pointer's way until a press counts as a drag. */
const SLACK = 6;

/**
 * Dragging by pointer events: mouse, pen and touch alike. A press that does not move stays a
 * click; Escape lets go. Columns say their day by `data-day`, and their hours where they have them.
 */
export function useDrag(onDrop: (row: CalendarRow, target: Target) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const hasMoved = useRef(false);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const begin = useCallback(
    (row: CalendarRow, event: ReactPointerEvent<HTMLElement>): void => {
      if (event.button !== 0 || !row.is_movable) return;
      const grip = event.clientY - event.currentTarget.getBoundingClientRect().top;
      const { clientX, clientY } = event;
      hasMoved.current = false;
      const end = (): void => {
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", drop);
        window.removeEventListener("pointercancel", end);
        window.removeEventListener("keydown", onKey);
        stop.current = null;
        setDrag(null);
      };
      const move = (at: PointerEvent): void => {
        const way = Math.hypot(at.clientX - clientX, at.clientY - clientY);
        if (!hasMoved.current && way < SLACK) return;
        hasMoved.current = true;
        at.preventDefault();
        setDrag({ row, x: at.clientX, y: at.clientY, grip });
      };
      const drop = (at: PointerEvent): void => {
        end();
        // The click that belongs to this release comes before any timer.
        setTimeout(() => {
          hasMoved.current = false;
        });
        const target = hasMoved.current ? targetAt(at.clientX, at.clientY, grip) : null;
        if (target) onDrop(row, target);
      };
      const onKey = (key: KeyboardEvent): void => {
        if (key.key === "Escape") end();
      };
      stop.current?.();
      stop.current = end;
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", drop);
      window.addEventListener("pointercancel", end);
      window.addEventListener("keydown", onKey);
    },
    [onDrop],
  );

  /** Whether the click at hand belongs to a drag. */
  const wasDragged = useCallback((): boolean => hasMoved.current, []);

  return { drag, begin, wasDragged };
}

/** The day and time under a point of the window. */
export function targetAt(x: number, y: number, grip: number): Target | null {
  const column = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-day]");
  const day = column?.dataset["day"];
  if (!column || !day) return null;
  const { first, last } = column.dataset;
  if (first === undefined || last === undefined) return { day, minutes: null };
  const { top, height } = column.getBoundingClientRect();
  const hours = { first: Number(first), last: Number(last) };
  return { day, minutes: minutesAt(y - grip - top, height, hours) };
}
