import assert from 'node:assert/strict';
import { test } from 'node:test';

import { encodeShiftJis } from './shift-jis.ts';

const decoded = (text: string) => new TextDecoder('shift_jis').decode(encodeShiftJis(text));

test('what Shift_JIS has comes back as it was', () => {
  const text = 'システム名,ｼｽﾃﾑ,"表, 能力ソ",①㈱髙﨑,Abc 123\r\n';
  assert.equal(decoded(text), text);
  assert.deepEqual([...encodeShiftJis('表ソ')], [0x95, 0x5c, 0x83, 0x5c]);
});

test('signs that it does not tell apart are written as the one it has', () => {
  assert.equal(decoded('−〜‖—¥'), '－～∥―￥');
});

test('a character it does not have is shown to be missing, one mark for each', () => {
  assert.equal(decoded('𠮷野家😀é'), '〓野家〓〓');
});
