import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SessionFields } from '../../src/sessions/session-fields.ts';

const id = fc.integer({ min: 0, max: 40 }).map((n) => `f${n}`);
const change = fc.record({
  set: fc.array(fc.tuple(id, fc.string().map(Buffer.from)), { maxLength: 5 }),
  remove: fc.array(id, { maxLength: 3 }),
});

test('whatever is changed in turn, it is as a map would be, and what was there before stays as it was', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      let fields = SessionFields.NONE;
      const map = new Map<string, Buffer>();
      const editions: [SessionFields, ReadonlyMap<string, Buffer>][] = [];
      for (const { set, remove } of changes) {
        fields = fields.with(set, remove);
        for (const [name, value] of set) map.set(name, value);
        for (const name of remove) map.delete(name);
        editions.push([fields, new Map(map)]);
      }
      for (const [edition, expected] of editions) {
        expect(new Map(edition)).toEqual(expected);
        for (let n = 0; n <= 41; n++) {
          expect(edition.get(`f${n}`)).toBe(expected.get(`f${n}`));
          expect(edition.has(`f${n}`)).toBe(expected.has(`f${n}`));
        }
      }
    }),
  );
});
