// The catalogue: what such platforms sell, with prices and what the sharer earns. The membership pays nobody: its profit is 0.
// `appeal` is how often a thing is bought beside others; `isHot` things are chosen for campaign days.

export interface Goods {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly priceFen: number;
  readonly profitFen: number;
  readonly appeal: number;
  readonly isHot: boolean;
}

export const MEMBERSHIP_SKU = 'VIP-399';
export const MEMBERSHIP_FEN = 39_900;

/** Category and the letters of its SKUs; then `name price-in-yuan profit-in-percent appeal`, with `!` for what may be hot. */
const SHELVES: readonly (readonly [category: string, letters: string, goods: readonly string[]])[] = [
  [
    '粮油调味',
    'LY',
    [
      '山茶籽油礼盒 239 22 9 !',
      '五常大米 10斤装 79.9 16 14 !',
      '东北珍珠米 20斤装 109 14 8',
      '冷榨亚麻籽油 500ml 68 24 5',
      '古法酿造酱油 两瓶装 39.9 22 8',
      '手工红薯粉条 5斤 45 20 6',
      '秦岭土蜂蜜 1kg 88 26 7',
      '有机小米 5斤 49.9 20 6',
      '云南野生菌汤包 59 28 5',
    ],
  ],
  [
    '滋补养生',
    'ZB',
    [
      '手熬秋梨膏 98 30 9 !',
      '即炖冰糖燕窝 6瓶 368 28 4 !',
      '阿胶固元糕 500g 138 32 6 !',
      '长白山红参片 168 30 3',
      '宁夏头茬枸杞 500g 69 26 7',
      '玫瑰四物饮 15袋 89 34 5',
      '黑芝麻丸 2罐装 59.9 32 9',
      '陈皮普洱小青柑 129 34 4',
    ],
  ],
  [
    '生鲜水果',
    'SX',
    [
      '赣南脐橙 9斤装 49.9 18 11 !',
      '丹东草莓 3斤装 99 18 6 !',
      '烟台红富士 10斤装 59.9 17 9',
      '海南贵妃芒 8斤 55 18 7',
      '阳澄湖大闸蟹 8只装 298 20 3 !',
      '舟山带鱼段 4斤 89 20 5',
      '内蒙古羊肉卷 4斤 139 18 5',
      '散养土鸡蛋 40枚 65 16 9',
    ],
  ],
  [
    '休闲食品',
    'XX',
    [
      '每日坚果 30包 89.9 24 12 !',
      '手撕牛肉干 500g 79 26 8',
      '新疆和田大枣 3斤 45 24 8',
      '鲜花饼礼盒 10枚 39.9 28 9',
      '藕粉羹 15袋 49.9 30 7',
      '低糖绿豆糕 12枚 36 28 6',
    ],
  ],
  [
    '家居清洁',
    'QJ',
    [
      '洗衣凝珠 100颗 59.9 32 13 !',
      '竹浆抽纸 30包 49.9 16 14 !',
      '油污净泡沫 2瓶 29.9 34 10',
      '除螨喷雾 3瓶装 39.9 36 6',
      '加厚垃圾袋 200只 25.9 28 9',
      '懒人抹布 4卷 32.9 30 8',
    ],
  ],
  [
    '美妆个护',
    'MZ',
    [
      '烟酰胺精华液 30ml 129 38 6 !',
      '氨基酸洁面乳 79 38 7',
      '玻尿酸面膜 30片 99 40 9 !',
      '生姜防脱洗发水 两瓶 89 36 7',
      '益生菌牙膏 4支 59.9 38 10',
      '玫瑰护手霜 3支 39.9 38 7',
      '防晒喷雾 150ml 79 36 5',
    ],
  ],
  [
    '母婴亲子',
    'MY',
    [
      '婴儿棉柔巾 12包 89 22 8',
      '儿童益生菌粉 30袋 128 34 5',
      '宝宝核桃油 100ml 59 30 4',
      '点读启蒙绘本 20册 99 32 4',
      '学生护脊书包 169 30 3',
      '拉拉裤 XL 72片 119 20 6',
    ],
  ],
  [
    '家纺服饰',
    'FS',
    [
      '新疆长绒棉四件套 299 28 3 !',
      '桑蚕丝夏凉被 399 28 2',
      '无痕内衣 2件装 99 38 6',
      '精梳棉袜 10双 49.9 34 9',
      '羊绒围巾 198 36 3',
      '乳胶枕 一对 259 32 3',
    ],
  ],
  ['厨房小电', 'CF', ['养生壶 1.5L 129 24 4', '空气炸锅 5L 269 20 3 !', '便携榨汁杯 119 28 4', '304保温杯 两只装 99 30 6']],
];

function read(line: string, category: string, sku: string): Goods {
  const isHot = line.endsWith(' !');
  const words = line.replace(/ !$/, '').split(' ');
  const [price, percent, appeal] = words.slice(-3).map(Number);
  const priceFen = Math.round((price ?? 0) * 100);
  return {
    sku,
    name: words.slice(0, -3).join(' '),
    category,
    priceFen,
    profitFen: Math.round((priceFen * (percent ?? 0)) / 100),
    appeal: appeal ?? 1,
    isHot,
  };
}

/** Everything that is sold beside memberships. */
export const GOODS: readonly Goods[] = SHELVES.flatMap(([category, letters, lines]) =>
  lines.map((line, at) => read(line, category, `${letters}-${String(at + 1).padStart(3, '0')}`)),
);

/** No pay for a joining fee: its profit is none, and no campaign pushes it. */
export const MEMBERSHIP: Goods = {
  sku: MEMBERSHIP_SKU,
  name: '会员礼包',
  category: '会员',
  priceFen: MEMBERSHIP_FEN,
  profitFen: 0,
  appeal: 0,
  isHot: false,
};
