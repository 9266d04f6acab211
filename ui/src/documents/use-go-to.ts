import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Place } from "./mending";

/** Parts that stand on the case's own view; the others stand on every view. */
const ON_CASE: ReadonlySet<Place> = new Set<Place>(["parties", "agreement"]);

/** So often the page is looked at for a part that is only just being drawn. */
const LOOKS = 40;
const BETWEEN_LOOKS = 50;

/** Leads to a part of the case page, on another of its views where it stands there. */
export function useGoTo(): (place: Place) => void {
  const navigate = useNavigate();
  return useCallback(
    (place) => {
      if (ON_CASE.has(place)) {
        void navigate({ from: "/disputes/$id", to: "/disputes/$id", search: {} });
      }
      show(place, LOOKS);
    },
    [navigate],
  );
}

function show(place: Place, looks: number): void {
  const part = document.querySelector<HTMLElement>(`#case-${place}`);
  if (part) {
    part.tabIndex = -1;
    part.scrollIntoView({ block: "start" });
    part.focus({ preventScroll: true });
  } else if (looks > 0) {
    setTimeout(() => show(place, looks - 1), BETWEEN_LOOKS);
  }
}
