import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readSearch } from "./filters";

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: "/requests",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./RequestsScreen"), "RequestsScreen"),
});

const wizard = createRoute({
  getParentRoute: () => frameRoute,
  path: "/requests/import",
  component: lazyRouteComponent(() => import("./import/ImportScreen"), "ImportScreen"),
});

const register = createRoute({
  getParentRoute: () => frameRoute,
  path: "/requests/new",
  component: lazyRouteComponent(() => import("./NewRequestScreen"), "NewRequestScreen"),
});

const detail = createRoute({
  getParentRoute: () => frameRoute,
  path: "/requests/$id",
  component: lazyRouteComponent(() => import("./RequestScreen"), "RequestScreen"),
});

/** The room's routes. */
export const requestRoutes = [list, wizard, register, detail] as const;
