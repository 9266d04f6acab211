import { Icon } from "../components/icons";
import { t } from "../texts/t";
import { SETUP_STEPS } from "./setup";
import styles from "./SetupScreen.module.css";

/** Where one stands among the steps. */
export function StepTrail({ at }: { at: number }) {
  return (
    <ol className={styles["trail"]} aria-label={t("casebook.setup.steps")}>
      {SETUP_STEPS.map((step, index) => (
        <li
          key={step.key}
          data-state={index < at ? "done" : index === at ? "here" : "ahead"}
          aria-current={index === at ? "step" : undefined}
        >
          <span className={styles["mark"]} aria-hidden="true">
            {index < at ? <Icon name="tick" size={1} strokeWidth={2.4} /> : index + 1}
          </span>
          {t(`casebook.setup.${step.key}`)}
        </li>
      ))}
    </ol>
  );
}
