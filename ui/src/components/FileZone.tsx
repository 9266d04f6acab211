import { type DragEvent, useState } from "react";
import { formatBytes } from "./format";
import { Icon, type IconName } from "./icons";
import styles from "./file-zone.module.css";

/** Props of `FileZone`. */
export interface FileZoneProps {
  label: string;
  /** What kind of file it is, while none was chosen. */
  hint: string;
  icon?: IconName;
  /** Whether it stands alone on its screen. */
  isLarge?: boolean;
  disabled?: boolean;
  /** As the input of a browser takes it. */
  accept: string;
  /** The one that was chosen. */
  file?: File | null;
  onPick: (file: File) => void;
}

/** A place for one file: dropped, or picked from the disk. */
export function FileZone(props: FileZoneProps) {
  const { label, hint, icon = "download", isLarge, disabled, accept, file, onPick } = props;
  const [over, setOver] = useState(false);

  function take(picked: File | undefined): void {
    if (picked && !disabled) onPick(picked);
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a label takes a dropped file as it takes a click
    <label
      className={styles["zone"]}
      data-large={isLarge}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Icon name={file ? "sheet" : icon} size={isLarge ? 2.4 : 1.6} />
      <span className={styles["zone-title"]}>{label}</span>
      <span className={styles["zone-text"]} aria-live="polite">
        {file ? `${file.name}（${formatBytes(file.size)}）` : hint}
      </span>
      <input
        type="file"
        className={styles["file"]}
        accept={accept}
        aria-label={label}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file may be chosen again after it was mended.
          event.target.value = "";
        }}
      />
    </label>
  );
}
