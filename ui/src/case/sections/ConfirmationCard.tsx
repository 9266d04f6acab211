import { Button } from "antd";
import { StatusTag, type Tone } from "../../components/StatusTag";
import { formatDay } from "../../components/format";
import { DueBadge } from "../../disputes/DueBadge";
import type { ConfirmationResult, ConfirmationShape, ConfirmationStep } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import { Card, Facts, Nothing } from "../Card";
import { useCase } from "../context";
import styles from "./sections.module.css";

const TONES: Readonly<Record<ConfirmationResult, Tone>> = {
  applied: "near",
  accepted: "active",
  confirmed: "good",
  rejected: "urgent",
  not_accepted: "urgent",
  withdrawn: "muted",
  waived: "muted",
};

/** 司法确认: whether a court can still be asked, what was asked, what runs from its answer. */
export function ConfirmationCard() {
  const { page, open } = useCase();
  const { confirmation, agreement } = page;
  if (!agreement) return null;
  const { obstacle, applications } = confirmation;
  const can = page.possible.includes("apply_confirmation");
  const deadline = page.deadlines.find((one) => one.kind === "judicial_confirmation");
  return (
    <Card
      title={t("case.confirmation.title")}
      aside={
        <>
          {can && (
            <Button type="text" onClick={() => open({ kind: "waive_confirmation" })}>
              {t("case.confirmation.waive")}
            </Button>
          )}
          {can && (
            <Button type="text" onClick={() => open({ kind: "apply_confirmation" })}>
              {t("case.step.apply_confirmation")}
            </Button>
          )}
          {obstacle === "lapsed" && page.possible.length > 0 && (
            <Button type="text" onClick={() => open({ kind: "apply_confirmation", late: true })}>
              {t("case.confirmation.late")}
            </Button>
          )}
        </>
      }
    >
      {can && agreement.confirmation_due_on && (
        <p className={styles["terms"]}>
          {t("case.confirmation.open", { day: formatDay(agreement.confirmation_due_on) })}{" "}
          {deadline && <DueBadge nearness={deadline.nearness} dueOn={deadline.due_on} />}
        </p>
      )}
      {obstacle && obstacle !== "under_way" && obstacle !== "confirmed" && (
        <Nothing>{choice("confirmation_obstacle", obstacle)}</Nothing>
      )}
      {applications.toReversed().map((one) => (
        <Application key={one.id} application={one} />
      ))}
    </Card>
  );
}

function Application({ application }: { application: ConfirmationShape }) {
  const { page, open } = useCase();
  const one = application;
  const enforcement = page.deadlines.find((deadline) => deadline.kind === "enforcement");
  const isOld = one.agreement_id !== page.agreement?.id;
  return (
    <section className={styles["session"]} aria-label={t("case.confirmation.title")}>
      <div className={styles["session-head"]}>
        <StatusTag tone={TONES[one.result]}>{choice("confirmation_result", one.result)}</StatusTag>
        <strong>{one.court}</strong>
        <span className={styles["quiet"]}>
          {[
            one.applied_on && t("case.confirmation.applied", { day: formatDay(one.applied_on) }),
            isOld && t("case.confirmation.old"),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <span className={styles["session-buttons"]}>
          {one.steps.map((step) => (
            <Button
              key={step}
              type="text"
              size="small"
              onClick={() => open({ kind: KIND_OF[step], confirmation: one })}
            >
              {choice("confirmation_step", step)}
            </Button>
          ))}
        </span>
      </div>
      <Facts
        rows={[
          [t("case.confirmation.case_no"), one.case_no],
          [
            t("case.confirmation.manner"),
            one.result !== "waived" &&
              t(one.is_joint ? "case.confirmation.jointly" : "case.confirmation.one_party"),
          ],
          [t("case.confirmation.papers"), one.papers],
          [t("case.confirmation.decided_on"), one.decided_on && formatDay(one.decided_on)],
          [t("case.confirmation.reason"), one.reason],
          [
            t("case.confirmation.ends_on"),
            one.performance_ends_on && formatDay(one.performance_ends_on),
          ],
          [
            t("case.confirmation.enforcement_due"),
            one.enforcement_due_on && (
              <span>
                {formatDay(one.enforcement_due_on)}{" "}
                {enforcement && enforcement.nearness.state !== "calm" && (
                  <DueBadge nearness={enforcement.nearness} dueOn={enforcement.due_on} />
                )}
              </span>
            ),
          ],
          [
            t("case.confirmation.enforced_on"),
            one.enforcement_applied_on && formatDay(one.enforcement_applied_on),
          ],
          [t("case.confirmation.remark"), one.remark],
        ]}
      />
    </section>
  );
}

const KIND_OF = {
  record: "record_confirmation",
  enforce: "record_enforcement",
  correct: "correct_confirmation",
} as const satisfies Record<ConfirmationStep, string>;
