import { Button, Dropdown, type MenuProps } from "antd";
import { Icon } from "../components/icons";
import { formatInstant } from "../components/format";
import { usePersonName, usePlatformName } from "../components/office/names";
import { StandingBand } from "../components/steps/StandingBand";
import type { RequestAction, RequestDetail } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { TimeBadge } from "./TimeBadge";
import styles from "./requests.module.css";
import { menuSteps, nextStep, stagesOf, standingSentence } from "./standing";

/** Props of `RequestStanding`. */
export interface RequestStandingProps {
  detail: RequestDetail;
  /** Takes a step, or opens its form. */
  open: (action: RequestAction) => void;
  busy: boolean;
  refused: unknown;
  onSeen: () => void;
}

/** Where a request stands, what is next and by when. */
export function RequestStanding(props: RequestStandingProps) {
  const { detail, open, busy, refused, onSeen } = props;
  const personName = usePersonName();
  const platformName = usePlatformName();
  const { row } = detail;
  const next = nextStep(detail);
  const handler =
    personName(row.handler_id) || row.handler || platformName(row.handling_platform_id);
  return (
    <StandingBand
      stages={stagesOf(detail)}
      sentence={standingSentence(detail, handler)}
      due={
        row.time && (
          <>
            {choice("request_time_kind", row.time.kind)}
            <TimeBadge time={row.time} />
            {formatInstant(row.time.due_at)}
          </>
        )
      }
      actions={
        <>
          <StepMenu detail={detail} open={open} />
          {next && (
            <Button
              type="primary"
              size="large"
              id="request-next"
              loading={busy}
              onClick={() => open(next)}
            >
              {choice("request_action", next)}
            </Button>
          )}
        </>
      }
      refused={refused}
      onSeen={onSeen}
    />
  );
}

/** Every other step: what is possible now, then what is not, with its why. */
function StepMenu({
  detail,
  open,
}: {
  detail: RequestDetail;
  open: (action: RequestAction) => void;
}) {
  const steps = menuSteps(detail);
  const items: MenuProps["items"] = [
    ...steps.open.map(({ action }) => ({
      key: action,
      label: choice("request_action", action),
      onClick: () => open(action),
    })),
    { type: "divider" },
    {
      type: "group",
      label: t("requests.menu.not_now"),
      children: steps.closed.map(({ action, obstacle }) => ({
        key: action,
        disabled: true,
        label: (
          <span className={styles["not-now"]}>
            <span>{choice("request_action", action)}</span>
            <span>{obstacle && choice("request_obstacle", obstacle)}</span>
          </span>
        ),
      })),
    },
  ];
  return (
    <Dropdown
      menu={{ items, style: { maxHeight: "60vh", overflowY: "auto" } }}
      trigger={["click"]}
      placement="bottomRight"
      autoFocus
    >
      <Button size="large" id="request-more">
        {t("requests.menu.title")} <Icon name="down" size={1} />
      </Button>
    </Dropdown>
  );
}
