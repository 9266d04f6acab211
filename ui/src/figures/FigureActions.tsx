import { Link } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { Icon } from "../components/icons";
import { useKeeping } from "../components/use-keeping";
import type { FigureAsk, FigureFormat } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { FreezeDrawer } from "./reports/FreezeDrawer";

/** The files that a table becomes. */
export const FORMATS = ["xlsx", "docx", "csv"] as const satisfies FigureFormat[];

/** What can be done with a table: take it out, keep it as it is sent, look at what was sent. */
export function FigureActions({ ask }: { ask: FigureAsk }) {
  const { data } = useAsk("reports", {});
  const [freezing, setFreezing] = useState(false);
  const count = data?.rows.length ?? 0;
  return (
    <>
      {count > 0 && (
        <Link to="/figures/reports">
          <Button type="text">{t("figures.reports.link", { n: count })}</Button>
        </Link>
      )}
      <Link to="/figures/slice">
        <Button type="text">{t("figures.slice.link")}</Button>
      </Link>
      <ExportButton ask={ask} />
      {data?.may_freeze && ask.as_of === undefined && (
        <Button type="primary" icon={<Icon name="tick" />} onClick={() => setFreezing(true)}>
          {t("figures.reports.freeze")}
        </Button>
      )}
      <FreezeDrawer ask={ask} open={freezing} onClose={() => setFreezing(false)} />
    </>
  );
}

function ExportButton({ ask }: { ask: FigureAsk }) {
  const order = useOrder("export_figures");
  const keep = useKeeping();
  return (
    <FormatButton
      loading={order.isPending}
      onPick={(format) =>
        void keep(() => order.mutateAsync({ figures: ask, format }), t("figures.exported"))
      }
    />
  );
}

/** Props of `FormatButton`. */
export interface FormatButtonProps {
  loading: boolean;
  onPick: (format: FigureFormat) => void;
}

/** 导出 with the kinds of file. */
export function FormatButton({ loading, onPick }: FormatButtonProps) {
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: FORMATS.map((format) => ({
          key: format,
          label: t(`figures.format.${format}`),
          onClick: () => onPick(format),
        })),
      }}
    >
      <Button loading={loading} icon={<Icon name="download" />}>
        {t("figures.export")} <Icon name="down" size={1} />
      </Button>
    </Dropdown>
  );
}
