import type { InlineKeyboardMarkup } from 'grammy/types';

/** What a scripted person does at a question: taps the button with this text, or writes. */
export type ScriptedAnswer = { readonly tap: string } | { readonly write: string };

/** One question on the way through a survey. */
export interface Step {
  /** The question's text. It begins with its number, so that no other message contains it. */
  readonly label: string;
  readonly answer: ScriptedAnswer;
  /** The message that a bare bot sends for it, as long as ours and with as many buttons. */
  readonly message: { readonly text: string; readonly keyboard: InlineKeyboardMarkup };
  /** What a bare bot turns that message into once the question is answered. */
  readonly settled: string;
}

/** A questionnaire made for measuring, and the way all scripted people take through it. */
export interface Survey {
  readonly formId: string;
  /** Every question that is asked, in order. */
  readonly steps: readonly Step[];
  readonly yaml: string;
  /** Its words, in English. */
  readonly fluent: string;
}

const LISTS = {
  yes_no: ['Yes', 'No'],
  ease: ['Very easy', 'Easy', 'Neither easy nor hard', 'Hard', 'Very hard'],
  often: ['Never', 'Rarely', 'Sometimes', 'Often', 'Very often'],
  work: [
    'Full-time work',
    'Part-time work',
    'Self-employed',
    'Vocational training',
    'A language course',
    'Looking for work',
    'At home with my family',
    'Something else',
  ],
} as const;

type List = keyof typeof LISTS;

interface Kind {
  readonly words: string;
  readonly hint?: string;
  readonly type: List | 'integer' | 'text';
  readonly relevant?: (number: number) => string;
}

/** Ten kinds of questions in rotation, so that any ten in a row cost the same. */
const KINDS: readonly Kind[] = [
  { type: 'yes_no', words: 'Do you live in the same town as your closest relatives?' },
  {
    type: 'ease',
    words: 'How easy is it for you to find a doctor who understands you?',
    relevant: (number) => `\${q${number - 1}} = 'yes'`,
  },
  {
    type: 'often',
    words: 'How often do you meet people from your neighbourhood?',
    hint: 'In a usual month.',
  },
  {
    type: 'work',
    words: 'What do you mainly do at the moment?',
    hint: 'Choose what takes most of your time.',
  },
  { type: 'integer', words: 'How many years have you worked in this country?' },
  {
    type: 'ease',
    words: 'How easy was it to have your qualification recognised here?',
    relevant: (number) => `\${q${number - 1}} > 0 and \${q1} = 'yes'`,
  },
  { type: 'yes_no', words: 'Have you ever asked an advice centre for help with an application?' },
  { type: 'often', words: 'How often do letters from the authorities remain unclear to you?' },
  { type: 'text', words: 'What would have helped you most in your first year here?' },
  {
    type: 'yes_no',
    words: 'Would you take part in a meeting of people in the same situation?',
    relevant: (number) => `\${q${number - 1}} != ''`,
  },
];

const GROUP = 10;
const WRITTEN = { integer: '7', text: 'A person who explains the letters in my own language.' } as const;

/**
 * A questionnaire in which scripted people answer exactly `asked` questions. They tap seven of ten. Some questions
 * depend on earlier answers, and because of that two questions in each part are never asked.
 */
export function makeSurvey(asked: number): Survey {
  const formId = `bench-${asked}`;
  const parts = Math.ceil(asked / GROUP);
  const yaml: string[] = [...settingsOf(formId)];
  const fluent: string[] = [...formWords(), ...choiceWords()];
  const steps: Step[] = [];
  for (let part = 1; part <= parts; part++) {
    const title = `Everyday life ${part}`;
    yaml.push('  - type: group', `    name: part${part}`, '    items:');
    fluent.push(`part${part} = ${title}`);
    for (let number = (part - 1) * GROUP + 1; number <= Math.min(asked, part * GROUP); number++) {
      const kind = KINDS[(number - 1) % KINDS.length] as Kind;
      yaml.push(`      - ${itemOf(kind, number)}`);
      fluent.push(`q${number} = ${labelOf(kind, number)}`);
      if (kind.hint !== undefined) fluent.push(`    .hint = ${kind.hint}`);
      if (kind.type === 'integer') fluent.push('    .constraint-message = A number from 0 to 80, please.');
      steps.push(stepOf(kind, number, { part, parts, title, share: number / asked }));
      if (number % 5 === 0) {
        const never = kind.type === 'integer' ? `\${q${number}} > 70` : `\${q${number}} = 'no'`;
        yaml.push(
          `      - { type: select_one often, name: never${number}, relevant: "\${q1} = 'no' or ${never}" }`,
        );
        fluent.push(`never${number} = This is never asked.`);
      }
    }
  }
  return { formId, steps, yaml: `${yaml.join('\n')}\n`, fluent: `${fluent.join('\n')}\n` };
}

