import { App, Button, Drawer, Input } from "antd";
import { type ReactNode, useId, useState } from "react";
import { Icon } from "../components/icons";
import { CallFailed } from "../ipc/failure";
import { FailureNotice } from "../components/FailureNotice";
import type { CheckConflict, ConflictAnswer, RecordConflictCheck } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { FindingList } from "./FindingList";
import { lineOf } from "./line";
import styles from "./walls.module.css";

/** Props of `ConflictLine`. */
export interface ConflictLineProps {
  /** Whom to check, in which matter. */
  ask: CheckConflict;
  /** Whose check it is, where several stand below each other. */
  name?: string;
  /** How a consent is kept at once; without it the form that is being filled in carries it. */
  consent?: Omit<RecordConflictCheck, "consent_reason">;
  /** What stands below the line while a decision is wanted. */
  children?: ReactNode;
}

/** One quiet line: nothing found, or how much and what it wants; a click tells why. */
export function ConflictLine({ ask, name, consent, children }: ConflictLineProps) {
  const { data, error } = useAsk("check_conflict", ask, { keepPrevious: true });
  const [open, setOpen] = useState(false);
  // Whoever may not have somebody checked sees nothing of it; the core checks at the step.
  if (error) return error.failure.code === "not_allowed" ? null : <FailureNotice failed={error} />;
  if (!data) return <p className={styles["line"]}>{t("walls.line.checking")}</p>;
  const { words, state } = lineOf(data);
  const said = name === undefined ? words : t("walls.line.named", { name, words });
  return (
    <div className={styles["check"]} role="status">
      {data.findings.length === 0 ? (
        <p className={styles["line"]} data-state={state}>
          <Icon name="tick" size={1} /> {said}
        </p>
      ) : (
        <Button
          type="text"
          className={styles["line"]}
          data-state={state}
          onClick={() => setOpen(true)}
        >
          <Icon name={state === "clear" ? "tick" : "alarm"} size={1} /> {said}
          <Icon name="next" size={1} />
        </Button>
      )}
      {state === "conflict" && children}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        destroyOnHidden
        size="min(36rem, 96vw)"
        title={
          name === undefined ? t("walls.drawer.title") : t("walls.drawer.title_named", { name })
        }
        styles={{
          body: { background: "var(--c-paper)" },
          header: { background: "var(--c-paper)" },
        }}
      >
        <FindingList findings={data.findings} />
        <Decision answer={data} consent={consent} done={() => setOpen(false)} />
      </Drawer>
    </div>
  );
}

interface DecisionProps {
  answer: ConflictAnswer;
  consent: ConflictLineProps["consent"];
  done: () => void;
}

/** What a found conflict wants: somebody else, or consent with the reason. */
function Decision({ answer, consent, done }: DecisionProps) {
  const { message } = App.useApp();
  const order = useOrder("record_conflict_check");
  const [reason, setReason] = useState("");
  const [failed, setFailed] = useState<CallFailed | null>(null);
  const id = useId();
  if (answer.is_barred) return <p className={styles["barred"]}>{t("walls.drawer.barred")}</p>;
  if (answer.result === "waived") {
    return (
      <p className={styles["decided"]}>
        {t("walls.drawer.consented", { reason: answer.consent_reason ?? "" })}
      </p>
    );
  }
  if (answer.result === "clear") return null;
  const keep = async (): Promise<void> => {
    if (!consent) return;
    try {
      await order.mutateAsync({ ...consent, consent_reason: reason });
      void message.success(t("walls.drawer.kept"));
      done();
    } catch (caught) {
      if (!(caught instanceof CallFailed)) throw caught;
      setFailed(caught);
    }
  };
  return (
    <div className={styles["decision"]}>
      <p>{t("walls.drawer.decide")}</p>
      {consent && (
        <>
          <label htmlFor={id}>{t("walls.drawer.reason")}</label>
          <Input.TextArea
            id={id}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={200}
          />
          {failed && <FailureNotice failed={failed} />}
          <Button
            type="primary"
            disabled={reason.trim() === ""}
            loading={order.isPending}
            onClick={() => void keep()}
          >
            {t("walls.drawer.consent")}
          </Button>
        </>
      )}
    </div>
  );
}
