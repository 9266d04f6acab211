import { AttachmentsPanel } from "../attachments/AttachmentsPanel";
import { formatInstant } from "../components/format";
import { usePersonName } from "../components/office/names";
import { Facts } from "../components/reading/Facts";
import { Sheet } from "../components/reading/Sheet";
import type { ReferralDetail, SlipAnswerShape } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { choice, t } from "../texts/t";
import styles from "./referrals.module.css";
import reading from "./reading.module.css";

/** What the other platform answered to a slip, with the papers that came back. */
export function Answers({ detail }: { detail: ReferralDetail }) {
  if (!detail.row.has_slip) return null;
  const { answers } = detail;
  const last = answers.findLast((one) => one.reply === "finished");
  return (
    <>
      <div className={styles["screen"]}>
        <Sheet title={t("referrals.answers.title")}>
          {answers.length === 0 ? (
            <p className={reading["hint"]}>{t("referrals.answers.none")}</p>
          ) : (
            <AnswerFacts answers={answers} />
          )}
        </Sheet>
      </div>
      {last && <Papers answerId={last.id} />}
    </>
  );
}

/** The papers that came back; nothing where there are none. */
function Papers({ answerId }: { answerId: string }) {
  const { data } = useAsk("attachment_list", {
    subject_kind: "slip_answer",
    subject_id: answerId,
  });
  if (!data || data.rows.length === 0) return null;
  return (
    <div className={styles["screen"]}>
      <AttachmentsPanel
        subjectKind="slip_answer"
        subjectId={answerId}
        title={t("referrals.answers.papers")}
        canWrite={false}
      />
    </div>
  );
}

function AnswerFacts({ answers }: { answers: readonly SlipAnswerShape[] }) {
  const person = usePersonName();
  return (
    <Facts
      facts={answers.map((one) => ({
        label: choice("slip_reply", one.reply),
        value: [
          one.answered_at && formatInstant(one.answered_at),
          person(one.responsible_id ?? one.answered_by),
          one.docket_no && t("referrals.answers.docket_no", { no: one.docket_no }),
          one.text,
        ]
          .filter(Boolean)
          .join(" · "),
      }))}
    />
  );
}
