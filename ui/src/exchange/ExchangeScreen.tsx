import { Spin } from "antd";
import { useState } from "react";
import { useManagesOffice } from "../app/permissions";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import type { StreetKeyMade } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { DeskTable } from "./DeskTable";
import { ExchangeSheet } from "./ExchangeSheet";
import { GivenUpSheet } from "./GivenUpSheet";
import { HubSheet } from "./HubSheet";
import { HalvesDialog } from "./HalvesDialog";
import { JoinStreet } from "./JoinStreet";
import { OfficeSheet } from "./OfficeSheet";
import { RestoredSheet } from "./RestoredSheet";
import { ServerSheet } from "./ServerSheet";
import { SetAsideList } from "./SetAsideList";
import styles from "./exchange.module.css";

/** 交换: changes travel by stick or shared folder, and how every desk of the street stands. */
export function ExchangeScreen() {
  const manages = useManagesOffice();
  const { data, error, refetch } = useAsk("site_board", {});
  const [made, setMade] = useState<StreetKeyMade | null>(null);
  const isRestored = data?.warnings.some((one) => one.warning === "restored");
  return (
    <Page>
      <PageHeader
        title={t("exchange.title")}
        subtitle={
          data?.street ? t("exchange.of_street", { street: data.street }) : t("exchange.subtitle")
        }
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {!data && !error && <Spin />}
      {data && (
        <div className={styles["sheets"]}>
          {data.is_revoked && <p className={styles["warning"]}>{t("exchange.revoked")}</p>}
          {isRestored && <RestoredSheet board={data} />}
          {data.is_enrolled && data.hub && <HubSheet hub={data.hub} />}
          {data.is_enrolled && <ExchangeSheet board={data} />}
          {!data.is_enrolled && !data.is_revoked && (
            <JoinStreet manages={manages} onMade={setMade} />
          )}
          {data.desks.length > 0 && <DeskTable board={data} />}
          <SetAsideList board={data} />
          <GivenUpSheet board={data} />
          {data.is_office && manages && (
            <OfficeSheet fingerprint={data.fingerprint ?? ""} onMade={setMade} />
          )}
          {data.is_office && manages && <ServerSheet hub={data.hub} />}
        </div>
      )}
      <HalvesDialog made={made} onClose={() => setMade(null)} />
    </Page>
  );
}
