import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readSearch } from "./months";

const month = createRoute({
  getParentRoute: () => frameRoute,
  path: "/people/allowance",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./AllowanceScreen"), "AllowanceScreen"),
});

/** The page's routes. */
export const allowanceRoutes = [month] as const;
