import { App } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { Icon } from "../components/icons";
import { Sheet } from "../components/reading/Sheet";
import { failureOf } from "../ipc/failure";
import type { CitationRow, SubjectKind } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { failureSentence, t } from "../texts/t";
import { ArticleSearch } from "./ArticleSearch";
import { CitationDrawer } from "./CitationDrawer";
import styles from "./statutes.module.css";

/** Props of `CitationsPanel`. */
export interface CitationsPanelProps {
  subjectKind: Extract<SubjectKind, "consultation" | "dispute">;
  subjectId: string;
  /** Without a sheet of its own, within another part. */
  bare?: boolean;
  /** Nothing is shown where nothing was cited and nothing may be. */
  quiet?: boolean;
}

/** 引用法条: the articles cited on a record as links to the kept text, and the field that cites more. */
export function CitationsPanel({ subjectKind, subjectId, bare, quiet }: CitationsPanelProps) {
  const { message } = App.useApp();
  const ask = { subject_kind: subjectKind, subject_id: subjectId };
  const { data, error, refetch } = useAsk("citations_of", ask);
  const cite = useOrder("cite_article");
  const remove = useOrder("remove_citation");
  const [opened, setOpened] = useState<string | null>(null);
  const rows = data?.rows ?? [];
  const open = rows.find((row) => row.id === opened);
  if (data && rows.length === 0 && (quiet || !data.can_change) && !data.can_change) return null;

  async function add(reference: string): Promise<void> {
    try {
      const row = await cite.mutateAsync({ ...ask, reference });
      void message.success(t("statutes.cite.done", { name: nameOf(row) }));
    } catch (reason) {
      const failure = failureOf(reason);
      void message.warning(failureSentence(failure.fields[0] ?? failure));
    }
  }

  async function takeOff(row: CitationRow): Promise<void> {
    try {
      await remove.mutateAsync({ id: row.id });
      setOpened(null);
      void message.success(t("statutes.cite.removed", { name: nameOf(row) }));
    } catch (reason) {
      void message.error(failureSentence(failureOf(reason)));
    }
  }

  const body = (
    <>
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {rows.length > 0 && (
        <ul className={styles["chips"]} aria-label={t("statutes.cite.title")}>
          {rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                className={styles["chip"]}
                title={row.text}
                onClick={() => setOpened(row.id)}
              >
                {nameOf(row)}
                {row.later && !row.later.is_same && (
                  <Icon name="rise" size={0.95} aria-label={t("statutes.cite.later_short")} />
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {data?.can_change && (
        <ArticleSearch
          clears
          label={t("statutes.cite.find")}
          placeholder={t("statutes.cite.hint")}
          on={data.matter_on}
          onPick={(hit) => void add(hit.reference)}
        />
      )}
      {open && (
        <CitationDrawer
          row={open}
          canChange={data?.can_change ?? false}
          onRemove={() => void takeOff(open)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
  if (bare) {
    return (
      <section className={styles["bare"]} aria-label={t("statutes.cite.title")}>
        <h3 className={styles["subhead"]}>{t("statutes.cite.title")}</h3>
        {body}
      </section>
    );
  }
  return <Sheet title={t("statutes.cite.title")}>{body}</Sheet>;
}

/** 《民法典》第五百七十七条. */
export function nameOf(row: Pick<CitationRow, "law" | "label">): string {
  return `《${row.law}》${row.label}`;
}
