import { FORM_TEXTS } from '../../settings/form-texts.ts';
import { SETTING_ROWS } from '../../settings/settings.ts';

/** The known columns of a sheet. Spellings follow pyxform, which Kobo and ODK build their forms with. */
export interface SheetColumns {
  /** Other spellings, in snake case. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly known: readonly string[];
  /** Those with a column for each language: `label::Deutsch (de)`. */
  readonly translated: readonly string[];
  /** Those with a name after `::`: `variable::conference_date`. */
  readonly named: readonly string[];
  /** A header that is almost one of these is reported as misspelt, because its column must not be lost. */
  readonly precious: readonly string[];
}

const MEDIA = ['image', 'big-image', 'audio', 'video'];

export const SURVEY_COLUMNS: SheetColumns = {
  aliases: {
    command: 'type',
    tag: 'name',
    value: 'name',
    caption: 'label',
    relevance: 'relevant',
    calculate: 'calculation',
    readonly: 'read_only',
    constraining_message: 'constraint_message',
    'jr:constraintmsg': 'constraint_message',
    requiredmsg: 'required_message',
    'jr:requiredmsg': 'required_message',
    count: 'repeat_count',
    'jr:count': 'repeat_count',
    'entities:saveto': 'save_to',
  },
  known: [
    'type',
    'name',
    'label',
    'hint',
    'guidance_hint',
    'required',
    'required_message',
    'relevant',
    'constraint',
    'constraint_message',
    'calculation',
    'default',
    'appearance',
    'parameters',
    'seed',
    'read_only',
    'choice_filter',
    'repeat_count',
    'trigger',
    'save_to',
    'kobo--score-choices',
    'kobo--rank-items',
    'kobo--rank-constraint-message',
    'kobo--matrix_list',
    'disabled',
    ...MEDIA,
    'sensitive',
    'public',
    'dont_know',
    'screen_out',
    'core',
    'precision',
    'report',
    'purpose',
    'use',
    'comparable',
  ],
  translated: [
    'label',
    'hint',
    'guidance_hint',
    'required_message',
    'constraint_message',
    'report',
    'kobo--rank-constraint-message',
    ...MEDIA,
  ],
  named: [],
  precious: [
    'type',
    'name',
    'label',
    'hint',
    'required',
    'relevant',
    'relevance',
    'constraint',
    'constraint_message',
    'calculation',
    'calculate',
    'choice_filter',
    'repeat_count',
    'trigger',
    'sensitive',
    'public',
    'dont_know',
    'screen_out',
  ],
};

export const CHOICES_COLUMNS: SheetColumns = {
  aliases: { value: 'name', caption: 'label' },
  known: ['list_name', 'name', 'label', 'exclusive', ...MEDIA],
  translated: ['label', ...MEDIA],
  named: [],
  precious: ['list_name', 'name', 'label', 'exclusive'],
};

const FORM_TEXT_COLUMNS = FORM_TEXTS.map(({ column }) => column);
const SETTING_COLUMNS = SETTING_ROWS.map(([, { key, column }]) => column ?? key);

/** A shorter name is too similar to other words: "text" is not a misspelt "next". */
const SHORTEST_PRECIOUS = 5;

export const SETTINGS_COLUMNS: SheetColumns = {
  aliases: {
    title: 'form_title',
    set_form_title: 'form_title',
    id_string: 'form_id',
    set_form_id: 'form_id',
  },
  known: [
    'form_id',
    'version',
    'default_language',
    'public_key',
    'allow_choice_duplicates',
    ...SETTING_COLUMNS,
    ...FORM_TEXT_COLUMNS,
  ],
  translated: FORM_TEXT_COLUMNS,
  named: ['variable'],
  precious: ['form_id', 'default_language', ...SETTING_COLUMNS, ...FORM_TEXT_COLUMNS].filter(
    (column) => column.length >= SHORTEST_PRECIOUS,
  ),
};

/** Texts that have no row in another sheet: a key (`child.another`, `-brand`) and a text for each language. */
export const TEXTS_COLUMNS: SheetColumns = {
  aliases: {},
  known: ['key', 'text'],
  translated: ['text'],
  named: [],
  precious: [],
};
