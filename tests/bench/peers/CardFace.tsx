import type { BenchCard } from './bench-page.ts';

const SHAPES = { make: '▲', save: '◆', protect: '●' } as const;

/**
 * What is on a card: with the card's own element nine nodes, as on Headwater's. The mark is a letter, as an inline
 * `<svg>` in every card makes Chromium put its layers together anew for each frame of a drag.
 */
export function CardFace({ card }: { readonly card: BenchCard }) {
  return (
    <>
      <span className="mark">
        <i>{SHAPES[card.driver]}</i>
      </span>
      <span className="face">
        <span className="number">{card.number}</span>
        <span className="title">{card.lines[0]}</span>
        <span className="title second">{card.lines[1]}</span>
        <span className="driver">{card.driver}</span>
        <span className="unit">{card.unit}</span>
      </span>
    </>
  );
}
