import { create } from 'zustand';
import type { TextMeasure } from '../../shared/plan/board-types.ts';

const FAMILY = '"Inter Variable", Inter, system-ui, sans-serif';

/** A measure over a canvas: the widths that Chromium will paint with the fonts it has loaded so far. */
function canvasMeasure(): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  let current = '';
  return {
    width(text, font) {
      const wanted = `${font.weight} ${font.size}px ${FAMILY}`;
      if (!context) return text.length * font.size * 0.6;
      if (wanted !== current) {
        context.font = wanted;
        current = wanted;
      }
      return context.measureText(text).width;
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
