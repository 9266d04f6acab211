import { type ReactNode, Suspense, lazy, useEffect } from "react";
import { UnlockScreen } from "../casebook/UnlockScreen";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { readAhead } from "./ahead";
import { useCasebook } from "./casebook";

const SetupScreen = lazy(async () => ({
  default: (await import("../casebook/SetupScreen")).SetupScreen,
}));

/** Lets nobody past a closed casebook. */
export function CasebookGate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useCasebook();
  const isKnown = data !== undefined;
  useEffect(() => {
    if (isKnown) readAhead();
  }, [isKnown]);
  if (error && !data) {
    return (
      <Page shape="read">
        <FailureNotice failed={error} retry={() => void refetch()} />
      </Page>
    );
  }
  // The paper is already there; a spinner for a few milliseconds would only flicker.
  if (!data) return null;
  switch (data.state) {
    case "open":
      return children;
    case "locked":
      // Not loaded lazily: React holds back what stood behind a fallback for 300 ms.
      return <UnlockScreen />;
    case "absent":
      return (
        <Suspense>
          <SetupScreen />
        </Suspense>
      );
  }
}
