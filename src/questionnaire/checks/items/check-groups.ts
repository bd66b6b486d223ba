import type { GroupDefinition } from '../../definition/definition.ts';
import { DEEPEST_REPEAT } from '../../definition/repeat-limits.ts';
import { says } from '../../problems/message.ts';
import { type CheckedGroup, repeatsAround, type Subject } from '../subject.ts';

/** Checks groups and repeats: what may contain what. */
export function checkGroups(subject: Subject): void {
  const { groups, places, problems } = subject;
  for (const group of groups) {
    const { definition } = group;
    if (definition.items.length === 0) {
      const { name, type } = definition;
      problems.warning('empty-group', places.of(definition), says('group-empty', { name, type }));
    }
    if (definition.type === 'repeat') checkNesting(subject, group);
    else {
      if (definition.matrix) checkMatrix(subject, definition);
      if (definition.core) checkCore(subject, group);
    }
  }
}

function checkNesting({ places, problems }: Subject, { definition, groups }: CheckedGroup): void {
  const { name } = definition;
  if (repeatsAround(groups).length < DEEPEST_REPEAT) return;
  const message = `The repeat "${name}" is within ${repeatsAround(groups).length} others: repeats can be nested ${DEEPEST_REPEAT} deep.`;
  problems.error('nested-repeat', places.of(definition, 'type'), message, {
    cure: 'Leave out the outermost: send a questionnaire for each instance of it.',
  });
}

function checkMatrix({ places, problems }: Subject, matrix: GroupDefinition): void {
  const [first] = matrix.items;
  for (const row of matrix.items) {
    const isRow = row.type === 'select_one' && first?.type === 'select_one' && row.list === first.list;
    if (isRow) continue;
    const what =
      row.type === 'select_one'
        ? `has other choices ("${row.list}")`
        : `is a ${row.type === 'group' || row.type === 'repeat' ? row.type : `question of type "${row.type}"`}`;
    const message = `The rows of the matrix "${matrix.name}" are select_ones with one list, but "${row.name}" ${what}.`;
    problems.error('bad-matrix', places.of(row, 'type'), message, {
      cure: `Move it out of the group, or remove "matrix".`,
    });
    return;
  }
}

function checkCore(
  { places, problems, definition }: Subject,
  { definition: group, groups }: CheckedGroup,
): void {
  const isTop = groups.length === 0;
  const first = definition.items.find((item) => item.type === 'group' && item.core);
  if (isTop && first === group) return;
  const message = isTop
    ? `"${first?.name}" is "core" already: from its end on "Send what I have" is offered.`
    : `"core" means something at a part of the interview only, and "${group.name}" is within "${groups[0]?.name}".`;
  const cure = isTop ? 'Leave it at one of them.' : 'Write it at the group at the top.';
  problems.warning('misplaced-key', places.of(group, 'core'), message, { cure });
}
