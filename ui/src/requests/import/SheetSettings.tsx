import { Button, InputNumber, Select } from "antd";
import { useId } from "react";
import { formatCount } from "../../components/format";
import type { ImportPreview } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { ConfirmOrder } from "../../case/ConfirmOrder";
import { choice, t } from "../../texts/t";
import type { Decisions } from "./ImportDesk";
import styles from "./import.module.css";

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
        <ConfirmOrder
          size="middle"
          text={t("requests.profile.withdraw")}
          label={t("requests.profile.withdraw_label", { name: own.name })}
          title={t("requests.profile.withdraw_label", { name: own.name })}
          question={t("requests.profile.withdraw_question", { name: own.name })}
          order={async () => {
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
