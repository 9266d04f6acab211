/** What the address says of an intake: the record it is opened from. */
export interface IntakeAddress {
  consultation?: string;
  request?: string;
  referral?: string;
  hazard?: string;
}

/** Reads the address; what is no id is dropped. */
export function readOrigin(raw: Readonly<Record<string, unknown>>): IntakeAddress {
  const { consultation, request, referral, hazard } = raw;
  if (isId(referral)) return { referral };
  if (isId(hazard)) return { hazard };
  if (isId(request)) return { request };
  return isId(consultation) ? { consultation } : {};
}

function isId(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f-]{36}$/i.test(value);
}
