import { Redis } from 'ioredis';

/** Bytes of the Redis protocol that a server has received and sent, in total. */
export class RedisMeter {
  readonly #client: Redis;
  /** The traffic that one reading adds to the next. */
  readonly #own: number;

  private constructor(client: Redis, own: number) {
    this.#client = client;
    this.#own = own;
  }

  static async open(url: string): Promise<RedisMeter> {
    const client = new Redis(url);
    const first = await traffic(client);
    const second = await traffic(client);
    return new RedisMeter(client, second - first);
  }

  /** Bytes in both directions during an action, without those of the measurement. */
  async bytesDuring(work: () => Promise<void>): Promise<number> {
    const before = await traffic(this.#client);
    await work();
    return (await traffic(this.#client)) - before - this.#own;
  }

  /** Commands from clients during an action, and those that their scripts ran within Redis. */
  async commandsDuring(work: () => Promise<void>): Promise<{ sent: number; withinScripts: number }> {
    const monitor = await this.#client.monitor();
    let sent = 0;
    let withinScripts = 0;
    monitor.on('monitor', (_time: string, [command = '']: string[], source: string) => {
      if (source === 'lua') withinScripts += 1;
      else if (command.toLowerCase() !== 'echo') sent += 1;
    });
    try {
      await work();
      // Its line comes after the lines of all earlier commands.
      const last = new Promise<void>((resolve) => {
        monitor.on('monitor', (_time: string, [command = '']: string[]) => {
          if (command.toLowerCase() === 'echo') resolve();
        });
      });
      await this.#client.echo('the end');
      await last;
    } finally {
      monitor.disconnect();
    }
    return { sent, withinScripts };
  }

  close(): void {
    this.#client.disconnect();
  }
}

async function traffic(client: Redis): Promise<number> {
  const stats = await client.info('stats');
  const read = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(stats)?.[1]);
  return read('total_net_input_bytes') + read('total_net_output_bytes');
}
