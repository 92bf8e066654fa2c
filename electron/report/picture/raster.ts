import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let ready: Promise<void> | null = null;

/** Loads the painter, once a process. */
function load(): Promise<void> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return ready;
}

/**
 * Paints an SVG whose text is outlines as a PNG of so many pixels across.
 * @param painted called between the painting and the packing
 */
export async function rasterise(svg: string, width: number, painted: () => void): Promise<Uint8Array> {
  await load();
  const painter = new Resvg(svg, { fitTo: { mode: 'width', value: width } });
  try {
    const image = painter.render();
    try {
      painted();
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    painter.free();
  }
}
