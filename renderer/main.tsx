import './no-eval.ts';
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { applyTheme } from './state/theme.ts';
import { WINDOW_KIND } from './state/window-kind.ts';

const Projector = lazy(async () => ({
  default: (await import('./screens/present/Projector.tsx')).Projector,
}));

applyTheme();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');
createRoot(root).render(
  <StrictMode>
    <Suspense>{WINDOW_KIND === 'room' ? <Projector /> : <App />}</Suspense>
  </StrictMode>,
);
