import { App } from "antd";
import { FormNote, TextField } from "../../components/steps/fields";
import { filled } from "../../disputes/intake/form";
import type { ArrivedContactRow } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { FormDrawer } from "./FormDrawer";

/** Props of `AnswerContactDrawer`. */
export interface AnswerContactDrawerProps {
  /** The request; none while nothing is answered. */
  contact: ArrivedContactRow | null;
  onClose: () => void;
}

/** 答复 of a request for contact. */
export function AnswerContactDrawer({ contact, onClose }: AnswerContactDrawerProps) {
  const { message } = App.useApp();
  const order = useOrder("answer_contact");
  return (
    <FormDrawer<{ answer: string | null }, unknown>
      open={contact !== null}
      title={t("referrals.contacts.answer_title")}
      saveText={t("referrals.contacts.answer")}
      initial={{ answer: null }}
      save={(values) =>
        order.mutateAsync({ id: contact?.id ?? "", answer: filled(values.answer) ?? "" })
      }
      onSaved={() => {
        void message.success(t("referrals.contacts.answer_saved"));
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <FormNote>
            <p>{contact?.message}</p>
          </FormNote>
          <TextField
            name="answer"
            label={t("referrals.contacts.answer_label")}
            hint={t("referrals.contacts.answer_hint")}
            rows={4}
            required
          />
        </>
      )}
    </FormDrawer>
  );
}
