import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";

const room = createRoute({
  getParentRoute: () => frameRoute,
  path: "/exchange",
  component: lazyRouteComponent(() => import("./ExchangeScreen"), "ExchangeScreen"),
});

/** The room's routes. */
export const exchangeRoutes = [room] as const;
