import { Input, Select } from "antd";
import { useEffect, useState } from "react";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { filled } from "../../disputes/intake/form";
import type { LinkKind, SearchHit } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import styles from "./forms.module.css";
import { StepForm } from "../../components/steps/StepForm";

interface Values {
  linked_id: string | null;
  kind: LinkKind;
  remark: string | null;
}

/** 关联纠纷: finds the other dispute by number, title or name. */
export function LinkForm() {
  const { page } = useCase();
  const order = useOrder("link_disputes");
  return (
    <StepForm<Values>
      label={t("case.step.link")}
      saveText={t("case.links.add")}
      initial={{ linked_id: null, kind: "same_matter", remark: null }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          linked_id: values.linked_id ?? "",
          kind: values.kind,
          remark: filled(values.remark),
        })
      }
    >
      <Field
        name="linked_id"
        label={t("case.links.which")}
        hint={t("case.links.which_hint")}
        required
        wide
      >
        <DisputeSelect except={page.row.id} />
      </Field>
      <Field name="kind" label={t("case.links.kind")} required wide>
        <ChoiceRadio of="link_kind" />
      </Field>
      <Field name="remark" label={t("case.links.remark")} wide>
        <Input autoComplete="off" />
      </Field>
    </StepForm>
  );
}

interface DisputeSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  /** The dispute that cannot be chosen: the one it is about. */
  except: string;
}

const PAUSE = 200;

/** A dispute found by what is typed; the newest ones while nothing is. */
function DisputeSelect({ value, onChange, except, ...rest }: DisputeSelectProps) {
  const [typed, setTyped] = useState("");
  const text = useRested(typed.trim());
  const found = useAsk(
    "search",
    { text, kinds: ["dispute"], limit: 20 },
    { enabled: text !== "", keepPrevious: true },
  );
  const newest = useAsk("dispute_list", { limit: 20 }, { enabled: text === "" });
  const [chosen, setChosen] = useState<Option | null>(null);
  const options: Option[] =
    text === ""
      ? (newest.data?.rows ?? []).map((row) => ({
          value: row.id,
          label: row.title,
          detail: row.docket_no,
        }))
      : (found.data?.hits ?? []).map(hitOption);
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
