import { Button } from "antd";
import { t } from "../../texts/t";
import { formatClock, formatInstant } from "../format";
import { Icon } from "../icons";
import type { DraftKeeper } from "./draft";
import styles from "./form.module.css";

/** Offers the unfinished draft of last time. */
export function DraftNotice<V>({
  draft,
  take,
}: {
  draft: DraftKeeper<V>;
  take: (values: V) => void;
}) {
  if (!draft.found) return null;
  return (
    <div className={styles["draft"]} role="status">
      <Icon name="clock" />
      <span className={styles["draft-words"]}>
        {t("common.draft.found", { time: formatInstant(draft.found.keptAt) })}
      </span>
      <Button size="small" onClick={draft.drop}>
        {t("common.action.discard")}
      </Button>
      <Button
        size="small"
        type="primary"
        onClick={() => {
          const values = draft.take();
          if (values !== null) take(values);
        }}
      >
        {t("common.action.restore")}
      </Button>
    </div>
  );
}

/** One quiet line on how keeping the draft goes. */
export function DraftState<V>({ draft }: { draft: DraftKeeper<V> }) {
  switch (draft.state) {
    case "idle":
      return t("common.form.keys");
    case "saving":
      return t("common.draft.saving");
    case "kept":
      return t("common.draft.saved", { time: formatClock(draft.keptAt) });
    case "failed":
      return t("common.draft.failed");
  }
}
