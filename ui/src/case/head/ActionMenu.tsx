import { Button, Dropdown, type MenuProps } from "antd";
import { Icon } from "../../components/icons";
import type { DisputeAction } from "../../ipc/generated";
import { choices, t } from "../../texts/t";
import { useCase } from "../context";
import { stepFor } from "./step-for";

/** Everything that people do with a dispute: what is possible now, then what is not, with its why. */
export function ActionMenu({ primary }: { primary: DisputeAction | null }) {
  const { page, open } = useCase();
  const item = (action: DisputeAction) => ({
    key: action,
    label: t(`case.step.${action}`),
    onClick: () => open(stepFor(page, action)),
  });
  const others = page.possible.filter((action) => action !== primary);
  const closed = choices("dispute_action")
    .map(({ value }) => value)
    .filter((action) => !page.possible.includes(action));
  const items: MenuProps["items"] = [
    ...others.map(item),
    { type: "divider" },
    {
      type: "group",
      label: t("case.menu.not_now"),
      children: closed.map((action) => ({
        key: action,
        label: <span style={{ color: "var(--c-ink-faint)" }}>{t(`case.step.${action}`)}</span>,
        onClick: () => open(stepFor(page, action)),
      })),
    },
  ];
  // Who only reads is not shown what others may do.
  if (page.possible.length === 0) return null;
  return (
    <Dropdown
      menu={{ items, style: { maxHeight: "60vh", overflowY: "auto" } }}
      trigger={["click"]}
      placement="bottomRight"
      autoFocus
    >
      <Button size="large" id="case-more">
        {t("case.menu.title")} <Icon name="down" size={1} />
      </Button>
    </Dropdown>
  );
}
