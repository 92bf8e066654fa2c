import { CircleHelp, Monitor, Moon, Sun } from 'lucide-react';
import { act, actions } from '../state/actions.ts';
import { showKeys } from '../state/keys.ts';
import { setTheme, THEMES, type Theme, useTheme } from '../state/theme.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';

const THEME_WORDS: Record<Theme, string> = { system: 'Like the system', light: 'Light', dark: 'Dark' };
const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon };

/** What every screen's header ends with: the light, and the shortcut sheet. */
export function AppMenu() {
  const { theme } = useTheme();
  const Icon = THEME_ICONS[theme];
  return (
    <>
      <Menu
        label="Appearance"
        trigger={
          <IconButton label={`Appearance: ${THEME_WORDS[theme].toLowerCase()}`}>
            <Icon aria-hidden />
          </IconButton>
        }
        entries={THEMES.map(one => ({
          id: one,
          label: THEME_WORDS[one],
          isChecked: one === theme,
          onChoose: () => setTheme(one),
        }))}
      />
      <IconButton
        label={actions['help.shortcuts'].label}
        keys={showKeys('?')}
        onPress={() => act('help.shortcuts')}
      >
        <CircleHelp aria-hidden />
      </IconButton>
    </>
  );
}
