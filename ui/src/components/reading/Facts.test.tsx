import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Facts } from "./Facts";

it("shows_a_dash_where_nothing_is_known", () => {
  render(
    <Facts
      facts={[
        { label: "审核人", value: "" },
        { label: "审核日期", value: null },
        { label: "件数", value: 0 },
      ]}
    />,
  );
  const values = screen.getAllByRole("definition").map((one) => one.textContent);
  expect(values).toEqual(["—", "—", "0"]);
});
