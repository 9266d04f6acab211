import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useRef } from "react";
import { formatCount } from "../components/format";
import { call } from "../ipc/call";
import { refreshAfter } from "../ipc/queries";
import { t } from "../texts/t";

/** How often it is asked whether something came in by itself. */
const EVERY_MS = 10_000;

/** Shows what other desks sent while nobody here was asking for it: all lists are read again. */
export function useArrivals(): void {
  const client = useQueryClient();
  const { message } = App.useApp();
  const seen = useRef({ tries: 0, arrivals: 0 });
  const { data } = useQuery({
    queryKey: ["exchange_progress", {}],
    queryFn: ({ signal }) => call("exchange_progress", {}, signal),
    refetchInterval: EVERY_MS,
    staleTime: 0,
  });
  const { tries, arrivals } = data ?? { tries: 0, arrivals: 0 };
  useEffect(() => {
    const before = seen.current;
    seen.current = { tries, arrivals };
    const more = arrivals - before.arrivals;
    if (more > 0) {
      void refreshAfter(client, "exchange_with_hub");
      void message.info(t("exchange.hub.arrived", { n: formatCount(more) }), 6);
    } else if (tries > before.tries) {
      // How the last try went is told in the room and on the workbench.
      void refreshAfter(client, "set_hub_automatic");
    }
  }, [tries, arrivals, client, message]);
}
