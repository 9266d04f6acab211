import { Input } from "antd";
import { useEffect, useState } from "react";
import { t } from "../../texts/t";
import { halfWidth } from "../format";
import { Icon, type IconName } from "../icons";
import styles from "./form.module.css";

/** What the core says of an identifier while it is typed. */
export interface IdentifierHint {
  kind: "good" | "doubtful" | "wrong";
  /** In words: 校验无误，女，1962年3月5日生. */
  text: string;
}

/** Props of `IdentifierInput`; `Field` fills in `id`, `value` and `onChange`. */
export interface IdentifierInputProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  /** Asks about the typed value; null says nothing. Stable across renders, please. */
  check: (value: string, signal: AbortSignal) => Promise<IdentifierHint | null>;
  placeholder?: string;
  disabled?: boolean;
  "aria-label"?: string;
}

const PAUSE = 250;
const SIGNS = { good: "tick", doubtful: "rise", wrong: "alarm" } as const satisfies Record<
  string,
  IconName
>;

/** An ID, licence or phone number with a live word on it. The hint never blocks: the core decides. */
export function IdentifierInput({ value = null, onChange, check, ...rest }: IdentifierInputProps) {
  const [said, setSaid] = useState<{ of: string; hint: IdentifierHint | null } | null>(null);
  const [composing, setComposing] = useState(false);
  const asked = composing ? "" : (value ?? "");

  useEffect(() => {
    if (asked === "") return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      check(asked, stop.signal).then(
        (hint) => stop.signal.aborted || setSaid({ of: asked, hint }),
        () => {}, // A missing hint is no failure.
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, check]);

  const hint = said !== null && said.of === asked ? said.hint : null;
  return (
    <>
      <Input
        {...rest}
        autoComplete="off"
        spellCheck={false}
        value={value ?? ""}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onChange={(event) => onChange?.(composing ? event.target.value : tidy(event.target.value))}
        // Only what tidying alters is a change: any other would wipe the field's error as one leaves it.
        onBlur={() => value !== null && tidy(value) !== value && onChange?.(tidy(value))}
      />
      <div className={styles["id-hint"]} data-kind={hint?.kind} role="status">
        {hint && (
          <>
            <Icon name={SIGNS[hint.kind]} size={1} strokeWidth={2.2} /> {hint.text}
          </>
        )}
        {!hint && asked.length > 5 && said === null && t("common.checking")}
      </div>
    </>
  );
}

function tidy(text: string): string | null {
  const tidied = halfWidth(text).replaceAll(/\s/g, "").toUpperCase();
  return tidied === "" ? null : tidied;
}
