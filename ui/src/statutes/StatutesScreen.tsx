import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useRef, useState } from "react";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { tidy } from "../components/filters/spans";
import { DayInput } from "../components/form/DayInput";
import { isUnread } from "../components/form/unread";
import { formatCount } from "../components/format";
import type { StatuteRow, StatuteShelf } from "../ipc/generated";
import { useAsk, useAskPages } from "../ipc/queries";
import { t } from "../texts/t";
import { ArticleSearch } from "./ArticleSearch";
import { LawChips } from "./LawChips";
import { type LawSearch, type StatuteSearch, placeOfArticle } from "./address";
import { lawColumns } from "./columns";
import { useImportsStatutes } from "./permissions";
import { useSlash } from "./use-slash";
import styles from "./statutes.module.css";

const route = getRouteApi("/statutes");

/** 法律法规: the search on top, the laws by category below it. */
export function StatutesScreen() {
  const navigate = useNavigate();
  const { text } = route.useSearch();
  const imports = useImportsStatutes();
  const { data, error, refetch } = useAsk("statute_shelf", {});
  const bring = (
    <Button type="primary" onClick={() => void navigate({ to: "/statutes/import" })}>
      {t("statutes.import.open")}
    </Button>
  );
  const isEmpty = data?.laws === 0;
  return (
    <Page shape="fill">
      <PageHeader
        title={t("statutes.title")}
        subtitle={
          data && !isEmpty
            ? t("statutes.holds", {
                laws: formatCount(data.laws),
                articles: formatCount(data.articles),
              })
            : t("statutes.subtitle")
        }
        actions={imports && !isEmpty && bring}
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {isEmpty && (
        <EmptyState picture="paper" title={t("statutes.empty.title")} action={imports && bring}>
          <p>{t("statutes.empty.text")}</p>
          <p>{t(imports ? "statutes.empty.how" : "statutes.empty.ask")}</p>
        </EmptyState>
      )}
      {data && !isEmpty && <Shelf key={text ?? ""} shelf={data} />}
    </Page>
  );
}

function Shelf({ shelf }: { shelf: StatuteShelf }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(search.text ?? "");
  const go = (change: Partial<StatuteSearch>): void =>
    void navigate({ to: "/statutes", search: tidy({ ...search, ...change }), replace: true });

  useSlash(field);

  /** Opens a law; what was sought is kept in the address for the way back, not at every key. */
  async function open(place: LawSearch): Promise<void> {
    const sought = tidy({ ...search, text: text === "" ? undefined : text });
    await navigate({ to: "/statutes", search: sought, replace: true });
    await navigate({ to: "/statutes/read", search: place });
  }

  return (
    <>
      <div className={styles["top"]}>
        <ArticleSearch
          field={field}
          autoFocus
          label={t("statutes.search.label")}
          placeholder={t("statutes.search.placeholder")}
          initial={search.text ?? ""}
          on={search.on}
          limit={50}
          onText={setText}
          onPick={(hit) => void open(placeOfArticle(hit.reference))}
        >
          {text !== "" && (
            <LawChips
              text={text}
              on={search.on}
              onOpen={(law) => void open(tidy({ law, on: search.on }))}
            />
          )}
        </ArticleSearch>
        <div className={styles["day"]}>
          <span id="statutes-on">{t("statutes.search.on")}</span>
          <DayInput
            aria-label={t("statutes.search.on")}
            value={search.on ?? null}
            onChange={(on) => {
              if (on === null || !isUnread(on)) go({ on: on ?? undefined });
            }}
          />
        </div>
      </div>
      {text === "" && <Laws shelf={shelf} search={search} go={go} />}
    </>
  );
}

interface LawsProps {
  shelf: StatuteShelf;
  search: StatuteSearch;
  go: (change: Partial<StatuteSearch>) => void;
}

function Laws({ shelf, search, go }: LawsProps) {
  const navigate = useNavigate();
  const pages = useAskPages("statute_list", {
    ...(search.category !== undefined && { category: search.category }),
  });
  const open = (row: StatuteRow): void =>
    void navigate({ to: "/statutes/read", search: tidy({ law: row.law, on: search.on }) });
  const shelves = [{ name: undefined, count: shelf.laws }, ...shelf.categories];
  return (
    <div className={styles["shelf"]}>
      <nav className={styles["categories"]} aria-label={t("statutes.categories")}>
        {shelves.map(({ name, count }) => (
          <button
            key={name ?? ""}
            type="button"
            aria-current={name === search.category}
            onClick={() => go({ category: name })}
          >
            <span>{name ?? t("statutes.all")}</span>
            <span className={styles["quiet"]}>{formatCount(count)}</span>
          </button>
        ))}
      </nav>
      <DataGrid<StatuteRow>
        label={t("statutes.title")}
        columns={lawColumns()}
        pages={pages}
        rowKey={(row) => row.law}
        onOpen={open}
        empty={<EmptyState picture="boat" title={t("statutes.none")} />}
      />
    </div>
  );
}
