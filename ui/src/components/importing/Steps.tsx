import { t } from "../../texts/t";
import styles from "./import.module.css";

const STEPS = ["file", "mapping", "trial", "import"] as const;

/** A step of the import. */
export type Step = (typeof STEPS)[number];

/** Where in the import one is. */
export function Steps({ at }: { at: Step }) {
  const here = STEPS.indexOf(at);
  return (
    <ol className={styles["steps"]} aria-label={t("requests.step.label")}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={styles["step"]}
          data-done={index < here}
          aria-current={index === here ? "step" : undefined}
        >
          <span className={styles["step-no"]} aria-hidden="true">
            {index + 1}
          </span>
          {t(`requests.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
