import type { SearchGroup } from "../components/search-results";
import { markRanges } from "../components/search-results";
import { call } from "../ipc/call";
import { t } from "../texts/t";
import { versionWords } from "./words";

/** Articles in force today as a group of the search from everywhere. */
export async function searchStatutes(
  text: string,
  signal: AbortSignal,
): Promise<readonly SearchGroup[]> {
  // A library that cannot be read must not keep anybody from finding a case.
  const found = await call("statute_search", { text, limit: 5 }, signal).catch(() => null);
  if (!found || found.articles.length === 0) return [];
  const group: SearchGroup = {
    key: "statutes",
    title: t("statutes.title"),
    hits: found.articles.map((hit) => ({
      key: hit.reference,
      icon: "statutes",
      title: [{ text: `《${hit.law}》${hit.label}`, marked: false }],
      detail: markRanges(hit.snippet, hit.marks),
      aside: versionWords(hit.version_on),
      open: () => {
        const place = new URLSearchParams({ law: hit.law, article: hit.reference });
        if (hit.version_on !== null) place.set("version", hit.version_on);
        window.location.hash = `/statutes/read?${place.toString()}`;
      },
    })),
  };
  if (found.count > found.articles.length) group.count = `${found.count}${found.capped ? "+" : ""}`;
  return [group];
}
