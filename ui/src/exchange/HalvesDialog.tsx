import { Button, Checkbox, Modal } from "antd";
import { useState } from "react";
import { codeLines } from "../casebook/setup";
import type { StreetKeyMade } from "../ipc/generated";
import { t } from "../texts/t";
import styles from "./exchange.module.css";

/** Props of `HalvesDialog`. */
export interface HalvesDialogProps {
  /** What is shown; null closes it. */
  made: StreetKeyMade | null;
  onClose: () => void;
}

/** The two halves of the street's key, each on a sheet of its own, shown until they are kept. */
export function HalvesDialog({ made, onClose }: HalvesDialogProps) {
  const [kept, setKept] = useState(false);
  return (
    <Modal
      open={made !== null}
      title={t("exchange.halves.title")}
      width="46rem"
      destroyOnHidden
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      afterClose={() => setKept(false)}
      footer={
        <div className={styles["foot"]}>
          <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
            {t("exchange.halves.kept")}
          </Checkbox>
          <Button size="large" onClick={() => window.print()}>
            {t("exchange.halves.print")}
          </Button>
          <Button size="large" type="primary" disabled={!kept} onClick={onClose}>
            {t("exchange.halves.done")}
          </Button>
        </div>
      }
    >
      {made && (
        <>
          <p className={styles["lead"]}>{t("exchange.halves.lead")}</p>
          <Half title={t("exchange.halves.first")} code={made.first_half} made={made} />
          <Half title={t("exchange.halves.second")} code={made.second_half} made={made} />
        </>
      )}
    </Modal>
  );
}

function Half({ title, code, made }: { title: string; code: string; made: StreetKeyMade }) {
  return (
    <section className={styles["half"]} aria-label={title}>
      <h3>{title}</h3>
      <div className={styles["groups"]}>
        {codeLines(code, 4).map((groups) => (
          <p key={groups.join("-")}>
            {groups.map((group) => (
              <span key={group}>{group}</span>
            ))}
          </p>
        ))}
      </div>
      <p className={styles["quiet"]}>
        {t("exchange.halves.of", { fingerprint: made.fingerprint })}
      </p>
    </section>
  );
}
