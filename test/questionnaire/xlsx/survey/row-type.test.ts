import { describe, expect, test } from '@jest/globals';
import { says } from '../../../../src/questionnaire/problems/message.ts';
import { readRowType } from '../../../../src/questionnaire/xlsx/survey/row-type.ts';

describe('types, as pyxform takes them', () => {
  test.each<[written: string, expected: readonly [type: string, list?: string]]>([
    ['string', ['text']],
    ['Text', ['text']],
    ['int', ['integer']],
    ['q int', ['integer']],
    ['add integer prompt', ['integer']],
    ['add_date_prompt', ['date']],
    ['trigger', ['acknowledge']],
    ['note', ['note']],
    ['select_one yes_no', ['select_one', 'yes_no']],
    ['select_one  Yes_No ', ['select_one', 'Yes_No']],
    ['select one yes_no', ['select_one', 'yes_no']],
    ['select one from yes_no', ['select_one', 'yes_no']],
    ['select_one from', ['select_one', 'from']],
    ['select1 yes_no', ['select_one', 'yes_no']],
    ['Select_One yes_no', ['select_one', 'yes_no']],
    ['add select one prompt using yes_no', ['select_one', 'yes_no']],
    ['select_multiple a.b-c', ['select_multiple', 'a.b-c']],
    ['select multiple from help', ['select_multiple', 'help']],
    ['select all that apply from help', ['select_multiple', 'help']],
    ['add select multiple prompt using help', ['select_multiple', 'help']],
    ['rank topics', ['rank', 'topics']],
    ['Rank Topics', ['rank', 'Topics']],
    ['select_multiple_from_file a.csv', ['select_multiple', 'a.csv']],
    ['select one from file A.csv', ['select_one', 'A.csv']],
    ['range', ['range']],
    ['percentage', ['integer']],
    ['number of days in last year', ['integer']],
    ['time', ['time']],
    ['dateTime', ['dateTime']],
    ['date time', ['dateTime']],
    ['gps', ['geopoint']],
    ['location', ['geopoint']],
    ['geopoint', ['geopoint']],
    ['geo trace', ['geotrace']],
    ['geoshape', ['geoshape']],
    ['q barcode', ['barcode']],
    ['osm building', ['geopoint']],
    ['select_one_external towns', ['select_one']],
    ['photo', ['image']],
    ['add image prompt', ['image']],
    ['audio', ['audio']],
    ['video', ['video']],
    ['file', ['file']],
  ])('%s', (written, [type, list]) => {
    const found = readRowType(written);
    expect(found).toMatchObject({ kind: 'question', type, orOther: false, ...(list ? { list } : {}) });
  });

  test.each([
    'select_one a or_other',
    'rank a or_other',
    'rank a or other',
    'select one a or other',
    'select_one a or specify other',
  ])('%s', (written) => {
    expect(readRowType(written)).toMatchObject({ kind: 'question', list: 'a', orOther: true });
  });

  test.each<[written: string, kind: string, rest: object]>([
    ['begin group', 'begin', { what: 'group' }],
    ['begin_group', 'begin', { what: 'group' }],
    ['Begin Group', 'begin', { what: 'group' }],
    ['end\u00A0group', 'end', { what: 'group' }],
    ['begin repeat', 'begin', { what: 'repeat' }],
    ['begin looped group', 'begin', { what: 'repeat' }],
    ['Begin Repeat', 'begin', { what: 'repeat' }],
    ['background-audio', 'left-out', { why: 'unasked-recording' }],
    ['hidden', 'hidden', {}],
    ['start', 'left-out', {}],
    ['get today', 'today', {}],
    ['csv-external', 'table', {}],
    ['get device id', 'left-out', {}],
    ['uri:phonenumber', 'left-out', {}],
    ['audit', 'left-out', {}],
    ['start-geopoint', 'left-out', {}],
    ['xml-external', 'table', { ending: 'xml' }],
    ['repeat', 'bad', { bad: { message: says('begin-and-end', { type: 'repeat' }) } }],
    ['group', 'bad', { bad: { message: says('begin-and-end', { type: 'group' }) } }],
    ['tekst', 'bad', { bad: expect.objectContaining({ code: 'unknown-type' }) as unknown }],
    ['text yes_no', 'bad', { bad: expect.objectContaining({ code: 'bad-type' }) as unknown }],
  ])('%s', (written, kind, rest) => {
    expect(readRowType(written)).toMatchObject({ kind, ...rest });
  });
});
