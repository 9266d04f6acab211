import { Drawer } from "antd";
import { FailureNotice } from "../../components/FailureNotice";
import type { SliceAsk } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { OpenedCases } from "../OpenedCases";

/** A group whose cases are looked at. */
export interface Group {
  /** The value of the row; all rows where there is none. */
  row: string | null;
  /** The value of the column; all columns where there is none. */
  column: string | null;
  title: string;
}

/** Props of `SliceCases`. */
export interface SliceCasesProps {
  ask: SliceAsk;
  opened: Group | null;
  onClose: () => void;
}

/** The cases behind a number of a grouping. */
export function SliceCases({ ask, opened, onClose }: SliceCasesProps) {
  return (
    <Drawer
      open={opened !== null}
      size="min(42rem, 96vw)"
      title={opened?.title}
      onClose={onClose}
      destroyOnHidden
    >
      {opened && <Cases ask={ask} group={opened} />}
    </Drawer>
  );
}

function Cases({ ask, group }: { ask: SliceAsk; group: Group }) {
  const { data, error, refetch } = useAsk("figure_slice_cases", {
    slice: ask,
    ...(group.row !== null && { row: group.row }),
    ...(group.column !== null && { column: group.column }),
  });
  if (error) return <FailureNotice failed={error} retry={() => void refetch()} />;
  return data ? <OpenedCases cases={data} /> : null;
}
