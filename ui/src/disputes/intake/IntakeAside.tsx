import { DuplicateList } from "./DuplicateList";
import { useEntered } from "./entered";
import { MissingList } from "./MissingList";
import { TitlePreview } from "./TitlePreview";
import { t } from "../../texts/t";
import { SimilarNote } from "../../typical-cases/SimilarNote";
import styles from "./intake.module.css";

/** What the form comes to, while it is filled in: its title, what is missing, what it may repeat. */
export function IntakeAside({ resting }: { resting: boolean }) {
  const entered = useEntered();
  return (
    <aside className={styles["aside"]} aria-label={t("disputes.aside.label")}>
      <TitlePreview form={entered} />
      <DuplicateList form={entered} resting={resting} />
      <SimilarNote facts={entered.facts} disputeType={entered.dispute_type} />
      <MissingList form={entered} />
    </aside>
  );
}
