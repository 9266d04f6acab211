import { filled } from "../disputes/intake/form";
import type { DifficultyGrades, Grade, SaveDifficultyGrades } from "../ipc/generated";

/** A grade while it is edited. */
export interface GradeDraft {
  /** Empty for a new one; the core then gives it a code. */
  code: string;
  name: string | null;
  amount_fen: string | null;
  thresholds: {
    people: number | null;
    amount_fen: string | null;
    sessions: number | null;
    days: number | null;
    dispute_types: string[];
    is_difficult: boolean;
    is_oral: boolean;
  };
}

/** The whole form. */
export interface GradesDraft {
  is_settled_only: boolean;
  grades: GradeDraft[];
  valid_from: string | null;
}

/** The saved table, ready to be edited. */
export function draftOf(table: DifficultyGrades, today: string): GradesDraft {
  return {
    is_settled_only: table.is_settled_only,
    grades: table.grades.map((grade) => ({
      ...grade,
      thresholds: { ...grade.thresholds, dispute_types: [...grade.thresholds.dispute_types] },
    })),
    // Whoever sets the first own table means the month that is running.
    valid_from: table.is_built_in ? `${today.slice(0, 7)}-01` : today,
  };
}

/** A grade of which nothing is known yet. */
export function newGrade(): GradeDraft {
  return {
    code: "",
    name: null,
    amount_fen: null,
    thresholds: {
      people: null,
      amount_fen: null,
      sessions: null,
      days: null,
      dispute_types: [],
      is_difficult: false,
      is_oral: false,
    },
  };
}

/** The form as the core takes it. */
export function orderOf(draft: GradesDraft): SaveDifficultyGrades {
  return {
    is_settled_only: draft.is_settled_only,
    grades: draft.grades.map(gradeOf),
    valid_from: filled(draft.valid_from),
  };
}

function gradeOf(draft: GradeDraft): Grade {
  const { thresholds } = draft;
  return {
    code: draft.code,
    name: draft.name?.trim() ?? "",
    amount_fen: filled(draft.amount_fen) ?? "0",
    thresholds: {
      people: thresholds.people,
      amount_fen: filled(thresholds.amount_fen) ?? null,
      sessions: thresholds.sessions,
      days: thresholds.days,
      dispute_types: thresholds.dispute_types,
      is_difficult: thresholds.is_difficult,
      is_oral: thresholds.is_oral,
    },
  };
}
