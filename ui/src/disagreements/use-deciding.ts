import { useState } from "react";
import type { Decision, DisagreementRow } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { keyOfRow } from "./filters";

/** What holds: one of the values by its place, or a text in place of all. */
export type Choice = { take: number } | { text: string };

/** As it was shown: another value that comes in makes another one of it. */
function asShown(row: DisagreementRow): string {
  return `${keyOfRow(row)} ${row.mark}`;
}

/** Decides, and takes what is decided out of sight at once; it comes back if that is refused. */
export function useDeciding() {
  const order = useOrder("decide_disagreements");
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());

  async function decide(
    rows: readonly DisagreementRow[],
    choose: (row: DisagreementRow) => Choice,
  ): Promise<void> {
    const decisions: Decision[] = rows.map((row) => {
      const { record, field, mark } = row;
      return { record, field, mark, ...choose(row) };
    });
    setGone((before) => new Set([...before, ...rows.map(asShown)]));
    try {
      await order.mutateAsync({ decisions });
    } catch (reason) {
      const back = new Set(rows.map(asShown));
      setGone((before) => new Set([...before].filter((shown) => !back.has(shown))));
      throw reason;
    }
  }

  return {
    decide,
    isLeft: (row: DisagreementRow) => !gone.has(asShown(row)),
    busy: order.isPending,
    failed: order.error,
    forget: () => order.reset(),
  };
}
