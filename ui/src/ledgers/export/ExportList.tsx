import { Button } from "antd";
import { useState } from "react";
import type { ListAsk } from "../../ipc/generated";
import type { CountOf } from "../../ipc/pages";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { disclosureOf } from "./disclosure";
import { ExportDialog, type ExportWords } from "./ExportDialog";

/** Props of `ExportList`. */
export interface ExportListProps {
  /** The list as it is narrowed on the screen. */
  list: ListAsk;
  /** How many rows it has. */
  count: CountOf | null | undefined;
}

/** Lists that hold nothing of citizens and no numbers of staff. */
const PLAIN: ReadonlySet<ListAsk["name"]> = new Set<ListAsk["name"]>(["platforms", "outreach"]);

/** The button of a list that takes out what it shows. */
export function ExportList({ list, count }: ExportListProps) {
  const [open, setOpen] = useState(false);
  const order = useOrder("export_list");
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("ledgers.export")}</Button>
      <ExportDialog
        words={wordsOf(list.name)}
        count={count}
        isPlain={PLAIN.has(list.name)}
        open={open}
        onClose={() => setOpen(false)}
        make={async (decided) => order.mutateAsync({ list, ...disclosureOf(decided) })}
      />
    </>
  );
}

function wordsOf(name: ListAsk["name"]): ExportWords {
  return {
    title: t("ledgers.export.title", { list: choice("exported_list", name) }),
    count: (n) => t("ledgers.export.count", { n }),
    none: t("ledgers.export.none"),
    go: (n) => t("ledgers.export.go", { n }),
    done: (n) => t("ledgers.export.done", { n }),
    identity: t("ledgers.export.identity"),
    masked: t("ledgers.export.masked"),
    full: t("ledgers.export.full"),
    note: `${noteOf(name)} ${t("ledgers.export.sheet_note")}`,
  };
}

function noteOf(name: ListAsk["name"]): string {
  if (PLAIN.has(name)) return t("ledgers.export.plain");
  if (name === "people") return t("ledgers.export.people_note");
  return name === "disputes" ? t("ledgers.export.sight") : "";
}
