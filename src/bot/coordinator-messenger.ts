import { type Api, GrammyError } from 'grammy';
import type {
  CoordinatorMessenger,
  Fault,
  FaultMessenger,
  NoticeMessage,
} from '../coordinators/messenger.ts';
import { longDate } from '../questionnaire/languages/dates-in-words.ts';
import { isUnreachable } from './telegram/is-unreachable.ts';
import { bold, escapeHtml } from './words/html.ts';
import type { Localizer, Words } from './words/words.ts';

/** Reaches coordinators through the bot's own chat with them. */
export function coordinatorMessenger(
  api: Api,
  localizer: Localizer,
  titleOf: (formId: string, language: string) => string,
): CoordinatorMessenger & FaultMessenger {
  const text = (message: NoticeMessage, language: string | undefined) =>
    noticeText(message, localizer.in(language ?? 'en'), titleOf);
  return {
    send: async (coordinatorId, message, language) => {
      try {
        const sent = await api.sendMessage(coordinatorId, text(message, language), { parse_mode: 'HTML' });
        return sent.message_id;
      } catch (error) {
        if (isUnreachable(error)) return 'blocked';
        throw error;
      }
    },
    edit: async (coordinatorId, messageId, message, language) => {
      try {
        await api.editMessageText(coordinatorId, messageId, text(message, language), { parse_mode: 'HTML' });
        return 'edited';
      } catch (error) {
        if (isUnreachable(error)) return 'blocked';
        if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
        return error.description.includes('message is not modified') ? 'edited' : 'gone';
      }
    },
    tellFaults: async (coordinatorId, faults, language) => {
      try {
        const words = localizer.in(language ?? 'en');
        await api.sendMessage(coordinatorId, faultsText(faults, words, titleOf), { parse_mode: 'HTML' });
        return 'told';
      } catch (error) {
        if (isUnreachable(error)) return 'blocked';
        throw error;
      }
    },
  };
}

function faultsText(
  faults: readonly Fault[],
  words: Words,
  titleOf: (formId: string, language: string) => string,
): string {
  const lines = faults.map(({ formId, file, goesOn }) =>
    escapeHtml(
      words(goesOn ? 'fault-goes-on' : 'fault-stopped', { title: titleOf(formId, words.language), file }),
    ),
  );
  return [`⚠️ ${bold(words('fault-title'))}`, ...lines, escapeHtml(words('fault-cure'))].join('\n\n');
}

function noticeText(
  { day, forms }: NoticeMessage,
  words: Words,
  titleOf: (formId: string, language: string) => string,
): string {
  const date = longDate(day, words.language);
  const lines = forms.map(({ formId, today, total, milestone }) => {
    const title = titleOf(formId, words.language);
    const line = escapeHtml(words('notice-form', { title, today, total }));
    if (milestone === undefined) return line;
    const key = milestone === 1 ? 'notice-milestone-first' : 'notice-milestone';
    const celebrated = words(key, milestone === 1 ? { title } : { title, total: milestone });
    return `🎉 ${bold(celebrated)}\n${line}`;
  });
  return `📬 ${bold(words('notice-title'))} · ${escapeHtml(date)}\n\n${lines.join('\n')}`;
}
