/** Longer than a slow old machine needs to open a paper. */
const LONGEST_MS = 20_000;

/** Prints a PDF out of a frame that nobody sees. Rejects where this window does not. */
export function printPdf(bytes: ArrayBuffer): Promise<void> {
  dropLast();
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
  const frame = document.createElement("iframe");
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.style.cssText =
    "position:fixed;right:0;bottom:0;width:0;height:0;border:0;visibility:hidden";
  last = { frame, address };
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("the paper does not open")), LONGEST_MS);
    frame.addEventListener("load", () => {
      clearTimeout(late);
      try {
        const inside = frame.contentWindow;
        if (!inside) throw new Error("the frame has no window");
        inside.focus();
        inside.print();
        resolve();
      } catch (reason) {
        reject(reason);
      }
    });
    frame.src = address;
    document.body.append(frame);
  });
}

/** The frame of the last printing: the printer may read it long after the dialog was closed. */
let last: { frame: HTMLIFrameElement; address: string } | null = null;

function dropLast(): void {
  last?.frame.remove();
  if (last) URL.revokeObjectURL(last.address);
  last = null;
}
