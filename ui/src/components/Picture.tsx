import type { ReactNode } from "react";
import styles from "./Picture.module.css";

/** The small line pictures of the house: 200 × 110, drawn with two inks. */
const PICTURES = {
  // A stone bridge, its reflection, the hills behind.
  bridge: (
    <>
      <path
        data-ink="faint"
        d="M8 58c24-3 34-30 56-30 12 0 18 7 24 12M80 33c12-14 26-21 40-15 22 9 34 34 72 40"
      />
      <path d="M10 70c18 0 26-2 40-12 16-11 32-16 50-16s34 5 50 16c14 10 22 12 40 12" />
      <path d="M74 70c0-13 11-23 26-23s26 10 26 23" />
      <path d="M10 70h64M126 70h64" />
      <path
        data-ink="faint"
        d="M52 57v-9M68 49v-9M84 44v-9M100 42v-9M116 44v-9M132 49v-9M148 57v-9M52 48c16-10 32-15 48-15s32 5 48 15"
      />
      <path
        data-ink="water"
        d="M78 78h44M84 85h32M90 92h20M96 99h8M30 80h26M144 80h26M44 88h14M142 88h12"
      />
    </>
  ),
  // Paper, a brush and an ink stone.
  paper: (
    <>
      <path d="M58 20h62l14 14v62H58z" />
      <path d="M120 20v14h14" />
      <path data-ink="water" d="M70 44h42M70 56h50M70 68h50M70 80h30" />
      <path d="m150 28-22 52-3 12 9-8 22-52z" />
      <path data-ink="faint" d="M20 98h160M34 98c0-8 5-12 12-12" />
    </>
  ),
  // Two tea cups at one table.
  tea: (
    <>
      <path d="M52 58h36c0 16-6 25-18 25s-18-9-18-25ZM112 58h36c0 16-6 25-18 25s-18-9-18-25Z" />
      <path d="M60 88h20M120 88h20" />
      <path
        data-ink="water"
        d="M64 48c-4-5 4-8 0-14M76 48c-4-5 4-8 0-14M124 48c-4-5 4-8 0-14M136 48c-4-5 4-8 0-14"
      />
      <path d="M24 96h152" />
      <path data-ink="faint" d="M40 96v10M160 96v10" />
    </>
  ),
  // A lost boat, for pages that are not there.
  boat: (
    <>
      <path d="M62 72h76c-4 12-12 18-24 18H86c-12 0-20-6-24-18Z" />
      <path d="M100 72V26l30 34H100M100 34 78 60h22" />
      <path data-ink="water" d="M20 92h36M146 92h34M34 100h34M76 102h48M134 100h30" />
      <path data-ink="faint" d="M24 48c10-8 18-8 26 0M152 36c8-7 16-7 24 0" />
    </>
  ),
} satisfies Record<string, ReactNode>;

/** The name of a line picture. */
export type PictureName = keyof typeof PICTURES;

/** A small line picture; it only keeps the words company, so it is not spoken. */
export function Picture({ name }: { name: PictureName }) {
  return (
    <svg className={styles["picture"]} viewBox="0 0 200 110" aria-hidden="true" focusable="false">
      {PICTURES[name]}
    </svg>
  );
}
