import { PageFrame } from '../../shell/PageFrame.tsx';

export function AssessmentScreen() {
  return <PageFrame title="Assessment">Not there yet.</PageFrame>;
}
