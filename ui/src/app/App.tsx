import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App as AntApp, ConfigProvider } from "antd";
import enGB from "antd/es/locale/en_GB";
import zhCN from "antd/es/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/en-gb";
import "dayjs/locale/zh-cn";
import { useLayoutEffect, useMemo } from "react";
import { createQueryClient } from "../ipc/queries";
import { t } from "../texts/t";
import { noticeLock } from "./casebook";
import { CasebookGate } from "./CasebookGate";
import { CrashBoundary } from "./CrashBoundary";
import { usePreferences } from "./preferences";
import { router } from "./router";
import { publishTokens, themeFor } from "./theme";
import { useStillness } from "./stillness";

const client = createQueryClient((failed) => noticeLock(client, failed));

/** The whole window: language, theme, data, then the gate to the casebook and the rooms behind it. */
export function App() {
  const { language, textSize } = usePreferences();
  const still = useStillness();
  const theme = useMemo(() => themeFor(textSize, still), [textSize, still]);
  // British English, as its weeks begin on Monday and its days read 23 Nov 2026.
  dayjs.locale(language === "en" ? "en-gb" : "zh-cn");

  useLayoutEffect(() => {
    publishTokens(document.documentElement, textSize);
  }, [textSize]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = t("common.app.name");
  }, [language]);

  return (
    <ConfigProvider
      key={language}
      locale={language === "en" ? enGB : zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      virtual
    >
      <AntApp component={false}>
        <CrashBoundary>
          <QueryClientProvider client={client}>
            <CasebookGate>
              <RouterProvider router={router} />
            </CasebookGate>
          </QueryClientProvider>
        </CrashBoundary>
      </AntApp>
    </ConfigProvider>
  );
}
