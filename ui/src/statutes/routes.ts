import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readLaw, readSearch } from "./address";

const room = createRoute({
  getParentRoute: () => frameRoute,
  path: "/statutes",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./StatutesScreen"), "StatutesScreen"),
});

const bring = createRoute({
  getParentRoute: () => frameRoute,
  path: "/statutes/import",
  component: lazyRouteComponent(() => import("./ImportScreen"), "ImportScreen"),
});

const read = createRoute({
  getParentRoute: () => frameRoute,
  path: "/statutes/read",
  validateSearch: readLaw,
  component: lazyRouteComponent(() => import("./StatuteScreen"), "StatuteScreen"),
});

/** The room's routes. */
export const statuteRoutes = [room, bring, read] as const;
