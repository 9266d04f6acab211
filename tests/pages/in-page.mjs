/**
 * What runs inside the page for the plain WebDriver rig: finding elements by role and name, as a
 * screen reader would. Each function here is sent over as text, so it may use nothing from outside.
 */

/**
 * @typedef {{ text: string, exact: boolean } | { pattern: string, flags: string }} Wanted
 * @typedef {{ by: "role", role: string, name?: Wanted, nth?: number }
 *   | { by: "label", label: Wanted, nth?: number }
 *   | { by: "css", css: string, nth?: number }} Step
 */

/**
 * The visible elements that answer to all steps, each within those of the step before.
 *
 * @param {Step[]} steps
 * @returns {Element[]}
 */
export function findInPage(steps) {
  const OWN = {
    button: "button, input[type=button], input[type=submit], summary",
    link: "a[href]",
    textbox:
      "textarea, input:not([type]), input[type=text], input[type=password], input[type=tel], input[type=email], input[type=url]",
    searchbox: "input[type=search]",
    checkbox: "input[type=checkbox]",
    radio: "input[type=radio]",
    combobox: "select",
    heading: "h1, h2, h3, h4, h5, h6",
    main: "main",
    navigation: "nav",
    search: "search",
    region: "section[aria-label], section[aria-labelledby]",
    form: "form",
    list: "ul, ol",
    listitem: "li",
    table: "table",
    row: "tr",
    cell: "td",
    columnheader: "th",
    group: "fieldset, details",
    dialog: "dialog",
    img: "img",
    term: "dt",
    definition: "dd",
  };
  const FROM_CONTENT = new Set([
    "button", "link", "heading", "option", "tab", "menuitem", "menuitemradio", "cell", "gridcell",
    "row", "radio", "checkbox", "switch", "columnheader", "treeitem", "term", "definition", "tooltip",
  ]);

  const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

  function isVisible(element) {
    if (element.closest('[aria-hidden="true"], [hidden], [inert]')) return false;
    // A choice is drawn by its label; the input itself may have no size.
    const drawn = element.matches("input[type=radio], input[type=checkbox], input[type=file]")
      ? (element.closest("label") ?? element.parentElement ?? element)
      : element;
    if (drawn.getClientRects().length === 0) return false;
    return getComputedStyle(drawn).visibility === "visible";
  }

  function contentOf(element) {
    let text = "";
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.data;
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      if (child.getAttribute("aria-hidden") === "true") continue;
      if (child.hidden || getComputedStyle(child).display === "none") continue;
      const label = child.getAttribute("aria-label") ?? child.getAttribute("alt");
      const block = getComputedStyle(child).display.startsWith("inline") ? "" : " ";
      text += block + (label ?? contentOf(child)) + block;
    }
    return text;
  }

  function nameOf(element, role) {
    const by = element.getAttribute("aria-labelledby");
    if (by) {
      return tidy(by.split(/\s+/).map((id) => contentOf(document.getElementById(id) ?? new Text())).join(" "));
    }
    const own = element.getAttribute("aria-label");
    if (own) return tidy(own);
    if (element.labels && element.labels.length > 0) {
      return tidy([...element.labels].map((label) => contentOf(label)).join(" "));
    }
    if (element instanceof HTMLFieldSetElement) {
      const legend = element.querySelector("legend");
      if (legend) return tidy(contentOf(legend));
    }
    const content = FROM_CONTENT.has(role) ? tidy(contentOf(element)) : "";
    return content || tidy(element.getAttribute("title") ?? element.getAttribute("placeholder"));
  }

  function answers(text, wanted) {
    if (!wanted) return true;
    if ("pattern" in wanted) return new RegExp(wanted.pattern, wanted.flags).test(text);
    return wanted.exact ? text === tidy(wanted.text) : text.includes(tidy(wanted.text));
  }

  function byRole(root, role, name) {
    const own = OWN[role] ? `, :is(${OWN[role]}):not([role])` : "";
    return [...root.querySelectorAll(`[role="${role}"]${own}`)].filter(
      (element) => isVisible(element) && answers(nameOf(element, role), name),
    );
  }

  function byLabel(root, label) {
    return [...root.querySelectorAll("input, textarea, select")].filter(
      (element) => isVisible(element) && answers(nameOf(element, ""), label),
    );
  }

  let found = [document];
  for (const step of steps) {
    const next = [];
    for (const root of found) {
      const inside =
        step.by === "role"
          ? byRole(root, step.role, step.name)
          : step.by === "label"
            ? byLabel(root, step.label)
            : [...root.querySelectorAll(step.css)].filter(isVisible);
      for (const element of inside) if (!next.includes(element)) next.push(element);
    }
    found = step.nth === undefined ? next : next.slice(step.nth, step.nth + 1);
  }
  return found;
}

