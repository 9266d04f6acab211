import { palette } from "../../app/palette";

/** The colours of series, calm and apart; never the only thing that tells them apart. */
export const INKS = {
  main: palette.sea,
  soft: palette.slateLine,
  second: palette.slate,
  good: palette.moss,
  warn: palette.ochre,
  bad: palette.seal,
  quiet: palette.inkGhost,
} as const;

/** From few to many. */
export const SHADES = [
  palette.seaMist,
  palette.tideLow,
  palette.tideHalf,
  palette.tideHigh,
  palette.sea,
  palette.seaDeep,
] as const;

/** What all charts share: fonts, quiet lines, no play. */
export function frame(font: number) {
  return {
    animation: false,
    textStyle: { color: palette.inkSoft, fontSize: font },
    aria: { enabled: true },
    tooltip: {
      backgroundColor: palette.sheet,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: font },
      confine: true,
    },
  } as const;
}

/** The axis of names. */
export function nameAxis(names: readonly string[], font: number) {
  return {
    type: "category" as const,
    data: [...names],
    axisLine: { lineStyle: { color: palette.line } },
    axisTick: { show: false },
    axisLabel: { color: palette.inkSoft, fontSize: font },
  };
}

/** The axis of numbers, which are whole. */
export function numberAxis(font: number) {
  return {
    type: "value" as const,
    minInterval: 1,
    splitLine: { lineStyle: { color: palette.lineSoft } },
    axisLabel: { color: palette.inkFaint, fontSize: font },
  };
}

/** The names of the series, above the drawing. */
export function legend(font: number) {
  return {
    top: 0,
    left: 0,
    itemWidth: 18,
    itemHeight: 10,
    textStyle: { color: palette.inkSoft, fontSize: font },
  };
}

/** The share of numbers that the shades tell apart; the few beyond have the darkest. */
const USUAL = 0.95;

/** A step of a shade. */
interface ShadeStep {
  value?: number;
  gte?: number;
  lte?: number;
  color: string;
  label: string;
}

/** Steps of a shade: none, then alike up to what is usual, the last one open. */
export function shadeSteps(numbers: readonly number[]): ShadeStep[] {
  const some = numbers.filter((n) => n > 0).toSorted((one, other) => one - other);
  const usual = some[Math.ceil(some.length * USUAL) - 1] ?? 1;
  const width = Math.max(1, Math.ceil(usual / (SHADES.length - 1)));
  const steps: ShadeStep[] = [{ value: 0, color: SHADES[0], label: "0" }];
  for (const [at, color] of SHADES.slice(1).entries()) {
    const [gte, lte] = [at * width + 1, (at + 1) * width];
    if (gte > (some.at(-1) ?? 1)) break;
    if (at === SHADES.length - 2) steps.push({ gte, color, label: `≥${gte}` });
    else steps.push({ gte, lte, color, label: gte === lte ? String(gte) : `${gte}–${lte}` });
  }
  return steps;
}

/** Whether a number lies in one of the darkest shades, on which letters must be light. */
export function isDark(value: number, steps: readonly ShadeStep[]): boolean {
  const dark: readonly string[] = SHADES.slice(-3);
  const step = steps.find(({ gte = 0, lte = Infinity }) => gte > 0 && value >= gte && value <= lte);
  return step !== undefined && dark.includes(step.color);
}
