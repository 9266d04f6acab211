import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readOrigin } from "./intake/address";
import { readSearch } from "./list/filters";

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: "/disputes",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./DisputesScreen"), "DisputesScreen"),
});

const intake = createRoute({
  getParentRoute: () => frameRoute,
  path: "/disputes/new",
  validateSearch: readOrigin,
  component: lazyRouteComponent(() => import("./NewDisputeScreen"), "NewDisputeScreen"),
});

/** The room's routes. */
export const disputeRoutes = [list, intake] as const;
