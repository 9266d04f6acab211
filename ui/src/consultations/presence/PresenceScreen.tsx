import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { DayRange } from "../../components/filters/DayRange";
import { FilterBar } from "../../components/filters/FilterBar";
import { tidy } from "../../components/filters/spans";
import { EmptyState } from "../../components/EmptyState";
import { FailureNotice } from "../../components/FailureNotice";
import { PersonSelect } from "../../components/office/PersonSelect";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { useToday } from "../../disputes/today";
import type { PresenceRow } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import { CheckInDrawer } from "./CheckInDrawer";
import { CorrectDrawer } from "./CorrectDrawer";
import { PresenceTable } from "./PresenceTable";
import styles from "./presence.module.css";
import { type PresenceSearch, isNarrowed } from "./search";

const route = getRouteApi("/consultations/presence");

/** 值班签到: who was there, from when to when; what was forgotten is put right here. */
export function PresenceScreen() {
  const search = route.useSearch();
  const go = route.useNavigate();
  const navigate = useNavigate();
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const [correcting, setCorrecting] = useState<PresenceRow | null>(null);
  const { data, error, refetch } = useAsk(
    "presence_list",
    tidy({
      from: search.from,
      to: search.to,
      person_id: search.person,
      platform_id: search.platform,
      is_open: search.open === true,
    }),
    { keepPrevious: true },
  );
  const set = (change: Partial<PresenceSearch>): void =>
    void go({ search: tidy({ ...search, ...change }), replace: true });
  const keepsOthers = data?.may_keep_others === true;
  return (
    <Page>
      <PageHeader
        title={t("service.presence.title")}
        subtitle={t("service.presence.subtitle")}
        onBack={() => void navigate({ to: "/today" })}
        actions={
          keepsOthers && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t("service.presence.form_other")}
            </Button>
          )
        }
      />
      <FilterBar clear={isNarrowed(search) ? () => void go({ search: {} }) : undefined}>
        <DayRange
          name={t("service.presence.days")}
          from={search.from}
          to={search.to}
          today={today}
          onPick={(from, to) => set({ from, to })}
        />
        {keepsOthers && (
          <span className={styles["select"]}>
            <PersonSelect
              aria-label={t("service.presence.person")}
              placeholder={t("service.presence.person")}
              roles={["duty_lawyer"]}
              value={search.person ?? null}
              onChange={(person) => set({ person: person ?? undefined })}
            />
          </span>
        )}
        <span className={styles["select"]}>
          <PlatformSelect
            aria-label={t("service.presence.platform")}
            placeholder={t("service.presence.platform")}
            value={search.platform ?? null}
            onChange={(platform) => set({ platform: platform ?? undefined })}
          />
        </span>
        <Checkbox
          checked={search.open === true}
          onChange={(event) => set({ open: event.target.checked ? true : undefined })}
        >
          {t("service.presence.open_only")}
        </Checkbox>
      </FilterBar>
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data?.presences.length === 0 && (
        <EmptyState picture="tea" title={t("service.presence.empty_title")}>
          {t("service.presence.empty_text")}
        </EmptyState>
      )}
      {data && data.presences.length > 0 && (
        <PresenceTable rows={data.presences} onCorrect={setCorrecting} />
      )}
      <CheckInDrawer open={adding} place={null} isOfOthers onClose={() => setAdding(false)} />
      <CorrectDrawer row={correcting} onClose={() => setCorrecting(null)} />
    </Page>
  );
}
