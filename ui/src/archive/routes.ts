import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readSearch } from "./filters";

const room = createRoute({
  getParentRoute: () => frameRoute,
  path: "/archive",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./ArchiveScreen"), "ArchiveScreen"),
});

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: "/archive/lists/$id",
  component: lazyRouteComponent(() => import("./ListScreen"), "ListScreen"),
});

/** The room's routes. */
export const archiveRoutes = [room, list] as const;
