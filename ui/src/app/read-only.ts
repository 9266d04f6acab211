import { useCasebook } from "./casebook";

/** Whether who sits here was let into a dispute to read it: a lawyer. The core decides again. */
export function useOnlyReadsDisputes(): boolean {
  const { data } = useCasebook();
  return data?.account?.role === "duty_lawyer";
}
