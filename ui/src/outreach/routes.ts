import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { outreachSearch } from "./filters";

const room = createRoute({
  getParentRoute: () => frameRoute,
  path: "/outreach",
  validateSearch: outreachSearch,
  component: lazyRouteComponent(() => import("./OutreachScreen"), "OutreachScreen"),
});

const activity = createRoute({
  getParentRoute: () => frameRoute,
  path: "/outreach/$id",
  validateSearch: (raw: Record<string, unknown>): { correct?: true } =>
    raw["correct"] === true ? { correct: true } : {},
  component: lazyRouteComponent(() => import("./ActivityScreen"), "ActivityScreen"),
});

/** The room's routes. */
export const outreachRoutes = [room, activity] as const;
