import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDay } from "../../components/format";
import { choice, t } from "../../texts/t";
import { Card, Facts } from "../Card";
import { useCase } from "../context";

/** 来源与登记: where the matter came from and how it was taken in. */
export function SourceCard() {
  const { page, names } = useCase();
  const told = page.rights_told_on && formatDay(page.rights_told_on);
  const rows: [string, ReactNode][] = [
    [t("case.source.source"), choice("case_source", page.source)],
    [t("case.source.origin"), page.origin && choice("origin", page.origin)],
    [t("case.source.origin_note"), page.origin_note],
    [
      t("case.source.request"),
      page.request_id && (
        <Link to="/requests/$id" params={{ id: page.request_id }}>
          {t("case.source.open")}
        </Link>
      ),
    ],
    [
      t("case.source.consultation"),
      page.consultation_id && (
        <Link to="/consultations/$id" params={{ id: page.consultation_id }}>
          {t("case.source.open")}
        </Link>
      ),
    ],
    [
      t("case.source.hazard"),
      page.hazard_id && (
        <Link to="/hazards/$id" params={{ id: page.hazard_id }}>
          {t("case.source.open")}
        </Link>
      ),
    ],
    [t("case.source.registered_on"), formatDay(page.row.registered_on)],
    [t("case.source.registered_by"), names.person(page.registered_by)],
    [t("case.source.accepted_on"), page.accepted_on && formatDay(page.accepted_on)],
    [
      t("case.source.rights"),
      told && page.rights_notice
        ? t("case.source.told", { manner: choice("notice_manner", page.rights_notice), day: told })
        : (told ?? t("case.source.not_told")),
    ],
  ];
  return (
    <Card title={t("case.source.title")} shape="slim">
      <Facts rows={rows} />
    </Card>
  );
}
