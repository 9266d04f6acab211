import type { ReactNode, SVGProps } from "react";

/** Every drawing of the set: a 24-unit square, strokes only, round ends. */
const DRAWINGS = {
  // Two people's words that overlap.
  disputes: (
    <>
      <path d="M14.5 4.5h-8A2.5 2.5 0 0 0 4 7v4.5A2.5 2.5 0 0 0 6.5 14v2.7L9.5 14h5A2.5 2.5 0 0 0 17 11.5V7a2.5 2.5 0 0 0-2.5-2.5Z" />
      <path d="M19.7 9.2c.500.45.8 1.1.80 1.8v4a2.5 2.5 0 0 1-2 2.45V20l-2.9-2.5h-3.1" />
    </>
  ),
  // A rising sun over the quay.
  today: (
    <>
      <path d="M3 18h18M6.5 21h11M7 18a5 5 0 0 1 10 0" />
      <path d="M12 6.5V9M4.7 9.7l1.8 1.8M19.3 9.7l-1.8 1.8" />
    </>
  ),
  consultations: (
    <>
      <path d="M12 4v15.5M8 19.5h8M5.5 7.5 12 6l6.5 1.5" />
      <path d="M2.8 13.5 5.5 7.5l2.7 6a2.7 2.7 0 0 1-5.4 0ZM15.8 13.5l2.7-6 2.7 6a2.7 2.7 0 0 1-5.4 0Z" />
    </>
  ),
  // An open book.
  statutes: (
    <>
      <path d="M12 6.5c-2-1.5-4.5-2-8-2v13.5c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2V4.5c-3.5 0-6 .5-8 2Z" />
      <path d="M12 6.5V20" />
    </>
  ),
  requests: (
    <>
      <path d="M4 13.5 6.3 6.2A2 2 0 0 1 8.2 4.8h7.6a2 2 0 0 1 1.9 1.4L20 13.5V17a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2Z" />
      <path d="M4 13.5h4.3l1.4 2.3h4.6l1.4-2.3H20" />
    </>
  ),
  people: (
    <>
      <circle cx="9.3" cy="8.3" r="3.3" />
      <path d="M3.5 19.2c.3-3.4 2.6-5.3 5.8-5.3s5.5 1.9 5.8 5.3M15.5 5.3a3.2 3.2 0 0 1 0 6M17.3 14.3c1.9.7 3 2.3 3.2 4.7" />
    </>
  ),
  // An open book with a mark in it.
  typical_cases: (
    <>
      <path d="M12 6.5C10 5.200 7.300 4.800 4 5v13c3.300-.2 6 .2 8 1.500 2-1.300 4.700-1.700 8-1.500V5c-3.300-.2-6 .2-8 1.500Z" />
      <path d="M12 6.500v13M15 9.500l1.500-.2M15 12.500l1.500-.2" />
    </>
  ),
  figures: <path d="M4.5 19.5h15M6.5 19.5v-6h3v6M10.5 19.5v-11h3v11M14.5 19.5v-8h3v8" />,
  // A round and a rising line.
  dashboard: (
    <>
      <path d="M4 4v16h16M7.500 15.500l3.800-4.500 3 2.500 5-6.500" />
      <circle cx="11.300" cy="11" r="1" />
      <circle cx="14.300" cy="13.500" r="1" />
    </>
  ),
  // Many points close to each other within a ring.
  hot_spots: (
    <>
      <circle cx="12" cy="12" r="8.2" />
      <path d="M10 9.500h.01M14.500 9h.01M12 12.500h.01M9 14.500h.01M14.500 14.500h.01" />
    </>
  ),
  // Two arrows that pass each other.
  exchange: <path d="M4 8.5h14.5M15 5l3.5 3.5L15 12M20 15.5H5.5M9 12l-3.5 3.5L9 19" />,
  archive: <path d="M4 4.5h16v4.5H4zM5.5 9v10.5h13V9M9.5 12.5h5" />,
  settings: (
    <>
      <path d="M4 7.5h9M18.5 7.5H20M4 16.5h1.5M11 16.5h9" />
      <circle cx="15.8" cy="7.5" r="2.4" />
      <circle cx="8.2" cy="16.5" r="2.4" />
    </>
  ),
  search: (
    <>
      <circle cx="10.8" cy="10.8" r="6" />
      <path d="m15.3 15.3 4.7 4.7" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  fold: <path d="M4.5 5.5h15v13h-15zM9.5 5.5v13M16 9.5 13.5 12l2.5 2.5" />,
  unfold: <path d="M4.5 5.5h15v13h-15zM9.5 5.5v13M13.5 9.5 16 12l-2.5 2.5" />,
  back: <path d="M19.5 12h-15M10.5 6l-6 6 6 6" />,
  down: <path d="m6.5 9.5 5.5 5.5 5.5-5.5" />,
  person: (
    <>
      <circle cx="12" cy="8.5" r="3.7" />
      <path d="M5 19.8c.4-3.9 3.2-5.9 7-5.9s6.6 2 7 5.9" />
    </>
  ),
  lock: <path d="M6 11h12v8.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.3v2" />,
  key: (
    <>
      <circle cx="8" cy="15.5" r="3.7" />
      <path d="m10.8 12.9 8.2-8.2M15.5 8.2l2.5 2.5" />
    </>
  ),
  globe: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16" />
    </>
  ),
  text: <path d="M3.5 18.5 8.5 6l5 12.5M5.2 14.5h6.6M14.5 18.5l3.2-8 3.2 8M15.6 15.9h4.3" />,
  calendar: <path d="M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  eye: (
    <>
      <path d="M2.8 12C5 8 8.2 6 12 6s7 2 9.2 6c-2.2 4-5.4 6-9.2 6s-7-2-9.2-6Z" />
      <circle cx="12" cy="12" r="2.7" />
    </>
  ),
  eye_off: (
    <path d="M4 4l16 16M9.3 6.4A10 10 0 0 1 12 6c3.8 0 7 2 9.2 6a14 14 0 0 1-2.5 3.2M6 8.2A14 14 0 0 0 2.8 12c2.2 4 5.4 6 9.2 6a10 10 0 0 0 3.7-.7" />
  ),
  // The shapes of states: told apart without their colour.
  ring: <circle cx="12" cy="12" r="6.5" />,
  half: (
    <>
      <circle cx="12" cy="12" r="6.5" />
      <path d="M12 5.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" />
    </>
  ),
  tick: <path d="m5 12.8 4.6 4.6L19 7.5" />,
  cross: <path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />,
  dash: <path d="M6 12h12" />,
  rise: <path d="M12 5.5 19.5 18.5h-15ZM12 10.5v3.3M12 16.1v.1" />,
  alarm: <path d="M12 3.8 20.2 12 12 20.2 3.8 12ZM12 8.5v4.3M12 15.3v.1" />,
  pause: <path d="M9 6.5v11M15 6.5v11" />,
  broken: <path d="M4.5 15.5V6.5h15v9M2.5 19.5h19M9.5 9.5l5 5M14.5 9.5l-5 5" />,
  // A sheet that is handed on.
  referrals: (
    <>
      <path d="M11.500 19.5H6.500a2 2 0 0 1-2-2V6.500a2 2 0 0 1 2-2H14a2 2 0 0 1 2 2V9" />
      <path d="M8 8.500h4.500M8 12h2.500M12.500 15.300h8M17.300 12l3.300 3.300-3.300 3.300" />
    </>
  ),
  // A lantern on watch.
  hazards: (
    <>
      <path d="M8 9h8l1 9H7ZM10 9V7a2 2 0 0 1 4 0v2M5.500 20.500h13" />
      <path d="M12 12v3M12 3v1M5.200 6l1.200.800M18.800 6l-1.200.800" />
    </>
  ),
  // A speaking horn.
  outreach: (
    <>
      <path d="M4 10v4a1.5 1.5 0 0 0 1.5 1.5H8l9.5 4V4.5L8 8.5H5.5A1.5 1.5 0 0 0 4 10Z" />
      <path d="M8.5 15.7 9.6 20h2.6l-1-3.3M20.3 10v4" />
    </>
  ),
  ratings: (
    <path d="m12 4 2.4 4.95 5.45.78-3.93 3.82.93 5.42L12 16.4l-4.85 2.57.93-5.42-3.93-3.82 5.45-.78Z" />
  ),
  // Attachments: what they are and what is done with them.
  clip: (
    <path d="m18.5 11.5-6.7 6.7a4.2 4.2 0 0 1-6-6l7-7a2.8 2.8 0 0 1 4 4l-6.9 6.9a1.4 1.4 0 0 1-2-2l6.2-6.2" />
  ),
  picture: (
    <>
      <path d="M4 5.5h16v13H4zM4 15.5l4.5-4.5 4 4 2.5-2.5L20 17" />
      <circle cx="15" cy="9.5" r="1.3" />
    </>
  ),
  sound: (
    <>
      <path d="M12 3.5a2.8 2.8 0 0 0-2.8 2.8v4.9a2.8 2.8 0 0 0 5.6 0V6.3A2.8 2.8 0 0 0 12 3.5Z" />
      <path d="M6 11.2a6 6 0 0 0 12 0M12 17.2v3.3M8.8 20.5h6.4" />
    </>
  ),
  film: <path d="M3.5 6.5h12v11h-12zM15.5 10.5 20.5 7.5v9l-5-3" />,
  sheet: <path d="M6 3.5h8.5L18.5 7.5v13H6zM14.5 3.5v4h4M9 11.5h6.5M9 14.5h6.5M9 17.5h4" />,
  download: <path d="M12 4v10.5M7.5 10.5l4.5 4.5 4.5-4.5M5 19.5h14" />,
  turn: <path d="M18.5 9.5A7 7 0 1 0 19 13.5M19 4.8v4.7h-4.7" />,
  printer: <path d="M7.5 8.5v-5h9v5M7.5 17H4.5V8.5h15V17h-3M7.5 13.5h9v7h-9z" />,
  folder: <path d="M3.5 6.5h6l2 2.2h9v10.3h-17z" />,
  more: <path d="M6 12h.01M12 12h.01M18 12h.01" strokeWidth={2.6} />,
  next: <path d="M4.5 12h15M13.5 6l6 6-6 6" />,
} satisfies Record<string, ReactNode>;

/** The name of an icon of the house set. */
export type IconName = keyof typeof DRAWINGS;

/** Props of `Icon`. */
export interface IconProps extends Omit<SVGProps<SVGSVGElement>, "name"> {
  name: IconName;
  /** Side in em; 1.25 unless told. */
  size?: number;
}

/** One icon of the house set, in the colour and scale of the text around it. Always beside words. */
export function Icon({ name, size = 1.25, ...rest }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={`${size}em`}
      height={`${size}em`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...rest}
    >
      {DRAWINGS[name]}
    </svg>
  );
}