/**
 * What to press for an element, once it may be pressed: it is enabled, stands still, nothing lies
 * over it, and nothing around it is being moved; null until then. From then on the page notes where
 * the next click lands, for `landedInPage`: what is drawn may change before the driver's click.
 *
 * @param {HTMLElement} element
 * @param {(target: Element | null) => void} answer
 */
export function readyInPage(element, answer) {
  if (element.disabled || element.getAttribute("aria-disabled") === "true") return answer(null);
  // A choice is drawn by its label, which lies over it.
  const target = element.matches("input[type=radio], input[type=checkbox]")
    ? (element.closest("label") ?? element)
    : element;
  function front() {
    const { left, top, width, height } = target.getBoundingClientRect();
    const x = left + width / 2;
    const y = top + height / 2;
    return { x, y, isFree: target.contains(document.elementFromPoint(x, y)) };
  }
  function isMoved() {
    return document.getAnimations().some((one) => {
      const moved = one.effect?.target;
      const isEndless = one.effect?.getTiming().iterations === Infinity;
      return one.playState === "running" && !isEndless && moved?.contains(target) && moved !== target;
    });
  }
  // Feet and heads lie over what is only just scrolled to.
  if (!front().isFree) target.scrollIntoView({ block: "center", inline: "nearest" });
  const before = front();
  const words = target.innerText;
  setTimeout(() => {
    const now = front();
    const isStill = now.isFree && now.x === before.x && now.y === before.y && !isMoved();
    if (!isStill || target.innerText !== words) return answer(null);
    window.lxqClick = "none";
    document.addEventListener(
      "click",
      (event) => (window.lxqClick = target.contains(event.target) ? "landed" : "missed"),
      { capture: true, once: true },
    );
    answer(target);
  }, 40);
}

/**
 * Whether the click that `readyInPage` prepared hit its target. A busy engine hands a click over only
 * after the driver has answered, so it is waited for: who asks too early clicks what is gone by then.
 *
 * @param {(hasLanded: boolean) => void} answer
 */
export function landedInPage(answer) {
  const end = performance.now() + 3000;
  function look() {
    const isOpen = window.lxqClick === "none" && performance.now() < end;
    if (isOpen) setTimeout(look, 20);
    else answer(window.lxqClick === "landed");
  }
  look();
}

/**
 * The way to the side from an element to another part, once both stand still and nothing lies over
 * them; null until then.
 *
 * @param {Element} element
 * @param {string} onto a CSS selector
 * @param {(way: { from: DOMPointInit, to: DOMPointInit } | null) => void} answer
 */
export function wayInPage(element, onto, answer) {
  const goal = document.querySelector(onto);
  if (!goal) return answer(null);
  element.scrollIntoView({ block: "center", inline: "nearest" });
  function way() {
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = goal.getBoundingClientRect();
    const y = top + height / 2;
    return { from: { x: left + width / 2, y }, to: { x: there.left + there.width / 2, y } };
  }
  const before = way();
  setTimeout(() => {
    const now = way();
    const isStill = JSON.stringify(now) === JSON.stringify(before);
    const isFree =
      element.contains(document.elementFromPoint(now.from.x, now.from.y)) &&
      document.elementFromPoint(now.to.x, now.to.y)?.closest(onto) === goal;
    answer(isStill && isFree ? now : null);
  }, 40);
}

/** Whether the page is at rest: fonts are there, no animation runs, nothing is being read. */
export function isAtRestInPage() {
  const isMoving = document.getAnimations().some((one) => one.playState === "running");
  const isReading = document.querySelector('[aria-busy="true"], .ant-spin-spinning') !== null;
  return document.fonts.status === "loaded" && !isMoving && !isReading;
}

