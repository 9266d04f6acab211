import { Link, getRouteApi } from "@tanstack/react-router";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useCasebook } from "../../app/casebook";
import { EmptyState } from "../../components/EmptyState";
import { FailureNotice } from "../../components/FailureNotice";
import { FilterBar } from "../../components/filters/FilterBar";
import { tidy } from "../../components/filters/spans";
import { formatDay } from "../../components/format";
import { Icon } from "../../components/icons";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { useOffice } from "../../components/office/names";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { useToday } from "../../disputes/today";
import type { RosterRow } from "../../ipc/generated";
import { PaperMenu } from "../../documents/PaperMenu";
import { useAsk, useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { addDays, weekOf } from "../days";
import { useKeepsRoster } from "../roles";
import { shortDay } from "../words";
import shared from "../calendar.module.css";
import { type Cell, AddDialog } from "./AddDialog";
import { CopyDialog } from "./CopyDialog";
import { DutyGrid } from "./DutyGrid";
import { DutyNotes } from "./DutyNotes";
import { RoomsDialog } from "./RoomsDialog";
import { platformsOf } from "./roster";
import type { RosterSearch } from "./search";
import { SwapDialog } from "./SwapDialog";
import styles from "./duty.module.css";

const route = getRouteApi("/calendar/duty");

/** 值班表: a week by platforms. */
export function DutyScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const keeps = useKeepsRoster();
  const office = useOffice();
  const { data: casebook } = useCasebook();
  const roster = useOrder("issue_duty_roster");
  const days = weekOf(search.day ?? today);
  const [from, to] = [days[0] ?? today, days[6] ?? today];
  const asked = useAsk("duty_week", tidy({ from, to, platform_id: search.platform }), {
    keepPrevious: true,
  });
  const [cell, setCell] = useState<Cell | null>(null);
  const [swapped, setSwapped] = useState<RosterRow | null>(null);
  const [open, setOpen] = useState<"copy" | "rooms" | null>(null);
  const [onlyScheduled, setOnlyScheduled] = useState(false);
  const set = (change: Partial<RosterSearch>): void =>
    void navigate({ search: tidy({ ...search, ...change }), replace: true });
  const duties = asked.data?.duties ?? [];
  const platforms = platformsOf(office.platforms, duties, onlyScheduled).filter(
    (one) => !search.platform || one.id === search.platform,
  );
  return (
    <Page>
      <div className={styles["screen-only"]}>
        <PageHeader
          title={t("calendar.duty.title")}
          subtitle={t("calendar.duty.subtitle")}
          onBack={() => void navigate({ to: "/calendar" })}
          actions={
            <>
              <Button onClick={() => setOpen("rooms")}>{t("calendar.duty.rooms")}</Button>
              <PaperMenu
                title={choice("document_form", "duty_roster")}
                bar={search.platform ? null : t("calendar.duty.paper_platform")}
                make={(format) =>
                  roster.mutateAsync({ platform_id: search.platform ?? "", from, to, format })
                }
              />
              <Button onClick={() => window.print()}>{t("calendar.duty.print")}</Button>
              {keeps && (
                <Button disabled={duties.length === 0} onClick={() => setOpen("copy")}>
                  {t("calendar.duty.copy")}
                </Button>
              )}
            </>
          }
        />
        <div className={shared["turning"]}>
          <Button
            aria-label={t("calendar.duty.previous")}
            title={t("calendar.duty.previous")}
            icon={<Icon name="back" size={1.1} />}
            onClick={() => set({ day: addDays(from, -7) })}
          />
          <Button
            aria-label={t("calendar.duty.next")}
            title={t("calendar.duty.next")}
            icon={<Icon name="back" size={1.1} className={shared["ahead"]} />}
            onClick={() => set({ day: addDays(from, 7) })}
          />
          <Button disabled={days.includes(today)} onClick={() => set({ day: undefined })}>
            {t("common.action.today")}
          </Button>
          <h2 className={shared["in-sight"]} aria-live="polite">
            {t("calendar.week_title", { from: formatDay(from), to: shortDay(to) })}
          </h2>
        </div>
        <FilterBar>
          <span className={shared["filter"]}>
            <PlatformSelect
              aria-label={t("calendar.duty.platform")}
              placeholder={t("calendar.duty.all_platforms")}
              value={search.platform ?? null}
              onChange={(platform) => set({ platform: platform ?? undefined })}
            />
          </span>
          <Checkbox
            checked={onlyScheduled}
            onChange={(event) => setOnlyScheduled(event.target.checked)}
          >
            {t("calendar.duty.only_scheduled")}
          </Checkbox>
          <Checkbox
            checked={search.phones === true}
            onChange={(event) => set({ phones: event.target.checked || undefined })}
          >
            {t("calendar.duty.phones")}
          </Checkbox>
        </FilterBar>
      </div>
      {asked.error && <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />}
      {asked.data && (
        <article className={styles["sheet"]} data-print>
          <header className={styles["print-head"]}>
            <h1>{t("calendar.duty.print_title", { street: casebook?.street ?? "" })}</h1>
            <p>{t("calendar.duty.print_span", { from: formatDay(from), to: formatDay(to) })}</p>
          </header>
          {platforms.length > 0 ? (
            <DutyGrid
              week={asked.data}
              platforms={platforms}
              people={office.people}
              today={today}
              withPhones={search.phones === true}
              onAdd={keeps ? setCell : undefined}
              onSwap={keeps ? setSwapped : undefined}
            />
          ) : (
            !office.loading && (
              <EmptyState
                picture="paper"
                title={t("calendar.duty.title")}
                action={<Link to="/people">{t("nav.people")}</Link>}
              >
                {t("calendar.duty.empty")}
              </EmptyState>
            )
          )}
          <DutyNotes week={asked.data} />
        </article>
      )}
      <AddDialog cell={cell} close={() => setCell(null)} />
      <SwapDialog duty={swapped} duties={duties} close={() => setSwapped(null)} />
      <CopyDialog
        open={open === "copy"}
        from={from}
        platformId={search.platform}
        close={() => setOpen(null)}
      />
      <RoomsDialog open={open === "rooms"} keeps={keeps} close={() => setOpen(null)} />
    </Page>
  );
}
