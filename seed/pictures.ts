// Pictures of goods for the demo world's kits, drawn as flat shapes without words: a thing in a palette, alone, in pairs, with its
// ingredient, or from near. Each is an SVG of 960 × 960; whoever keeps it makes a photograph-like file of it.

export type Thing = 'jar' | 'fruit' | 'cup' | 'bottle' | 'box' | 'bag';
export type Scene = 'alone' | 'pair' | 'ingredient' | 'near' | 'served' | 'gift' | 'shelf' | 'leaves' | 'table';

export interface Palette {
  readonly ground: string;
  readonly second: string;
  readonly body: string;
  readonly shade: string;
  readonly light: string;
  readonly accent: string;
  readonly leaf: string;
}

export const SCENES: readonly Scene[] = ['alone', 'ingredient', 'served', 'table', 'near', 'leaves', 'shelf', 'pair', 'gift'];

export const PALETTES: Readonly<Record<string, Palette>> = {
  滋补养生: palette('#f3e2bd', '#a8562c', '#7a3d14', '#5b2c0e', '#fbf3e2', '#dcb43f', '#c9cfae'),
  粮油调味: palette('#efe6c8', '#7c6a2e', '#c9a227', '#94761a', '#fffbe9', '#e4c75f', '#b9c79a'),
  生鲜水果: palette('#fde7cf', '#d9772b', '#f08c2e', '#c7651a', '#fff6ea', '#ffc46b', '#9fc08a'),
  休闲食品: palette('#efe0cf', '#8a5a34', '#a8703f', '#7c4f29', '#fbf3ea', '#d9a66a', '#c6cfae'),
  家居清洁: palette('#dcecf3', '#3f7f9f', '#4f9cc0', '#357894', '#f4fbff', '#8fd0e6', '#bfe0cf'),
  美妆个护: palette('#f6e1e6', '#b0627a', '#d38aa0', '#a9607a', '#fff6f8', '#f1b7c6', '#cfdcc4'),
  家纺服饰: palette('#e9e4dc', '#85776a', '#b7a894', '#8d7f6d', '#faf7f2', '#d8c9b3', '#c9d0bd'),
  厨房小电: palette('#e3e7ea', '#5b6873', '#7c8b97', '#55626d', '#f6f8fa', '#b8c4cd', '#c4d3c4'),
};

const THINGS: Readonly<Record<string, Thing>> = {
  滋补养生: 'jar',
  粮油调味: 'bottle',
  生鲜水果: 'fruit',
  休闲食品: 'bag',
  家居清洁: 'bottle',
  美妆个护: 'bottle',
  家纺服饰: 'box',
  厨房小电: 'cup',
};

function palette(ground: string, second: string, body: string, shade: string, light: string, accent: string, leaf: string): Palette {
  return { ground, second, body, shade, light, accent, leaf };
}

