import { Button, Form, type FormInstance } from "antd";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { failureOf } from "../../ipc/failure";
import { failureSentence, t } from "../../texts/t";
import { FailureNotice } from "../FailureNotice";
import { DraftNotice, DraftState } from "./DraftNotice";
import type { DraftKeeper } from "./draft";
import { formMove, neighbour } from "./enter-moves";
import { LeaveGuard } from "./LeaveGuard";
import { type Landed, land } from "./problems";
import styles from "./form.module.css";

/** Props of `RecordForm`. */
export interface RecordFormProps<V extends object, R> {
  /** What is filled in, spoken: 登记纠纷. */
  label: string;
  initial: Partial<V>;
  children: ReactNode;
  /** Saves; rejects with the core's failure. `overruled` names the fields a person has confirmed. */
  save: (values: V, overruled: readonly string[]) => Promise<R>;
  /** After saving, with the guard lifted: go on from here. */
  onSaved?: (result: R) => void;
  onCancel?: () => void;
  saveText?: string;
  /** For setting values from outside; the form makes its own otherwise. */
  form?: FormInstance<V>;
  draft?: DraftKeeper<Partial<V>>;
  /** Ask before leaving with changes; on unless told. Needs the router. */
  guard?: boolean;
  /** Which fields say so: the optional ones, or, where nearly all are, the required ones. */
  mark?: "optional" | "required";
  /** Nothing can be saved: the record is only read. */
  readOnly?: boolean;
  /** The fields themselves offer to keep a doubtful value, with a reason; no button for all at once. */
  overrulesInPlace?: boolean;
}

/** The one form of the house: Enter moves on, Ctrl+Enter saves, refusals land on their fields. */
export function RecordForm<V extends object, R>(props: RecordFormProps<V, R>) {
  const {
    label,
    initial,
    children,
    save,
    onSaved,
    onCancel,
    saveText,
    draft,
    guard = true,
    mark = "optional",
  } = props;
  const [own] = Form.useForm<V>();
  const form = props.form ?? own;
  const frame = useRef<HTMLDivElement>(null);
  const unsaved = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const [landed, setLanded] = useState<Landed | null>(null);

  async function submit(values: V, overruled: readonly string[]): Promise<void> {
    if (busy) return;
    setBusy(true);
    setFailed(null);
    setLanded(null);
    try {
      const result = await save(values, overruled);
      unsaved.current = false;
      draft?.drop();
      onSaved?.(result);
    } catch (reason) {
      setFailed(reason);
      setLanded(showProblems(form, reason));
    } finally {
      setBusy(false);
    }
  }

  function onKeyDownCapture(event: KeyboardEvent<HTMLDivElement>): void {
    if (!(event.target instanceof Element) || !frame.current) return;
    const move = formMove(event, event.target);
    if (move === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (move === "submit") form.submit();
    else neighbour(frame.current, event.target, move)?.focus();
  }

  const overrule = (): void => {
    const fields = failureOf(failed).fields.map((problem) => problem.field);
    void submit(form.getFieldsValue(true), fields);
  };

  return (
    <div ref={frame} onKeyDownCapture={onKeyDownCapture}>
      {guard && <LeaveGuard unsaved={unsaved} />}
      {draft && (
        <DraftNotice
          draft={draft}
          take={(values) => form.setFieldsValue({ ...initial, ...values })}
        />
      )}
      <Form<V>
        form={form}
        layout="vertical"
        aria-label={label}
        initialValues={initial}
        requiredMark={mark === "required" ? markRequired : markOptional}
        scrollToFirstError={{ focus: true, block: "center" }}
        onValuesChange={() => {
          unsaved.current = true;
          draft?.note(form.getFieldsValue(true));
        }}
        onFinish={(values) => void submit(values, [])}
      >
        {children}
        {failed !== null && (
          <FailureNotice failed={failed}>
            {landed && landed.homeless.length > 0 && (
              <ul className={styles["homeless"]}>
                {landed.homeless.map((problem) => (
                  <li key={`${problem.field} ${problem.code}`}>{failureSentence(problem)}</li>
                ))}
              </ul>
            )}
            {landed?.canOverrule && !props.overrulesInPlace && (
              <Button className={styles["overrule"]} onClick={overrule}>
                {t("common.action.overrule")}
              </Button>
            )}
          </FailureNotice>
        )}
        <footer className={styles["footer"]}>
          <span className={styles["state"]}>
            {draft ? <DraftState draft={draft} /> : !props.readOnly && t("common.form.keys")}
          </span>
          {onCancel && <Button onClick={onCancel}>{t("common.action.cancel")}</Button>}
          {!props.readOnly && (
            <Button type="primary" htmlType="submit" loading={busy}>
              {saveText ?? t("common.action.save")}
            </Button>
          )}
        </footer>
      </Form>
    </div>
  );
}

function showProblems<V extends object>(form: FormInstance<V>, reason: unknown): Landed {
  const fields = form.getFieldsError().map((one) => one.name);
  const landed = land(failureOf(reason).fields, fields);
  form.setFields(
    landed.onFields.map(({ name, problems }) => ({
      // Field paths come from the core as text; the form has just told that it knows them.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      name: name as never,
      errors: problems.map((problem) => failureSentence(problem)),
    })),
  );
  const first = landed.onFields[0];
  if (first) form.scrollToField(first.name, { focus: true, block: "center" });
  return landed;
}

function markOptional(labelNode: ReactNode, { required }: { required: boolean }): ReactNode {
  if (required) return labelNode;
  return (
    <>
      {labelNode} <span className={styles["optional"]}>{t("common.optional")}</span>
    </>
  );
}

function markRequired(labelNode: ReactNode, { required }: { required: boolean }): ReactNode {
  if (!required) return labelNode;
  return (
    <>
      {labelNode} <span className={styles["required"]}>{t("common.required")}</span>
    </>
  );
}
