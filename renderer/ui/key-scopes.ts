import { isPressable, takesText } from './focus-place.ts';
import { keyPress } from './key-press.ts';

export type KeyTable = Readonly<Record<string, (event: KeyboardEvent) => void>>;

type Scope = { readonly layer: number; readonly table: () => KeyTable };

/**
 * Who answers to keys at this moment.
 *
 * Every open dialog or sheet is a layer; only scopes of the topmost layer hear a key, the newest
 * first. So digits choose an option inside Decide and a view outside it, and nothing behind a
 * dialog reacts.
 */
const scopes: Scope[] = [];
const layers: number[] = [];

export function openLayer(layer: number): () => void {
  layers.push(layer);
  return () => {
    layers.splice(layers.indexOf(layer), 1);
  };
}

export function addScope(scope: Scope): () => void {
  if (scopes.length === 0) window.addEventListener('keydown', onKeyDown);
  scopes.push(scope);
  return () => {
    scopes.splice(scopes.indexOf(scope), 1);
    if (scopes.length === 0) window.removeEventListener('keydown', onKeyDown);
  };
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const press = keyPress(event);
  if (belongsToTheField(press, event.target)) return;

  const top = Math.max(0, ...layers);
  for (const scope of scopes.toReversed()) {
    const act = scope.layer === top ? scope.table()[press] : undefined;
    if (act) {
      event.preventDefault();
      act(event);
      return;
    }
  }
}

/** Text fields keep everything but combinations with Ctrl or Alt, F keys and Escape; their undo too. */
function belongsToTheField(press: string, target: EventTarget | null): boolean {
  const isPlain = !press.startsWith('Ctrl+') && !press.startsWith('Alt+');
  if (takesText(target)) {
    if (/^Ctrl\+(Shift\+)?[zyxcva]$/.test(press)) return true;
    return isPlain && press !== 'Escape' && !/^F\d+$/.test(press);
  }
  return (press === 'Enter' || press === 'Space') && isPressable(target);
}
