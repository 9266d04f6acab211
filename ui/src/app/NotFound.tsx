import { Link } from "@tanstack/react-router";
import { EmptyState } from "../components/EmptyState";
import { Page } from "../components/Page";
import { t } from "../texts/t";

/** For addresses that lead nowhere. */
export function NotFound() {
  return (
    <Page>
      <EmptyState
        picture="boat"
        title={t("common.not_found.title")}
        action={<Link to="/disputes">{t("common.not_found.home")}</Link>}
      >
        {t("common.not_found.text")}
      </EmptyState>
    </Page>
  );
}
