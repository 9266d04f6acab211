import { Icon } from "./icons";
import type { MarkedRun, SearchHit } from "./search-results";
import styles from "./SearchPalette.module.css";

/** Text with its matches marked. */
export function Marked({ runs }: { runs: readonly MarkedRun[] }) {
  return runs.map((run, at) =>
    // Runs have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    run.marked ? <mark key={at}>{run.text}</mark> : run.text,
  );
}

/** Props of `SearchHitRow`. */
export interface SearchHitRowProps {
  id: string;
  hit: SearchHit;
  active: boolean;
  onPoint: () => void;
  onOpen: () => void;
}

/** One thing found, in the palette's list. The keys belong to the palette's field. */
export function SearchHitRow({ id, hit, active, onPoint, onOpen }: SearchHitRowProps) {
  return (
    // The keys belong to the palette's field, which names this row as its active one.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      className={styles["hit"]}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onMouseMove={active ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      {hit.icon && <Icon name={hit.icon} className={styles["icon"]} />}
      <div className={styles["words"]}>
        <div className={styles["title"]}>
          <Marked runs={hit.title} />
        </div>
        {hit.detail && (
          <div className={styles["detail"]}>
            <Marked runs={hit.detail} />
          </div>
        )}
      </div>
      {hit.aside && <span className={styles["aside"]}>{hit.aside}</span>}
    </div>
  );
}
