import { Button, InputNumber } from "antd";
import { type MouseEvent, useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { useOffice } from "../../components/office/names";
import type { MapPlace, StreetMap } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { Picture } from "./Picture";
import styles from "../dashboard.module.css";

/** Props of `Placing`. */
export interface PlacingProps {
  map: StreetMap;
  close: () => void;
}

/** Places platforms on the picture: by a click, or by two numbers. */
export function Placing({ map, close }: PlacingProps) {
  const { platforms } = useOffice();
  const order = useOrder("place_on_map");
  const [places, setPlaces] = useState<MapPlace[]>(map.places);
  const [chosen, setChosen] = useState<string | null>(null);
  if (map.picture?.kind !== "image") return null;
  const here = places.find(({ platform_id: id }) => id === chosen);
  const others = places.filter(({ platform_id: id }) => id !== chosen);
  const put = (x: number, y: number): void => {
    if (chosen !== null) setPlaces([...others, { platform_id: chosen, x: exact(x), y: exact(y) }]);
  };
  const onClick = (event: MouseEvent<HTMLButtonElement>): void => {
    // The keyboard's click has no place; it has the two numbers.
    if (event.detail === 0) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    put((event.clientX - left) / width, (event.clientY - top) / height);
  };
  const nameOf = (id: string): string => platforms.find((one) => one.id === id)?.name ?? "";
  return (
    <>
      <div className={styles["bar"]}>
        <span className={styles["platform"]}>
          <PlatformSelect
            aria-label={t("dashboard.platform")}
            placeholder={t("dashboard.map.choose")}
            value={chosen}
            onChange={setChosen}
          />
        </span>
        {(["x", "y"] as const).map((axis) => (
          <InputNumber<number>
            key={axis}
            aria-label={t(`dashboard.map.${axis}`)}
            prefix={t(`dashboard.map.${axis}`)}
            suffix="%"
            min={0}
            max={100}
            disabled={chosen === null}
            value={here ? Math.round(here[axis] * 1000) / 10 : null}
            onChange={(value) => {
              const part = (value ?? 0) / 100;
              const from = here ?? { x: 0.5, y: 0.5 };
              if (axis === "x") put(part, from.y);
              else put(from.x, part);
            }}
          />
        ))}
        {here && <Button onClick={() => setPlaces(others)}>{t("dashboard.map.take_off")}</Button>}
        <Button
          type="primary"
          loading={order.isPending}
          onClick={() => order.mutate({ places }, { onSuccess: close })}
        >
          {t("common.action.save")}
        </Button>
        <Button onClick={close}>{t("common.action.cancel")}</Button>
      </div>
      {order.error && <FailureNotice failed={order.error} />}
      <p className={styles["quiet"]}>{t("dashboard.map.placing", { n: places.length })}</p>
      <Picture picture={map.picture}>
        <button
          type="button"
          className={styles["over"]}
          disabled={chosen === null}
          aria-label={t("dashboard.map.click")}
          onClick={onClick}
        />
        {places.map(({ platform_id: id, x, y }) => (
          <span
            key={id}
            className={styles["pin"]}
            data-chosen={id === chosen}
            style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
          >
            {nameOf(id)}
          </span>
        ))}
      </Picture>
    </>
  );
}

/** Finer than a thousandth of the picture nobody clicks. */
function exact(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 1000) / 1000;
}
