import type { ActionFacts } from './action-facts.ts';

/** The screens of a workshop. */
export const PAGE_ACTIONS = {
  'curve.show': {
    label: 'Go to the curve',
    keys: ['Alt+1'],
    group: 'Screens',
    needs: 'workshop',
    words: 'board cards stages',
  },
  'canvases.show': {
    label: 'Go to the canvases',
    keys: ['Alt+2'],
    group: 'Screens',
    needs: 'workshop',
    words: 'pages templates boxes',
  },
  'assessment.show': {
    label: 'Go to the assessment',
    keys: ['Alt+3'],
    group: 'Screens',
    needs: 'workshop',
    words: 'score radar level maturity',
  },
  'value.show': {
    label: 'Go to the value case',
    keys: ['Alt+4'],
    group: 'Screens',
    needs: 'workshop',
    words: 'money ledger amounts business',
  },
  'roadmap.show': {
    label: 'Go to the roadmap',
    keys: ['Alt+5'],
    group: 'Screens',
    needs: 'workshop',
    words: 'decisions actions parking lot plan',
  },
  'sign-off.show': {
    label: 'Go to the sign-off',
    keys: ['Alt+6'],
    group: 'Screens',
    needs: 'workshop',
    words: 'sign seal preflight check preview pages pdf signature report',
  },
  'guide.toggle': {
    label: 'Stage guide beside the page',
    keys: ['Alt+H'],
    group: 'Screens',
    needs: 'workshop',
    words: 'help hints signs recommendations',
  },
  'canvas.outline': {
    label: 'Show the canvas as outline, or as boxes',
    keys: ['Alt+Shift+O'],
    group: 'Screens',
    needs: 'workshop',
    words: 'list nested twin canvas',
  },
  'canvas.mode': {
    label: 'Collect ideas on the canvas, or decide',
    keys: ['Alt+Shift+D'],
    group: 'Screens',
    needs: 'workshop',
    words: 'decision mode agreed sentence canvas',
  },
  'canvas.findings': {
    label: 'Show or hide the findings of the canvas',
    keys: ['Alt+Shift+F'],
    group: 'Screens',
    needs: 'workshop',
    words: 'lint rules faults hints canvas',
  },
} as const satisfies Readonly<Record<string, ActionFacts>>;
