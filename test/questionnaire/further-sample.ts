import type { Sources } from './sample.ts';

/** A second questionnaire without a problem, of what the first one lacks: repeats, filters, tables, further types. */
export const FURTHER: Sources = {
  yaml: `# What the first sample lacks
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
  reminders: [2, 5]
  results_on: 2027-03-01
  ask_helped: true
choices:
  scale: [good, bad]
  region: [sachsen, bayern]
  town:
    - { name: leipzig, region: sachsen }
    - { name: dresden, region: sachsen }
    - { name: hof, region: bayern }
    - { name: none, region: all, exclusive: true }
survey:
  - type: group
    name: home
    core: true
    items:
      - { type: select_one region, name: land }
      - type: select_multiple town
        name: towns
        choice_filter: region = \${land} or region = 'all'
        randomize: true
        seed: string-length(\${land})
      - { type: range, name: mood, range: { start: 1, end: 5, step: 0.5 }, default: 2.5, public: ten }
      - type: rank scale
        name: order
        default: bad good
      - type: group
        name: table
        matrix: true
        items:
          - { type: select_one scale, name: bus }
          - { type: select_one scale, name: train }
  - type: repeat
    name: child
    items:
      - { type: text, name: called }
      - { type: integer, name: age, constraint: . >= 0 and . <= 25 }
      - { type: date, name: born, relevant: "\${age} < 3" }
  - type: group
    name: rest
    items:
      - { type: integer, name: people, calculation: "count(\${child}) + 1", trigger: [land, mood] }
      - { type: decimal, name: all_ages, calculation: "sum(\${age})", read_only: true }
      - { type: time, name: wakes, default: "06:30" }
      - { type: dateTime, name: meeting, default: now() }
      - { type: geopoint, name: place, precision: 5000 }
      - { type: image, name: photo }
      - { type: audio, name: voice }
      - { type: text, name: names, default: "join(', ', \${called})" }
  - type: repeat
    name: room
    count: if(\${people} > 5, 5, \${people})
    relevant: \${people} > 0
    items:
      - { type: decimal, name: size }
`,
  de: texts(),
  en: texts(),
};

/** The same in both languages: what is checked here is not the words. */
function texts(): string {
  return `form =
    .title = Ein Muster
    .description = Zum Prüfen
    .purpose = etwas zu lernen
home = Zu Hause
land = In welchem Land?
    .image = karte.png
towns = In welchen Städten?
mood = Wie geht es Ihnen?
order = Was zuerst?
table = Wie gut sind
bus = Busse
train = Züge
child = Ihre Kinder
    .another = Haben Sie noch ein Kind außer { $called }?
called = Wie heißt es?
age = Wie alt ist { $called }?
    .constraint-message = Von 0 bis 25.
born = Wann wurde { $called } geboren?
rest = Zum Schluss
people = Wie viele sind Sie?
all_ages = So alt sind alle zusammen
wakes = Wann wachen Sie auf?
meeting = Wann treffen wir uns?
place = Wo sind Sie?
photo = Ein Bild, bitte.
voice = Erzählen Sie.
names = Alle Namen
room = Ihre Räume
size = Wie groß ist er?
scale-good = Gut
    .audio = gut.ogg
scale-bad = Schlecht
region-sachsen = Sachsen
region-bayern = Bayern
town-leipzig = Leipzig
town-dresden = Dresden
town-hof = Hof
town-none = Keine davon
`;
}
