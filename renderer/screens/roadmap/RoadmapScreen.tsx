import { PageFrame } from '../../shell/PageFrame.tsx';

export function RoadmapScreen() {
  return <PageFrame title="Roadmap">Not there yet.</PageFrame>;
}
