/**
 * The storage cannot be reached or does not answer in time, or has no room. Nothing is known to be wrong with what was
 * asked of it: ask again later. Every writing method of the store may be repeated.
 */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}
