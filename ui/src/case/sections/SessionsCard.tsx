import { Button } from "antd";
import { clockOf } from "../../components/clock-time";
import { StatusTag, type Tone } from "../../components/StatusTag";
import { formatInstant } from "../../components/format";
import type { SessionResult, SessionShape } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import { Card, Facts, Nothing } from "../Card";
import { useCase } from "../context";
import styles from "./sections.module.css";

const TONES: Readonly<Record<SessionResult, Tone>> = {
  scheduled: "active",
  continued: "neutral",
  agreed: "good",
  not_agreed: "near",
  party_absent: "near",
  cancelled: "muted",
};

/** 调解记录: every session with its minutes. */
export function SessionsCard() {
  const { page, open } = useCase();
  return (
    <Card
      title={t("case.sessions.title")}
      meta={page.sessions.length > 0 && t("case.count.times", { n: page.sessions.length })}
      aside={
        page.possible.includes("record_session") && (
          <Button type="text" onClick={() => open({ kind: "record_session" })}>
            {t("case.sessions.add")}
          </Button>
        )
      }
    >
      {page.sessions.length === 0 && <Nothing>{t("case.sessions.none")}</Nothing>}
      <ol className={styles["sessions"]}>
        {page.sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ol>
    </Card>
  );
}

function Session({ session }: { session: SessionShape }) {
  const { page, names, open } = useCase();
  const isPlan = session.result === "scheduled";
  const until = session.ends_at && clockOf(session.ends_at);
  return (
    <li className={styles["session"]}>
      <header className={styles["session-head"]}>
        <h3 className={styles["session-name"]}>{t("case.session.nth", { n: session.number })}</h3>
        <StatusTag tone={TONES[session.result]}>
          {choice("session_result", session.result)}
        </StatusTag>
        <span className={styles["quiet"]}>
          {formatInstant(session.starts_at)}
          {until && `–${until}`}
          {` · ${session.place}`}
        </span>
        {page.possible.includes("record_session") && (
          <Button
            type={isPlan ? "default" : "text"}
            size="small"
            className={styles["end"]}
            aria-label={t(isPlan ? "case.session.hold_nth" : "case.session.correct_nth", {
              n: session.number,
            })}
            onClick={() => open({ kind: "record_session", session: session.id })}
          >
            {t(isPlan ? "case.session.hold" : "case.session.correct")}
          </Button>
        )}
      </header>
      {session.minutes && <p className={styles["minutes"]}>{session.minutes}</p>}
      <Facts
        rows={[
          [t("case.session.present"), people(session.present_party_ids, names.party)],
          [t("case.session.mediators"), people(session.mediator_ids, names.person)],
          [t("case.session.recorder"), names.person(session.recorder_id)],
          [
            t("case.session.invitees"),
            session.invitees &&
              t(
                session.has_invitee_consent
                  ? "case.session.invited_with_consent"
                  : "case.session.invited",
                { names: session.invitees },
              ),
          ],
          [t("case.session.open"), session.is_open && t("common.yes")],
        ]}
      />
    </li>
  );
}

function people(ids: readonly string[], name: (id: string) => string): string {
  return ids.map(name).filter(Boolean).join(t("common.separator"));
}
