import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useCasebook } from "../../app/casebook";
import { FailureNotice } from "../../components/FailureNotice";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { usePlatformName } from "../../components/office/names";
import { Sheet } from "../../components/reading/Sheet";
import { useToday } from "../../disputes/today";
import type { PlatformMonth } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useKeepsHazards } from "../permissions";
import { PlanRoundDrawer } from "./PlanRoundDrawer";
import { RoundDrawer } from "./RoundDrawer";
import { RoundLine } from "./RoundLine";
import { monthOf } from "./month";
import styles from "./inspections.module.css";

const route = getRouteApi("/hazards/inspections");

/** 排查: what each platform did in a month, and what it still owes. */
export function InspectionsScreen() {
  const search = route.useSearch();
  const go = route.useNavigate();
  const navigate = useNavigate();
  const today = useToday();
  const keeps = useKeepsHazards();
  const { data: casebook } = useCasebook();
  const [planning, setPlanning] = useState(false);
  const month = search.month ?? monthOf(today, 0);
  const { data, error, refetch } = useAsk("inspection_month", { day: month });
  const own = casebook?.account?.platform_id ?? null;
  const open = (id: string | undefined): void => void go({ search: { ...search, id } });
  const turn = (after: number): void =>
    void go({ search: { month: monthOf(month, after) }, replace: true });
  const platforms = (data?.platforms ?? []).toSorted(
    (one, other) => Number(other.platform_id === own) - Number(one.platform_id === own),
  );
  return (
    <Page>
      <PageHeader
        title={t("hazards.rounds.title")}
        subtitle={
          data &&
          t(data.short > 0 ? "hazards.rounds.short" : "hazards.rounds.enough", {
            required: data.required,
            n: data.short,
          })
        }
        onBack={() => void navigate({ to: "/hazards" })}
        actions={
          <>
            <Button onClick={() => turn(-1)}>{t("hazards.rounds.before")}</Button>
            <span className={styles["month"]}>
              {t("hazards.rounds.month", {
                year: Number(month.slice(0, 4)),
                month: Number(month.slice(5, 7)),
              })}
            </span>
            <Button onClick={() => turn(1)}>{t("hazards.rounds.after")}</Button>
            {keeps && (
              <Button type="primary" onClick={() => setPlanning(true)}>
                {t("hazards.rounds.plan")}
              </Button>
            )}
          </>
        }
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      <div className={styles["platforms"]}>
        {platforms.map((one) => (
          <PlatformSheet key={one.platform_id} month={one} onOpen={open} />
        ))}
      </div>
      <PlanRoundDrawer
        open={planning}
        platform={own}
        onClose={() => setPlanning(false)}
        onSaved={open}
      />
      <RoundDrawer id={search.id ?? null} onClose={() => open(undefined)} />
    </Page>
  );
}

function PlatformSheet(props: { month: PlatformMonth; onOpen: (id: string) => void }) {
  const { month, onOpen } = props;
  const platform = usePlatformName();
  return (
    <Sheet
      title={platform(month.platform_id)}
      aside={
        <span className={month.missing > 0 ? styles["missing"] : styles["quiet"]}>
          {t(month.missing > 0 ? "hazards.rounds.counts_missing" : "hazards.rounds.counts", {
            planned: month.planned,
            held: month.held,
            missing: month.missing,
          })}
        </span>
      }
    >
      {month.inspections.length === 0 && (
        <p className={styles["none"]}>{t("hazards.rounds.none")}</p>
      )}
      <ul className={styles["list"]}>
        {month.inspections.map((row) => (
          <li key={row.id}>
            <RoundLine row={row} onOpen={() => onOpen(row.id)} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
