import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readSearch } from "./search";

const room = createRoute({
  getParentRoute: () => frameRoute,
  path: "/figures",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./FiguresScreen"), "FiguresScreen"),
});

/** The room's routes. */
export const figureRoutes = [room] as const;
