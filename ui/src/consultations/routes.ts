import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";
import { readOrigin, readSearch } from "./filters";
import { readPresenceSearch } from "./presence/search";
import { readStatementSearch } from "./statement/search";
import { readNumbers } from "./numbers";

const list = createRoute({
  getParentRoute: () => frameRoute,
  path: "/consultations",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./ConsultationsScreen"), "ConsultationsScreen"),
});

const record = createRoute({
  getParentRoute: () => frameRoute,
  path: "/consultations/new",
  validateSearch: readOrigin,
  component: lazyRouteComponent(() => import("./NewConsultationScreen"), "NewConsultationScreen"),
});

const numbers = createRoute({
  getParentRoute: () => frameRoute,
  path: "/consultations/numbers",
  validateSearch: readNumbers,
  component: lazyRouteComponent(
    () => import("./ConsultationNumbersScreen"),
    "ConsultationNumbersScreen",
  ),
});

const detail = createRoute({
  getParentRoute: () => frameRoute,
  path: "/consultations/$id",
  component: lazyRouteComponent(() => import("./ConsultationScreen"), "ConsultationScreen"),
});

const correct = createRoute({
  getParentRoute: () => frameRoute,
  path: "/consultations/$id/edit",
  component: lazyRouteComponent(
    () => import("./CorrectConsultationScreen"),
    "CorrectConsultationScreen",
  ),
});

const presence = createRoute({
  getParentRoute: () => frameRoute,
  path: "/consultations/presence",
  validateSearch: readPresenceSearch,
  component: lazyRouteComponent(() => import("./presence/PresenceScreen"), "PresenceScreen"),
});

const statement = createRoute({
  getParentRoute: () => frameRoute,
  path: "/consultations/statement",
  validateSearch: readStatementSearch,
  component: lazyRouteComponent(() => import("./statement/StatementScreen"), "StatementScreen"),
});

/** The room's routes. */
export const consultationRoutes = [
  list,
  record,
  numbers,
  detail,
  correct,
  presence,
  statement,
] as const;
