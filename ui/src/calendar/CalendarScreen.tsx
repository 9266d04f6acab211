import { Link, getRouteApi } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { createPortal } from "react-dom";
import { FailureNotice } from "../components/FailureNotice";
import { usePersonName, usePlatformName } from "../components/office/names";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { useToday } from "../disputes/today";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { CalendarBar } from "./CalendarBar";
import { daysOf } from "./days";
import type { ItemFrame } from "./ItemChip";
import { MonthGrid } from "./MonthGrid";
import { MoveDialog } from "./MoveDialog";
import { PlanDialog, type Slot } from "./PlanDialog";
import { usePlansSessions } from "./roles";
import { useRoomName } from "./rooms";
import { askFor } from "./search";
import { ShareDialog } from "./ShareDialog";
import { type Drag, targetAt, useDrag } from "./use-drag";
import { useMove } from "./use-move";
import { WeekGrid } from "./WeekGrid";
import { clockAt } from "./lanes";
import { shortDay, weekdayWord } from "./words";
import styles from "./calendar.module.css";

const route = getRouteApi("/calendar");
/** When a session is planned on a day without a time pointed at. */
const USUAL_START = "09:00";

/** 日程: what stands on which day, by month, week or day. */
export function CalendarScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const plans = usePlansSessions();
  const names = { person: usePersonName(), platform: usePlatformName(), room: useRoomName() };
  const view = search.view ?? "month";
  const day = search.day ?? today;
  const ask = askFor(search, today);
  const asked = useAsk("calendar_range", ask, { keepPrevious: true });
  const [slot, setSlot] = useState<Slot | null>(null);
  const [isSharing, setSharing] = useState(false);
  const move = useMove();
  const { drag, begin, wasDragged } = useDrag((row, target) => void move.drop(row, target));
  const frame: ItemFrame = {
    today,
    names,
    begin,
    wasDragged,
    move: move.ask,
    dragged: drag?.row.id ?? null,
  };
  const rows = asked.data?.items ?? [];
  const marks = new Map((asked.data?.marks ?? []).map((one) => [one.day, one.mark]));
  const showDay = (one: string): void =>
    void navigate({ search: { ...search, view: "day", day: one } });
  const unknown = asked.data?.unknown_years ?? [];
  return (
    <Page shape="fill">
      <PageHeader
        title={t("calendar.title")}
        subtitle={t("calendar.subtitle")}
        actions={
          <>
            <Link to="/calendar/duty" search={{ day: search.day }} className={styles["link"]}>
              {t("calendar.duty.title")}
            </Link>
            <Button onClick={() => setSharing(true)}>{t("calendar.share.open")}</Button>
            {plans && (
              <Button
                type="primary"
                onClick={() => setSlot({ day: day < today ? today : day, starts: USUAL_START })}
              >
                {t("calendar.plan.title")}
              </Button>
            )}
          </>
        }
      />
      <CalendarBar
        search={search}
        today={today}
        onSearch={(next) => void navigate({ search: next, replace: true })}
      />
      {unknown.length > 0 && (
        <p className={styles["unknown"]}>
          {t("calendar.unknown_years", { years: unknown.join(t("common.separator")) })}{" "}
          <Link
            className={styles["way"]}
            to="/settings"
            search={{ part: "holidays", year: unknown[0] }}
          >
            {t("calendar.to_holidays")}
          </Link>
        </p>
      )}
      {asked.error && <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />}
      {view === "month" ? (
        <MonthGrid
          day={day}
          rows={rows}
          marks={marks}
          frame={frame}
          onDay={showDay}
          onPlan={plans ? (one) => setSlot({ day: one, starts: USUAL_START }) : undefined}
        />
      ) : (
        <WeekGrid
          days={daysOf(view, day)}
          rows={rows}
          marks={marks}
          frame={frame}
          onDay={showDay}
          onPlan={plans ? setSlot : undefined}
        />
      )}
      {drag && <Ghost drag={drag} />}
      <MoveDialog wish={move.wish} close={move.close} />
      <PlanDialog slot={slot} close={() => setSlot(null)} />
      <ShareDialog open={isSharing} ask={ask} close={() => setSharing(false)} />
    </Page>
  );
}

/** What is dragged, under the pointer, with the time at which it would come to stand. */
function Ghost({ drag }: { drag: Drag }) {
  const target = targetAt(drag.x, drag.y, drag.grip);
  const time = target?.minutes === null || !target ? "" : clockAt(target.minutes);
  return createPortal(
    <div className={styles["ghost"]} style={{ left: drag.x + 14, top: drag.y + 10 }}>
      <strong>
        {target
          ? `${shortDay(target.day)} ${weekdayWord(target.day)} ${time}`.trim()
          : t("calendar.move.nowhere")}
      </strong>
      <span>{drag.row.title ?? drag.row.docket_no}</span>
    </div>,
    document.body,
  );
}
