import type { GroupDefinition } from '../../definition/definition.ts';
import { DEEPEST_REPEAT } from '../../definition/repeat-limits.ts';
import { isContainer } from '../../definition/walk-items.ts';
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
  const around = repeatsAround(groups).length;
  const message = says('repeat-too-deep', { name, around, most: DEEPEST_REPEAT });
  problems.error('nested-repeat', places.of(definition, 'type'), message);
}

function checkMatrix({ places, problems }: Subject, matrix: GroupDefinition): void {
  const [first] = matrix.items;
  for (const row of matrix.items) {
    const isRow = row.type === 'select_one' && first?.type === 'select_one' && row.list === first.list;
    if (isRow) continue;
    const { name, type } = row;
    const message =
      type === 'select_one'
        ? says('matrix-other-choices', { matrix: matrix.name, name, list: row.list ?? '' })
        : says(isContainer(row) ? 'matrix-container' : 'matrix-other-type', {
            matrix: matrix.name,
            name,
            type,
          });
    problems.error('bad-matrix', places.of(row, 'type'), message);
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
    ? says('core-twice', { first: first?.name ?? '' })
    : says('core-within', { name: group.name, around: groups[0]?.name ?? '' });
  problems.warning('misplaced-key', places.of(group, 'core'), message);
}
