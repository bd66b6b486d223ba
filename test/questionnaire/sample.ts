import type { Definition } from '../../src/questionnaire/definition/definition.ts';
import type { ReadResult } from '../../src/questionnaire/definition/read-result.ts';
import { readYaml } from '../../src/questionnaire/yaml/yaml-reader.ts';

/** The sources of a questionnaire as strings: what tests change one thing in. */
export interface Sources {
  readonly yaml: string;
  readonly de: string;
  readonly en: string;
}

/** A questionnaire without a problem that uses most of what there is. */
export const SAMPLE: Sources = {
  yaml: `# A sample
form_id: sample
languages: [de, en]
default_language: de
settings:
  organisation: Verein
  controller: Verein e. V., Straße 1, 01067 Dresden
  contact: post@verein.example
  kept_until: 2027-12-31
  withdrawal_until: 2027-06-30
  minutes: 5
  variables: {conference_date: 2027-05-08}
choices:
  yes_no: [yes, no]
  help: [money, language, {name: none, exclusive: true}]
survey:
  - type: group
    name: you
    items:
      - {type: select_one yes_no, name: work, required: true, dont_know: true}
      - type: select_multiple help or_other
        name: help_needed
        relevant: "\${work} = 'no'"
      - type: integer
        name: children
        constraint: . >= 0 and . <= 20
        sensitive: true
  - type: group
    name: end
    relevant: selected(\${help_needed}, 'money') or \${children} > 3
    items:
      - type: calculate
        name: many
        calculation: \${children} > 3
      - {type: note, name: thanks}
      - {type: text, name: wishes}
`,
  de: `form =
    .title = Ein Muster
    .description = Zum Prüfen
    .purpose = etwas zu lernen
    .topics = Ihre Kinder
you = Über Sie
work = Haben Sie Arbeit?
help_needed = Welche Hilfe brauchen Sie?
children = Wie viele Kinder haben Sie?
    .constraint-message = Bitte 0 bis 20.
end = Zum Schluss
thanks = Danke, { $organisation } freut sich.
wishes = { $children ->
        [one] Was wünschen Sie sich für Ihr Kind?
       *[other] Was wünschen Sie sich für Ihre { $children } Kinder?
    }
    .hint = Bis { $conference_date }.
yes_no-yes = Ja
yes_no-no = Nein
help-money = Geld
help-language = Sprache
help-none = Keine
`,
  en: `form =
    .title = A sample
    .description = For checks
    .purpose = learn something
    .topics = your children
you = About you
work = Do you have work?
help_needed = What help do you need?
children = How many children do you have?
    .constraint-message = From 0 to 20, please.
end = At last
thanks = Thank you, { $organisation } is glad.
wishes = { $children ->
        [one] What do you wish for your child?
       *[other] What do you wish for your { $children } children?
    }
    .hint = Until { $conference_date }.
yes_no-yes = Yes
yes_no-no = No
help-money = Money
help-language = Language
help-none = None
`,
};

/** The file names that problems in a sample name. */
export const FILES = { yaml: 'flows/sample.yaml', de: 'locales/de/sample.ftl', en: 'locales/en/sample.ftl' };

/** Reads a sample's sources as the files they would be. */
export function readSample({ yaml, de, en }: Sources): ReadResult {
  const texts = { de: { file: FILES.de, source: de }, en: { file: FILES.en, source: en } };
  // What the texts name, and nothing else.
  const beside = (path: string) =>
    /^(?:karte\.png|gut\.(?:ogg|wav))$/.test(path) ? new Uint8Array(1) : undefined;
  return readYaml(FILES.yaml, yaml, texts, beside);
}

/** The definition of sources that have no errors. */
export function definitionOf(sources: Sources): Definition {
  const { definition, problems } = readSample(sources);
  if (definition === undefined) throw new Error(JSON.stringify(problems, null, 2));
  return definition;
}
