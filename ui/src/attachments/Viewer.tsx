import { Button, Modal } from "antd";
import { useEffect, useState } from "react";
import { Icon, type IconName } from "../components/icons";
import { keyOf } from "../components/keys";
import type { AttachmentRow } from "../ipc/generated";
import { t } from "../texts/t";
import { Details } from "./Details";
import { Stage } from "./Stage";
import { useSaving } from "./use-saving";
import { type Lie, UPRIGHT, type ViewerMove, moveOf, turned, zoomed } from "./view";
import styles from "./viewer.module.css";

/** Props of `Viewer`. */
export interface ViewerProps {
  rows: readonly AttachmentRow[];
  /** The id of the attachment on the stage; none while closed. */
  shown: string | null;
  onShow: (id: string | null) => void;
}

/** An attachment as large as the window allows, with its neighbours a key away. */
export function Viewer({ rows, shown, onShow }: ViewerProps) {
  const at = rows.findIndex((row) => row.id === shown);
  const row = rows[at];
  return (
    <Modal
      open={row !== undefined}
      title={row?.caption ?? row?.file_name}
      footer={null}
      width="min(1500px, 94vw)"
      centered
      destroyOnHidden
      onCancel={() => onShow(null)}
    >
      {row && (
        <Shown
          key={row.id}
          row={row}
          place={rows.length > 1 ? t("attachments.place", { n: at + 1, of: rows.length }) : ""}
          onStep={(by) => onShow(rows[at + by]?.id ?? row.id)}
          hasStep={(by) => rows[at + by] !== undefined}
        />
      )}
    </Modal>
  );
}

function Shown(props: {
  row: AttachmentRow;
  place: string;
  onStep: (by: 1 | -1) => void;
  hasStep: (by: 1 | -1) => boolean;
}) {
  const { row, place, onStep, hasStep } = props;
  const [lie, setLie] = useState<Lie>(UPRIGHT);
  const save = useSaving();
  const isImage = row.form === "image";
  usePressing((move) => {
    if (move === "next") onStep(1);
    else if (move === "previous") onStep(-1);
    else if (move === "turn") setLie(turned);
    else if (move === "fit") setLie(UPRIGHT);
    else setLie((now) => zoomed(now, move === "nearer" ? 1 : -1));
  });
  return (
    <div className={styles["viewer"]}>
      <div className={styles["bar"]}>
        <Key
          icon="back"
          text="attachments.previous"
          disabled={!hasStep(-1)}
          onClick={() => onStep(-1)}
        />
        <Key icon="next" text="attachments.next" disabled={!hasStep(1)} onClick={() => onStep(1)} />
        <span className={styles["place"]}>{place}</span>
        {isImage && (
          <>
            <Key icon="dash" text="attachments.further" onClick={() => setLie(zoomedOut)} />
            <span className={styles["zoom"]}>{Math.round(lie.zoom * 100)}%</span>
            <Key icon="plus" text="attachments.nearer" onClick={() => setLie(zoomedIn)} />
            <Key icon="turn" text="attachments.turn" onClick={() => setLie(turned)} />
          </>
        )}
        <Button
          className={styles["save"]}
          icon={<Icon name="download" />}
          onClick={() => save(row.id)}
        >
          {t("attachments.save")}
        </Button>
      </div>
      <Stage row={row} lie={lie} />
      <Details row={row} />
    </div>
  );
}

/** Listens to the viewer's keys wherever the focus stands, as long as the viewer is open. */
function usePressing(work: (move: ViewerMove) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // Sound and film take the arrows for themselves.
      if (event.target instanceof Element && event.target.closest("audio, video, iframe")) return;
      const key = keyOf(event);
      const move = key === null || event.ctrlKey || event.altKey ? null : moveOf(key);
      if (move === null) return;
      event.preventDefault();
      work(move);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}

const zoomedIn = (lie: Lie): Lie => zoomed(lie, 1);
const zoomedOut = (lie: Lie): Lie => zoomed(lie, -1);

function Key(props: {
  icon: IconName;
  text:
    | "attachments.previous"
    | "attachments.next"
    | "attachments.nearer"
    | "attachments.further"
    | "attachments.turn";
  disabled?: boolean;
  onClick: () => void;
}) {
  const { icon, text, disabled = false, onClick } = props;
  return (
    <Button
      type="text"
      icon={<Icon name={icon} />}
      aria-label={t(text)}
      title={t(text)}
      disabled={disabled}
      onClick={onClick}
    />
  );
}
