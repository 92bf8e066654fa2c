import { lazy, Suspense, useEffect } from 'react';
import { recordsOf } from '../shared/model/document.ts';
import styles from './App.module.css';
import { LibraryScreen } from './screens/library/LibraryScreen.tsx';
import { Dialogs } from './shell/Dialogs.tsx';
import { useFileDrop } from './shell/use-file-drop.ts';
import { listenToActions } from './state/actions.ts';
import { loadInfo, navigate, useApp } from './state/app.ts';
import { listenToContent } from './state/content.ts';
import { failureOf, sentenceOf } from './state/failure.ts';
import { useHands } from './state/hands.ts';
import { listenToJobs } from './state/jobs.ts';
import { say, sayFailure } from './state/messages.ts';
import { listenToPresent } from './state/present.ts';
import { closeWorkshop, hasUnsaved, listenToWorkshop, openWorkshop, useWorkshop } from './state/workshop.ts';
import { Button } from './ui/Button.tsx';
import { EmptyState } from './ui/EmptyState.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { keepFocus } from './ui/kept-focus.ts';
import { Messages } from './ui/Messages.tsx';

// Nothing of a workshop is on the first screen, so none of it is in its bundle.
const Header = lazy(async () => ({ default: (await import('./shell/Header.tsx')).Header }));
const CurveScreen = lazy(async () => ({
  default: (await import('./screens/curve/CurveScreen.tsx')).CurveScreen,
}));
const BlindScreen = lazy(async () => ({
  default: (await import('./screens/blind/BlindScreen.tsx')).BlindScreen,
}));
const CanvasesScreen = lazy(async () => ({
  default: (await import('./screens/canvases/CanvasesScreen.tsx')).CanvasesScreen,
}));
const AssessmentScreen = lazy(async () => ({
  default: (await import('./screens/assessment/AssessmentScreen.tsx')).AssessmentScreen,
}));
const ValueScreen = lazy(async () => ({
  default: (await import('./screens/value/ValueScreen.tsx')).ValueScreen,
}));
const RoadmapScreen = lazy(async () => ({
  default: (await import('./screens/roadmap/RoadmapScreen.tsx')).RoadmapScreen,
}));
const SignOffScreen = lazy(async () => ({
  default: (await import('./screens/sign-off/SignOffScreen.tsx')).SignOffScreen,
}));
const ImportScreen = lazy(async () => ({
  default: (await import('./screens/import/ImportScreen.tsx')).ImportScreen,
}));

/** The app: whichever screen the address names, the dialogs and messages over it. */
export function App() {
  const { info, trouble } = useApp();
  const isOver = useFileDrop();

  useEffect(() => {
    void loadInfo();
    const stops = [
      listenToWorkshop(() => {
        navigate('library', null);
        say('The workshop was closed. Everything in it is saved.');
      }),
      listenToContent(),
      listenToJobs(),
      listenToActions(),
      listenToPresent(),
      listenToLeaving(),
      keepFocus(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <>
      <ErrorBoundary>
        {info && <Screens />}
        {trouble && (
          <div role="alert">
            <EmptyState
              title="Headwater does not answer"
              actions={
                <Button kind="primary" onPress={() => void loadInfo()}>
                  Try again
                </Button>
              }
            >
              {sentenceOf(trouble)}
            </EmptyState>
          </div>
        )}
        <Dialogs />
      </ErrorBoundary>
      <Messages />
      {isOver && <div className={styles.drop}>Drop the file to bring it in</div>}
    </>
  );
}

/** In a browser the tab can be closed at any time; the desktop host waits for what is on its way by itself. */
function listenToLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (useApp.getState().info?.host === 'loopback' && hasUnsaved()) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}

const SCREENS = {
  curve: CurveScreen,
  canvases: CanvasesScreen,
  assessment: AssessmentScreen,
  value: ValueScreen,
  roadmap: RoadmapScreen,
  'sign-off': SignOffScreen,
  import: ImportScreen,
} as const;

function Screens() {
  const { route, key } = useApp();
  const open = useWorkshop(state => state.key);
  const isAway = useHands(state => state.isAway);
  const client = useWorkshop(state => recordsOf(state.document, 'workshop')[0]?.client);

  useEffect(() => {
    if (route === 'library') void closeWorkshop();
    else if (key) {
      openWorkshop(key).catch(cause => {
        sayFailure(failureOf(cause));
        navigate('library', null);
      });
    }
  }, [route, key]);

  useEffect(() => {
    if (client) document.title = `${client} · Headwater`;
  }, [client]);

  if (route === 'library') return <LibraryScreen />;
  if (open !== key) return null;
  // The whole window, and no bar over it: what lies in other hands shall show votes and nothing else.
  if (route === 'blind') {
    return (
      <ErrorBoundary key={route}>
        <Suspense>
          <BlindScreen />
        </Suspense>
      </ErrorBoundary>
    );
  }
  const Screen = SCREENS[route];
  return (
    <div className={styles.workshop}>
      {!isAway && (
        <Suspense fallback={<div className={styles.bar} />}>
          <Header />
        </Suspense>
      )}
      <ErrorBoundary key={route}>
        <Suspense>
          <Screen />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
