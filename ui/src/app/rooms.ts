import type { IconName } from "../components/icons";
import type { TextKey } from "../texts/t";

/** A room of the window: an entry of the sidebar. */
export interface Room {
  path: string;
  text: TextKey;
  icon: IconName;
}

/** The rooms that exist, in the order of the sidebar. A new room is one line here, one in `router.ts`. */
export const ROOMS: readonly Room[] = [
  { path: "/today", text: "nav.today", icon: "today" },
  { path: "/requests", text: "nav.requests", icon: "requests" },
  { path: "/disputes", text: "nav.disputes", icon: "disputes" },
  { path: "/consultations", text: "nav.consultations", icon: "consultations" },
  { path: "/statutes", text: "nav.statutes", icon: "statutes" },
  { path: "/calendar", text: "nav.calendar", icon: "calendar" },
  { path: "/hazards", text: "nav.hazards", icon: "hazards" },
  { path: "/hot-spots", text: "nav.hot_spots", icon: "hot_spots" },
  { path: "/referrals", text: "nav.referrals", icon: "referrals" },
  { path: "/ratings", text: "nav.ratings", icon: "ratings" },
  { path: "/outreach", text: "nav.outreach", icon: "outreach" },
  { path: "/typical-cases", text: "nav.typical_cases", icon: "typical_cases" },
  { path: "/figures", text: "nav.figures", icon: "figures" },
  { path: "/dashboard", text: "nav.dashboard", icon: "dashboard" },
  { path: "/disagreements", text: "nav.disagreements", icon: "half" },
  { path: "/archive", text: "nav.archive", icon: "archive" },
  { path: "/exchange", text: "nav.exchange", icon: "exchange" },
  { path: "/people", text: "nav.people", icon: "people" },
];

/** Stands apart, at the foot of the sidebar. */
export const SETTINGS_ROOM: Room = { path: "/settings", text: "nav.settings", icon: "settings" };
