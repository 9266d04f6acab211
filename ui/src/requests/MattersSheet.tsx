import { Link } from "@tanstack/react-router";
import { Icon, type IconName } from "../components/icons";
import reading from "../components/reading/reading.module.css";
import { Sheet } from "../components/reading/Sheet";
import { StatusTag } from "../components/StatusTag";
import type { LinkedMatter, SubjectKind } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { addressOf } from "./matters";
import { matterState } from "./outcome";
import styles from "./requests.module.css";

const ICONS: Partial<Record<SubjectKind, IconName>> = {
  dispute: "disputes",
  consultation: "consultations",
};

/** The disputes, consultations and hazards opened from a request, each with what came of it. */
export function MattersSheet({ matters }: { matters: readonly LinkedMatter[] }) {
  return (
    <Sheet title={t("requests.detail.matters")}>
      {matters.length === 0 ? (
        <p className={styles["quiet"]}>{t("requests.detail.no_matters")}</p>
      ) : (
        <ul className={reading["opened"]}>
          {matters.map((matter) => (
            <li key={matter.id}>
              <Link to={addressOf(matter)} className={reading["case"]}>
                <Icon name={ICONS[matter.kind] ?? "alarm"} />
                <span className={reading["case-words"]}>
                  <span className={reading["case-title"]}>{titleOf(matter)}</span>
                  <span className={reading["case-no"]}>
                    {choice("subject_kind", matter.kind)} · {matter.docket_no}
                  </span>
                </span>
                <StatusTag tone={matter.is_done ? "good" : "active"}>
                  {matterState(matter)}
                </StatusTag>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function titleOf(matter: LinkedMatter): string {
  return matter.title ?? choice("subject_kind", matter.kind);
}
