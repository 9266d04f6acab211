import { useManagesOffice } from "../app/permissions";
import { ConfirmOrder } from "../components/ConfirmOrder";
import { formatInstant } from "../components/format";
import { Sheet } from "../components/reading/Sheet";
import type { SiteBoard } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t, textFor } from "../texts/t";
import styles from "./exchange.module.css";

/** So many are shown; whoever decides looks at who and when, not at each. */
const SHOWN = 20;

/** 撤下的内容: what was given up here for another history and has not come back; nothing where all has. */
export function GivenUpSheet({ board }: { board: SiteBoard }) {
  const manages = useManagesOffice();
  const takeUp = useOrder("take_up_given_up");
  const all = board.given_up;
  if (all.length === 0) return null;
  const nameOf = (id: string): string =>
    board.desks.find((desk) => desk.device_id === id)?.name ?? t("exchange.aside.somebody");
  return (
    <Sheet title={t("exchange.given.title", { n: all.length })}>
      <p className={styles["lead"]}>{t("exchange.given.lead")}</p>
      <ul className={styles["notes"]}>
        {all.slice(0, SHOWN).map((one, at) => (
          <li key={`${one.device_id} ${one.at} ${one.fact} ${String(at)}`}>
            {formatInstant(one.at)} · {nameOf(one.device_id)} · {textFor("facts", one.fact)}
          </li>
        ))}
        {all.length > SHOWN && <li>{t("exchange.given.more", { n: all.length - SHOWN })}</li>}
      </ul>
      {manages && (
        <ConfirmOrder
          text={t("exchange.given.button")}
          label={t("exchange.given.button")}
          title={t("exchange.given.heading")}
          question={t("exchange.given.question")}
          size="middle"
          order={() => takeUp.mutateAsync({})}
        />
      )}
    </Sheet>
  );
}
