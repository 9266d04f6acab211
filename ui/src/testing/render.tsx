import { QueryClientProvider } from "@tanstack/react-query";
import { type RenderResult, render } from "@testing-library/react";
import { ConfigProvider } from "antd";
import zhCN from "antd/es/locale/zh_CN";
import type { ReactElement } from "react";
import { createQueryClient } from "../ipc/queries";

/** Renders a component as the window would: its language, its button habits, a client of its own. */
export function renderInWindow(element: ReactElement): RenderResult {
  const client = createQueryClient();
  return render(element, {
    wrapper: ({ children }) => (
      <ConfigProvider locale={zhCN} button={{ autoInsertSpace: false }} theme={{ hashed: false }}>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </ConfigProvider>
    ),
  });
}
