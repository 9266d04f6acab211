import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "../app/root";

const wizard = createRoute({
  getParentRoute: () => frameRoute,
  path: "/ledgers/$kind/import",
  component: lazyRouteComponent(() => import("./import/LedgerImportScreen"), "LedgerImportScreen"),
});

/** The room's routes. */
export const ledgerRoutes = [wizard] as const;
