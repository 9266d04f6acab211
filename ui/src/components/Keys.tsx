import styles from "./Keys.module.css";

/** Key caps: Ctrl K. */
export function Keys({ caps }: { caps: readonly string[] }) {
  return (
    <span className={styles["keys"]}>
      {caps.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
