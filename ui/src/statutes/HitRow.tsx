import { Marked } from "../components/SearchHitRow";
import { markRanges } from "../components/search-results";
import type { StatuteHit } from "../ipc/generated";
import { versionWords } from "./words";
import styles from "./statutes.module.css";

/** Props of `HitRow`. */
export interface HitRowProps {
  id: string;
  hit: StatuteHit;
  active: boolean;
  /** The law is known from around it. */
  isWithinLaw?: boolean;
  onPoint: () => void;
  onOpen: () => void;
}

/** An article that was found. The keys belong to the field above, which names this row as its active one. */
export function HitRow({ id, hit, active, isWithinLaw, onPoint, onOpen }: HitRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={styles["hit"]}
      onMouseMove={active ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <div className={styles["hit-head"]}>
        <strong>{isWithinLaw ? hit.label : `${hit.law} ${hit.label}`}</strong>
        {!isWithinLaw && <span className={styles["quiet"]}>{versionWords(hit.version_on)}</span>}
      </div>
      <div className={styles["snippet"]}>
        <Marked runs={markRanges(hit.snippet, hit.marks)} />
      </div>
    </div>
  );
}
