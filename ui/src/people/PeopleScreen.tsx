import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Radio } from "antd";
import { AllowanceLink } from "../allowance/AllowanceLink";
import { useManagesOffice } from "../app/permissions";
import { ServiceLinks } from "../consultations/ServiceLinks";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { tidy } from "../components/filters/spans";
import { useAsk } from "../ipc/queries";
import { type TextKey, t } from "../texts/t";
import { CommitteesTab } from "./CommitteesTab";
import { CommunitiesTab } from "./CommunitiesTab";
import { CouncilsTab } from "./CouncilsTab";
import { OfficeDrawer } from "./OfficeDrawer";
import { PeopleTab } from "./PeopleTab";
import { PlatformsTab } from "./PlatformsTab";
import { type PeopleSearch, TABS, type Tab } from "./search";
import styles from "./people.module.css";

const ADD = {
  people: "people.add_person",
  platforms: "people.add_platform",
  committees: "people.add_committee",
  councils: "people.add_council",
  communities: "people.add_liaison",
} as const satisfies Record<Tab, TextKey>;

/** What every part of the room is given. */
export interface PartProps {
  search: PeopleSearch;
  /** Changes what the address says; filters replace, what is opened can be gone back from. */
  go: (change: Partial<PeopleSearch>, replace?: boolean) => void;
}

/** Who and where: people, platforms, committees, women's councils, liaisons. */
export function PeopleScreen() {
  const manages = useManagesOffice();
  const search = useSearch({ from: "/people" });
  const navigate = useNavigate();
  const asked = useAsk("office_overview", {});
  const tab: Tab = search.tab ?? "people";
  const go = (change: Partial<PeopleSearch>, replace = false): void =>
    void navigate({ to: "/people", search: tidy({ ...search, tab, ...change }), replace });
  const part: PartProps = { search, go };
  return (
    <Page shape={tab === "councils" ? "fill" : "wide"}>
      <PageHeader
        title={t("people.title")}
        subtitle={t("people.subtitle")}
        actions={
          <>
            <ServiceLinks />
            <AllowanceLink />
            {manages && (
              <Button type="primary" onClick={() => go({ open: "new" })}>
                {t(ADD[tab])}
              </Button>
            )}
          </>
        }
      />
      <Radio.Group
        className={styles["tabs"]}
        aria-label={t("people.tabs")}
        optionType="button"
        value={tab}
        options={TABS.map((one) => ({ value: one, label: t(`people.tab.${one}`) }))}
        onChange={(event) => {
          const next = TABS.find((one) => one === event.target.value);
          void navigate({ to: "/people", search: tidy({ tab: next }) });
        }}
      />
      {asked.error && <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />}
      {asked.data && tab === "people" && <PeopleTab office={asked.data} {...part} />}
      {asked.data && tab === "platforms" && <PlatformsTab office={asked.data} {...part} />}
      {tab === "committees" && <CommitteesTab {...part} />}
      {tab === "councils" && <CouncilsTab {...part} />}
      {tab === "communities" && <CommunitiesTab {...part} />}
      {asked.data && <OfficeDrawer office={asked.data} tab={tab} manages={manages} {...part} />}
    </Page>
  );
}
