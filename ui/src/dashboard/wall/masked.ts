import type { PublicCount, WallFigures } from "../../ipc/generated";
import { t } from "../../texts/t";
import type { Cell, ChartTable } from "../table";

/** So many communities fit on a wall. */
const SHOWN = 12;

/** A number as the public may know it; what is hidden counts as nothing in the drawing. */
export function publicCell(count: PublicCount): Cell {
  switch (count.kind) {
    case "told":
      return { value: count.count, href: null };
    case "few":
      return { value: 0, href: null, words: t("dashboard.wall.few") };
    case "withheld":
      return { value: 0, href: null, words: t("dashboard.wall.withheld") };
  }
}

/** Disputes by community and type, the communities in the order of what is told of them. */
export function communityTable({
  communities,
  types,
}: Pick<WallFigures, "communities" | "types">): ChartTable {
  const rows = communities
    .map(({ name, by_type: byType, disputes }) => ({
      key: name,
      title: name,
      cells: byType.map(publicCell),
      weight: disputes.kind === "told" ? disputes.count : 0,
    }))
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, SHOWN);
  return {
    corner: t("dashboard.community"),
    columns: types.map((name) => (name.length > 2 ? name.replace(/纠纷$/, "") : name)),
    rows: rows.map(({ key, title, cells }) => ({ key, title, cells })),
  };
}

/** The table in words, as it may be told. */
export function spokenCommunities(table: ChartTable): string {
  const lines = table.rows.map(({ title, cells }) => {
    const told = cells
      .map((cell, at) => ({ name: table.columns[at] ?? "", words: cell.words ?? cell.value }))
      .filter(({ words }) => words !== 0)
      .map(({ name, words }) => `${name} ${words}`);
    return `${title} ${told.join(t("common.separator"))}`;
  });
  return t("dashboard.spoken", {
    title: t("dashboard.wall.communities"),
    lines: lines.join(t("dashboard.semicolon")),
  });
}
