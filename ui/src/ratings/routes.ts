import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readSearch } from "./filters";

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: "/ratings",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./RatingsScreen"), "RatingsScreen"),
});

/** The room's routes. */
export const ratingRoutes = [list] as const;
