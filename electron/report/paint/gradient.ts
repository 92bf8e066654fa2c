import type { Gradient } from '../../../shared/plan/report-marks.ts';
import type { MakeObject, PdfObject } from './pdf-file.ts';

/** A gradient as a pattern, under the name that pages call it by. */
interface Pattern {
  readonly name: string;
  readonly object: PdfObject;
}

/** The gradients of one document: the colours of each are written once, wherever it is used. */
export interface Gradients {
  /** @param x where the gradient begins on its page, in points from the bottom left corner */
  at(gradient: Gradient, x: number, y: number): Pattern;
}

export function makeGradients(make: MakeObject): Gradients {
  const shadings = new Map<string, PdfObject>();
  let count = 0;
  return {
    at(gradient, x, y) {
      const key = JSON.stringify(gradient);
      let shading = shadings.get(key);
      if (!shading) {
        shading = shadingOf(gradient, make);
        shadings.set(key, shading);
      }
      const object = make({ Type: 'Pattern', PatternType: 2, Shading: shading, Matrix: [1, 0, 0, -1, x, y] });
      object.end();
      count += 1;
      return { name: `Sh${count}`, object };
    },
  };
}

/** Colours from left to right (ISO 32000-1, 8.7.4.5.3), those at the ends going on. */
function shadingOf({ from, to, stops }: Gradient, make: MakeObject): PdfObject {
  const parts = stops.slice(1).map((stop, index) => {
    const part = {
      FunctionType: 2,
      Domain: [0, 1],
      C0: channelsOf(stops[index]?.ink),
      C1: channelsOf(stop.ink),
      N: 1,
    };
    return part;
  });
  const shading = make({
    ShadingType: 2,
    ColorSpace: 'DeviceRGB',
    Coords: [from, 0, to, 0],
    Function: {
      FunctionType: 3,
      Domain: [0, 1],
      Functions: parts,
      Bounds: stops.slice(1, -1).map(stop => stop.at),
      Encode: parts.flatMap(() => [0, 1]),
    },
    Extend: [true, true],
  });
  shading.end();
  return shading;
}

const channelsOf = (ink = '#000000'): number[] =>
  [1, 3, 5].map(at => Number.parseInt(ink.slice(at, at + 2), 16) / 255);
