/** What the file picker offers; the core looks at the bytes, whatever the name says. */
export const ACCEPT = [
  "image/jpeg,image/png,image/webp,image/gif,image/bmp,.tif,.tiff",
  "audio/*,video/mp4,video/quicktime,.amr,.m4a,.3gp",
  "application/pdf,.ofd,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.wps,.et,.dps",
].join(",");

/** The files of a drop or a paste; folders and texts are none. */
export function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.size > 0 || file.type !== "");
}

/** Whether something that is dragged holds files. */
export function holdsFiles(data: DataTransfer | null): boolean {
  return [...(data?.types ?? [])].includes("Files");
}

/** A pasted picture has no name of its own (`image.png`): it gets the moment of pasting. */
export function namePasted(file: File, words: string, now: Date): File {
  if (!/^image\.\w+$/.test(file.name)) return file;
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  const ending = file.name.slice(file.name.lastIndexOf("."));
  return new File([file], `${words} ${day}-${time}${ending}`, { type: file.type });
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}

/**
 * Whether a paste is meant for a text field, or for a dialog that `place`, the panel, does not lie
 * in. A panel that lies in a dialog still gets what is pasted while nothing has the focus.
 */
export function isMeantElsewhere(target: EventTarget | null, place: Element | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("input, textarea, select, [contenteditable]") !== null) return true;
  const dialog = target.closest("[role=dialog]");
  return dialog !== null && !dialog.contains(place);
}
