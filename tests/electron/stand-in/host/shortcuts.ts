import type { MenuNode } from '../wire.ts';
import type { Pressed } from './page-wire.ts';

/** Where in a menu the item stands that a key belongs to; null when none does. */
export function itemForKey(items: readonly MenuNode[], pressed: Pressed): number[] | null {
  for (const [at, item] of items.entries()) {
    if (item.enabled && item.accelerator !== null && fits(item.accelerator, pressed)) return [at];
    const below = itemForKey(item.items, pressed);
    if (below) return [at, ...below];
  }
  return null;
}

/** Where in a menu the item stands that is reached by these labels. */
export function itemByLabels(items: readonly MenuNode[], labels: readonly string[]): number[] {
  const [label, ...rest] = labels;
  const at = items.findIndex(item => item.label === label);
  const item = items[at];
  if (!item) throw new Error(`The menu has no “${label}”; it has ${items.map(one => one.label).join(', ')}.`);
  return rest.length === 0 ? [at] : [at, ...itemByLabels(item.items, rest)];
}

function fits(accelerator: string, { key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): boolean {
  const parts = accelerator.split('+').map(part => part.toLowerCase());
  const mac = process.platform === 'darwin';
  const has = (...names: string[]) => parts.some(part => names.includes(part));
  const common = has('cmdorctrl', 'commandorcontrol');
  return (
    parts.at(-1) === key.toLowerCase() &&
    ctrlKey === (has('ctrl', 'control') || (common && !mac)) &&
    metaKey === (has('cmd', 'command', 'meta') || (common && mac)) &&
    shiftKey === has('shift') &&
    altKey === has('alt', 'option')
  );
}
