import type { ThemeConfig } from "antd";
import { palette } from "./palette";
import type { TextSize } from "./preferences";

/** How much each text size enlarges type and controls; the largest is 150 %. */
export const TEXT_SCALES: Readonly<Record<TextSize, number>> = {
  small: 14 / 15,
  normal: 1,
  large: 1.2,
  extra: 1.5,
};

const BASE_FONT = 15;
const BASE_CONTROL = 36;
const FONTS =
  '"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", sans-serif';
const FONTS_MONO =
  '"Noto Sans Mono CJK SC", "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace';

/** The sizes our own styles and measured layouts need, for one text size. */
export function measures(size: TextSize) {
  const scale = TEXT_SCALES[size];
  const px = (n: number): number => Math.round(n * scale);
  return { scale, font: px(BASE_FONT), control: px(BASE_CONTROL), row: px(48) };
}

/** Ant Design's tokens for one text size. */
export function themeFor(size: TextSize, still: boolean): ThemeConfig {
  const m = measures(size);
  const c = palette;
  return {
    hashed: false,
    // The components' styles stand ready in antd.css: making them takes each first drawing time.
    zeroRuntime: true,
    cssVar: { key: "lxq" },
    token: {
      colorPrimary: c.sea,
      colorInfo: c.sea,
      colorSuccess: c.moss,
      colorWarning: c.amber,
      colorError: c.seal,
      colorLink: c.sea,
      colorLinkHover: c.seaBright,
      colorLinkActive: c.seaDeep,
      colorPrimaryHover: c.seaBright,
      colorPrimaryActive: c.seaDeep,
      colorPrimaryBg: c.seaTint,
      colorPrimaryBgHover: c.seaTint,
      colorErrorBg: c.sealTint,
      colorErrorBorder: c.sealLine,
      colorWarningBg: c.amberTint,
      colorWarningBorder: c.amberLine,
      colorSuccessBg: c.mossTint,
      colorSuccessBorder: c.mossLine,
      colorTextBase: c.ink,
      colorText: c.ink,
      colorTextSecondary: c.inkSoft,
      colorTextTertiary: c.inkFaint,
      colorTextDescription: c.inkFaint,
      colorTextPlaceholder: c.inkHint,
      colorBgBase: c.sheet,
      colorBgLayout: c.paper,
      colorBgContainerDisabled: c.paperLight,
      colorBgSpotlight: c.ink,
      colorBgMask: c.veil,
      colorBorder: c.line,
      colorBorderSecondary: c.lineSoft,
      colorSplit: c.lineSoft,
      colorFillAlter: c.paperLight,
      controlItemBgHover: c.seaMist,
      controlItemBgActive: c.seaTint,
      controlItemBgActiveHover: c.seaTint,
      controlOutline: c.seaTint,
      controlOutlineWidth: 3,
      borderRadius: 8,
      borderRadiusLG: 10,
      borderRadiusSM: 6,
      fontFamily: FONTS,
      fontFamilyCode: FONTS_MONO,
      fontSize: m.font,
      controlHeight: m.control,
      lineHeight: 1.65,
      motion: !still,
      motionDurationSlow: "0.12s",
      motionDurationMid: "0.1s",
      motionDurationFast: "0.06s",
      boxShadow: `0 6px 24px ${c.shadow}`,
      boxShadowSecondary: `0 10px 34px ${c.shadowDeep}`,
      boxShadowTertiary: `0 1px 2px ${c.shadow}`,
      wireframe: false,
    },
    components: {
      Button: {
        fontWeight: 500,
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
        defaultBorderColor: c.line,
      },
      Form: {
        labelColor: c.inkSoft,
        itemMarginBottom: Math.round(20 * m.scale),
        verticalLabelPadding: "0 0 6px",
      },
      Input: { colorBorder: c.lineStrong, activeShadow: `0 0 0 3px ${c.seaTint}` },
      InputNumber: { colorBorder: c.lineStrong },
      Select: { colorBorder: c.lineStrong, optionSelectedBg: c.seaTint },
      DatePicker: { colorBorder: c.lineStrong },
      Radio: { colorBorder: c.lineStrong },
      Checkbox: { colorBorder: c.lineStrong },
      Modal: { titleFontSize: Math.round(m.font * 1.15) },
      Table: {
        headerBg: c.paperLight,
        headerColor: c.inkSoft,
        headerSplitColor: "transparent",
        headerSortActiveBg: c.paperLight,
        headerSortHoverBg: c.paperDeep,
        bodySortBg: c.sheet,
        rowHoverBg: c.seaMist,
        rowSelectedBg: c.seaTint,
        rowSelectedHoverBg: c.seaTint,
        borderColor: c.lineSoft,
        cellPaddingBlock: Math.round(11 * m.scale),
        cellPaddingInline: 16,
        cellPaddingBlockMD: Math.round(11 * m.scale),
        cellPaddingInlineMD: 10,
      },
      Tooltip: { colorTextLightSolid: c.sheet },
    },
  };
}

/** Hands the palette and the sizes to our own style sheets as `--c-…` variables. */
export function publishTokens(root: HTMLElement, size: TextSize): void {
  for (const [name, value] of Object.entries(palette)) {
    root.style.setProperty(`--c-${kebab(name)}`, value);
  }
  const m = measures(size);
  root.style.setProperty("--fonts", FONTS);
  root.style.setProperty("--fonts-mono", FONTS_MONO);
  root.style.setProperty("--scale", String(m.scale));
  root.style.setProperty("--control", `${m.control}px`);
  root.style.fontSize = `${m.font}px`;
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
