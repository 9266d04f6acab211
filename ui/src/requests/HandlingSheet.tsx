import { formatInstant } from "../components/format";
import { usePersonName, usePlatformName } from "../components/office/names";
import { type Fact, Facts } from "../components/reading/Facts";
import { Sheet } from "../components/reading/Sheet";
import type { RequestDetail } from "../ipc/generated";
import { choice, t } from "../texts/t";

/** How a request was handled: by whom, when, how long. What has not happened is left out. */
export function HandlingSheet({ detail }: { detail: RequestDetail }) {
  const person = usePersonName();
  const platform = usePlatformName();
  const { row } = detail;
  const facts: Fact[] = [
    { label: t("requests.facts.platform"), value: platform(detail.platform_id) },
    { label: t("requests.facts.handling_platform"), value: platform(row.handling_platform_id) },
    { label: t("requests.facts.handled_by"), value: person(row.handler_id) || detail.handler },
    { label: choice("request_field", "handling_unit"), value: row.handling_unit },
    at(choice("request_field", "submitted_at"), row.submitted_at),
    at(choice("request_field", "assigned_at"), detail.assigned_at),
    at(t("requests.facts.signed_in_at"), detail.signed_in_at),
    at(t("requests.facts.contacted_at"), detail.contacted_at),
    { label: t("requests.facts.contact_note"), value: detail.contact_note },
    at(t("requests.facts.due_at"), row.due_at),
    {
      label: t("requests.facts.extension"),
      value: counted(detail.extension_count, detail.extension_reason, "extension"),
    },
    at(t("requests.facts.answered_at"), detail.answered_at),
    { label: t("requests.facts.return_reason"), value: detail.return_reason },
    {
      label: t("requests.facts.reopen"),
      value: counted(detail.reopen_count, detail.reopen_reason, "reopen"),
    },
    at(choice("request_field", "closed_at"), detail.closed_at),
  ];
  return (
    <Sheet title={t("requests.facts.handling")}>
      <Facts facts={facts.filter(({ value }) => Boolean(value))} />
    </Sheet>
  );
}

function at(label: string, instant: string | null): Fact {
  return { label, value: instant && formatInstant(instant) };
}

function counted(n: number, reason: string | null, key: "extension" | "reopen"): string | null {
  return n === 0 ? null : t(`requests.facts.${key}_value`, { n, reason: reason ?? "" });
}
