import { isNativeError } from 'node:util/types';

/** Errors that this project words itself, for operators: their messages hold no answer, secret or id. */
const WORDED: ReadonlySet<string> = new Set([
  'SessionStoreUnavailable',
  'StorageUnavailable',
  'FileRefused',
  'NewerState',
]);

/** What system calls say, in words: https://nodejs.org/api/errors.html#common-system-errors */
const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room',
  EDQUOT: 'the disk quota is used up: make room',
  EFBIG: 'a file may not grow any more: raise the limit of file sizes (ulimit -f)',
  EROFS: 'the disk may only be read',
  EIO: 'reading or writing the disk failed: check the disk',
  EACCES: 'this user may not do that: check owner and rights',
  EPERM: 'this user may not do that: check owner and rights',
  ENOENT: 'a file or folder is missing',
  EMFILE: 'too many files are open: raise the limit (ulimit -n)',
  ECONNREFUSED: 'nothing listens there: check host and port, and whether it runs',
  ECONNRESET: 'the other side closed the connection',
  EPIPE: 'the other side closed the connection',
  ENOTFOUND: 'there is no host of this name',
  EAI_AGAIN: 'the name of the host cannot be looked up now: check the DNS',
  EHOSTUNREACH: 'there is no route to this host: check network and firewall',
  ENETUNREACH: 'there is no route to this network: check network and firewall',
  ETIMEDOUT: 'no answer came in time: check network and firewall',
  UND_ERR_CONNECT_TIMEOUT: 'no connection came about in time: check network and firewall',
  UND_ERR_HEADERS_TIMEOUT: 'no answer came in time',
  UND_ERR_BODY_TIMEOUT: 'the answer did not come to its end in time',
  UND_ERR_SOCKET: 'the other side closed the connection',
  EPROTO: 'the other side does not speak TLS as expected: check the scheme of the address',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the other side does not speak TLS: check the scheme of the address',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed: give its authority in NODE_EXTRA_CA_CERTS',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed: give its authority in NODE_EXTRA_CA_CERTS',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'who signed its certificate is unknown: give the authority in NODE_EXTRA_CA_CERTS',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
};

/** Why something failed, in words that may be logged; `undefined` when nothing may be said but the error's name. */
export function causeInWords(error: unknown): string | undefined {
  if (!isNativeError(error)) return undefined;
  if (WORDED.has(error.name)) return error.message;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return WORDS[code] ?? (error.cause === undefined ? undefined : causeInWords(error.cause));
}
