import { App } from "antd";
import { useOrder } from "../ipc/queries";
import { failureSentence, t } from "../texts/t";

/** Writes a copy into the folder of downloads and says where it is. */
export function useSaving(): (id: string) => void {
  const { message } = App.useApp();
  const save = useOrder("save_attachment");
  return (id) =>
    save.mutate(
      { id },
      {
        onSuccess: ({ folder, file_name: name }) =>
          void message.success(t("attachments.saved", { folder, name }), 6),
        onError: (failed) => void message.error(failureSentence(failed.failure), 6),
      },
    );
}
