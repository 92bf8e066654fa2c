import { Camera } from 'lucide-react';
import type { Box } from '../../shared/content/canvas-template.ts';
import type { Canvas } from '../../shared/model/canvas.ts';
import { IconButton } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './Photo.module.css';
import { choosePhotos, takesPhotos } from './photo-add.ts';
import { usePhotos } from './photo-store.ts';

interface AddPhotoProps {
  readonly canvas: Canvas;
  readonly box: Box;
}

/** In the foot of a box: the way to photos for those who neither drop nor paste, and how far adding is. */
export function AddPhoto({ canvas, box }: AddPhotoProps) {
  const adding = usePhotos(state => state.adding);
  if (!takesPhotos(box)) return null;
  if (adding?.box === box.key) {
    return (
      <div className={styles.adding}>
        <ProgressBar
          label={adding.of === 1 ? 'Adding a photo' : `Photo ${adding.number} of ${adding.of}`}
          done={adding.of === 1 ? null : (adding.number - 1) / adding.of}
        />
      </div>
    );
  }
  return (
    <IconButton
      label={`Add a photo to ${box.title}`}
      isDisabled={adding !== null}
      onPress={() => choosePhotos(canvas, box)}
    >
      <Camera aria-hidden />
    </IconButton>
  );
}
