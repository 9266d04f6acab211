import { App, Button, Switch } from "antd";
import { useManagesOffice } from "../app/permissions";
import { useCasebook } from "../app/casebook";
import { FailureNotice } from "../components/FailureNotice";
import { formatInstant } from "../components/format";
import { Sheet } from "../components/reading/Sheet";
import { failureOf } from "../ipc/failure";
import type { HubRow } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { choice, failureSentence, t } from "../texts/t";
import { Progressing } from "./Progressing";
import { Result } from "./Result";
import { useExchange } from "./use-exchange";
import styles from "./exchange.module.css";

/** 通过网络交换: where to, how it went last, whether by itself, and a button for now. */
export function HubSheet({ hub }: { hub: HubRow }) {
  const { data: casebook } = useCasebook();
  const { run, done, failed, start, cancel } = useExchange();
  return (
    <Sheet title={t("exchange.hub.title")} aside={<Automatic hub={hub} />}>
      <p className={styles["lead"]}>
        {t(hub.is_automatic ? "exchange.hub.lead" : "exchange.hub.off")}
      </p>
      <dl className={styles["facts"]}>
        <dt>{t("exchange.hub.place")}</dt>
        <dd>{hub.place}</dd>
        <dt>{t("exchange.board.last")}</dt>
        <dd>{lastWords(hub)}</dd>
      </dl>
      {run ? (
        <Progressing words={t("exchange.hub.running")} run={run} cancel={cancel} />
      ) : (
        <Button size="large" disabled={casebook?.read_only} onClick={() => void start(null)}>
          {t("exchange.hub.go")}
        </Button>
      )}
      {failed !== null && !run && (
        <div className={styles["notice"]}>
          <FailureNotice failed={failed} />
        </div>
      )}
      {done && !run && <Result done={done} by="hub" />}
    </Sheet>
  );
}

function lastWords(hub: HubRow): string {
  if (hub.last_tried_at === null) return t("exchange.hub.never");
  const at = formatInstant(hub.last_tried_at);
  if (hub.last_fault === null) return t("exchange.hub.last_good", { at });
  return t("exchange.hub.last_bad", { at, why: choice("hub_fault", hub.last_fault) });
}

function Automatic({ hub }: { hub: HubRow }) {
  const { message } = App.useApp();
  const manages = useManagesOffice();
  const order = useOrder("set_hub_automatic");
  if (!manages) return null;
  async function turn(isAutomatic: boolean): Promise<void> {
    try {
      await order.mutateAsync({ is_automatic: isAutomatic });
    } catch (reason) {
      void message.error(failureSentence(failureOf(reason)), 8);
    }
  }
  return (
    <label className={styles["switch"]}>
      {t("exchange.hub.automatic")}
      <Switch
        checked={hub.is_automatic}
        loading={order.isPending}
        onChange={(isOn) => void turn(isOn)}
      />
    </label>
  );
}
