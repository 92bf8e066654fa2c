/** An event of Chromium's trace, as far as it is read here. Microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** By the thread's own clock, which stands still while the machine does something else. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly type?: string };
  };
}

/** What to ask Chromium to trace. */
export const CATEGORIES = ['-*', 'devtools.timeline', 'v8.execute', 'blink.user_timing', '__metadata'];

/** Script, style, layout and paint of the main thread; whatever is nested in one of these belongs to it. */
const WORK = new Set([
  'EvaluateScript',
  'FunctionCall',
  'EventDispatch',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
  'MajorGC',
  'MinorGC',
  'HitTest',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'UpdateLayer',
  'Commit',
  'IntersectionObserverController::computeIntersections',
]);
/** The event by which a move reaches a page: the pointer's, or that of the browser's own drag. */
const MOVES = ['pointermove', 'dragover'];

/** The phases of one drag, told apart by the marks the bench sets in the page. */
export const PHASES = ['bench-start', 'bench-moves', 'bench-drop', 'bench-end'] as const;

export interface DragCost {
  /** Work from the press to the picture of the first move, in milliseconds. */
  readonly start: number;
  /** Work of a move: all of the moves' work by their number, in milliseconds. */
  readonly mean: number;
  /** Work from each move that the page heard of to the next, in milliseconds. */
  readonly moves: readonly number[];
  /** Work from letting go to the picture of the dropped card, in milliseconds. */
  readonly drop: number;
}

type Interval = readonly [from: number, to: number];

/** Reads a trace of one drag. @throws Error when it holds no such drag */
export function readDrag(trace: Buffer, moves: number): DragCost {
  const { traceEvents: events } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const marks = PHASES.map(name => events.find(event => event.name === name));
  const [start, first, drop, end] = marks.map(mark => mark?.tts ?? Number.NaN);
  const [mark] = marks;
  if (!mark || !start || !first || !drop || !end) throw new Error('The trace lacks the marks of the drag.');
  const own = events.filter(event => event.pid === mark.pid && event.tid === mark.tid);
  const work = unionOf(
    own
      .filter(event => event.ph === 'X' && WORK.has(event.name))
      .map(({ tts = 0, tdur = 0 }): Interval => [tts, tts + tdur]),
  );
  const heard = MOVES.map(type =>
    own
      .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === type)
      .map(({ tts = 0 }) => tts)
      .filter(tts => tts >= first && tts < drop)
      .sort((a, b) => a - b),
  ).find(moments => moments.length > 0);
  if (!heard) throw new Error('The page heard of no move.');
  return {
    start: within(work, start, first),
    mean: within(work, first, drop) / moves,
    moves: heard.map((from, index) => within(work, from, heard[index + 1] ?? drop)),
    drop: within(work, drop, end),
  };
}

function unionOf(intervals: readonly Interval[]): Interval[] {
  const union: [number, number][] = [];
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = union.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else union.push([from, to]);
  }
  return union;
}

/** How much of the union lies between two moments, in milliseconds. */
function within(union: readonly Interval[], from: number, to: number): number {
  return union.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0) / 1000;
}
