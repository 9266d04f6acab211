import { useOffice } from "../components/office/names";
import { dayOf } from "../components/clock-time";
import { formatDay } from "../components/format";
import type { ReferralDetail } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { useEnds } from "./names";
import styles from "./slip.module.css";

/** 转办单 as it is read and as it is printed: what the receiver needs, and room for the answer. */
export function Slip({ detail }: { detail: ReferralDetail }) {
  const { people } = useOffice();
  const { row } = detail;
  const ends = useEnds()(row);
  // What another platform sent is its own slip, not one that was written down here.
  const isTakenIn = row.direction === "in" && !row.is_slip;
  const person = (id: string | null): string => people.find((one) => one.id === id)?.name ?? "";
  const sent = day(row.sent_at);
  return (
    <article className={styles["slip"]} aria-label={t("referrals.slip.title")}>
      <h2 className={styles["title"]}>
        {t(isTakenIn ? "referrals.slip.title_in" : "referrals.slip.title")}
      </h2>
      <table className={styles["table"]}>
        <tbody>
          <Pair
            left={[t("referrals.slip.from"), ends.from]}
            right={[t("referrals.slip.to"), ends.to]}
          />
          <Pair
            left={[t("referrals.field.channel"), choice("referral_channel", row.channel)]}
            right={[t(isTakenIn ? "referrals.field.received_on" : "referrals.slip.sent_on"), sent]}
          />
          <Pair
            left={[t("referrals.field.due_on"), formatDay(row.due_on)]}
            right={[
              t("referrals.slip.consent"),
              t(detail.has_consent ? "referrals.slip.consented" : "referrals.slip.not_consented"),
            ]}
          />
          <Pair
            left={[t("referrals.field.letter_no"), detail.letter_no ?? ""]}
            right={[t("referrals.field.outside_no"), row.outside_no ?? ""]}
          />
          <Whole label={t("referrals.field.reason")} text={row.reason} />
          <Whole label={t("referrals.field.content")} text={detail.content} tall />
          {row.is_joint && (
            <Whole
              label={t("referrals.slip.joint")}
              text={t("referrals.slip.joint_text", {
                lead: detail.lead_body ?? "",
                others: detail.taking_part.join(t("common.separator")),
                mediator: person(row.responsible_id),
              })}
            />
          )}
          <Pair
            left={[
              t(isTakenIn ? "referrals.slip.taken_in_by" : "referrals.slip.sent_by"),
              person(detail.sent_by),
            ]}
            right={[t("referrals.field.contact"), detail.contact ?? ""]}
          />
          <Answer detail={detail} responsible={person(row.responsible_id)} />
        </tbody>
      </table>
    </article>
  );
}

function day(at: string | null): string {
  return at ? formatDay(dayOf(at)) : "";
}

/** What the receiver answered; room to write it by hand while nothing is known. */
function Answer({ detail, responsible }: { detail: ReferralDetail; responsible: string }) {
  const accepted = detail.accepted_at
    ? t("referrals.slip.accepted", { day: day(detail.accepted_at), name: responsible })
    : "";
  const returned = detail.return_reason
    ? t("referrals.slip.returned", {
        day: day(detail.returned_at),
        reason: detail.return_reason,
      })
    : "";
  return (
    <>
      <tr className={styles["answer"]}>
        <th scope="row">{t("referrals.slip.receipt")}</th>
        <td colSpan={3}>{[accepted, returned].filter(Boolean).join("\n") || <Signature />}</td>
      </tr>
      <tr className={styles["answer"]}>
        <th scope="row">{t("referrals.field.result")}</th>
        <td colSpan={3}>
          {detail.result ? `${detail.result}\n${day(detail.finished_at)}` : <Signature />}
        </td>
      </tr>
    </>
  );
}

/** A line for a name and a day; on paper alone. */
function Signature() {
  return <span className={styles["signature"]}>{t("referrals.slip.signature")}</span>;
}

type Cell = readonly [string, string];

function Pair({ left, right }: { left: Cell; right: Cell }) {
  return (
    <tr>
      <th scope="row">{left[0]}</th>
      <td>{left[1]}</td>
      <th scope="row">{right[0]}</th>
      <td>{right[1]}</td>
    </tr>
  );
}

function Whole({ label, text, tall }: { label: string; text: string; tall?: boolean }) {
  return (
    <tr className={tall ? styles["tall"] : undefined}>
      <th scope="row">{label}</th>
      <td colSpan={3}>{text}</td>
    </tr>
  );
}
