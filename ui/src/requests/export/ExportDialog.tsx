import { Radio } from "antd";
import { useState } from "react";
import type { ColumnProfiles, RequestShape } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { ExportDialog as Dialog, type ExportWords } from "../../ledgers/export/ExportDialog";
import styles from "../../ledgers/export/export.module.css";
import { choice, t } from "../../texts/t";
import { type RequestSearch, askFor } from "../filters";
import { FIRST_SHAPE, firstTitles, orderFor } from "./order";

/** Props of `ExportDialog`. */
export interface ExportDialogProps {
  /** What the list is narrowed to; the export takes the same. */
  search: RequestSearch;
  open: boolean;
  onClose: () => void;
}

/** Taking the listed requests out as a table in a shape that other systems know. */
export function ExportDialog({ search, open, onClose }: ExportDialogProps) {
  const [shape, setShape] = useState<RequestShape>(FIRST_SHAPE);
  const { data: listed } = useAsk(
    "request_list",
    { ...askFor(search), limit: 1 },
    { enabled: open },
  );
  const { data: profiles } = useAsk("column_profiles", {}, { enabled: open });
  const order = useOrder("export_requests");
  return (
    <Dialog
      words={words()}
      count={listed && { n: listed.count, capped: listed.capped }}
      // Shapes that came in later would push the buttons away from under the pointer.
      open={open && profiles !== undefined}
      onClose={() => {
        setShape(FIRST_SHAPE);
        onClose();
      }}
      make={async (decided) => order.mutateAsync(orderFor(shape, decided, search))}
    >
      <ShapeField shapes={profiles?.shapes ?? []} shape={shape} onShape={setShape} />
    </Dialog>
  );
}

function words(): ExportWords {
  return {
    title: t("requests.export.title"),
    count: (n) => t("requests.export.count", { n }),
    none: t("requests.export.none"),
    go: (n) => t("requests.export.go", { n }),
    done: (n) => t("requests.export.done", { n }),
    identity: t("requests.export.identity"),
    masked: t("requests.export.masked"),
    full: t("requests.export.full"),
    note: t("requests.export.confidential"),
  };
}

interface ShapeFieldProps {
  shapes: ColumnProfiles["shapes"];
  shape: RequestShape;
  onShape: (shape: RequestShape) => void;
}

function ShapeField(props: ShapeFieldProps) {
  return (
    <fieldset className={styles["part"]}>
      <legend>{t("requests.export.shape")}</legend>
      <Radio.Group
        className={styles["stack"]}
        value={props.shape}
        onChange={(event) => props.onShape(event.target.value)}
        options={props.shapes.map(({ shape, columns }) => ({
          value: shape,
          label: (
            <span className={styles["shape"]}>
              {choice("request_shape", shape)}
              <span className={styles["hint"]}>
                {t("requests.export.shape_columns", {
                  n: columns.length,
                  names: firstTitles(columns, t("common.separator"), t("requests.export.more")),
                })}
              </span>
            </span>
          ),
        }))}
      />
    </fieldset>
  );
}
