import type { LinkedMatter, RequestDetail, RequestRow } from "../ipc/generated";

/** A row for tests, with those changes. */
export function rowWith(changes: Partial<RequestRow> = {}): RequestRow {
  return {
    id: "r1",
    order_no: "来访2026-0001",
    status: "received",
    channel: "walk_in",
    source_platform: null,
    submitted_at: "2026-03-02T01:00:00Z",
    title: "楼道灯不亮",
    nature: "help",
    handling_unit: null,
    handling_platform_id: null,
    handler_id: null,
    handler: null,
    due_at: null,
    time: null,
    satisfaction: null,
    stars: null,
    is_repeat: false,
    is_confidential: false,
    ...changes,
  };
}

/** A request for tests, with those changes. */
export function detailWith(
  row: Partial<RequestRow> = {},
  changes: Partial<RequestDetail> = {},
): RequestDetail {
  return {
    row: rowWith(row),
    platform_id: null,
    requester_name: "孙丽",
    requester_phone: "139****0005",
    requester_address: "山景社区**",
    target_unit: null,
    target_address: null,
    content: "六号楼楼道灯坏了两周",
    category_1: null,
    category_2: null,
    category_3: null,
    handler: null,
    assigned_at: null,
    signed_in_at: null,
    contacted_at: null,
    contact_note: null,
    extension_count: 0,
    extension_reason: null,
    extension_days: 10,
    answered_at: null,
    returned_at: null,
    return_reason: null,
    closed_at: null,
    result: null,
    reopen_count: 0,
    reopened_at: null,
    reopen_reason: null,
    is_confidential: false,
    is_repeat: false,
    is_invalid: false,
    is_old_petition: false,
    is_legal_matter: false,
    helper_ids: [],
    stars: null,
    stars_added: null,
    stars_removed: null,
    remark: null,
    raw: {},
    steps: [],
    first: null,
    repeats: [],
    disputes: [],
    matters: [],
    acts: [],
    ...changes,
  };
}

/** A matter opened from a request, for tests. */
export function matterWith(changes: Partial<LinkedMatter>): LinkedMatter {
  return {
    kind: "dispute",
    id: "d1",
    docket_no: "（2026）马山景人调字第3号",
    title: "张伟与李娜邻里纠纷",
    dispute_status: "closed",
    hazard_status: null,
    outcome: "settled",
    note: null,
    ended_on: "2026-03-09",
    is_done: true,
    ...changes,
  };
}
