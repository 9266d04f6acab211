import { App, Form, Input, Modal, Select } from "antd";
import { Field } from "../../components/form/Field";
import { RecordForm } from "../../components/form/RecordForm";
import { usePersonName, usePlatformName } from "../../components/office/names";
import { PersonSelect } from "../../components/office/PersonSelect";
import type { RosterRow } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { shortDay, weekdayWord } from "../words";
import { returnsOf } from "./roster";

/** Props of `SwapDialog`. */
export interface SwapDialogProps {
  /** The duty to be swapped; the dialog is gone without it. */
  duty: RosterRow | null;
  /** The duties of the week, for one in return. */
  duties: readonly RosterRow[];
  close: () => void;
}

interface Swap {
  person_id: string;
  in_return_id: string | null;
  reason: string;
}

/** 换班 with its reason, one way or in return for another duty of the week. */
export function SwapDialog({ duty, duties, close }: SwapDialogProps) {
  const person = usePersonName();
  return (
    <Modal
      open={duty !== null}
      title={
        duty &&
        t("calendar.duty.swap_title", {
          who: person(duty.person_id),
          day: shortDay(duty.day ?? ""),
          shift: choice("duty_shift", duty.shift),
        })
      }
      width="32rem"
      footer={null}
      destroyOnHidden
      onCancel={close}
    >
      {duty && <SwapForm key={duty.id} duty={duty} duties={duties} close={close} />}
    </Modal>
  );
}

function SwapForm({ duty, duties, close }: SwapDialogProps & { duty: RosterRow }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Swap>();
  const swap = useOrder("swap_duty");
  const platform = usePlatformName();
  const chosen: string | undefined = Form.useWatch("person_id", form);
  const returns = returnsOf(duties, duty, chosen);
  return (
    <RecordForm<Swap, unknown>
      label={t("calendar.duty.swap")}
      form={form}
      initial={{}}
      guard={false}
      saveText={t("calendar.duty.swap")}
      onCancel={close}
      save={({ person_id, in_return_id: inReturn, reason }) =>
        swap.mutateAsync({
          id: duty.id,
          person_id,
          reason,
          ...(inReturn && returns.some((one) => one.id === inReturn)
            ? { in_return_id: inReturn }
            : {}),
        })
      }
      onSaved={() => {
        void message.success(t("calendar.duty.swapped"));
        close();
      }}
    >
      <Field name="person_id" label={t("calendar.duty.swap_with")} required>
        <PersonSelect />
      </Field>
      {returns.length > 0 && (
        <Field name="in_return_id" label={t("calendar.duty.in_return")}>
          <Select<string>
            allowClear
            placeholder={t("calendar.duty.in_return_none")}
            options={returns.map((one) => ({
              value: one.id,
              label: [
                `${shortDay(one.day ?? "")} ${weekdayWord(one.day ?? "")}`,
                choice("duty_shift", one.shift),
                platform(one.platform_id),
              ].join(" "),
            }))}
          />
        </Field>
      )}
      <Field name="reason" label={t("calendar.duty.reason")} required>
        <Input maxLength={200} autoComplete="off" />
      </Field>
    </RecordForm>
  );
}
