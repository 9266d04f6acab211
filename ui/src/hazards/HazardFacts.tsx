import { Link } from "@tanstack/react-router";
import { formatDay } from "../components/format";
import { useDisputeTypeName, usePersonName, usePlatformName } from "../components/office/names";
import { Facts } from "../components/reading/Facts";
import { Sheet } from "../components/reading/Sheet";
import type { HazardDetail } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { RiskMark } from "./RiskMark";

/** The short facts of a hazard: how it was found, and who answers for it. */
export function HazardFacts({ detail }: { detail: HazardDetail }) {
  const platform = usePlatformName();
  const person = usePersonName();
  const type = useDisputeTypeName();
  const { row, request, inspection } = detail;
  return (
    <>
      <Sheet title={t("hazards.facts.found")}>
        <Facts
          facts={[
            { label: t("hazards.field.platform"), value: platform(row.platform_id) || null },
            { label: t("hazards.field.place"), value: row.place || null },
            { label: t("hazards.field.found_on"), value: day(row.found_on) },
            { label: t("hazards.field.source"), value: choice("hazard_source", row.source) },
            ...(request
              ? [{ label: t("hazards.facts.request"), value: <FromRequest {...request} /> }]
              : []),
            ...(inspection
              ? [
                  {
                    label: t("hazards.facts.inspection"),
                    value: [inspection.title, day(inspection.day)].filter(Boolean).join(" · "),
                  },
                ]
              : []),
            { label: t("hazards.field.dispute_type"), value: type(row.dispute_type) || null },
            {
              label: t("hazards.field.people_count"),
              value:
                detail.people_count === null
                  ? null
                  : t("hazards.facts.people", { n: detail.people_count }),
            },
          ]}
        />
      </Sheet>
      <Sheet title={t("hazards.facts.handling")}>
        <Facts
          facts={[
            { label: t("hazards.field.risk_level"), value: <RiskMark level={row.risk_level} /> },
            { label: t("hazards.field.checked_on"), value: day(detail.checked_on) },
            { label: t("hazards.field.responsible_unit"), value: row.responsible_unit },
            { label: t("hazards.field.responsible"), value: person(row.responsible_id) || null },
            { label: t("hazards.field.sponsor"), value: detail.sponsor },
            { label: t("hazards.field.due_on"), value: day(row.due_on) },
            { label: t("hazards.field.settled_on"), value: day(detail.settled_on) },
            { label: t("hazards.field.next_review_on"), value: day(row.next_review_on) },
            { label: t("hazards.field.closed_on"), value: day(detail.closed_on) },
          ]}
        />
      </Sheet>
    </>
  );
}

/** The way to the request; who may not read requests sees its number. */
function FromRequest({ id, order_no, title }: NonNullable<HazardDetail["request"]>) {
  if (title === null) return order_no;
  return (
    <Link to="/requests/$id" params={{ id }}>
      {order_no} {title}
    </Link>
  );
}

function day(value: string | null): string | null {
  return value && formatDay(value);
}
