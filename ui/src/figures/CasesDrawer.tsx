import { Drawer } from "antd";
import { FailureNotice } from "../components/FailureNotice";
import type { FigureAsk } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { OpenedCases } from "./OpenedCases";

/** A figure whose cases are looked at. */
export interface Opened {
  column: string;
  /** The committee or platform; the whole where there is none. */
  row: string | null;
  title: string;
}

/** Props of `CasesDrawer`. */
export interface CasesDrawerProps {
  ask: FigureAsk;
  opened: Opened | null;
  onClose: () => void;
}

/** The cases behind a figure, each a way to its page. */
export function CasesDrawer({ ask, opened, onClose }: CasesDrawerProps) {
  return (
    <Drawer
      open={opened !== null}
      size="min(42rem, 96vw)"
      title={opened?.title}
      onClose={onClose}
      destroyOnHidden
    >
      {opened && <Cases ask={ask} opened={opened} />}
    </Drawer>
  );
}

function Cases({ ask, opened }: { ask: FigureAsk; opened: Opened }) {
  const { data, error, refetch } = useAsk("figure_cases", {
    figures: ask,
    column: opened.column,
    ...(opened.row !== null && { row: opened.row }),
  });
  if (error) return <FailureNotice failed={error} retry={() => void refetch()} />;
  return data ? <OpenedCases cases={data} /> : null;
}
