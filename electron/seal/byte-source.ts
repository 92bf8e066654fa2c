import { type FileHandle, open } from 'node:fs/promises';

/** Bytes to read from: a file, or (in tests) memory. */
export interface ByteSource {
  readonly size: number;
  /** Exactly these bytes; fewer only at the end. */
  read(at: number, length: number): Promise<Buffer>;
}

const CHUNK = 1024 * 1024;

/** Opens a file for as long as the work takes. @throws what the file system says */
export async function withFile<T>(
  path: string,
  flags: 'r' | 'r+',
  use: (source: ByteSource, file: FileHandle) => Promise<T>,
): Promise<T> {
  const file = await open(path, flags);
  try {
    const { size } = await file.stat();
    return await use({ size, read: (at, length) => readAt(file, at, length) }, file);
  } finally {
    await file.close();
  }
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let have = 0;
  while (have < length) {
    const { bytesRead } = await file.read(buffer, have, length - have, at + have);
    if (bytesRead === 0) break;
    have += bytesRead;
  }
  return buffer.subarray(0, have);
}

/** The bytes from one place up to another, a mebibyte at a time. */
export async function* chunks(source: ByteSource, from: number, to: number): AsyncGenerator<Buffer> {
  for (let at = from; at < to; ) {
    const chunk = await source.read(at, Math.min(CHUNK, to - at));
    if (chunk.length === 0) return;
    yield chunk;
    at += chunk.length;
  }
}

/** Where each of some texts begins, in order. Looks at every byte once. @param most stops after so many of one text */
export async function findAll(
  source: ByteSource,
  texts: readonly string[],
  most: number,
): Promise<number[][]> {
  const found = texts.map((): number[] => []);
  const needles = texts.map(text => Buffer.from(text, 'latin1'));
  const overlap = Math.max(...needles.map(needle => needle.length)) - 1;
  let kept: Buffer = Buffer.alloc(0);
  let start = 0;
  for await (const chunk of chunks(source, 0, source.size)) {
    const text = Buffer.concat([kept, chunk]);
    for (const [index, needle] of needles.entries()) {
      const places = found[index] as number[];
      for (
        let at = text.indexOf(needle);
        at >= 0 && places.length < most;
        at = text.indexOf(needle, at + 1)
      ) {
        // What lies within what was kept was found with the chunk before.
        if (start + at > (places.at(-1) ?? -1)) places.push(start + at);
      }
    }
    kept = text.subarray(Math.max(0, text.length - overlap));
    start += text.length - kept.length;
  }
  return found;
}
