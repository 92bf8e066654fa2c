import { PageFrame } from '../../shell/PageFrame.tsx';

export function CanvasesScreen() {
  return <PageFrame title="Canvases">Not there yet.</PageFrame>;
}
