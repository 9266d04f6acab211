import { Link, useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import { Card } from "../case/Card";
import { failureOf } from "../ipc/failure";
import { useAsk, useOrder } from "../ipc/queries";
import { failureSentence, t } from "../texts/t";
import { TypicalCaseStatusTag } from "./TypicalCaseStatusTag";
import styles from "./typical-cases.module.css";

/** 选为典型案例 on a closed case, or the typical case that was made of it. */
export function TypicalCaseCard({ disputeId }: { disputeId: string }) {
  const { data } = useAsk("typical_case_of", { dispute_id: disputeId });
  const order = useOrder("draft_typical_case");
  const navigate = useNavigate();
  const { message } = App.useApp();
  if (!data || (!data.may_draft && !data.present)) return null;
  const draft = async (): Promise<void> => {
    try {
      const { id } = await order.mutateAsync({ dispute_id: disputeId });
      void message.success(t("typical_cases.card.drafted"));
      void navigate({ to: "/typical-cases/$id", params: { id } });
    } catch (reason) {
      void message.error(failureSentence(failureOf(reason)));
    }
  };
  return (
    <Card title={t("typical_cases.card.title")} shape="slim">
      {data.present ? (
        <p className={styles["present"]}>
          <Link to="/typical-cases/$id" params={{ id: data.present.id }}>
            {data.present.title}
          </Link>
          <TypicalCaseStatusTag status={data.present.status} />
        </p>
      ) : (
        <>
          <p className={styles["quiet"]}>{t("typical_cases.card.text")}</p>
          <Button loading={order.isPending} onClick={() => void draft()}>
            {t("typical_cases.card.draft")}
          </Button>
        </>
      )}
    </Card>
  );
}
