import type { CommandName, RequestOf, ResponseOf } from "./call";

/**
 * A page of a list as the core answers it; this file alone knows the shape.
 * `next` is the cursor of the following page, `count` is capped (`capped`: "1,000+").
 */
export interface PageShape<Row> {
  rows: Row[];
  next: string | null;
  count: number;
  capped: boolean;
}

/** How many rows there are, as far as it was counted. */
export interface CountOf {
  n: number;
  capped: boolean;
}

/** The commands that answer with a page. */
export type PagedName = {
  [N in CommandName]: ResponseOf<N> extends PageShape<infer _Row> ? N : never;
}[CommandName];

/** The row of a paged command. */
export type RowOf<N extends CommandName> = ResponseOf<N> extends PageShape<infer Row> ? Row : never;

/** A paged command's request without the cursor, which the hook fills in. */
export type PagedRequest<N extends CommandName> = Omit<RequestOf<N>, "cursor">;

/** A page in the window's own words. */
export function readPage<N extends PagedName>(
  page: PageShape<unknown>,
): { rows: RowOf<N>[]; cursor: string | null; count: CountOf } {
  return {
    // A page of command `N` holds that command's rows, as `RowOf` says.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    rows: page.rows as RowOf<N>[],
    cursor: page.next,
    count: { n: page.count, capped: page.capped },
  };
}
