import { type Duplex, pipeline, Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** The key of backups (`BACKUP_KEY`) as the age format knows keys: https://age-encryption.org/v1 */
const RECIPIENT = /^age1[0-9a-z]+$/u;
const IDENTITY = /^AGE-SECRET-KEY-[0-9A-Z-]+$/iu;

/** A pair of keys: the first one seals only and may be on the server, the second one opens and should not. */
export async function makeBackupKeys(): Promise<{ readonly seals: string; readonly opens: string }> {
  const opens = await generateX25519Identity();
  return { seals: await identityToRecipient(opens), opens };
}

/** How the key is named where people read it: a passphrase and a secret key are never shown. */
export async function nameOfKey(key: string): Promise<string> {
  if (RECIPIENT.test(key)) return `the secret key that belongs to ${key}`;
  if (IDENTITY.test(key)) return `the secret key that belongs to ${await identityToRecipient(key)}`;
  return 'the passphrase in BACKUP_KEY';
}

/** Compresses and encrypts. */
export async function seal(bytes: AsyncIterable<Buffer>, key: string): Promise<Readable> {
  const encrypter = new Encrypter();
  if (RECIPIENT.test(key)) encrypter.addRecipient(key);
  else if (IDENTITY.test(key)) encrypter.addRecipient(await identityToRecipient(key));
  else encrypter.setPassphrase(key);
  const packed = through(Readable.from(bytes, { objectMode: false }), createGzip());
  return fromWeb(await encrypter.encrypt(toWeb(packed)));
}

/**
 * Decrypts and unpacks. A byte that was altered, and an end that is missing, make the stream fail.
 *
 * @throws WrongKey when the key does not open it
 */
export async function unseal(bytes: Readable, key: string): Promise<Readable> {
  if (RECIPIENT.test(key)) {
    throw new WrongKey(
      'BACKUP_KEY is a public key, which only makes backups. Give the AGE-SECRET-KEY-… that belongs to it.',
    );
  }
  const decrypter = new Decrypter();
  if (IDENTITY.test(key)) decrypter.addIdentity(key);
  else decrypter.addPassphrase(key);
  try {
    return through(fromWeb(await decrypter.decrypt(toWeb(bytes))), createGunzip());
  } catch (error) {
    bytes.destroy();
    if (!/no identity matched|passphrase/u.test(error instanceof Error ? error.message : '')) throw error;
    throw new WrongKey('BACKUP_KEY does not open it. Give the key that was in use when the backup was made.');
  }
}

/** What comes out of `transform`; it fails when `source` does. */
function through(source: Readable, transform: Duplex): Readable {
  return pipeline(source, transform, () => undefined) as Duplex;
}

// The web's streams of the package are Node's, under another name in the types.
type WebStream = Parameters<typeof Readable.fromWeb>[0];
const fromWeb = (stream: unknown) => Readable.fromWeb(stream as WebStream);
const toWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;

export class WrongKey extends Error {
  override readonly name = 'WrongKey';
}
