import { Form } from "antd";
import { Icon } from "../../components/icons";
import { t } from "../../texts/t";
import { useToday } from "../today";
import type { IntakeForm } from "./form";
import { goToMissing } from "./go";
import { type Missing, missing } from "./missing";
import styles from "./intake.module.css";

/** What is still missing; a press leads there. */
export function MissingList({ form: entered }: { form: IntakeForm }) {
  const today = useToday();
  const all = missing(entered, today);
  const now = all.filter((one) => one.when === "now");
  const later = all.filter((one) => one.when === "later");
  return (
    <section className={styles["note"]} aria-labelledby="intake-missing">
      <header className={styles["note-head"]}>
        <h2 id="intake-missing">{t("disputes.missing.title")}</h2>
      </header>
      {now.length === 0 ? (
        <p className={styles["ready"]}>
          <Icon name="tick" strokeWidth={2.2} /> {t("disputes.missing.ready")}
        </p>
      ) : (
        <Places places={now} />
      )}
      {later.length > 0 && (
        <>
          <h3 className={styles["note-part"]}>{t("disputes.missing.later")}</h3>
          <Places places={later} />
        </>
      )}
    </section>
  );
}

function Places({ places }: { places: readonly Missing[] }) {
  const form = Form.useFormInstance<IntakeForm>();
  return (
    <ul className={styles["places"]}>
      {places.map((one) => (
        <li key={`${one.key} ${one.place.join(".")}`} data-when={one.when}>
          <button type="button" onClick={() => goToMissing(form, one)}>
            {t(`disputes.missing.${one.key}`, { name: one.name })}
          </button>
        </li>
      ))}
    </ul>
  );
}
