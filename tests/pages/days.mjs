/** Calendar days in China, as the casebook counts them. */

/** The day so many days ago: 2026-11-24. */
export function daysAgo(count) {
  const at = new Date(Date.now() - count * 86_400_000);
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(at);
}
