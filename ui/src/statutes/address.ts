/** What the room shows; lives in the address. */
export interface StatuteSearch {
  /** What is sought. */
  text?: string;
  /** The day on which it is in force. */
  on?: string;
  category?: string;
}

/** Which law is read, in which version, and at which article. */
export interface LawSearch {
  law: string;
  version?: string;
  on?: string;
  /** The article's name in the library. */
  article?: string;
}

/** Reads the room's address. */
export function readSearch(raw: Record<string, unknown>): StatuteSearch {
  const search: StatuteSearch = {};
  const text = wordOf(raw["text"]);
  const on = dayOf(raw["on"]);
  const category = wordOf(raw["category"]);
  if (text) search.text = text;
  if (on) search.on = on;
  if (category) search.category = category;
  return search;
}

/** Reads the address of a law. */
export function readLaw(raw: Record<string, unknown>): LawSearch {
  const search: LawSearch = { law: wordOf(raw["law"]) ?? "" };
  const version = dayOf(raw["version"]);
  const on = dayOf(raw["on"]);
  const article = wordOf(raw["article"]);
  if (version) search.version = version;
  if (on) search.on = on;
  if (article) search.article = article;
  return search;
}

/** The law and the version in an article's name: `民法典@2020-05-28#577`. */
export function placeOfArticle(reference: string): LawSearch {
  const at = reference.lastIndexOf("@");
  const version = dayOf(reference.slice(at + 1).split("#")[0]);
  return {
    law: reference.slice(0, at),
    article: reference,
    ...(version && { version }),
  };
}

// A number in the address is read as a number: 577.
function wordOf(value: unknown): string | undefined {
  const word = typeof value === "number" ? String(value) : value;
  return typeof word === "string" && word !== "" ? word : undefined;
}

function dayOf(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}
