import {
  BookOpen,
  FileInput,
  FlaskConical,
  Keyboard,
  LogOut,
  Moon,
  Plus,
  Redo2,
  Scale,
  ScrollText,
  Settings,
  Siren,
  Sprout,
  Sun,
  SunMoon,
  Undo2,
  Wrench,
  Bell,
} from 'lucide-react';
import type { Preferences } from '#shared/ipc/preferences.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { START_OF } from '#renderer/state/route.ts';
import { useView } from '#renderer/state/view-store.ts';
import type { AppCommand } from './app-commands.ts';
import { useAppFacts } from './app-facts.ts';
import { useImportDoor } from './import-door.ts';
import { useDecideSubject, useOpenDecide } from './use-decide-subject.ts';
import { useOpenWorkspace } from './use-open-workspace.ts';
import { useReadyDecide } from './use-ready-decide.ts';
import { useUndo } from './use-undo.ts';
import { LISTED_VIEWS } from './view-list.ts';

/** Everything that can be done from anywhere, in the order of the palette. */
export function useAppCommands(): readonly AppCommand[] {
  const { workspace } = useAppFacts();
  const view = useView();
  const offer = useImportDoor((door) => door.offer);
  const openWorkspace = useOpenWorkspace();
  const { undoNewest, redoNewest } = useUndo();
  const subject = useDecideSubject();
  const known = subject.state === 'ready' ? subject.value : null;
  useReadyDecide(known?.placementId ?? null);
  const openDecide = useOpenDecide();

  return [
    {
      id: 'declare-incident',
      label: 'Declare incident',
      group: 'Do',
      icon: Siren,
      keys: ['D'],
      presses: ['d'],
      run: () => view.openDeclareIncident(),
    },
    {
      id: 'decide',
      label: 'Decide',
      group: 'Do',
      icon: Scale,
      keys: ['X'],
      presses: ['x'],
      blocked:
        subject.state === 'loading' || known ? null : 'Choose a service or an incident first',
      run: () => void openDecide(),
    },
    {
      id: 'little-thing',
      label: 'Log a little thing',
      group: 'Do',
      icon: Sprout,
      keys: ['L'],
      presses: ['l'],
      run: () => view.open({ kind: 'little-thing' }),
    },
    {
      id: 'import',
      label: 'Import files',
      group: 'Do',
      icon: FileInput,
      keys: ['I'],
      presses: ['i'],
      run: () => offer([]),
    },
    {
      id: 'app:new-chore',
      label: 'New chore',
      group: 'Do',
      icon: Wrench,
      run: () => view.open({ kind: 'chore', choreId: null }),
    },
    {
      id: 'app:add-service',
      label: 'Add a service',
      group: 'Do',
      icon: Plus,
      run: () => view.open({ kind: 'add-service' }),
    },
    {
      id: 'undo',
      label: 'Undo the last change',
      group: 'Do',
      icon: Undo2,
      keys: ['Ctrl', 'Z'],
      presses: ['Ctrl+z'],
      run: () => void undoNewest(),
    },
    {
      id: 'redo',
      label: 'Redo',
      group: 'Do',
      icon: Redo2,
      keys: ['Ctrl', 'Shift', 'Z'],
      presses: ['Ctrl+Shift+z', 'Ctrl+y'],
      run: () => void redoNewest(),
    },
    ...LISTED_VIEWS.map(({ view: name, label, icon, digit }): AppCommand => ({
      id: `view-${name}`,
      label,
      group: 'Go to',
      icon,
      keys: [digit],
      presses: [digit],
      run: () => view.go(START_OF[name]),
    })),
    {
      id: 'notices',
      label: 'Notices',
      group: 'Go to',
      icon: Bell,
      run: () => view.go(START_OF.notices),
    },
    {
      id: 'journal',
      label: 'Journal',
      group: 'Go to',
      icon: ScrollText,
      run: () => view.go(START_OF.journal),
    },
    {
      id: 'settings',
      label: 'Settings',
      group: 'Go to',
      icon: Settings,
      keys: ['Ctrl', ','],
      presses: ['Ctrl+,'],
      run: () => view.go(START_OF.settings),
    },
    {
      id: 'app:workspace',
      label:
        workspace === 'demonstration'
          ? 'Leave the demonstration, open your own log'
          : 'Open the demonstration workspace',
      group: 'Go to',
      icon: workspace === 'demonstration' ? LogOut : FlaskConical,
      run: () => void openWorkspace(workspace === 'demonstration' ? 'own' : 'demonstration'),
    },
    {
      id: 'app:log-details',
      label: 'Where the log is kept',
      group: 'Show',
      icon: BookOpen,
      run: () => view.open({ kind: 'log-details' }),
    },
    {
      id: 'keys',
      label: 'All keys',
      group: 'Show',
      icon: Keyboard,
      keys: ['?'],
      presses: ['?'],
      run: () => view.open({ kind: 'keys' }),
    },
    ...LOOKS.map(({ change, ...command }): AppCommand => ({
      ...command,
      group: 'Show',
      run: () => usePreferences.getState().change(change),
    })),
    {
      id: 'command-palette',
      label: 'Search or type a command',
      group: 'Show',
      keys: ['Ctrl', 'K'],
      presses: ['Ctrl+k'],
      run: () => view.open({ kind: 'palette' }),
    },
  ];
}

const LOOKS: readonly (Pick<AppCommand, 'id' | 'label' | 'icon'> & {
  readonly change: Partial<Preferences>;
})[] = [
  { id: 'lens-reliability', label: 'Lens: reliability', change: { lens: 'reliability' } },
  { id: 'lens-both', label: 'Lens: both sides', change: { lens: 'both' } },
  { id: 'lens-security', label: 'Lens: security', change: { lens: 'security' } },
  {
    id: 'theme-system',
    label: 'Theme: as the system',
    icon: SunMoon,
    change: { theme: 'system' },
  },
  { id: 'theme-light', label: 'Theme: light', icon: Sun, change: { theme: 'light' } },
  { id: 'theme-dark', label: 'Theme: dark', icon: Moon, change: { theme: 'dark' } },
  { id: 'app:text-large', label: 'Text: large', change: { textSize: 'large' } },
  { id: 'app:text-normal', label: 'Text: normal', change: { textSize: 'normal' } },
];
