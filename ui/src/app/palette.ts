/**
 * Every colour of the window, and the only file with colour literals.
 * Paper, ink and a harbour: warm page, white sheets, deep sea-green for what one does,
 * seal red only for what is overdue, amber for what is near.
 */
export const palette = {
  paper: "#f6f2e9",
  paperDeep: "#efe9dc",
  paperLight: "#fbf9f4",
  sheet: "#ffffff",
  line: "#e4dccc",
  lineSoft: "#eee8db",
  lineStrong: "#979080",
  ink: "#20292b",
  inkSoft: "#4d5a5c",
  inkFaint: "#5f6a6c",
  inkHint: "#6f7777",
  inkGhost: "#a5aaa5",
  sea: "#1b635f",
  seaDeep: "#124b48",
  seaBright: "#27807a",
  seaTint: "#e3efec",
  seaMist: "#f0f6f4",
  seal: "#ad3426",
  sealDeep: "#8c2519",
  sealTint: "#fae9e4",
  sealLine: "#e5b5aa",
  amber: "#8a5a00",
  amberTint: "#fbf0d9",
  amberLine: "#e6cd96",
  moss: "#40692f",
  mossTint: "#ebf2e3",
  mossLine: "#bed2ad",
  slate: "#47607a",
  slateTint: "#e9eff5",
  slateLine: "#bccbd9",
  // Shades of the sea for numbers from few to many, and a lighter amber for what fills a surface.
  tideLow: "#c9dfda",
  tideHalf: "#8fbcb5",
  tideHigh: "#4f928b",
  ochre: "#d9a441",
  riskRed: "#c23b2c",
  riskOrange: "#e07b1f",
  riskYellow: "#ecc53a",
  riskBlue: "#4a7fb5",
  shadow: "rgb(58 46 22 / 10%)",
  shadowDeep: "rgb(58 46 22 / 18%)",
  veil: "rgb(32 41 43 / 42%)",
} as const;

/** The name of one colour of the palette. */
export type Colour = keyof typeof palette;
