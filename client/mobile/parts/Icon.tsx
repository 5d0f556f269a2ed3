// Line icons of one hand: 24 by 24, stroke 1.8, in the colour of the text beside them.

const PATHS = {
  home: 'M4 11l8-7 8 7v8a1.5 1.5 0 0 1-1.5 1.5H15v-6H9v6H5.5A1.5 1.5 0 0 1 4 19z',
  person: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM12 7v5.5l3.5 2',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  rules: 'M6 3.5h9l4 4v13H6zM9.5 11h6M9.5 15h6',
  kit: 'M12 3.5l8.5 4.5-8.5 4.5L3.5 8zM4 12l8 4.3 8-4.3M4 16l8 4.3 8-4.3',
  rank: 'M9 20.5v-16h6v16M3 20.5v-8h6v8M15 20.5v-11h6v11zM2.5 20.5h19',
  copy: 'M8 8h11.5v12.5H8zM5 16H4.5V3.5H16V5',
  picture: 'M4 4.5h16v15H4zM4 16l4.5-4.5 4 4L15.5 13l4.5 4M9 8.6v.1',
  team: 'M9 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7zM2.5 20c.5-3.6 3-5.5 6.5-5.5s6 1.9 6.5 5.5M16 5.2a3.2 3.2 0 0 1 0 5.9M18 14.9c2 .7 3.2 2.4 3.5 5.1',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  lock: 'M6 11h12v9.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2.5',
  save: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 19.5h15',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM17.5 17.5H20V20h-2.5zM19.5 14v.1M14.5 19.5v.1',
  close: 'M6 6l12 12M18 6L6 18',
  camp: 'M2.5 9L12 4.5 21.5 9 12 13.5zM6 11v5c1.5 1.6 3.5 2.4 6 2.4s4.5-.8 6-2.4v-5M21.5 9v6',
  week: 'M4 6h16v14.5H4zM4 10.5h16M8 3.5V8M16 3.5V8M8.5 15.5l2.5 2.5 4.5-4.5',
  bell: 'M12 3.5a5.5 5.5 0 0 0-5.5 5.5v4.5L4.5 17h15l-2-3.5V9A5.5 5.5 0 0 0 12 3.5zM10 20.5h4',
  play: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM10 8.5l6 3.5-6 3.5z',
  flag: 'M5 21V4.5M5 5h12.5l-2.5 4 2.5 4H5',
  swap: 'M4 8.5h15M15.5 5L19 8.5 15.5 12M20 15.5H5M8.5 12L5 15.5 8.5 19',
  speaker: 'M4 9.5v5h3.5L13 19V5L7.5 9.5zM16.5 9a4 4 0 0 1 0 6',
  plus: 'M12 5v14M5 12h14',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 0 1 0-5.6z',
} as const;

export type IconName = keyof typeof PATHS;

/** Always beside a word, so a screen reader skips it. */
export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg className={`ic ${className}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
