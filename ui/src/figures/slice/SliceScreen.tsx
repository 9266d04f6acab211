import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Spin } from "antd";
import { useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { tidy } from "../../components/filters/spans";
import { formatDay, formatInstant } from "../../components/format";
import { Icon } from "../../components/icons";
import { useToday } from "../../disputes/today";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import { Definitions } from "../Definitions";
import styles from "../figures.module.css";
import { SliceBar } from "./SliceBar";
import { type Group, SliceCases } from "./SliceCases";
import { SliceExport } from "./SliceExport";
import { SliceTable } from "./SliceTable";
import { type SliceSearch, askFor } from "./search";

const route = getRouteApi("/figures/slice");

/** 自由组合: cases grouped by any two sides and narrowed by others, each number a way to its cases. */
export function SliceScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const leave = useNavigate();
  const ask = askFor(search, useToday());
  const { data, error, refetch, isPlaceholderData } = useAsk("figure_slice", ask, {
    keepPrevious: true,
  });
  const [opened, setOpened] = useState<Group | null>(null);
  const set = (change: Partial<SliceSearch>): void =>
    void navigate({ search: tidy({ ...search, ...change }), replace: true });
  return (
    <Page>
      <PageHeader
        title={t("figures.slice.title")}
        subtitle={
          data && t("figures.subtitle", { from: formatDay(data.from), to: formatDay(data.to) })
        }
        onBack={() => void leave({ to: "/figures" })}
        actions={<SliceExport ask={ask} />}
      />
      <SliceBar search={search} set={set} values={data?.values ?? []} />
      {data && data.as_of !== null && (
        <p className={styles["then"]} role="status">
          <Icon name="clock" /> {t("figures.then", { at: formatInstant(data.as_of) })}
        </p>
      )}
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {(!data || isPlaceholderData) && !error && <Spin />}
      {data && (
        <div className={styles["stack"]} data-old={isPlaceholderData}>
          <SliceTable slice={data} open={setOpened} />
          <Definitions definitions={data.definitions} />
        </div>
      )}
      <SliceCases ask={ask} opened={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}
