import { isLong, windowed } from '../../interview/asking/choice-window.ts';
import type { AskView } from '../../interview/outcome.ts';
import type { Session } from '../../interview/session.ts';
import type { Choice, Question } from '../../questionnaire/compiled/questionnaire.ts';
import { type MediaAttribute, mediaKind } from '../../questionnaire/texts/media-files.ts';
import { messageId } from '../../questionnaire/texts/message-id.ts';
import type { Media, Message } from '../sending/reply.ts';
import type { FormTexts } from './form-texts.ts';
import { button } from './keyboard.ts';
import { lettered } from './lettered.ts';
import { shortened } from './shortened.ts';

/** https://core.telegram.org/bots/api#sendphoto: a caption has room for 1024 characters. */
const LONGEST_CAPTION = 1000;

/** The recordings and pictures that were put beside the questionnaires. */
export interface MediaShelf {
  has(formId: string, name: string): boolean;
}

/** The pictures before a question: its own, then those of its choices, in the order of their buttons. */
export function pictures(shelf: MediaShelf, texts: FormTexts, view: AskView): readonly Message[] {
  const own = questionPicture(shelf, texts, view.question);
  // With a paged list the pictures would show one page only.
  const choices = isLong(view.choices) ? [] : ofChoices(shelf, texts, view, 'image');
  return [...own, ...(choices.length === 0 ? [] : [{ text: '', media: choices }])];
}

/** The choices on the screen in the order of the numbers that their pictures show; none where no picture shows one. */
export function numberedChoices(shelf: MediaShelf, texts: FormTexts, view: AskView): readonly Choice[] {
  const hasPictures = !isLong(view.choices) && ofChoices(shelf, texts, view, 'image').length > 0;
  return hasPictures ? windowed(view.choices, view.window) : [];
}

export function questionPicture(shelf: MediaShelf, texts: FormTexts, question: Question): readonly Message[] {
  const picture = mediaOf(shelf, texts, messageId(question.name), 'image');
  return picture === undefined ? [] : [{ text: '', media: [picture] }];
}

/** The recording of a question in this language, if there is one. */
export function recording(shelf: MediaShelf, texts: FormTexts, { name }: Question): Media | undefined {
  return mediaOf(shelf, texts, messageId(name), 'audio');
}

/** The recordings of the choices on the screen, in their order, each with its label as caption. */
export function choiceRecordings(shelf: MediaShelf, texts: FormTexts, view: AskView): readonly Media[] {
  return ofChoices(shelf, texts, view, 'audio');
}

/** Puts the buttons that play recordings first: people who need them do not read the others. */
export function withListening(
  message: Message,
  shelf: MediaShelf,
  texts: FormTexts,
  session: Session,
  view: AskView,
): Message {
  const own = listenButton(shelf, texts, session, view.question);
  const hasChoices = choiceRecordings(shelf, texts, view).length > 0;
  const choices = hasChoices ? [listen(texts, session, view.question, true)] : [];
  if (own.length + choices.length === 0) return message;
  const rows = [...own, ...choices].map((each) => [each]);
  return { ...message, keyboard: [...rows, ...(message.keyboard ?? [])] };
}

/** @returns nothing if there is no recording in this language */
export function listenButton(shelf: MediaShelf, texts: FormTexts, session: Session, question: Question) {
  return recording(shelf, texts, question) === undefined ? [] : [listen(texts, session, question, false)];
}

function listen({ words }: FormTexts, { tag, structure }: Session, question: Question, answers: boolean) {
  const label = `🔊 ${words(answers ? 'button-listen-answers' : 'button-listen')}`;
  const data = { type: 'listen', tag, structure: structure.slice(0, 4), question: question.index, answers };
  return button(label, { ...data, type: 'listen' });
}

function ofChoices(
  shelf: MediaShelf,
  texts: FormTexts,
  view: AskView,
  attribute: MediaAttribute,
): readonly Media[] {
  const letters = new Map(lettered(texts, view)?.map(({ choice, letter }) => [choice, letter]));
  return windowed(view.choices, view.window).flatMap((choice, index) => {
    const found = mediaOf(shelf, texts, choice.message, attribute);
    if (found === undefined) return [];
    const label = texts.offered(view.question, choice);
    const letter = letters.get(choice);
    // A picture gets the number of its button; a recording gets the label that its button has.
    const mark = letter ?? (attribute === 'image' ? String(index + 1) : undefined);
    const caption = shortened(mark === undefined ? label : `${mark}. ${label}`, LONGEST_CAPTION);
    return [{ ...found, caption }];
  });
}

function mediaOf(
  shelf: MediaShelf,
  texts: FormTexts,
  message: string,
  attribute: MediaAttribute,
): Media | undefined {
  const name = texts.file(message, attribute);
  const kind = name === undefined ? undefined : mediaKind(attribute, name);
  const { formId } = texts.questionnaire;
  if (name === undefined || kind === undefined || !shelf.has(formId, name)) return undefined;
  return { formId, name, kind };
}
