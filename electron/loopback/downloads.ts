import { type FileHandle, open } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Dialogs } from '../service/ports.ts';
import { ALWAYS } from './reply.ts';

const MAX_FILES = 64;

/** Finished files that the page may fetch: a browser has no save dialog of ours, so it downloads. */
export interface Downloads {
  /** The dialogs of a host that has none. */
  readonly dialogs: Dialogs;
  /** Sends the file; answers false when no such file is to be had. */
  send(token: string, response: ServerResponse): Promise<boolean>;
}

export function createDownloads(): Downloads {
  const files = new Map<string, { source: string; name: string }>();
  return {
    dialogs: {
      open: () => Promise.resolve(null),
      save: ({ token, source, name }) => {
        files.set(token, { source, name });
        for (const oldest of files.keys()) {
          if (files.size <= MAX_FILES) break;
          files.delete(oldest);
        }
        return Promise.resolve({ kind: 'download', name, url: `/file/${token}` });
      },
    },
    async send(token, response) {
      const file = files.get(token);
      let handle: FileHandle;
      try {
        if (!file) return false;
        handle = await open(file.source);
      } catch {
        files.delete(token);
        return false;
      }
      await using opened = handle;
      const { size } = await opened.stat();
      response.writeHead(200, {
        ...ALWAYS,
        'Content-Type': 'application/octet-stream',
        'Content-Length': size,
        'Content-Disposition': attachment(file.name),
      });
      await pipeline(opened.createReadStream({ autoClose: false }), response);
      return true;
    },
  };
}

/**
 * `Content-Disposition` of a download (RFC 6266): the name in UTF-8 as RFC 5987 has it, after an ASCII one for
 * readers that know no better. No name can end the header or leave the folder.
 */
export function attachment(name: string): string {
  const safe = name.toWellFormed().replace(/[\p{Cc}/\\]/gu, '_');
  const ascii = safe.replace(/[^\x20-\x7e]/g, '_').replace(/["%;]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
