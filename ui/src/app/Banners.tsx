import type { CasebookStatus } from "../ipc/generated";
import { t } from "../texts/t";
import { bannersOf } from "./banner-lines";
import styles from "./Banners.module.css";

/** Lines above the room: the casebook is for reading only, the clock is wrong, this is the demo. */
export function Banners({ casebook }: { casebook: CasebookStatus }) {
  const banners = bannersOf(casebook);
  if (banners.length === 0) return null;
  return (
    <aside aria-label={t("nav.notices")} data-frame="bar">
      {banners.map((banner) => (
        <p
          key={banner.key}
          className={styles["banner"]}
          data-kind={banner.key}
          role={banner.key === "demo" ? undefined : "status"}
        >
          {banner.text}
        </p>
      ))}
    </aside>
  );
}
