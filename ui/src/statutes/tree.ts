import type { StatuteArticleRow, StatuteDetail } from "../ipc/generated";

/** A line of a law from top to bottom: a heading or an article. */
export type Line =
  | {
      kind: "heading";
      key: string;
      level: number;
      title: string;
      text: string | null;
      to: string | null;
    }
  | { kind: "article"; key: string; article: StatuteArticleRow };

/** A law as lines. The parts of a code are headings above all others; `to` is the first article below. */
export function linesOf(detail: StatuteDetail): Line[] {
  const lines: Line[] = [];
  for (const part of detail.parts) {
    const shift = part.title === "" ? 0 : 1;
    const first = part.articles[0]?.reference ?? null;
    if (part.title !== "") {
      lines.push(heading(part.title, 1, part.title, null, first));
    }
    if (part.preamble !== null) {
      lines.push(heading(`${part.title}/preamble`, 9, "", part.preamble, first));
    }
    let next = 0;
    for (const one of part.headings) {
      while (next < one.before && next < part.articles.length) {
        const article = part.articles[next];
        if (article) lines.push({ kind: "article", key: article.reference, article });
        next += 1;
      }
      const to = part.articles[one.before]?.reference ?? null;
      const key = `${part.title}/${lines.length}`;
      lines.push(heading(key, one.level + shift, one.title, one.text, to));
    }
    for (const article of part.articles.slice(next)) {
      lines.push({ kind: "article", key: article.reference, article });
    }
  }
  return lines;
}

function heading(
  key: string,
  level: number,
  title: string,
  text: string | null,
  to: string | null,
): Line {
  return { kind: "heading", key, level, title, text, to };
}
