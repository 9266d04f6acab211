import { Button, Select } from "antd";
import { useId } from "react";
import { SheetFields } from "../../components/importing/SheetFields";
import { WithdrawMapping } from "../../components/importing/WithdrawMapping";
import type { ImportPreview } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import type { Decisions } from "./ImportDesk";
import styles from "../../components/importing/import.module.css";

/** Props of `SheetSettings`. */
export interface SheetSettingsProps {
  first: ImportPreview;
  preview: ImportPreview | undefined;
  decisions: Decisions;
  onDecide: (change: Partial<Decisions>) => void;
  onAnother: () => void;
}

/** Which sheet, where its header stands, and which saved mapping to begin with. */
export function SheetSettings(props: SheetSettingsProps) {
  const { first, preview, decisions, onDecide, onAnother } = props;
  const { data } = useAsk("column_profiles", {});
  const profiles = (data?.profiles ?? []).filter((profile) => profile.is_active);
  const save = useOrder("save_column_profile");
  const id = useId();
  const shapeName = preview?.shape ? preview.recognised?.name : undefined;
  const chosen = decisions.profile ?? preview?.fitting_profile ?? shapeName ?? undefined;
  const own = profiles.find((profile) => profile.name === chosen);
  return (
    <section className={styles["settings"]} aria-label={t("requests.mapping.sheet_settings")}>
      <SheetFields {...{ first, preview, decisions, onDecide }} />
      <div className={styles["setting"]}>
        <label htmlFor={`${id}-profile`}>{t("requests.mapping.profile")}</label>
        <Select
          id={`${id}-profile`}
          placeholder={t("requests.mapping.profile_none")}
          popupMatchSelectWidth={false}
          allowClear={decisions.profile !== undefined}
          value={chosen}
          options={[
            {
              label: t("requests.mapping.shapes"),
              options: (data?.shapes ?? []).map(({ shape, name }) => ({
                value: name,
                label: choice("request_shape", shape),
              })),
            },
            ...(profiles.length > 0
              ? [
                  {
                    label: t("requests.mapping.own"),
                    options: profiles.map(({ name }) => ({ value: name, label: name })),
                  },
                ]
              : []),
          ]}
          onChange={(profile: string | undefined) => onDecide({ profile, edits: {} })}
        />
      </div>
      {own !== undefined && (
        <WithdrawMapping
          name={own.name}
          withdraw={async () => {
            await save.mutateAsync({ name: own.name, mapping: own.mapping, is_active: false });
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
