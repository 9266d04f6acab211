import type { ReactNode } from "react";
import type { MapPicture } from "../../ipc/generated";
import styles from "../dashboard.module.css";

/** Props of `Picture`. */
export interface PictureProps {
  picture: Extract<MapPicture, { kind: "image" }>;
  /** What lies over it. */
  children: ReactNode;
}

/** The picture that the office gave, with something over it. */
export function Picture({ picture: { media_type: type, base64 }, children }: PictureProps) {
  return (
    <div className={styles["picture"]}>
      <img src={`data:${type};base64,${base64}`} alt="" />
      {children}
    </div>
  );
}
