import { Modal } from "antd";
import { type KeyboardEvent, useId, useState } from "react";
import { t } from "../texts/t";
import { FailureNotice } from "./FailureNotice";
import { Icon } from "./icons";
import { Keys } from "./Keys";
import { keyOf, rowFor } from "./keys";
import { SearchHitRow } from "./SearchHitRow";
import type { SearchFunction, SearchGroup, SearchHit } from "./search-results";
import { useSearch } from "./use-search";
import styles from "./SearchPalette.module.css";

/** Props of `SearchPalette`. */
export interface SearchPaletteProps {
  open: boolean;
  onClose: () => void;
  /** Finds; stable across renders, please. */
  search: SearchFunction;
}

/** Ctrl+K: one field that finds anything, results in groups, arrows and Enter. */
export function SearchPalette({ open, onClose, search }: SearchPaletteProps) {
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width="44rem"
      style={{ top: "9vh" }}
      // Out of sight, the title still names the dialog; Ant Design drops an aria-label.
      title={t("common.search.title")}
      styles={{ container: { padding: 0, overflow: "hidden" }, header: { display: "none" } }}
    >
      <PaletteBody onClose={onClose} search={search} />
    </Modal>
  );
}

const PAGE = 8;

function PaletteBody({ onClose, search }: Omit<SearchPaletteProps, "open">) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [settled, setSettled] = useState("");
  const [place, setPlace] = useState(0);
  const found = useSearch(settled, search);
  const hits = found.groups.flatMap((group) => group.hits);
  const active = Math.min(place, Math.max(0, hits.length - 1));

  function settle(text: string): void {
    setSettled(text);
    setPlace(0);
  }

  function open(hit: SearchHit | undefined): void {
    if (!hit) return;
    onClose();
    hit.open();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const key = keyOf(event);
    if (key === "Enter") {
      event.preventDefault();
      open(hits[active]);
      return;
    }
    // Home and End stay with the text being typed.
    if (key === null || key === "Home" || key === "End") return;
    const target = rowFor(key, active, hits.length, PAGE);
    if (target === null) return;
    event.preventDefault();
    setPlace(target);
    document.getElementById(`${id}-${target}`)?.scrollIntoView({ block: "nearest" });
  }

  const nothing = found.text !== "" && hits.length === 0 && found.failed === null;
  return (
    <>
      <div className={styles["field"]}>
        <Icon name="search" size={1.5} />
        <input
          className={styles["input"]}
          role="combobox"
          aria-label={t("common.search.title")}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={hits.length > 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder={t("common.search.placeholder")}
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
      {/* A scrolled part must be reachable by keyboard, although the arrows work from the field. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles["results"]} tabIndex={0}>
        {found.failed !== null && <FailureNotice failed={found.failed} />}
        {found.text === "" && <p className={styles["begin"]}>{t("common.search.begin")}</p>}
        {nothing && (
          <div className={styles["begin"]}>
            <strong>{t("common.search.nothing", { text: found.text })}</strong>
            <p>{t("common.search.nothing_hint")}</p>
          </div>
        )}
        <div
          id={`${id}-list`}
          role={hits.length > 0 ? "listbox" : undefined}
          aria-label={hits.length > 0 ? t("common.search.title") : undefined}
        >
          {numbered(found.groups).map(({ group, from }) => (
            <div key={group.key} role="group" aria-label={group.title}>
              <div className={styles["group"]} aria-hidden="true">
                {group.title}
                {group.count && <span>{group.count}</span>}
              </div>
              {group.hits.map((hit, within) => {
                const at = from + within;
                return (
                  <SearchHitRow
                    key={hit.key}
                    id={`${id}-${at}`}
                    hit={hit}
                    active={at === active}
                    onPoint={() => setPlace(at)}
                    onOpen={() => open(hit)}
                  />
                );
              })}
            </div>
          ))}
        </div>
      </div>
      <footer className={styles["foot"]}>
        <Keys caps={["↑", "↓"]} /> {t("common.search.keys_move")}
        <Keys caps={["Enter"]} /> {t("common.search.keys_open")}
        <Keys caps={["Esc"]} /> {t("common.search.keys_close")}
        <span className={styles["count"]} aria-live="polite">
          {hits.length > 0 && t("common.search.results", { n: hits.length })}
        </span>
      </footer>
    </>
  );
}

/** Each group with the number of hits before it, as the arrows count through all groups. */
function numbered(groups: readonly SearchGroup[]): { group: SearchGroup; from: number }[] {
  return groups.map((group, at) => ({
    group,
    from: groups.slice(0, at).reduce((sum, one) => sum + one.hits.length, 0),
  }));
}
