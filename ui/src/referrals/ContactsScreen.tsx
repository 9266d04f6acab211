import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useCasebook } from "../app/casebook";
import { FailureNotice } from "../components/FailureNotice";
import { EmptyState } from "../components/EmptyState";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { formatInstant } from "../components/format";
import { useOwnPlatform } from "../components/office/own";
import { usePersonName, usePlatformName } from "../components/office/names";
import type { ArrivedContactRow } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { Sides } from "./Sides";
import styles from "./contacts.module.css";
import { AnswerContactDrawer } from "./forms/AnswerContactDrawer";

/** 联系请求: other platforms that have a matter with the same person ask to get in touch. */
export function ContactsScreen() {
  const { data, error, refetch } = useAsk("arrived_contacts", {});
  const [answering, setAnswering] = useState<ArrivedContactRow | null>(null);
  return (
    <Page>
      <PageHeader title={t("referrals.list.title")} subtitle={t("referrals.contacts.subtitle")} />
      <Sides current="contacts" />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data?.rows.length === 0 && (
        <EmptyState title={t("referrals.contacts.empty")}>
          {t("referrals.contacts.empty_text")}
        </EmptyState>
      )}
      <ul className={styles["list"]}>
        {data?.rows.map((row) => (
          <li key={row.id} className={styles["card"]} data-waiting={row.answered_at === null}>
            <Arrived row={row} onAnswer={() => setAnswering(row)} />
          </li>
        ))}
      </ul>
      <AnswerContactDrawer contact={answering} onClose={() => setAnswering(null)} />
    </Page>
  );
}

function Arrived({ row, onAnswer }: { row: ArrivedContactRow; onAnswer: () => void }) {
  const { data: casebook } = useCasebook();
  const platform = usePlatformName();
  const person = usePersonName();
  const own = useOwnPlatform();
  const isWaiting = row.answered_at === null;
  const who = (at: string | null, by: string | null): string =>
    [person(by), at && formatInstant(at)].filter(Boolean).join(" · ");
  return (
    <>
      <div className={styles["head"]}>
        <h2 className={styles["title"]}>{platform(row.from_platform_id)}</h2>
        {row.to_platform_id !== own && (
          <span className={styles["quiet"]}>
            {t("referrals.contacts.to", { name: platform(row.to_platform_id) })}
          </span>
        )}
        <span className={styles["quiet"]}>{who(row.asked_at, row.asked_by)}</span>
        {isWaiting && (
          <Button type="primary" disabled={casebook?.read_only} onClick={onAnswer}>
            {t("referrals.contacts.answer")}
          </Button>
        )}
      </div>
      <p className={styles["said"]}>{row.message}</p>
      {isWaiting ? (
        <Meant row={row} />
      ) : (
        <p className={styles["answer"]}>
          <span className={styles["quiet"]}>
            {t("referrals.contacts.answered", { who: who(row.answered_at, row.answered_by) })}
          </span>
          {row.answer}
        </p>
      )}
    </>
  );
}

/** The disputes of this platform that are meant. */
function Meant({ row }: { row: ArrivedContactRow }) {
  if (row.disputes.length === 0) {
    return <p className={styles["quiet"]}>{t("referrals.contacts.none_meant")}</p>;
  }
  const by = row.number ? choice("party_number", row.number) : "";
  return (
    <p className={styles["meant"]}>
      <span className={styles["quiet"]}>{t("referrals.contacts.meant", { number: by })}</span>
      {row.disputes.map((one) => (
        <Link key={one.id} to="/disputes/$id" params={{ id: one.id }}>
          {[one.docket_no, one.title].filter(Boolean).join(" ")}
          {one.party && t("referrals.contacts.party", { name: one.party })}
        </Link>
      ))}
    </p>
  );
}
