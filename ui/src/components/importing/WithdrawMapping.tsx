import { ConfirmOrder } from "../ConfirmOrder";
import { t } from "../../texts/t";

/** Props of `WithdrawMapping`. */
export interface WithdrawMappingProps {
  name: string;
  /** Takes it out of what is offered. */
  withdraw: () => Promise<void>;
}

/** A saved mapping is offered no longer, once it is said again. */
export function WithdrawMapping({ name, withdraw }: WithdrawMappingProps) {
  return (
    <ConfirmOrder
      size="middle"
      text={t("requests.profile.withdraw")}
      label={t("requests.profile.withdraw_label", { name })}
      title={t("requests.profile.withdraw_label", { name })}
      question={t("requests.profile.withdraw_question", { name })}
      order={withdraw}
    />
  );
}
