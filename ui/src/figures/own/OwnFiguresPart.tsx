import { App, Button } from "antd";
import { useRef, useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import { Field } from "../../components/form/Field";
import { RecordForm } from "../../components/form/RecordForm";
import { useSettled } from "../../components/settled";
import { spanOf } from "../../documents/wordings/problems";
import { WordingInput, putIn } from "../../documents/wordings/WordingInput";
import wordings from "../../documents/wordings/wordings.module.css";
import type { OwnFigures } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { ItemList } from "./ItemList";
import { Reading } from "./Reading";
import { notesOf } from "./problems";
import styles from "./own.module.css";

/** So long nothing is typed before the lines are read. */
const REST_MS = 400;

interface Values {
  text: string;
}

/** 自定义指标: figures that the office defines for itself, in lines of words. */
export function OwnFiguresPart() {
  const asked = useAsk("own_figures", {});
  if (asked.error) {
    return <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />;
  }
  if (!asked.data) return null;
  return <Lines key={asked.data.version} known={asked.data} />;
}

function Lines({ known }: { known: OwnFigures }) {
  const { message } = App.useApp();
  const order = useOrder("save_own_figures");
  const field = useRef<HTMLTextAreaElement>(null);
  const [written, setWritten] = useState(known.text);
  const text = useSettled(written, REST_MS);
  const { data: checked } = useAsk("check_own_figures", { text }, { keepPrevious: true });
  const problems = checked?.problems ?? [];
  const mayChange = known.may_change;
  return (
    <>
      <p className={wordings["lead"]}>{t("figures.own.lead")}</p>
      <div className={wordings["editor"]}>
        <RecordForm<Values, OwnFigures>
          label={t("settings.part.figures")}
          initial={{ text: known.text }}
          readOnly={!mayChange}
          save={(values) => order.mutateAsync({ text: values.text })}
          onSaved={() => void message.success(t("figures.own.saved"))}
        >
          <Field name="text" label={t("figures.own.lines")} hint={t("figures.own.lines_hint")}>
            <WordingInput
              field={field}
              label={t("figures.own.lines")}
              notes={notesOf(problems)}
              onWritten={setWritten}
              readOnly={!mayChange}
            />
          </Field>
          {mayChange && written.trim() === "" && (
            <Button
              className={styles["example"]}
              onClick={() => putIn(field.current, t("figures.own.example"))}
            >
              {t("figures.own.put_example")}
            </Button>
          )}
        </RecordForm>
        <aside className={wordings["beside"]} aria-label={t("figures.own.beside")}>
          {checked && (
            <Reading
              checked={checked}
              onShow={(line) => {
                const { from, to } = spanOf(field.current?.value ?? "", line);
                field.current?.focus();
                field.current?.setSelectionRange(from, to);
              }}
            />
          )}
          <ItemList
            items={known.items}
            onPut={mayChange ? (words) => putIn(field.current, words) : null}
          />
        </aside>
      </div>
    </>
  );
}
