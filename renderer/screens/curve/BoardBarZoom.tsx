import { Minus, Plus } from 'lucide-react';
import { camera, LEAST, MOST, useZoom } from '../../board/zoom/camera.ts';
import { showKeys } from '../../state/keys.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './BoardBar.module.css';

/** How near the board is looked at. The number leads back to all of it. */
export function BoardBarZoom() {
  const zoom = useZoom(state => state.zoom);
  const percent = `${Math.round(zoom * 100)}%`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's; these are three buttons that go together
    <div className={styles.zoom} role="group" aria-label="Zoom">
      <IconButton label="Zoom out" keys="-" isDisabled={zoom <= LEAST} onPress={() => camera.step('out')}>
        <Minus aria-hidden />
      </IconButton>
      <IconButton
        label={`${percent}: show the whole board`}
        keys={showKeys('Mod+0')}
        isDisabled={zoom <= LEAST}
        onPress={() => camera.fit()}
      >
        {percent}
      </IconButton>
      <IconButton label="Zoom in" keys="+" isDisabled={zoom >= MOST} onPress={() => camera.step('in')}>
        <Plus aria-hidden />
      </IconButton>
    </div>
  );
}