/** An SVG document. */
export function drawGoods(category: string, scene: Scene): string {
  const colours = PALETTES[category] ?? palette('#ece8e1', '#8a7f70', '#a89a86', '#7d7161', '#faf8f4', '#d7c8ad', '#c8cfba');
  const thing = THINGS[category] ?? 'box';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="960" viewBox="0 0 960 960">${SCENE[scene](colours, thing)}</svg>`;
}

const ground = (fill: string): string => `<rect width="960" height="960" fill="${fill}"/>`;
const table = (fill: string): string => `<rect y="660" width="960" height="300" fill="${fill}"/>`;
const shadow = (x: number, y: number, rx: number): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${rx / 7}" fill="#000" opacity=".12"/>`;
const moved = (x: number, y: number, scale: number, inner: string): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${inner}</g>`;

/** Each stands on the point (0, 0), some 400 high. */
const DRAW: Readonly<Record<Thing, (colours: Palette) => string>> = {
  jar: ({ body, shade, light, accent }) =>
    `${shadow(0, 4, 150)}<rect x="-92" y="-392" width="184" height="62" rx="16" fill="${shade}"/>` +
    `<path d="M-120-330h240q18 20 18 60v220q0 50-50 50h-176q-50 0-50-50v-220q0-40 18-60z" fill="${body}"/>` +
    `<rect x="-138" y="-222" width="276" height="140" fill="${light}"/>${pear(accent, 0, -108, 0.34)}` +
    `<path d="M-104-306q-14 30-14 70v170" stroke="${light}" stroke-width="10" fill="none" opacity=".35" stroke-linecap="round"/>`,
  bottle: ({ body, shade, light, accent }) =>
    `${shadow(0, 4, 110)}<rect x="-34" y="-420" width="68" height="60" rx="10" fill="${shade}"/>` +
    `<path d="M-30-360h60v40q66 30 66 100v180q0 40-40 40h-112q-40 0-40-40v-180q0-70 66-100z" fill="${body}"/>` +
    `<rect x="-96" y="-210" width="192" height="120" fill="${light}"/><circle cy="-150" r="36" fill="${accent}"/>`,
  fruit: ({ body, shade, leaf, accent }) =>
    `${shadow(0, 4, 150)}<circle cy="-150" r="152" fill="${body}"/><path d="M-96-252a152 152 0 0 0-46 130" stroke="${accent}" stroke-width="16" fill="none" stroke-linecap="round"/>` +
    `<path d="M0-296q6-46 40-62" stroke="${shade}" stroke-width="14" fill="none" stroke-linecap="round"/><path d="M22-330q70-50 128 0q-66 42-128 0z" fill="${leaf}"/>`,
  cup: ({ light, body, shade }) =>
    `${shadow(0, 4, 170)}<path d="M-160-260h320v90q0 170-130 170h-60q-130 0-130-170z" fill="${light}"/><path d="M160-220h40q50 0 50 56t-60 56h-40" stroke="${light}" stroke-width="30" fill="none"/>` +
    `<ellipse cy="-260" rx="160" ry="34" fill="${shade}"/><ellipse cy="-256" rx="136" ry="24" fill="${body}"/>`,
  box: ({ body, shade, light, accent }) =>
    `${shadow(0, 4, 190)}<rect x="-190" y="-270" width="380" height="270" rx="14" fill="${body}"/><rect x="-190" y="-270" width="380" height="70" rx="14" fill="${shade}"/>` +
    `<rect x="-26" y="-270" width="52" height="270" fill="${light}"/><path d="M0-270q-90-90-120-30q0 40 120 30q90-90 120-30q0 40-120 30z" fill="${accent}"/>`,
  bag: ({ body, shade, light, accent }) =>
    `${shadow(0, 4, 150)}<path d="M-140-360h280l-14 40q34 200 20 320h-292q-14-120 20-320z" fill="${body}"/><rect x="-140" y="-376" width="280" height="34" rx="8" fill="${shade}"/>` +
    `<circle cy="-170" r="82" fill="${light}"/><circle cx="-20" cy="-180" r="30" fill="${accent}"/><circle cx="28" cy="-156" r="24" fill="${shade}"/>`,
};

function pear(fill: string, x: number, y: number, scale: number): string {
  return moved(
    x,
    y,
    scale,
    `<path d="M0-330c60 0 70 70 74 130c8 60 66 90 66 168c0 90-70 140-140 140s-140-50-140-140c0-78 58-108 66-168c4-60 14-130 74-130z" fill="${fill}" transform="translate(0 60)"/>` +
      '<path d="M0-270q10-50 44-66" stroke="#6b4a1f" stroke-width="16" fill="none" stroke-linecap="round"/>',
  );
}

function ingredient(thing: Thing, colours: Palette): string {
  return thing === 'jar' ? pear(colours.accent, 0, -110, 1) : DRAW.fruit({ ...colours, body: colours.accent, accent: colours.light });
}

const leafAt = ({ second }: Palette, x: number, y: number, turn: number): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M0 0q60-120 0-240q-60 120 0 240z" fill="${second}"/><path d="M0-10v-210" stroke="#fff" stroke-width="5" opacity=".35"/></g>`;

const SCENE: Readonly<Record<Scene, (colours: Palette, thing: Thing) => string>> = {
  alone: (c, thing) => ground(c.ground) + moved(480, 740, 1.35, DRAW[thing](c)),
  pair: (c, thing) => ground(c.leaf) + moved(310, 720, 1.05, DRAW[thing](c)) + moved(650, 720, 1.05, DRAW[thing](c)),
  ingredient: (c, thing) => ground(c.leaf) + moved(350, 700, 1.15, ingredient(thing, c)) + moved(640, 760, 0.9, ingredient(thing, c)),
  near: (c, thing) => ground(c.light) + moved(480, 1010, 2.1, DRAW[thing](c)),
  served: (c) => ground(c.accent) + table(c.ground) + moved(480, 700, 1.3, DRAW.cup(c)),
  gift: (c) => ground(c.ground) + moved(450, 690, 1.3, DRAW.cup(c)) + leafAt(c, 780, 330, 38),
  shelf: (c, thing) =>
    ground(c.light) + table(c.second) + moved(250, 690, 0.9, ingredient(thing, c)) + leafAt(c, 640, 640, 64) + leafAt(c, 780, 560, 24),
  leaves: (c, thing) => ground(c.ground) + leafAt(c, 250, 470, -32) + moved(600, 760, 1.1, DRAW[thing](c)),
  table: (c, thing) =>
    ground(c.second) + table(c.shade) + moved(320, 720, 0.8, DRAW.cup({ ...c, body: c.second })) + moved(660, 730, 1.05, DRAW[thing](c)),
};
