import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { SearchPalette } from "../components/SearchPalette";
import { isShortcut } from "../components/keys";
import { useQueryClient } from "@tanstack/react-query";
import { t } from "../texts/t";
import { useCasebook, useLock } from "./casebook";
import { Banners } from "./Banners";
import { IdleLock } from "./IdleLock";
import { searchCasebook } from "./search-casebook";
import { Sidebar } from "./Sidebar";
import { TopBar } from "./TopBar";
import { useArrivals } from "./arrivals";
import { useReminders } from "./reminders";
import styles from "./Frame.module.css";

/** The one room without a frame: what hangs on a wall. */
const WALL = "/wall";

/** Sidebar, top bar, the room, and search over all of it. */
export function Frame() {
  const [searching, setSearching] = useState(false);
  const navigate = useNavigate();
  const lock = useLock(useQueryClient());
  const { data: casebook } = useCasebook();
  useReminders();
  useArrivals();
  const isWall = useRouterState({ select: ({ location }) => location.pathname === WALL });

  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent): void {
      // Who passes by a wall finds no way from it into the casebook, but to lock it.
      if (isWall && !isShortcut(event, "lock")) return;
      if (isShortcut(event, "search")) setSearching(true);
      else if (isShortcut(event, "new_dispute")) void navigate({ to: "/disputes/new" });
      else if (isShortcut(event, "lock")) lock();
      else return;
      event.preventDefault();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });

  if (isWall) {
    return (
      <main id="main" className={styles["wall"]}>
        <Outlet />
        <IdleLock lock={lock} />
      </main>
    );
  }
  return (
    <div className={styles["frame"]}>
      <a className={styles["skip"]} href="#main" onClick={skipToMain}>
        {t("common.skip_to_main")}
      </a>
      <Sidebar />
      <div className={styles["room"]}>
        {casebook && <Banners casebook={casebook} />}
        <TopBar
          onSearch={() => setSearching(true)}
          onLock={lock}
          account={casebook?.account?.name ?? null}
        />
        <main id="main" className={styles["main"]} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <SearchPalette open={searching} onClose={() => setSearching(false)} search={searchCasebook} />
      <IdleLock lock={lock} />
    </div>
  );
}

/** The address behind # is the router's, so the link must not change it. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
