import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { EmptyState } from "../../components/EmptyState";
import { t } from "../../texts/t";

/** What stands where the office has no figures of its own yet. */
export function NoOwnFigures() {
  return (
    <EmptyState
      picture="paper"
      title={t("figures.own.empty.title")}
      action={
        <Link to="/settings" search={{ part: "figures" }}>
          <Button type="primary">{t("figures.own.to_settings")}</Button>
        </Link>
      }
    >
      {t("figures.own.empty.text")}
    </EmptyState>
  );
}
