import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useRef } from "react";
import { formatCount } from "../components/format";
import { call } from "../ipc/call";
import { refreshAfter } from "../ipc/queries";
import { t } from "../texts/t";

/** How often it is asked whether something came in by itself. */
const EVERY_MS = 30_000;

/** Shows what other desks sent while this one was not asking for it: all lists are read again. */
export function useArrivals(): void {
  const client = useQueryClient();
  const { message } = App.useApp();
  const seen = useRef(0);
  const { data } = useQuery({
    queryKey: ["exchange_progress", {}],
    queryFn: ({ signal }) => call("exchange_progress", {}, signal),
    refetchInterval: EVERY_MS,
    staleTime: 0,
  });
  const arrivals = data?.arrivals ?? 0;
  useEffect(() => {
    const more = arrivals - seen.current;
    seen.current = arrivals;
    if (more <= 0) return;
    void refreshAfter(client, "exchange_with_hub");
    void message.info(t("exchange.hub.arrived", { n: formatCount(more) }), 6);
  }, [arrivals, client, message]);
}
