const MARK = "?";

/**
 * Typed text that a control could not read stays in the form's value behind a mark, so that it is
 * neither lost nor taken for a value: `Field` refuses it, and so would the core.
 */
export function unread(text: string): string {
  return MARK + text;
}

/** Whether a form value is text that could not be read. */
export function isUnread(value: unknown): boolean {
  return typeof value === "string" && value.startsWith(MARK);
}

/** The text behind the mark. */
export function unreadText(value: string): string {
  return value.slice(MARK.length);
}
