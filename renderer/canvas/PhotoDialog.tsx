import { CANVAS_LIMITS } from '../../shared/model/canvas.ts';
import { find } from '../../shared/model/document.ts';
import { useWorkshop } from '../state/workshop.ts';
import { Dialog, DialogBody } from '../ui/Dialog.tsx';
import { DraftText } from '../ui/DraftText.tsx';
import { rewriteNote } from './changes.ts';
import styles from './Photo.module.css';
import { usePhoto } from './photo-source.ts';
import { showPhoto, usePhotos } from './photo-store.ts';

/** What a photo without a caption is called where it is read out. */
const UNNAMED = 'Photo of a flip-chart';

/** The photo of a note, as large as the window lets it be, with its caption to be read and written. */
export function PhotoDialog() {
  const shown = usePhotos(state => state.shown);
  const note = useWorkshop(state => (shown === null ? undefined : find(state.document, 'note', shown)));
  if (!note?.photo) return null;
  const { hash, width, height } = note.photo;
  return (
    <Dialog title="Photo" isOpen full onClose={() => showPhoto(null)}>
      <DialogBody>
        <Large {...{ hash, width, height }} alt={note.text || UNNAMED} />
        <DraftText
          label="Caption"
          hint="Stands under the photo, in the report too, and is read out to those who do not see it."
          value={note.text}
          check={text =>
            text.length > CANVAS_LIMITS.note ? `At most ${CANVAS_LIMITS.note} characters.` : null
          }
          save={text => void rewriteNote(note, text)}
        />
      </DialogBody>
    </Dialog>
  );
}

interface LargeProps {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

function Large({ hash, width, height, alt }: LargeProps) {
  const source = usePhoto(hash);
  if (source === 'lost') {
    return (
      <p role="alert" className={styles.missing}>
        This photo is not in the workshop’s file any more, or is damaged there. A backup of the workshop may
        still have it; or add the photo again.
      </p>
    );
  }
  return (
    <div className={styles.large} style={{ aspectRatio: `${width} / ${height}` }}>
      {source && <img src={source.url} alt={alt} width={width} height={height} />}
    </div>
  );
}
