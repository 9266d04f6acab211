import { useNavigate } from "@tanstack/react-router";
import { Button, Spin } from "antd";
import { useEffect, useSyncExternalStore } from "react";
import { useCasebook } from "../../app/casebook";
import { FailureNotice } from "../../components/FailureNotice";
import { formatDay, formatInstant } from "../../components/format";
import { isShortcut } from "../../components/keys";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import { Headline } from "./Headline";
import { WallCharts } from "./WallCharts";
import styles from "./wall.module.css";

/** How often the numbers are asked again; orders of this window are heard at once. */
const AGAIN_MS = 60_000;

/** 大屏: the street's numbers for everybody who passes by. No names; small numbers are hidden by the core. */
export function WallScreen() {
  const navigate = useNavigate();
  const { data: casebook } = useCasebook();
  const { data, error, refetch } = useAsk("wall_figures", {});
  const font = useLetters();

  useEffect(() => {
    const timer = setInterval(() => void refetch(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [refetch]);

  useEffect(() => {
    const leave = (): void => {
      if (document.fullscreenElement) void document.exitFullscreen();
      void navigate({ to: "/dashboard" });
    };
    function onKeyDown(event: globalThis.KeyboardEvent): void {
      if (isShortcut(event, "close")) leave();
    }
    // The browser takes the Escape that ends its full screen for itself.
    function onFullScreen(): void {
      if (!document.fullscreenElement) leave();
    }
    window.addEventListener("keydown", onKeyDown);
    document.addEventListener("fullscreenchange", onFullScreen);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("fullscreenchange", onFullScreen);
    };
  }, [navigate]);

  return (
    <div className={styles["wall"]} style={{ fontSize: font }}>
      <header className={styles["head"]}>
        <h1>{t("dashboard.wall.title", { street: casebook?.street ?? "" })}</h1>
        <p>
          {data && t("dashboard.subtitle", { from: formatDay(data.from), to: formatDay(data.to) })}
        </p>
        <p className={styles["read"]} role="status">
          {data && t("dashboard.wall.read", { at: formatInstant(data.read_at) })}
        </p>
        <Button onClick={() => void navigate({ to: "/dashboard" })}>
          {t("dashboard.wall.leave")}
        </Button>
      </header>
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {!data && !error && <Spin />}
      {data && (
        <>
          <Headline headline={data.headline} />
          <WallCharts data={data} font={font} />
          <p className={styles["foot"]}>{t("dashboard.wall.foot")}</p>
        </>
      )}
    </div>
  );
}

/** Letters that can be read from as far as the screen is large. */
function useLetters(): number {
  const width = useSyncExternalStore(listen, () => window.innerWidth);
  return Math.max(13, Math.min(30, Math.round(width / 106)));
}

function listen(tell: () => void): () => void {
  window.addEventListener("resize", tell);
  return () => window.removeEventListener("resize", tell);
}
