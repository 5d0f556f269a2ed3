// Nicknames as people choose them for a messenger: images from poems, small plants, mothers named by their child, shops named by a
// town. All are made of parts and belong to nobody. As in life, two people may have chosen the same.

import type { Random } from './random.ts';

const WHOLE =
  '一盏春茶 晴川有约 山月不知 木子在路上 林间小鹿 南风小铺 北岸老陈 橘子汽水 周末厨房 一苇渡江 青禾妈妈 陌上花开 追风橙子 海棠依旧 棠梨小筑 晴天日记 慢慢来呀 小镇掌柜 一颗柚子 长亭晚照 阿梨同学 豆芽姐姐 ' +
  '人间烟火 且听风吟 春风十里 云淡风轻 岁月静好 半亩方塘 一米阳光 三餐四季 向阳而生 温柔半两 浅笑安然 花间一壶 清欢有味 闲云野鹤 静水流深 知足常乐 平安喜乐 万物可爱 山野来信 采薇而归 竹外桃花 雨过天晴 ' +
  '细水长流 星河入梦 枕水而居 煮雪烹茶 小桥流水 明月清风 自在如风 笑口常开 心若向阳 随遇而安 柴米油盐 早起的鸟 爱喝汤的猫 今天也要加油 有点甜 不急不躁 再睡五分钟 热爱生活的人 发光的小草 慢煮时光';

const IMAGES =
  '春日 初夏 秋水 冬暖 晚风 清风 南山 北巷 东篱 西窗 林间 山间 云上 江南 半夏 晴川 溪畔 月下 星野 陌上 竹里 花间 雨后 晨光 暮色 青石 白露 谷雨 小雪 霜降 麦田 稻香 茶山 梅岭 桃溪 柳岸 荷塘 桂花 海边 湖畔 ' +
  '小城 旧时 暖阳 微光 浅夏 深秋 拾光 听雨 观云 向晚 ' +
  '孤山 灵溪 苍梧 青岚 素月 长风 远山 空谷 白鹿 银河 北斗 梨涡 枫桥 渔火 古镇 乡间 梧桐 橙色 奶油 焦糖 薄荷 云朵 星辰 彩虹 落日 破晓 盛夏 仲夏 早春 立春 芒种 立秋 冬至 春深 桥头 巷口 屋檐 田间 院子 窗台';
const ENDINGS =
  '有约 小铺 来信 日记 煮茶 听雨 花开 小筑 人家 时光 小院 故事 厨房 杂货 手作 拾光 小屋 微凉 如歌 正好 不晚 清欢 未央 小憩 漫步 向暖 知味 有你 小记 慢生活 小鹿 白鹭 青鸟 归舟 小满 初晴 入画 半山 满堂 安好 ' +
  '如初 拂柳 问茶 采菊 观鱼 看花 等风 追云 踏雪 寻梅 数星星 晒太阳 放风筝 写信 种豆 酿酒 读书 散步 有光 有喜 常在 无恙 悠悠 青青 浅浅 漫漫 几许 深处 那边 以北 人间 天涯 物语 食堂 便签 电台 杂记 集市 阳台 花房';
const SMALL =
  '禾 梨 满 棉 糖 豆 米 果 柚 桃 杏 枣 栗 麦 茉 兰 荷 竹 柳 枫 棠 薇 萝 芽 朵 贝 星 月 晴 雪 露 雨 云 溪 川 林 舟 渔 鹿 鱼 猫 燕 莺 鹊 茶 布 瓷 墨 琴 棋 喜 乐 安 宁 暖 静 悠 知 言 念 初 久 年 圆 团';
const PLANTS =
  '木棉 茉莉 山茶 薄荷 豆蔻 白芷 半夏 当归 紫苏 青黛 忍冬 蔷薇 海棠 芍药 丁香 桔梗 铃兰 雏菊 满天星 向日葵 蒲公英 含羞草 三叶草 银杏 梧桐 香樟 石榴 枇杷 杨梅 樱桃 蓝莓 青柠 柠檬 芒果 荔枝 橙子 桃子 栗子 花生 芝麻';
