import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InterviewResponse } from '../../src/interview/response.ts';
import type { ResponseFiles } from '../../src/storage/contract/response-files.ts';
import type { Storage } from '../../src/storage/contract/storage.ts';
import { MediaFolder } from '../../src/storage/media/media-folder.ts';
import { openStorage } from '../../src/storage/open-storage.ts';

/** A real storage with a real folder of files. */
export interface Kept extends Storage {
  readonly files: ResponseFiles;
  /** Keeps a picture of this response. */
  keepPicture(response: InterviewResponse): Promise<void>;
  hasPicture(response: InterviewResponse): boolean;
  remove(): Promise<void>;
}

export async function openKept(): Promise<Kept> {
  const dataDir = mkdtempSync(join(tmpdir(), 'miteinander-responses-'));
  const storage = await openStorage({ dataDir, secret: Buffer.alloc(32, 7) });
  await storage.migrate();
  const files = new MediaFolder(join(dataDir, 'media'));
  return {
    ...storage,
    files,
    keepPicture: async (response) => {
      await files.keep(response, onePicture());
    },
    hasPicture: ({ formId, id }) => existsSync(join(dataDir, 'media', formId, id, 'picture.jpg')),
    remove: async () => {
      await storage.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

async function* onePicture() {
  yield { name: 'picture.jpg', bytes: new Uint8Array([1, 2, 3]) };
}
