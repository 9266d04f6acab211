import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readSearch } from "./search";

const room = createRoute({
  getParentRoute: () => frameRoute,
  path: "/dashboard",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./DashboardScreen"), "DashboardScreen"),
});

const wall = createRoute({
  getParentRoute: () => frameRoute,
  path: "/wall",
  component: lazyRouteComponent(() => import("./wall/WallScreen"), "WallScreen"),
});

/** The room's routes. */
export const dashboardRoutes = [room, wall] as const;
