import { createElement, type ComponentType, type ReactElement } from 'react';
import { loadable, useLoaded, type Loadable } from '#renderer/ui/loaded.ts';
import { useImportDoor } from './import-door.ts';

/**
 * The parts of the window that the first view does not need. Each is a file of its own, read when
 * it is first shown, so that the desk is there sooner and the window holds less.
 */
export const PARTS = {
  choreEditor: loadable(
    async () => (await import('#renderer/features/chores/chore-editor.tsx')).ChoreEditor,
  ),
  chores: loadable(
    async () => (await import('#renderer/features/chores/chores-page.tsx')).ChoresPage,
  ),
  decide: loadable(
    async () => (await import('#renderer/features/decide/decide-sheet.tsx')).DecideSheet,
  ),
  import: loadable(
    async () => (await import('#renderer/features/import/import-panel.tsx')).ImportPanel,
  ),
  incidents: loadable(
    async () => (await import('#renderer/features/incidents/incidents-page.tsx')).IncidentsPage,
  ),
  journal: loadable(
    async () => (await import('#renderer/features/journal/journal-page.tsx')).JournalPage,
  ),
  notices: loadable(
    async () => (await import('#renderer/features/notices/notices-page.tsx')).NoticesPage,
  ),
  releases: loadable(
    async () => (await import('#renderer/features/releases/releases-page.tsx')).ReleasesPage,
  ),
  risks: loadable(async () => (await import('#renderer/features/risks/risks-page.tsx')).RisksPage),
  littleThing: loadable(
    async () =>
      (await import('#renderer/features/chores/little-thing-dialog.tsx')).LittleThingDialog,
  ),
  whileAway: loadable(
    async () => (await import('#renderer/features/chores/while-away-sheet.tsx')).WhileAwaySheet,
  ),
  settings: loadable(
    async () => (await import('#renderer/features/settings/settings-page.tsx')).SettingsPage,
  ),
} as const;

type Props<Given extends object> = {
  readonly part: Loadable<ComponentType<Given>>;
  readonly given: Given;
};

/** Nothing for the few milliseconds in which the part is read. */
export function Loaded<Given extends object>({ part, given }: Props<Given>): ReactElement | null {
  const loaded = useLoaded(part);
  return loaded && createElement(loaded, given);
}

/** The import, while its door is open. */
export function LoadedImport(): ReactElement | null {
  const isOpen = useImportDoor((door) => door.isOpen);
  return isOpen ? <Loaded part={PARTS.import} given={{}} /> : null;
}
