import { createHashHistory, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { archiveRoutes } from "../archive/routes";
import { exchangeRoutes } from "../exchange/routes";
import { calendarRoutes } from "../calendar/routes";
import { caseRoutes } from "../case/routes";
import { consultationRoutes } from "../consultations/routes";
import { dashboardRoutes } from "../dashboard/routes";
import { disagreementRoutes } from "../disagreements/routes";
import { disputeRoutes } from "../disputes/routes";
import { figureRoutes } from "../figures/routes";
import { hazardRoutes } from "../hazards/routes";
import { hotSpotRoutes } from "../hot-spots/routes";
import { ledgerRoutes } from "../ledgers/routes";
import { outreachRoutes } from "../outreach/routes";
import { peopleRoutes } from "../people/routes";
import { referralRoutes } from "../referrals/routes";
import { allowanceRoutes } from "../allowance/routes";
import { ratingRoutes } from "../ratings/routes";
import { requestRoutes } from "../requests/routes";
import { settingsRoutes } from "../settings/routes";
import { statuteRoutes } from "../statutes/routes";
import { todayRoutes } from "../today/routes";
import { typicalCaseRoutes } from "../typical-cases/routes";
import { CrashPage } from "./CrashPage";
import { frameRoute } from "./root";

const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/",
  beforeLoad: () => {
    // TanStack Router redirects by throwing.
    // oxlint-disable-next-line typescript/only-throw-error
    throw redirect({ to: "/today", replace: true });
  },
});

/** Every room's routes; a new room adds its own here. */
const routeTree = frameRoute.addChildren([
  homeRoute,
  ...todayRoutes,
  ...disputeRoutes,
  ...caseRoutes,
  ...consultationRoutes,
  ...statuteRoutes,
  ...calendarRoutes,
  ...requestRoutes,
  ...hazardRoutes,
  ...ledgerRoutes,
  ...hotSpotRoutes,
  ...referralRoutes,
  ...outreachRoutes,
  ...ratingRoutes,
  ...peopleRoutes,
  ...typicalCaseRoutes,
  ...disagreementRoutes,
  ...archiveRoutes,
  ...exchangeRoutes,
  ...figureRoutes,
  ...dashboardRoutes,
  ...allowanceRoutes,
  ...settingsRoutes,
]);

/** The window's router. Addresses live behind `#`, so that they work under tauri:// and http alike. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultPreload: false,
  defaultErrorComponent: CrashPage,
  defaultPendingMs: 200,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
