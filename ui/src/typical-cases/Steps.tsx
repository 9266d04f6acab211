import { App, Button } from "antd";
import { useState } from "react";
import { failureOf } from "../ipc/failure";
import type { TypicalCaseAction, TypicalCaseDetail } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { choice, failureSentence, t } from "../texts/t";
import { ApproveDialog } from "./ApproveDialog";
import { NoteDrawer } from "./NoteDrawer";
import { ReviseDrawer } from "./ReviseDrawer";
import styles from "./typical-cases.module.css";

/** The steps in the order of their buttons, the usual one last. */
const ORDER = [
  "withdraw",
  "revise",
  "reject",
  "submit",
  "approve",
] as const satisfies TypicalCaseAction[];

/** What can be done with a typical case now; nothing for those who only read. */
export function Steps({ detail }: { detail: TypicalCaseDetail }) {
  const [open, setOpen] = useState<TypicalCaseAction | null>(null);
  const { message } = App.useApp();
  const order = useOrder("submit_typical_case");
  const isPossible = (action: TypicalCaseAction): boolean =>
    detail.steps.some((step) => step.action === action && step.obstacle === null);
  const possible = ORDER.filter(isPossible);
  const main = possible.findLast((action) => action === "approve" || action === "submit");
  const close = (): void => setOpen(null);
  async function submit(): Promise<void> {
    try {
      await order.mutateAsync({ id: detail.row.id });
      void message.success(t("typical_cases.submit.done"));
    } catch (reason) {
      const failure = failureOf(reason);
      const [problem] = failure.fields;
      void message.error(failureSentence(problem ?? failure));
    }
  }
  return (
    <>
      <Barred detail={detail} />
      {possible.map((action) => (
        <Button
          key={action}
          type={action === main ? "primary" : "default"}
          loading={action === "submit" && order.isPending}
          onClick={() => (action === "submit" ? void submit() : setOpen(action))}
        >
          {choice("typical_case_action", action)}
        </Button>
      ))}
      <ReviseDrawer detail={detail} open={open === "revise"} onClose={close} />
      <NoteDrawer detail={detail} kind="reject" open={open === "reject"} onClose={close} />
      <NoteDrawer detail={detail} kind="withdraw" open={open === "withdraw"} onClose={close} />
      <ApproveDialog detail={detail} open={open === "approve"} onClose={close} />
    </>
  );
}

/** Why one does not decide on it oneself; other statuses speak for themselves. */
function Barred({ detail }: { detail: TypicalCaseDetail }) {
  const isOwn = detail.steps.some((step) => step.obstacle === "own_text");
  if (!isOwn) return null;
  return <span className={styles["quiet"]}>{choice("typical_case_obstacle", "own_text")}</span>;
}
