import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { call } from "../../ipc/call";
import type { LedgerKind, LedgerPreview } from "../../ipc/generated";
import { FilePick } from "../../components/importing/FilePick";
import styles from "../../components/importing/import.module.css";
import { Steps } from "../../components/importing/Steps";
import { choice, t } from "../../texts/t";
import { ROOM_OF, kindOf } from "../kinds";
import { LedgerDesk } from "./LedgerDesk";

const route = getRouteApi("/ledgers/$kind/import");

/** A ledger that the core has taken and could read. */
export interface TakenLedger {
  uploadId: string;
  first: LedgerPreview;
}

/** Importing an older ledger: choose, map, try, import. */
export function LedgerImportScreen() {
  const kind = kindOf(route.useParams().kind);
  // Another kind begins anew.
  return <Wizard key={kind} kind={kind} />;
}

function Wizard({ kind }: { kind: LedgerKind }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [taken, setTaken] = useState<TakenLedger | null>(null);
  const search = kind === "platforms" ? { tab: kind } : {};
  return (
    <Page>
      <PageHeader
        title={t("ledgers.import.title", { list: choice("exported_list", kind) })}
        subtitle={taken?.first.file_name ?? t("ledgers.import.subtitle")}
        onBack={() => void navigate({ to: ROOM_OF[kind], search })}
      />
      {taken === null ? (
        <>
          <Steps at="file" />
          <FilePick
            again={t("ledgers.import.again")}
            onUpload={async (uploadId) => {
              const ask = { kind, upload_id: uploadId };
              const first = await call("preview_ledger", ask);
              client.setQueryData(["preview_ledger", ask], first);
              setTaken({ uploadId, first });
            }}
          >
            <p className={styles["note"]}>{t(`ledgers.import.note.${kind}`)}</p>
          </FilePick>
        </>
      ) : (
        <LedgerDesk
          key={taken.uploadId}
          kind={kind}
          taken={taken}
          onAnother={() => setTaken(null)}
        />
      )}
    </Page>
  );
}
