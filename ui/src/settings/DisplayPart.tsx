import { Radio } from "antd";
import { type Language, TEXT_SIZES, prefer, usePreferences } from "../app/preferences";
import { FormSection } from "../components/form/FormSection";
import { Keys } from "../components/Keys";
import { SHORTCUTS, type ShortcutName, shortcutCaps } from "../components/keys";
import { t } from "../texts/t";
import { RemindersSection } from "./RemindersSection";
import styles from "./SettingsScreen.module.css";

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];
// The names of the shortcuts are exactly the keys of their table.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const SHORTCUT_NAMES = Object.keys(SHORTCUTS) as ShortcutName[];

/** Text size, language, and the shortcuts. */
export function DisplayPart() {
  const { language, textSize } = usePreferences();
  return (
    <>
      <FormSection title={t("settings.display")} hint={t("settings.display_hint")}>
        <div className={styles["choice"]} role="group" aria-label={t("nav.text_size")}>
          <span className={styles["label"]}>{t("nav.text_size")}</span>
          <Radio.Group
            optionType="button"
            value={textSize}
            options={TEXT_SIZES.map((size) => ({ value: size, label: t(`nav.text_size.${size}`) }))}
            onChange={(event) => {
              const size = TEXT_SIZES.find((one) => one === event.target.value);
              if (size) prefer({ textSize: size });
            }}
          />
        </div>
        <div className={styles["choice"]} role="group" aria-label={t("nav.language")}>
          <span className={styles["label"]}>{t("nav.language")}</span>
          <Radio.Group
            optionType="button"
            value={language}
            options={LANGUAGES.map((one) => ({ value: one, label: t(`nav.language.${one}`) }))}
            onChange={(event) => prefer({ language: event.target.value === "en" ? "en" : "zh-CN" })}
          />
        </div>
        <p className={styles["sample"]}>{t("settings.sample")}</p>
      </FormSection>
      <RemindersSection />
      <FormSection title={t("settings.shortcuts")} hint={t("settings.shortcuts_hint")}>
        <dl className={styles["shortcuts"]}>
          {SHORTCUT_NAMES.map((name) => (
            <div key={name}>
              <dt>{t(`settings.shortcut.${name}`)}</dt>
              <dd>
                <Keys caps={shortcutCaps(name)} />
              </dd>
            </div>
          ))}
        </dl>
      </FormSection>
    </>
  );
}
