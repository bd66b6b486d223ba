/**
 * Milliseconds after which others may take over what is owed to a chat. Whoever is sending it renews the lease; a process
 * that was killed does not.
 */
export const LEASE = 3_000;
/** Milliseconds after which a lease is renewed. */
export const RENEWED_AFTER = 1_200;
