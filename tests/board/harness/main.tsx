import '@fontsource-variable/inter/wght.css';
import '../../../renderer/styles/tokens.css';
import '../../../renderer/styles/base.css';
import pack from '../../../resources/content/stages.json';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import { KEY, memoryBridge } from './memory-bridge.ts';
import { workshopOf } from './workshop.ts';

// The bridge must be there before `renderer/api.ts` looks for it, hence the imports below are not at the top.
const query = new URLSearchParams(location.search);
const holder = window as unknown as { headwater: Bridge };
holder.headwater = memoryBridge(workshopOf(Number(query.get('cards') ?? 34)), pack);
document.documentElement.dataset.theme = query.get('theme') ?? 'light';

const { createRoot } = await import('react-dom/client');
const { CurveScreen } = await import('../../../renderer/screens/curve/CurveScreen.tsx');
const { loadInfo } = await import('../../../renderer/state/app.ts');
const { openWorkshop, run, undo } = await import('../../../renderer/state/workshop.ts');
const { listenToActions } = await import('../../../renderer/state/actions.ts');
const { useHandedOver } = await import('../../../renderer/state/import.ts');
await loadInfo();
await openWorkshop(KEY);
useHandedOver.subscribe(({ source }) => {
  document.title = `handed over: ${source?.from === 'text' ? source.text : ''}`;
});
listenToActions();
Object.assign(window, { undo, runForTest: run });
const root = document.getElementById('root');
if (root) createRoot(root).render(<CurveScreen />);
