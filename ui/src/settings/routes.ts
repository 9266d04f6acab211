import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { settingsSearch } from "./parts";

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: "/settings",
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import("./SettingsScreen"), "SettingsScreen"),
});

const wording = createRoute({
  getParentRoute: () => frameRoute,
  path: "/settings/wordings/$form",
  component: lazyRouteComponent(
    () => import("../documents/wordings/WordingScreen"),
    "WordingScreen",
  ),
});

/** The room's routes. */
export const settingsRoutes = [list, wording] as const;
