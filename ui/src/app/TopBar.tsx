import { Link } from "@tanstack/react-router";
import { Icon } from "../components/icons";
import { Keys } from "../components/Keys";
import { shortcutCaps } from "../components/keys";
import { t } from "../texts/t";
import { AccountMenu } from "./AccountMenu";
import styles from "./TopBar.module.css";

/** Props of `TopBar`. */
export interface TopBarProps {
  onSearch: () => void;
  onLock: () => void;
  account: string | null;
}

/** Search, the one act that is always at hand, and the account. */
export function TopBar({ onSearch, onLock, account }: TopBarProps) {
  return (
    <header className={styles["bar"]} data-frame="bar">
      <button
        type="button"
        className={styles["search"]}
        onClick={onSearch}
        aria-keyshortcuts="Control+K"
      >
        <Icon name="search" />
        <span className={styles["words"]}>{t("nav.search")}</span>
        <Keys caps={shortcutCaps("search")} />
      </button>
      <Link to="/disputes/new" className={styles["new"]} aria-keyshortcuts="Control+Shift+N">
        <Icon name="plus" strokeWidth={2} />
        {t("nav.new_dispute")}
      </Link>
      <AccountMenu account={account} onLock={onLock} />
    </header>
  );
}
