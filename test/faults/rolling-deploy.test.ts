import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { BotProcess } from '../support/bot-process.ts';
import { createDatabase } from '../support/postgres-server.ts';
import { ofThisRun } from '../support/shared.ts';
import { type Front, openFront } from './front.ts';
import { type Flow, PICNIC, writeFlow } from './picnic.ts';
import { endScenes, type Scene, setScene } from './scene.ts';

let front: Front;
beforeEach(async () => {
  front = await openFront();
});
afterEach(async () => {
  await endScenes();
  await front.close();
});

/** Two processes on the same stores: an old one with the picnic as it was, and one that was just deployed. */
async function setSceneOfDeploy(
  newer: Flow,
): Promise<{ scene: Scene; old: BotProcess; deployed: BotProcess }> {
  const databaseUrl = await createDatabase(await ofThisRun('postgres'));
  const scene = await setScene({ sessions: 'Redis', databaseUrl, env: { WEBHOOK_URL: front.url } });
  const old = await scene.startsBot();
  const deployed = await scene.startsBot(writeFlow(join(scene.folder, 'deployed'), newer));
  front.inTurn(old);
  return { scene, old, deployed };
}

test('an interview begun in the old process goes on in the new revision, in both processes', async () => {
  // "Salad" is gone and "Soup" has its place in the list; a question is new, and one has another wording.
  const { scene, old, deployed } = await setSceneOfDeploy({
    yaml: PICNIC.yaml
      .replace('dishes: [salad, bread, cake]', 'dishes: [soup, bread, cake]')
      .replace(
        '  - { type: select_one dishes',
        '  - { type: integer, name: children, required: true }\n  - { type: select_one dishes',
      ),
    texts: PICNIC.texts
      .replace('dishes-salad = Salad', 'dishes-soup = Soup\nchildren = How many of them are children?')
      .replace('drinks = What would you like to drink?', 'drinks = What would you like to drink? (new)'),
  });
  const amira = scene.guest('Amira');
  const { person } = amira;
  await amira.begins();
  await amira.answers('called', 'Zebra');
  await amira.answers('guests', '17');
  const oldDishes = await amira.isAsked('dish');
  await amira.gives('dish', 'Salad');
  const oldDrinks = await amira.isAsked('drinks');

  front.inTurn(deployed);
  await person.taps('☐ Water');
  await person.seesButton('☑ Water'); // The question is the same: its buttons are alive, and its text is the new one.
  await person.sees('What would you like to drink? (new)');

  // The old process carries on in a revision that it was not started with.
  front.inTurn(old);
  await person.taps(/Done/);
  amira.notes('drinks', 'Water');
  await amira.answers('wish', 'more shade');
  await person.sees('How many of them are children?');
  await person.sends('2');
  amira.ledger.children = 2;
  await amira.isAsked('dish'); // There is no salad any more.
  await person.tapsOn(oldDishes, 'Salad');
  await person.seesToast('You have already answered this.');
  await person.tapsOn(oldDrinks, '☐ Juice');
  await person.seesToast('You have already answered this.');
  await person.settled();
  await amira.gives('dish', 'Soup');
  await amira.sendsAll();
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('a text meant for a question of the old revision does not answer one of the new', async () => {
  const { scene, deployed } = await setSceneOfDeploy({
    yaml: PICNIC.yaml.replace('  - { type: text, name: called, required: true }\n', ''),
    texts: PICNIC.texts.replace(/^called = .*\n/mu, ''),
  });
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.isAsked('called');
  front.inTurn(deployed);
  await amira.person.sends('99'); // Would also be a valid number of guests.
  await amira.finishes('guests');
  expect(await scene.responses()).toEqual([amira.ledger]);
});

test('terms that changed while somebody was reading them are shown before they are agreed to', async () => {
  const { scene, deployed } = await setSceneOfDeploy({
    yaml: PICNIC.yaml,
    texts: PICNIC.texts.replace('to plan a picnic', 'to plan a picnic, and to tell the newspaper'),
  });
  const { person } = scene.guest('Amira');
  await person.sends('/start');
  await person.taps('English');
  await person.seesButton('I agree');
  front.inTurn(deployed);
  await person.taps('I agree');
  await person.sees('and to tell the newspaper');
  await person.taps('I agree');
  await person.sees('What shall we call you?');
});
