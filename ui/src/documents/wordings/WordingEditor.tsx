import { App, Button, Input } from "antd";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Field } from "../../components/form/Field";
import { RecordForm } from "../../components/form/RecordForm";
import { useSettled } from "../../components/settled";
import type { TemplateProblem, TemplateRow } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { FormatHelp } from "./FormatHelp";
import { PlaceholderList } from "./PlaceholderList";
import { lostNames, notesOf, placedWords, spanOf } from "./problems";
import { WordingInput, putIn } from "./WordingInput";
import styles from "./wordings.module.css";

/** So long nothing is typed before the wording is looked at. */
const REST_MS = 400;

interface Values {
  wording: string;
  remark: string | null;
}

/** The wording of one form: beside it what is wrong with it and what it may name. */
export function WordingEditor({ row, mayChange }: { row: TemplateRow; mayChange: boolean }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const order = useOrder("save_template");
  const field = useRef<HTMLTextAreaElement>(null);
  const [written, setWritten] = useState(row.wording);
  const wording = useSettled(written, REST_MS);
  const checked = useAsk("check_template", { form: row.form, wording }, { keepPrevious: true });
  const problems = checked.data?.problems ?? [];
  const name = choice("document_form", row.form);
  return (
    <div className={styles["editor"]}>
      <RecordForm<Values, TemplateRow>
        label={t("documents.wordings.edit", { name })}
        initial={{ wording: row.wording, remark: null }}
        readOnly={!mayChange}
        save={(values) =>
          order.mutateAsync({
            form: row.form,
            wording: values.wording,
            remark: values.remark?.trim() || undefined,
          })
        }
        onSaved={(saved) => {
          void message.success(t("documents.wordings.saved", { name, n: saved.version ?? 1 }));
          void navigate({ to: "/settings", search: { part: "wordings" } });
        }}
      >
        <Field name="wording" label={t("documents.wordings.wording")} required>
          <WordingInput
            field={field}
            notes={notesOf(problems)}
            onWritten={setWritten}
            readOnly={!mayChange}
          />
        </Field>
        {mayChange && (
          <Field
            name="remark"
            label={t("documents.wordings.remark")}
            hint={t("documents.wordings.remark_hint")}
          >
            <Input autoComplete="off" maxLength={200} />
          </Field>
        )}
      </RecordForm>
      <aside className={styles["beside"]} aria-label={t("documents.wordings.beside")}>
        {mayChange && (
          <Problems
            problems={problems}
            onShow={(line) => {
              const { from, to } = spanOf(field.current?.value ?? "", line);
              field.current?.focus();
              field.current?.setSelectionRange(from, to);
            }}
          />
        )}
        <PlaceholderList
          rows={row.placeholders}
          lost={lostNames(problems)}
          onPut={mayChange ? (text) => putIn(field.current, text) : null}
        />
        <FormatHelp />
      </aside>
    </div>
  );
}

/** Everything that is wrong, each a way to its line. */
function Problems(props: { problems: readonly TemplateProblem[]; onShow: (line: number) => void }) {
  const { problems, onShow } = props;
  return (
    <div className={styles["problems"]} role="status" data-any={problems.length > 0}>
      {problems.length === 0 ? (
        t("documents.wordings.reads")
      ) : (
        <>
          <p>{t("documents.wordings.problems", { n: problems.length })}</p>
          <ul>
            {problems.map((problem) => {
              const words = placedWords(problem);
              return (
                <li key={words}>
                  {problem.line === 0 ? (
                    words
                  ) : (
                    <Button type="link" onClick={() => onShow(problem.line)}>
                      {words}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
