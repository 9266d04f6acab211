import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { settingsSearch } from "./parts";

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: "/settings",
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import("./SettingsScreen"), "SettingsScreen"),
});

/** The room's routes. */
export const settingsRoutes = [list] as const;
