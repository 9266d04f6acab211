import type { RequestChannel, RequestLimits, RequestNature } from "../ipc/generated";
import { choices } from "../texts/t";

/** The limits as typed; one without text is not set. */
export interface LimitEntries {
  sign_in_days: string;
  return_days: string;
  extension_days: string;
  high_star_min: string;
  channel_days: Partial<Record<RequestChannel, string>>;
  nature_days: Partial<Record<RequestNature, string>>;
}

/** The limits in force as the form shows them. */
export function entriesOf(limits: RequestLimits): LimitEntries {
  return {
    sign_in_days: String(limits.sign_in_days),
    return_days: String(limits.return_days),
    extension_days: String(limits.extension_days),
    high_star_min: String(limits.high_star_min),
    channel_days: texts(limits.channel_days),
    nature_days: texts(limits.nature_days),
  };
}

/** What the core is told; a channel or nature without a number has no limit of its own. */
export function limitsOf(entries: LimitEntries): RequestLimits {
  const channels = choices("request_channel").map(({ value }) => value);
  const natures = choices("request_nature").map(({ value }) => value);
  return {
    sign_in_days: Number(entries.sign_in_days),
    return_days: Number(entries.return_days),
    extension_days: Number(entries.extension_days),
    high_star_min: Number(entries.high_star_min),
    channel_days: numbers(channels, entries.channel_days),
    nature_days: numbers(natures, entries.nature_days),
  };
}

function texts<K extends string>(days: Partial<Record<K, number>>): Partial<Record<K, string>> {
  const shown: Partial<Record<K, string>> = {};
  for (const key in days) {
    if (days[key] !== undefined) shown[key] = String(days[key]);
  }
  return shown;
}

function numbers<K extends string>(
  keys: readonly K[],
  entries: Partial<Record<K, string>>,
): Partial<Record<K, number>> {
  const told: Partial<Record<K, number>> = {};
  for (const key of keys) {
    const typed = entries[key]?.trim() ?? "";
    if (typed !== "") told[key] = Number(typed);
  }
  return told;
}
