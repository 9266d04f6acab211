import { getRouteApi } from "@tanstack/react-router";
import { Button } from "antd";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { FilterBar, PickFilter } from "../components/filters/FilterBar";
import { TextFilter } from "../components/filters/TextFilter";
import { tidy } from "../components/filters/spans";
import { allRows } from "../components/grid-columns";
import { useDisputeTypeName, useOffice, usePersonName } from "../components/office/names";
import { Chip, ChipRow } from "../disputes/Chip";
import type { TypicalCaseRow } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { typicalCaseColumns } from "./columns";
import { STATUSES, type TypicalCaseSearch, askFor, isFiltered } from "./filters";
import styles from "./typical-cases.module.css";

const route = getRouteApi("/typical-cases");

/** 典型案例: what is approved for everybody, what is in the making for those who make them. */
export function TypicalCasesScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const typeName = useDisputeTypeName();
  const personName = usePersonName();
  const asked = useAsk("typical_case_list", askFor(search), {
    keepPrevious: true,
  });
  const go = (next: TypicalCaseSearch): void =>
    void navigate({ search: tidy(next), replace: true });
  const { data } = asked;
  const pages = allRows(data?.cases, asked);
  const writes = data?.may_write ?? false;
  return (
    <Page shape="fill">
      <PageHeader title={t("typical_cases.title")} subtitle={t("typical_cases.subtitle")} />
      <FilterBar clear={isFiltered(search) ? () => go({}) : undefined}>
        {writes && (
          <ChipRow label={t("typical_cases.column.status")}>
            <Chip
              chosen={search.status === undefined}
              onChoose={() => go({ ...search, status: undefined })}
            >
              {t("typical_cases.filter.all")}
            </Chip>
            {STATUSES.map((status) => (
              <Chip
                key={status}
                chosen={search.status === status}
                onChoose={() =>
                  go({ ...search, status: search.status === status ? undefined : status })
                }
              >
                {choice("typical_case_status", status)}
                {status === "submitted" && (data?.submitted_count ?? 0) > 0 && (
                  <span className={styles["n"]}>{data?.submitted_count}</span>
                )}
              </Chip>
            ))}
          </ChipRow>
        )}
        <TextFilter
          name={t("typical_cases.filter.text")}
          value={search.text}
          onSettled={(text) => go({ ...search, text })}
        />
        <TypeFilter value={search.type} onPick={(type) => go({ ...search, type })} />
      </FilterBar>
      <DataGrid<TypicalCaseRow>
        label={t("typical_cases.list.label")}
        columns={typicalCaseColumns(typeName, personName, writes)}
        pages={pages}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: "/typical-cases/$id", params: { id: row.id } })}
        empty={
          isFiltered(search) ? (
            <EmptyState
              picture="boat"
              title={t("typical_cases.none_title")}
              action={<Button onClick={() => go({})}>{t("common.filter.clear")}</Button>}
            >
              {t("typical_cases.none_text")}
            </EmptyState>
          ) : (
            <EmptyState picture="paper" title={t("typical_cases.empty_title")}>
              {t(writes ? "typical_cases.empty_text" : "typical_cases.empty_read")}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}

function TypeFilter(props: {
  value: string | undefined;
  onPick: (type: string | undefined) => void;
}) {
  const { dispute_types: types } = useOffice();
  return (
    <PickFilter
      name={t("typical_cases.filter.type")}
      value={props.value}
      options={types.map((one) => ({ value: one.code, label: one.name }))}
      onPick={props.onPick}
    />
  );
}
