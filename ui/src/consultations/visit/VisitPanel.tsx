import { FailureNotice } from "../../components/FailureNotice";
import type { ConsultationDetail } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { AppointmentsSheet } from "./AppointmentsSheet";
import { HandOverSheet } from "./HandOverSheet";
import { MattersSheet } from "./MattersSheet";
import { SignaturesSheet } from "./SignaturesSheet";

/** What belongs to a consultation: its visit, hand-over, appointments and signatures. */
export function VisitPanel({ detail }: { detail: ConsultationDetail }) {
  const { data, error, refetch } = useAsk("visit_detail", { consultation_id: detail.id });
  if (error) return <FailureNotice failed={error} retry={() => void refetch()} />;
  if (!data) return null;
  return (
    <>
      <MattersSheet id={detail.id} visit={data} />
      <HandOverSheet id={detail.id} visit={data} />
      <AppointmentsSheet detail={detail} visit={data} />
      <SignaturesSheet id={detail.id} visit={data} />
    </>
  );
}
