import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { Icon } from "../components/icons";
import { useKeeping } from "../components/use-keeping";
import { TextField } from "../components/steps/fields";
import { filled } from "../disputes/intake/form";
import type { DestructionAction, DestructionDetail, DocumentFormat } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { FormDrawer } from "../referrals/forms/FormDrawer";
import { choice, t } from "../texts/t";
import { CarryOutDialog } from "./CarryOutDialog";

/** The steps in the order of their buttons, the usual one last. */
const ORDER = ["withdraw", "reject", "approve", "carry_out"] as const satisfies DestructionAction[];

/** What who sits here can do with a list now. */
export function ListSteps({ detail }: { detail: DestructionDetail }) {
  const [open, setOpen] = useState<DestructionAction | null>(null);
  const { message, modal } = App.useApp();
  const approve = useOrder("approve_destruction");
  const possible = ORDER.filter((action) => detail.possible.includes(action));
  const close = (): void => setOpen(null);

  function ask(): void {
    void modal.confirm({
      title: t("archive.approve_title", { n: detail.row.item_count }),
      content: t("archive.approve_text"),
      icon: null,
      okText: choice("destruction_action", "approve"),
      cancelText: t("common.action.cancel"),
      onOk: async () => {
        try {
          await approve.mutateAsync({ id: detail.row.id });
          void message.success(t("archive.approved"));
        } catch (reason) {
          void message.error(<FailureNotice failed={reason} />, 8);
        }
      },
    });
  }

  return (
    <>
      <PrintButton id={detail.row.id} />
      {possible.map((action) => (
        <Button
          key={action}
          type={action === "approve" ? "primary" : "default"}
          danger={action === "carry_out"}
          onClick={() => (action === "approve" ? ask() : setOpen(action))}
        >
          {choice("destruction_action", action)}
        </Button>
      ))}
      <NoteDrawer detail={detail} kind="reject" open={open === "reject"} onClose={close} />
      <NoteDrawer detail={detail} kind="withdraw" open={open === "withdraw"} onClose={close} />
      <CarryOutDialog detail={detail} open={open === "carry_out"} onClose={close} />
    </>
  );
}

/** The list on paper, for the signatures of those who watch. */
function PrintButton({ id }: { id: string }) {
  const order = useOrder("issue_destruction_list");
  const keep = useKeeping();
  const save = (format: DocumentFormat): Promise<void> =>
    keep(() => order.mutateAsync({ id, format }), t("archive.printed"));
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: (["pdf", "docx"] as const).map((format) => ({
          key: format,
          label: choice("document_format", format),
          onClick: () => void save(format),
        })),
      }}
    >
      <Button loading={order.isPending} icon={<Icon name="printer" />}>
        {t("archive.print")} <Icon name="down" size={1} />
      </Button>
    </Dropdown>
  );
}

interface NoteDrawerProps {
  detail: DestructionDetail;
  kind: "reject" | "withdraw";
  open: boolean;
  onClose: () => void;
}

/** Sent back or taken back, with the reason. */
function NoteDrawer({ detail, kind, open, onClose }: NoteDrawerProps) {
  const reject = useOrder("reject_destruction");
  const withdraw = useOrder("withdraw_destruction");
  const { message } = App.useApp();
  const order = kind === "reject" ? reject : withdraw;
  return (
    <FormDrawer<{ decision_note: string | null }, unknown>
      open={open}
      title={t(`archive.${kind}_title`)}
      saveText={choice("destruction_action", kind)}
      initial={{ decision_note: null }}
      save={({ decision_note: note }) =>
        order.mutateAsync({ id: detail.row.id, decision_note: filled(note) ?? "" })
      }
      onSaved={() => {
        void message.success(t(`archive.${kind}_done`));
        onClose();
      }}
      onClose={onClose}
    >
      {() => <TextField name="decision_note" label={t("archive.course.why")} rows={3} required />}
    </FormDrawer>
  );
}
