// Where distributors live: provinces and cities, weighted roughly by how many people of such platforms live there (the east and
// the south more than by population alone). Regions are written as everywhere else: `浙江 杭州`.

import { makeDraw } from './random.ts';
import type { Random } from './random.ts';

/** Province: its weight; its cities, each with its weight within the province. */
const PLACES: readonly (readonly [province: string, weight: number, cities: string])[] = [
  ['浙江', 130, '杭州 30 宁波 22 温州 16 绍兴 12 嘉兴 11 金华 13 台州 10 湖州 6 舟山 3 丽水 4'],
  ['广东', 110, '广州 28 深圳 26 东莞 14 佛山 13 惠州 8 中山 7 珠海 5 汕头 7 江门 5'],
  ['江苏', 95, '苏州 26 南京 22 无锡 16 南通 12 常州 11 徐州 10 扬州 7 盐城 7'],
  ['山东', 85, '青岛 24 济南 20 烟台 13 潍坊 12 临沂 12 淄博 8 威海 6'],
  ['河南', 62, '郑州 28 洛阳 15 南阳 12 新乡 9 商丘 9'],
  ['四川', 60, '成都 45 绵阳 12 南充 8 宜宾 8 德阳 7'],
  ['福建', 52, '福州 20 厦门 20 泉州 20 漳州 8 莆田 6'],
  ['湖北', 48, '武汉 38 宜昌 12 襄阳 12 荆州 9'],
  ['湖南', 46, '长沙 34 株洲 10 衡阳 10 常德 10 岳阳 9'],
  ['安徽', 44, '合肥 30 芜湖 12 阜阳 10 安庆 8 滁州 7'],
  ['上海', 42, '浦东 30 闵行 20 徐汇 12 杨浦 12 宝山 14'],
  ['河北', 40, '石家庄 22 保定 16 唐山 15 廊坊 12 邯郸 10'],
  ['北京', 32, '朝阳 30 海淀 26 丰台 16 通州 14 昌平 14'],
  ['江西', 30, '南昌 24 赣州 16 上饶 10 九江 11'],
  ['陕西', 30, '西安 40 咸阳 10 宝鸡 8 汉中 6'],
  ['重庆', 29, '渝北 24 江北 18 沙坪坝 18 九龙坡 16 万州 12'],
  ['辽宁', 28, '沈阳 24 大连 24 鞍山 8 锦州 6'],
  ['广西', 25, '南宁 24 柳州 13 桂林 13 玉林 7'],
  ['云南', 22, '昆明 28 曲靖 9 大理 9 红河 7'],
  ['黑龙江', 19, '哈尔滨 26 大庆 9 齐齐哈尔 9 牡丹江 6'],
  ['山西', 19, '太原 24 大同 9 运城 9 临汾 8'],
  ['贵州', 18, '贵阳 24 遵义 15 毕节 7'],
  ['吉林', 15, '长春 26 吉林 11 延边 5'],
  ['天津', 14, '滨海 26 南开 18 河西 16 西青 14'],
  ['内蒙古', 12, '呼和浩特 14 包头 12 赤峰 8'],
  ['甘肃', 11, '兰州 20 天水 7 庆阳 4'],
  ['新疆', 10, '乌鲁木齐 18 昌吉 5 伊犁 5'],
  ['海南', 7, '海口 18 三亚 9'],
  ['宁夏', 4, '银川 14 吴忠 3'],
  ['青海', 2, '西宁 10 海东 2'],
  ['西藏', 1, '拉萨 6 林芝 1'],
];

interface Place {
  region: string;
  city: string;
  weight: number;
}

const places: readonly Place[] = PLACES.flatMap(([province, weight, cities]) => {
  const parts = cities.split(' ');
  const named = parts.flatMap((city, at) => (at % 2 === 0 ? [{ city, share: Number(parts[at + 1]) }] : []));
  const all = named.reduce((sum, { share }) => sum + share, 0);
  return named.map(({ city, share }) => ({ region: `${province} ${city}`, city, weight: (weight * share) / all }));
});

const drawPlace = makeDraw(places.map(({ weight }) => weight));

export function somePlace(random: Random): { region: string; city: string } {
  return places[drawPlace(random)] ?? { region: '', city: '' };
}
