import { fireEvent, render, screen } from "@testing-library/react";
import { Form, Input } from "antd";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clockOf, dayOf } from "../../components/clock-time";
import { TimerBar } from "./TimerBar";

const BEGAN = new Date(2026, 10, 24, 14, 18).toISOString();

/** A form that began twelve minutes ago. */
function Talk() {
  return (
    <Form initialValues={{ held_on: dayOf(BEGAN), starts_at: clockOf(BEGAN), ends_at: null }}>
      {["held_on", "starts_at", "ends_at"].map((name) => (
        <Form.Item key={name} name={name} label={name}>
          <Input />
        </Form.Item>
      ))}
      <TimerBar />
    </Form>
  );
}

describe("the clock of a consultation", () => {
  // Before midnight, or the end would lie on another day than the talk.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 24, 14, 30) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("runs_from_the_start_stops_with_one_press_and_goes_on_again", async () => {
    render(<Talk />);
    expect((await screen.findByRole("timer")).textContent).toMatch(/计时中，已 12 分钟/);
    fireEvent.click(screen.getByRole("button", { name: "结束计时" }));
    expect((await screen.findByText(/^历时 12 分钟$/)).textContent).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("ends_at").value).toMatch(/^\d\d:\d\d$/);
    fireEvent.click(screen.getByRole("button", { name: "继续计时" }));
    await screen.findByText(/计时中/);
    expect(screen.getByLabelText<HTMLInputElement>("ends_at").value).toBe("");
  });
});
