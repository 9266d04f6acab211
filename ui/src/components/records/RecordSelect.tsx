import { Select } from "antd";
import { useEffect, useState } from "react";
import type { SearchHit } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import styles from "./records.module.css";

/** The kinds of record that are found so. */
export type Findable = "dispute" | "request" | "consultation";

/** Props of `RecordSelect`; a form gives the first three. */
export interface RecordSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  kind: Findable;
  /** The record that cannot be chosen: the one it is about. */
  except?: string;
}

const PAUSE = 200;

/** A record found by what is typed; the newest ones while nothing is. */
export function RecordSelect({ value, onChange, kind, except, ...rest }: RecordSelectProps) {
  const [typed, setTyped] = useState("");
  const text = useRested(typed.trim());
  const found = useAsk(
    "search",
    { text, kinds: [kind], limit: 20 },
    { enabled: text !== "", keepPrevious: true },
  );
  const newest = useNewest(kind, text === "");
  const [chosen, setChosen] = useState<Option | null>(null);
  const options = text === "" ? newest : (found.data?.hits ?? []).map(hitOption);
  const offered = options.filter((one) => one.value !== except);
  return (
    <Select<string, Option>
      {...rest}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      placeholder={t("case.links.placeholder")}
      notFoundContent={found.isFetching ? t("common.checking") : t("case.links.not_found")}
      value={value ?? undefined}
      options={
        chosen && !offered.some((one) => one.value === chosen.value)
          ? [chosen, ...offered]
          : offered
      }
      optionRender={optionLine}
      onChange={(id: string | undefined, option) => {
        setChosen(Array.isArray(option) ? null : (option ?? null));
        onChange?.(id ?? null);
      }}
    />
  );
}

interface Option {
  value: string;
  label: string;
  detail: string;
}

/** The newest records of a kind. */
function useNewest(kind: Findable, wanted: boolean): Option[] {
  const asked = (one: Findable): { enabled: boolean } => ({ enabled: wanted && kind === one });
  const disputes = useAsk("dispute_list", { limit: 20 }, asked("dispute"));
  const requests = useAsk("request_list", { limit: 20 }, asked("request"));
  const consultations = useAsk("consultation_list", { limit: 20 }, asked("consultation"));
  switch (kind) {
    case "dispute":
      return (disputes.data?.rows ?? []).map((row) => ({
        value: row.id,
        label: row.title,
        detail: row.docket_no,
      }));
    case "request":
      return (requests.data?.rows ?? []).map((row) => ({
        value: row.id,
        label: row.title,
        detail: row.order_no,
      }));
    case "consultation":
      return (consultations.data?.rows ?? []).map((row) => ({
        value: row.id,
        label: row.docket_no,
        detail: row.topic ?? "",
      }));
  }
}

function optionLine({ data }: { data: Option }) {
  return (
    <span className={styles["hit"]}>
      <span>{data.label}</span>
      <span>{data.detail}</span>
    </span>
  );
}

function hitOption(hit: SearchHit): Option {
  return { value: hit.id, label: hit.title, detail: hit.snippet };
}

/** A text once it has rested for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
