/**
 * Whether the engine is Chromium, as in WebView2. Its viewer of PDFs hides its bar when told so and
 * prints unseen; those of WebKit and Firefox are pages of another origin and do neither.
 */
export function isChromium(): boolean {
  return /Chrom(e|ium)\//.test(navigator.userAgent);
}
