import { useMemo, useRef } from "react";
import { call } from "../../ipc/call";
import { type DraftKeeper, useDraftKeeper } from "./draft";
import { newId } from "./new-id";

/** How a form's values are written into a draft. */
export interface DraftFormat<V> {
  /** The form's name among drafts. */
  form: string;
  toContent: (values: V) => string;
  /** Null for a draft that another version of the form wrote. */
  fromContent: (content: string) => V | null;
}

/** A keeper whose drafts lie in the casebook, with the id to hand over when the form is saved. */
export interface CoreDraft<V> extends DraftKeeper<V> {
  draftId: () => string;
}

/** Keeps a form's drafts in the casebook, where they are encrypted and survive a crash. */
export function useCoreDraft<V>(format: DraftFormat<V>): CoreDraft<V> {
  const ids = useRef<{ own: string; found: string | null; noted: boolean }>(null);
  ids.current ??= { own: newId(), found: null, noted: false };
  const held = ids.current;
  const store = useMemo(
    () => ({
      load: async () => {
        const { drafts } = await call("draft_list", {});
        for (const draft of drafts) {
          const values = draft.form === format.form ? format.fromContent(draft.content) : null;
          if (values !== null) {
            held.found = draft.id;
            return { values, keptAt: draft.saved_at };
          }
        }
        return null;
      },
      keep: async (values: V) => {
        await call("save_draft", {
          id: held.own,
          form: format.form,
          content: format.toContent(values),
        });
      },
      drop: async () => {
        // Before anything was typed here, it is the found draft that is thrown away.
        const id = held.noted ? held.own : held.found;
        held.noted = false;
        held.own = newId();
        if (id !== null) await call("discard_draft", { id });
      },
    }),
    [format, held],
  );
  const keeper = useDraftKeeper<V>(store);
  return {
    ...keeper,
    note: (values) => {
      held.noted = true;
      keeper.note(values);
    },
    take: () => {
      if (held.found !== null) {
        held.own = held.found;
        held.noted = true;
      }
      return keeper.take();
    },
    draftId: () => held.own,
  };
}
