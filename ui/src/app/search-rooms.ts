import { type SearchGroup, markIn } from "../components/search-results";
import { t } from "../texts/t";
import { ROOMS, SETTINGS_ROOM } from "./rooms";

/** Finds rooms by name. */
export function searchRooms(text: string): Promise<readonly SearchGroup[]> {
  const wanted = text.toLowerCase();
  const hits = [...ROOMS, SETTINGS_ROOM]
    .filter((room) => t(room.text).toLowerCase().includes(wanted))
    .map((room) => ({
      key: room.path,
      icon: room.icon,
      title: markIn(t(room.text), text),
      open: () => {
        window.location.hash = room.path;
      },
    }));
  return Promise.resolve(hits.length > 0 ? [{ key: "rooms", title: t("search.rooms"), hits }] : []);
}
