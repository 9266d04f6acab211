import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { Select } from "antd";
import { useEffect, useRef, useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import type { StatuteDetail } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { ArticleDrawer } from "./ArticleDrawer";
import { ArticleSearch } from "./ArticleSearch";
import { ArticleText } from "./ArticleText";
import { ChapterTree } from "./ChapterTree";
import { StandingTag } from "./StandingTag";
import { placeOfArticle } from "./address";
import { linesOf } from "./tree";
import { effectWords, findingWords, versionWords } from "./words";
import { useSlash } from "./use-slash";
import styles from "./statutes.module.css";

const route = getRouteApi("/statutes/read");

/** One law in one version: its chapters at the left, its articles at the right. */
export function StatuteScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const { data, error, refetch } = useAsk("statute_detail", {
    law: search.law,
    ...(search.version && { version_on: search.version }),
    ...(search.on && { on: search.on }),
  });
  const row = data?.row;
  return (
    <Page shape="fill">
      <PageHeader
        title={row?.title ?? search.law}
        subtitle={row && effectWords(row)}
        meta={row && <StandingTag standing={row.standing} />}
        onBack={() =>
          router.history.canGoBack() ? router.history.back() : void navigate({ to: "/statutes" })
        }
        actions={
          row && (
            <Select
              aria-label={t("statutes.read.version")}
              className={styles["versions"] ?? ""}
              popupMatchSelectWidth={false}
              value={row.version_on ?? ""}
              options={data.versions.map((one) => ({
                value: one.version_on ?? "",
                label: `${versionWords(one.version_on)} · ${choice("standing", one.standing)}`,
              }))}
              onChange={(version) =>
                void navigate({
                  to: "/statutes/read",
                  search: { law: row.law, ...(version !== "" && { version }) },
                  replace: true,
                })
              }
            />
          )
        }
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && <Reader key={data.row.version_on} detail={data} article={search.article} />}
    </Page>
  );
}

function Reader({ detail, article }: { detail: StatuteDetail; article: string | undefined }) {
  const [opened, setOpened] = useState<string | null>(null);
  const [seen, setSeen] = useState(article ?? "");
  const field = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const lines = linesOf(detail);

  useEffect(() => {
    if (article) show(article, "start");
  }, [article]);

  useSlash(field);

  function go(reference: string): void {
    setSeen(reference);
    show(reference, "start");
  }

  const findings = [...detail.parts.flatMap((part) => part.findings), ...detail.findings];
  return (
    <div className={styles["read"]}>
      <aside className={styles["side"]}>
        <ArticleSearch
          field={field}
          label={t("statutes.read.find")}
          placeholder={t("statutes.read.find_hint")}
          law={detail.row.law}
          on={onDayOf(detail)}
          limit={30}
          onPick={(hit) => go(hit.reference)}
        />
        <ChapterTree lines={lines} onGo={go} />
      </aside>
      {/* A scrolled part must be reachable by keyboard. */}
      <div
        ref={text}
        className={styles["text"]}
        role="region"
        aria-label={detail.row.title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {detail.row.basis === "passed" && (
          <p className={styles["hint"]}>{t("statutes.read.passed_hint")}</p>
        )}
        {findings.length > 0 && (
          <details className={styles["odd"]}>
            <summary>{t("statutes.read.odd", { n: findings.length })}</summary>
            <ul>
              {findings.map((finding) => (
                <li key={findingWords(finding)}>{findingWords(finding)}</li>
              ))}
            </ul>
          </details>
        )}
        <ul className={styles["notes"]}>
          {detail.parts[0]?.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <ArticleText lines={lines} seen={seen} onOpen={setOpened} onMove={setSeen} />
      </div>
      {opened !== null && (
        <ArticleDrawer reference={opened} onClose={() => setOpened(null)} onRead={placeOfArticle} />
      )}
    </div>
  );
}

/** A day on which the version shown is in force, so that the search within it finds its own articles. */
function onDayOf(detail: StatuteDetail): string | undefined {
  return detail.row.in_force_on ?? undefined;
}

function show(reference: string, block: ScrollLogicalPosition): void {
  document.getElementById(`article-${reference}`)?.scrollIntoView({ block });
}
