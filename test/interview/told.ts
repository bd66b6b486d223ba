import type { Answer } from '../../src/interview/answers.ts';
import type { Outcome, View } from '../../src/interview/outcome.ts';
import { type Instance, OUTSIDE, writtenInstance } from '../../src/interview/path/instance.ts';

/** An outcome as one line, for the files of cases. */
export function told(outcome: Outcome): string {
  switch (outcome.type) {
    case 'show': {
      const { answered } = outcome;
      const at = toldInstance(answered?.instance);
      const settled =
        answered === undefined ? '' : `${answered.question.name}${at} = ${toldAnswer(answered.answer)}; `;
      return `${settled}${toldView(outcome.view)}`;
    }
    case 'search':
      return `found: ${toldView(outcome.view)}`;
    case 'gathered':
      return `gathered: ${toldView(outcome.view)}`;
    case 'update':
      return `same: ${toldView(outcome.view)}`;
    case 'ask-back':
      return `asked back: ${outcome.readings.map(toldAnswer).join(' or ')}`;
    case 'refuse': {
      const { reason } = outcome;
      return `refused: ${reason.code}${reason.code === 'too-long' ? ` ${reason.most}` : ''}`;
    }
    case 'stale':
      return 'stale';
    case 'complete':
      return [
        `complete${outcome.response.partial ? ' in part' : ''}: ${toldAnswers(outcome.response.answers)}`,
        ...outcome.closing.map(({ question }) => `then ${question.name}`),
      ].join('; ');
    case 'screened-out':
      return `screened out: ${outcome.note.name}`;
    case 'refused':
      return 'consent refused';
  }
}

export function toldView(view: View): string {
  switch (view.type) {
    case 'consent':
    case 'ended':
      return view.type;
    case 'ask': {
      const { question, notes, progress, ticked, standing, isAnswered } = view;
      const facts = [
        ...notes.map(({ question }) => `after ${question.name}`),
        progress.section === undefined ? '' : `in ${progress.section.name} of ${progress.sections}`,
        `${Math.round(progress.share * 100)} %`,
        view.choices.length === question.choices.length
          ? ''
          : `of ${view.choices.map(({ name }) => name).join(' ')}`,
        'matches' in view.window ? `matching ${view.window.matches.map(({ name }) => name).join(' ')}` : '',
        'page' in view.window && view.window.page > 0 ? `page ${view.window.page}` : '',
        view.picked === '' ? '' : `picked ${view.picked}`,
        ...view.rows.map((row) => `row ${row.question.name} ${toldAnswer(row.answer)}`),
        ticked.length === 0 ? '' : `ticked ${ticked.map(({ name }) => name).join(' ')}`,
        view.places.length === 0 ? '' : `places ${view.places.length}`,
        standing === undefined ? '' : `${isAnswered ? 'so far' : 'default'} ${toldAnswer(standing)}`,
        view.escape ?? '',
        view.canGoBack ? 'back' : '',
        view.changing ? 'changing' : '',
        view.isChanged ? 'changed' : '',
        progress.isCut ? 'no more' : '',
      ];
      const at = toldInstance(view.instance);
      return `${question.name}${at} (${facts.filter((fact) => fact !== '').join(', ')})`;
    }
    case 'review': {
      const { notes, answered, skipped, sections, open } = view;
      const after = notes.map(({ question }) => `after ${question.name}, `).join('');
      const summary = `review (${after}${answered} answered, ${skipped} not`;
      if (open === undefined) {
        return `${summary}; ${sections.map(({ index, section }) => `${index} ${section?.name ?? 'others'}`).join(', ')})`;
      }
      const rows = open.rows.map(
        ({ question, instance, answer }) =>
          `${question.name}${toldInstance(instance)} = ${toldAnswer(answer)}`,
      );
      return `${summary}; in ${open.section?.name ?? 'others'}: ${rows.join(', ')})`;
    }
  }
}

function toldInstance(instance: Instance = OUTSIDE): string {
  return instance === OUTSIDE ? '' : ` ${writtenInstance(instance)}`;
}

function toldAnswer(answer: Answer): string {
  return 'no' in answer ? answer.no : JSON.stringify(answer.v);
}

function toldAnswers(answers: Readonly<Record<string, object>>): string {
  return Object.entries(answers)
    .map(([name, answer]): string => {
      if ('instances' in answer) {
        const instances = answer.instances as readonly Readonly<Record<string, object>>[];
        return `${name} [${instances.map(toldAnswers).join('; ')}]`;
      }
      if ('missing' in answer) return `${name} ${String(answer.missing)}`;
      return `${name} = ${'value' in answer ? JSON.stringify(answer.value) : ''}`;
    })
    .join(', ');
}
