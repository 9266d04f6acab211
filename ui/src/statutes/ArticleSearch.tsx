import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { Icon } from "../components/icons";
import { keyOf, rowFor } from "../components/keys";
import type { StatuteHit } from "../ipc/generated";
import { t } from "../texts/t";
import { HitRow } from "./HitRow";
import { useArticles } from "./use-articles";
import styles from "./statutes.module.css";

/** Props of `ArticleSearch`. */
export interface ArticleSearchProps {
  label: string;
  placeholder: string;
  /** The day on which it is in force. */
  on?: string | undefined;
  /** Only in this law. */
  law?: string;
  limit?: number;
  /** What was typed first. */
  initial?: string;
  onText?: (text: string) => void;
  onPick: (hit: StatuteHit) => void;
  /** Empties the field once something was picked. */
  clears?: boolean;
  autoFocus?: boolean;
  field?: Ref<HTMLInputElement>;
  /** Between the field and the articles. */
  children?: ReactNode;
  id?: string | undefined;
}

const PAGE = 6;

/** One field that finds articles; arrows walk, Enter takes, also before the list has come. */
export function ArticleSearch(props: ArticleSearchProps) {
  const { label, placeholder, on, law, limit = 8, initial = "", onText, onPick, clears } = props;
  const { autoFocus, field, id: fieldId, children } = props;
  const id = useId();
  const [typed, setTyped] = useState(initial);
  const [settled, setSettled] = useState(initial);
  const [place, setPlace] = useState(0);
  const [missed, setMissed] = useState<string | null>(null);
  const ask = { text: settled.trim(), limit, ...(on && { on }), ...(law && { law }) };
  const { hits, answer, error, now } = useArticles(ask);
  const active = Math.min(place, Math.max(0, hits.length - 1));

  function settle(text: string): void {
    setSettled(text);
    setPlace(0);
    setMissed(null);
    onText?.(text.trim());
  }

  function take(hit: StatuteHit): void {
    if (clears) {
      setTyped("");
      settle("");
    }
    onPick(hit);
  }

  async function takeNow(): Promise<void> {
    try {
      const { articles } = await now();
      const hit = articles[active] ?? articles[0];
      if (hit) take(hit);
      else setMissed(ask.text);
    } catch {
      // The query itself shows what went wrong.
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const key = keyOf(event);
    if (key === "Enter" && !event.ctrlKey && !event.metaKey && ask.text !== "") {
      event.preventDefault();
      void takeNow();
      return;
    }
    if (key === "Escape" && typed !== "") {
      event.stopPropagation();
      setTyped("");
      settle("");
      return;
    }
    if (key === null || key === "Home" || key === "End") return;
    const target = rowFor(key, active, hits.length, PAGE);
    if (target === null) return;
    event.preventDefault();
    setPlace(target);
    document.getElementById(`${id}-${target}`)?.scrollIntoView({ block: "nearest" });
  }

  return (
    <div className={styles["search"]}>
      <div className={styles["field"]}>
        <Icon name="search" size={1.3} />
        <input
          id={fieldId}
          ref={field}
          className={styles["input"]}
          role="combobox"
          aria-label={label}
          // While something is sought, Enter belongs to the list and not to the form around it.
          aria-expanded={ask.text !== ""}
          aria-controls={`${id}-list`}
          aria-activedescendant={hits.length > 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            const native = event.nativeEvent;
            if (!(native instanceof InputEvent && native.isComposing)) settle(event.target.value);
          }}
          onCompositionEnd={(event) => settle(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {error !== null && error !== undefined && <FailureNotice failed={error} />}
      {children}
      <div
        id={`${id}-list`}
        className={styles["hits"]}
        role={hits.length > 0 ? "listbox" : undefined}
        aria-label={hits.length > 0 ? label : undefined}
      >
        {hits.map((hit, at) => (
          <HitRow
            key={hit.reference}
            id={`${id}-${at}`}
            hit={hit}
            active={at === active}
            isWithinLaw={law !== undefined}
            onPoint={() => setPlace(at)}
            onOpen={() => take(hit)}
          />
        ))}
      </div>
      <p className={styles["count"]} role="status">
        {answer && hits.length === 0 && t("statutes.search.nothing", { text: ask.text })}
        {missed !== null && hits.length > 0 && t("statutes.search.nothing", { text: missed })}
        {answer &&
          answer.count > hits.length &&
          t("statutes.search.more", {
            n: answer.capped ? `${answer.count}+` : answer.count,
            m: hits.length,
          })}
      </p>
    </div>
  );
}
