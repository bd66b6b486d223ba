import { expect, test } from '@jest/globals';
import { placeholdersIn } from '../../../src/questionnaire/checks/placeholders.ts';
import { SHIPPED } from '../../flows/shipped.ts';
import { definitionOf, SAMPLE } from '../sample.ts';

const sample = definitionOf(SAMPLE);
const withSettings = (settings: object) => ({
  ...sample,
  settings: { ...sample.settings, contact: 'post@verein.org', ...settings },
});

test.each([
  [{ organisation: 'Muster-Verband' }, ['organisation: Muster-Verband']],
  [{ controller: 'Verein, Musterstraße 1' }, ['controller: Verein, Musterstraße 1']],
  [{ contact: 'umfrage@verein.example' }, ['contact: umfrage@verein.example']],
  [{ variables: { advice: 'JMD, 0000 222222' } }, ['advice: JMD, 0000 222222']],
  [{ keptUntil: '— not given —' }, ['— not given —']],
  // What is meant as it is.
  [{ organisation: 'Muster GmbH', acceptedWarnings: ['placeholder'] }, []],
  [{ keptUntil: '— not given —', acceptedWarnings: ['placeholder'] }, ['— not given —']],
  [{ contact: '+49 351 1000000, example.org' }, []],
  [{ organisation: 'Bemusterung e. V.' }, []],
])('%o', (settings, expected) => {
  expect(placeholdersIn(withSettings(settings))).toEqual(expected);
});

test.each([
  ['Ruf an: 0000 444444', ['0000 444444']],
  ['Max Mustermann', ['Mustermann']],
  ['Welches Muster gefällt Ihnen?', []],
])('in a text: %s', (text, expected) => {
  const definition = { ...withSettings({}), texts: { de: `wishes = ${text}\n` } };
  expect(placeholdersIn(definition)).toEqual(expected);
});

test('the shipped examples have some: they run in the simulator only, until somebody edits them', () => {
  for (const { definition } of SHIPPED.questionnaires) expect(placeholdersIn(definition)).not.toEqual([]);
});
