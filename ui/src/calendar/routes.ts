import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readRoster } from "./duty/search";
import { readSearch } from "./search";

const calendar = createRoute({
  getParentRoute: () => frameRoute,
  path: "/calendar",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./CalendarScreen"), "CalendarScreen"),
});

const duty = createRoute({
  getParentRoute: () => frameRoute,
  path: "/calendar/duty",
  validateSearch: readRoster,
  component: lazyRouteComponent(() => import("./duty/DutyScreen"), "DutyScreen"),
});

/** The room's routes. */
export const calendarRoutes = [calendar, duty] as const;
