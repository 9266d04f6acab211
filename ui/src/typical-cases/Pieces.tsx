import type { TextPiece } from "../ipc/generated";
import { choice, t } from "../texts/t";
import styles from "./typical-cases.module.css";

/** A text with what was replaced in it, what stands for somebody and what is left, each marked. */
export function Pieces({ pieces }: { pieces: readonly TextPiece[] }) {
  if (pieces.length === 0) {
    return <p className={styles["none"]}>{t("typical_cases.section.none")}</p>;
  }
  return (
    <p className={styles["prose"]}>
      {pieces.map((piece, at) => {
        const look = lookOf(piece);
        return look === null ? (
          piece.text
        ) : (
          // A text is drawn whole whenever it changes; a piece has no other key than its place.
          // oxlint-disable-next-line react/no-array-index-key
          <mark key={at} className={styles["mark"]} data-look={look} title={titleOf(piece)}>
            {piece.text}
          </mark>
        );
      })}
    </p>
  );
}

function lookOf(piece: TextPiece): "replaced" | "left" | "alias" | null {
  if (piece.is_alias) return "alias";
  if (piece.kind === null) return null;
  return piece.replaced_by === null ? "left" : "replaced";
}

function titleOf(piece: TextPiece): string {
  if (piece.kind === null) return t("typical_cases.piece.alias");
  const kind = choice("span_kind", piece.kind);
  if (piece.replaced_by === null) return t("typical_cases.piece.left", { kind });
  if (piece.replaced_by === "") return t("typical_cases.piece.removed", { kind });
  return t("typical_cases.piece.replaced", { kind, by: piece.replaced_by });
}
