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

/** Of what the main thread did, that which is script. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'EventDispatch',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
  'MajorGC',
  'MinorGC',
]);

/** One page's main thread, from a trace. */
class MainThread {
  private readonly events: readonly TraceEvent[];
  private readonly own: readonly TraceEvent[];

  constructor(trace: Buffer, mark: string) {
    const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
    this.events = traceEvents;
    const first = traceEvents.find(event => event.name === mark);
    this.own = traceEvents.filter(event => event.pid === first?.pid && event.tid === first?.tid);
  }

  /** When a mark was set, by the thread's own clock. @throws Error when it was not */
  at(mark: string): number {
    const moment = this.events.find(event => event.name === mark)?.tts;
    if (moment === undefined) throw new Error(`The trace lacks the mark “${mark}”.`);
    return moment;
  }

  /** When something was done, nested parts once. */
  work(names: ReadonlySet<string>): Interval[] {
    return unionOf(
      this.own
        .filter(event => event.ph === 'X' && names.has(event.name))
        .map(({ tts = 0, tdur = 0 }): Interval => [tts, tts + tdur]),
    );
  }

  /** When the page heard of an event, in order. */
  heard(type: string, from: number, to: number): number[] {
    return this.own
      .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === type)
      .map(({ tts = 0 }) => tts)
      .filter(tts => tts >= from && tts < to)
      .sort((a, b) => a - b);
  }
}

/** Reads a trace of one drag. @throws Error when it holds no such drag */
export function readDrag(trace: Buffer, moves: number): DragCost {
  const thread = new MainThread(trace, PHASES[0]);
  const [start, first, drop, end] = [
    thread.at('bench-start'),
    thread.at('bench-moves'),
    thread.at('bench-drop'),
    thread.at('bench-end'),
  ];
  const work = thread.work(WORK);
  const heard = MOVES.map(type => thread.heard(type, first, drop)).find(moments => moments.length > 0);
  if (!heard) throw new Error('The page heard of no move.');
  return {
    start: within(work, start, first),
    mean: within(work, first, drop) / moves,
    moves: heard.map((from, index) => within(work, from, heard[index + 1] ?? drop)),
    drop: within(work, drop, end),
  };
}

/** What the steps of a gesture cost, in milliseconds each. */
export interface StepCost {
  /** Script, style, layout and paint, from each step that the page heard of to the next. */
  readonly steps: readonly number[];
  /** The script of it. */
  readonly script: readonly number[];
}

/** Reads the steps between two marks. @throws Error when the page heard of none */
export function readSteps(trace: Buffer, from: string, to: string, type: string): StepCost {
  const thread = new MainThread(trace, from);
  const [start, end] = [thread.at(from), thread.at(to)];
  const heard = thread.heard(type, start, end);
  if (heard.length === 0) throw new Error(`The page heard of no ${type}.`);
  const each = (work: readonly Interval[]) =>
    heard.map((moment, index) => within(work, moment, heard[index + 1] ?? end));
  return { steps: each(thread.work(WORK)), script: each(thread.work(SCRIPT)) };
}

/** All work between two marks, in milliseconds. */
export function readWork(trace: Buffer, from: string, to: string): number {
  const thread = new MainThread(trace, from);
  return within(thread.work(WORK), thread.at(from), thread.at(to));
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
