import { App } from "antd";
import type { HazardDetail } from "../../ipc/generated";
import { t } from "../../texts/t";

/** Props of the steps' forms. */
export interface StepDrawerProps {
  detail: HazardDetail;
  open: boolean;
  onClose: () => void;
}

/** Says that it is saved, and closes. */
export function useSaid(onClose: () => void): () => void {
  const { message } = App.useApp();
  return () => {
    void message.success(t("hazards.saved"));
    onClose();
  };
}
