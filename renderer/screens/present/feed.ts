import type { SignalPayload } from '../../../shared/contract/signals.ts';
import { type Document, documentOf, EMPTY_DOCUMENT, recordsOf } from '../../../shared/model/document.ts';
import { changedForRoom } from '../../../shared/views/for-room.ts';
import { client } from '../../api.ts';
import { showStages } from '../../state/app.ts';
import { usePresent } from '../../state/present.ts';
import { onReturn } from '../../state/reach.ts';
import { useWorkshop } from '../../state/workshop.ts';

type Changed = SignalPayload<'present.changed'>;

/**
 * Fills this window's workshop with what the main side gives the room of it, and keeps it so. This window opens no workshop: what
 * is kept from the room never comes here. Answers how to stop.
 */
export function feedRoom(): () => void {
  let step = 0;
  /** Changes that came while the whole was on its way; null while it is not. */
  let early: Changed[] | null = null;
  let isStale = false;

  const show = (key: string | null, document: Document) => {
    showStages(recordsOf(document, 'stages')[0]?.pack ?? null);
    useWorkshop.setState({ key, document });
  };
  const take = (changed: Changed) => {
    if (early) early.push(changed);
    else if (changed.key !== useWorkshop.getState().key || changed.step > step + 1) void fetchWhole();
    else if (changed.step === step + 1) {
      step = changed.step;
      show(changed.key, changedForRoom(useWorkshop.getState().document, changed));
    }
  };
  const fetchWhole = async () => {
    if (early) {
      isStale = true;
      return;
    }
    early = [];
    try {
      const { key, step: at, records } = await client.call('present.records', {});
      step = at;
      show(key, key === null ? EMPTY_DOCUMENT : documentOf(records));
    } catch {
      // Asked again once the main side is back.
    }
    const late = early;
    early = null;
    if (isStale) {
      isStale = false;
      return fetchWhole();
    }
    for (const changed of late) if (changed.step > step) take(changed);
  };

  const stops = [
    client.on('present.changed', take),
    usePresent.subscribe(({ key }, before) => {
      if (key !== before.key) void fetchWhole();
    }),
    onReturn(() => void fetchWhole()),
  ];
  void fetchWhole();
  return () => {
    for (const stop of stops) stop();
  };
}
