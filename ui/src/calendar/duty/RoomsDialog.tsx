import { App, Button, Checkbox, InputNumber, Input, Modal } from "antd";
import { useState } from "react";
import { Field } from "../../components/form/Field";
import { RecordForm } from "../../components/form/RecordForm";
import { usePlatformName } from "../../components/office/names";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { StatusTag } from "../../components/StatusTag";
import type { RoomRow, SaveRoom } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import styles from "./duty.module.css";

/** Props of `RoomsDialog`. */
export interface RoomsDialogProps {
  open: boolean;
  /** Whether who sits here may change rooms. */
  keeps: boolean;
  close: () => void;
}

/** The rooms, and one of them to be filled in. */
export function RoomsDialog({ open, keeps, close }: RoomsDialogProps) {
  const [edited, setEdited] = useState<RoomRow | "new" | null>(null);
  return (
    <Modal
      open={open}
      title={t("calendar.room.title")}
      width="36rem"
      footer={null}
      destroyOnHidden
      onCancel={close}
      afterClose={() => setEdited(null)}
    >
      {edited === null ? (
        <RoomList keeps={keeps} onEdit={setEdited} />
      ) : (
        <RoomForm room={edited === "new" ? null : edited} done={() => setEdited(null)} />
      )}
    </Modal>
  );
}

function RoomList(props: { keeps: boolean; onEdit: (room: RoomRow | "new") => void }) {
  const { keeps, onEdit } = props;
  const platform = usePlatformName();
  const { data } = useAsk("room_list", {});
  const rooms = data?.rooms ?? [];
  return (
    <>
      {data && rooms.length === 0 && <p>{t("calendar.room.empty")}</p>}
      <ul className={styles["rooms"]}>
        {rooms.map((room) => (
          <li key={room.id}>
            <span className={styles["room-name"]}>
              {room.seat_count === null
                ? room.name
                : t("calendar.room.with_seats", { name: room.name, n: room.seat_count })}
              <small>{platform(room.platform_id)}</small>
            </span>
            {!room.is_active && <StatusTag tone="muted">{t("calendar.room.inactive")}</StatusTag>}
            {keeps && (
              <Button
                type="text"
                aria-label={t("calendar.room.edit", { name: room.name })}
                onClick={() => onEdit(room)}
              >
                {t("common.action.edit")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {keeps && <Button onClick={() => onEdit("new")}>{t("calendar.room.add")}</Button>}
    </>
  );
}

function RoomForm({ room, done }: { room: RoomRow | null; done: () => void }) {
  const { message } = App.useApp();
  const save = useOrder("save_room");
  return (
    <RecordForm<SaveRoom, RoomRow>
      label={t("calendar.room.title")}
      guard={false}
      initial={
        room
          ? {
              name: room.name,
              is_active: room.is_active,
              ...(room.platform_id ? { platform_id: room.platform_id } : {}),
              ...(room.seat_count === null ? {} : { seat_count: room.seat_count }),
            }
          : { is_active: true }
      }
      onCancel={done}
      save={(values) => save.mutateAsync({ ...(room ? { id: room.id } : {}), ...values })}
      onSaved={() => {
        void message.success(t("calendar.room.saved"));
        done();
      }}
    >
      <Field name="name" label={t("calendar.room.name")} required>
        <Input maxLength={40} autoComplete="off" />
      </Field>
      <Field name="platform_id" label={t("calendar.duty.platform")} required>
        <PlatformSelect />
      </Field>
      <Field name="seat_count" label={t("calendar.room.seats")}>
        <InputNumber min={1} max={1000} precision={0} />
      </Field>
      <Field name="is_active" label={t("calendar.room.active")} valuePropName="checked">
        <Checkbox>{t("calendar.room.active")}</Checkbox>
      </Field>
    </RecordForm>
  );
}
