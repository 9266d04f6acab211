import { Link, useSearch } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { t } from "../texts/t";
import { BackupPart } from "../backup/BackupPart";
import { TemplatesPart } from "../consultations/templates/TemplatesPart";
import { WordingsPart } from "../documents/wordings/WordingsPart";
import { OwnFiguresPart } from "../figures/own/OwnFiguresPart";
import { CheckPart } from "./CheckPart";
import { DisplayPart } from "./DisplayPart";
import { DossierPart } from "./DossierPart";
import { GradesPart } from "./GradesPart";
import { HolidaysPart } from "./HolidaysPart";
import { InspectionItemsPart } from "./InspectionItemsPart";
import { KinPart } from "./KinPart";
import { MediationLimitsPart } from "./MediationLimitsPart";
import { PARTS, type Part } from "./parts";
import { RetentionPart } from "./RetentionPart";
import { RequestLimitsPart } from "./RequestLimitsPart";
import { SecurityPart } from "./SecurityPart";
import { TypesPart } from "./TypesPart";
import styles from "./SettingsScreen.module.css";

const SCREENS: Readonly<Record<Part, ComponentType>> = {
  display: DisplayPart,
  security: SecurityPart,
  kin: KinPart,
  holidays: HolidaysPart,
  types: TypesPart,
  limits: MediationLimitsPart,
  grades: GradesPart,
  requests: RequestLimitsPart,
  inspections: InspectionItemsPart,
  templates: TemplatesPart,
  wordings: WordingsPart,
  retention: RetentionPart,
  figures: OwnFiguresPart,
  backup: BackupPart,
  check: CheckPart,
  dossier: DossierPart,
};

/** How the window looks on this desk, the passphrase, and the tables that the street shares. */
export function SettingsScreen() {
  const { part = "display" } = useSearch({ from: "/settings" });
  const Screen = SCREENS[part];
  return (
    <Page>
      <PageHeader title={t("settings.title")} subtitle={t("settings.subtitle")} />
      <div className={styles["room"]}>
        <nav aria-label={t("settings.parts")}>
          <ul className={styles["parts"]}>
            {PARTS.map((one) => (
              <li key={one}>
                <Link
                  to="/settings"
                  search={{ part: one }}
                  className={styles["part"]}
                  data-here={one === part}
                  aria-current={one === part ? "page" : undefined}
                >
                  {t(`settings.part.${one}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles["screen"]}>
          <Screen />
        </div>
      </div>
    </Page>
  );
}
