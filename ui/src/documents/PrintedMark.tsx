import { Button } from "antd";
import { useState } from "react";
import { useCase } from "../case/context";
import { dayOf } from "../components/clock-time";
import { Icon } from "../components/icons";
import { shortDay } from "../disputes/short-day";
import type { DocumentRow } from "../ipc/generated";
import { t } from "../texts/t";
import { useIssueBar } from "./bars";
import { DifferencesDialog } from "./DifferencesDialog";
import styles from "./documents.module.css";

/** When and by whom a document was last handed out, and whether it says otherwise now. */
export function PrintedMark({ row }: { row: DocumentRow }) {
  const { names, today } = useCase();
  const [comparing, setComparing] = useState(false);
  const bar = useIssueBar();
  const { printed } = row;
  if (printed === null) return null;
  return (
    <>
      <span className={styles["printed"]}>
        {t("documents.printed", {
          day: printed.at ? shortDay(dayOf(printed.at), today) : "",
          person: names.person(printed.by),
        })}
      </span>
      {printed.differs && (
        <Button
          type="text"
          size="small"
          className={styles["differs"]}
          icon={<Icon name="rise" size={1} strokeWidth={2.2} />}
          aria-label={t("documents.differs_named", { title: row.title })}
          disabled={bar === t("documents.bar.role")}
          onClick={() => setComparing(true)}
        >
          {t("documents.differs")}
        </Button>
      )}
      {comparing && (
        <DifferencesDialog
          printing={printed.id}
          title={row.title}
          done={() => setComparing(false)}
        />
      )}
    </>
  );
}
