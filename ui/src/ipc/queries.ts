import {
  QueryCache,
  QueryClient,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type CommandName, type RequestOf, type ResponseOf, call } from "./call";
import { CallFailed } from "./failure";
import { COMMANDS } from "./generated";
import { type CountOf, type PagedName, type PagedRequest, type RowOf, readPage } from "./pages";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: CallFailed;
  }
}

/** How a screen asks. */
export interface AskOptions {
  /** Ask only once this holds, for instance once an id is known. */
  enabled?: boolean;
  /** Show the last answer while a changed request is under way: for lists and filters. */
  keepPrevious?: boolean;
}

/**
 * The client for one window. Data changes only through our own orders, so nothing is asked again
 * by time, focus or network; `networkMode: always`, because the core is on this desk.
 */
export function createQueryClient(onFailure?: (failed: CallFailed) => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => onFailure?.(error) }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        networkMode: "always",
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (times, error) => error.failure.kind === "unavailable" && times < 1,
        retryDelay: 400,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** Asks the core and keeps the answer until an order changes what it reads. */
export function useAsk<N extends CommandName>(
  name: N,
  request: RequestOf<N>,
  options: AskOptions = {},
) {
  return useQuery<ResponseOf<N>>({
    queryKey: [name, request],
    queryFn: ({ signal }) => call(name, request, signal),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
  });
}

/** Asks for a list page by page (keyset cursor) and joins the pages into one run of rows. */
export function useAskPages<N extends PagedName>(
  name: N,
  request: PagedRequest<N>,
  options: AskOptions = {},
) {
  const query = useInfiniteQuery({
    queryKey: [name, request],
    queryFn: async ({ pageParam, signal }) =>
      readPage<N>(await call(name, { ...request, cursor: pageParam ?? undefined }, signal)),
    initialPageParam: initialCursor(),
    getNextPageParam: (last) => last.cursor,
    enabled: options.enabled ?? true,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages ?? [];
  const rows: RowOf<N>[] = pages.flatMap((page) => page.rows);
  const count: CountOf | null = pages[0]?.count ?? null;
  return {
    rows,
    count,
    loading: query.isPending,
    loadingMore: query.isFetchingNextPage,
    more: query.hasNextPage,
    loadMore: () => {
      // Keys and scrolling ask in the same moment, before this render's flags know of it.
      if (query.hasNextPage && !query.isFetchingNextPage) {
        void query.fetchNextPage({ cancelRefetch: false });
      }
    },
    failed: query.error,
    retry: () => void query.refetch(),
  };
}

function initialCursor(): string | null {
  return null;
}

/**
 * Gives the core an order; afterwards everything it touched is asked again. `settle` puts what the
 * answer already tells where it is read, so that nothing waits for the asking.
 */
export function useOrder<N extends CommandName>(
  name: N,
  settle?: (client: QueryClient, answer: ResponseOf<N>) => void,
) {
  const client = useQueryClient();
  return useMutation<ResponseOf<N>, CallFailed, RequestOf<N>>({
    mutationKey: [name],
    mutationFn: (request) => call(name, request),
    onSuccess: (answer) => {
      settle?.(client, answer);
      return refreshAfter(client, name);
    },
  });
}

/** Asks again for every query that reads what the command has changed. */
export function refreshAfter(client: QueryClient, name: CommandName): Promise<void> {
  const changed: ReadonlySet<string> = new Set(COMMANDS[name].changes);
  if (changed.size === 0) return Promise.resolve();
  return client.invalidateQueries({
    predicate: ({ queryKey: [asked] }) =>
      isCommand(asked) && COMMANDS[asked].reads.some((tag) => changed.has(tag)),
  });
}

function isCommand(name: unknown): name is CommandName {
  return typeof name === "string" && Object.hasOwn(COMMANDS, name);
}
