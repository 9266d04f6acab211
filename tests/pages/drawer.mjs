/** A form that slides in beside a page, or stands in a dialog over it. */

/**
 * Waits for the form, lets it be filled, saves, and waits until it is gone.
 *
 * @param {import("./screen.mjs").Screen} screen
 * @param {import("./screen.mjs").Name} title
 * @param {string} save the word of its button
 * @param {(form: import("./screen.mjs").Screen) => Promise<void>} [fill]
 */
export async function inForm(screen, title, save, fill = async () => {}) {
  await screen.find("dialog", title);
  const form = screen.within("dialog", title);
  await fill(form);
  await form.click("button", save);
  await screen.lose("dialog", title);
}
