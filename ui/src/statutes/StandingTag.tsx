import { StatusTag, type Tone } from "../components/StatusTag";
import type { Standing } from "../ipc/generated";
import { choice } from "../texts/t";

const TONES: Readonly<Record<Standing, Tone>> = {
  in_force: "good",
  not_yet: "near",
  superseded: "muted",
};

/** Where a version of a law stands. */
export function StandingTag({ standing }: { standing: Standing }) {
  return <StatusTag tone={TONES[standing]}>{choice("standing", standing)}</StatusTag>;
}
