import { App } from "antd";
import { usePlatformName } from "../../components/office/names";
import { FormNote, TextField } from "../../components/steps/fields";
import { filled } from "../../disputes/intake/form";
import type { ElsewhereRow } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { t } from "../../texts/t";

/** Props of `AskContactDrawer`. */
export interface AskContactDrawerProps {
  disputeId: string;
  /** The platform to ask; none while nothing is asked. */
  platform: ElsewhereRow | null;
  onClose: () => void;
}

/** 请求联系: a message to the mediators of another platform. */
export function AskContactDrawer({ disputeId, platform, onClose }: AskContactDrawerProps) {
  const { message } = App.useApp();
  const name = usePlatformName();
  const order = useOrder("ask_contact");
  return (
    <FormDrawer<{ message: string | null }, unknown>
      open={platform !== null}
      title={t("case.same_party.ask_title")}
      saveText={t("case.same_party.ask_save")}
      initial={{ message: t("case.same_party.ask_text") }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: disputeId,
          platform_id: platform?.platform_id ?? "",
          message: filled(values.message) ?? "",
        })
      }
      onSaved={() => {
        void message.success(t("case.same_party.ask_saved"));
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <FormNote>
            <p>{t("case.same_party.ask_note", { platform: name(platform?.platform_id) })}</p>
          </FormNote>
          <TextField
            name="message"
            label={t("case.same_party.message")}
            hint={t("case.same_party.message_hint")}
            rows={4}
            required
          />
        </>
      )}
    </FormDrawer>
  );
}
