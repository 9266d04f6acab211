import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { SearchPalette } from "./SearchPalette";
import { type SearchFunction, markIn } from "./search-results";

describe("SearchPalette", () => {
  it("waits_for_the_composition_to_end_then_searches_and_opens_with_enter", async () => {
    const open = vi.fn<() => void>();
    const search = vi.fn<SearchFunction>((text) =>
      Promise.resolve([
        {
          key: "d",
          title: "纠纷",
          hits: [{ key: "1", title: markIn("王某漏水纠纷", text), open }],
        },
      ]),
    );
    const onClose = vi.fn<() => void>();
    render(<SearchPalette open onClose={onClose} search={search} />);
    const input = screen.getByRole("combobox", { name: "搜索" });
    fireEvent.compositionStart(input);
    input.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
    expect(search).not.toHaveBeenCalled();
    fireEvent.change(input, { target: { value: "漏水" } });
    fireEvent.compositionEnd(input);
    await waitFor(() => expect(screen.getByRole("option")).toBeTruthy());
    expect(search.mock.calls[0]?.[0]).toBe("漏水");
    expect(document.querySelector("mark")?.textContent).toBe("漏水");
    fireEvent.keyDown(input, { key: "Enter", keyCode: 229 });
    expect(open).not.toHaveBeenCalled();
    fireEvent.keyDown(input, { key: "Enter", keyCode: 13 });
    expect(open).toHaveBeenCalled();
    expect(onClose).toHaveBeenCalled();
  });
});
