import { Icon } from "../../components/icons";
import type { ImportPreview } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import styles from "../../components/importing/import.module.css";

/** Which shipped shape the table shows, and why; and whether the mapping follows it. */
export function Recognised({
  preview,
  profile,
}: {
  preview: ImportPreview;
  /** The mapping in force, by name; null where none was chosen. */
  profile: string | null;
}) {
  const { recognised } = preview;
  if (recognised === null) return null;
  const name = choice("request_shape", recognised.shape);
  const isUnused = preview.shape !== recognised.shape && profile !== null;
  return (
    <p className={styles["calm"]} role="status">
      <Icon name="tick" />
      <span>
        {t("requests.mapping.recognised", { name, found: recognised.found, of: recognised.of })}
        {recognised.missing.length > 0 &&
          t("requests.mapping.recognised_missing", {
            names: recognised.missing.join(t("common.separator")),
          })}
        {isUnused && t("requests.mapping.recognised_unused", { profile })}
      </span>
    </p>
  );
}
