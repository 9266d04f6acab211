import { App } from "antd";
import { t } from "../../texts/t";

/** Says that it is saved, and closes. */
export function useSaid(onClose: () => void): () => void {
  const { message } = App.useApp();
  return () => {
    void message.success(t("referrals.saved"));
    onClose();
  };
}
