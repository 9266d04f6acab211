import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readSearch } from "./filters";

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: "/referrals",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./ReferralsScreen"), "ReferralsScreen"),
});

const contacts = createRoute({
  getParentRoute: () => frameRoute,
  path: "/referrals/contacts",
  component: lazyRouteComponent(() => import("./ContactsScreen"), "ContactsScreen"),
});

const detail = createRoute({
  getParentRoute: () => frameRoute,
  path: "/referrals/$id",
  component: lazyRouteComponent(() => import("./ReferralScreen"), "ReferralScreen"),
});

/** The room's routes. */
export const referralRoutes = [list, contacts, detail] as const;
