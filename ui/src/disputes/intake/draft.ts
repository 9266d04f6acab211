import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type DraftKeeper, useDraftKeeper } from "../../components/form/draft";
import { call } from "../../ipc/call";
import { refreshAfter } from "../../ipc/queries";
import { type Desk, type IntakeForm, blankIntake, isBlankIntake } from "./form";
import type { IntakeAddress } from "./address";
import { DRAFT_FORM, fromContent, toContent } from "./kept";

/** Typing may pause this long before it is kept. */
const PAUSE = 800;

/** An unfinished intake of an earlier time. */
export interface KeptIntake {
  id: string;
  form: IntakeForm;
  /** When (RFC 3339). */
  keptAt: string;
}

/** The running draft of an intake, and those of earlier times. */
export interface IntakeDraft {
  keeper: DraftKeeper<Partial<IntakeForm>>;
  /** The running draft's id, for the order that ends it. */
  id: string;
  /** The newest earlier one that fits the address; null once it is taken or thrown away. */
  offered: KeptIntake | null;
  take: (kept: KeptIntake) => void;
  discard: (kept: KeptIntake) => void;
}

/** Keeps the intake through crashes, and finds what was not finished. */
export function useIntakeDraft(address: IntakeAddress, desk: Desk): IntakeDraft {
  const client = useQueryClient();
  const [id, setId] = useState(newId);
  const [earlier, setEarlier] = useState<KeptIntake[]>([]);
  const start = useRef({ id, address, desk });
  const keeper = useDraftKeeper<Partial<IntakeForm>>(
    {
      load: () => Promise.resolve(null),
      keep: async (form) => {
        const whole = { ...blankIntake(start.current.desk), ...form };
        if (isBlankIntake(whole)) return;
        await call("save_draft", { id, form: DRAFT_FORM, content: toContent(whole) });
      },
      drop: async () => {
        await call("discard_draft", { id });
      },
    },
    PAUSE,
  );

  useEffect(() => {
    const stop = new AbortController();
    call("draft_list", {}, stop.signal).then(
      ({ drafts }) =>
        setEarlier(
          drafts.flatMap((draft) => {
            if (draft.form !== DRAFT_FORM || draft.id === start.current.id) return [];
            const form = fromContent(draft.content, start.current.desk);
            if (form === null || !fits(form, start.current.address)) return [];
            return [{ id: draft.id, form, keptAt: draft.saved_at }];
          }),
        ),
      () => {}, // Without earlier drafts the form is simply empty.
    );
    return () => {
      stop.abort();
      // Drafts are kept past the cache, which learns of them once, on leaving.
      void refreshAfter(client, "save_draft");
    };
  }, [client]);

  return {
    keeper,
    id,
    offered: earlier[0] ?? null,
    take: (kept) => {
      setId(kept.id);
      setEarlier([]);
    },
    discard: (kept) => {
      setEarlier((all) => all.filter((one) => one.id !== kept.id));
      void call("discard_draft", { id: kept.id }).catch(() => {});
    },
  };
}

/** A draft begun from another record is offered only there, and where nothing is asked for. */
function fits(
  form: IntakeForm,
  { request, consultation, referral, hazard }: IntakeAddress,
): boolean {
  if (referral) return form.referral_id === referral;
  if (hazard) return form.hazard_id === hazard;
  if (request) return form.request_id === request;
  if (consultation) return form.consultation_id === consultation;
  return true;
}

/** A random UUID; `crypto.randomUUID` is younger than the oldest browsers served. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
