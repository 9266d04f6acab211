import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { MaskedText } from "../components/MaskedText";
import { type Fact, Facts } from "../components/reading/Facts";
import { Sheet } from "../components/reading/Sheet";
import { call } from "../ipc/call";
import type { RequestDetail } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { HandlingSheet } from "./HandlingSheet";
import { MarksSheet } from "./MarksSheet";

/** The facts of a request: who asked, about whom, how it was sorted, and how it was handled. */
export function RequestFacts({ detail }: { detail: RequestDetail }) {
  const { row } = detail;
  return (
    <>
      <Sheet title={t("requests.facts.requester")}>
        <Requester detail={detail} />
      </Sheet>
      <Sheet title={t("requests.facts.target")}>
        <Facts
          facts={[
            { label: choice("request_field", "target_unit"), value: detail.target_unit },
            { label: choice("request_field", "target_address"), value: detail.target_address },
          ]}
        />
      </Sheet>
      <Sheet title={t("requests.facts.classification")}>
        <Facts
          facts={[
            {
              label: choice("request_field", "nature"),
              value: row.nature && choice("request_nature", row.nature),
            },
            { label: t("requests.facts.category"), value: categoryOf(detail) },
            {
              label: t("requests.facts.channel"),
              value: row.channel && choice("request_channel", row.channel),
            },
            { label: choice("request_field", "source_platform"), value: row.source_platform },
            { label: choice("request_field", "order_no"), value: row.order_no },
          ]}
        />
      </Sheet>
      <HandlingSheet detail={detail} />
      <MarksSheet detail={detail} />
    </>
  );
}

function categoryOf(detail: RequestDetail): string | null {
  const levels = [detail.category_1, detail.category_2, detail.category_3].filter(Boolean);
  return levels.length === 0 ? null : levels.join(" › ");
}

/** Who asked; a confidential request names nobody. */
function Requester({ detail }: { detail: RequestDetail }) {
  const reveal = useReveal(detail.row.id);
  if (detail.is_confidential) return <p>{t("requests.detail.confidential_text")}</p>;
  const masked = (field: "requester_phone" | "requester_address"): Fact => {
    const value = detail[field];
    const label = choice("request_field", field);
    if (!value?.includes("*")) return { label, value };
    return {
      label,
      value: (
        <MaskedText
          label={label}
          masked={value}
          reveal={async () => (await reveal())[field] ?? value}
        />
      ),
    };
  };
  return (
    <Facts
      facts={[
        {
          label: choice("request_field", "requester_name"),
          value: detail.requester_name ?? t("requests.facts.unnamed"),
        },
        masked("requester_phone"),
        masked("requester_address"),
      ]}
    />
  );
}

/** Asks once for all that is masked, so that one look leaves one entry; the history then shows it. */
function useReveal(id: string): () => Promise<RequestDetail> {
  const client = useQueryClient();
  const asked = useRef<Promise<RequestDetail>>(null);
  return () => {
    asked.current ??= call("request_detail", { id, reveal: true }).then(
      (whole) => {
        void client.invalidateQueries({ queryKey: ["request_detail", { id, reveal: false }] });
        return whole;
      },
      (reason: unknown) => {
        asked.current = null;
        throw reason;
      },
    );
    return asked.current;
  };
}
