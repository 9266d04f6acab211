import { Link } from "@tanstack/react-router";
import { Button, Drawer, Popconfirm } from "antd";
import { formatDay, formatInstant } from "../components/format";
import { usePersonName } from "../components/office/names";
import { Facts } from "../components/reading/Facts";
import type { CitationRow } from "../ipc/generated";
import { t } from "../texts/t";
import { placeOfArticle } from "./address";
import { versionWords } from "./words";
import styles from "./statutes.module.css";

/** Props of `CitationDrawer`. */
export interface CitationDrawerProps {
  row: CitationRow;
  canChange: boolean;
  onRemove: () => void;
  onClose: () => void;
}

/** A citation as it was made: the kept text and version, and what the library has of it now. */
export function CitationDrawer({ row, canChange, onRemove, onClose }: CitationDrawerProps) {
  const person = usePersonName();
  const { later } = row;
  return (
    <Drawer
      open
      onClose={onClose}
      size={620}
      title={`《${row.law}》${row.label}`}
      extra={
        canChange && (
          <Popconfirm
            title={t("statutes.cite.remove_ask")}
            description={t("statutes.cite.remove_kept")}
            onConfirm={onRemove}
          >
            <Button>{t("statutes.cite.remove_short")}</Button>
          </Popconfirm>
        )
      }
    >
      {later && (
        <p className={styles["hint"]}>
          {t(
            later.is_same
              ? "statutes.cite.later_same"
              : later.reference === null
                ? "statutes.cite.later_gone"
                : "statutes.cite.later",
            { day: formatDay(later.in_force_on) },
          )}{" "}
          {later.reference !== null && (
            <Link to="/statutes/read" search={placeOfArticle(later.reference)}>
              {t("statutes.cite.read_later")}
            </Link>
          )}
        </p>
      )}
      <p className={`${styles["prose"]} ${styles["kept"]}`}>{row.text}</p>
      <Facts
        facts={[
          { label: t("statutes.cite.law"), value: row.title },
          { label: t("statutes.cite.version"), value: versionWords(row.version_on) },
          { label: t("statutes.cite.day"), value: formatDay(row.in_force_on) },
          { label: t("statutes.cite.by"), value: person(row.cited_by) || null },
          { label: t("statutes.cite.at"), value: formatInstant(row.cited_at) },
        ]}
      />
      <p className={styles["quiet"]}>
        {row.is_in_library ? (
          <Link to="/statutes/read" search={placeOfArticle(row.reference)}>
            {t("statutes.cite.in_law")}
          </Link>
        ) : (
          t("statutes.cite.not_in_library")
        )}
      </p>
    </Drawer>
  );
}
