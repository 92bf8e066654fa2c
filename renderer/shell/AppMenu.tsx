import { CircleHelp, Monitor, Moon, Search, Sun } from 'lucide-react';
import { factsOf } from '../../shared/contract/actions.ts';
import { act } from '../state/actions.ts';
import { showKeys } from '../state/keys.ts';
import { setTheme, THEMES, type Theme, useTheme } from '../state/theme.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';

const THEME_WORDS: Record<Theme, string> = { system: 'Like the system', light: 'Light', dark: 'Dark' };
const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon };

/** What every screen's header ends with: the palette, the light, and the shortcut sheet. */
export function AppMenu() {
  const { theme } = useTheme();
  const Icon = THEME_ICONS[theme];
  return (
    <>
      <IconButton
        label={factsOf('palette.open').label}
        keys={showKeys('Mod+K')}
        onPress={() => act('palette.open')}
      >
        <Search aria-hidden />
      </IconButton>
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
        label={factsOf('help.shortcuts').label}
        keys={showKeys('?')}
        onPress={() => act('help.shortcuts')}
      >
        <CircleHelp aria-hidden />
      </IconButton>
    </>
  );
}
