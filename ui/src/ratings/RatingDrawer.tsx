import { Drawer } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { RatingSheet } from "./RatingSheet";

/** Props of `RatingDrawer`. */
export interface RatingDrawerProps {
  /** The rating that is open; null closes it. */
  id: string | null;
  onClose: () => void;
}

/** One rating beside the list, with its next step. */
export function RatingDrawer({ id, onClose }: RatingDrawerProps) {
  // The last one stays drawn while the drawer slides away.
  const [shown, setShown] = useState(id);
  if (id !== null && id !== shown) setShown(id);
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      destroyOnHidden
      size="min(46rem, 96vw)"
      title={t("ratings.detail.title")}
      styles={{
        body: { paddingBottom: 0, background: "var(--c-paper)" },
        header: { background: "var(--c-paper)" },
      }}
    >
      {shown !== null && <OpenRating key={shown} id={shown} />}
    </Drawer>
  );
}

function OpenRating({ id }: { id: string }) {
  const { data, error, refetch } = useAsk("rating_detail", { id });
  if (error) return <FailureNotice failed={error} retry={() => void refetch()} />;
  return data ? <RatingSheet detail={data} /> : null;
}
