import { create } from 'zustand';
import type { Font, TextMeasure } from '../../shared/plan/board-types.ts';

const FAMILY = '"Inter Variable", Inter, system-ui, sans-serif';
const MOST_KEPT = 20_000;

/** The size that texts are measured at where widths grow with the size. */
const LARGE = 100;
const SAMPLE = 'Sphinx of black quartz, judge my vow: 0123456789';

/**
 * A measure over a canvas: the widths that Chromium will paint with the fonts it has loaded so far. Where it paints
 * without hinting, widths grow with the size, and a text that was measured at one is known at all: a zoom that tries
 * several sizes of type measures nothing.
 */
function canvasMeasure(): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  let current = '';
  const measured = (text: string, { size, weight }: Font): number => {
    const wanted = `${weight} ${size}px ${FAMILY}`;
    if (!context) return text.length * size * 0.6;
    if (wanted !== current) {
      context.font = wanted;
      current = wanted;
    }
    return context.measureText(text).width;
  };
  const sample = measured(SAMPLE, { size: LARGE, weight: 600 }) / LARGE;
  const isLinear = [11, 12, 13, 14, 16.1, 18.2].every(
    size => Math.abs(measured(SAMPLE, { size, weight: 600 }) / size / sample - 1) < 0.001,
  );
  if (!isLinear) return { width: measured };
  const byWeight = new Map<number, Map<string, number>>();
  return {
    width(text, { size, weight }) {
      let known = byWeight.get(weight);
      if (!known) {
        known = new Map();
        byWeight.set(weight, known);
      }
      let width = known.get(text);
      if (width === undefined) {
        if (known.size > MOST_KEPT) known.clear();
        width = measured(text, { size: LARGE, weight });
        known.set(text, width);
      }
      return (width / LARGE) * size;
    },
  };
}

const useLatest = create<{ measure: TextMeasure | null }>()(() => ({ measure: null }));

/** The screen's measure; null until the font is there. Another one when more of the font (Greek, say) arrives. */
export const useMeasure = (): TextMeasure | null => useLatest(state => state.measure);

/** Watches the fonts and keeps the measure up to date. Answers how to stop. */
export function watchFonts(): () => void {
  const again = () => useLatest.setState({ measure: canvasMeasure() });
  // One file serves all weights. A font that cannot be loaded must not keep the board away.
  void document.fonts.load(`600 14px ${FAMILY}`).then(again, again);
  document.fonts.addEventListener('loadingdone', again);
  return () => document.fonts.removeEventListener('loadingdone', again);
}
