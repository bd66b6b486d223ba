import { Dialogue } from '../bot/dialogue/dialogue.ts';
import type { Wordbook } from '../bot/words/words.ts';
import type { Now } from '../interview/now.ts';
import type { InterviewResponse } from '../interview/response.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';

/** The real dialogue for one questionnaire, which is always open, with nothing behind it but memory. */
export interface WalkedDialogue {
  readonly dialogue: Dialogue;
  /** What has been sent, by the response's id. */
  readonly responses: ReadonlyMap<string, InterviewResponse>;
  /**
   * From here on another path is walked. Sessions of the same path are the same in every language: what is drawn for one
   * (`random()`, the order of choices) is drawn from its id.
   */
  beginPath(path: number): void;
}

export function walkedDialogue(questionnaire: Questionnaire, wordbook: Wordbook, now: Now): WalkedDialogue {
  const responses = new Map<string, InterviewResponse>();
  const toldResults = new Set<number>();
  const running = { questionnaire, generation: 1 };
  const find = (formId: string) => (formId === questionnaire.formId ? running : undefined);
  let path = 0;
  let drawn = 0;
  const dialogue = new Dialogue(
    {
      botId: 1,
      wordbook,
      linkTo: (formId) => `https://t.me/bot?start=${formId}`,
      now: () => now,
      noticeAt: () => 0,
      draw: () => {
        drawn += 1;
        const id = `${path.toString(36)}-${drawn.toString(36)}`;
        // As long as the real ones: what they are part of must fit on a button.
        return {
          id: `walk-${id}`,
          tag: drawn.toString(36).padStart(4, '0'),
          withdrawalCode: id.replace('-', '').toUpperCase().padStart(16, '0'),
        };
      },
      surveys: {
        open: async () => [running],
        find,
        forSession: async ({ formId }) => find(formId),
      },
      // What is heard and seen changes nothing: it is not walked.
      media: { has: () => false },
      coordinators: {
        includes: () => false,
        speaks: async () => undefined,
        statistics: async () => ({ text: '' }),
      },
    },
    {
      keepFiles: async () => undefined,
      storeResponse: async (response) => {
        responses.set(response.id, response);
        return true;
      },
      withdraw: async () => questionnaire.formId,
      noteParticipation: async () => undefined,
      hasParticipated: async () => false,
      forgetParticipation: async () => undefined,
      requestResults: async (_, { chatId }) => {
        toldResults.add(chatId);
      },
      hasRequestedResults: async (_, chatId) => toldResults.has(chatId),
      forgetResultRequests: async (chatId) => toldResults.delete(chatId),
    },
  );
  return {
    dialogue,
    responses,
    beginPath: (next) => {
      path = next;
      drawn = 0;
      responses.clear();
    },
  };
}
