import { useQueryClient } from "@tanstack/react-query";
import { MaskedText } from "../components/MaskedText";
import { durationWords, minutesBetween } from "../components/clock-time";
import { formatClock, formatInstant, formatMoney } from "../components/format";
import { useDisputeTypeName, usePersonName, usePlatformName } from "../components/office/names";
import { Facts } from "../components/reading/Facts";
import { Sheet } from "../components/reading/Sheet";
import { call } from "../ipc/call";
import type { ConsultationDetail } from "../ipc/generated";
import { type ChoiceCatalogue, choice, t } from "../texts/t";
import { inquirerWords } from "./words";

/** The facts of a consultation: who asked, when and where, and what the matter is. */
export function ConsultationFacts({ detail }: { detail: ConsultationDetail }) {
  const person = usePersonName();
  const platform = usePlatformName();
  const type = useDisputeTypeName();
  const minutes = minutesBetween(detail.starts_at, detail.ends_at);
  return (
    <>
      <Sheet title={t("consultations.section.inquirer")}>
        <Facts
          facts={[
            {
              label: t("consultations.field.inquirer_name"),
              value: inquirerWords(detail.is_anonymous, detail.inquirer_name),
            },
            ...(detail.inquirer_phone
              ? [
                  {
                    label: t("consultations.field.inquirer_phone"),
                    value: <Phone id={detail.id} masked={detail.inquirer_phone} />,
                  },
                ]
              : []),
            {
              label: t("consultations.field.inquirer_sex"),
              value: word("sex", detail.inquirer_sex),
            },
            {
              label: t("consultations.field.inquirer_age_band"),
              value: word("age_band", detail.inquirer_age_band),
            },
            {
              label: t("consultations.field.inquirer_group"),
              value: word("inquirer_group", detail.inquirer_group),
            },
          ]}
        />
      </Sheet>
      <Sheet title={t("consultations.section.time")}>
        <Facts
          facts={[
            { label: t("consultations.field.starts_at"), value: formatInstant(detail.starts_at) },
            { label: t("consultations.field.ends_at"), value: formatClock(detail.ends_at) },
            {
              label: t("consultations.time.duration"),
              value: minutes === null ? null : durationWords(minutes),
            },
            {
              label: t("consultations.field.manner"),
              value: choice("consultation_manner", detail.manner),
            },
            { label: t("consultations.field.lawyer_id"), value: person(detail.lawyer_id) || null },
            {
              label: t("consultations.field.consultation_point"),
              value: detail.consultation_point,
            },
            {
              label: t("consultations.field.platform_id"),
              value: platform(detail.platform_id) || null,
            },
          ]}
        />
      </Sheet>
      <Sheet title={t("consultations.section.matter")}>
        <Facts
          facts={[
            { label: t("consultations.field.topic"), value: type(detail.topic) || null },
            {
              label: t("consultations.field.satisfaction"),
              value: word("satisfaction", detail.satisfaction),
            },
            { label: t("consultations.field.amount_fen"), value: formatMoney(detail.amount_fen) },
            { label: t("consultations.field.people_count"), value: detail.people_count },
          ]}
        />
      </Sheet>
    </>
  );
}

function word(catalogue: ChoiceCatalogue, value: string | null): string | null {
  return value === null ? null : choice(catalogue, value);
}

/** The telephone; showing it in full leaves an entry, which the history then shows. */
function Phone({ id, masked }: { id: string; masked: string }) {
  const client = useQueryClient();
  async function reveal(): Promise<string> {
    const whole = await call("consultation_detail", { id, reveal: true });
    void client.invalidateQueries({ queryKey: ["consultation_detail", { id, reveal: false }] });
    return whole.inquirer_phone ?? masked;
  }
  return (
    <MaskedText label={t("consultations.field.inquirer_phone")} masked={masked} reveal={reveal} />
  );
}
