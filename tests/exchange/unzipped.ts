import { inflateRawSync } from 'node:zlib';

/** The parts of a ZIP file by name, found as its directory says, without the code that wrote it. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = file.readUInt16LE(end + 10);
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const packed = file.readUInt32LE(at + 20);
    const [nameLength, extra, comment] = [28, 30, 32].map(field => file.readUInt16LE(at + field));
    const local = file.readUInt32LE(at + 42);
    const name = file.toString('latin1', at + 46, at + 46 + (nameLength ?? 0));
    const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    parts.set(name, inflateRawSync(file.subarray(data, data + packed)).toString('utf8'));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}
