import type { ActionFacts } from './action-facts.ts';

/** What the projector shows. */
export const PRESENT_ACTIONS = {
  'present.open': {
    label: 'Present',
    keys: ['Alt+P'],
    group: 'Presentation',
    needs: 'workshop',
    words: 'projector second window screen show',
  },
  'present.hold': {
    label: 'Hold the picture on the projector, or let it follow again',
    keys: ['Alt+Shift+H'],
    group: 'Presentation',
    needs: 'presenting',
    words: 'pin freeze keep stay',
  },
  'present.card': {
    label: 'Spotlight the chosen use case',
    keys: ['Alt+S'],
    group: 'Presentation',
    needs: 'cards',
    words: 'focus highlight projector',
  },
  'present.stage': {
    label: 'Spotlight stage',
    keys: ['Alt+Shift+#'],
    group: 'Presentation',
    needs: 'presenting',
    eachStage: true,
    words: 'focus highlight projector',
  },
  'present.clear': {
    label: 'End the spotlight',
    keys: ['Alt+Shift+S'],
    group: 'Presentation',
    needs: 'presenting',
    words: 'focus off',
  },
  'present.money': {
    label: 'Reveal or hide amounts of money',
    keys: ['Alt+M'],
    group: 'Presentation',
    needs: 'presenting',
    words: 'value show',
  },
  'present.tray': {
    label: 'Show or hide the unplaced use cases',
    keys: ['Alt+T'],
    group: 'Presentation',
    needs: 'presenting',
    words: 'tray',
  },
  'present.blank': {
    label: 'Blank the projector, or bring it back',
    keys: ['Alt+B'],
    group: 'Presentation',
    needs: 'presenting',
    words: 'black dark off',
  },
  'present.larger': {
    label: 'Larger on the projector',
    keys: [],
    group: 'Presentation',
    needs: 'presenting',
    words: 'zoom in',
  },
  'present.smaller': {
    label: 'Smaller on the projector',
    keys: [],
    group: 'Presentation',
    needs: 'presenting',
    words: 'zoom out',
  },
  'present.close': {
    label: 'Stop presenting',
    keys: [],
    group: 'Presentation',
    needs: 'presenting',
    words: 'end close projector',
  },
} as const satisfies Readonly<Record<string, ActionFacts>>;
