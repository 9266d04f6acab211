import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { FilterBar, PickFilter } from "../components/filters/FilterBar";
import { TextFilter } from "../components/filters/TextFilter";
import { tidy } from "../components/filters/spans";
import { useDisputeTypeName } from "../components/office/names";
import { useToday } from "../disputes/today";
import type { ArchiveRow, ArchiveStage } from "../ipc/generated";
import { useAskPages } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { ArchiveDrawer } from "./ArchiveDrawer";
import { ExportDrawer } from "./ExportDrawer";
import { dossierColumns } from "./columns";
import { type ArchiveSearch, CLASSES, isFiltered } from "./filters";
import { useKeepsArchive } from "./permissions";
import { useMarks } from "./use-marks";
import styles from "./archive.module.css";

const route = getRouteApi("/archive");

/** Years back that can be picked. */
const YEARS = 40;

/** The dossiers of a stage: chosen ones go into the archive, or leave it as a folder. */
export function Dossiers({ stage }: { stage: ArchiveStage }) {
  const search = route.useSearch();
  const go = route.useNavigate();
  const navigate = useNavigate();
  const keeps = useKeepsArchive();
  const typeName = useDisputeTypeName();
  const [open, setOpen] = useState<"archive" | "export" | null>(null);
  const pages = useAskPages(
    "archive_list",
    tidy({
      stage,
      retention_class: search.class,
      year: search.year === undefined ? undefined : Number(search.year),
      docket: search.docket,
    }),
  );
  const marks = useMarks(
    pages.rows.filter((row) => !row.is_hidden),
    (row) => row.dispute_id,
  );
  const set = (change: Partial<ArchiveSearch>): void =>
    void go({ search: tidy({ ...search, ...change }), replace: true });
  const chooses = keeps && stage !== "destroyed";
  const chosen = pages.rows.filter((row) => marks.chosen.has(row.dispute_id));
  return (
    <>
      <Filters stage={stage} search={search} set={set} />
      {chooses && (
        <div className={styles["orders"]} data-some={chosen.length > 0} role="status">
          <span className={styles["chosen"]}>
            {chosen.length > 0
              ? t("archive.chosen", { n: chosen.length })
              : t(`archive.choose.${stage === "waiting" ? "waiting" : "archived"}`)}
          </span>
          {chosen.length > 0 ? (
            <Button type="text" onClick={marks.clear}>
              {t("archive.unchoose")}
            </Button>
          ) : (
            <Button type="text" disabled={pages.rows.length === 0} onClick={marks.all}>
              {t("archive.choose_all", { n: pages.rows.length })}
            </Button>
          )}
          <Button
            type="primary"
            disabled={chosen.length === 0}
            onClick={() => setOpen(stage === "waiting" ? "archive" : "export")}
          >
            {t(stage === "waiting" ? "archive.archive" : "archive.export")}
          </Button>
        </div>
      )}
      <DataGrid<ArchiveRow>
        label={t(`archive.tab.${stage}`)}
        columns={dossierColumns(stage, typeName, chooses ? marks : null)}
        pages={pages}
        rowKey={(row) => row.dispute_id}
        {...(chooses && { onMark: marks.toggle })}
        onOpen={(row) => void navigate({ to: "/disputes/$id", params: { id: row.dispute_id } })}
        empty={
          isFiltered(search) ? (
            <EmptyState
              picture="boat"
              title={t("archive.none_title")}
              action={
                <Button onClick={() => void go({ search: { tab: stage }, replace: true })}>
                  {t("common.filter.clear")}
                </Button>
              }
            >
              {t("archive.none_text")}
            </EmptyState>
          ) : (
            <EmptyState picture="paper" title={t(`archive.empty.${stage}.title`)}>
              {t(`archive.empty.${stage}.text`)}
            </EmptyState>
          )
        }
      />
      <ArchiveDrawer
        rows={chosen}
        open={open === "archive"}
        onClose={() => setOpen(null)}
        onArchived={marks.clear}
      />
      <ExportDrawer
        rows={chosen}
        open={open === "export"}
        onClose={() => setOpen(null)}
        onExported={marks.clear}
      />
    </>
  );
}

interface FiltersProps {
  stage: ArchiveStage;
  search: ArchiveSearch;
  set: (change: Partial<ArchiveSearch>) => void;
}

function Filters({ stage, search, set }: FiltersProps) {
  const year = Number(useToday().slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => String(year - back));
  return (
    <FilterBar
      clear={
        isFiltered(search)
          ? () => set({ class: undefined, year: undefined, docket: undefined })
          : undefined
      }
    >
      <TextFilter
        name={t("archive.filter.docket")}
        value={search.docket}
        onSettled={(docket) => set({ docket })}
      />
      <PickFilter
        name={t("archive.filter.year")}
        value={search.year}
        options={years.map((value) => ({ value, label: t("archive.year", { year: value }) }))}
        onPick={(picked) => set({ year: picked })}
      />
      {stage !== "waiting" && (
        <PickFilter
          name={t("archive.column.class")}
          value={search.class}
          options={CLASSES.map((value) => ({ value, label: choice("retention_class", value) }))}
          onPick={(picked) => set({ class: picked })}
        />
      )}
    </FilterBar>
  );
}
