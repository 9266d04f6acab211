import { useManagesOffice } from "../app/permissions";
import { ConfirmOrder } from "../components/ConfirmOrder";
import { Sheet } from "../components/reading/Sheet";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./exchange.module.css";

/** 撤下的内容: what was given up here for another history and has not come back; nothing where all has. */
export function GivenUpSheet({ count }: { count: number }) {
  const manages = useManagesOffice();
  const takeUp = useOrder("take_up_given_up");
  if (count === 0) return null;
  return (
    <Sheet title={t("exchange.given.title", { n: count })}>
      <p className={styles["lead"]}>{t("exchange.given.lead")}</p>
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
