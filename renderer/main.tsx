import './no-eval.ts';
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { applyTheme } from './state/theme.ts';

const Projector = lazy(async () => ({
  default: (await import('./screens/present/Projector.tsx')).Projector,
}));
// A window is the room's or the facilitator's for as long as it lives.
const isProjector = window.location.hash.startsWith('#/present/');

applyTheme();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');
createRoot(root).render(
  <StrictMode>
    <Suspense>{isProjector ? <Projector /> : <App />}</Suspense>
  </StrictMode>,
);
