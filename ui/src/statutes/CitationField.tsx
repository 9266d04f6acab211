import { Form } from "antd";
import { Field } from "../components/form/Field";
import { isUnread } from "../components/form/unread";
import { Icon } from "../components/icons";
import { useToday } from "../disputes/today";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { ArticleSearch } from "./ArticleSearch";
import { CitationsPanel } from "./CitationsPanel";
import { versionWords } from "./words";
import styles from "./statutes.module.css";

/** Props of `CitationField`. */
export interface CitationFieldProps {
  /** The consultation that is corrected; its citations are kept at once. None while it is new. */
  consultationId?: string | undefined;
}

/** 引用法条 in the form of a consultation: typed, Enter, cited. Its value is a list of article names. */
export function CitationField({ consultationId }: CitationFieldProps) {
  if (consultationId !== undefined) {
    return <CitationsPanel bare subjectKind="consultation" subjectId={consultationId} />;
  }
  return (
    <Field name="citations" label={t("statutes.cite.title")} wide>
      <Chosen />
    </Field>
  );
}

interface ChosenProps {
  id?: string;
  value?: string[];
  onChange?: (references: string[]) => void;
}

const NONE: string[] = [];

function Chosen({ id, value = NONE, onChange }: ChosenProps) {
  const heldOn: unknown = Form.useWatch("held_on");
  const today = useToday();
  const on = typeof heldOn === "string" && !isUnread(heldOn) ? heldOn : today;
  return (
    <div>
      {value.length > 0 && (
        <ul className={styles["chips"]}>
          {value.map((reference) => (
            <li key={reference} className={styles["cited"]}>
              <Cited reference={reference} />
              <button
                type="button"
                aria-label={t("statutes.cite.remove", { name: reference })}
                title={t("statutes.cite.remove_short")}
                onClick={() => onChange?.(value.filter((one) => one !== reference))}
              >
                <Icon name="cross" size={0.9} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <ArticleSearch
        id={id}
        clears
        label={t("statutes.cite.find")}
        placeholder={t("statutes.cite.hint")}
        on={on}
        onPick={({ reference }) => {
          if (!value.includes(reference)) onChange?.([...value, reference]);
        }}
      />
    </div>
  );
}

/** An article that will be cited: its name, and its text on hover. */
function Cited({ reference }: { reference: string }) {
  const { data, error } = useAsk("statute_article", { reference });
  if (error) return <span data-gone="true">{t("statutes.cite.gone", { name: reference })}</span>;
  if (!data) return <span>{reference}</span>;
  return (
    <span title={`${versionWords(data.statute.version_on)}\n${data.text}`}>
      《{data.statute.law}》{data.label}
    </span>
  );
}
