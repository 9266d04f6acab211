import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readSearch } from "./filters";

const room = createRoute({
  getParentRoute: () => frameRoute,
  path: "/hot-spots",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./HotSpotsScreen"), "HotSpotsScreen"),
});

/** The room's routes. */
export const hotSpotRoutes = [room] as const;
