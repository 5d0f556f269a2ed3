// The console's own icons: 16 px, one line of 1.5 px, in the colour of the text beside them. They are ornaments: what they stand
// for is always said in words next to them or in the label of their button.

import type { ReactElement } from 'react';

const LINES = {
  today: 'M3 4h10v9H3zM3 7h10M6 2.5V5M10 2.5V5',
  people: 'M8 2.5 13.5 13h-11zM5.8 7h4.4M4.2 10h7.6',
  groups: 'M2.5 4h7v5h-4l-3 2zM9.5 6.5h4v5.5l-2-1.5h-4V9',
  hot: 'M8 2.5c2.5 2 4 4 4 6.3a4 4 0 0 1-8 0c0-1.5.7-2.7 1.7-3.6.2 1.2.8 1.9 1.5 2.2-.2-2 .1-3.5.8-4.9z',
  schedule: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3l2 1.5',
  kol: 'M8 2.5l1.7 3.5 3.8.5-2.8 2.7.7 3.8L8 11.2 4.6 13l.7-3.8L2.5 6.5 6.3 6z',
  camps: 'M1.5 6 8 3l6.5 3L8 9zM4 7.5v3.2c1.2 1 2.5 1.5 4 1.5s2.8-.5 4-1.5V7.5M14.5 6v4',
  settings: 'M2.5 5h11M2.5 11h11M6 3.5v3M10 9.5v3',
  find: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5l3 3',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  right: 'M6 4l4 4-4 4',
  left: 'M10 4L6 8l4 4',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  columns: 'M2.5 3.5h11v9h-11zM6.2 3.5v9M9.8 3.5v9',
  save: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  upload: 'M8 10.5v-8M5 5l3-3 3 3M2.5 10.5v3h11v-3',
  download: 'M8 2.5v8M5 7.5l3 3 3-3M2.5 10.5v3h11v-3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  bell: 'M8 2.5a3.5 3.5 0 0 0-3.5 3.5v2.5L3 11h10l-1.5-2.5V6A3.5 3.5 0 0 0 8 2.5zM6.5 13h3',
  check: 'M3 8.5l3.2 3.2L13 5',
} as const;

export type IconName = keyof typeof LINES;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={LINES[name]} />
    </svg>
  );
}

/** The stair: three steps, the lowest the widest. */
export function Mark({ size = 20 }: { size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="currentColor" aria-hidden="true" focusable="false">
      <path d="M7.5 2h5v4h-5zM4.5 8h11v4h-11zM1 14h18v4H1z" />
    </svg>
  );
}
