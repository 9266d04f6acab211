import { AutoComplete } from "antd";
import { useId } from "react";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { useOffice } from "../../components/office/names";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import type { Decisions } from "./ImportDesk";
import styles from "../../components/importing/import.module.css";

/** The hotlines of the district, offered until the casebook knows its own. */
const usualSources = () => t("requests.batch.usual_sources").split(t("common.separator"));

/** Props of `BatchFields`. */
export interface BatchFieldsProps {
  hasSourceColumn: boolean;
  decisions: Decisions;
  onDecide: (change: Partial<Decisions>) => void;
}

/** What holds for the whole file: where it came from, and which platform takes it. */
export function BatchFields({ hasSourceColumn, decisions, onDecide }: BatchFieldsProps) {
  const id = useId();
  const { platforms } = useOffice();
  const { data } = useAsk("request_sources", {});
  if (hasSourceColumn && platforms.length < 2) return null;
  const sources = [...new Set([...(data?.sources ?? []), ...usualSources()])];
  return (
    <section className={styles["settings"]} aria-label={t("requests.batch.label")}>
      {!hasSourceColumn && (
        <div className={styles["setting"]}>
          <label htmlFor={`${id}-source`}>{t("requests.batch.source")}</label>
          <AutoComplete
            id={`${id}-source`}
            className={styles["source"]}
            placeholder={t("requests.batch.source_hint")}
            value={decisions.source}
            options={sources.map((source) => ({ value: source }))}
            showSearch={{ filterOption: true }}
            onChange={(source: string | undefined) => onDecide({ source: source ?? "" })}
          />
        </div>
      )}
      {platforms.length > 1 && (
        <div className={styles["setting"]}>
          <label htmlFor={`${id}-platform`}>{t("requests.batch.platform")}</label>
          <PlatformSelect
            id={`${id}-platform`}
            placeholder={t("requests.batch.platform_own")}
            value={decisions.platformId}
            onChange={(platformId) => onDecide({ platformId })}
          />
        </div>
      )}
    </section>
  );
}
