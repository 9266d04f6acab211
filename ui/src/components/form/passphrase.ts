/** The shortest passphrase the core takes. */
export const LEAST_PASSPHRASE = 8;

/** How a new passphrase stands; `missing` characters while it is too short. */
export interface PassphraseStanding {
  strength: "empty" | "short" | "weak" | "fair" | "strong";
  missing: number;
}

const COMMON = /^(?:12345678\d*|8{8,}|0{8,}|password\d*|qwerty\w*|admin\w*|lianxinqiao\d*)$/i;

/** A rough guess, for a hint only: length counts most, as a long phrase beats strange signs. */
export function passphraseStanding(text: string): PassphraseStanding {
  const signs = Array.from(text);
  if (signs.length === 0) return { strength: "empty", missing: LEAST_PASSPHRASE };
  if (signs.length < LEAST_PASSPHRASE) {
    return { strength: "short", missing: LEAST_PASSPHRASE - signs.length };
  }
  const bits = signs.length * Math.log2(alphabet(text)) * (new Set(signs).size / signs.length);
  const strength = COMMON.test(text) || bits < 34 ? "weak" : bits < 56 ? "fair" : "strong";
  return { strength, missing: 0 };
}

function alphabet(text: string): number {
  return (
    (/\d/.test(text) ? 10 : 0) +
    (/[a-z]/.test(text) ? 26 : 0) +
    (/[A-Z]/.test(text) ? 26 : 0) +
    (/[^\da-zA-Z\u2e80-\u9fff]/.test(text) ? 20 : 0) +
    // Of thousands of characters people choose from some hundreds.
    (/[\u2e80-\u9fff]/.test(text) ? 500 : 0)
  );
}
