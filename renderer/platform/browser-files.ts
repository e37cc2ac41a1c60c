import type { ChosenFile } from '#shared/ipc/channels.ts';
import { ok, refused } from '#shared/result.ts';

/** Asks for files in the browser's own dialog. */
export async function chooseBrowserFiles(): Promise<readonly ChosenFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  const chosen = new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
  });
  input.click();
  return Promise.all((await chosen).map(readFile));
}

async function readFile(file: File): Promise<ChosenFile> {
  try {
    return { name: file.name, content: ok(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    const sentence = `${file.name} cannot be read.`;
    return { name: file.name, content: refused({ kind: 'unreadable', sentence }) };
  }
}

/** Hands a text over as a download, and says under which name. */
export function saveBrowserFile(name: string, text: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return name;
}
