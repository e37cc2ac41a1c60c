import { FileInput } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { tooLarge } from '#shared/importers/decode-import.ts';
import { MAX_FILE_BYTES } from '#shared/importers/import-limits.ts';
import { ok, refused } from '#shared/result.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { takesText } from '#renderer/ui/focus-place.ts';
import { useImportDoor, type OfferedFile } from './import-door.ts';

/** Takes files dropped anywhere on the window, and reports pasted outside of text fields. */
export function DropArea(): ReactElement | null {
  const offer = useImportDoor((door) => door.offer);
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      event.preventDefault();
      const holdsFiles = event.dataTransfer?.types.includes('Files') ?? false;
      if (event.dataTransfer) event.dataTransfer.dropEffect = holdsFiles ? 'copy' : 'none';
      setIsOver(holdsFiles);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    // Prevented for everything: a dropped page must never take the place of this one.
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      offerAll([...(event.dataTransfer?.files ?? [])].map(fromFile));
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (takesText(event.target)) return;
      const pasted = event.clipboardData;
      const text = pasted?.getData('text/plain') ?? '';
      const files = [...(pasted?.files ?? [])].map(fromFile);
      if (files.length === 0 && text.trim() === '') return;
      event.preventDefault();
      offerAll(files.length > 0 ? files : [fromText(text)]);
    };
    const offerAll = (files: readonly OfferedFile[]): void => {
      if (files.length > 0) offer(files);
    };

    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [offer]);

  if (!isOver) return null;
  return (
    <div className="drop-area" role="status">
      <p>
        <Icon of={FileInput} size={24} />
        <b>Let go to read the report</b>
        <span>
          It is read on this machine and sent nowhere. Nothing is saved before you say so.
        </span>
      </p>
    </div>
  );
}

const fromFile = (file: File): OfferedFile => ({
  name: file.name,
  read: async () => {
    // Before it is read: what is refused in the end need not fill the memory first.
    if (file.size > MAX_FILE_BYTES) return refused({ sentence: tooLargeSentence(file) });
    try {
      return ok(new Uint8Array(await file.arrayBuffer()));
    } catch {
      return refused({
        sentence: `${file.name} could not be read. It may be a folder, or have been moved. Choose it again.`,
      });
    }
  },
});

const tooLargeSentence = ({ size }: File): string => {
  const { expected, found } = tooLarge(size);
  return `Expected ${expected}, found ${found}. Nothing of it is taken. Split the report, and drop its parts.`;
};

const fromText = (text: string): OfferedFile => ({
  name: 'Pasted text',
  read: () => Promise.resolve(ok(new TextEncoder().encode(text))),
});
