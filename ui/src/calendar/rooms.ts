import { nameIn } from "../components/office/names";
import type { PlatformRow, RoomRow } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";

/** Rooms in use under their platforms; one that is chosen stays even when it no longer is. */
export function roomOptions(
  rooms: readonly RoomRow[],
  platforms: readonly Pick<PlatformRow, "id" | "name">[],
  kept: string | null | undefined,
): { label: string; options: { value: string; label: string }[] }[] {
  const found = new Map<string, { value: string; label: string }[]>();
  for (const room of rooms.filter((one) => one.is_active || one.id === kept)) {
    const platform = nameIn(platforms, room.platform_id);
    const label =
      room.seat_count === null
        ? room.name
        : t("calendar.room.with_seats", { name: room.name, n: room.seat_count });
    found.set(platform, [...(found.get(platform) ?? []), { value: room.id, label }]);
  }
  return [...found].map(([label, options]) => ({ label, options }));
}

/** Names a room by its id. */
export function useRoomName(): (id: string) => string {
  const { data } = useAsk("room_list", {});
  return (id) => nameIn(data?.rooms ?? [], id);
}
