// Line icons of one hand: 24 by 24, stroke 1.8, in the colour of the text beside them.

const PATHS = {
  home: 'M4 11l8-7 8 7v8a1.5 1.5 0 0 1-1.5 1.5H15v-6H9v6H5.5A1.5 1.5 0 0 1 4 19z',
  person: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM12 7v5.5l3.5 2',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  rules: 'M6 3.5h9l4 4v13H6zM9.5 11h6M9.5 15h6',
  team: 'M9 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7zM2.5 20c.5-3.6 3-5.5 6.5-5.5s6 1.9 6.5 5.5M16 5.2a3.2 3.2 0 0 1 0 5.9M18 14.9c2 .7 3.2 2.4 3.5 5.1',
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
