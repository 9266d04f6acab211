import { getRouteApi } from "@tanstack/react-router";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { Chip, ChipRow } from "../disputes/Chip";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { Dossiers } from "./Dossiers";
import { Due } from "./Due";
import { Lists } from "./Lists";
import { ReadFolder } from "./ReadFolder";
import { type ArchiveTab, TABS } from "./filters";
import { useKeepsArchive } from "./permissions";
import styles from "./archive.module.css";

const route = getRouteApi("/archive");

/** 档案: what waits for the archive, what is in it, what is due, and folders that are read again. */
export function ArchiveScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const keeps = useKeepsArchive();
  const { tab = "waiting" } = search;
  const { data: lists } = useAsk("destruction_lists", {}, { enabled: keeps });
  const shown = TABS.filter((one) => keeps || READABLE.has(one));
  return (
    <Page shape="fill">
      <PageHeader title={t("archive.title")} subtitle={t(`archive.subtitle.${tab}`)} />
      <div className={styles["tabs"]}>
        <ChipRow label={t("archive.title")}>
          {shown.map((one) => (
            <Chip
              key={one}
              chosen={one === tab}
              onChoose={() => void navigate({ search: { tab: one }, replace: true })}
            >
              {t(`archive.tab.${one}`)}
              {one === "lists" && (lists?.waiting_count ?? 0) > 0 && (
                <span className={styles["count"]}>{lists?.waiting_count}</span>
              )}
            </Chip>
          ))}
        </ChipRow>
      </div>
      <Part tab={tab} />
    </Page>
  );
}

/** What who only reads disputes may look at. */
const READABLE: ReadonlySet<ArchiveTab> = new Set(["waiting", "archived", "destroyed"]);

function Part({ tab }: { tab: ArchiveTab }) {
  switch (tab) {
    case "waiting":
    case "archived":
    case "destroyed":
      return <Dossiers key={tab} stage={tab} />;
    case "due":
      return <Due />;
    case "lists":
      return <Lists />;
    case "read":
      return <ReadFolder />;
  }
}
