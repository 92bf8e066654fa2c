/** Keys as the action table writes them, such as `Mod+Shift+Z`: Mod is ⌘ on a Mac and Ctrl elsewhere. */
export type Keys = string;

export const isMac = /mac/i.test(navigator.platform);

/** Keys as the person's keyboard names them. */
export function showKeys(keys: Keys): string {
  if (!isMac || keys.length === 1) return keys.replace('Mod', 'Ctrl');
  const signs: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
  return keys
    .split('+')
    .map(part => signs[part] ?? part)
    .join('');
}

/** Whether a key press is these keys. */
export function matches(event: KeyboardEvent, keys: Keys): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) as string;
  const [mod, shift, alt] = ['Mod', 'Shift', 'Alt'].map(name => parts.includes(name));
  if (event.altKey !== alt || (isMac ? event.metaKey : event.ctrlKey) !== mod) return false;
  if ((isMac ? event.ctrlKey : event.metaKey) === true) return false;
  // A sign such as "?" already says whether Shift was needed to type it on this keyboard.
  if (/^[a-z0-9]$/i.test(key) && event.shiftKey !== shift) return false;
  // With Alt a keyboard types another sign than the key's own, so there the key itself counts.
  if (alt) return event.code === (/\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`);
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Whether typing goes into a text there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  return target instanceof HTMLInputElement && !/^(button|checkbox|radio|range|file)$/.test(target.type);
}
