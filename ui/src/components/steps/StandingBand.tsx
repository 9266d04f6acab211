import { Button } from "antd";
import type { ReactNode } from "react";
import { t } from "../../texts/t";
import { FailureNotice } from "../FailureNotice";
import { LifeLine, type LifeStage } from "./LifeLine";
import styles from "./StandingBand.module.css";

/** Props of `StandingBand`. */
export interface StandingBandProps {
  /** The line of its life; none where the page needs the room. */
  stages: readonly LifeStage[] | null;
  /** One sentence on where the record stands. */
  sentence: ReactNode;
  /** What runs out next. */
  due?: ReactNode;
  /** The menu of steps, and the usual next one last. */
  actions: ReactNode;
  /** Why a step that was asked for cannot be done. */
  refused: unknown;
  onSeen: () => void;
}

/** Where a record stands, what is next and by when: the two seconds' look. */
export function StandingBand(props: StandingBandProps) {
  const { stages, sentence, due, actions, refused, onSeen } = props;
  return (
    <section
      className={styles["standing"]}
      data-brief={stages === null}
      aria-label={t("case.standing.label")}
    >
      {stages && (
        <div className={styles["life"]}>
          <LifeLine stages={stages} />
        </div>
      )}
      <div className={styles["now"]}>
        <p className={styles["sentence"]}>{sentence}</p>
        {due && <span className={styles["deadline"]}>{due}</span>}
      </div>
      <div className={styles["actions"]}>{actions}</div>
      {refused !== null && (
        <div className={styles["refused"]}>
          <div>
            <FailureNotice failed={refused} />
          </div>
          <Button type="text" onClick={onSeen}>
            {t("case.standing.seen")}
          </Button>
        </div>
      )}
    </section>
  );
}
