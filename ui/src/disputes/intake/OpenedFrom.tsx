import { Link } from "@tanstack/react-router";
import { Button, Form } from "antd";
import { useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import { Icon } from "../../components/icons";
import { call } from "../../ipc/call";
import type {
  ConsultationDetail,
  HazardDetail,
  DisputeRow,
  ReferralDetail,
  RequestDetail,
} from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { useEnds } from "../../referrals/names";
import { t } from "../../texts/t";
import { useValue } from "./entered";
import { type IntakeForm, type PartyEntry, filled } from "./form";
import { type Prefill, fromConsultation, fromRequest } from "./opened-from";
import styles from "./intake.module.css";

/** From which request or consultation this intake is opened; nothing for one of its own. */
export function OpenedFrom() {
  const requestId = useValue("request_id");
  const consultationId = useValue("consultation_id");
  const referralId = useValue("referral_id");
  const hazardId = useValue("hazard_id");
  const hazard = useAsk("hazard_detail", { id: hazardId ?? "" }, { enabled: hazardId !== null });
  const referral = useAsk(
    "referral_detail",
    { id: referralId ?? "" },
    { enabled: referralId !== null },
  );
  const request = useAsk(
    "request_detail",
    { id: requestId ?? "", reveal: false },
    { enabled: requestId !== null },
  );
  const consultation = useAsk(
    "consultation_detail",
    { id: consultationId ?? "", reveal: false },
    { enabled: consultationId !== null && requestId === null },
  );
  if (referralId !== null && referral.data) return <FromReferral detail={referral.data} />;
  if (hazardId !== null && hazard.data) return <FromHazard detail={hazard.data} />;
  if (requestId !== null && request.data) return <FromRequest detail={request.data} />;
  if (consultationId !== null && consultation.data) {
    return <FromConsultation detail={consultation.data} />;
  }
  return null;
}

function FromRequest({ detail }: { detail: RequestDetail }) {
  const masked = [detail.requester_phone, detail.requester_address].filter(isMasked);
  return (
    <Notice
      title={t("disputes.from.request", { no: detail.row.order_no })}
      matter={detail.row.title}
      disputes={detail.disputes}
      masked={masked}
      reveal={async () => {
        return fromRequest(await call("request_detail", { id: detail.row.id, reveal: true }));
      }}
    />
  );
}

function FromReferral({ detail }: { detail: ReferralDetail }) {
  const { row } = detail;
  const { from } = useEnds()(row);
  return (
    <Notice
      title={t("disputes.from.referral", { name: from })}
      matter={[row.reason, row.outside_no].filter(Boolean).join(" · ")}
      disputes={[]}
      masked={[]}
      reveal={async () => await Promise.resolve({})}
    />
  );
}

function FromHazard({ detail }: { detail: HazardDetail }) {
  return (
    <Notice
      title={t("disputes.from.hazard", { no: detail.row.docket_no })}
      matter={[detail.row.title, detail.row.place].filter(Boolean).join(" · ")}
      disputes={detail.disputes}
      masked={[]}
      reveal={async () => await Promise.resolve({})}
    />
  );
}

function FromConsultation({ detail }: { detail: ConsultationDetail }) {
  return (
    <Notice
      title={t("disputes.from.consultation", { no: detail.docket_no })}
      matter={detail.consultation_point}
      disputes={detail.disputes}
      masked={[detail.inquirer_phone].filter(isMasked)}
      reveal={async () => {
        return fromConsultation(await call("consultation_detail", { id: detail.id, reveal: true }));
      }}
    />
  );
}

interface NoticeProps {
  title: string;
  matter: string | null;
  disputes: readonly DisputeRow[];
  /** Values that are known but masked. */
  masked: readonly string[];
  /** Asks for them in full, which leaves an access entry. */
  reveal: () => Promise<Prefill>;
}

function Notice({ title, matter, disputes, masked, reveal }: NoticeProps) {
  const form = Form.useFormInstance<IntakeForm>();
  const [isRevealed, setRevealed] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);

  async function bring(): Promise<void> {
    setFailed(null);
    try {
      const [told] = (await reveal()).parties ?? [];
      const kept: PartyEntry | undefined = form.getFieldValue(["parties", 0]);
      for (const field of ["phone", "address"] as const) {
        if (told && !filled(kept?.[field])) {
          form.setFieldValue(["parties", 0, field], told[field]);
        }
      }
      setRevealed(true);
    } catch (reason) {
      setFailed(reason);
    }
  }

  return (
    <div className={styles["from"]}>
      <Icon name="requests" size={1.4} />
      <div className={styles["from-words"]}>
        <p className={styles["from-title"]}>{title}</p>
        {matter && <p className={styles["from-matter"]}>{matter}</p>}
        {disputes.map((dispute) => (
          <p key={dispute.id} className={styles["from-known"]}>
            {t("disputes.from.known")}{" "}
            <Link to="/disputes/$id" params={{ id: dispute.id }}>
              {dispute.docket_no} {dispute.title}
            </Link>
          </p>
        ))}
        {masked.length > 0 && !isRevealed && (
          <p className={styles["from-masked"]}>
            {masked.join(" ")}
            <Button type="link" size="small" onClick={() => void bring()}>
              {t("disputes.from.reveal")}
            </Button>
            <span>{t("disputes.from.reveal_hint")}</span>
          </p>
        )}
        {failed !== null && <FailureNotice failed={failed} />}
      </div>
    </div>
  );
}

function isMasked(text: string | null): text is string {
  return text?.includes("*") ?? false;
}
