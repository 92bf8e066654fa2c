import { lazy, Suspense } from 'react';
import { useCheck } from '../state/check-pdf.ts';
import { useDialog } from '../state/dialogs.ts';
import { useExport } from '../state/export.ts';

// None of these is on the first screen, so none is in its bundle.
const NewWorkshopDialog = lazy(async () => ({
  default: (await import('./NewWorkshopDialog.tsx')).NewWorkshopDialog,
}));
const EditWorkshopDialog = lazy(async () => ({
  default: (await import('./EditWorkshopDialog.tsx')).EditWorkshopDialog,
}));
const ParticipantsDialog = lazy(async () => ({
  default: (await import('./ParticipantsDialog.tsx')).ParticipantsDialog,
}));
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet.tsx')).ShortcutSheet }));
const Palette = lazy(async () => ({ default: (await import('../palette/Palette.tsx')).Palette }));
const MergeDialog = lazy(async () => ({
  default: (await import('../capture/MergeDialog.tsx')).MergeDialog,
}));
const SplitDialog = lazy(async () => ({
  default: (await import('../capture/SplitDialog.tsx')).SplitDialog,
}));
const BackupsDialog = lazy(async () => ({
  default: (await import('../screens/library/BackupsDialog.tsx')).BackupsDialog,
}));
const CheckPdfDialog = lazy(async () => ({
  default: (await import('../screens/sign-off/CheckPdfDialog.tsx')).CheckPdfDialog,
}));
const SealKeyDialog = lazy(async () => ({
  default: (await import('../screens/sign-off/SealKeyDialog.tsx')).SealKeyDialog,
}));
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

/** Whichever dialog is open. */
export function Dialogs() {
  const { dialog } = useDialog();
  const { phase } = useExport();
  const { phase: check } = useCheck();
  return (
    <Suspense>
      {dialog?.kind === 'new-workshop' && <NewWorkshopDialog />}
      {dialog?.kind === 'edit-workshop' && <EditWorkshopDialog />}
      {dialog?.kind === 'participants' && <ParticipantsDialog />}
      {dialog?.kind === 'shortcuts' && <ShortcutSheet />}
      {dialog?.kind === 'palette' && <Palette />}
      {dialog?.kind === 'merge' && <MergeDialog keep={dialog.keep} other={dialog.other} />}
      {dialog?.kind === 'split' && <SplitDialog useCase={dialog.useCase} />}
      {dialog?.kind === 'backups' && <BackupsDialog workshop={dialog.workshop} />}
      {dialog?.kind === 'seal-key' && <SealKeyDialog />}
      {phase.kind !== 'idle' && <ExportDialog phase={phase} />}
      {check.kind !== 'idle' && <CheckPdfDialog phase={check} />}
    </Suspense>
  );
}
