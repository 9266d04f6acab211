import { Select } from "antd";
import { useState } from "react";
import { Field } from "../../components/form/Field";
import { FormNote } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";
import { useSettled } from "../../components/settled";
import { useAsk, useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import styles from "../requests.module.css";

interface Values {
  repeat_of: string | null;
}

/** 关联重复件: the likely ones first, any other one by what is typed. */
export function LinkRepeatForm({ id }: { id: string }) {
  const order = useOrder("link_repeat");
  return (
    <StepForm<Values>
      label={choice("request_action", "link_repeat")}
      saveText={t("requests.repeats.link")}
      initial={{ repeat_of: null }}
      save={({ repeat_of }) => order.mutateAsync({ request_id: id, repeat_of: repeat_of ?? "" })}
    >
      <FormNote>{t("requests.repeats.counted")}</FormNote>
      <Field
        name="repeat_of"
        label={t("requests.repeats.which")}
        hint={t("requests.repeats.which_hint")}
        required
        wide
      >
        <RequestSelect except={id} />
      </Field>
    </StepForm>
  );
}

/** 取消重复关联. */
export function UnlinkRepeatForm({ id }: { id: string }) {
  const order = useOrder("unlink_repeat");
  return (
    <StepForm<object>
      label={choice("request_action", "unlink_repeat")}
      saveText={t("requests.repeats.unlink")}
      initial={{}}
      save={() => order.mutateAsync({ request_id: id })}
    >
      <FormNote>{t("requests.repeats.unlink_note")}</FormNote>
    </StepForm>
  );
}

interface Option {
  value: string;
  label: string;
  detail: string;
}

const PAUSE = 200;

function optionLine({ data }: { data: Option }) {
  return (
    <span className={styles["hit"]}>
      <span>{data.label}</span>
      <span>{data.detail}</span>
    </span>
  );
}

interface RequestSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  /** The request that cannot be chosen: the one it is about. */
  except: string;
}

/** A request found by what is typed; the likely repeats while nothing is. */
function RequestSelect({ value, onChange, except, ...rest }: RequestSelectProps) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<Option | null>(null);
  const text = useSettled(typed.trim(), PAUSE);
  const likely = useAsk("possible_repeats", { request_id: except, is_confidential: false });
  const found = useAsk(
    "search",
    { text, kinds: ["request"], limit: 20 },
    { enabled: text !== "", keepPrevious: true },
  );
  const options: Option[] =
    text === ""
      ? (likely.data?.repeats ?? []).map(({ request, reasons }) => ({
          value: request.id,
          label: request.title,
          detail: [
            request.order_no,
            ...reasons.map((reason) => choice("repeat_reason", reason)),
          ].join(" · "),
        }))
      : (found.data?.hits ?? []).map((hit) => ({
          value: hit.id,
          label: hit.title,
          detail: hit.snippet,
        }));
  const offered = options.filter((one) => one.value !== except);
  const isKept = chosen !== null && !offered.some((one) => one.value === chosen.value);
  return (
    <Select<string, Option>
      {...rest}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      placeholder={t("requests.repeats.placeholder")}
      notFoundContent={
        text === "" ? t("requests.repeats.none_found") : t("requests.repeats.not_found")
      }
      value={value ?? undefined}
      options={isKept ? [chosen, ...offered] : offered}
      optionRender={optionLine}
      onChange={(picked: string | undefined) => {
        setChosen(offered.find((one) => one.value === picked) ?? null);
        setTyped("");
        onChange?.(picked ?? null);
      }}
    />
  );
}
