import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// Node has it, and its types, without those of browsers, do not.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: object };
};

/** What of HarfBuzz's subsetting library is called: plain C over the module's own memory. */
interface Subsetter {
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(size: number): number;
  free(at: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

let loaded: Subsetter | null = null;

function subsetter(): Subsetter {
  if (!loaded) {
    const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)), {});
    (exports as { _initialize?: () => void })._initialize?.();
    loaded = exports as unknown as Subsetter;
  }
  return loaded;
}

/** HB_MEMORY_MODE_WRITABLE: the bytes are ours and stay until we free them. */
const WRITABLE = 2;
/** HB_SUBSET_FLAGS_NO_HINTING: screens that draw SVG do not hint. */
const NO_HINTING = 1;

/**
 * A font with nothing in it but what some characters need, their ligatures and joined forms included.
 * @param points code points
 * @throws Error when the font cannot be subset
 */
export function subsetFont(font: Uint8Array, points: Iterable<number>): Uint8Array {
  const hb = subsetter();
  const data = hb.malloc(font.byteLength);
  if (data === 0) throw new Error('There is no memory to subset a font in.');
  new Uint8Array(hb.memory.buffer).set(font, data);
  const blob = hb.hb_blob_create(data, font.byteLength, WRITABLE, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  try {
    const wanted = hb.hb_subset_input_unicode_set(input);
    for (const point of points) hb.hb_set_add(wanted, point);
    hb.hb_subset_input_set_flags(input, NO_HINTING);
    const subset = hb.hb_subset_or_fail(face, input);
    if (subset === 0) throw new Error('The font cannot be subset.');
    const result = hb.hb_face_reference_blob(subset);
    const at = hb.hb_blob_get_data(result, 0);
    // A copy: the module's memory moves when it grows.
    const bytes = new Uint8Array(hb.memory.buffer).slice(at, at + hb.hb_blob_get_length(result));
    hb.hb_blob_destroy(result);
    hb.hb_face_destroy(subset);
    return bytes;
  } finally {
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(data);
  }
}
