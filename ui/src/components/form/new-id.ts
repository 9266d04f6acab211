/** A random id (UUID v4). Older office browsers have no `crypto.randomUUID`. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [8, 4, 4, 4, 12]
    .map((length, at, all) => {
      const from = all.slice(0, at).reduce((sum, one) => sum + one, 0);
      return hex.slice(from, from + length);
    })
    .join("-");
}
