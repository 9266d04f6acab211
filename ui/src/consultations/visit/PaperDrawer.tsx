import { App } from "antd";
import { DayField } from "../../components/steps/fields";
import { useToday } from "../../disputes/today";
import type { SignatureGiven, Signer } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { choice, t } from "../../texts/t";

/** Props of `PaperDrawer`. */
export interface PaperDrawerProps {
  id: string;
  /** Who signed; the drawer is shut without. */
  signer: Signer | null;
  onClose: () => void;
}

/** 纸上已签, with the day. */
export function PaperDrawer({ id, signer, onClose }: PaperDrawerProps) {
  const { message } = App.useApp();
  const today = useToday();
  const sign = useOrder("sign_consultation");
  return (
    <FormDrawer<{ signed_on: string | null }, SignatureGiven>
      open={signer !== null}
      title={t("visit.signature.paper_title", { who: signer ? choice("signer", signer) : "" })}
      saveText={t("visit.signature.save")}
      initial={{ signed_on: today }}
      save={({ signed_on }) =>
        sign.mutateAsync({
          consultation_id: id,
          signer: signer ?? "inquirer",
          manner: "paper",
          signed_on: signed_on ?? undefined,
        })
      }
      onSaved={() => {
        void message.success(t("visit.signature.saved"));
        onClose();
      }}
      onClose={onClose}
    >
      {() => <DayField name="signed_on" label={t("visit.signature.day")} latest={today} required />}
    </FormDrawer>
  );
}
