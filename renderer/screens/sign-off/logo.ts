import { type ClipboardEvent, type DragEvent, useState } from 'react';
import {
  choosePictures,
  droppedPictures,
  holdsPictures,
  keepPicture,
  pastedPictures,
} from '../../canvas/photo-keep.ts';
import type { DrawnAs } from '../../canvas/photo-shrink.ts';
import { changeProfile } from '../../state/report-profile.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { isSeenOnWhite } from './seen-on-white.ts';

/** Sharp on the cover of any paper. At the best quality the edges of letters and lines stay clean. */
const AS_LOGO: DrawnAs = {
  side: 1024,
  qualities: [1, 0.92, 0.84, 0.7],
  fault: ({ data }) =>
    isSeenOnWhite(data)
      ? null
      : 'On white paper nothing of it could be seen. Take the one for light backgrounds.',
};

/** What a person does to bring the client's logo into the report. */
export interface LogoDesk {
  readonly isAdding: boolean;
  /** Whether a picture is held over the panel. */
  readonly isOver: boolean;
  /** Why the last picture was not taken, in words. */
  readonly problem: string | null;
  choose(): void;
  /** For the element that pictures may be dropped on or pasted into. */
  readonly takes: {
    onDragOver(event: DragEvent<HTMLElement>): void;
    onDragLeave(event: DragEvent<HTMLElement>): void;
    onDrop(event: DragEvent<HTMLElement>): void;
    onPaste(event: ClipboardEvent<HTMLElement>): void;
  };
}

export function useLogoDesk(): LogoDesk {
  const [isAdding, setAdding] = useState(false);
  const [isOver, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async ([file, ...more]: readonly File[]) => {
    const { key } = useWorkshop.getState();
    if (!key || !file || isAdding) return;
    setProblem(more.length > 0 ? 'A report has one logo. Take one picture.' : null);
    if (more.length > 0) return;
    setAdding(true);
    const logo = await keepPicture(key, file, AS_LOGO);
    setAdding(false);
    if (typeof logo === 'string') setProblem(`“${file.name}” was not added. ${logo}`);
    else if (useWorkshop.getState().key === key) await changeProfile(() => ({ logo }));
  };
  return {
    ...{ isAdding, isOver, problem },
    choose: () => choosePictures(false, files => void add(files)),
    takes: {
      onDragOver(event) {
        const takes = holdsPictures(event.dataTransfer);
        setOver(takes);
        if (!takes) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDragLeave(event) {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setOver(false);
      },
      onDrop(event) {
        setOver(false);
        const pictures = droppedPictures(event.dataTransfer);
        if (pictures.length === 0) return;
        event.preventDefault();
        void add(pictures);
      },
      onPaste(event) {
        const pictures = pastedPictures(event.clipboardData);
        if (pictures.length === 0) return;
        event.preventDefault();
        void add(pictures);
      },
    },
  };
}
