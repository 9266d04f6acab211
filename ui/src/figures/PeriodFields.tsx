import { Select } from "antd";
import { useToday } from "../disputes/today";
import { t } from "../texts/t";
import { SPANS, type Span } from "./periods";
import styles from "./figures.module.css";

/** So many years are offered. */
const YEARS = 8;

/** A period as an address holds it. */
export interface Period {
  span?: Span | undefined;
  year?: string | undefined;
}

/** Props of `PeriodFields`. */
export interface PeriodFieldsProps {
  period: Period;
  set: (change: Period) => void;
}

/** 统计期间: a span, and of which year unless it is the last twelve months. */
export function PeriodFields({ period, set }: PeriodFieldsProps) {
  const year = Number(useToday().slice(0, 4));
  const { span = "last12" } = period;
  return (
    <>
      <Select<Span>
        className={styles["span"]}
        aria-label={t("figures.period")}
        value={span}
        options={SPANS.map((value) => ({ value, label: t(`figures.span.${value}`) }))}
        onChange={(value) => set({ span: value === "last12" ? undefined : value })}
      />
      {span !== "last12" && (
        <Select<string>
          aria-label={t("figures.year")}
          value={period.year ?? String(year)}
          options={Array.from({ length: YEARS }, (_, back) => String(year - back)).map((value) => ({
            value,
            label: t("figures.year_of", { year: value }),
          }))}
          onChange={(value) => set({ year: value })}
        />
      )}
    </>
  );
}