/**
 * Types as a Chinese input method does: the syllables stand in the field while they are composed,
 * each key arrives as 229, WebKit ends the composition before the key that ended it.
 *
 * @param {string} syllables what is typed: "loushui"
 * @param {string} text what is chosen: "漏水"
 * @returns {string} the field's value afterwards
 */
export function composeInPage(syllables, text) {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (!isField) throw new Error("no text field has the focus");
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  const setValue = Object.getOwnPropertyDescriptor(kind.prototype, "value").set;
  const begin = field.value;

  function key(type, name, isComposing) {
    const event = new KeyboardEvent(type, { key: name, isComposing, bubbles: true, cancelable: true });
    Object.defineProperty(event, "keyCode", { get: () => 229 });
    Object.defineProperty(event, "which", { get: () => 229 });
    field.dispatchEvent(event);
  }
  function composition(type, data) {
    field.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
  }
  function put(value, data, isComposing) {
    setValue.call(field, begin + value);
    field.dispatchEvent(
      new InputEvent("input", { data, isComposing, inputType: "insertCompositionText", bubbles: true }),
    );
  }

  composition("compositionstart", "");
  for (let length = 1; length <= syllables.length; length += 1) {
    const typed = syllables.slice(0, length);
    key("keydown", "Process", true);
    composition("compositionupdate", typed);
    put(typed, typed, true);
    key("keyup", "Process", true);
  }
  // Enter and Escape belong to the input method while it composes.
  key("keydown", "Enter", true);
  composition("compositionupdate", text);
  put(text, text, true);
  composition("compositionend", text);
  put(text, text, false);
  key("keydown", "Enter", false);
  key("keyup", "Enter", false);
  return field.value;
}

/**
 * Gives a file to an `<input type="file">`, as the file dialog would.
 *
 * @param {Element} input
 * @param {string} base64
 * @param {string} fileName
 */
export function giveFileInPage(input, base64, fileName) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], fileName));
  input.files = transfer.files;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * Drags files over the panel of attachments, drops or pastes them. A page cannot make events that
 * carry files in every engine, so they are plain ones with the files put on.
 *
 * @param {string} title with which the panel's heading begins
 * @param {("dragenter" | "dragover" | "drop" | "paste")[]} kinds
 * @param {{ name: string, type: string, base64: string, size?: number }[]} files
 */
export function handOverInPage(title, kinds, files) {
  const transfer = new DataTransfer();
  const block = new Uint8Array(1024 * 1024);
  for (const { name, type, base64, size = 0 } of files) {
    const parts = [Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))];
    for (let left = size - parts[0].length; left > 0; left -= block.length) {
      parts.push(block.subarray(0, Math.min(left, block.length)));
    }
    transfer.items.add(new File(parts, name, { type }));
  }
  const panel = [...document.querySelectorAll("section")].findLast(
    (one) => one.getClientRects().length > 0 && one.querySelector("h2")?.innerText.startsWith(title),
  );
  if (!panel) throw new Error("no panel of attachments");
  for (const kind of kinds) {
    const event = new Event(kind, { bubbles: true, cancelable: true });
    const carrier = kind === "paste" ? "clipboardData" : "dataTransfer";
    Object.defineProperty(event, carrier, { value: transfer });
    panel.dispatchEvent(event);
    // A page that does not take what is dropped would show the file instead of the program.
    if (!event.defaultPrevented) throw new Error(`nothing takes the ${kind}`);
  }
}

/** What a person would tell of the screen when a test is stuck: the open dialog, else the page, and what its fields hold. */
export function lookInPage() {
  const dialogs = [...document.querySelectorAll('[role="dialog"]')];
  const front = dialogs.findLast((one) => one.getClientRects().length > 0) ?? document.body;
  const fields = [...front.querySelectorAll("input, textarea")]
    .filter((one) => one.getClientRects().length > 0 && (one.value !== "" || one === document.activeElement))
    .map((one) => {
      const name = one.getAttribute("aria-label") ?? one.labels?.[0]?.innerText ?? one.id;
      const state = one.type === "radio" || one.type === "checkbox" ? String(one.checked) : one.value;
      return `${name.trim()}: ${state.slice(0, 60)}${one === document.activeElement ? " (focus)" : ""}`;
    });
  return `${front.innerText}\n-- fields --\n${fields.join("\n")}`;
}
