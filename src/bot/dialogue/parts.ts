import { Additions } from './additions.ts';
import { AfterThanks } from './after-thanks.ts';
import { Amendments } from './amendments.ts';
import { Appending } from './appending.ts';
import { Asides } from './asides.ts';
import { Buttons } from './buttons.ts';
import { CatchingUp } from './catching-up.ts';
import { ClearChat } from './clear-chat.ts';
import { Commands } from './commands.ts';
import { Confirmations } from './confirmations.ts';
import { Edits } from './edits.ts';
import { FrontDoor } from './front-door.ts';
import { IncomingMessages } from './incoming-messages.ts';
import { Interviewer } from './interviewer.ts';
import { Listening } from './listening.ts';
import { Outcomes } from './outcomes.ts';
import { Owed } from './owed.ts';
import type { DialoguePorts } from './ports.ts';
import { Reactions } from './reactions.ts';
import { Reminders } from './reminders.ts';
import { Replies } from './replies.ts';
import { RestReplies } from './rest-replies.ts';
import { Resting } from './resting.ts';
import { Sayings } from './sayings.ts';
import { Screens } from './screens.ts';
import { StaleButtons } from './stale-buttons.ts';
import { Thanks } from './thanks.ts';
import { UnwantedMessages } from './unwanted.ts';
import { Voice } from './voice.ts';
import { Withdrawals } from './withdrawals.ts';

/** The parts of the dialogue that its route leads through. */
export type Parts = ReturnType<typeof partsOf>;

/** Builds every part of the dialogue. Each one stands below those that it is built on. */
export function partsOf(ports: DialoguePorts) {
  // What is shown, and in which words.
  const voice = new Voice(ports.localizer, ports.now);
  const sayings = new Sayings(ports.localizer);
  const thanks = new Thanks(ports, voice);
  const screens = new Screens(ports, voice, thanks);
  const stale = new StaleButtons(screens);
  const catchingUp = new CatchingUp(voice, screens);
  // The interview.
  const outcomes = new Outcomes(ports, voice, screens, stale);
  const interviewer = new Interviewer(ports, voice, outcomes);
  const amendments = new Amendments(ports, voice, screens, outcomes);
  const appending = new Appending(voice, amendments);
  const confirmations = new Confirmations(ports, voice, screens, interviewer, sayings, appending);
  const listening = new Listening(ports, voice, screens);
  // Before it, after it, and while it rests.
  const resting = new Resting(ports, voice);
  const reminders = new Reminders(ports, interviewer, screens, resting);
  const frontDoor = new FrontDoor(ports, voice, screens, resting);
  const withdrawals = new Withdrawals(ports, voice, thanks);
  const afterThanks = new AfterThanks(ports, voice, thanks, frontDoor);
  const clearChat = new ClearChat(ports, voice, screens, thanks);
  const unwanted = new UnwantedMessages(voice);
  const owed = new Owed(ports, { screens, interviewer, reminders, withdrawals, clearChat, unwanted });
  // What a person does.
  const commands = new Commands(ports, voice, screens, frontDoor, withdrawals, resting);
  const restReplies = new RestReplies({ sayings, resting, reminders, frontDoor, withdrawals, commands });
  const asides = new Asides(ports, voice, { sayings, screens, interviewer, commands, confirmations });
  const messages = new IncomingMessages(voice, {
    screens,
    catchingUp,
    interviewer,
    asides,
    additions: new Additions({ sayings, asides, appending, screens }),
    replies: new Replies(voice, screens, amendments),
    confirmations,
    restReplies,
    withdrawals,
  });
  const edits = new Edits(voice, { interviewer, asides, amendments, withdrawals });
  const reactions = new Reactions(ports, sayings, voice, screens, interviewer);
  const buttons = new Buttons(ports, voice, {
    screens,
    stale,
    catchingUp,
    interviewer,
    confirmations,
    frontDoor,
    commands,
    withdrawals,
    afterThanks,
    restReplies,
    clearChat,
    listening,
  });
  return {
    catchingUp,
    interviewer,
    confirmations,
    reminders,
    withdrawals,
    clearChat,
    unwanted,
    owed,
    commands,
    messages,
    edits,
    buttons,
    reactions,
  };
}