const CHILDREN =
  '糖糖 朵朵 豆豆 果果 乐乐 安安 小宝 大宝 二宝 米粒 团团 圆圆 可可 妞妞 毛毛 贝贝 沐沐 辰辰 诺诺 依依 晨晨 萌萌 阳阳 浩浩 轩轩 涵涵 桐桐 叮当 布丁 土豆 花卷 汤圆 麻薯 年糕 小鱼 西米 奇奇 嘟嘟 丫丫 甜甜';
const PARENTS = '妈妈 妈咪 麻麻 他妈 她妈 爸爸 姥姥 奶奶 小姨 姐姐';
const TRADES = '好物 优选 生活馆 小店 便利店 美食 水果铺 养生馆 家居 母婴 团长 花店 茶舍 烘焙 杂货铺 严选';
/** What follows a mother's name, as the blog of 糖糖妈妈 is called. */
const AFTERWARDS = '的厨房 爱生活 在路上 好物 日记 的小店 分享 的日常 严选 手作';
const SURNAMES =
  '陈 林 周 吴 徐 孙 马 朱 胡 郭 何 高 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹 曾 彭 萧 蔡 潘 田 董 袁 于 余 叶 蒋 杜 苏 魏 程 吕 丁 沈 任 姚 卢 傅 钟 姜 崔 谭 廖 范 汪 陆 金 石 戴 贾 韦 夏';
const CALLED = '姐 哥 老师 掌柜 阿姨 小厨 同学 店长 妹妹 大叔';
const MOODS =
  '爱笑的 认真的 安静的 快乐的 努力的 早起的 爱吃的 会发光的 慢半拍的 追风的 看海的 种花的 卖茶的 做饭的 元气 温柔的 佛系 勤劳的 幸运的 不熬夜的';
const MARKS = ['🌸', '🌿', '🍀', '🌻', '☀️', '🍊', '🌙', '🐟', '🍵', '✨', '🌷', '🐰', '🍑', '🌾', '💐', '🏠'];

const split = (words: string): readonly string[] => words.split(' ');
const [whole, images, endings, small, plants] = [split(WHOLE), split(IMAGES), split(ENDINGS), split(SMALL), split(PLANTS)];
const [children, parents, trades, surnames] = [split(CHILDREN), split(PARENTS), split(TRADES), split(SURNAMES)];
const [called, moods, afterwards] = [split(CALLED), split(MOODS), split(AFTERWARDS)];

type Way = (random: Random, city: string) => string;

/** Each way as often as it stands here, by hundredths. */
const WAYS: readonly (readonly [hundredths: number, way: Way])[] = [
  [2, (random) => random.pick(whole)],
  [28, (random) => random.pick(images) + random.pick(endings)],
  [4, (random) => `${random.pick(['阿', '小'])}${random.pick(small)}`],
  [9, (random) => random.pick(small) + random.pick(small)],
  [4, (random) => random.pick(children) + random.pick(parents)],
  [9, (random) => random.pick(children) + random.pick(parents) + random.pick(afterwards)],
  [11, (random) => random.pick(moods) + random.pick(random.isLucky(0.6) ? plants : small.map((one) => `小${one}`))],
  [7, (random, city) => `${city}${random.pick(surnames)}${random.pick(called)}`],
  [6, (random) => `${random.isLucky(0.5) ? '老' : '小'}${random.pick(surnames)}${random.pick(trades)}`],
  [8, (random, city) => `${city}${random.pick(['小', '阿'])}${random.pick(small)}${random.pick(trades)}`],
  [7, (random) => random.pick(plants) + random.pick(endings)],
  [5, (random) => `${random.pick(images)}的${random.pick(plants)}`],
];

/** Letters, digits and pictures at its end, as some like it. */
const PICTURED = 0.06;

export function someNickname(random: Random, city: string): string {
  let left = random.below(100);
  const [, way] = WAYS.find(([hundredths]) => (left -= hundredths) < 0) ?? [0, (): string => random.pick(whole)];
  const name = way(random, city);
  return random.isLucky(PICTURED) ? name + random.pick(MARKS) : name;
}
