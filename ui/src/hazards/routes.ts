import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readSearch } from "./filters";
import { readOrigin } from "./form";
import { readInspections } from "./inspections/month";

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: "/hazards",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./HazardsScreen"), "HazardsScreen"),
});

const report = createRoute({
  getParentRoute: () => frameRoute,
  path: "/hazards/new",
  validateSearch: readOrigin,
  component: lazyRouteComponent(() => import("./NewHazardScreen"), "NewHazardScreen"),
});

const inspections = createRoute({
  getParentRoute: () => frameRoute,
  path: "/hazards/inspections",
  validateSearch: readInspections,
  component: lazyRouteComponent(
    () => import("./inspections/InspectionsScreen"),
    "InspectionsScreen",
  ),
});

const detail = createRoute({
  getParentRoute: () => frameRoute,
  path: "/hazards/$id",
  component: lazyRouteComponent(() => import("./HazardScreen"), "HazardScreen"),
});

/** The room's routes. */
export const hazardRoutes = [list, report, inspections, detail] as const;
