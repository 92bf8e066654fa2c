import { lazy, Suspense, useEffect } from 'react';
import { loadInfo, navigate, useApp } from './state/app.ts';
import { failureOf } from './state/failure.ts';
import { say, sayFailure } from './state/messages.ts';
import { closeWorkshop, listenToWorkshop, openWorkshop, useWorkshop } from './state/workshop.ts';

const CurveScreen = lazy(async () => ({
  default: (await import('./screens/curve/CurveScreen.tsx')).CurveScreen,
}));

export function App() {
  const { info, route, key } = useApp();
  const open = useWorkshop(state => state.key);

  useEffect(() => {
    void loadInfo();
    return listenToWorkshop(() => {
      navigate('library', null);
      say('The workshop was closed. Everything in it is saved.');
    });
  }, []);

  useEffect(() => {
    if (route === 'library') void closeWorkshop();
    else if (key) {
      openWorkshop(key).catch(cause => {
        sayFailure(failureOf(cause));
        navigate('library', null);
      });
    }
  }, [route, key]);

  if (!info) return null;
  return <Suspense>{route === 'curve' && open === key && <CurveScreen />}</Suspense>;
}
