import { Card } from "../case/Card";
import type { DisputeStatus } from "../ipc/generated";
import { t } from "../texts/t";
import { SimilarList } from "./SimilarCases";

/** Nothing is looked up for what is over. */
const OVER: ReadonlySet<DisputeStatus> = new Set(["closed", "refused"]);

/** 类似案例 beside an open dispute. */
export function SimilarCard({ disputeId, status }: { disputeId: string; status: DisputeStatus }) {
  if (OVER.has(status)) return null;
  return (
    <Card title={t("typical_cases.similar.title")} shape="slim">
      <SimilarList ask={{ dispute_id: disputeId }} none={t("typical_cases.similar.none")} />
    </Card>
  );
}
