import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readSearch } from "./filters";

const room = createRoute({
  getParentRoute: () => frameRoute,
  path: "/disagreements",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./DisagreementsScreen"), "DisagreementsScreen"),
});

/** The room's routes. */
export const disagreementRoutes = [room] as const;
