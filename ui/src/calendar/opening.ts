import type { useNavigate } from "@tanstack/react-router";
import type { CalendarRow } from "../ipc/generated";

/** Opens the record of an entry, or the roster on its day. */
export function openItem(row: CalendarRow, navigate: ReturnType<typeof useNavigate>): void {
  switch (row.kind) {
    case "session":
    case "dispute_due":
    case "performance_due":
    case "confirmation_due":
    case "follow_up_due":
    case "enforcement_due":
      void navigate({ to: "/disputes/$id", params: { id: row.subject_id } });
      return;
    case "request_due":
      void navigate({ to: "/requests/$id", params: { id: row.subject_id } });
      return;
    case "duty":
      void navigate({ to: "/calendar/duty", search: { day: row.day } });
      return;
    case "referral_due":
      void navigate({ to: "/referrals/$id", params: { id: row.id } });
      return;
    case "hazard_due":
    case "hazard_review":
      void navigate({ to: "/hazards/$id", params: { id: row.subject_id } });
      return;
    case "inspection":
      void navigate({ to: "/hazards/inspections", search: { id: row.id, month: row.day } });
      return;
    case "rating_due":
      void navigate({ to: "/ratings", search: { open: row.id } });
      return;
    case "appointment":
      void navigate({ to: "/consultations/$id", params: { id: row.subject_id } });
      return;
    case "outreach":
      void navigate({ to: "/outreach" });
      return;
    default:
      void navigate({ to: "/calendar", search: { view: "day", day: row.day } });
  }
}
