import { App, Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { LeaveGuard } from "../components/form/LeaveGuard";
import { Icon } from "../components/icons";
import type { DisputeTypeTable } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { changed, differs, draftsOf, moved, problemsOf, typesOf, withNew } from "./type-table";
import { TypeRow } from "./TypeRow";
import styles from "./TypeTable.module.css";

/** Props of `TypeTable`. */
export interface TypeTableProps {
  table: DisputeTypeTable;
  manages: boolean;
}

/** The types in their order, to be renamed, moved, switched off and added to; saved as one version. */
export function TypeTable({ table, manages }: TypeTableProps) {
  const { message } = App.useApp();
  const save = useOrder("save_dispute_types");
  const [drafts, setDrafts] = useState(() => draftsOf(table.types));
  const [tried, setTried] = useState(false);
  const isChanged = differs(drafts, table.types);
  const problems = problemsOf(drafts);
  const unsaved = useRef(false);
  const next = table.version + 1;

  useEffect(() => {
    unsaved.current = isChanged;
  }, [isChanged]);

  function keep(): void {
    setTried(true);
    if (problems.size > 0) return;
    save.mutate(
      { types: typesOf(drafts) },
      {
        onSuccess: ({ version }) => {
          unsaved.current = false;
          void message.success(t("settings.types.saved", { n: version }));
        },
      },
    );
  }

  return (
    <>
      <LeaveGuard unsaved={unsaved} />
      <table className={styles["table"]}>
        <caption>{t("settings.types.version", { n: table.version })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("settings.types.name")}</th>
            <th scope="col">{t("settings.types.rollup")}</th>
            <th scope="col">{t("settings.types.active")}</th>
            {manages && <th scope="col">{t("settings.types.order")}</th>}
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft, at) => (
            <TypeRow
              key={draft.code}
              draft={draft}
              at={at}
              drafts={drafts}
              manages={manages}
              problem={tried ? problems.get(at) : undefined}
              onChange={(change) => setDrafts(changed(drafts, at, change))}
              onMove={(by) => setDrafts(moved(drafts, at, by))}
              onRemove={() => setDrafts(drafts.filter((one) => one !== draft))}
            />
          ))}
        </tbody>
      </table>
      {save.error && <FailureNotice failed={save.error} />}
      {manages && (
        <footer className={styles["foot"]}>
          <Button
            icon={<Icon name="plus" size={1.1} />}
            onClick={() => {
              setTried(false);
              setDrafts(withNew(drafts));
            }}
          >
            {t("settings.types.add")}
          </Button>
          <span className={styles["space"]} />
          <Button
            disabled={!isChanged || save.isPending}
            onClick={() => setDrafts(draftsOf(table.types))}
          >
            {t("settings.types.reset")}
          </Button>
          <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={keep}>
            {t("settings.types.save", { n: next })}
          </Button>
        </footer>
      )}
    </>
  );
}
