import { isTyping } from '../state/keys.ts';

/*
 * Who goes by keys shall not be thrown back to the beginning when what has the focus goes away: a row that is deleted, a panel
 * that is closed, an invitation that gives way to what it invited to. The focus then goes to what is like it in its place, else to
 * the nearest thing around. Pages and dialogs are looked after; the board looks after its own cards.
 */

/** What is looked after: the pages of a workshop but the curve, and dialogs. */
const HOMES = 'main[data-page], [role=dialog]';
const TABBED = 'a[href], button, input, select, textarea, summary, [tabindex]';
/** Frames in which whoever took something away may say where the focus goes, before it is said here. */
const PATIENCE = 6;

/** An element among its siblings, as it stood when the focus came. */
interface Level {
  readonly child: Element;
  readonly parent: Element;
  readonly siblings: readonly Element[];
  readonly index: number;
}

/** From the element that has the focus outwards. */
type Trace = readonly Level[];

/** Whoever brings the focus where it belongs just now. */
let claim: object | null = null;

/**
 * Brings the focus to something that is about to be drawn, or drawn anew elsewhere: the first of these selectors that finds it.
 * Only where it was lost: who has gone on meanwhile is where they want to be.
 */
export function focusSoon(...selectors: readonly string[]): void {
  const mine = {};
  const until = performance.now() + 1_500;
  let wasLost = false;
  let given: HTMLElement | null = null;
  const look = () => {
    if (claim !== mine) return;
    const hasGoneOn = wasLost && !isLost() && document.activeElement !== given;
    if (hasGoneOn || performance.now() > until) {
      claim = null;
      return;
    }
    if (isLost()) {
      wasLost = true;
      given = firstOf(selectors);
      given?.focus();
    }
    // Its former place may go later, and take the focus with it.
    requestAnimationFrame(look);
  };
  claim = mine;
  requestAnimationFrame(look);
}

function firstOf(selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}

/** Looks after the focus from now on. Answers how to stop. */
export function keepFocus(): () => void {
  /** Where the focus is in the page, and in what lies over it. */
  let inPage: Trace = [];
  let over: Trace = [];
  let frames = 0;
  let frame = 0;
  const root = document.getElementById('root');

  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    if (root?.contains(target)) [inPage, over] = [traceOf(target), []];
    else over = traceOf(target);
  };
  // A press beside everything puts the focus nowhere, and that is meant.
  const onPress = () =>
    setTimeout(() => {
      if (isLost() && inPage[0]?.child.isConnected && !over.length) inPage = [];
    });
  const look = () => {
    frame = 0;
    if (!isLost()) return;
    if (frames++ < PATIENCE || claim !== null) {
      frame = requestAnimationFrame(look);
      return;
    }
    if (stillThere(over)) return;
    // What lay over the page is gone: back to where it was opened from.
    const opener = over.length > 0 ? stillThere(inPage) : null;
    const heir = heirOf(over) ?? opener ?? heirOf(inPage);
    heir?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(() => {
    if (frame !== 0 || !isLost()) return;
    frames = 0;
    frame = requestAnimationFrame(look);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', onPress);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', onPress);
  };
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

function traceOf(element: Element): Trace {
  const trace: Level[] = [];
  for (let child = element; child.parentElement; child = child.parentElement) {
    const siblings = [...child.parentElement.children];
    trace.push({ child, parent: child.parentElement, siblings, index: siblings.indexOf(child) });
  }
  return trace;
}

const stillThere = ([first]: Trace): HTMLElement | null =>
  first && isUsable(first.child) ? first.child : null;

/** What gets the focus that something had which is gone; null: nobody here says. */
function heirOf(trace: Trace): HTMLElement | null {
  const at = trace.findIndex(({ parent }) => parent.isConnected);
  const level = trace[at];
  const home = level?.parent.closest(HOMES);
  if (!level || !home || level.child.isConnected) return null;
  const { child, parent, siblings, index } = level;
  const inside = trace.slice(0, at).reverse();
  for (const one of [...siblings.slice(index + 1), ...siblings.slice(0, index).reverse()]) {
    if (one.parentElement !== parent || one.tagName !== child.tagName || one.className !== child.className)
      continue;
    const found = sameIn(one, inside) ?? tabbedIn(one);
    if (found) return found;
  }
  for (let around = parent; around !== home && around.parentElement; around = around.parentElement) {
    const found = tabbedIn(around);
    if (found) return found;
  }
  return home.querySelector<HTMLElement>('h1[tabindex]') ?? tabbedIn(home);
}

/** What stands where the lost element stood, in a thing that is like the lost one. */
function sameIn(like: Element, inside: Trace): HTMLElement | null {
  let at: Element | undefined = like;
  for (const { index } of inside) at = at?.children[index];
  const lost = inside.at(-1)?.child.tagName;
  return at && isUsable(at) && (lost === undefined || at.tagName === lost) ? at : null;
}

/** What Tab would come to first, but no text: Undo, which may be what comes next, would mean the text there. */
const tabbedIn = (element: Element): HTMLElement | null =>
  [element, ...element.querySelectorAll(TABBED)].find(
    (one): one is HTMLElement => isUsable(one) && one.tabIndex >= 0 && !isTyping(one),
  ) ?? null;

const isUsable = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.isConnected &&
  element.matches(TABBED) &&
  !element.matches(':disabled, [inert] *') &&
  element.checkVisibility();
