import { useBlocker } from "@tanstack/react-router";
import { Button, Modal } from "antd";
import type { RefObject } from "react";
import { t } from "../../texts/t";

/** What the question says, where leaving costs something else than entries. */
export interface LeaveWords {
  title: string;
  text: string;
  stay: string;
  go: string;
}

/** Asks before a screen with unsaved entries is left. A ref, so that saving can lift it at once. */
export function LeaveGuard({
  unsaved,
  words,
}: {
  unsaved: RefObject<boolean>;
  words?: LeaveWords;
}) {
  const blocker = useBlocker({
    shouldBlockFn: () => unsaved.current,
    enableBeforeUnload: () => unsaved.current,
    withResolver: true,
  });
  return (
    <Modal
      open={blocker.status === "blocked"}
      title={words?.title ?? t("common.leave.title")}
      onCancel={() => blocker.reset?.()}
      width="28rem"
      footer={
        <>
          <Button danger onClick={() => blocker.proceed?.()}>
            {words?.go ?? t("common.leave.go")}
          </Button>
          <Button type="primary" autoFocus onClick={() => blocker.reset?.()}>
            {words?.stay ?? t("common.leave.stay")}
          </Button>
        </>
      }
    >
      {words?.text ?? t("common.leave.text")}
    </Modal>
  );
}
