import { useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TextField } from 'react-aria-components/TextField';
import type { ACTION_GROUPS } from '../../shared/contract/action-facts.ts';
import { factsOf } from '../../shared/contract/actions.ts';
import { placementsByUseCase, recordsOf } from '../../shared/model/document.ts';
import { act, type Deed, deeds } from '../state/actions.ts';
import { closeDialog } from '../state/dialogs.ts';
import { showKeys } from '../state/keys.ts';
import { useWorkshop } from '../state/workshop.ts';
import { goTo } from './go-to.ts';
import { bestOf } from './match.ts';
import styles from './Palette.module.css';

/** As many as can be looked through at a glance. */
const MOST = { actions: 20, useCases: 12 };
/** Before anything is typed, what is nearest to the hand comes first. */
const ORDER = [
  'Cards',
  'Presentation',
  'View',
  'Workshop',
  'Headwater',
] as const satisfies (typeof ACTION_GROUPS)[number][];

interface Found {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly keys: string | undefined;
  readonly choose: () => void;
}

/** Every action that can be done now and every use case, found by a few letters and done by Enter. */
export function Palette() {
  const [query, setQuery] = useState('');
  const document = useWorkshop(state => state.document);
  // What can be done is asked once, while the screen under the palette is as it was.
  const [all] = useState(() =>
    deeds()
      .filter(({ name }) => name !== 'palette.open')
      .map(deed => ({ ...deed, words: `${factsOf(deed.name).words ?? ''} ${factsOf(deed.name).group}` })),
  );
  const useCases = useMemo(() => {
    const placements = placementsByUseCase(document);
    return [...recordsOf(document, 'use-case')]
      .sort((a, b) => a.number - b.number)
      .map(({ id, number, title, unit }) => {
        const stage = placements.get(id)?.stage ?? null;
        const where = stage === null ? 'Unplaced' : `Stage ${stage}`;
        return { id, label: title, words: `${number} ${unit}`, number, where };
      });
  }, [document]);

  const isAsking = query.trim() !== '';
  const cards = !isAsking
    ? []
    : bestOf(query.replace('#', ''), useCases, MOST.useCases).map(
        ({ id, label, number, where }): Found => ({
          id: `use-case ${id}`,
          label,
          note: `Number ${number} · ${where}`,
          keys: undefined,
          choose: () => goTo(id),
        }),
      );
  // A number or most of a title asks for a use case; a few letters first for what can be done.
  const numbered = /^\s*#?\d+\s*$/.test(query);
  const groups = isAsking
    ? [
        { title: 'Actions', items: bestOf(query, all, MOST.actions).map(deed => found(deed)) },
        { title: 'Use cases', items: cards },
      ]
    : ORDER.map(title => ({
        title,
        items: all.filter(({ name }) => factsOf(name).group === title).map(deed => found(deed, '')),
      }));
  const shown = (numbered ? groups.toReversed() : groups).filter(({ items }) => items.length > 0);

  return (
    <ModalOverlay
      className={styles.veil as string}
      isOpen
      isDismissable
      onOpenChange={open => {
        if (!open) closeDialog();
      }}
    >
      <Modal className={styles.modal as string}>
        <Dialog className={styles.dialog as string} aria-label="Find actions and use cases">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField
              autoFocus
              type="search"
              aria-label="Find actions and use cases"
              className={styles.field as string}
            >
              <Input
                className={styles.input as string}
                placeholder="Type what you want to do, or a use case"
              />
            </TextField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows choose while the field keeps the focus; a list that scrolls must be reachable for itself all the same */}
            <section className={styles.list} tabIndex={0} aria-label="What is found">
              <Menu
                className={styles.menu as string}
                aria-label="Found"
                renderEmptyState={() => <p className={styles.nothing}>Nothing is called that.</p>}
              >
                {shown.map(({ title, items }) => (
                  <MenuSection key={title} className={styles.section as string} aria-label={title}>
                    <Header className={styles.title as string}>{title}</Header>
                    {items.map(({ id, label, note, keys, choose }) => (
                      <MenuItem
                        key={id}
                        id={id}
                        textValue={label}
                        className={styles.item as string}
                        onAction={() => {
                          closeDialog();
                          choose();
                        }}
                      >
                        <span className={styles.label}>{label}</span>
                        <span className={styles.note}>{note}</span>
                        {keys && <kbd className={styles.keys}>{keys}</kbd>}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </section>
          </Autocomplete>
          <p className={styles.foot}>
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> choose
            </span>
            <span>
              <kbd>Enter</kbd> do it
            </span>
            <span>
              <kbd>Esc</kbd> close
            </span>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function found({ name, stage, label, keys }: Deed, note: string = factsOf(name).group): Found {
  const [first] = keys;
  return {
    id: stage === null ? name : `${name} ${stage}`,
    label,
    note,
    keys: first && showKeys(first),
    // The focus has to be back where it was: what is done may be about the card that has it.
    choose: () => requestAnimationFrame(() => requestAnimationFrame(() => act(name, stage))),
  };
}
