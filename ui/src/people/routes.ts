import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { peopleSearch } from "./search";

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: "/people",
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import("./PeopleScreen"), "PeopleScreen"),
});

/** The room's routes. */
export const peopleRoutes = [list] as const;
