import { Select } from "antd";
import { useOffice } from "../components/office/names";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { roomOptions } from "./rooms";

/** Props of `RoomSelect`; `Field` fills in `id`, `value` and `onChange`. */
export interface RoomSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (room: string | null) => void;
  "aria-label"?: string;
}

/** A room of one of the platforms, with its seats; empty for a place that is no room. */
export function RoomSelect({ value, onChange, ...rest }: RoomSelectProps) {
  const { platforms } = useOffice();
  const { data, isPending } = useAsk("room_list", {});
  return (
    <Select<string>
      {...rest}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      loading={isPending}
      placeholder={t("calendar.room.none")}
      value={value ?? undefined}
      options={roomOptions(data?.rooms ?? [], platforms, value)}
      onChange={(room: string | undefined) => onChange?.(room ?? null)}
    />
  );
}
