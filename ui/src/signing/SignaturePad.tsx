import { type PointerEvent, type Ref, useImperativeHandle, useRef } from "react";
import styles from "./signing.module.css";

/** What a dialog does with the pad. */
export interface PadHandle {
  clear(): void;
  /** The drawing as PNG; null where nothing was drawn. */
  picture(): Promise<Blob | null>;
}

/** Props of `SignaturePad`. */
export interface SignaturePadProps {
  ref: Ref<PadHandle>;
  label: string;
  onDraw: () => void;
}

/** The pad's own points; wide enough for a name, small enough to print. */
const WIDTH = 1200;
const HEIGHT = 460;
/** How thick the pen draws, in points of the pad. */
const PEN = 6;

/** A place to sign with mouse, pen or finger. */
export function SignaturePad({ ref, label, onDraw }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ x: number; y: number } | null>(null);
  const drawn = useRef(false);

  useImperativeHandle(ref, () => ({
    clear() {
      drawn.current = false;
      canvas.current?.getContext("2d")?.clearRect(0, 0, WIDTH, HEIGHT);
    },
    picture() {
      const sheet = canvas.current;
      if (!sheet || !drawn.current) return Promise.resolve(null);
      return new Promise((resolve) => onPaper(sheet).toBlob(resolve, "image/png"));
    },
  }));

  function begin(event: PointerEvent<HTMLCanvasElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = pointOf(event);
    last.current = at;
    // A point is a stroke of no length.
    stroke(event.currentTarget, at, { x: at.x + 0.1, y: at.y });
    drawn.current = true;
    onDraw();
  }

  function go(event: PointerEvent<HTMLCanvasElement>): void {
    if (!last.current) return;
    const at = pointOf(event);
    stroke(event.currentTarget, last.current, at);
    last.current = at;
  }

  const end = (): void => {
    last.current = null;
  };

  return (
    <canvas
      ref={canvas}
      width={WIDTH}
      height={HEIGHT}
      className={styles["pad"]}
      role="img"
      aria-label={label}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

/** Where a pointer is, in points of the pad. */
function pointOf(event: PointerEvent<HTMLCanvasElement>): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect();
  return {
    x: ((event.clientX - box.left) / box.width) * WIDTH,
    y: ((event.clientY - box.top) / box.height) * HEIGHT,
  };
}

function stroke(
  canvas: HTMLCanvasElement,
  from: { x: number; y: number },
  to: { x: number; y: number },
): void {
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.strokeStyle = getComputedStyle(canvas).color;
  pen.lineWidth = PEN;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
}

/** The drawing on its paper: a see-through one would vanish on a dark ground. */
function onPaper(drawing: HTMLCanvasElement): HTMLCanvasElement {
  const sheet = document.createElement("canvas");
  sheet.width = WIDTH;
  sheet.height = HEIGHT;
  const pen = sheet.getContext("2d");
  if (!pen) return drawing;
  pen.fillStyle = getComputedStyle(drawing).backgroundColor;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.drawImage(drawing, 0, 0);
  return sheet;
}
