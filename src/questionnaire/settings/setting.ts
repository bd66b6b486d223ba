import type { Kind, RequirableKind } from './kinds.ts';

/** What is known of a setting: one row of the table. */
interface Row<Value> {
  /** Its name in YAML, and its column in the sheet `settings` of a workbook. */
  readonly key: string;
  /** The column, where it has another name. */
  readonly column?: string;
  readonly kind: Kind<Value>;
  /** Where the one of its kind says little. */
  readonly example?: Value;
  /** What it is or does, in one sentence of Markdown: for the table in the documentation. */
  readonly describes: string;
  /** Whether texts can use it, as `{ $key }`. */
  readonly variable?: true;
  /** `false` where a change of it changes nothing that a respondent has agreed to. */
  readonly consent?: false;
  /** `false` where `organisation.yaml` cannot say it for all questionnaires. */
  readonly shared?: false;
}

/** A questionnaire without it does not start. */
export interface RequiredSetting<Value> extends Row<Value> {
  readonly presence: 'required';
  readonly kind: RequirableKind<Value>;
}

/**
 * One with a value for questionnaires that do not mention it. The value is part of every definition: a new one of this
 * kind changes all their hashes, and every questionnaire gets a new revision. An optional one does not.
 */
export interface UsualSetting<Value> extends Row<Value> {
  readonly presence: 'usual';
  readonly usual: Value;
}

/** One that is left out of a definition whose author does not mention it. */
export interface OptionalSetting<Value> extends Row<Value> {
  readonly presence: 'optional';
  /** What holds then, in Markdown: for the table in the documentation. */
  readonly otherwise: string;
}

export type Setting<Value> = RequiredSetting<Value> | UsualSetting<Value> | OptionalSetting<Value>;

export function required<Value>(
  kind: RequirableKind<Value>,
  row: Omit<RequiredSetting<Value>, 'presence' | 'kind'>,
): RequiredSetting<Value> {
  return { presence: 'required', kind, ...row };
}

export function usually<Value>(
  usual: NoInfer<Value>,
  kind: Kind<Value>,
  row: Omit<UsualSetting<Value>, 'presence' | 'kind' | 'usual'>,
): UsualSetting<Value> {
  return { presence: 'usual', usual, kind, ...row };
}

export function optional<Value>(
  kind: Kind<Value>,
  row: Omit<OptionalSetting<Value>, 'presence' | 'kind'>,
): OptionalSetting<Value> {
  return { presence: 'optional', kind, ...row };
}
