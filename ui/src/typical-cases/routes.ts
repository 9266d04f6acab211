import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readSearch } from "./filters";

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: "/typical-cases",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./TypicalCasesScreen"), "TypicalCasesScreen"),
});

const detail = createRoute({
  getParentRoute: () => frameRoute,
  path: "/typical-cases/$id",
  component: lazyRouteComponent(() => import("./TypicalCaseScreen"), "TypicalCaseScreen"),
});

/** The room's routes. */
export const typicalCaseRoutes = [list, detail] as const;
