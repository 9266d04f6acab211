import { Button } from "antd";
import { useState } from "react";
import { ActList } from "../components/history/ActList";
import { FailureNotice } from "../components/FailureNotice";
import { Keys } from "../components/Keys";
import { formatInstant } from "../components/format";
import type { CallFailed } from "../ipc/failure";
import type { DisagreementDetail, DisagreementRow } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { addressOfMatter } from "./filters";
import { MergeForm } from "./MergeForm";
import { WeightTag } from "./RowList";
import { Side } from "./Side";
import { useKeys } from "./use-keys";
import { labelOf, matterOf, wordsOf } from "./words";
import styles from "./disagreements.module.css";

/** Props of `DisagreementView`. */
export interface DisagreementViewProps {
  row: DisagreementRow;
  place: { at: number; count: number };
  decide: (choice: { take: number } | { text: string }) => Promise<void>;
  busy: boolean;
  failed: CallFailed | null;
  step: (by: number) => void;
}

/** One of them: all values side by side, what was there before, and what happened since. */
export function DisagreementView(props: DisagreementViewProps) {
  const { row, place, decide, busy, failed, step } = props;
  const [reveal, setReveal] = useState(false);
  const [isMending, setMending] = useState(false);
  const { data: office } = useAsk("office_overview", {});
  const { record, field } = row;
  const asked = useAsk("disagreement", { record, field, reveal }, { keepPrevious: true });
  const detail = asked.data?.row.mark === row.mark ? asked.data : undefined;
  const shown = detail?.row ?? row;
  const canMend = row.may_decide && detail?.merged !== null && detail?.merged !== undefined;

  const choose = (choice: { take: number } | { text: string }): void => {
    // The notice tells of it.
    decide(choice).catch(() => undefined);
  };
  useKeys(isMending ? 0 : row.sides.length, (wish) => {
    if (isMending) return;
    if (wish === "next") step(1);
    else if (wish === "previous") step(-1);
    else if (wish === "edit") setMending(canMend);
    else if (row.may_decide) choose(wish);
  });

  return (
    <article className={styles["view"]} aria-label={labelOf(row)}>
      <Head row={row} place={place} />
      {failed && <FailureNotice failed={failed} />}
      {asked.error && <FailureNotice failed={asked.error} />}
      {!row.may_decide && <p className={styles["quiet"]}>{t("disagreements.not_yours")}</p>}
      <Before row={shown} detail={detail} words={(value) => wordsOf(row, value, office)} />
      <div className={styles["sides"]}>
        {shown.sides.map((side, at) => (
          <Side
            key={`${side.device} ${side.at}`}
            row={shown}
            side={side}
            at={at}
            parts={detail?.merged?.parts[at]}
            office={office}
            take={() => choose({ take: at })}
            busy={busy}
          />
        ))}
      </div>
      {detail?.is_masked && (
        <Button type="link" className={styles["reveal"] ?? ""} onClick={() => setReveal(true)}>
          {t("disagreements.reveal")}
        </Button>
      )}
      {canMend && !isMending && (
        <Button aria-keyshortcuts="E" onClick={() => setMending(true)}>
          {t("disagreements.merge.begin")} <Keys caps={["E"]} />
        </Button>
      )}
      {canMend && isMending && detail.merged && (
        <MergeForm
          label={labelOf(row)}
          merged={detail.merged}
          save={(text) => choose({ text })}
          close={() => setMending(false)}
          busy={busy}
        />
      )}
      {row.may_decide && !isMending && <p className={styles["hint"]}>{t("disagreements.keys")}</p>}
      {detail && detail.acts.length > 0 && (
        <>
          <h3 className={styles["sub"]}>{t("disagreements.around")}</h3>
          <ActList acts={detail.acts} label={t("disagreements.around")} />
        </>
      )}
    </article>
  );
}

function Head({ row, place }: Pick<DisagreementViewProps, "row" | "place">) {
  const address = addressOfMatter(row.matter.kind, row.matter.id);
  return (
    <header className={styles["head"]}>
      <div className={styles["line"]}>
        <h2 className={styles["title"]}>{labelOf(row)}</h2>
        <WeightTag weight={row.weight} />
        <span className={styles["place"]}>
          {t("disagreements.place", { n: place.at + 1, of: place.count })}
        </span>
      </div>
      <p className={styles["of"]}>
        {address ? <a href={`#${address}`}>{matterOf(row)}</a> : matterOf(row)}
      </p>
      {row.is_blocking && <p className={styles["blocks"]}>{t("case.conflict.blocks")}</p>}
      {row.field === "status" && <p className={styles["of"]}>{t("disagreements.status")}</p>}
    </header>
  );
}

/** What all had seen last, before they went apart. */
function Before(props: {
  row: DisagreementRow;
  detail: DisagreementDetail | undefined;
  words: (value: unknown) => string;
}) {
  const { detail, words } = props;
  if (!detail) return null;
  const { before } = detail;
  return (
    <p className={styles["before"]}>
      <span className={styles["quiet"]}>{t("disagreements.before")}</span>{" "}
      {before === null ? t("disagreements.nothing_before") : words(before.value)}
      {before !== null && (
        <span className={styles["where"]}>
          {t("disagreements.by", {
            who: before.actor || t("common.unknown"),
            when: formatInstant(before.at),
          })}
        </span>
      )}
    </p>
  );
}
