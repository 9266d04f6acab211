import { Select } from "antd";
import { useToday } from "../../disputes/today";
import type { SliceDimension, SliceValues } from "../../ipc/generated";
import { choice, choices, t } from "../../texts/t";
import { AsOf } from "../AsOf";
import { PeriodFields } from "../PeriodFields";
import shared from "../figures.module.css";
import { NarrowingFields } from "./NarrowingFields";
import { MEASURES, SIDES, type SliceSearch, sidesOf } from "./search";
import styles from "./slice.module.css";

/** Props of `SliceBar`. */
export interface SliceBarProps {
  search: SliceSearch;
  set: (change: Partial<SliceSearch>) => void;
  /** What each side may be narrowed to. */
  values: readonly SliceValues[];
}

function side(value: SliceDimension) {
  return { value, label: choice("slice_dimension", value) };
}

/** What is grouped by what, of which period, and what narrows it. */
export function SliceBar({ search, set, values }: SliceBarProps) {
  const { rows, columns } = sidesOf(search);
  const today = useToday();
  return (
    <div className={styles["bars"]}>
      <div className={shared["bar"]} role="group" aria-label={t("figures.slice.grouping")}>
        <label className={styles["side"]}>
          {t("figures.slice.rows")}
          <Select<SliceDimension>
            aria-label={t("figures.slice.rows")}
            value={rows}
            options={SIDES.map(side)}
            popupMatchSelectWidth={false}
            listHeight={420}
            // The sides change places rather than be the same twice.
            onChange={(value) =>
              set(value === columns ? { rows: value, columns: rows } : { rows: value })
            }
          />
        </label>
        <label className={styles["side"]}>
          {t("figures.slice.columns")}
          <Select<SliceDimension | "none">
            aria-label={t("figures.slice.columns")}
            value={columns ?? "none"}
            options={[
              { value: "none", label: t("figures.slice.no_columns") },
              ...SIDES.filter((one) => one !== rows).map(side),
            ]}
            popupMatchSelectWidth={false}
            listHeight={420}
            onChange={(value) => set({ columns: value })}
          />
        </label>
        <label className={styles["side"]}>
          {t("figures.slice.measure")}
          <Select
            aria-label={t("figures.slice.measure")}
            value={search.measure ?? "cases"}
            options={MEASURES.map((value) => ({ value, label: choice("slice_measure", value) }))}
            popupMatchSelectWidth={false}
            onChange={(value) => set({ measure: value === "cases" ? undefined : value })}
          />
        </label>
      </div>
      <div className={shared["bar"]} role="group" aria-label={t("figures.period")}>
        <PeriodFields period={search} set={set} />
        <Select
          aria-label={t("figures.basis")}
          value={search.basis ?? "closed"}
          options={choices("figure_basis")}
          onChange={(value) => set({ basis: value === "closed" ? undefined : value })}
        />
        <AsOf day={search.as_of} today={today} onPick={(day) => set({ as_of: day })} />
      </div>
      <NarrowingFields only={search.only ?? {}} values={values} set={(only) => set({ only })} />
    </div>
  );
}
