import { Drawer, Radio } from "antd";
import type { ReactNode } from "react";
import type { OfficeOverview } from "../ipc/generated";
import { useAsk, useAskPages } from "../ipc/queries";
import { type TextKey, t } from "../texts/t";
import { AccountForm } from "./AccountForm";
import { CommitteeForm } from "./CommitteeForm";
import { CouncilForm } from "./CouncilForm";
import type { PartProps } from "./PeopleScreen";
import { PersonForm } from "./PersonForm";
import { PlatformForm } from "./PlatformForm";
import { councilsAsk } from "./councils";
import type { Tab } from "./search";
import styles from "./people.module.css";

const TITLES = {
  people: "people.person",
  platforms: "people.platform",
  committees: "people.committee",
  councils: "people.council",
  communities: "people.liaison",
} as const satisfies Record<Tab, TextKey>;

/** Props of `OfficeDrawer`. */
export interface OfficeDrawerProps extends PartProps {
  office: OfficeOverview;
  tab: Tab;
  manages: boolean;
}

/** The form of what the address names. Closing it changes the address, so that unsaved entries are asked about. */
export function OfficeDrawer({ office, tab, manages, search, go }: OfficeDrawerProps) {
  const close = (): void =>
    go({
      open: undefined,
      part: undefined,
      // The community without a liaison was carried over into the form.
      ...(tab === "communities" && { community: undefined }),
    });
  const content = useContent({ office, tab, manages, search, go }, close);
  return (
    <Drawer
      open={content !== null}
      onClose={close}
      destroyOnHidden
      size={640}
      title={t(TITLES[tab])}
      className={styles["drawer"] ?? ""}
    >
      {content}
    </Drawer>
  );
}

function useContent(props: OfficeDrawerProps, close: () => void): ReactNode {
  const { office, tab, manages, search, go } = props;
  const id = search.open;
  const { data: committees } = useAsk("committee_list", {}, { enabled: tab === "committees" });
  const councils = useAskPages("womens_council_list", councilsAsk(search), {
    enabled: tab === "councils",
  });
  if (id === undefined || (id === "new" && !manages)) return null;
  const isNew = id === "new";
  const form = { manages, done: close };
  if (tab === "people" || tab === "communities") {
    const person = office.people.find((row) => row.id === id);
    if (!isNew && !person) return null;
    return (
      <>
        {person && manages && (
          <Radio.Group
            className={styles["parts"]}
            aria-label={t("people.person")}
            optionType="button"
            value={search.part ?? "record"}
            options={(["record", "account"] as const).map((one) => ({
              value: one,
              label: t(`people.part.${one}`),
            }))}
            onChange={(event) =>
              go({ part: event.target.value === "account" ? "account" : undefined })
            }
          />
        )}
        {person && manages && search.part === "account" ? (
          <AccountForm person={person} done={close} />
        ) : (
          <PersonForm
            key={id}
            person={person}
            {...form}
            fresh={
              tab === "communities"
                ? { job: "liaison", role: "clerk", community: search.community }
                : undefined
            }
          />
        )}
      </>
    );
  }
  if (tab === "platforms") {
    const platform = office.platforms.find((row) => row.id === id);
    return isNew || platform ? <PlatformForm key={id} platform={platform} {...form} /> : null;
  }
  if (tab === "committees") {
    const committee = committees?.committees.find((row) => row.id === id);
    return isNew || committee ? (
      <CommitteeForm key={id} committee={committee} people={office.people} {...form} />
    ) : null;
  }
  const council = councils.rows.find((row) => row.id === id);
  return isNew || council ? <CouncilForm key={id} council={council} {...form} /> : null;
}
