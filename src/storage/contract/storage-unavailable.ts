/**
 * The database cannot be reached, does not answer in time, or has no room. The request itself may well be right: try it
 * again later. Every writing method of the storage may be repeated.
 */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}
