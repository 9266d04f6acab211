import { Button, Dropdown } from "antd";
import { Icon } from "../../components/icons";
import { useKeeping } from "../../components/use-keeping";
import type { ExportFormat, SliceAsk } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";

const FORMATS = ["xlsx", "csv"] as const satisfies ExportFormat[];

/** 导出 of a grouping. */
export function SliceExport({ ask }: { ask: SliceAsk }) {
  const order = useOrder("export_figure_slice");
  const keep = useKeeping();
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: FORMATS.map((format) => ({
          key: format,
          label: t(`figures.format.${format}`),
          onClick: () =>
            void keep(() => order.mutateAsync({ slice: ask, format }), t("figures.exported")),
        })),
      }}
    >
      <Button loading={order.isPending} icon={<Icon name="download" />}>
        {t("figures.export")} <Icon name="down" size={1} />
      </Button>
    </Dropdown>
  );
}
