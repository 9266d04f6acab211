/** To the button that opened the form; where a menu or the step took it away, to the next step. */
export function focusBack(from: Element | null): void {
  const places = [from, document.querySelector("#case-next"), document.querySelector("#case-more")];
  const place = places.find(
    (one) => one instanceof HTMLElement && one.isConnected && one.offsetParent !== null,
  );
  if (place instanceof HTMLElement && place !== document.body) place.focus();
}
