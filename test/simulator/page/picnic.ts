/** A questionnaire with a question of every common kind, in two languages that are written in two directions. */
export const PICNIC = `form_id: picnic
languages: [de, ar]
default_language: de
settings:
  organisation: Example Association
  controller: Example Association, Example Street 1, 01067 Dresden
  contact: survey@example.org
  kept_until: 2099-12-31
  withdrawal_until: 2099-06-30
  minutes: 2
  channels: [flyer]
choices:
  yes_no: [yes, no]
  dishes: [salad, soup, { name: none, exclusive: true }]
survey:
  - { type: note, name: hello }
  - { type: select_one yes_no, name: come }
  - { type: integer, name: guests, relevant: "\${come} = 'yes'", constraint: ". >= 1 and . <= 9" }
  - { type: select_multiple dishes, name: dishes }
  - { type: date, name: since }
  - { type: text, name: wish }
`;

export const PICNIC_TEXTS: Readonly<Record<string, string>> = {
  de: `form =
    .title = Picknick
    .description = Ein Fest im Park
    .purpose = damit das Essen reicht
    .topics = nichts Besonderes
    .thanks = Schön! Bis bald im Park.
hello = Guten Tag!
come = Kommen Sie?
guests = Wie viele kommen?
    .constraint-message = Eine Zahl von 1 bis 9.
dishes = Was bringen Sie mit?
since = Seit wann leben Sie hier?
wish = Was wünschen Sie sich?
yes_no-yes = Ja, gern
yes_no-no = Diesmal nicht
dishes-salad = Salat
dishes-soup = Suppe
dishes-none = Nichts davon
`,
  ar: `form =
    .title = نزهة
    .description = عيد في الحديقة
    .purpose = كي يكفي الطعام
    .topics = لا شيء خاص
    .thanks = جميل! إلى اللقاء في الحديقة.
hello = أهلًا وسهلًا!
come = هل ستأتي؟
guests = كم عددكم؟
    .constraint-message = عدد من 1 إلى 9.
dishes = ماذا ستحضر معك؟
since = منذ متى وأنت هنا؟
wish = ما أمنيتك؟
yes_no-yes = نعم بكل سرور
yes_no-no = ليس هذه المرة
dishes-salad = سلطة
dishes-soup = شوربة
dishes-none = لا شيء من ذلك
`,
};
