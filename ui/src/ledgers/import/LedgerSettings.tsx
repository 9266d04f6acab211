import { Button, InputNumber, Select } from "antd";
import { useId } from "react";
import { formatCount } from "../../components/format";
import { useOffice } from "../../components/office/names";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import type { LedgerKind, LedgerPreview, LedgerProfileRow } from "../../ipc/generated";
import styles from "../../requests/import/import.module.css";
import { t } from "../../texts/t";
import type { LedgerDecisions } from "./LedgerDesk";

/** Props of `LedgerSettings`. */
export interface LedgerSettingsProps {
  kind: LedgerKind;
  profiles: readonly LedgerProfileRow[];
  first: LedgerPreview;
  preview: LedgerPreview | undefined;
  decisions: LedgerDecisions;
  onDecide: (change: Partial<LedgerDecisions>) => void;
  onAnother: () => void;
}

/** Which sheet, where its header stands, which saved mapping, and whose rows without a platform are. */
export function LedgerSettings(props: LedgerSettingsProps) {
  const { kind, first, preview, decisions, onDecide, onAnother } = props;
  const { platforms } = useOffice();
  const profiles = props.profiles.filter((profile) => profile.is_active);
  const id = useId();
  const isOfPlatforms = kind !== "people" && kind !== "platforms";
  return (
    <section className={styles["settings"]} aria-label={t("requests.mapping.sheet_settings")}>
      <div className={styles["setting"]}>
        <label htmlFor={`${id}-sheet`}>{t("requests.mapping.sheet")}</label>
        <Select
          id={`${id}-sheet`}
          value={decisions.sheet ?? preview?.sheet ?? first.sheet}
          popupMatchSelectWidth={false}
          options={first.sheets.map(({ name, rows }) => ({
            value: name,
            label: t("requests.mapping.sheet_rows", { name, n: formatCount(rows) }),
          }))}
          onChange={(sheet: string) => onDecide({ sheet, headerRow: undefined, edits: {} })}
        />
      </div>
      <div className={styles["setting"]}>
        <label htmlFor={`${id}-header`}>{t("requests.mapping.header_row")}</label>
        <InputNumber
          id={`${id}-header`}
          className={styles["header-row"]}
          min={1}
          max={1000}
          precision={0}
          value={decisions.headerRow ?? preview?.header_row ?? first.header_row}
          onChange={(row) => row !== null && onDecide({ headerRow: row, edits: {} })}
        />
      </div>
      {profiles.length > 0 && (
        <div className={styles["setting"]}>
          <label htmlFor={`${id}-profile`}>{t("requests.mapping.profile")}</label>
          <Select
            id={`${id}-profile`}
            placeholder={t("requests.mapping.profile_none")}
            popupMatchSelectWidth={false}
            value={decisions.profile ?? preview?.fitting_profile ?? undefined}
            options={profiles.map(({ name }) => ({ value: name, label: name }))}
            onChange={(profile: string) => onDecide({ profile, edits: {} })}
          />
        </div>
      )}
      {isOfPlatforms && platforms.length > 1 && (
        <div className={styles["setting"]}>
          <label htmlFor={`${id}-platform`}>{t("ledgers.import.platform")}</label>
          <PlatformSelect
            id={`${id}-platform`}
            placeholder={t("requests.batch.platform_own")}
            value={decisions.platformId}
            onChange={(platformId) => onDecide({ platformId })}
          />
        </div>
      )}
      <Button className={styles["another"]} onClick={onAnother}>
        {t("requests.import.another_file")}
      </Button>
    </section>
  );
}
