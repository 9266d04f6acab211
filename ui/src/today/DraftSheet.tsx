import { formatInstant } from "../components/format";
import { Sheet } from "../components/reading/Sheet";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./today.module.css";

/** The forms whose drafts can be gone on with, and where. */
const FORMS = [
  { form: "dispute", to: "/disputes/new", text: "today.draft.dispute" },
  { form: "consultation", to: "/consultations/new", text: "today.draft.consultation" },
] as const;

/** What somebody has not finished typing; nothing where all is finished. */
export function DraftSheet() {
  const { data } = useAsk("draft_list", {});
  const drafts = (data?.drafts ?? []).flatMap((draft) => {
    const known = FORMS.find((one) => one.form === draft.form);
    return known ? [{ ...draft, ...known }] : [];
  });
  if (drafts.length === 0) return null;
  return (
    <Sheet title={t("today.draft.title")}>
      <ul className={styles["duty"]}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a className={styles["draft"]} href={`#${draft.to}`}>
              <span>{t(draft.text)}</span>
              <span className={styles["where"]}>{formatInstant(draft.saved_at)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
