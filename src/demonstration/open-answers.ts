import { type Draw, oneOf } from '../walk/seeded-random.ts';

/**
 * What people write where a question has no choices: a small stock, in the languages that most of the shipped
 * questionnaires have. They are made up; nobody wrote them.
 */
const STOCK: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Mehr Deutschkurse am Abend, bitte. Ich arbeite tagsüber.',
    'Die Wartezeit bei der Behörde ist zu lang.',
    'Danke für die Umfrage!',
    'Eine Wohnung zu finden ist sehr schwer.',
    'Ich wünsche mir mehr Kontakt zu Nachbarn.',
    'Kinderbetreuung fehlt in unserem Stadtteil.',
    'Mein Abschluss wird nicht anerkannt.',
    'Wir brauchen Räume für unseren Verein.',
    'Alles gut.',
    'Der Bus fährt abends nicht mehr.',
  ],
  en: [
    'More language courses in the evening, please.',
    'It takes months to get an appointment.',
    'Finding a flat is very hard.',
    'My degree is not recognised here.',
    'We need a room where we can meet.',
    'Thank you for asking us.',
    'Child care near my home.',
    'People are friendly, but I have few contacts.',
    'Nothing to add.',
    'The last bus leaves at eight.',
  ],
  ar: [
    'نحتاج إلى دورات لغة في المساء.',
    'المواعيد في الدوائر الرسمية تتأخر كثيرًا.',
    'إيجاد سكن مناسب صعب جدًا.',
    'شهادتي غير معترف بها هنا.',
    'شكرًا على هذا الاستبيان.',
    'أتمنى مكانًا نلتقي فيه مع الجيران.',
    'لا يوجد مكان شاغر في روضة الأطفال.',
    'كل شيء على ما يرام.',
  ],
  uk: [
    'Потрібно більше мовних курсів увечері.',
    'Дуже довго чекати на термін у відомстві.',
    'Важко знайти квартиру.',
    'Мій диплом тут не визнають.',
    'Дякую за опитування.',
    'Бракує місць у дитячому садку.',
    'Хотілося б більше спілкуватися з сусідами.',
    'Усе гаразд.',
  ],
  fr: [
    'Plus de cours de langue le soir, s’il vous plaît.',
    'Il est difficile de trouver un logement.',
    'Merci de nous demander notre avis.',
    'Rien à ajouter.',
  ],
};

/** What somebody might write, in their language or in English. */
export function openAnswer(language: string, draw: Draw): string {
  const [base = ''] = language.split('-');
  return oneOf(draw, STOCK[base] ?? STOCK.en ?? []) ?? '';
}
