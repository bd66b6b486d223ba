/** How updates reach the bot, and the bot's own card. */
import type { Call } from '../call.ts';
import type { Methods } from './method.ts';

/** The server itself answers it, since it may wait and depends on the connection. */
function answeredElsewhere(): never {
  throw new Error('getUpdates is answered by the server itself.');
}

export const updateMethods: Methods = {
  getMe: { fields: {}, apply: (call) => call.world.me },
  getUpdates: {
    fields: { offset: 'integer', limit: 'integer', timeout: 'integer', allowed_updates: 'json' },
    apply: answeredElsewhere,
  },
  setWebhook: {
    fields: {
      url: 'text',
      ip_address: 'text',
      max_connections: 'integer',
      allowed_updates: 'json',
      drop_pending_updates: 'flag',
      secret_token: 'text',
    },
    apply: (call) => {
      const url = call.string('url') ?? '';
      if (call.flag('drop_pending_updates')) call.world.updates.clear();
      if (url === '') call.world.webhook.remove();
      else {
        allowUpdates(call);
        call.world.webhook.set({
          url,
          secretToken: call.string('secret_token'),
          maxConnections: Math.min(100, Math.max(1, call.number('max_connections') ?? 40)),
        });
      }
      return true;
    },
  },
  deleteWebhook: {
    fields: { drop_pending_updates: 'flag' },
    apply: (call) => {
      if (call.flag('drop_pending_updates')) call.world.updates.clear();
      call.world.webhook.remove();
      return true;
    },
  },
  getWebhookInfo: {
    fields: {},
    apply: ({ world }) => ({
      ...world.webhook.info(),
      pending_update_count: world.updates.size,
      ...(world.updates.allowed !== undefined && { allowed_updates: world.updates.allowed }),
    }),
  },
  logOut: {
    fields: {},
    apply: ({ world }) => {
      world.loggedOut = true;
      return true;
    },
  },
  close: { fields: {}, apply: () => true },
};

export function allowUpdates(call: Call): void {
  if (Array.isArray(call.params.allowed_updates)) {
    call.world.updates.allow(call.params.allowed_updates.map(String));
  }
}
