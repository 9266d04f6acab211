import { useCasebook } from "../app/casebook";

/** Never shown: no screen stands before the casebook has told its day. */
const BEFORE_OPENING = "1970-01-01";

/** The calendar day in China. The casebook tells it; this computer's own clock may be elsewhere. */
export function useToday(): string {
  const { data } = useCasebook();
  return data?.today ?? BEFORE_OPENING;
}
