import { describe, expect, it } from "vitest";
import { type KeyPress, isComposing, isShortcut, keyOf, rowFor, shortcutCaps } from "./keys";

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more };
}

describe("keys", () => {
  it("an_enter_that_ends_a_composition_is_not_a_command", () => {
    expect(isComposing(press("Enter", { isComposing: true }))).toBe(true);
    expect(isComposing(press("Enter", { nativeEvent: { isComposing: true } }))).toBe(true);
    expect(keyOf(press("Enter", { keyCode: 229 })), "WebKit sends 229 after composition ends").toBe(
      null,
    );
    expect(keyOf(press("Enter", { keyCode: 13 }))).toBe("Enter");
  });

  it("shortcuts_need_exactly_their_modifiers", () => {
    expect(isShortcut(press("k", { ctrlKey: true }), "search")).toBe(true);
    expect(isShortcut(press("K", { metaKey: true }), "search")).toBe(true);
    expect(isShortcut(press("k"), "search")).toBe(false);
    expect(isShortcut(press("k", { ctrlKey: true, altKey: true }), "search")).toBe(false);
    expect(isShortcut(press("k", { ctrlKey: true, keyCode: 229 }), "search")).toBe(false);
    expect(isShortcut(press("Enter", { ctrlKey: true }), "next_field")).toBe(false);
  });

  it("shows_the_caps_of_a_shortcut", () => {
    expect(shortcutCaps("search")).toEqual(["Ctrl", "K"]);
    expect(shortcutCaps("close")).toEqual(["Esc"]);
  });

  it("moves_within_the_rows_and_no_further", () => {
    expect(rowFor("ArrowDown", 8, 10, 5)).toBe(9);
    expect(rowFor("ArrowDown", 9, 10, 5)).toBe(9);
    expect(rowFor("PageUp", 3, 10, 5)).toBe(0);
    expect(rowFor("End", 0, 10, 5)).toBe(9);
    expect(rowFor("x", 0, 10, 5)).toBe(null);
    expect(rowFor("ArrowDown", 0, 0, 5)).toBe(null);
  });
});
