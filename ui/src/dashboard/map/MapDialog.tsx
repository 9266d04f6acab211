import { Modal, Select } from "antd";
import { useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import { FileZone } from "../../components/FileZone";
import { useOffice } from "../../components/office/names";
import { upload } from "../../ipc/call";
import { failureOf } from "../../ipc/failure";
import { useOrder } from "../../ipc/queries";
import { failureSentence, t } from "../../texts/t";
import { type NameProperty, propertiesOf, stem } from "./geojson";
import styles from "../dashboard.module.css";

/** Props of `MapDialog`. */
export interface MapDialogProps {
  open: boolean;
  close: () => void;
}

/** Takes a picture or a GeoJSON file as the map of the street. */
export function MapDialog({ open, close }: MapDialogProps) {
  const { platforms } = useOffice();
  const order = useOrder("save_street_map");
  const [file, setFile] = useState<File | null>(null);
  const [names, setNames] = useState<NameProperty[]>([]);
  const [property, setProperty] = useState<string>();
  const [failed, setFailed] = useState<unknown>(null);
  const problem = failed === null ? undefined : failureOf(failed).fields[0];

  async function pick(picked: File): Promise<void> {
    setFile(picked);
    setFailed(null);
    const ours = new Set(
      platforms.flatMap(({ name, community }) => [stem(name), stem(community ?? "")]),
    );
    const found = picked.type.startsWith("image/") ? [] : propertiesOf(await picked.text(), ours);
    setNames(found);
    setProperty(found[0]?.property);
  }

  async function save(): Promise<void> {
    if (!file) return;
    try {
      const { upload_id } = await upload(new Uint8Array(await file.arrayBuffer()), file.name);
      await order.mutateAsync({ upload_id, property });
      setFile(null);
      setNames([]);
      close();
    } catch (reason) {
      setFailed(reason);
    }
  }

  return (
    <Modal
      open={open}
      title={t("dashboard.map.give")}
      okText={t("common.action.save")}
      okButtonProps={{ disabled: !file, loading: order.isPending }}
      onOk={() => void save()}
      onCancel={close}
      destroyOnHidden
    >
      <p>{t("dashboard.map.give_text")}</p>
      <FileZone
        label={t("dashboard.map.file")}
        hint={t("dashboard.map.file_hint")}
        accept="image/png,image/jpeg,image/webp,.geojson,.json,application/geo+json"
        file={file}
        onPick={(picked) => void pick(picked)}
      />
      {names.length > 0 && (
        <div className={styles["bar"]}>
          <span>{t("dashboard.map.property")}</span>
          <Select<string>
            aria-label={t("dashboard.map.property")}
            className={styles["span"]}
            value={property}
            popupMatchSelectWidth={false}
            options={names.map((one) => ({
              value: one.property,
              label: t("dashboard.map.property_known", { property: one.property, n: one.known }),
            }))}
            onChange={setProperty}
          />
        </div>
      )}
      {problem && <p role="alert">{failureSentence(problem)}</p>}
      {failed !== null && !problem && <FailureNotice failed={failed} />}
    </Modal>
  );
}
