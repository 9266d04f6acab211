import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { t } from "../../texts/t";
import { FileStep, type Taken } from "./FileStep";
import { ImportDesk } from "./ImportDesk";
import { Steps } from "../../components/importing/Steps";

/** Importing citizens' requests from a spreadsheet: choose, map, try, import. */
export function ImportScreen() {
  const navigate = useNavigate();
  const [taken, setTaken] = useState<Taken | null>(null);
  return (
    <Page>
      <PageHeader
        title={t("requests.import.title")}
        subtitle={taken?.first.file_name ?? t("requests.import.subtitle")}
        onBack={() => void navigate({ to: "/requests" })}
      />
      {taken === null ? (
        <>
          <Steps at="file" />
          <FileStep onTaken={setTaken} />
        </>
      ) : (
        <ImportDesk key={taken.uploadId} taken={taken} onAnother={() => setTaken(null)} />
      )}
    </Page>
  );
}
