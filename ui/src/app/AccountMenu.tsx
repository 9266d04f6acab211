import { useNavigate } from "@tanstack/react-router";
import { Dropdown, type MenuProps } from "antd";
import { Icon } from "../components/icons";
import { Keys } from "../components/Keys";
import { shortcutCaps } from "../components/keys";
import { t } from "../texts/t";
import { type Language, TEXT_SIZES, prefer, usePreferences } from "./preferences";
import styles from "./TopBar.module.css";

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

/** Whose casebook this is; lock, passphrase, language and text size. */
export function AccountMenu({ account, onLock }: { account: string | null; onLock: () => void }) {
  const { language, textSize } = usePreferences();
  const navigate = useNavigate();
  const name = account ?? t("nav.account.none");
  const items: MenuProps["items"] = [
    {
      key: "lock",
      icon: <Icon name="lock" />,
      label: (
        <span className={styles["menu-line"]}>
          {t("nav.lock")} <Keys caps={shortcutCaps("lock")} />
        </span>
      ),
      onClick: onLock,
    },
    {
      key: "passphrase",
      icon: <Icon name="key" />,
      label: t("nav.change_passphrase"),
      onClick: () => void navigate({ to: "/settings", search: { part: "security" } }),
    },
    { type: "divider" },
    {
      key: "text-size",
      icon: <Icon name="text" />,
      label: t("nav.text_size"),
      children: TEXT_SIZES.map((size) => ({
        key: size,
        label: t(`nav.text_size.${size}`),
        onClick: () => prefer({ textSize: size }),
      })),
    },
    {
      key: "language",
      icon: <Icon name="globe" />,
      label: t("nav.language"),
      children: LANGUAGES.map((one) => ({
        key: one,
        label: t(`nav.language.${one}`),
        onClick: () => prefer({ language: one }),
      })),
    },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      placement="bottomRight"
      autoFocus
      menu={{ items, selectedKeys: [textSize, language] }}
    >
      <button
        type="button"
        className={styles["account"]}
        aria-label={`${t("nav.account")} ${name}`}
      >
        <span className={styles["face"]} aria-hidden="true">
          {account ? Array.from(account)[0] : <Icon name="person" size={1.1} />}
        </span>
        {name}
        <Icon name="down" size={0.95} />
      </button>
    </Dropdown>
  );
}
