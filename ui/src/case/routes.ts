import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readView } from "./view";

const page = createRoute({
  getParentRoute: () => frameRoute,
  path: "/disputes/$id",
  validateSearch: readView,
  component: lazyRouteComponent(() => import("./CaseScreen"), "CaseScreen"),
});

/** The case page's route. */
export const caseRoutes = [page] as const;
