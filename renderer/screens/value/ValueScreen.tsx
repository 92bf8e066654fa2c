import { PageFrame } from '../../shell/PageFrame.tsx';

export function ValueScreen() {
  return <PageFrame title="Value">Not there yet.</PageFrame>;
}
