import { DASH, formatCount } from "../components/format";
import type { Figure } from "../ipc/generated";

/** A figure in words: money in 万元 with two decimals, rates in percent with one. */
export function figureWords(figure: Figure | undefined): string {
  if (!figure) return DASH;
  switch (figure.kind) {
    case "count":
      return formatCount(figure.count);
    case "money":
      return (Math.round(Number(figure.fen) / 10_000) / 100).toFixed(2);
    case "rate":
      return rateWords(figure.part, figure.whole);
  }
}

function rateWords(part: number, whole: number): string {
  if (whole === 0) return DASH;
  return `${(Math.round((part / whole) * 1000) / 10).toFixed(1)}%`;
}

/** What a rate is made of, for whoever wants to know. */
export function madeOf(figure: Figure | undefined): string | undefined {
  return figure?.kind === "rate" ? `${figure.part} / ${figure.whole}` : undefined;
}