function settingsOf(formId: string): string[] {
  return [
    `form_id: ${formId}`,
    'languages: [en]',
    'default_language: en',
    'settings:',
    '  organisation: An association',
    '  controller: An association, 1 Example Street, Example Town',
    '  contact: survey@association.example',
    '  kept_until: 2099-12-31',
    '  withdrawal_until: 2099-12-31',
    '  minutes: 10',
    'choices:',
    ...Object.entries(LISTS).map(([list, words]) => `  ${list}: [${words.map(choiceName).join(', ')}]`),
    'survey:',
  ];
}

function formWords(): string[] {
  return [
    'form =',
    '    .title = Everyday life',
    '    .description = A survey for measuring.',
    '    .purpose = to measure what an answer costs',
    '    .topics = everyday life',
  ];
}

function choiceWords(): string[] {
  return Object.entries(LISTS).flatMap(([list, words]) =>
    words.map((text) => `${list}-${choiceName(text)} = ${text}`),
  );
}

function choiceName(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]+/gu, '_');
}

function itemOf({ type, relevant }: Kind, number: number): string {
  const condition = relevant === undefined ? '' : `, relevant: "${relevant(number)}"`;
  switch (type) {
    case 'integer':
      return `{ type: integer, name: q${number}, required: true, constraint: ". >= 0 and . <= 80"${condition} }`;
    case 'text':
      return `{ type: text, name: q${number}${condition} }`;
    default:
      return `{ type: select_one ${type}, name: q${number}, required: true${condition} }`;
  }
}

function labelOf({ words }: Kind, number: number): string {
  return `${number}. ${words}`;
}

interface Place {
  readonly part: number;
  readonly parts: number;
  readonly title: string;
  readonly share: number;
}

function stepOf(kind: Kind, number: number, { part, parts, title, share }: Place): Step {
  const label = labelOf(kind, number);
  const filled = Math.round(share * 10);
  const lines = [
    `Part ${part} of ${parts} · ${title}`,
    `${'▰'.repeat(filled)}${'▱'.repeat(10 - filled)}\n`,
    `<b>${label}</b>`,
    ...(kind.hint === undefined ? [] : [`<i>${kind.hint}</i>`]),
  ];
  const data = (action: string) => `i:benc:${number.toString(36)}:${action}`;
  const back = [{ text: '↩ Back', callback_data: data('b') }];
  if (kind.type === 'integer' || kind.type === 'text') {
    const write = WRITTEN[kind.type];
    const skip = kind.type === 'text' ? [[{ text: 'Skip', callback_data: data('s') }]] : [];
    lines.push(`<i>Please write ${kind.type === 'text' ? 'your answer' : 'a number'}.</i>`);
    return {
      label,
      answer: { write },
      message: { text: lines.join('\n'), keyboard: { inline_keyboard: [...skip, back] } },
      settled: `<b>${label}</b>\n✓ ${write}`,
    };
  }
  const choices = LISTS[kind.type];
  // "Yes" wherever possible: the conditions are made for it.
  const tap = choices[kind.type === 'yes_no' ? 0 : number % choices.length] as string;
  const rows = choices.map((text, ordinal) => [{ text, callback_data: data(`c${ordinal}`) }]);
  return {
    label,
    answer: { tap },
    message: { text: lines.join('\n'), keyboard: { inline_keyboard: [...rows, back] } },
    settled: `<b>${label}</b>\n✓ ${tap}`,
  };
}
