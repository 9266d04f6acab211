import type { GridColumn } from "../components/grid-columns";
import { formatCount } from "../components/format";
import type { StatuteRow } from "../ipc/generated";
import { t } from "../texts/t";
import { StandingTag } from "./StandingTag";
import { effectWords, versionWords } from "./words";

/** The columns of the list of laws. */
export function lawColumns(): GridColumn<StatuteRow>[] {
  return [
    {
      key: "title",
      title: t("statutes.field.title"),
      width: 236,
      render: (row) => <span title={row.title}>{row.law}</span>,
    },
    {
      key: "version",
      title: t("statutes.field.version"),
      width: 150,
      render: (row) => (
        <span title={t("statutes.version.count", { n: row.version_count })}>
          {versionWords(row.version_on)}
        </span>
      ),
    },
    {
      key: "effect",
      title: t("statutes.field.effect"),
      width: 214,
      render: (row) => <span title={effectWords(row)}>{effectWords(row)}</span>,
    },
    {
      key: "standing",
      title: t("statutes.field.standing"),
      width: 106,
      render: (row) => <StandingTag standing={row.standing} />,
    },
    {
      key: "articles",
      title: t("statutes.field.articles"),
      width: 70,
      align: "right",
      render: (row) => formatCount(row.article_count),
    },
  ];
}
