/** How a picture lies in the viewer. */
export interface Lie {
  /** 1 fits the stage. */
  zoom: number;
  /** Quarter turns clockwise. */
  turns: number;
}

/** Upright and as large as fits. */
export const UPRIGHT: Lie = { zoom: 1, turns: 0 };

const STEPS = [0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8];

/** One step nearer or further. */
export function zoomed(lie: Lie, towards: 1 | -1): Lie {
  const further = STEPS.filter((step) => (towards === 1 ? step > lie.zoom : step < lie.zoom));
  return { ...lie, zoom: (towards === 1 ? further[0] : further.at(-1)) ?? lie.zoom };
}

/** A quarter turn clockwise. */
export function turned(lie: Lie): Lie {
  return { ...lie, turns: (lie.turns + 1) % 4 };
}

/** A width and a height. */
export interface Size {
  width: number;
  height: number;
}

/** The size of the picture itself and of the space that it takes after turning. */
export function laidOut(picture: Size, stage: Size, lie: Lie): { picture: Size; space: Size } {
  const isSideways = lie.turns % 2 === 1;
  const [width, height] = isSideways
    ? [picture.height, picture.width]
    : [picture.width, picture.height];
  const fit = Math.min(1, stage.width / width, stage.height / height);
  const scale = fit * lie.zoom;
  return {
    picture: { width: picture.width * scale, height: picture.height * scale },
    space: { width: width * scale, height: height * scale },
  };
}

/** What a key does in the viewer. */
export type ViewerMove = "next" | "previous" | "nearer" | "further" | "fit" | "turn";

/** The move of a key; null for any other. */
export function moveOf(key: string): ViewerMove | null {
  switch (key) {
    case "ArrowRight":
    case "PageDown":
      return "next";
    case "ArrowLeft":
    case "PageUp":
      return "previous";
    case "+":
    case "=":
      return "nearer";
    case "-":
      return "further";
    case "0":
      return "fit";
    case "r":
    case "R":
      return "turn";
    default:
      return null;
  }
}
