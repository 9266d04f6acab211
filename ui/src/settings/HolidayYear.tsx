import { App, Button, Input } from "antd";
import { useEffect, useId, useRef, useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { LeaveGuard } from "../components/form/LeaveGuard";
import type { HolidayYearRow } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { HolidayImport } from "./HolidayImport";
import { daysOf, listsOf, sameDays, toggled, weekdaysOff } from "./holiday-year";
import { YearCalendar } from "./YearCalendar";
import styles from "./HolidaysPart.module.css";

/** Props of `HolidayYear`. */
export interface HolidayYearProps {
  year: number;
  /** The saved table; none while the year is not known. */
  row: HolidayYearRow | undefined;
  manages: boolean;
  today: string;
}

/** One year's days with the source they were read from, to be changed and saved together. */
export function HolidayYear({ year, row, manages, today }: HolidayYearProps) {
  const { message } = App.useApp();
  const save = useOrder("save_holiday_year");
  const kept = daysOf(row);
  const keptSource = row?.source ?? "";
  const [days, setDays] = useState(kept);
  const [source, setSource] = useState(keptSource);
  const [sourceMissing, setSourceMissing] = useState(false);
  const [importing, setImporting] = useState(false);
  const changed = !sameDays(days, kept) || source !== keptSource;
  const unsaved = useRef(false);
  const sourceId = useId();

  useEffect(() => {
    unsaved.current = changed;
  }, [changed]);

  function reset(): void {
    setDays(kept);
    setSource(keptSource);
    setSourceMissing(false);
    save.reset();
  }

  function keep(): void {
    setSourceMissing(source.trim() === "");
    if (source.trim() === "") {
      document.getElementById(sourceId)?.focus();
      return;
    }
    save.mutate(
      { year, ...listsOf(days), source: source.trim() },
      {
        onSuccess: (saved) => {
          setSource(saved.source);
          void message.success(t("settings.holidays.saved", { year }));
        },
      },
    );
  }

  return (
    <>
      <LeaveGuard unsaved={unsaved} />
      {manages && (
        <p className={styles["how"]}>
          {t("settings.holidays.how")}{" "}
          <Button size="small" onClick={() => setImporting(true)}>
            {t("settings.holidays.import")}
          </Button>
        </p>
      )}
      <HolidayImport
        open={importing}
        year={year}
        close={() => setImporting(false)}
        take={(read) => setDays(daysOf(read))}
      />
      <ul className={styles["legend"]}>
        <li data-kind="off">{t("settings.holidays.off")}</li>
        <li data-kind="working">{t("settings.holidays.working")}</li>
        <li data-kind="weekend">{t("settings.holidays.weekend")}</li>
        <li className={styles["count"]}>
          {t("settings.holidays.count", { off: weekdaysOff(days), working: days.working.size })}
        </li>
      </ul>
      <YearCalendar
        year={year}
        days={days}
        today={today}
        onToggle={manages ? (day) => setDays(toggled(day, days)) : undefined}
      />
      {save.error && <FailureNotice failed={save.error} />}
      <footer className={styles["foot"]}>
        <label htmlFor={sourceId}>{t("settings.holidays.source")}</label>
        <span className={styles["source"]}>
          <Input
            id={sourceId}
            value={source}
            readOnly={!manages}
            status={sourceMissing ? "error" : ""}
            aria-invalid={sourceMissing}
            placeholder={t("settings.holidays.source_example")}
            onChange={(event) => setSource(event.target.value)}
          />
          {sourceMissing && <span role="alert">{t("settings.holidays.source_required")}</span>}
        </span>
        {manages && (
          <>
            <Button disabled={!changed || save.isPending} onClick={reset}>
              {t("settings.holidays.reset")}
            </Button>
            <Button type="primary" disabled={!changed} loading={save.isPending} onClick={keep}>
              {t("settings.holidays.save", { year })}
            </Button>
          </>
        )}
      </footer>
    </>
  );
}
