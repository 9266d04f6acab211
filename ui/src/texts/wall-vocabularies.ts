import type {
  ConflictCapacity,
  ConflictReason,
  ConflictResult,
  ConflictWeight,
  FamilyRelation,
  RecusalAsker,
  RecusalReason,
  RecusalStatus,
} from "../ipc/generated";

/** The vocabularies of conflicts of interest and recusals. */
export interface WallVocabularies {
  family_relation: FamilyRelation;
  conflict_capacity: ConflictCapacity;
  conflict_reason: ConflictReason;
  conflict_weight: ConflictWeight;
  conflict_result: ConflictResult;
  recusal_asker: RecusalAsker;
  recusal_reason: RecusalReason;
  recusal_status: RecusalStatus;
}
