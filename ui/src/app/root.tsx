import { createRootRoute } from "@tanstack/react-router";
import { CrashPage } from "./CrashPage";
import { Frame } from "./Frame";
import { NotFound } from "./NotFound";

/** The frame around every room: each room's routes name it as their parent. */
export const frameRoute = createRootRoute({
  component: Frame,
  errorComponent: CrashPage,
  notFoundComponent: NotFound,
});
