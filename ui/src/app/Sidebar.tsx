import { Link } from "@tanstack/react-router";
import { Icon } from "../components/icons";
import { t } from "../texts/t";
import { prefer, usePreferences } from "./preferences";
import { ROOMS, type Room, SETTINGS_ROOM } from "./rooms";
import { BridgeMark, Wordmark } from "./Wordmark";
import styles from "./Sidebar.module.css";

/** The rooms, with their names; folded, with their names on hover. */
export function Sidebar() {
  const { sidebarFolded: folded } = usePreferences();
  const fold = folded ? t("nav.unfold") : t("nav.fold");
  return (
    <nav className={styles["sidebar"]} data-folded={folded} aria-label={t("nav.label")}>
      <div className={styles["brand"]}>
        <BridgeMark />
        {!folded && <Wordmark />}
      </div>
      <ul className={styles["rooms"]}>
        {ROOMS.map((room) => (
          <RoomLink key={room.path} room={room} folded={folded} />
        ))}
      </ul>
      <ul className={styles["foot"]}>
        <RoomLink room={SETTINGS_ROOM} folded={folded} />
        <li>
          <button
            type="button"
            className={styles["link"]}
            aria-expanded={!folded}
            aria-label={fold}
            title={fold}
            onClick={() => prefer({ sidebarFolded: !folded })}
          >
            <Icon name={folded ? "unfold" : "fold"} size={1.4} />
            {!folded && <span>{fold}</span>}
          </button>
        </li>
      </ul>
    </nav>
  );
}

function RoomLink({ room, folded }: { room: Room; folded: boolean }) {
  const name = t(room.text);
  return (
    <li>
      <Link
        to={room.path}
        className={styles["link"]}
        activeProps={{ "data-here": "true" }}
        aria-label={name}
        title={folded ? name : undefined}
      >
        <Icon name={room.icon} size={1.4} />
        {!folded && <span>{name}</span>}
      </Link>
    </li>
  );
}
