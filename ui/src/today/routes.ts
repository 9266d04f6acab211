import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readToday } from "./span";

const today = createRoute({
  getParentRoute: () => frameRoute,
  path: "/today",
  validateSearch: readToday,
  component: lazyRouteComponent(() => import("./TodayScreen"), "TodayScreen"),
});

/** The room's routes. */
export const todayRoutes = [today] as const;
