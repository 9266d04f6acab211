import { useEffect } from "react";
import { isShortcut } from "../components/keys";
import type { CaseContext } from "./context";
import { stepFor } from "./head/step-for";
import { nextStep } from "./standing";

/** The key for the usual next step, while no form is open; never out of a field or a dialog. */
export function useNextKey({ page, open }: CaseContext, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const { action } = nextStep(page);
      if (!isShortcut(event, "next_step") || action === null || isElsewhere(event.target)) return;
      event.preventDefault();
      open(stepFor(page, action));
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [page, open, enabled]);
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [role="dialog"]') !== null
  );
}
