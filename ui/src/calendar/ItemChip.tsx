import { useNavigate } from "@tanstack/react-router";
import { Tooltip } from "antd";
import type { CSSProperties, PointerEvent } from "react";
import { Icon } from "../components/icons";
import { keyOf } from "../components/keys";
import type { CalendarRow } from "../ipc/generated";
import { t } from "../texts/t";
import { openItem } from "./opening";
import { type Names, kindWord, spoken, subjectOf, timeOf, toneOf } from "./words";
import styles from "./calendar.module.css";

/** What every entry needs to know of the calendar around it. */
export interface ItemFrame {
  today: string;
  names: Names;
  begin: (row: CalendarRow, event: PointerEvent<HTMLElement>) => void;
  wasDragged: () => boolean;
  move: (row: CalendarRow) => void;
  /** The entry under the pointer, drawn faint where it came from. */
  dragged: string | null;
}

/** Props of `ItemChip`. */
export interface ItemChipProps {
  row: CalendarRow;
  frame: ItemFrame;
  /** `line`: one line of a cell; `block`: as high as its time. */
  shape: "line" | "block";
  /** Whether others stand beside it: then only its start is told. */
  isNarrow?: boolean;
  /** Whether its time leaves no line for the room. */
  isShort?: boolean;
  style?: CSSProperties;
}

/** An entry of the calendar: a click opens its record, a planned session can be dragged. */
export function ItemChip(props: ItemChipProps) {
  const { row, frame, shape, isNarrow = false, isShort = false, style } = props;
  const { today, names } = frame;
  const navigate = useNavigate();
  const time = timeOf(row);
  const words = spoken(row, names);
  const room = row.room_id ? names.room(row.room_id) : "";
  return (
    <div
      className={styles["item"]}
      data-shape={shape}
      data-tone={toneOf(row, today)}
      data-movable={row.is_movable}
      data-dragged={frame.dragged === row.id}
      style={style}
    >
      <Tooltip title={words} mouseEnterDelay={0.6}>
        <button
          type="button"
          className={styles["open"]}
          aria-label={words}
          onPointerDown={(event) => frame.begin(row, event)}
          onClick={() => {
            if (!frame.wasDragged()) openItem(row, navigate);
          }}
          onKeyDown={(event) => {
            if (row.is_movable && keyOf(event) === "m") frame.move(row);
          }}
        >
          {time && (
            <span className={styles["time"]}>
              {shape === "line" || isNarrow ? time.slice(0, 5) : time}
            </span>
          )}
          {row.kind !== "session" && <span className={styles["kind"]}>{kindWord(row.kind)}</span>}
          <span className={styles["words"]}>{subjectOf(row, names)}</span>
          {shape === "block" && !isShort && room && <span className={styles["room"]}>{room}</span>}
        </button>
      </Tooltip>
      {row.is_movable && (
        <button
          type="button"
          className={styles["move"]}
          aria-label={t("calendar.move.of", { what: words })}
          title={t("calendar.move.title")}
          onClick={() => frame.move(row)}
        >
          <Icon name="clock" size={0.95} />
        </button>
      )}
    </div>
  );
}
