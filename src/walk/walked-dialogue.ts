import { Dialogue } from '../bot/dialogue/dialogue.ts';
import type { Wordbook } from '../bot/words.ts';
import type { Now } from '../interview/now.ts';
import type { InterviewResponse } from '../interview/response.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';

/** The real dialogue for one questionnaire, which is always open, with nothing behind it but memory. */
export interface WalkedDialogue {
  readonly dialogue: Dialogue;
  /** What has been sent, by the response's id. */
  readonly responses: ReadonlyMap<string, InterviewResponse>;
}

export function walkedDialogue(questionnaire: Questionnaire, wordbook: Wordbook, now: Now): WalkedDialogue {
  const responses = new Map<string, InterviewResponse>();
  const running = { questionnaire, generation: 1 };
  const find = (formId: string) => (formId === questionnaire.formId ? running : undefined);
  let drawn = 0;
  const dialogue = new Dialogue({
    botId: 1,
    wordbook,
    linkTo: (formId) => `https://t.me/bot?start=${formId}`,
    now: () => now,
    noticeAt: () => 0,
    draw: () => {
      drawn += 1;
      const id = drawn.toString(36);
      // As long as the real ones: what they are part of must fit on a button.
      return {
        id: `walk-${id}`,
        tag: id.padStart(4, '0'),
        withdrawalCode: id.toUpperCase().padStart(16, '0'),
      };
    },
    surveys: {
      open: async () => [running],
      find,
      forSession: async ({ formId }) => find(formId),
    },
    // What is heard and seen changes nothing: it is not walked.
    media: { has: () => false },
    keepFiles: async () => undefined,
    responses: {
      storeResponse: async (response) => {
        const isNew = !responses.has(response.id);
        responses.set(response.id, response);
        return isNew;
      },
      withdraw: async () => undefined,
      noteParticipation: async () => undefined,
      hasParticipated: async () => false,
      forgetParticipation: async () => undefined,
      requestResults: async () => undefined,
      hasRequestedResults: async () => false,
      forgetResultRequests: async () => false,
    },
    coordinators: {
      includes: () => false,
      speaks: async () => undefined,
      statistics: async () => ({ text: '' }),
    },
  });
  return { dialogue, responses };
}
