import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readSearch } from "./search";
import { readSearch as readSlice } from "./slice/search";

const room = createRoute({
  getParentRoute: () => frameRoute,
  path: "/figures",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./FiguresScreen"), "FiguresScreen"),
});

const reports = createRoute({
  getParentRoute: () => frameRoute,
  path: "/figures/reports",
  component: lazyRouteComponent(() => import("./reports/ReportsScreen"), "ReportsScreen"),
});

const report = createRoute({
  getParentRoute: () => frameRoute,
  path: "/figures/reports/$id",
  component: lazyRouteComponent(() => import("./reports/ReportScreen"), "ReportScreen"),
});

const slice = createRoute({
  getParentRoute: () => frameRoute,
  path: "/figures/slice",
  validateSearch: readSlice,
  component: lazyRouteComponent(() => import("./slice/SliceScreen"), "SliceScreen"),
});

/** The room's routes. */
export const figureRoutes = [room, reports, report, slice] as const;
