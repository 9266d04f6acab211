import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { formMove, neighbour } from "./enter-moves";

/** Enter moves on and Shift+Enter back in forms that are no `RecordForm`; Ctrl+Enter submits. */
export function EnterMoves({ submit, children }: { submit: () => void; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);

  function onKeyDownCapture(event: KeyboardEvent<HTMLDivElement>): void {
    if (!(event.target instanceof Element) || !frame.current) return;
    const move = formMove(event, event.target);
    if (move === null) return;
    event.preventDefault();
    event.stopPropagation();
    const next = move === "submit" ? null : neighbour(frame.current, event.target, move);
    if (move === "submit") submit();
    // From the last field Enter does at once what the button after it would.
    else if (next instanceof HTMLButtonElement && next.type === "submit") submit();
    else next?.focus();
  }

  return (
    <div ref={frame} onKeyDownCapture={onKeyDownCapture}>
      {children}
    </div>
  );
}
