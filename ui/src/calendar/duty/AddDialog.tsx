import { App, Input, Modal } from "antd";
import { formatDay } from "../../components/format";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { RecordForm } from "../../components/form/RecordForm";
import { PersonSelect } from "../../components/office/PersonSelect";
import type { RosterRow, DutyShift, PlatformRow } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";

/** A cell of the roster. */
export interface Cell {
  platform: PlatformRow;
  day: string;
}

interface Entry {
  person_id: string;
  shift: DutyShift;
  remark: string | undefined;
}

/** Puts somebody into a cell. */
export function AddDialog({ cell, close }: { cell: Cell | null; close: () => void }) {
  return (
    <Modal
      open={cell !== null}
      title={
        cell && t("calendar.duty.add_in", { where: cell.platform.name, day: formatDay(cell.day) })
      }
      width="30rem"
      footer={null}
      destroyOnHidden
      onCancel={close}
    >
      {cell && <AddForm key={`${cell.platform.id} ${cell.day}`} cell={cell} close={close} />}
    </Modal>
  );
}

function AddForm({ cell, close }: { cell: Cell; close: () => void }) {
  const { message } = App.useApp();
  const set = useOrder("set_duty");
  return (
    <RecordForm<Entry, RosterRow>
      label={t("calendar.duty.add")}
      initial={{ shift: "day" }}
      guard={false}
      onCancel={close}
      save={(entry) => set.mutateAsync({ platform_id: cell.platform.id, day: cell.day, ...entry })}
      onSaved={() => {
        void message.success(t("calendar.duty.added"));
        close();
      }}
    >
      <Field name="person_id" label={t("calendar.duty.person")} required>
        <PersonSelect />
      </Field>
      <Field name="shift" label={t("calendar.duty.shift")} required>
        <ChoiceRadio of="duty_shift" />
      </Field>
      <Field name="remark" label={t("calendar.duty.remark")}>
        <Input maxLength={200} autoComplete="off" />
      </Field>
    </RecordForm>
  );
}
