import { expect, test } from '@jest/globals';
import { wordsIn } from '../../client/ops/violations/words-in.ts';

test('words stand one a line or between commas of either kind, each once', () => {
  expect(wordsIn('加我微信\n躺赚，稳赚不赔、 刷单 ;刷单\n\n')).toEqual(['加我微信', '躺赚', '稳赚不赔', '刷单']);
  expect(wordsIn('  ')).toEqual([]);
});
