/** Percentiles and how times are written. */

/** The value below which so many of a hundred lie. */
export function percentile(times, percent) {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

/** The middle value. */
export function median(times) {
  return percentile(times, 50);
}

/** @param {number} time */
export function millis(time) {
  return `${time.toFixed(0)} ms`;
}

/** The wall clock in milliseconds, as the page's `performance.timeOrigin` counts it. */
export function wallClock() {
  return performance.timeOrigin + performance.now();
}
