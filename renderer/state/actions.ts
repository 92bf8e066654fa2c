import { ACTIONS, type ActionName, factsOf } from '../../shared/contract/actions.ts';
import { PRESENT_ZOOM } from '../../shared/contract/present.ts';
import { client } from '../api.ts';
import { navigate, useApp } from './app.ts';
import { isAsking } from './asking.ts';
import { startBlind } from './blind.ts';
import { chooseAndCheck } from './check-pdf.ts';
import { openDialog, useDialog } from './dialogs.ts';
import { askForExport, startExport } from './export.ts';
import { toggleGuide } from './guide.ts';
import { useHands } from './hands.ts';
import { startImport } from './import.ts';
import { isMac, isTyping, matches } from './keys.ts';
import { chooseAndAdopt } from './library.ts';
import { type Offer, useOffers } from './offers.ts';
import { changePresent, isPresenting, present, stopPresenting, takesPart, usePresent } from './present.ts';
import { setTheme } from './theme.ts';
import { setView } from './view.ts';
import { redo, undo, useWorkshop } from './workshop.ts';

const ACTION_NAMES = Object.keys(ACTIONS) as ActionName[];

/** One thing to do: an action, and for an action of each stage the stage. */
export interface Deed {
  readonly name: ActionName;
  readonly stage: number | null;
  readonly label: string;
  readonly keys: readonly string[];
}

// In a text field, Undo means the text: the browser's own history of it. In a participant's hands it means nothing else: it
// could take back what somebody before them has said.
const undoing = (own: 'undo' | 'redo', otherwise: () => void): Offer => ({
  isReady: () =>
    isTyping(document.activeElement) ||
    (useWorkshop.getState().history[own] !== null && !useHands.getState().isAway),
  run: () => {
    if (isTyping(document.activeElement)) document.execCommand(own);
    else otherwise();
  },
});

/** The pages with a guide beside them; the curve has its own, which follows the chosen card. */
const isPage = () =>
  ['canvases', 'assessment', 'value', 'roadmap', 'sign-off'].includes(useApp.getState().route);

const onCurve = () => useApp.getState().route === 'curve';

const zoomBy = (factor: number) => () => {
  const zoom = Math.min(PRESENT_ZOOM.most, Math.max(PRESENT_ZOOM.least, usePresent.getState().zoom * factor));
  void changePresent({ zoom });
};

/** What the app itself does; what only a screen can do, that screen offers while it is shown. */
const OWN: Partial<Readonly<Record<ActionName, Offer>>> = {
  'palette.open': { run: () => openDialog({ kind: 'palette', card: focusedCard() }) },
  'library.show': { run: () => navigate('library', null) },
  'workshop.new': { run: () => openDialog({ kind: 'new-workshop' }) },
  'workshop.import': { run: () => void chooseAndAdopt() },
  'pdf.check': { run: () => void chooseAndCheck() },
  'key.show': { run: () => openDialog({ kind: 'seal-key' }) },
  'help.shortcuts': { run: () => openDialog({ kind: 'shortcuts' }) },
  'theme.light': { run: () => setTheme('light') },
  'theme.dark': { run: () => setTheme('dark') },
  'theme.system': { run: () => setTheme('system') },
  'edit.undo': undoing('undo', () => void undo()),
  'edit.redo': undoing('redo', () => void redo()),
  'workshop.edit': { run: () => openDialog({ kind: 'edit-workshop' }) },
  'participants.edit': { run: () => openDialog({ kind: 'participants' }) },
  'blind.open': { run: () => void startBlind() },
  'curve.show': { run: () => navigate('curve') },
  'canvases.show': { run: () => navigate('canvases') },
  'assessment.show': { run: () => navigate('assessment') },
  'value.show': { run: () => navigate('value') },
  'roadmap.show': { run: () => navigate('roadmap') },
  'sign-off.show': { run: () => navigate('sign-off') },
  'guide.toggle': { isReady: isPage, run: toggleGuide },
  'table.import': { run: () => startImport() },
  'report.export': { run: () => void askForExport('pdf') },
  'export.svg': { run: () => void startExport('svg') },
  'export.png': { run: () => void startExport('png') },
  'export.pitch': { run: () => void askForExport('pitch') },
  'export.markdown': { run: () => void startExport('markdown') },
  'export.pptx': { run: () => void askForExport('pptx') },
  'export.xlsx': { run: () => void startExport('xlsx') },
  'export.csv': { run: () => void startExport('csv') },
  'export.ledger-csv': { run: () => void startExport('ledger-csv') },
  'export.roadmap-csv': { run: () => void startExport('roadmap-csv') },
  'export.roadmap-ics': { run: () => void startExport('roadmap-ics') },
  'export.json': { run: () => void startExport('json') },
  'export.headwater': { run: () => void startExport('headwater') },
  'view.curve': { isReady: onCurve, run: () => setView('curve') },
  'view.lanes': { isReady: onCurve, run: () => setView('lanes') },
  'view.list': { isReady: onCurve, run: () => setView('list') },
  'present.open': { run: () => void present() },
  'present.close': { run: () => void stopPresenting() },
  'present.hold': { run: () => void changePresent({ held: !usePresent.getState().held }) },
  'present.stage': {
    isReady: () => takesPart('stages'),
    run: stage => {
      const { spotlight } = usePresent.getState();
      const same = spotlight?.on === 'stage' && spotlight.stage === stage;
      void changePresent({ spotlight: same ? null : { on: 'stage', stage } });
    },
  },
  'present.clear': {
    isReady: () => usePresent.getState().spotlight !== null,
    run: () => void changePresent({ spotlight: null }),
  },
  'present.money': { run: () => void changePresent({ money: !usePresent.getState().money }) },
  'present.tray': {
    isReady: () => takesPart('stages'),
    run: () => void changePresent({ tray: !usePresent.getState().tray }),
  },
  'present.blank': { run: () => void changePresent({ blank: !usePresent.getState().blank }) },
  'present.larger': {
    isReady: () => takesPart('zoom') && usePresent.getState().zoom < PRESENT_ZOOM.most,
    run: zoomBy(1.25),
  },
  'present.smaller': {
    isReady: () => takesPart('zoom') && usePresent.getState().zoom > PRESENT_ZOOM.least,
    run: zoomBy(0.8),
  },
};

