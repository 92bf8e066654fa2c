import { create } from 'zustand';
import { FIRST_SIGHT, type Presentation, type PresentChange } from '../../shared/contract/present.ts';
import { client } from '../api.ts';
import { useApp } from './app.ts';
import { failureOf } from './failure.ts';
import { say, sayFailure } from './messages.ts';
import { onReturn } from './reach.ts';
import { useWorkshop } from './workshop.ts';

/** What the projector shows, as every window knows it. */
export const usePresent = create<Presentation>()(() => ({ key: null, ...FIRST_SIGHT, turn: -1 }));

/** Whether the open workshop is the one that is presented. */
export const useIsPresenting = (): boolean => {
  const key = usePresent(state => state.key);
  return useWorkshop(state => state.key !== null && state.key === key);
};

export const isPresenting = (): boolean => {
  const { key } = usePresent.getState();
  return key !== null && key === useWorkshop.getState().key;
};

/** Whether the picture that the room sees has stages, which can be lit and have a tray beside them, or can be enlarged. */
export function takesPart(part: 'stages' | 'zoom'): boolean {
  const { of } = usePresent.getState().look.page;
  return of === 'board' || (of === 'canvas' && part === 'zoom');
}

// An answer and a signal take different ways: whichever is older than what is known says nothing new.
function take(state: Presentation): void {
  if (state.turn > usePresent.getState().turn) usePresent.setState(state, true);
}

/** Follows what the projector shows. Answers how to stop. */
export function listenToPresent(): () => void {
  const ask = () => {
    client.call('present.state', { change: {} }).then(take, () => undefined);
  };
  const stops = [
    client.on('present.state', take),
    onReturn(() => {
      // A main side that has begun anew counts from the beginning.
      usePresent.setState({ turn: -1 });
      ask();
    }),
  ];
  ask();
  return () => {
    for (const stop of stops) stop();
  };
}

/** Changes what the projector shows. Never rejects. */
export async function changePresent(change: PresentChange): Promise<void> {
  try {
    take(await client.call('present.state', { change }));
  } catch (cause) {
    sayFailure(failureOf(cause));
  }
}

/** The window that this page opened for the projector, where the host opens none. */
let popup: Window | null = null;
let watching: ReturnType<typeof setInterval> | undefined;

const BLOCKED =
  'The browser did not let Headwater open a second window. Allow pop-ups for this address (look at the end of the address bar), then press Present again.';

/** Shows the open workshop to the room, in a second window. Never rejects. */
export async function present(): Promise<void> {
  const { key } = useWorkshop.getState();
  if (!key) return;
  // In a browser a window opens only straight from a press or a key, before anything is waited for.
  if (useApp.getState().info?.host !== 'electron' && !openPopup(key)) {
    say(BLOCKED, { tone: 'problem' });
    return;
  }
  const isNew = !isPresenting();
  try {
    const { window: where, state } = await client.call('present.open', { key });
    take(state);
    if (!isNew) return;
    if (where === 'own-screen')
      say('The picture is on the other screen. F there leaves or fills the screen.');
    else
      say(
        'The picture is in a second window. Drag it to the projector and press F there to fill the screen.',
      );
  } catch (cause) {
    closePopup();
    sayFailure(failureOf(cause));
  }
}

/** Ends the presentation and closes its window. Never rejects. */
export async function stopPresenting(): Promise<void> {
  closePopup();
  try {
    take(await client.call('present.close', {}));
  } catch (cause) {
    sayFailure(failureOf(cause));
  }
}

function openPopup(key: string): boolean {
  const address = `${window.location.pathname}#/present/${key}`;
  // The name finds a window that is open already, also after this page was loaded anew.
  popup = window.open(address, 'headwater-presentation', 'popup,width=1280,height=720');
  if (!popup) return false;
  popup.focus();
  clearInterval(watching);
  // Closed by its own cross, a window tells nobody.
  watching = setInterval(() => {
    if (!popup?.closed) return;
    closePopup();
    if (isPresenting()) void stopPresenting();
  }, 700);
  return true;
}

function closePopup(): void {
  clearInterval(watching);
  popup?.close();
  popup = null;
}

/** Lets the host give the presentation the whole screen, or take it back. Never rejects. */
export async function fillScreen(): Promise<void> {
  await client.call('present.fill', {}).catch(cause => sayFailure(failureOf(cause)));
}
