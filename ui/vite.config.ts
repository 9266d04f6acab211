import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { palette } from "./src/app/palette.ts";

const core = process.env["VITE_CORE"];
// The core answers only under its own name and to its own pages.
const toCore = core && { target: core, changeOrigin: true, headers: { origin: core } };

// The only default export: Vite reads its configuration that way.
export default defineConfig({
  base: "./",
  plugins: [
    react(),
    {
      // The page shows the paper colour before any script has run; the colour itself stays in palette.ts.
      name: "paper-at-once",
      transformIndexHtml: (html) =>
        html.replaceAll("%PAPER%", palette.paper).replaceAll("%SEA%", palette.sea),
    },
  ],
  build: {
    outDir: "dist",
    // Old office browsers (统信, 麒麟) reach the same files over `lxq serve`.
    target: ["chrome90", "firefox90", "safari15"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    strictPort: true,
    // Development only: VITE_CORE names an `lxq serve` whose casebook this server's pages use.
    proxy: toCore
      ? {
          "/open": toCore,
          "/call": toCore,
          "/upload": toCore,
          "/download": toCore,
          "/piece": toCore,
        }
      : {},
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    // The first mount of Ant Design takes seconds on a busy old machine.
    testTimeout: 180_000,
    include: ["src/**/*.test.{ts,tsx}"],
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});
