// How the step of the kit stands: whether every tier that takes part has a text to send, and whether every wave is opened by the
// timetable.

import type { Tier, Words } from '../generated/types.ts';

export interface JudgedItem {
  readonly kind: string;
  readonly tiers: readonly Tier[];
  readonly wave: number;
  readonly openAt: Date | null;
}

export interface KitStanding {
  state: 'TODO' | 'DOING' | 'DONE' | 'PROBLEM';
  words: Words;
  problems: Words[];
}

const TIERS: readonly Tier[] = ['NEW', 'MID', 'HEAD'];
const TIER_WORDS: Readonly<Record<Tier, Words>> = {
  NEW: { zh: '新手', en: 'new' },
  MID: { zh: '腰部', en: 'middle' },
  HEAD: { zh: '头部', en: 'head' },
};

/** @param opened the waves that the timetable is going to open; @param audience its tiers, none: all */
export function judgeKit(items: readonly JudgedItem[], opened: readonly number[], audience: readonly Tier[]): KitStanding {
  const count = items.length;
  if (count === 0) return { state: 'TODO', words: { zh: '还没有素材', en: 'No material yet' }, problems: [] };
  const texts = items.filter(({ kind }) => kind === 'TEXT');
  const wordless = (audience.length === 0 ? TIERS : audience).filter(
    (tier) => !texts.some(({ tiers }) => tiers.length === 0 || tiers.includes(tier)),
  );
  const waves = [...new Set(items.map(({ wave }) => wave))].sort((one, other) => one - other);
  const isOpen = (wave: number): boolean => items.some((item) => item.wave === wave && item.openAt !== null);
  const shut = waves.filter((wave) => !isOpen(wave) && !opened.includes(wave));
  const problems: Words[] = [
    ...wordless.map((tier) => ({
      zh: `${TIER_WORDS[tier].zh}会员没有可发的文案`,
      en: `Members of the ${TIER_WORDS[tier].en} tier have no text to send`,
    })),
    ...shut.map((wave) => ({
      zh: `第 ${wave} 波没有开放时间：在时间表里加「开放素材」`,
      en: `Nothing opens wave ${wave}: add an action to the timetable`,
    })),
  ];
  const open = waves.filter(isOpen);
  const words = {
    zh: `${count} 条${open.length > 0 ? `，第 ${open.join('、')} 波已开` : `，共 ${waves.length} 波`}`,
    en: `${count} items${open.length > 0 ? `, wave ${open.join(', ')} open` : ` in ${waves.length} waves`}`,
  };
  return { state: problems.length > 0 ? 'PROBLEM' : 'DONE', words, problems };
}
