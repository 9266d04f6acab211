import { App, Form, Select } from "antd";
import { useState } from "react";
import { useDisputeTypeName } from "../../components/office/names";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import type { ConsultationForm } from "../form";
import styles from "../visit/visit.module.css";
import { answersTo, fillEmpty } from "./fill";

/** 常用问题: a few letters find one; it fills what is still empty. */
export function TemplatePicker() {
  const form = Form.useFormInstance<ConsultationForm>();
  const { message } = App.useApp();
  const { data } = useAsk("text_block_list", {});
  const topicName = useDisputeTypeName();
  const [typed, setTyped] = useState("");
  if (!data || data.blocks.length === 0) return null;
  const found = data.blocks.filter((block) => answersTo(typed, block, topicName(block.topic)));

  function pick(id: string): void {
    const block = data?.blocks.find((one) => one.id === id);
    setTyped("");
    if (!block) return;
    const change = fillEmpty(form.getFieldsValue(true), block);
    const count = Object.keys(change).length;
    if (count > 0) form.setFieldsValue(change);
    void message.info(
      count > 0 ? t("visit.template.filled", { title: block.title }) : t("visit.template.nothing"),
    );
  }

  return (
    <div className={styles["template"]}>
      <Select<string>
        aria-label={t("visit.template.pick")}
        placeholder={t("visit.template.hint")}
        value={null}
        showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
        notFoundContent={t("visit.template.none")}
        options={found.map((block) => ({
          value: block.id,
          title: block.title,
          label: (
            <span className={styles["option"]}>
              <span>{block.title}</span>
              <span className={styles["quiet"]}>
                {[topicName(block.topic), !block.is_shared && t("visit.template.own")]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
          ),
        }))}
        onSelect={pick}
      />
    </div>
  );
}
