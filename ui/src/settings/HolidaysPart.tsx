import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useCasebook } from "../app/casebook";
import { useManagesOffice } from "../app/permissions";
import { FailureNotice } from "../components/FailureNotice";
import { Icon } from "../components/icons";
import { StatusTag } from "../components/StatusTag";
import type { HolidayYearRow } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { HolidayYear } from "./HolidayYear";
import shared from "./SettingsScreen.module.css";
import styles from "./HolidaysPart.module.css";

/** The holiday tables, a year at a time. */
export function HolidaysPart() {
  const manages = useManagesOffice();
  const { data: casebook } = useCasebook();
  const asked = useAsk("holiday_years", {});
  const search = useSearch({ from: "/settings" });
  const navigate = useNavigate();
  if (asked.error) {
    return <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />;
  }
  if (!asked.data || !casebook) return null;
  const year = search.year ?? Number(casebook.today.slice(0, 4));
  const row = asked.data.years.find((one) => one.year === year);
  const show = (other: number): void =>
    void navigate({ to: "/settings", search: { part: "holidays", year: other } });
  return (
    <>
      <p className={styles["lead"]}>{t("settings.holidays.lead")}</p>
      {!manages && <p className={shared["note"]}>{t("settings.not_manager")}</p>}
      <header className={styles["head"]}>
        <Button
          aria-label={t("settings.holidays.previous")}
          title={t("settings.holidays.previous")}
          icon={<Icon name="back" size={1.1} />}
          onClick={() => show(year - 1)}
        />
        <h2 className={styles["year"]}>{year}</h2>
        <Button
          aria-label={t("settings.holidays.next")}
          title={t("settings.holidays.next")}
          icon={<Icon name="back" size={1.1} className={styles["ahead"]} />}
          onClick={() => show(year + 1)}
        />
        <Standing row={row} />
      </header>
      {!row && <p className={styles["missing"]}>{t("settings.holidays.missing_text", { year })}</p>}
      <HolidayYear key={year} year={year} row={row} manages={manages} today={casebook.today} />
    </>
  );
}

function Standing({ row }: { row: HolidayYearRow | undefined }) {
  if (!row) return <StatusTag tone="near">{t("settings.holidays.missing")}</StatusTag>;
  return row.is_built_in ? (
    <StatusTag tone="muted">{t("settings.holidays.built_in")}</StatusTag>
  ) : (
    <StatusTag tone="good">{t("settings.holidays.own")}</StatusTag>
  );
}
