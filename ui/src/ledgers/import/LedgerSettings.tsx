import { Button, Select } from "antd";
import { useId } from "react";
import { SheetFields } from "../../components/importing/SheetFields";
import { WithdrawMapping } from "../../components/importing/WithdrawMapping";
import { useOffice } from "../../components/office/names";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import type { LedgerKind, LedgerPreview, LedgerProfileRow } from "../../ipc/generated";
import styles from "../../components/importing/import.module.css";
import { useOrder } from "../../ipc/queries";
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
  const save = useOrder("save_ledger_profile");
  const chosen = decisions.profile ?? preview?.fitting_profile ?? undefined;
  const own = profiles.find((profile) => profile.name === chosen);
  const isOfPlatforms = kind !== "people" && kind !== "platforms";
  return (
    <section className={styles["settings"]} aria-label={t("requests.mapping.sheet_settings")}>
      <SheetFields {...{ first, preview, decisions, onDecide }} />
      {profiles.length > 0 && (
        <div className={styles["setting"]}>
          <label htmlFor={`${id}-profile`}>{t("requests.mapping.profile")}</label>
          <Select
            id={`${id}-profile`}
            placeholder={t("requests.mapping.profile_none")}
            popupMatchSelectWidth={false}
            allowClear={decisions.profile !== undefined}
            value={chosen}
            options={profiles.map(({ name }) => ({ value: name, label: name }))}
            onChange={(profile: string | undefined) => onDecide({ profile, edits: {} })}
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
      {own !== undefined && (
        <WithdrawMapping
          name={own.name}
          withdraw={async () => {
            const { name, mapping } = own;
            await save.mutateAsync({ kind, name, mapping, is_active: false });
            onDecide({ profile: undefined, edits: {} });
          }}
        />
      )}
      <Button className={styles["another"]} onClick={onAnother}>
        {t("requests.import.another_file")}
      </Button>
    </section>
  );
}
