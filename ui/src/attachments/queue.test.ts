import { describe, expect, it, vi } from "vitest";
import { CallFailed } from "../ipc/failure";
import { UploadQueue } from "./queue";
import type { SendWays } from "./send";

const PIECE = 4;

function refusal(code: "attachment_unknown"): CallFailed {
  return new CallFailed({ code, kind: "refused", params: {}, fields: [], detail_id: null });
}

/** A core that takes everything and remembers it. */
function core(append?: SendWays["append"]) {
  const taken: string[] = [];
  const cancelled: string[] = [];
  const pieces: number[] = [];
  let begun = 0;
  const ways: SendWays = {
    begin: () => Promise.resolve({ upload_id: `u${++begun}`, piece_bytes: PIECE }),
    append: async (upload, offset, bytes) => {
      pieces.push(bytes.length);
      await append?.(upload, offset, bytes);
    },
    finish: (upload) => Promise.resolve(taken.push(upload)),
    cancel: (upload) => Promise.resolve(cancelled.push(upload)),
  };
  return { ways, taken, cancelled, pieces };
}

const file = (name: string, size: number): File => new File([new Uint8Array(size)], name);

async function settled(queue: UploadQueue): Promise<void> {
  await vi.waitFor(() => {
    const states = queue.snapshot().map((upload) => upload.state);
    expect(states.every((state) => state === "failed")).toBe(true);
  });
}

describe("the upload queue", () => {
  it("sends_files_in_order_and_in_pieces_and_drops_what_arrived", async () => {
    const { ways, taken, pieces } = core();
    const arrived: string[] = [];
    const queue = new UploadQueue(ways, (name) => arrived.push(name));
    const sent: number[] = [];
    queue.subscribe(() => sent.push(queue.snapshot()[0]?.sent ?? -1));
    queue.add([file("一.jpg", 10), file("二.jpg", 3)]);
    await settled(queue);
    expect(taken).toEqual(["u1", "u2"]);
    expect(arrived).toEqual(["一.jpg", "二.jpg"]);
    expect(pieces).toEqual([4, 4, 2, 3]);
    expect(sent).toEqual(expect.arrayContaining([4, 8, 10]));
    expect(queue.snapshot()).toEqual([]);
  });

  it("a_refused_file_stays_with_its_reason_and_the_next_goes_on", async () => {
    const { ways, taken, cancelled } = core((upload) =>
      upload === "u1" ? Promise.reject(refusal("attachment_unknown")) : Promise.resolve(),
    );
    const queue = new UploadQueue(ways, () => {});
    queue.add([file("说明.txt", 5), file("照片.jpg", 5)]);
    await settled(queue);
    expect(taken).toEqual(["u2"]);
    expect(cancelled).toEqual(["u1"]);
    const [failed] = queue.snapshot();
    expect(failed?.name).toBe("说明.txt");
    expect(failed?.failed?.failure.code).toBe("attachment_unknown");
  });

  it("a_cancelled_upload_stops_between_two_pieces_and_is_forgotten", async () => {
    const queueOf: UploadQueue[] = [];
    const { ways, taken, cancelled, pieces } = core(() => {
      const [queue] = queueOf;
      queue?.cancel(queue.snapshot()[0]?.key ?? 0);
      return Promise.resolve();
    });
    const queue = new UploadQueue(ways, () => {});
    queueOf.push(queue);
    queue.add([file("录像.mp4", 100)]);
    await vi.waitFor(() => expect(cancelled).toEqual(["u1"]));
    expect(pieces).toEqual([4]);
    expect(taken).toEqual([]);
    expect(queue.snapshot()).toEqual([]);
  });

  it("a_failed_file_is_sent_again_from_its_beginning", async () => {
    let isBroken = true;
    const { ways, taken, pieces } = core(() =>
      isBroken ? Promise.reject(new Error("gone")) : Promise.resolve(),
    );
    const queue = new UploadQueue(ways, () => {});
    queue.add([file("照片.jpg", 6)]);
    await settled(queue);
    isBroken = false;
    queue.retry(queue.snapshot()[0]?.key ?? 0);
    await vi.waitFor(() => expect(taken).toEqual(["u2"]));
    expect(pieces).toEqual([4, 4, 2]);
  });

  it("a_file_that_waits_can_be_taken_back_before_it_is_begun", async () => {
    const { ways, taken } = core();
    const queue = new UploadQueue(ways, () => {});
    queue.add([file("一.jpg", 5), file("二.jpg", 5)]);
    queue.cancel(queue.snapshot()[1]?.key ?? 0);
    await settled(queue);
    expect(taken).toEqual(["u1"]);
  });
});
