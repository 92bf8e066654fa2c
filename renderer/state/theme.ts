import { create } from 'zustand';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const PLACE = 'headwater.theme';

function remembered(): Theme {
  try {
    const kept = localStorage.getItem(PLACE);
    return THEMES.find(theme => theme === kept) ?? 'system';
  } catch {
    // Storage can be switched off; the theme then follows the system.
    return 'system';
  }
}

export const useTheme = create<{ theme: Theme }>()(() => ({ theme: remembered() }));

/** Puts the theme on the page; "system" leaves it to `prefers-color-scheme`. */
export function applyTheme(theme: Theme = useTheme.getState().theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function setTheme(theme: Theme): void {
  useTheme.setState({ theme });
  applyTheme(theme);
  try {
    localStorage.setItem(PLACE, theme);
  } catch {
    // It holds for this window all the same.
  }
}
