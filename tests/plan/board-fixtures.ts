import type { Stage } from '../../shared/content/stages.ts';
import type { BoardCard, Font, TextMeasure } from '../../shared/plan/board-types.ts';
import { fc } from '../support/fast-check.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A measure with the rough proportions of a sans serif: enough to lay out by, and the same on every machine. */
export const roughMeasure: TextMeasure = {
  width(text: string, font: Font) {
    let em = 0;
    for (const { segment: character } of graphemes.segment(text)) {
      const code = character.codePointAt(0) ?? 0;
      if ("iljtfrI.,:;'|! ".includes(character)) em += 0.3;
      else if (code > 0x2e80) em += 1;
      else if (/[A-ZMWmw@%]/.test(character)) em += 0.72;
      else em += 0.56;
    }
    return em * font.size * (0.9 + font.weight / 5000);
  },
};

function stagesOf(names: readonly string[]): Stage[] {
  return names.map((name, position) => ({
    position,
    name,
    summary: 'Batch files, silos and point-to-point links',
    colour: '#1f6f8b',
    drive: '',
    signs: [],
    leads: '',
    next: [],
    figures: [],
    views: [],
    criteria: [],
  }));
}

export const SIX = stagesOf([
  'Pre-streaming',
  'Awareness & pilot',
  'Early production',
  'Mission-critical',
  'Global',
  'Central nervous system',
]);

const id = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** `count` cards with believable titles, spread over the stages like a real workshop's. */
export function cardsOf(count: number, stages = 6): BoardCard[] {
  const titles = [
    'Fraud scoring on card swipe',
    'Nightly ledger extract',
    'Customer 360 joined stream',
    'Regulatory trade reporting within the same day for all markets',
    'Instant personal offers',
    'Order tracking',
  ];
  const drivers = ['make', 'save', 'protect', null] as const;
  return Array.from({ length: count }, (_, index) => ({
    id: id(index),
    number: index + 1,
    title: titles[index % titles.length] ?? '',
    driver: drivers[index % drivers.length] ?? null,
    unit: ['Payments', 'Risk', '', 'Core banking'][index % 4] ?? '',
    stage: (index * 7) % stages,
    target: index % 3 === 0 ? Math.min(stages - 1, ((index * 7) % stages) + 1) : null,
  }));
}

const oddTitle = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 12 }) },
  fc.constant('x'.repeat(300)),
  fc.constant('👩‍👩‍👧‍👦'.repeat(27)),
  fc.constant('مسار الدفع الفوري بين البنوك والعملاء في جميع الفروع'),
  fc.constant('זיהוי הונאה בזמן אמת 24/7 – PSD2'),
  fc.constant('銀行の勘定系からのイベント連携とリアルタイム不正検知'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
);

/** Random boards: any number of cards up to 2,000, any crowding, any screen from the smallest the app allows. */
export const randomBoard = fc
  .record({
    // The board's share of a 1024 × 700 window with tray and inspector open is about 480 × 560.
    width: fc.integer({ min: 480, max: 2600 }),
    height: fc.integer({ min: 480, max: 1500 }),
    scale: fc.constantFrom(0.9, 1, 1, 1.2),
    stageCount: fc.integer({ min: 2, max: 12 }),
    longNames: fc.boolean(),
    count: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 2000 })),
    titles: fc.array(oddTitle, { minLength: 1, maxLength: 12 }),
    stageSeeds: fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 20 }),
    overflow: fc.constantFrom('stack' as const, 'list' as const),
    forces: fc.boolean(),
    groupBy: fc.constantFrom('none' as const, 'unit' as const),
    byUnit: fc.boolean(),
  })
  .map(board => ({
    ...board,
    stages: stagesOf(
      Array.from({ length: board.stageCount }, (_, index) =>
        board.longNames
          ? `Unternehmensweites Datendrehscheibenprogramm ${index}`.slice(0, 60)
          : `Stage ${index}`,
      ),
    ),
    cards: Array.from({ length: board.count }, (_, index): BoardCard => {
      const stage = (board.stageSeeds[index % board.stageSeeds.length] ?? 0) % board.stageCount;
      return {
        id: id(index),
        number: index + 1,
        title: board.titles[index % board.titles.length] ?? '',
        driver: (['make', 'save', 'protect', null] as const)[(index * 3 + stage) % 4] ?? null,
        unit: index % 3 === 0 ? 'Wholesale payments and liquidity management' : index % 3 === 1 ? 'Risk' : '',
        stage,
        target: index % 4 === 0 ? (stage + 1) % board.stageCount : null,
        ...(board.byUnit
          ? { sign: { letters: ['P', 'Ri', 'WM'][index % 3] ?? '', colour: index % 10 } }
          : {}),
      };
    }),
  }));