const offerOf = (name: ActionName): Offer | undefined => OWN[name] ?? useOffers.getState().offers[name];

/** Whether an action can be carried out now. */
export function canAct(name: ActionName): boolean {
  const { needs } = factsOf(name);
  const own = offerOf(name);
  if (!own || (needs !== 'nothing' && useWorkshop.getState().key === null)) return false;
  return (needs !== 'presenting' || isPresenting()) && (own.isReady?.() ?? true);
}

/** Every thing that can be done now, in the order of the table. */
export const deeds = (): Deed[] => deedsOf(ACTION_NAMES.filter(canAct));

/** Actions as things to do, those of each stage once a stage. */
function deedsOf(names: readonly ActionName[]): Deed[] {
  const stages = useApp.getState().info?.stages.stages ?? [];
  return names.flatMap((name): Deed[] => {
    const { label, keys, eachStage } = factsOf(name);
    if (!eachStage) return [{ name, stage: null, label, keys }];
    return stages.map(({ position, name: title }) => ({
      name,
      stage: position,
      label: `${label} ${position}: ${title}`,
      // Keyboards have ten digits; a pack may have twelve stages.
      keys: position > 9 ? [] : keys.map(one => one.replace('#', String(position))),
    }));
  });
}

/** What had the focus last. */
let lately: Element | null = null;
const noteFocus = ({ target }: Event) => {
  lately = target instanceof Element ? target : null;
};
const forgetFocus = () => {
  lately = null;
};

/**
 * The use case whose card has the focus, or had it when the palette came over it. A card that moves is drawn anew elsewhere: until
 * the focus is brought to it there, keys that follow fast still mean it.
 */
export function focusedCard(): string | null {
  const { dialog } = useDialog.getState();
  if (dialog?.kind === 'palette') return dialog.card;
  const { activeElement, body } = document;
  const held = activeElement === body && lately && !lately.isConnected ? lately : activeElement;
  return held?.closest<HTMLElement>('[data-card]')?.dataset.card ?? null;
}

/** Whether the focus is where letters already mean something else, such as a list that is gone through by them. */
const isInWidget = (): boolean =>
  document.activeElement?.closest('[role="listbox"], [role="menu"], [role="grid"], [role="dialog"]') != null;

const isOfText = (name: ActionName) => name === 'edit.undo' || name === 'edit.redo';

/** Carries out an action if this is a moment for it. */
export function act(name: ActionName, stage: number | null = null): void {
  // A dialog is open: it has to be answered first, whatever the menu offers.
  if (isAsking() && !(isOfText(name) && isTyping(document.activeElement))) return;
  // So has a card in the hand to be put down.
  if ('dragging' in document.documentElement.dataset) return;
  if (canAct(name)) offerOf(name)?.run(stage ?? 0);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const typing = isTyping(event.target);
  for (const { name, stage, keys } of deedsOf(ACTION_NAMES.filter(one => !factsOf(one).ownKeys))) {
    const pressed = keys.find(one => matches(event, one));
    if (!pressed) continue;
    const isLone = pressed.length === 1;
    // In a text field a lone sign is text; and one that acts on cards acts on the card that has the focus only.
    if (isLone && (typing || isInWidget() || (factsOf(name).needs === 'cards' && focusedCard() === null)))
      return;
    // On a Mac, Alt types letters of its own.
    if (isMac && typing && pressed.startsWith('Alt+')) return;
    // Elsewhere the key keeps the meaning that it has without Headwater.
    if (factsOf(name).needs === 'presenting' && !isPresenting()) return;
    event.preventDefault();
    act(name, stage);
    return;
  }
}

/** Starts listening to keys and to the application menu. Answers how to stop. */
export function listenToActions(): () => void {
  const stop = client.on('menu.chosen', ({ action }) => act(action));
  window.addEventListener('keydown', onKey);
  window.addEventListener('focusin', noteFocus);
  window.addEventListener('pointerdown', forgetFocus);
  return () => {
    stop();
    window.removeEventListener('keydown', onKey);
    window.removeEventListener('focusin', noteFocus);
    window.removeEventListener('pointerdown', forgetFocus);
  };
}
