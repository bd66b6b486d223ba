import { expect, test } from '@jest/globals';
import { judge } from '../../chaos/checker.ts';
import { type Ledger, openLedger } from '../../chaos/ledger.ts';

const ANSWERS = { called: '100001', guests: 110001, drinks: ['water', 'tea'] };

function ledger(change: Partial<Ledger> = {}): Ledger {
  return { ...openLedger(1), given: new Map(Object.entries(ANSWERS)), sent: true, thanked: true, ...change };
}

const figures = ({ lost, wrong, doubled }: ReturnType<typeof judge>) => ({ lost, wrong, doubled });

test('what is stored as it was given, and nothing else, is fine', () => {
  expect(judge([ledger()], [{ ...ANSWERS, wish: null }], 'called')).toEqual({
    lost: 0,
    wrong: 0,
    doubled: 0,
    problems: [],
  });
});

test.each([
  ['a response that was thanked for is missing', ledger(), [], { lost: 1 }],
  ['an answer is missing', ledger(), [{ ...ANSWERS, guests: null }], { lost: 1 }],
  ['an answer is another one', ledger(), [{ ...ANSWERS, guests: 110002 }], { wrong: 1 }],
  ['a tick is missing', ledger(), [{ ...ANSWERS, drinks: ['water'] }], { wrong: 1 }],
  ['an answer that nobody gave', ledger(), [{ ...ANSWERS, wish: '140001' }], { wrong: 1 }],
  ['a response came twice', ledger(), [ANSWERS, ANSWERS], { doubled: 1 }],
  ['a response of nobody', ledger(), [ANSWERS, { called: '100002' }], { wrong: 1 }],
  ['never sent, and stored', ledger({ sent: false, thanked: false }), [ANSWERS], { wrong: 1 }],
  ['said to be deleted, and stored', ledger({ wantsDeletion: true, deleted: true }), [ANSWERS], { wrong: 1 }],
])('%s', (_, one, responses, expected) => {
  expect(figures(judge([one], responses, 'called'))).toEqual({ lost: 0, wrong: 0, doubled: 0, ...expected });
});

test.each([
  ['sent, not thanked yet', ledger({ thanked: false }), []],
  ['sent, not thanked yet, but stored', ledger({ thanked: false }), [ANSWERS]],
  ['to be deleted, and still there', ledger({ wantsDeletion: true }), [ANSWERS]],
  ['to be deleted, and gone before the person was told', ledger({ wantsDeletion: true }), []],
  ['left before the first answer', { ...openLedger(2) }, []],
])('either is right where the person does not know: %s', (_, one, responses) => {
  expect(figures(judge([one], responses, 'called'))).toEqual({ lost: 0, wrong: 0, doubled: 0 });
});
