import { Sheet } from "../components/reading/Sheet";
import type { SiteBoard } from "../ipc/generated";
import { choice, t } from "../texts/t";
import styles from "./exchange.module.css";

/** What was not taken, and why; nothing where all was. */
export function SetAsideList({ board }: { board: SiteBoard }) {
  if (board.set_aside.length === 0) return null;
  const nameOf = (id: string | null): string =>
    board.desks.find((desk) => desk.device_id === id)?.name ?? t("exchange.aside.somebody");
  return (
    <Sheet title={t("exchange.aside.title", { n: board.set_aside.length })}>
      <p className={styles["quiet"]}>{t("exchange.aside.lead")}</p>
      <ul className={styles["aside"]}>
        {board.set_aside.map((one) => (
          <li key={one.file}>
            <strong>{nameOf(one.device_id)}</strong>
            <span>{choice("set_aside_reason", one.reason)}</span>
            <code>{one.file.split("/").at(-1)}</code>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
