import '@fontsource-variable/inter/wght.css';
import '../../../renderer/styles/tokens.css';
import '../../../renderer/styles/base.css';
import pack from '../../../resources/content/stages.json';
import type { Bridge } from '../../../shared/contract/bridge.ts';
import { KEY, memoryBridge } from '../../board/harness/memory-bridge.ts';
import { workshopOf } from '../../board/harness/workshop.ts';

// The bridge must be there before `renderer/api.ts` looks for it, hence the imports below are not at the top.
const query = new URLSearchParams(location.search);
const holder = window as unknown as { headwater: Bridge };
holder.headwater = memoryBridge(workshopOf(Number(query.get('cards') ?? 34)), pack);
document.documentElement.dataset.theme = query.get('theme') ?? 'light';

const { createRoot } = await import('react-dom/client');
const { CurveScreen } = await import('../../../renderer/screens/curve/CurveScreen.tsx');
const { Dialogs } = await import('../../../renderer/shell/Dialogs.tsx');
const { Messages } = await import('../../../renderer/ui/Messages.tsx');
const { loadInfo } = await import('../../../renderer/state/app.ts');
const { listenToActions } = await import('../../../renderer/state/actions.ts');
const { openWorkshop, undo } = await import('../../../renderer/state/workshop.ts');
await loadInfo();
await openWorkshop(KEY);
listenToActions();
Object.assign(window, { undo });
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <>
      <CurveScreen />
      <Dialogs />
      <Messages />
    </>,
  );
}
